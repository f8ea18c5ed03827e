/**
 * `npm run bench`: counts, sizes and ratios within one run, each with its limit; exit code 1 where one is over. `-- --json`: one object a line.
 * The young generation of the heap is large (package.json), on both sides of each ratio: otherwise its collections are what is measured.
 * `-- --save FOLDER` keeps the workbooks it made, for other checks of them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { saveWorkbook } from "../../host/file/save-workbook";
import { adoptionFigures } from "./adoption-figures";
import { bundleFigures } from "./bundle-figures";
import { isOverLimit, printTable, type Figure } from "./figure";
import { fileFigures } from "./file-figures";
import { buildLargeList } from "./large-list";
import { registerFigures } from "./register-figures";

async function main(): Promise<void> {
  const file = saveWorkbook(buildLargeList());
  const keep = keeper();
  keep("large-list.xlsx", file);
  const figures: Figure[] = [...(await adoptionFigures(file, keep)), ...(await fileFigures(file)), ...(await registerFigures(keep)), ...bundleFigures()];
  const isJson = process.argv.includes("--json");
  process.stdout.write(isJson ? figures.map((figure) => `${JSON.stringify(figure)}\n`).join("") : `${printTable(figures)}\n`);
  if (figures.some(isOverLimit)) process.exitCode = 1;
}

/** With `--save FOLDER`: puts a file there. */
function keeper(): (name: string, bytes: Uint8Array) => void {
  const saveAt = process.argv.indexOf("--save");
  if (saveAt < 0) return () => undefined;
  const folder = process.argv[saveAt + 1] ?? ".";
  mkdirSync(folder, { recursive: true });
  return (name, bytes) => writeFileSync(join(folder, name), bytes);
}

// office.js leaves timers running after its host is gone, so the process is ended here.
main().then(() => process.exit(), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(2);
});
