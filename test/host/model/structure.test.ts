import fc from "fast-check";
import { cellName, MAX_COLUMNS, MAX_ROWS, rectName, type Rect } from "../../../src/host/model/address";
import { addName } from "../../../src/host/model/edit/names";
import { mergeCells } from "../../../src/host/model/edit/merge";
import { deleteCells, insertCells } from "../../../src/host/model/edit/structure";
import { addTable } from "../../../src/host/model/edit/tables";
import { changeStyle, writeFormula } from "../../../src/host/model/edit/write";
import { addConditionalRule } from "../../../src/host/model/rules/conditional";
import { setValidation, type ValidationRule } from "../../../src/host/model/rules/validation";
import type { Workbook, Worksheet } from "../../../src/host/model/workbook";
import { act, contents, fill, picture, rect, refusal, setupWorkbook } from "./setup-workbook";

const rows = (first: number, last = first): Rect => ({ top: first - 1, bottom: last - 1, left: 0, right: MAX_COLUMNS - 1 });
const columns = (address: string): Rect => ({ ...rect(address), top: 0, bottom: MAX_ROWS - 1 });

function setup(): { workbook: Workbook; sheet: Worksheet } {
  const workbook = setupWorkbook(["项目", "总览"]);
  return { workbook, sheet: workbook.parts.sheets[0]! };
}

const wholeNumber: ValidationRule = {
  type: "whole", operator: "greaterThan", formula1: "B2", formula2: null, ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" },
};

/** The naive way: every cell is a thing with an identity; a reference is the set of things it names. */
function expectedReference(reference: Rect, change: { isRow: boolean; isInsert: boolean; at: number; count: number; from: number; to: number }): Rect | null {
  const { isRow, isInsert, at, count, from, to } = change;
  const [first, last] = isRow ? [reference.top, reference.bottom] : [reference.left, reference.right];
  const [side, otherSide] = isRow ? [reference.left, reference.right] : [reference.top, reference.bottom];
  if (side < from || otherSide > to) return reference;
  const things = Array.from({ length: 60 }, (_none, place) => place);
  if (isInsert) things.splice(at, 0, ...Array<number>(count).fill(-1));
  else things.splice(at, count);
  const places = things.flatMap((thing, place) => (thing >= first && thing <= last ? [place] : []));
  if (places.length === 0) return null;
  const [low, high] = [Math.min(...places), Math.max(...places)];
  return isRow ? { ...reference, top: low, bottom: high } : { ...reference, left: low, right: high };
}

