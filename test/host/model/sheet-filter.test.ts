import { mergeCells } from "../../../src/host/model/edit/merge";
import { applySheetFilter, clearSheetFilter, removeSheetFilter } from "../../../src/host/model/edit/sheet-filter";
import { deleteCells, insertCells } from "../../../src/host/model/edit/structure";
import { addTable, resizeTable } from "../../../src/host/model/edit/tables";
import { writeNumberFormats, writeValues } from "../../../src/host/model/edit/write";
import { act, contents, fill, picture, rect, refusal, setupWorkbook } from "./setup-workbook";

const NAME = "_xlnm._FilterDatabase";
const CRITERIA = '<filterColumn colId="2"><filters><filter val="执行"/></filters></filterColumn>';

/** A filter over B2:D5 that hides row 3, and row 4 hidden by hand or by the filter. */
function setup(criteria: string | null = CRITERIA) {
  const workbook = setupWorkbook(["一部 清单"]);
  const sheet = workbook.parts.sheets[0]!;
  fill(sheet, "B2", [["编号", "名称", "状态"], ["P1", "甲", "计划"], ["P2", "乙", "执行"], ["P3", "丙", "执行"]]);
  act(workbook, () => {
    applySheetFilter(sheet, rect("B2:D5"));
    if (criteria !== null) sheet.set("autoFilter", { ...sheet.parts.autoFilter!, criteria });
    sheet.setRowFormat(2, { hidden: true });
  });
  const name = () => workbook.parts.names.find((each) => each.name === NAME)?.formula;
  return { workbook, sheet, name, isHidden: () => sheet.rowFormat(2).hidden === true };
}

test("HOST-MODEL-78 a sheet's filter has its hidden name; taken off or cleared, the rows that it hid show", () => {
  const { workbook, sheet, name, isHidden } = setup();
  expect(name()).toBe("'一部 清单'!$B$2:$D$5");
  expect(workbook.parts.names[0]!.visible).toBe(false);
  act(workbook, () => clearSheetFilter(sheet));
  expect([sheet.parts.autoFilter, isHidden()]).toEqual([{ range: rect("B2:D5") }, false]);
  workbook.undo();
  expect(isHidden()).toBe(true);
  act(workbook, () => removeSheetFilter(sheet));
  expect([sheet.parts.autoFilter, name(), isHidden()]).toEqual([null, undefined, false]);
  const byHand = setup(null);
  act(byHand.workbook, () => removeSheetFilter(byHand.sheet));
  expect(byHand.isHidden()).toBe(true);
});

test("HOST-MODEL-79 a sheet's filter and its criteria follow inserted and deleted cells", () => {
  const { workbook, sheet, name } = setup();
  act(workbook, () => insertCells(sheet, rect("1:1"), "down"));
  act(workbook, () => insertCells(sheet, rect("C:C"), "right"));
  expect([sheet.parts.autoFilter, name()]).toEqual([{ range: rect("B3:E6"), criteria: CRITERIA.replace('"2"', '"3"') }, "'一部 清单'!$B$3:$E$6"]);
  act(workbook, () => deleteCells(sheet, rect("A:C"), "left"));
  expect([sheet.parts.autoFilter, name()]).toEqual([{ range: rect("A3:B6"), criteria: CRITERIA.replace('"2"', '"1"') }, "'一部 清单'!$A$3:$B$6"]);
  act(workbook, () => deleteCells(sheet, rect("B:B"), "left"));
  expect(sheet.parts.autoFilter).toEqual({ range: rect("A3:A6") });
  act(workbook, () => deleteCells(sheet, rect("3:6"), "up"));
  expect([sheet.parts.autoFilter, name()]).toEqual([null, undefined]);
  for (let step = 0; step < 5; step++) workbook.undo();
  expect([sheet.parts.autoFilter, name()]).toEqual([{ range: rect("B2:D5"), criteria: CRITERIA }, "'一部 清单'!$B$2:$D$5"]);
});

test("HOST-MODEL-89 a table takes the place of a filter that it touches, with its criteria where it has the same cells", () => {
  const same = setup();
  expect(act(same.workbook, () => addTable(same.sheet, rect("B2:D5"), true))).toMatchObject({ filter: CRITERIA });
  expect([same.sheet.parts.autoFilter, same.name(), same.isHidden()]).toEqual([null, undefined, true]);
  const other = setup();
  expect(act(other.workbook, () => addTable(other.sheet, rect("C2:E5"), true))).not.toHaveProperty("filter");
  expect([other.sheet.parts.autoFilter, other.name(), other.isHidden()]).toEqual([null, undefined, false]);
  const beside = setup();
  const table = act(beside.workbook, () => addTable(beside.sheet, rect("F2:G4"), true));
  expect(beside.sheet.parts.autoFilter).not.toBeNull();
  expect(refusal(beside.workbook, () => applySheetFilter(beside.sheet, rect("F2:F3")))).toBe("InvalidOperation");
  act(beside.workbook, () => resizeTable(beside.workbook, table.id, rect("D2:G4")));
  expect(beside.sheet.parts.autoFilter).toBeNull();
  const refused = setup();
  act(refused.workbook, () => mergeCells(refused.sheet, rect("B7:C7"), false));
  const before = picture(refused.workbook);
  expect(refusal(refused.workbook, () => addTable(refused.sheet, rect("B2:D7"), true))).toBe("MergedRangeConflict");
  expect(picture(refused.workbook)).toEqual(before);
});

test("HOST-MODEL-88 a number written into a cell of text format is the text that the formula bar would show", () => {
  const workbook = setupWorkbook();
  const sheet = workbook.parts.sheets[0]!;
  act(workbook, () => writeNumberFormats(sheet, rect("A1:E1"), "@"));
  act(workbook, () => writeValues(sheet, rect("A1:F1"), [[12, 0.1 + 0.2, -3.5, 1e21, 46_000, 12]]));
  expect(contents(sheet, "A1:F1")).toEqual([["12", "0.3", "-3.5", "1E+21", "46000", 12]]);
  act(workbook, () => {
    writeNumberFormats(sheet, rect("A1:E1"), "General");
    writeValues(sheet, rect("A1"), [[12]]);
  });
  expect(contents(sheet, "A1:B1")).toEqual([[12, "0.3"]]);
});
