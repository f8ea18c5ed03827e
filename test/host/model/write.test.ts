import { CellError } from "../../../src/host/model/cell";
import { clearRange } from "../../../src/host/model/edit/clear";
import { copyRange } from "../../../src/host/model/edit/copy";
import { mergeCells, unmergeCells } from "../../../src/host/model/edit/merge";
import { addTable } from "../../../src/host/model/edit/tables";
import { changeStyle, writeFormula, writeFormulas, writeNumberFormats, writeValues } from "../../../src/host/model/edit/write";
import type { Act } from "../../../src/host/model/events";
import { addConditionalRule } from "../../../src/host/model/rules/conditional";
import { setValidation } from "../../../src/host/model/rules/validation";
import { act, contents, fill, rect, refusal, setupWorkbook } from "./setup-workbook";

function setup() {
  const workbook = setupWorkbook(["项目", "总览"]);
  const [sheet, other] = workbook.parts.sheets;
  const formatOf = (row: number, column: number) => workbook.styles.get(sheet!.styleAt(row, column)).numberFormat;
  return { workbook, sheet: sheet!, other: other!, formatOf };
}

test("HOST-MODEL-50 written values are read as typed ones: undefined leaves, \"\" empties, texts become numbers, dates, formulas", () => {
  const { sheet, formatOf } = setup();
  fill(sheet, "A1", [["旧", "旧", "旧", "旧"]]);
  fill(sheet, "A1", [[undefined, "", "2026年3月5日", "=sum(a1)"], ["'007", "80%", true, CellError.of("#N/A")]]);
  expect(contents(sheet, "A1:D2")).toEqual([["旧", "", 46086, "=SUM(A1)"], ["007", 0.8, true, CellError.of("#N/A")]]);
  expect([formatOf(0, 2), formatOf(1, 1)]).toEqual(['yyyy"年"m"月"d"日"', "0%"]);
  expect(sheet.workbook.styles.get(sheet.styleAt(1, 0)).quotePrefix).toBe(true);
  fill(sheet, "A2", [[5]]);
  expect(sheet.workbook.styles.get(sheet.styleAt(1, 0)).quotePrefix).toBe(false);
});

test("HOST-MODEL-51 sizes that differ, broken formulas, endless numbers and overlong texts are refused with nothing written", () => {
  const { workbook, sheet } = setup();
  for (const values of [[[1, 2]], [[1], [2]], [["=SUM((A1"]], [[Infinity]], [["x".repeat(32768)]], [["=[@预算]"]]]) {
    expect(refusal(workbook, () => writeValues(sheet, rect("A1"), values))).toBe("InvalidArgument");
  }
  expect(sheet.usedRect()).toBeNull();
});

test("HOST-MODEL-52 a cell with the format @ takes texts, whole columns give their format to cells that come later", () => {
  const { workbook, sheet, formatOf } = setup();
  fill(sheet, "B2", [[1]]);
  act(workbook, () => changeStyle(sheet, rect("B:B"), { numberFormat: "@" }));
  expect(sheet.rows.size).toBe(1);
  expect([formatOf(1, 1), formatOf(500, 1), formatOf(500, 2)]).toEqual(["@", "@", "General"]);
  fill(sheet, "B10", [["001"]]);
  expect(contents(sheet, "B10")).toEqual([["001"]]);
  act(workbook, () => changeStyle(sheet, rect("5:5"), { font: { bold: true } }));
  expect(workbook.styles.get(sheet.styleAt(4, 1))).toMatchObject({ numberFormat: "@", font: { bold: true } });
  act(workbook, () => writeNumberFormats(sheet, rect("A1:B1"), [["0.0", undefined]]));
  expect([formatOf(0, 0), formatOf(0, 1)]).toEqual(["0.0", "@"]);
});

