/** Rows, columns, sheets and the clearing of cells, as the context menus offer them. */

import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../../model/address";
import { clearRange } from "../../model/edit/clear";
import { activateSheet, addSheet, deleteSheet, renameSheet, setVisibility } from "../../model/edit/sheets";
import { deleteCells, insertCells } from "../../model/edit/structure";
import { autofitColumns, autofitRows, pixelsToCharacters } from "../../model/measure";
import { ModelError } from "../../model/model-error";
import type { Worksheet } from "../../model/sheet";
import { USER, type GridSession } from "./grid-session";

export function clearContents(session: GridSession): void {
  const { rect } = session.getState().selection;
  session.act("clear", (sheet) => clearRange(sheet, rect, "Contents"));
}

export type StructureCommand = "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns" | "insertDown" | "insertRight" | "deleteUp" | "deleteLeft";

export function changeStructure(session: GridSession, command: StructureCommand): void {
  const { rect } = session.getState().selection;
  const rows: Rect = { ...rect, left: 0, right: MAX_COLUMNS - 1 }, columns: Rect = { ...rect, top: 0, bottom: MAX_ROWS - 1 };
  const run: Record<StructureCommand, (sheet: Worksheet) => void> = {
    insertRows: (sheet) => insertCells(sheet, rows, "down"), deleteRows: (sheet) => deleteCells(sheet, rows, "up"),
    insertColumns: (sheet) => insertCells(sheet, columns, "right"), deleteColumns: (sheet) => deleteCells(sheet, columns, "left"),
    insertDown: (sheet) => insertCells(sheet, rect, "down"), insertRight: (sheet) => insertCells(sheet, rect, "right"),
    deleteUp: (sheet) => deleteCells(sheet, rect, "up"), deleteLeft: (sheet) => deleteCells(sheet, rect, "left"),
  };
  session.act(command, run[command]);
}

/** `pixels` at the sheet's zoom; 0 hides. Where the column is part of a selection of whole columns, all of them change. */
export function resizeColumns(session: GridSession, first: number, last: number, pixels: number): void {
  const unzoomed = pixels / session.getState().layout.zoom;
  session.act("columnWidth", (sheet) =>
    sheet.setColumnFormat(first, last, pixels < 1 ? { hidden: true } : { width: pixelsToCharacters(unzoomed), hidden: false }));
}

export function resizeRows(session: GridSession, first: number, last: number, pixels: number): void {
  const points = Math.min(409, (pixels / session.getState().layout.zoom) * 0.75);
  session.act("rowHeight", (sheet) => {
    for (let row = first; row <= last; row++) {
      const format = sheet.rowFormat(row);
      sheet.setRowFormat(row, pixels < 1 ? { ...format, hidden: true } : { ...format, height: points, hidden: false });
    }
  });
}

export function autofit(session: GridSession, axis: "columns" | "rows", first: number, last: number): void {
  session.act("autofit", (sheet) => (axis === "columns" ? autofitColumns(sheet, first, last) : autofitRows(sheet, first, last)));
}

export function addNewSheet(session: GridSession): void {
  const { workbook } = session.getState();
  session.act("addSheet", () => activateSheet(addSheet(workbook)));
}

/** The message for a name that will not do, or null where the sheet has been renamed. */
export function renameSheetTo(session: GridSession, sheet: Worksheet, name: string): string | null {
  if (name === sheet.name) return null;
  try {
    session.getState().workbook.transact("renameSheet", USER, () => renameSheet(sheet, name));
    return null;
  } catch (error) {
    if (error instanceof ModelError) return session.texts.badSheetName;
    throw error;
  }
}

export function removeSheet(session: GridSession, sheet: Worksheet): void {
  const { texts } = session;
  session.ask(`${texts.deleteSheetTitle} — ${sheet.name}`, texts.deleteSheetAsk, texts.deleteSheet, () => session.act("deleteSheet", () => deleteSheet(sheet)));
}

export function showSheet(session: GridSession, sheet: Worksheet, isVisible: boolean): void {
  session.act("sheetVisibility", () => {
    setVisibility(sheet, isVisible ? "visible" : "hidden");
    if (isVisible) activateSheet(sheet);
  });
}
