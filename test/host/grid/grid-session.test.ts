import { copySelection, pasteText } from "../../../src/host/grid/session/clipboard";
import { beginEdit, cancelEdit, changeText, commitEdit, enterValue, pickReference } from "../../../src/host/grid/session/edit-cell";
import { editText } from "../../../src/host/grid/session/edit-text";
import { findTarget, goTo } from "../../../src/host/grid/session/go-to";
import type { GridSession } from "../../../src/host/grid/session/grid-session";
import { handleKey } from "../../../src/host/grid/session/keyboard";
import { extendTo, selectCell } from "../../../src/host/grid/session/move-selection";
import { resizeColumns } from "../../../src/host/grid/session/structure-commands";
import { summaryOf } from "../../../src/host/grid/session/summary";
import { parseRect, rectName } from "../../../src/host/model/address";
import { selectRange } from "../../../src/host/model/edit/sheets";
import { protectSheet } from "../../../src/host/model/edit/protect";
import type { Validation } from "../../../src/host/model/parts";
import { setupSession } from "./setup-session";

const USER = { kind: "user" } as const, PANE = { kind: "pane", id: "1" } as const;

function select(session: GridSession, name: string): void {
  const { sheet } = session.getState();
  const rect = parseRect(name)!;
  session.select(extendTo(sheet, selectCell(sheet, { row: rect.top, column: rect.left }), { row: rect.bottom, column: rect.right }));
}

function type(session: GridSession, cell: string, text: string): void {
  select(session, cell);
  beginEdit(session, { mode: "enter", text });
  commitEdit(session);
}

const press = (session: GridSession, key: string, more: { isShift?: boolean; isControl?: boolean } = {}) =>
  handleKey(session, { key, isShift: false, isControl: false, isAlt: false, ...more }, { rows: 20, columns: 8 });

function rule(change: Partial<Validation> = {}): Validation {
  return {
    id: "v", ranges: [parseRect("A1:A9")!], type: "list", operator: "between", formula1: '"立项,评审"', formula2: null, ignoreBlanks: true, inCellDropDown: true,
    prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "阶段", message: "请从列表中选择。" }, ...change,
  };
}

test("HOST-GRID-50 typing, Enter and Tab enter the text and move on; Escape forgets it", () => {
  const { session, sheet } = setupSession();
  beginEdit(session, { mode: "enter", text: "1" });
  changeText(session, "12.5");
  press(session, "Enter");
  expect(sheet.valueAt(0, 0)).toBe(12.5);
  expect(session.getState().selection.active).toEqual({ row: 1, column: 0 });
  beginEdit(session, { mode: "enter", text: "x" });
  press(session, "Escape");
  expect(sheet.valueAt(1, 0)).toBeNull();
  expect(session.getState().editing).toBeNull();
});

test("HOST-GRID-51 arrows finish an entry begun by typing, and move the caret in one begun by F2", () => {
  const { session, sheet } = setupSession([["旧"]]);
  press(session, "F2");
  expect(session.getState().editing).toMatchObject({ mode: "edit", text: "旧" });
  expect(press(session, "ArrowLeft")).toBe(false);
  cancelEdit(session);
  beginEdit(session, { mode: "enter", text: "新" });
  expect(press(session, "ArrowRight")).toBe(true);
  expect(sheet.valueAt(0, 0)).toBe("新");
  expect(session.getState().selection.active).toEqual({ row: 0, column: 1 });
});

test("HOST-GRID-52 the host hears when editing begins and ends, also across a refusal", () => {
  const { session, sheet, editModes } = setupSession();
  sheet.parts.validations = [rule()];
  beginEdit(session, { mode: "enter", text: "乱写" });
  commitEdit(session);
  expect(session.getState().dialog).toMatchObject({ kind: "stop", title: "阶段", message: "请从列表中选择。" });
  expect(editModes).toEqual([true]);
  session.getState().dialog!.buttons[1]!.run();
  expect(editModes).toEqual([true, false]);
  expect(sheet.valueAt(0, 0)).toBeNull();
});

test("HOST-GRID-53 a stop offers 重试 and 取消, a warning 是 否 取消, an information 确定 取消", () => {
  const labels = (style: Validation["alert"]["style"]) => {
    const { session, sheet } = setupSession();
    sheet.parts.validations = [rule({ alert: { show: true, style, title: "", message: "不对" } })];
    type(session, "A1", "乱写");
    return session.getState().dialog!.buttons.map((button) => button.label);
  };
  expect(labels("stop")).toEqual(["重试", "取消"]);
  expect(labels("warning")).toEqual(["是", "否", "取消"]);
  expect(labels("information")).toEqual(["确定", "取消"]);
});

test("HOST-GRID-54 是 keeps the value, 重试 returns to the text with all of it selected", () => {
  const { session, sheet } = setupSession();
  sheet.parts.validations = [rule({ alert: { show: true, style: "warning", title: "", message: "不对" } })];
  type(session, "A1", "乱写");
  session.getState().dialog!.buttons[1]!.run();
  expect(session.getState().editing).toMatchObject({ text: "乱写", caret: "all" });
  commitEdit(session);
  session.getState().dialog!.buttons[0]!.run();
  expect(sheet.valueAt(0, 0)).toBe("乱写");
  expect(session.getState()).toMatchObject({ editing: null, dialog: null });
});

test("HOST-GRID-55 a value picked from the list is entered; a locked cell of a protected sheet says so", () => {
  const { session, sheet, workbook } = setupSession();
  sheet.parts.validations = [rule()];
  enterValue(session, { row: 0, column: 0 }, "评审");
  expect(sheet.valueAt(0, 0)).toBe("评审");
  workbook.transact("protect", USER, () => protectSheet(sheet, {}));
  expect(beginEdit(session, { mode: "enter", text: "x" })).toBe(false);
  expect(session.getState().dialog!.message).toContain("受保护");
});