test("HOST-MODEL-53 one formula fills a range like a drag, structured references keep their text", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A1", [["预算", "偏差"], [1, null], [2, null]]);
  act(workbook, () => {
    addTable(sheet, rect("A1:B3"), true, "表");
    writeFormula(sheet, rect("B2:B3"), "=表[[#This Row],[预算]]*2+A2");
  });
  expect(contents(sheet, "B2:B3")).toEqual([["=[@预算]*2+A2"], ["=[@预算]*2+A3"]]);
  expect(workbook.parts.tables[0]!.columns[1]!.calculatedFormula).toBe("[@预算]*2+A2");
  act(workbook, () => writeFormulas(sheet, rect("B2:B3"), [["=1"], ["=2"]]));
  expect(workbook.parts.tables[0]!.columns[1]!.calculatedFormula).toBeUndefined();
});

test("HOST-MODEL-54 values written below a table join it, with its formulas, formats and rules; blank rows, data or validation below stop that", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A1", [["编号", "预算", "偏差"], ["P1", 5, null]]);
  act(workbook, () => {
    addTable(sheet, rect("A1:C2"), true);
    writeFormula(sheet, rect("C2"), "=[@预算]*2");
    changeStyle(sheet, rect("B2"), { numberFormat: "0.00" });
    addConditionalRule(sheet, [rect("B2:B2")], { type: "expression", formulas: ["B2>1"], stopIfTrue: false });
  });
  fill(sheet, "A3", [["P2", 6], ["P3", 7], [null, null], ["注", 1]]);
  expect(workbook.parts.tables[0]!.range).toEqual(rect("A1:C4"));
  expect(contents(sheet, "C3:C6")).toEqual([["=[@预算]*2"], ["=[@预算]*2"], [""], [""]]);
  expect(workbook.styles.get(sheet.styleAt(3, 1)).numberFormat).toBe("0.00");
  expect(sheet.parts.conditionalRules[0]!.ranges).toEqual([rect("B2:B4")]);
  act(workbook, () => setValidation(sheet, rect("B5:B9"), { type: "whole", operator: "greaterThan", formula1: "0", formula2: null, ignoreBlanks: true, inCellDropDown: true, prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" } }));
  fill(sheet, "A5", [["P4", 1]]);
  expect(workbook.parts.tables[0]!.range).toEqual(rect("A1:C4"));
});

test("HOST-MODEL-55 writing header cells renames columns, also in formulas, and keeps them unique", () => {
  const { workbook, sheet, other } = setup();
  fill(sheet, "A1", [["预算", "支出"], [1, 2]]);
  act(workbook, () => addTable(sheet, rect("A1:B2"), true, "表"));
  fill(other, "A1", [["=SUM(表[预算])-SUM(表[支出])"]]);
  fill(sheet, "A1", [["支出", "预算"]]);
  expect(contents(other, "A1")).toEqual([["=SUM(表[支出])-SUM(表[预算])"]]);
  fill(sheet, "B1", [["支出"]]);
  fill(sheet, "A1", [[2026]]);
  expect(contents(sheet, "A1:B1")).toEqual([["2026", "支出2"]]);
  expect(contents(other, "A1")).toEqual([["=SUM(表[2026])-SUM(表[支出2])"]]);
});

test("HOST-MODEL-56 merging keeps the first content, cells under a merge take none", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A1", [[null, "甲"], ["乙", null]]);
  act(workbook, () => mergeCells(sheet, rect("A1:B2"), false));
  expect(contents(sheet, "A1:B2")).toEqual([["甲", ""], ["", ""]]);
  fill(sheet, "A1", [["丙", "丁"]]);
  expect(contents(sheet, "A1:B1")).toEqual([["丙", ""]]);
  act(workbook, () => unmergeCells(sheet, rect("B2")));
  expect(sheet.parts.merges).toEqual([]);
  act(workbook, () => mergeCells(sheet, rect("A4:B5"), true));
  expect(sheet.parts.merges).toEqual([rect("A4:B4"), rect("A5:B5")]);
});

test("HOST-MODEL-57 clearing contents keeps formats, clearing formats keeps contents, clearing all takes tables inside with it", () => {
  const { workbook, sheet, formatOf } = setup();
  fill(sheet, "A1", [["a", "b"], ["1%", 2]]);
  act(workbook, () => {
    addTable(sheet, rect("A1:B2"), true);
    clearRange(sheet, rect("A2"), "Contents");
  });
  expect([contents(sheet, "A2"), formatOf(1, 0)]).toEqual([[[""]], "0%"]);
  act(workbook, () => clearRange(sheet, rect("A1:B2"), "Formats"));
  expect([contents(sheet, "A1:B2"), formatOf(1, 0)]).toEqual([[["a", "b"], ["", 2]], "General"]);
  act(workbook, () => changeStyle(sheet, rect("A:A"), { numberFormat: "0.0" }));
  act(workbook, () => clearRange(sheet, rect("A2:A3"), "Formats"));
  expect([formatOf(1, 0), formatOf(2, 0), formatOf(3, 0)]).toEqual(["General", "General", "0.0"]);
  act(workbook, () => clearRange(sheet, rect("A1:C5"), "All"));
  expect([workbook.parts.tables, contents(sheet, "A1:B2")]).toEqual([[], [["", ""], ["", ""]]]);
});

test("HOST-MODEL-58 a paste brings values, formulas moved along, formats, merges, validation, conditional formats and whole tables", () => {
  const { workbook, sheet, other } = setup();
  fill(sheet, "A1", [["标题", null], ["预算", "偏差"], [5, null], [6, null]]);
  act(workbook, () => {
    mergeCells(sheet, rect("A1:B1"), false);
    addTable(sheet, rect("A2:B4"), true, "表");
    writeFormula(sheet, rect("B3:B4"), "=[@预算]*$A3");
    changeStyle(sheet, rect("A3:A4"), { numberFormat: "0.00" });
    setValidation(sheet, rect("A3:A4"), { type: "custom", operator: "between", formula1: "A3>0", formula2: null, ignoreBlanks: true, inCellDropDown: true, prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" } });
    addConditionalRule(sheet, [rect("A3:B4")], { type: "expression", formulas: ["$A3>5"], stopIfTrue: false });
    copyRange({ sheet, rect: rect("A1:B4") }, { sheet: other, rect: rect("C3") }, "All");
  });
  expect(contents(other, "C3:D6")).toEqual([["标题", ""], ["预算", "偏差"], [5, "=[@预算]*$A5"], [6, "=[@预算]*$A6"]]);
  expect(other.parts).toMatchObject({
    merges: [rect("C3:D3")], validations: [{ ranges: [rect("C5:C6")], formula1: "C5>0" }], conditionalRules: [{ ranges: [rect("C5:D6")], formulas: ["$A5>5"] }],
  });
  expect(workbook.parts.tables.map((table) => [table.name, table.sheetId])).toEqual([["表", sheet.id], ["表2", other.id]]);
  expect(workbook.styles.get(other.styleAt(4, 2)).numberFormat).toBe("0.00");
});

test("HOST-MODEL-59 a paste repeats where the target is a multiple, brings values alone when asked, and names the table outside of it", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A1", [["预算", "偏差"], [5, "=A2*2"]]);
  act(workbook, () => {
    addTable(sheet, rect("A1:B2"), true, "表");
    writeFormula(sheet, rect("B2"), "=[@预算]");
    copyRange({ sheet, rect: rect("A2:B2") }, { sheet, rect: rect("D5:E6") }, "Formulas");
    copyRange({ sheet, rect: rect("A2") }, { sheet, rect: rect("G1:H2") }, "Values");
  });
  expect(contents(sheet, "D5:E6")).toEqual([[5, "=表[@预算]"], [5, "=表[@预算]"]]);
  expect(contents(sheet, "G1:H2")).toEqual([[5, 5], [5, 5]]);
  expect(refusal(workbook, () => copyRange({ sheet, rect: rect("A1:B2") }, { sheet, rect: rect("XFD1") }, "All"))).toBe("InvalidArgument");
});

test("HOST-MODEL-60 watchers hear of each act once, with what changed", () => {
  const { workbook, sheet } = setup();
  const heard: Act[] = [];
  workbook.watch((each) => heard.push(each));
  act(workbook, () => {
    writeValues(sheet, rect("A1"), [[1]]);
    changeStyle(sheet, rect("A1"), { font: { bold: true } });
  });
  expect(heard.map((each) => each.events)).toEqual([[
    { type: "changed", sheetId: sheet.id, rect: rect("A1"), change: "RangeEdited" }, { type: "formatChanged", sheetId: sheet.id, rect: rect("A1") },
  ]]);
});
