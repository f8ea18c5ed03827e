/** What the keys do on the grid: a table of Excel's own shortcuts, first without and then during editing. */

import { MAX_COLUMNS, MAX_ROWS, type Position } from "../../model/address";
import { listItems } from "../../model/rules/validation";
import { beginEdit, cancelEdit, commitEdit, commitToSelection } from "./edit-cell";
import type { GridSession } from "./grid-session";
import { currentRegion, extendTo, jumpFrom, lastCell, nextInSelection, selectCell, stepFrom, type Direction } from "./move-selection";
import { clearContents } from "./structure-commands";

export interface Key {
  readonly key: string;
  readonly isShift: boolean;
  readonly isControl: boolean;
  readonly isAlt: boolean;
}

/** Rows and columns of one screen, for Page Up and Page Down. */
export interface PageSize {
  readonly rows: number;
  readonly columns: number;
}

const ARROWS: Record<string, Direction> = { ArrowUp: "up", ArrowDown: "down", ArrowLeft: "left", ArrowRight: "right" };

/** Returns true where the key was the grid's; the browser must then leave it alone. */
export function handleKey(session: GridSession, key: Key, page: PageSize): boolean {
  return session.getState().editing ? handleEditingKey(session, key) : handlePlainKey(session, key, page);
}

function handlePlainKey(session: GridSession, key: Key, page: PageSize): boolean {
  const arrow = ARROWS[key.key];
  if (arrow && key.isAlt) return arrow === "down" && openList(session);
  if (arrow) return moveTo(session, key.isShift, (from) => step(session, from, arrow, key.isControl));
  if (key.key === "Enter" && !key.isAlt) return moveOn(session, "enter", key.isShift);
  if (key.key === "Tab" && !key.isControl) return moveOn(session, "tab", key.isShift);
  if (key.isControl) return handleControlKey(session, key);
  switch (key.key) {
    case "Home": return moveTo(session, key.isShift, (from) => ({ row: from.row, column: homeColumn(session) }));
    case "PageDown": return moveTo(session, key.isShift, (from) => paged(session, from, key.isAlt ? 0 : page.rows, key.isAlt ? page.columns : 0));
    case "PageUp": return moveTo(session, key.isShift, (from) => paged(session, from, key.isAlt ? 0 : -page.rows, key.isAlt ? -page.columns : 0));
    case "F2": return beginEdit(session, { mode: "edit" }) || true;
    case "Delete": return (clearContents(session), true);
    case "Backspace": return beginEdit(session, { mode: "enter", text: "" }) || true;
    case "Escape": return (session.update({ clip: null, isListOpen: false }), true);
    case " ": return key.isShift ? selectRows(session) : false;
    default: return false;
  }
}

function handleControlKey(session: GridSession, key: Key): boolean {
  const { sheet } = session.getState();
  switch (key.key.toLowerCase()) {
    case "home": return moveTo(session, key.isShift, () => ({ row: sheet.parts.frozen.rows, column: sheet.parts.frozen.columns }));
    case "end": return moveTo(session, key.isShift, () => lastCell(sheet));
    case "a": return selectAll(session);
    case "z": return (session.undo(), true);
    case "y": return (session.redo(), true);
    case "pagedown": return turnSheet(session, 1);
    case "pageup": return turnSheet(session, -1);
    case " ": return selectColumns(session);
    default: return false;
  }
}

function handleEditingKey(session: GridSession, key: Key): boolean {
  const { editing } = session.getState();
  const arrow = ARROWS[key.key];
  if (key.key === "Escape") return (cancelEdit(session), true);
  if (key.key === "Enter" && key.isControl) return (commitToSelection(session), true);
  if (key.key === "Enter" && !key.isAlt) return (commitEdit(session, () => moveOn(session, "enter", key.isShift)), true);
  if (key.key === "Tab") return (commitEdit(session, () => moveOn(session, "tab", key.isShift)), true);
  if (key.key === "F2" && editing) return (session.update({ editing: { ...editing, mode: editing.mode === "enter" ? "edit" : "enter" } }), true);
  if (arrow && editing?.mode === "enter" && !key.isShift && !key.isAlt) {
    commitEdit(session, () => moveTo(session, false, (from) => step(session, from, arrow, key.isControl)));
    return true;
  }
  return false;
}

function step(session: GridSession, from: Position, direction: Direction, isJump: boolean): Position {
  const { sheet, layout } = session.getState();
  return isJump ? jumpFrom(sheet, layout, from, direction) : stepFrom(sheet, layout, from, direction);
}

/** With Shift the selection's far corner moves, without it the active cell. */
function moveTo(session: GridSession, isExtending: boolean, target: (from: Position) => Position): true {
  const { sheet, selection } = session.getState();
  session.select(isExtending ? extendTo(sheet, selection, target(selection.head)) : selectCell(sheet, target(selection.active)));
  return true;
}

function moveOn(session: GridSession, key: "tab" | "enter", isBack: boolean): true {
  const { sheet, layout, selection } = session.getState();
  const { rect } = selection;
  const single = selectCell(sheet, selection.active).rect;
  const isWithin = rect.top !== single.top || rect.bottom !== single.bottom || rect.left !== single.left || rect.right !== single.right;
  if (isWithin) {
    session.select({ ...selection, active: nextInSelection(sheet, layout, selection, key, isBack) });
    return true;
  }
  const direction: Direction = key === "tab" ? (isBack ? "left" : "right") : isBack ? "up" : "down";
  session.select(selectCell(sheet, stepFrom(sheet, layout, selection.active, direction)));
  return true;
}

function homeColumn(session: GridSession): number {
  const { sheet, layout, selection } = session.getState();
  const { columns } = sheet.parts.frozen;
  return layout.columns.step(selection.active.column > columns ? columns : 0, 1);
}

function paged(session: GridSession, from: Position, rows: number, columns: number): Position {
  const { layout } = session.getState();
  const row = Math.max(0, Math.min(MAX_ROWS - 1, from.row + rows)), column = Math.max(0, Math.min(MAX_COLUMNS - 1, from.column + columns));
  return { row: layout.rows.step(row, rows < 0 ? -1 : 1), column: layout.columns.step(column, columns < 0 ? -1 : 1) };
}

function selectAll(session: GridSession): true {
  const { sheet, selection } = session.getState();
  const region = currentRegion(sheet, selection.active);
  const { rect } = selection;
  const isRegion = rect.top === region.top && rect.left === region.left && rect.bottom === region.bottom && rect.right === region.right;
  const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
  const isAlone = region.top === region.bottom && region.left === region.right;
  session.select({ ...selection, rect: isRegion || isAlone ? whole : region }, { reveal: false });
  return true;
}

function selectRows(session: GridSession): true {
  const { selection } = session.getState();
  session.select({ ...selection, rect: { ...selection.rect, left: 0, right: MAX_COLUMNS - 1 } }, { reveal: false });
  return true;
}

function selectColumns(session: GridSession): true {
  const { selection } = session.getState();
  session.select({ ...selection, rect: { ...selection.rect, top: 0, bottom: MAX_ROWS - 1 } }, { reveal: false });
  return true;
}

function turnSheet(session: GridSession, way: 1 | -1): true {
  const { workbook, sheet } = session.getState();
  const sheets = workbook.parts.sheets.filter((each) => each.parts.visibility === "visible");
  const next = sheets[sheets.indexOf(sheet) + way];
  if (next) session.activate(next);
  return true;
}

function openList(session: GridSession): boolean {
  const { sheet, selection } = session.getState();
  const { row, column } = selection.active;
  if (listItems(sheet, row, column)?.length) session.update({ isListOpen: true });
  return true;
}
