import { addName, changeName, deleteName, isValidName } from "../../../src/host/model/edit/names";
import { activateSheet, addSheet, copySheet, deleteSheet, moveSheet, renameSheet, selectRange, setVisibility } from "../../../src/host/model/edit/sheets";
import { addTable } from "../../../src/host/model/edit/tables";
import { writeFormula } from "../../../src/host/model/edit/write";
import { autofitColumns, autofitRows, charactersToPixels, columnPixels, pixelsToCharacters, pointsToCharacters, rowPixels, textPixels } from "../../../src/host/model/measure";
import { setValidation } from "../../../src/host/model/rules/validation";
import { act, contents, fill, rect, refusal, setupWorkbook } from "./setup-workbook";

test("HOST-MODEL-110 sheets get free names, names are checked, renaming reaches formulas, names and rules", () => {
  const workbook = setupWorkbook(["Sheet2"]);
  const [sheet] = workbook.parts.sheets;
  const added = act(workbook, () => addSheet(workbook));
  expect(added.name).toBe("Sheet3");
  for (const name of ["", "a/b", "[x]", "x".repeat(32), "'x", "history"]) expect(refusal(workbook, () => renameSheet(added, name))).toBe("InvalidArgument");
  expect(refusal(workbook, () => addSheet(workbook, "sheet2"))).toBe("ItemAlreadyExists");
  act(workbook, () => {
    writeFormula(added, rect("A1"), "=Sheet2!B2");
    addName(workbook, null, "清单", "=Sheet2!$A$1:$A$3", "");
    setValidation(added, rect("B1"), { type: "list", operator: "between", formula1: "=Sheet2!$A$1:$A$3", formula2: null, ignoreBlanks: true, inCellDropDown: true, prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" } });
    renameSheet(sheet!, "项目 表");
  });
  expect([contents(added, "A1"), workbook.parts.names[0]!.formula, added.parts.validations[0]!.formula1]).toEqual([[["='项目 表'!B2"]], "'项目 表'!$A$1:$A$3", "'项目 表'!$A$1:$A$3"]);
});

test("HOST-MODEL-111 a deleted sheet leaves #REF!, takes its names and tables along, and one visible sheet stays", () => {
  const workbook = setupWorkbook(["甲", "乙"]);
  const [first, second] = workbook.parts.sheets;
  fill(first!, "A1", [["预算"], [1]]);
  act(workbook, () => {
    addTable(first!, rect("A1:A2"), true, "表");
    addName(workbook, first!.id, "本表", "=甲!$A$1", "");
    writeFormula(second!, rect("A1"), "=甲!A2+SUM(表[预算])");
  });
  act(workbook, () => deleteSheet(first!));
  expect([contents(second!, "A1"), workbook.parts.tables, workbook.parts.names, workbook.activeSheet.name]).toEqual([[["=#REF!+SUM(#REF!)"]], [], [], "乙"]);
  expect(refusal(workbook, () => deleteSheet(second!))).toBe("InvalidOperation");
  expect(refusal(workbook, () => setVisibility(second!, "hidden"))).toBe("InvalidOperation");
  workbook.undo();
  expect([contents(second!, "A1"), workbook.parts.tables.length]).toEqual([[["=甲!A2+SUM(表[预算])"]], 1]);
});

test("HOST-MODEL-112 hiding the shown sheet shows another; looking about is not undoable", () => {
  const workbook = setupWorkbook(["甲", "乙", "丙"]);
  const [first, second, third] = workbook.parts.sheets;
  act(workbook, () => setVisibility(first!, "hidden"));
  expect(workbook.activeSheet).toBe(second);
  expect(refusal(workbook, () => activateSheet(first!))).toBe("InvalidOperation");
  act(workbook, () => selectRange(third!, rect("B2:C3")));
  expect([workbook.activeSheet.name, workbook.selectionOf(third!.id)]).toEqual(["丙", rect("B2:C3")]);
  expect(workbook.journal.undoLabel).not.toBeNull();
  workbook.undo();
  expect([first!.parts.visibility, workbook.activeSheet.name, workbook.undo()]).toEqual(["visible", "丙", false]);
  act(workbook, () => moveSheet(third!, 0));
  expect(workbook.parts.sheets.map((sheet) => sheet.name)).toEqual(["丙", "甲", "乙"]);
});

test("HOST-MODEL-113 a copy of a sheet stands for itself: its references, tables and names are its own", () => {
  const workbook = setupWorkbook(["项目"]);
  const [sheet] = workbook.parts.sheets;
  fill(sheet!, "A1", [["预算"], [1], [null], ["=SUM(A2)"]]);
  const copy = act(workbook, () => {
    addTable(sheet!, rect("A1:A2"), true, "表");
    writeFormula(sheet!, rect("C1"), "=SUM(表[预算])+项目!A2");
    addName(workbook, sheet!.id, "本表", "=项目!$A$1", "");
    return copySheet(sheet!, 1);
  });
  expect([copy.name, contents(copy, "C1"), workbook.parts.tables.map((table) => table.name)]).toEqual(["项目 (2)", [["=SUM(表_2[预算])+'项目 (2)'!A2"]], ["表", "表_2"]]);
  expect(workbook.parts.names.map((name) => [name.scope === copy.id, name.formula])).toEqual([[false, "项目!$A$1"], [true, "'项目 (2)'!$A$1"]]);
});

test("HOST-MODEL-114 names follow Excel's rules, are unique in their scope and share the tables' space", () => {
  const workbook = setupWorkbook(["项目"]);
  const [sheet] = workbook.parts.sheets;
  for (const good of ["清单", "_x", "a.b", "阶段2026", "XFE1", "预算?"]) expect([good, isValidName(good)]).toEqual([good, true]);
  for (const bad of ["", "1月", "A1", "xfd1048576", "R1C1", "r", "预 算", "a-b", "（预算）"]) expect([bad, isValidName(bad)]).toEqual([bad, false]);
  act(workbook, () => addName(workbook, null, "清单", "项目!$A$1", "说明"));
  expect(refusal(workbook, () => addName(workbook, null, "清单", "=1", ""))).toBe("ItemAlreadyExists");
  expect(refusal(workbook, () => addName(workbook, null, "坏", "=SUM((", ""))).toBe("InvalidArgument");
  act(workbook, () => {
    addName(workbook, sheet!.id, "清单", "=5", "");
    changeName(workbook, null, "清单", { formula: "=项目!$B$1" });
    deleteName(workbook, sheet!.id, "清单");
  });
  expect(workbook.parts.names).toMatchObject([{ scope: null, formula: "项目!$B$1", comment: "说明" }]);
  expect(refusal(workbook, () => deleteName(workbook, null, "无"))).toBe("ItemNotFound");
});

test("HOST-MODEL-120 widths and heights: characters, points and pixels agree with Excel's figures", () => {
  const workbook = setupWorkbook(["项目"]);
  const [sheet] = workbook.parts.sheets;
  expect([columnPixels(sheet!, 0), rowPixels(sheet!, 0), charactersToPixels(9.140625), charactersToPixels(20.7109375)]).toEqual([64, 20, 64, 145]);
  for (const pixels of [1, 20, 64, 145, 300]) expect(charactersToPixels(pixelsToCharacters(pixels))).toBe(pixels);
  expect(pointsToCharacters(48)).toBe(pixelsToCharacters(64));
  act(workbook, () => {
    sheet!.setColumnFormat(0, 0, { hidden: true });
    sheet!.setRowFormat(0, { height: 30 });
  });
  expect([columnPixels(sheet!, 0), rowPixels(sheet!, 0)]).toEqual([0, 40]);
  expect(textPixels("项目", 11, false)).toBe(28);
});

test("HOST-MODEL-121 fitting shows the longest text of a column and all lines of a wrapped cell", () => {
  const workbook = setupWorkbook(["项目"]);
  const [sheet] = workbook.parts.sheets;
  fill(sheet!, "A1", [["短", "很长很长的项目名称"], ["一二三四五六", "2026年12月31日"]]);
  act(workbook, () => autofitColumns(sheet!, 0, 2));
  expect(columnPixels(sheet!, 0)).toBeGreaterThanOrEqual(textPixels("一二三四五六", 11, false));
  expect(columnPixels(sheet!, 1)).toBeGreaterThan(columnPixels(sheet!, 0));
  expect(columnPixels(sheet!, 2)).toBe(64);
  act(workbook, () => {
    sheet!.putCell(0, 0, { ...sheet!.cellAt(0, 0), value: "一\n二\n三", style: workbook.styles.change(0, { alignment: { wrap: true } }) });
    autofitRows(sheet!, 0, 1);
  });
  expect([rowPixels(sheet!, 0), rowPixels(sheet!, 1)]).toEqual([60, 20]);
});
