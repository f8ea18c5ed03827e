/** @jest-environment jsdom */
import type { Operation, ValidationRule } from "../../src/core/blueprint/operations";
import type { Worksheet } from "../../src/host/model/sheet";
import { done, type Sheets } from "../app/workbook-port-contract";
import { dumpWorkbook } from "./dump-workbook";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

const SHEETS: Sheets = { 项目: [["编号", "预算", "合计"], ["R-1", 100, ""], ["R-2", 200, ""]] };
const alert = { style: "stop", title: "预算", message: "预算是数字。" } as const;
const BUDGET: ValidationRule = { kind: "custom", source: "=AND(ISNUMBER(B2),COUNTIF($A$2:$A$9,$A2)<2)", ignoreBlanks: false, alert, prompt: { title: "预算", message: "以元为单位" } };
const SETUP: readonly Operation[] = [
  { do: "addTable", sheet: "项目", address: "A1:C3", name: "Projects", style: "TableStyleLight1", filterButtons: true },
  { do: "formulas", sheet: "项目", address: "C2:C3", formulas: "=[@预算]*2" },
  { do: "numberFormat", sheet: "项目", address: "B2:B3", format: "#,##0.00" },
  { do: "validation", sheet: "项目", address: "B2:B3", rule: BUDGET },
  { do: "conditionalFormat", sheet: "项目", address: "A2:C3", formula: "=$B2>150", fill: "#FFC7CE" },
];
/** Validation for the row counts from the row. */
const append = (row: number, table: string): readonly Operation[] => [
  { do: "values", sheet: "项目", address: `A${row}:B${row}`, values: [["R-3", 300]] },
  { do: "resizeTable", sheet: "项目", name: "Projects", address: table },
  { do: "formulas", sheet: "项目", address: `C${row}`, formulas: "=[@预算]*2" },
  { do: "validation", sheet: "项目", address: `B${row}`, rule: { ...BUDGET, source: `=AND(ISNUMBER(B${row}),COUNTIF($A$2:$A$9,$A${row})<2)` } },
];
const rules = (sheet: Worksheet) => ({ validations: sheet.parts.validations.map(({ ranges, formula1 }) => [ranges, formula1]), formats: sheet.parts.conditionalRules.map(({ ranges, formulas }) => [ranges, formulas]) });
const block = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });

test("EXCEL-APPEND-1 a row below a table joins it once, with its formula, format, validation and colours; one undo takes it back", async () => {
  const { port, host } = await setupExcel(SHEETS);
  done(await port.apply(SETUP));
  const before = dumpWorkbook(host.workbook);
  done(await port.apply(append(4, "A1:C4")));
  expect(port.trace().at(-1)!.syncs).toBe(1);
  const sheet = host.workbook.sheetByName("项目")!;
  const [table] = done(await port.readTables([{ table: "Projects", columns: "all" }]));
  expect([table!.block, [...table!.columns.values()]]).toEqual([block(0, 3, 0, 2), [["R-1", "R-2", "R-3"], [100, 200, 300], [200, 400, 600]]]);
  expect(host.workbook.styles.get(sheet.styleAt(3, 1)).numberFormat).toBe("#,##0.00");
  expect(rules(sheet)).toEqual({
    validations: [[[block(1, 3, 1, 1)], "AND(ISNUMBER(B2),COUNTIF($A$2:$A$9,$A2)<2)"]],
    formats: [[[block(1, 3, 0, 2)], ["$B2>150"]]],
  });
  expect(done(await port.readColumnRules([{ table: "Projects", columns: ["预算", "合计"] }])).map(({ formulas, validation }) => [formulas, validation])).toEqual([
    [["", "", ""], { kind: "custom", source: BUDGET.source }],
    [["=[@预算]*2", "=[@预算]*2", "=[@预算]*2"], null],
  ]);
  expect(sheet.parts.validations[0]).toMatchObject({ ignoreBlanks: false, prompt: { title: "预算" }, alert: { message: "预算是数字。", style: "stop" } });
  host.workbook.undo();
  expect(dumpWorkbook(host.workbook)).toEqual(before);
});

test("EXCEL-APPEND-2 where the table does not grow by itself, over rows with a validation, resizing it takes the row in", async () => {
  const { port, host } = await setupExcel(SHEETS);
  done(await port.apply([...SETUP, { do: "validation", sheet: "项目", address: "A4:A9", rule: { kind: "list", source: "甲,乙", ignoreBlanks: true, alert } }]));
  done(await port.apply(append(4, "A1:C4").slice(0, 1)));
  expect(host.workbook.parts.tables[0]!.range.bottom).toBe(2);
  done(await port.apply(append(4, "A1:C4").slice(1, 2)));
  const [table] = done(await port.readTables([{ table: "Projects", columns: ["合计"] }]));
  expect([table!.block.bottom, table!.columns.get("合计")]).toEqual([3, [200, 400, 600]]);
});

test("EXCEL-APPEND-3 the first entry goes into the blank row of an empty table", async () => {
  const { port } = await setupExcel({ 项目: [["编号", "预算", "合计"]] });
  done(await port.apply([{ do: "addTable", sheet: "项目", address: "A1:C2", name: "Projects", style: "TableStyleLight1", filterButtons: true }]));
  done(await port.apply(append(2, "A1:C2")));
  done(await port.apply(append(3, "A1:C3")));
  const [table] = done(await port.readTables([{ table: "Projects", columns: "all" }]));
  expect([table!.block, [...table!.columns.values()]]).toEqual([block(0, 2, 0, 2), [["R-3", "R-3"], [300, 300], [600, 600]]]);
  expect(done(await port.readColumnRules([{ table: "Projects", columns: ["预算"] }]))[0]!.validation).toEqual({ kind: "custom", source: BUDGET.source });
});