test("HOST-GRID-56 copied cells are pasted with formulas that move along, cut ones as they were", () => {
  const { session, sheet } = setupSession([[1, 2]]);
  type(session, "C1", "=A1+B1");
  select(session, "C1");
  pasteAt(session, "C2", copySelection(session, false));
  expect(sheet.cellAt(1, 2).formula).toBe("A2+B2");
  select(session, "C1");
  pasteAt(session, "E5", copySelection(session, true));
  expect(sheet.cellAt(4, 4).formula).toBe("A1+B1");
  expect(sheet.cellAt(0, 2).formula).toBeNull();
});

test("HOST-GRID-57 text of another program is parsed, fills a multiple of itself, and passes validation by", () => {
  const { session, sheet } = setupSession();
  sheet.parts.validations = [rule()];
  pasteAt(session, "A1:A4", "甲\r\n2");
  expect([0, 1, 2, 3].map((row) => sheet.valueAt(row, 0))).toEqual(["甲", 2, "甲", 2]);
  expect(session.getState().dialog).toBeNull();
  expect(rectName(session.getState().selection.rect)).toBe("A1:A4");
});

function pasteAt(session: GridSession, name: string, text: string): void {
  select(session, name);
  pasteText(session, text);
}

test("HOST-GRID-58 while a formula is typed, a click writes the cell's address, a drag the range's", () => {
  const { session } = setupSession();
  beginEdit(session, { mode: "enter", text: "=SUM(" });
  expect(pickReference(session, { row: 1, column: 1 })).toBe(true);
  expect(session.getState().editing!.text).toBe("=SUM(B2");
  pickReference(session, { row: 3, column: 2 }, { isDrag: true });
  expect(session.getState().editing!.text).toBe("=SUM(B2:C4");
  changeText(session, "=SUM(B2:C4)");
  expect(pickReference(session, { row: 1, column: 1 })).toBe(false);
});

test("HOST-GRID-59 a selection made by an add-in moves the cursor; the person's own keeps its active cell", () => {
  const { session, sheet, workbook } = setupSession();
  select(session, "B2:C3");
  session.select({ ...session.getState().selection, active: { row: 2, column: 2 } });
  workbook.transact("write", PANE, () => sheet.putCell(9, 9, { value: 1, formula: null, style: 0 }));
  expect(session.getState().selection.active).toEqual({ row: 2, column: 2 });
  workbook.transact("select", PANE, () => selectRange(sheet, parseRect("D4:E5")!));
  expect(session.getState().selection).toMatchObject({ active: { row: 3, column: 3 }, rect: parseRect("D4:E5") });
});

test("HOST-GRID-60 looking around is not a change to save; a value and a column's width are, and undo is one more", () => {
  const { session } = setupSession([["a"]]);
  select(session, "B2");
  expect(session.getState()).toMatchObject({ isModified: false, canUndo: false });
  resizeColumns(session, 0, 0, 120);
  expect(session.getState()).toMatchObject({ isModified: true, canUndo: true });
  session.markSaved();
  expect(session.getState().isModified).toBe(false);
  type(session, "A2", "b");
  expect(session.getState().isModified).toBe(true);
});

test("HOST-GRID-61 the name box knows addresses, other sheets, defined names and tables", () => {
  const { workbook, session } = setupSession();
  workbook.parts.names = [{ name: "阶段列表", scope: null, formula: "表1!$C$2:$C$5", comment: "", visible: true }];
  workbook.parts.tables = [{
    id: "1", name: "Projects", sheetId: "s1", range: parseRect("A1:B4")!, hasHeaders: true, hasTotals: false, columns: [], showFilterButton: true,
    style: { name: "", firstColumn: false, lastColumn: false, rowStripes: true, columnStripes: false },
  }];
  const found = (text: string) => { const target = findTarget(workbook, text); return target && rectName(target.rect); };
  expect(["b3", "$B$3:C4", "表1!D4", "没有!D4", "阶段列表", "projects", "E:F", "无此名"].map(found)).toEqual(["B3", "B3:C4", "D4", null, "C2:C5", "A2:B4", "E:F", null]);
  expect(goTo(session, "无此名")).toBe(false);
});

test("HOST-GRID-62 a cell is edited as one would type it", () => {
  const { sheet, workbook } = setupSession([["甲", 0.256, 46000, 46000.5, 0.5, true, 1e21, 0.1 + 0.2]]);
  const format = (column: number, numberFormat: string) => {
    const cell = sheet.cellAt(0, column);
    sheet.place(0, column, { ...cell, style: workbook.styles.change(0, { numberFormat }) });
  };
  format(1, "0.0%");
  format(2, 'yyyy"年"m"月"');
  format(3, "yyyy-mm-dd");
  format(4, "h:mm");
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((column) => editText(sheet, 0, column))).toEqual(["甲", "25.6%", "2025/12/9", "2025/12/9 12:00:00", "12:00:00", "TRUE", "1E+21", "0.3"]);
});

test("HOST-GRID-63 the status bar counts what is selected and visible", () => {
  const { sheet } = setupSession([[1, "甲"], [2, null], [4, true]]);
  expect(summaryOf(sheet, parseRect("A1:B3")!)).toEqual({ count: 5, numbers: 3, sum: 7 });
  sheet.rowFormats.set(1, { hidden: true });
  expect(summaryOf(sheet, parseRect("A:B")!)).toEqual({ count: 4, numbers: 2, sum: 5 });
});