test("HOST-MODEL-30 references after an insertion or deletion name the cells that remain, wherever the formula stands", () => {
  const span = fc.tuple(fc.nat(11), fc.nat(11)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const change = fc.record({ isRow: fc.boolean(), isInsert: fc.boolean(), at: fc.nat(13), count: fc.integer({ min: 1, max: 4 }), lane: fc.option(span) });
  fc.assert(fc.property(span, span, change, ([top, bottom], [left, right], { isRow, isInsert, at, count, lane }) => {
    const { workbook, sheet } = setup();
    const reference = { top, bottom, left, right };
    act(workbook, () => writeFormula(workbook.parts.sheets[1]!, rect("A1"), `SUM(项目!${rectName(reference)})`));
    fill(sheet, "AD40", [[`=SUM(${rectName(reference)})`]]);
    const [from, to] = lane ?? [0, (isRow ? MAX_COLUMNS : MAX_ROWS) - 1];
    const cells: Rect = isRow ? { top: at, bottom: at + count - 1, left: from, right: to } : { left: at, right: at + count - 1, top: from, bottom: to };
    act(workbook, () => (isInsert ? insertCells(sheet, cells, isRow ? "down" : "right") : deleteCells(sheet, cells, isRow ? "up" : "left")));
    const expected = expectedReference(reference, { isRow, isInsert, at, count, from, to });
    // A range that shrinks to one cell stays written as a range, as in Excel.
    const isPair = rectName(reference).includes(":");
    const text = expected ? (isPair ? `${cellName(expected.top, expected.left)}:${cellName(expected.bottom, expected.right)}` : rectName(expected)) : "#REF!";
    expect(contents(workbook.parts.sheets[1]!, "A1")).toEqual([[`=SUM(${expected ? "项目!" : ""}${text})`]]);
    const here = [...sheet.rows.values()].flatMap((cells) => [...cells.values()]).map((cell) => cell.formula);
    expect(here).toEqual([`SUM(${text})`]);
  }), { numRuns: 300 });
});

test("HOST-MODEL-31 cells go where an array of arrays would put them", () => {
  const change = fc.record({ isRow: fc.boolean(), isInsert: fc.boolean(), at: fc.nat(6), count: fc.integer({ min: 1, max: 3 }), from: fc.nat(5), to: fc.nat(5), whole: fc.boolean() });
  fc.assert(fc.property(change, ({ isRow, isInsert, at, count, from, to, whole }) => {
    const { workbook, sheet } = setup();
    const grid = Array.from({ length: 6 }, (_row, i) => Array.from({ length: 6 }, (_column, j) => `${i}行${j}`));
    fill(sheet, "A1", grid);
    const [low, high] = whole ? [0, (isRow ? MAX_COLUMNS : MAX_ROWS) - 1] : [Math.min(from, to), Math.max(from, to)];
    const cells: Rect = isRow ? { top: at, bottom: at + count - 1, left: low, right: high } : { left: at, right: at + count - 1, top: low, bottom: high };
    act(workbook, () => (isInsert ? insertCells(sheet, cells, isRow ? "down" : "right") : deleteCells(sheet, cells, isRow ? "up" : "left")));
    const lines = Array.from({ length: 6 }, (_none, across) => Array.from({ length: 12 }, (_cell, along) => (isRow ? grid[along]?.[across] : grid[across]?.[along]) ?? ""));
    lines.forEach((line, across) => {
      if (across < low || across > high) return;
      if (isInsert) line.splice(at, 0, ...Array<string>(count).fill(""));
      else line.splice(at, count);
    });
    const expected = Array.from({ length: 9 }, (_row, i) => Array.from({ length: 9 }, (_column, j) => (isRow ? lines[j]?.[i] : lines[i]?.[j]) ?? ""));
    expect(contents(sheet, "A1:I9")).toEqual(expected);
  }), { numRuns: 200 });
});

test("HOST-MODEL-32 names follow; a print area or title row that is gone goes", () => {
  const { workbook, sheet } = setup();
  act(workbook, () => {
    addName(workbook, null, "清单", "=项目!$A$2:$A$6", "");
    addName(workbook, sheet.id, "_xlnm.Print_Titles", "项目!$A:$B,项目!$1:$4", "");
    addName(workbook, sheet.id, "_xlnm.Print_Area", "项目!$A$8:$D$9", "");
    deleteCells(sheet, rows(8, 9), "up");
    insertCells(sheet, rows(3), "down");
  });
  expect(workbook.parts.names.map((name) => name.formula)).toEqual(["项目!$A$2:$A$7", "项目!$A:$B,项目!$1:$5"]);
});

test("HOST-MODEL-33 validation and conditional formats move, grow and keep reading the same for each cell", () => {
  const { workbook, sheet } = setup();
  act(workbook, () => {
    setValidation(sheet, rect("C2:C10"), wholeNumber);
    addConditionalRule(sheet, [rect("C2:C10")], { type: "expression", stopIfTrue: false, formulas: ["=$B2>0"], style: { font: { bold: true } } });
    insertCells(sheet, rows(5, 6), "down");
  });
  expect(sheet.parts.validations[0]).toMatchObject({ ranges: [rect("C2:C12")], formula1: "B2" });
  act(workbook, () => deleteCells(sheet, rows(1, 3), "up"));
  expect(sheet.parts.validations[0]).toMatchObject({ ranges: [rect("C1:C9")], formula1: "B1" });
  expect(sheet.parts.conditionalRules[0]).toMatchObject({ ranges: [rect("C1:C9")], formulas: ["$B1>0"] });
  act(workbook, () => insertCells(sheet, columns("A1"), "right"));
  expect(sheet.parts.conditionalRules[0]).toMatchObject({ ranges: [rect("D1:D9")], formulas: ["$C1>0"] });
});

test("HOST-MODEL-34 merges, page breaks, frozen panes, heights and widths move along", () => {
  const { workbook, sheet } = setup();
  act(workbook, () => {
    mergeCells(sheet, rect("A1:C2"), false);
    sheet.set("frozen", { rows: 3, columns: 1 });
    sheet.set("pageLayout", { ...sheet.parts.pageLayout, rowBreaks: [2, 10] });
    sheet.setRowFormat(4, { height: 30 });
    sheet.setColumnFormat(3, 3, { width: 20 });
    insertCells(sheet, rows(2), "down");
    insertCells(sheet, columns("B1"), "right");
  });
  expect(sheet.parts.merges).toEqual([rect("A1:D3")]);
  expect(sheet.parts.frozen).toEqual({ rows: 4, columns: 1 });
  expect(sheet.parts.pageLayout.rowBreaks).toEqual([3, 11]);
  expect(sheet.rowFormat(5).height).toBe(30);
  expect(sheet.columnFormat(4).width).toBe(20);
  act(workbook, () => deleteCells(sheet, rows(2, 4), "up"));
  expect(sheet.parts.merges).toEqual([rect("A1:D1")]);
  expect(sheet.parts.frozen.rows).toBe(1);
  expect(sheet.parts.pageLayout.rowBreaks).toEqual([8]);
});

test("HOST-MODEL-35 inserted rows look like the row above, in a table like its other rows", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A1", [["编号", "预算", "偏差"], ["P1", 5, null], ["P2", 6, null]]);
  act(workbook, () => {
    addTable(sheet, rect("A1:C3"), true, "Projects");
    changeStyle(sheet, rect("A1:C1"), { font: { bold: true } });
    changeStyle(sheet, rect("B2:B3"), { numberFormat: "0.00" });
    writeFormula(sheet, rect("C2:C3"), "=[@预算]*2");
    insertCells(sheet, rows(2), "down");
    insertCells(sheet, rows(4), "down");
  });
  expect(contents(sheet, "A1:C5")).toEqual([["编号", "预算", "偏差"], ["", "", "=[@预算]*2"], ["P1", 5, "=[@预算]*2"], ["", "", "=[@预算]*2"], ["P2", 6, "=[@预算]*2"]]);
  expect([1, 3].map((row) => workbook.styles.get(sheet.styleAt(row, 1)))).toMatchObject([{ numberFormat: "0.00", font: DEFAULT }, { numberFormat: "0.00", font: DEFAULT }]);
  expect(workbook.parts.tables[0]!.range).toEqual(rect("A1:C5"));
});
const DEFAULT = expect.not.objectContaining({ bold: true }) as object;

