/**
 * Cells inserted and deleted; everything that knows addresses follows: formulas of all sheets, names, tables, rules, merges, links,
 * page breaks, frozen panes and formats. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1)
 */

import { contains, isWholeColumns, isWholeRows, type Rect } from "../address";
import type { ChangeType } from "../events";
import { changedRegion, isWhole, type StructuralChange } from "../references/structural-change";
import type { Worksheet } from "../sheet";
import { dressInserted } from "./dress-inserted";
import { tablesOn } from "./find-table";
import { moveCells } from "./move-cells";
import { assertEditable } from "./protect";
import { removeTable } from "./remove-table";
import { shiftFormulas } from "./shift-formulas";
import { shiftParts } from "./shift-parts";
import { shiftTables } from "./shift-tables";
import { assertMovable, emptiedTable } from "./structure-checks";

/** Whole rows (columns) where `rect` is. Refuses to tear tables, merged cells and array formulas or to push contents off the sheet. */
export function insertCells(sheet: Worksheet, rect: Rect, direction: "down" | "right"): void {
  const change = toChange(sheet, rect, "insert", direction === "down" ? "row" : "column");
  assertEditable(sheet, rect, !isWhole(change) ? "structure" : change.axis === "row" ? "insertRows" : "insertColumns");
  apply(sheet, change);
}

/** A table loses rows and columns but keeps one body row; with all its cells it goes itself. */
export function deleteCells(sheet: Worksheet, rect: Rect, direction: "up" | "left"): void {
  const change = toChange(sheet, rect, "delete", direction === "up" ? "row" : "column");
  assertEditable(sheet, rect, !isWhole(change) ? "structure" : change.axis === "row" ? "deleteRows" : "deleteColumns");
  const emptied = emptiedTable(sheet, change);
  if (!emptied) return apply(sheet, change);
  assertMovable(sheet, change);
  for (const table of tablesOn(sheet)) if (contains(changedRegion(change), table.range)) removeTable(sheet.workbook, table);
  // One row of the table stays, empty.
  const kept: Rect = { ...changedRegion(change), bottom: change.at };
  for (const [column, cell] of [...(sheet.rows.get(change.at) ?? [])]) {
    const isThere = column >= kept.left && column <= kept.right;
    if (isThere && (cell.value !== null || cell.formula !== null)) sheet.putCell(change.at, column, { value: null, formula: null, style: cell.style });
  }
  if (change.count > 1) apply(sheet, { ...change, at: change.at + 1, count: change.count - 1 });
  sheet.workbook.tell({ type: "changed", sheetId: sheet.id, rect: kept, change: "RangeEdited" });
}

function toChange(sheet: Worksheet, rect: Rect, kind: "insert" | "delete", wanted: "row" | "column"): StructuralChange {
  const axis = isWholeRows(rect) ? "row" : isWholeColumns(rect) ? "column" : wanted;
  return axis === "row"
    ? { sheetId: sheet.id, axis, kind, at: rect.top, count: rect.bottom - rect.top + 1, crossFirst: rect.left, crossLast: rect.right }
    : { sheetId: sheet.id, axis, kind, at: rect.left, count: rect.right - rect.left + 1, crossFirst: rect.top, crossLast: rect.bottom };
}

function apply(sheet: Worksheet, change: StructuralChange): void {
  assertMovable(sheet, change);
  const { workbook } = sheet;
  shiftTables(sheet, change);
  moveCells(sheet, change);
  shiftFormulas(workbook, change);
  shiftParts(sheet, change);
  if (change.kind === "insert") dressInserted(sheet, change);
  sheet.set("structuralChanges", [...sheet.parts.structuralChanges, change]);
  workbook.calculator.structureChanged();
  workbook.tell({ type: "changed", sheetId: sheet.id, rect: changedRegion(change), change: eventOf(change), shift: shiftOf(change) });
}

function shiftOf({ axis, kind }: StructuralChange): "down" | "right" | "up" | "left" {
  return axis === "row" ? (kind === "insert" ? "down" : "up") : kind === "insert" ? "right" : "left";
}

function eventOf(change: StructuralChange): ChangeType {
  const isInsert = change.kind === "insert";
  if (!isWhole(change)) return isInsert ? "CellInserted" : "CellDeleted";
  if (change.axis === "row") return isInsert ? "RowInserted" : "RowDeleted";
  return isInsert ? "ColumnInserted" : "ColumnDeleted";
}
