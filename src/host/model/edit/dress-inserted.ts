/** What inserted cells look like: as those above (left of) them do, in a table as its other rows do. */

import { intersect, type Rect } from "../address";
import type { Table } from "../parts";
import { bodyOf } from "../references/resolve-structured";
import { changedRegion, isWhole, type StructuralChange } from "../references/structural-change";
import type { Worksheet } from "../sheet";
import { tablesOn } from "./find-table";
import { dressRows } from "./table-growth";
import { putHeader } from "./table-headers";

export function dressInserted(sheet: Worksheet, change: StructuralChange): void {
  if (change.axis === "row") dressInsertedRows(sheet, change);
  else dressInsertedColumns(sheet, change);
}

function dressInsertedRows(sheet: Worksheet, change: StructuralChange): void {
  const { at, count } = change;
  const added = changedRegion(change);
  const tables = tablesOn(sheet).filter((table) => intersect(bodyOf(table), added));
  const modelOf = (column: number) => {
    const table = tables.find(({ range }) => column >= range.left && column <= range.right);
    return table ? modelRow(table, change) : at - 1;
  };
  copyRowStyles(sheet, added, at - 1, (column) => modelOf(column) === at - 1);
  copyRowStyles(sheet, added, at + count, (column) => modelOf(column) === at + count);
  if (isWhole(change) && at > 0) {
    const { height, style } = sheet.rowFormat(at - 1);
    const isHeader = tables.some((table) => modelRow(table, change) !== at - 1);
    for (let row = at; row < at + count && !isHeader; row++) {
      if (height !== undefined || style !== undefined) sheet.setRowFormat(row, { ...(height !== undefined && { height }), ...(style !== undefined && { style }) });
    }
  }
  for (const table of tables) dressRows(sheet, table, modelRow(table, change), at, at + count - 1);
}

/** The row above, but never the header or the totals. */
function modelRow(table: Table, { at, count }: StructuralChange): number {
  return at - 1 >= bodyOf(table).top ? at - 1 : at + count;
}

function copyRowStyles(sheet: Worksheet, added: Rect, model: number, isMeant: (column: number) => boolean): void {
  if (model < 0) return;
  for (const [column, cell] of sheet.rows.get(model) ?? []) {
    if (column < added.left || column > added.right || cell.style === 0 || !isMeant(column)) continue;
    const style = withoutPrefix(sheet, cell.style);
    for (let row = added.top; row <= added.bottom; row++) sheet.putCell(row, column, { value: null, formula: null, style });
  }
}

function dressInsertedColumns(sheet: Worksheet, change: StructuralChange): void {
  const { at, count } = change;
  if (at > 0) {
    for (const [row, cells] of sheet.rows) {
      const style = cells.get(at - 1)?.style ?? 0;
      if (style === 0 || row < change.crossFirst || row > change.crossLast) continue;
      for (let column = at; column < at + count; column++) sheet.putCell(row, column, { value: null, formula: null, style: withoutPrefix(sheet, style) });
    }
    const { width, style } = sheet.columnFormat(at - 1);
    if (isWhole(change) && (width !== undefined || style !== undefined)) {
      sheet.setColumnFormat(at, at + count - 1, { ...(width !== undefined && { width }), ...(style !== undefined && { style }) });
    }
  }
  for (const table of tablesOn(sheet)) {
    if (!table.hasHeaders || at <= table.range.left || at > table.range.right || !intersect(table.range, changedRegion(change))) continue;
    for (let column = at; column < at + count; column++) putHeader(sheet, table.range.top, column, table.columns[column - table.range.left]!.name);
  }
}

function withoutPrefix(sheet: Worksheet, style: number): number {
  const { styles } = sheet.workbook;
  return styles.get(style).quotePrefix ? styles.change(style, { quotePrefix: false }) : style;
}
