/** @jest-environment jsdom */
import { excelProblem, type ExcelError } from "../../src/excel/excel-problem";
import { joinMerges } from "../../src/excel/read/merges";
import { mergeCells } from "../../src/host/model/edit/merge";
import { protectSheet } from "../../src/host/model/edit/protect";
import { done, type Sheets } from "../app/workbook-port-contract";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

const SHEETS: Sheets = { 项目: [["名称", "预算", "合计"], ["新品", 100, "=B2*2"], ["调研", 200, "=B3*2"]] };
const person = { kind: "user" } as const;

test("EXCEL-READ-1 the sheet's own filter is told with its range and whether it hides rows; it is put on and taken off", async () => {
  const { port, host } = await setupExcel(SHEETS);
  const read = async () => done(await port.readSheet(null, [])).snapshot.autoFilter;
  expect(await read()).toBeNull();
  done(await port.apply([{ do: "applyAutoFilter", sheet: "项目", address: "A1:C3" }]));
  expect(await read()).toEqual({ block: { top: 0, left: 0, bottom: 2, right: 2 }, isFiltering: false });
  const sheet = host.workbook.sheetByName("项目")!;
  host.workbook.transact("filter", person, () => {
    sheet.set("autoFilter", { ...sheet.parts.autoFilter!, criteria: '<filterColumn colId="0"><filters><filter val="调研"/></filters></filterColumn>' });
    sheet.setRowFormat(1, { hidden: true });
  });
  expect(await read()).toMatchObject({ isFiltering: true });
  done(await port.apply([{ do: "removeAutoFilter", sheet: "项目" }, { do: "removeAutoFilter", sheet: "项目" }]));
  expect(done(await port.readSheet(null, [])).snapshot).toMatchObject({ autoFilter: null, hiddenRows: [] });
});

test("EXCEL-READ-2 a table's filter is cleared: all its rows show and its buttons stay", async () => {
  const { port, host } = await setupExcel(SHEETS);
  done(await port.apply([{ do: "addTable", sheet: "项目", address: "A1:C3", name: "Projects", style: "TableStyleLight1", filterButtons: true }]));
  const { workbook } = host;
  const sheet = workbook.sheetByName("项目")!;
  workbook.transact("filter", person, () => {
    workbook.set("tables", workbook.parts.tables.map((table) => ({ ...table, filter: '<filterColumn colId="0"><filters><filter val="调研"/></filters></filterColumn>' })));
    sheet.setRowFormat(1, { hidden: true });
  });
  done(await port.apply([{ do: "clearTableFilters", name: "Projects" }]));
  expect(done(await port.readSheet(null, [])).snapshot.hiddenRows).toEqual([]);
  expect(workbook.parts.tables[0]).toMatchObject({ showFilterButton: true });
  expect(workbook.parts.tables[0]).not.toHaveProperty("filter");
});

test("EXCEL-READ-3 columns with a data validation in some of their cells are told", async () => {
  const { port } = await setupExcel(SHEETS);
  const alert = { style: "stop", title: "", message: "" } as const;
  done(await port.apply([
    { do: "validation", sheet: "项目", address: "A2:A3", rule: { kind: "list", source: "甲,乙", ignoreBlanks: true, alert } },
    { do: "validation", sheet: "项目", address: "C1:C3", rule: { kind: "whole", operator: "greaterThan", from: "0", ignoreBlanks: true, alert } },
  ]));
  expect(done(await port.readSheet(null, [])).snapshot.validations).toEqual([{ column: 0 }, { column: 2 }]);
});

test("EXCEL-READ-4 cells that a dynamic array fills are told", async () => {
  const { port, host } = await setupExcel(SHEETS);
  expect(done(await port.readSheet(null, [])).snapshot.hasSpill).toBe(false);
  const sheet = host.workbook.sheetByName("项目")!;
  host.workbook.transact("spill", person, () => {
    for (const row of [3, 4, 5]) sheet.putCell(row, 0, { value: row, formula: row === 3 ? "SEQUENCE(3,1,3)" : null, style: 0, ...(row === 3 && { arrayRange: "A4:A6", attributes: { cm: "1" } }) });
  });
  expect(done(await port.readSheet(null, [])).snapshot.hasSpill).toBe(true);
});

test("EXCEL-READ-5 more than 512 merges are read in parts, each merge once", async () => {
  const rows = Array.from({ length: 1_500 }, (_, row) => [row % 2 ? "" : `合并${row}`, row, "", "", row === 0 ? "末列" : ""]);
  const { port, host } = await setupExcel({ 项目: rows });
  const sheet = host.workbook.sheetByName("项目")!;
  const tops = Array.from({ length: 600 }, (_, index) => index * 2);
  host.workbook.transact("merge", person, () => {
    for (const top of tops) mergeCells(sheet, { top, left: 0, bottom: top + 1, right: 0 }, false);
    mergeCells(sheet, { top: 300, left: 3, bottom: 1_100, right: 4 }, false);
  });
  const { merges, formulas } = done(await port.readSheet(null, [])).snapshot;
  expect(merges.map(({ top, bottom, left, right }) => [top, bottom, left, right]).sort((one, other) => one[2]! - other[2]! || one[0]! - other[0]!))
    .toEqual([...tops.map((top) => [top, top + 1, 0, 0]), [300, 1_100, 3, 4]]);
  expect([...formulas]).toEqual([]);
});

test("EXCEL-READ-6 where Excel tells only the part of a merge that was asked for, the parts are one again", () => {
  const merge = (top: number, bottom: number, column = 0) => ({ block: { top, bottom, left: column, right: column }, isCentred: true });
  expect(joinMerges([merge(0, 3), merge(4, 10), merge(2, 5, 1)], [merge(10, 14), merge(15, 16), merge(11, 12, 1)]))
    .toEqual([merge(0, 3), merge(4, 14), merge(2, 5, 1), merge(15, 16), merge(11, 12, 1)]);
  expect(joinMerges([merge(4, 14)], [merge(4, 14)])).toEqual([merge(4, 14)]);
  expect(joinMerges([], [merge(4, 14)])).toEqual([merge(4, 14)]);
});

test("EXCEL-READ-7 a protected sheet, where Excel looks for no special cells, is read all the same", async () => {
  const { port, host } = await setupExcel(SHEETS);
  host.workbook.transact("protect", person, () => protectSheet(host.workbook.sheetByName("项目")!, {}));
  const { snapshot } = done(await port.readSheet(null, "all"));
  expect([snapshot.isProtected, [...snapshot.formulas], snapshot.values[1]]).toEqual([true, [["1,2", "=B2*2"], ["2,2", "=B3*2"]], ["新品", 100, 200]]);
});

test("EXCEL-FAULT-7 with a shape or chart selected the problem asks to click a cell", () => {
  const error: ExcelError = Object.assign(new Error("The current selection is invalid for this operation."), { code: "InvalidSelection", debugInfo: {} });
  expect(excelProblem(error, { operation: "activate", sheet: "项目" })).toEqual({ code: "SELECTION_NOT_CELLS", facts: {} });
});
