/** Opening and saving in the host against unzip, parse and zip of the same bytes by plain libraries. */
import { unzipSync, zipSync } from "fflate";
import { SaxesParser } from "saxes";
import { openWorkbook } from "../../host/file/open-workbook";
import { saveWorkbook } from "../../host/file/save-workbook";
import { fastestMilliseconds, type Figure } from "./figure";

const RUNS = 5;

export async function fileFigures(file: Uint8Array): Promise<Figure[]> {
  const plain = await fastestMilliseconds(RUNS, () => {
    const parts = unzipSync(file);
    const decoder = new TextDecoder();
    for (const [name, bytes] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) new SaxesParser().write(decoder.decode(bytes)).close();
    zipSync(parts);
  });
  const host = await fastestMilliseconds(RUNS, () => {
    const opened = openWorkbook(file, { fileName: "bench.xlsx" });
    if (!opened.ok) throw new Error(opened.message.en);
    // A change, so that the large sheet is written anew and not passed through.
    const sheet = opened.workbook.parts.sheets[0]!;
    opened.workbook.transact("edit", { kind: "user" }, () => sheet.putCell(1, 1, { ...sheet.cellAt(1, 1), value: "改名" }));
    saveWorkbook(opened.workbook);
  });
  return [{ figure: "open and save 10,000 x 30 / unzip, parse, zip", value: host / plain, limit: 3, unit: "ratio" }];
}
