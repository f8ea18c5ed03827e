/** Rows and columns of a table, added and taken away. https://learn.microsoft.com/javascript/api/excel/excel.tablerowcollection */

import type { Rect } from "../address";
import type { Scalar } from "../cell";
import { ModelError } from "../model-error";
import type { Table, TableColumn } from "../parts";
import { bodyOf } from "../references/resolve-structured";
import { sameName } from "../references/shift-formula";
import type { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";
import { replaceTable, sheetOf, tableById } from "./find-table";
import { areEmpty, areFree } from "./free-cells";
import { assertEditable } from "./protect";
import { deleteCells, insertCells } from "./structure";
import { extendRows } from "./table-growth";
import { applyColumnNames, putHeader, uniqueHeaders } from "./table-headers";
import { writeValues } from "./write";

/** `index`: body row before which the rows come; null for the end. An only, empty row is used first. Returns where the rows are. */
export function addTableRows(workbook: Workbook, tableId: string, index: number | null, values: readonly (readonly (Scalar | undefined)[])[]): Rect {
  const table = tableById(workbook, tableId);
  const sheet = sheetOf(workbook, table);
  assertEditable(sheet, table.range, "structure");
  const body = bodyOf(table);
  const height = body.bottom - body.top + 1;
  if (index !== null && (index < 0 || index > height)) throw new ModelError("InvalidArgument", `表格没有第 ${index + 1} 行。`);
  if (values.length === 0 || values.some((line) => line.length !== table.columns.length)) {
    throw new ModelError("InvalidArgument", `每一行需要 ${table.columns.length} 个值。`);
  }
  const isFirst = height === 1 && areEmpty(sheet, body);
  const top = isFirst || index === null ? body.top + (isFirst ? 0 : height) : body.top + index;
  const missing = values.length - (isFirst ? 1 : 0);
  if (missing > 0) makeRoom(sheet, table, isFirst ? body.top + 1 : top, missing);
  const rect: Rect = { ...table.range, top, bottom: top + values.length - 1 };
  writeValues(sheet, rect, values);
  return rect;
}

export function deleteTableRows(workbook: Workbook, tableId: string, index: number, count: number): void {
  const table = tableById(workbook, tableId);
  const body = bodyOf(table);
  if (index < 0 || count < 1 || body.top + index + count - 1 > body.bottom) throw new ModelError("InvalidArgument", `表格没有第 ${index + count} 行。`);
  deleteCells(sheetOf(workbook, table), { ...body, top: body.top + index, bottom: body.top + index + count - 1 }, "up");
}

/** `values` include the header cell, if given. `index` null: at the right end. */
export function addTableColumn(workbook: Workbook, tableId: string, index: number | null, name: string | null, values: readonly (Scalar | undefined)[] | null): TableColumn {
  const table = tableById(workbook, tableId);
  const sheet = sheetOf(workbook, table);
  const { range } = table;
  assertEditable(sheet, range, "structure");
  const place = index === null ? table.columns.length : index;
  if (place < 0 || place > table.columns.length) throw new ModelError("InvalidArgument", `表格没有第 ${place + 1} 列。`);
  if (values && values.length !== range.bottom - range.top + 1) throw new ModelError("InvalidArgument", `这一列需要 ${range.bottom - range.top + 1} 个值。`);
  const column = range.left + place;
  if (place === 0 || place === table.columns.length) addAtEdge(sheet, table, column);
  else insertCells(sheet, { ...range, left: column, right: column }, "right");
  if (values) writeValues(sheet, { ...range, left: column, right: column }, values.map((value) => [value]));
  if (name !== null) renameColumn(workbook, tableId, place, name);
  return tableById(workbook, tableId).columns[place]!;
}

export function deleteTableColumn(workbook: Workbook, tableId: string, column: number): void {
  const table = tableById(workbook, tableId);
  if (!table.columns[column]) throw new ModelError("InvalidArgument", `表格没有第 ${column + 1} 列。`);
  const left = table.range.left + column;
  deleteCells(sheetOf(workbook, table), { ...table.range, left, right: left }, "left");
}

/** Writes the header cell and carries the name into all formulas. */
export function renameColumn(workbook: Workbook, tableId: string, column: number, name: string): void {
  const table = tableById(workbook, tableId);
  const sheet = sheetOf(workbook, table);
  if (!table.columns[column]) throw new ModelError("InvalidArgument", `表格没有第 ${column + 1} 列。`);
  if (name === "") throw new ModelError("InvalidArgument", "列名不能为空。");
  if (table.columns.some((other, place) => place !== column && sameName(other.name, name))) throw new ModelError("ItemAlreadyExists", `表格已有名为“${name}”的列。`);
  const cell: Rect = { top: table.range.top, bottom: table.range.top, left: table.range.left + column, right: table.range.left + column };
  assertEditable(sheet, cell, "contents");
  if (table.hasHeaders) putHeader(sheet, cell.top, cell.left, name);
  applyColumnNames(sheet, table, table.columns.map((other, place) => (place === column ? { ...other, name } : other)));
  sheet.workbook.tell({ type: "changed", sheetId: sheet.id, rect: cell, change: "RangeEdited" });
}

/** Rows inside push the rest of the table down; rows at the end only what lies below, where anything does. */
function makeRoom(sheet: Worksheet, table: Table, at: number, count: number): void {
  const rows: Rect = { ...table.range, top: at, bottom: at + count - 1 };
  if (at <= table.range.bottom) return insertCells(sheet, rows, "down");
  if (!areFree(sheet, rows, table.id)) insertCells(sheet, rows, "down");
  extendRows(sheet, tableById(sheet.workbook, table.id), at + count - 1);
}

/** A column outside of the old range: cells move right only where something is in the way. */
function addAtEdge(sheet: Worksheet, table: Table, column: number): void {
  const { range, columns } = table;
  const isLeft = column === range.left;
  const rect: Rect = { ...range, left: column, right: column };
  if (isLeft || !areFree(sheet, rect, table.id)) insertCells(sheet, rect, "right");
  const [name] = uniqueHeaders([""], isLeft ? 1 : columns.length + 1, columns.map((other) => other.name));
  const added: TableColumn = { id: Math.max(0, ...columns.map((other) => other.id)) + 1, name: name! };
  if (table.hasHeaders) {
    const neighbour = isLeft ? column + 1 : column - 1;
    sheet.putCell(range.top, column, { value: name!, formula: null, style: sheet.styleAt(range.top, neighbour) });
  }
  replaceTable(sheet.workbook, { ...table, range: { ...range, right: range.right + 1 }, columns: isLeft ? [added, ...columns] : [...columns, added] });
}
