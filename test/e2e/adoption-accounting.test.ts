import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adoptionReport, type AdoptionReport } from "../../src/core/adoption/report";
import { openWorkbook } from "../../src/host/file/open-workbook";
import { saveWorkbook } from "../../src/host/file/save-workbook";
import { cellName, holds, parseRect, quoteSheetName, splitSheetName, type Rect } from "../../src/host/model/address";
import type { Workbook } from "../../src/host/model/workbook";
import { saveMarketingSample } from "../../src/main/samples/save-marketing-sample";
import { ROOT } from "../architecture/source-files";
import { dumpWorkbook } from "../excel/dump-workbook";
import { MESSY_WORKBOOKS } from "../fixtures/messy-workbooks";
import { compareWithLibreOffice, isSameValue } from "./against-libreoffice";
import { withLibreOffice } from "./libreoffice";
import { runCli } from "../main/cli/run-cli";
import { cellsOf, plain } from "./workbook-contents";

const SAMPLE = join(ROOT, "assets/samples/marketing-projects.xlsx");
const CASES = [
  { name: "marketing-projects", sheet: "2025-2026项目", projectCount: 60, bytes: () => readFileSync(SAMPLE) },
  ...MESSY_WORKBOOKS.map(({ name, sheet, projectCount, build }) => ({ name, sheet, projectCount, bytes: () => Buffer.from(saveWorkbook(build())) })),
];

const open = (file: string): Workbook => {
  const opened = openWorkbook(readFileSync(file), { fileName: file });
  if (!opened.ok) throw new Error(opened.message.zh);
  return opened.workbook;
};

describe.each(CASES)("$name", ({ name, sheet, projectCount, bytes }) => {
  const folder = mkdtempSync(join(tmpdir(), "register-adopt-"));
  const input = join(folder, `${name}.xlsx`), output = join(folder, "out.xlsx"), restored = join(folder, "restored.xlsx"), reportFile = join(folder, "report.json");
  let report: AdoptionReport, before: Workbook, after: Workbook;

  beforeAll(async () => {
    writeFileSync(input, bytes());
    const run = await runCli("adopt", input, "--sheet", sheet, "--out", output, "--report", reportFile, "--as-of", "2026-11-23");
    if (run.exitCode !== 0) throw new Error(`adopt ended with ${run.exitCode}: ${run.stderr}`);
    report = adoptionReport.parse(JSON.parse(readFileSync(reportFile, "utf8")));
    before = open(input);
    after = open(output);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("E2E-1 every original cell is unchanged, or changed as the report says", () => {
    const changed = new Map(report.changed.map((change) => [keyOf(change.cell), change]));
    const recalculated = new Map(report.recalculated.map((change) => [keyOf(change.cell), change]));
    const unaccounted: string[] = [];
    const used = new Set<string>();
    for (const original of before.parts.sheets) {
      const now = cellsOf(after.sheetByName(original.name)!);
      for (const [place, cell] of cellsOf(original)) {
        const address = `${quoteSheetName(original.name)}!${place}`;
        const target = whereNow(report, address);
        const found = now.get(splitSheetName(target).rest) ?? { value: null, formula: null, numberFormat: "General", look: "" };
        const change = changed.get(keyOf(address)) ?? changed.get(keyOf(target));
        const result = recalculated.get(keyOf(address)) ?? recalculated.get(keyOf(target));
        if (change) used.add(change.cell);
        const isSame = change
          ? (cell.value ?? "") === change.from && (found.value ?? "") === change.to
          : result
            ? isSameValue(cell.value, result.from) && isSameValue(found.value, result.to)
            : isSameValue(cell.value, found.value) && cell.formula === found.formula;
        if (!isSame) unaccounted.push(`${address}: ${JSON.stringify(cell)} -> ${JSON.stringify(found)}`);
        const isFormatKept = cell.numberFormat === found.numberFormat || isIn(report.formatted.map(({ range }) => range), target);
        if (!isFormatKept) unaccounted.push(`${address}: format ${cell.numberFormat} -> ${found.numberFormat}`);
        const isLookKept = cell.look === found.look || isIn([...report.restyled, ...report.unmerged].map(({ range }) => range), target);
        if (!isLookKept && !change) unaccounted.push(`${address}: look ${cell.look} -> ${found.look}`);
      }
    }
    expect(unaccounted).toEqual([]);
    // Changes of cells that were empty (a header or merged value filled in) have no cell in the loop above, but must be true too.
    for (const change of report.changed.filter(({ cell }) => !used.has(cell))) {
      const { sheet: on, rest } = splitSheetName(change.cell);
      expect([change.cell, change.from, cellsOf(after.sheetByName(on!)!).get(rest)?.value]).toEqual([change.cell, "", change.to]);
    }
  });

  test("E2E-2 the register table holds every project row, under the user's own headers", () => {
    const table = after.tableByName("Projects")!;
    const on = after.sheetById(table.sheetId)!;
    expect(on.name).toBe(sheet);
    table.columns.forEach((column, i) => expect(plain(on.valueAt(table.range.top, table.range.left + i))).toBe(column.name));
    const kinds = table.columns.findIndex(({ name }) => name === "行类别");
    const projects = Array.from({ length: table.range.bottom - table.range.top }, (_, i) => plain(on.valueAt(table.range.top + 1 + i, table.range.left + kinds))).filter((kind) => kind === "项目");
    expect(projects).toHaveLength(projectCount);
  });

  test("E2E-3 恢复原表 gives back every value, formula, format and width", async () => {
    const run = await runCli("restore", output, "--out", restored);
    expect([run.exitCode, run.stdout]).toEqual([0, ""]);
    expect(dumpWorkbook(open(restored))).toEqual(dumpWorkbook(before));
  }, 60_000);

  withLibreOffice()("in LibreOffice", () => {
    test("E2E-4 every formula's value in the saved file is what LibreOffice calculates", () => {
      const { formulas, differences } = compareWithLibreOffice(output);
      expect(formulas).toBeGreaterThan(30);
      expect(differences).toEqual([]);
    }, 120_000);
  });
});

test("E2E-5 the sample file is what its script makes", () => {
  expect(Buffer.from(saveMarketingSample()).equals(readFileSync(SAMPLE))).toBe(true);
});

/** Addresses compare by sheet and cell, however they are quoted. */
function keyOf(address: string): string {
  const { sheet, rest } = splitSheetName(address);
  return `${sheet} ${rest}`;
}

/** Where an original cell stands now, following the report's `moved`. */
function whereNow(report: AdoptionReport, address: string): string {
  const { sheet, rest } = splitSheetName(address);
  const cell = parseRect(rest)!;
  for (const { from, to } of report.moved) {
    const source = splitSheetName(from), target = splitSheetName(to);
    const rect = parseRect(source.rest)!, moved = parseRect(target.rest)!;
    if (source.sheet === sheet && holds(rect, cell.top, cell.left)) return `${quoteSheetName(target.sheet!)}!${cellName(cell.top - rect.top + moved.top, cell.left - rect.left + moved.left)}`;
  }
  return address;
}

function isIn(ranges: readonly string[], address: string): boolean {
  const { sheet, rest } = splitSheetName(address);
  const cell = parseRect(rest) as Rect;
  return ranges.some((range) => {
    const outer = splitSheetName(range);
    return outer.sheet === sheet && holds(parseRect(outer.rest)!, cell.top, cell.left);
  });
}