test("HOST-MODEL-36 a table loses columns with their references, keeps one row, and goes when all its cells go", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "B2", [["编号", "预算", "支出"], ["P1", 5, 3], ["P2", 6, 4]]);
  const other = workbook.parts.sheets[1]!;
  act(workbook, () => {
    addTable(sheet, rect("B2:D4"), true, "Projects");
    writeFormula(other, rect("A1"), "=SUM(Projects[预算])+SUM(Projects[支出])");
    deleteCells(sheet, columns("C1"), "left");
  });
  expect(contents(other, "A1")).toEqual([["=SUM(#REF!)+SUM(Projects[支出])"]]);
  expect(workbook.parts.tables[0]).toMatchObject({ range: rect("B2:C4"), columns: [{ name: "编号" }, { name: "支出" }] });
  act(workbook, () => deleteCells(sheet, rows(3, 4), "up"));
  expect(workbook.parts.tables[0]!.range).toEqual(rect("B2:C3"));
  expect(contents(sheet, "B2:C3")).toEqual([["编号", "支出"], ["", ""]]);
  expect(refusal(workbook, () => deleteCells(sheet, rows(2), "up"))).toBe("InsertDeleteConflict");
  act(workbook, () => deleteCells(sheet, columns("A1:F1"), "left"));
  expect(workbook.parts.tables).toEqual([]);
  expect(contents(other, "A1")).toEqual([["=SUM(#REF!)+SUM(#REF!)"]]);
});

test("HOST-MODEL-37 columns inserted in a table get names, written in the header", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A1", [["列1", "b"], [1, 2]]);
  act(workbook, () => {
    addTable(sheet, rect("A1:B2"), true);
    insertCells(sheet, columns("B1:C1"), "right");
  });
  expect(contents(sheet, "A1:D1")).toEqual([["列1", "列2", "列3", "b"]]);
  expect(workbook.parts.tables[0]!.columns.map((column) => column.name)).toEqual(["列1", "列2", "列3", "b"]);
});

test("HOST-MODEL-38 nothing is torn: tables, merged cells, array formulas and the end of the sheet refuse and leave all as it was", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A5", [["a", "b"], [1, 2]]);
  act(workbook, () => {
    addTable(sheet, rect("A5:B6"), true);
    mergeCells(sheet, rect("D5:E6"), false);
    sheet.putCell(9, 6, { value: 1, formula: "G1:G2*2", style: 0, arrayRange: "G10:G11" });
    sheet.putCell(10, 6, { value: 2, formula: null, style: 0 });
  });
  const before = picture(workbook);
  expect(refusal(workbook, () => insertCells(sheet, rect("A2"), "down"))).toBe("InsertDeleteConflict");
  expect(refusal(workbook, () => deleteCells(sheet, rect("D2"), "up"))).toBe("MergedRangeConflict");
  expect(refusal(workbook, () => insertCells(sheet, rows(11), "down"))).toBe("InvalidOperation");
  fill(sheet, `A${MAX_ROWS}`, [["x"]]);
  expect(refusal(workbook, () => insertCells(sheet, rows(2), "down"))).toBe("InsertDeleteConflict");
  workbook.undo();
  expect(picture(workbook)).toEqual(before);
  act(workbook, () => insertCells(sheet, rows(2), "down"));
  expect(sheet.cellAt(10, 6).arrayRange).toBe("G11:G12");
});
