/** LibreOffice without a window: recalculates a workbook and gives its values, or prints it. Each run has a profile of its own. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { SaxesParser } from "saxes";

const PROGRAMS = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.exe"];
const INSTALL_HINT = "LibreOffice is missing. Debian/Ubuntu: apt-get install libreoffice-calc; Windows and Mac: libreoffice.org";

export const soffice = PROGRAMS.find(existsSync) ?? null;

/** Skips loudly where LibreOffice is missing; on CI that is a failure. */
export function withLibreOffice(): typeof describe   {
  if (soffice) return describe;
  if (process.env.CI) throw new Error(INSTALL_HINT);
  console.warn(`SKIPPED: ${INSTALL_HINT}`);
  return describe.skip;
}

export type LibreOfficeValue = number | string | boolean | { readonly error: string } | null;

/** Values of all cells after a full recalculation, by sheet and address ("F14"). Dates are serial numbers of the 1900 system. */
export type LibreOfficeValues = ReadonlyMap<string, ReadonlyMap<string, LibreOfficeValue>>;

export function recalculate(file: string): LibreOfficeValues {
  return convert(file, "fods", (made) => readFlatSheets(readFileSync(made, "utf8")));
}

/** Prints the workbook and returns the PDF's bytes. */
export function printToPdf(file: string): Buffer {
  return convert(file, "pdf", (made) => readFileSync(made));
}

/** Opens and saves the workbook in LibreOffice: proves that it opens. Returns the .xlsx it wrote. */
export function resave(file: string): Buffer {
  return convert(file, "xlsx", (made) => readFileSync(made));
}

function convert<T>(file: string, to: string, read: (made: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "register-lo-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    execFileSync(soffice!, [`-env:UserInstallation=file://${profile}`, "--headless", "--norestore", "--convert-to", to, "--outdir", join(folder, "out"), file], { stdio: "pipe", timeout: 120_000 });
    return read(join(folder, "out", `${basename(file, extname(file))}.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function readFlatSheets(xml: string): LibreOfficeValues {
  const sheets = new Map<string, Map<string, LibreOfficeValue>>();
  const parser = new SaxesParser();
  let cells = new Map<string, LibreOfficeValue>();
  let row = 0, column = 0, rowRepeat = 1, text: string | null = null, current: Record<string, string> = {}, paragraphs = 0, depth = 0, isInParagraph = false;
  parser.on("opentag", ({ name, attributes }) => {
    const of = attributes as Record<string, string>;
    if (name === "table:table") {
      sheets.set(of["table:name"]!, (cells = new Map<string, LibreOfficeValue>()));
      row = 0;
    } else if (name === "table:table-row") {
      rowRepeat = Number(of["table:number-rows-repeated"] ?? 1);
      column = 0;
    } else if (name === "table:table-cell" || name === "table:covered-table-cell") {
      current = of;
      text = "";
      paragraphs = 0;
      depth = 0;
    } else if (name === "office:annotation") depth++;
    else if (name === "text:p" && depth === 0) {
      if (paragraphs++ > 0) text += "\n";
      isInParagraph = true;
    } else if (name === "text:s" && depth === 0) text += " ".repeat(Number(of["text:c"] ?? 1));
    else if (name === "text:tab" && depth === 0) text += "\t";
    else if (name === "text:line-break" && depth === 0) text += "\n";
  });
  parser.on("text", (part) => {
    if (text !== null && isInParagraph && depth === 0) text += part;
  });
  parser.on("closetag", ({ name }) => {
    if (name === "office:annotation") depth--;
    if (name === "text:p") isInParagraph = false;
    if (name === "table:table-row") row += rowRepeat;
    if (name !== "table:table-cell" && name !== "table:covered-table-cell") return;
    const repeat = Number(current["table:number-columns-repeated"] ?? 1);
    const value = readValue(current, text ?? "");
    if (value !== null) for (let r = 0; r < Math.min(rowRepeat, 2000); r++) for (let c = 0; c < Math.min(repeat, 200); c++) cells.set(address(row + r, column + c), value);
    column += repeat;
    text = null;
  });
  parser.write(xml).close();
  return sheets;
}

function readValue(attributes: Record<string, string>, text: string): LibreOfficeValue {
  const type = attributes["calcext:value-type"] ?? attributes["office:value-type"];
  if (type === "error") return { error: text };
  if (type === "float" || type === "percentage" || type === "currency") return Number(attributes["office:value"]);
  if (type === "boolean") return attributes["office:boolean-value"] === "true";
  if (type === "date") return serialOf(attributes["office:date-value"]!);
  if (type === "string") return attributes["office:string-value"] ?? text;
  return null;
}

function serialOf(date: string): number {
  return (Date.parse(date.includes("T") ? `${date}Z` : `${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function address(row: number, column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name + (row + 1);
}
