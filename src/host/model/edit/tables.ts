/** Tables made, changed and taken away. https://learn.microsoft.com/javascript/api/excel/excel.table */

import { intersect, MAX_ROWS, sameRect, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { Table, TableColumn } from "../parts";
import { renameTableInFormula } from "../references/rename-in-formula";
import { rewriteFormulas } from "../references/rewrite-formulas";
import { sameName } from "../references/shift-formula";
import type { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";
import { assertArraysWhole } from "./array-ranges";
import { clearRange } from "./clear";
import { replaceTable, sheetOf, tableById, tablesTouching } from "./find-table";
import { assertNewName, isValidName } from "./names";
import { assertEditable } from "./protect";
import { detachTable, removeTable } from "./remove-table";
import { yieldFilterTo } from "./sheet-filter";
import { insertCells } from "./structure";
import { dressRows } from "./table-growth";
import { headerText, putHeader, uniqueHeaders } from "./table-headers";

export { addTableColumn, addTableRows, deleteTableColumn, deleteTableRows, renameColumn } from "./table-parts";
export { setTable, type TableChange } from "./table-options";

const STYLE: Table["style"] = { name: "TableStyleMedium2", firstColumn: false, lastColumn: false, rowStripes: true, columnStripes: false };

/**
 * Makes a table over `rect`. With headers the first row names the columns: the cells become texts, unique and not empty ("列2", "预算2").
 * Without, a header row is put in above and the cells move down. A single header row gets an empty row below it.
 */
export function addTable(sheet: Worksheet, rect: Rect, hasHeaders: boolean, name?: string): Table {
  const { workbook } = sheet;
  assertEditable(sheet, rect, "structure");
  assertFree(sheet, rect, null);
  assertArraysWhole(sheet, rect);
  if (name !== undefined) assertNewName(workbook, null, name);
  let range = rect;
  if (!hasHeaders) {
    insertCells(sheet, { ...rect, bottom: rect.top }, "down");
    range = { ...rect, bottom: rect.bottom + 1 };
  } else if (rect.top === rect.bottom) {
    if (rect.top === MAX_ROWS - 1) throw new ModelError("InvalidArgument", "表格至少需要一行数据。");
    range = { ...rect, bottom: rect.bottom + 1 };
    assertFree(sheet, range, null);
  }
  const filter = yieldFilterTo(sheet, range);
  const table: Table = {
    id: freshTableId(workbook), name: name ?? freshTableName(workbook), sheetId: sheet.id, range, hasHeaders: true, hasTotals: false,
    columns: makeColumns(sheet, range, []), style: STYLE, showFilterButton: true, ...(filter !== undefined && { filter }),
  };
  workbook.set("tables", [...workbook.parts.tables, table]);
  workbook.calculator.structureChanged();
  workbook.tell({ type: "tableAdded", sheetId: sheet.id, tableId: table.id });
  return table;
}

/** New rows get the calculated formulas. The header stays in its row, and old and new range overlap. https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1) */
export function resizeTable(workbook: Workbook, tableId: string, rect: Rect): Table {
  const table = tableById(workbook, tableId);
  const sheet = sheetOf(workbook, table);
  assertEditable(sheet, rect, "structure");
  if (rect.top !== table.range.top || !intersect(rect, table.range)) throw new ModelError("InvalidArgument", "表格的标题必须留在同一行，新区域必须与原表格重叠。");
  if (rect.bottom < rect.top + (table.hasHeaders ? 1 : 0) + (table.hasTotals ? 1 : 0)) throw new ModelError("InvalidArgument", "表格至少需要一行数据。");
  if (table.hasTotals && rect.bottom !== table.range.bottom) throw new ModelError("InvalidOperation", "请先关闭汇总行，再调整表格的大小。");
  if (sameRect(rect, table.range)) return table;
  assertFree(sheet, rect, table);
  yieldFilterTo(sheet, rect);
  const shift = rect.left - table.range.left;
  const kept = Array.from({ length: rect.right - rect.left + 1 }, (_none, index) => table.columns[index + shift]);
  const columns = table.hasHeaders ? makeColumns(sheet, rect, kept) : fillColumns(kept);
  const resized = replaceTable(workbook, { ...table, range: rect, columns });
  if (rect.bottom > table.range.bottom) dressRows(sheet, resized, table.range.bottom, table.range.bottom + 1, rect.bottom);
  return resized;
}

/** Deletes the table with its cells' contents and formats. */
export function deleteTable(workbook: Workbook, tableId: string): void {
  const table = tableById(workbook, tableId);
  const sheet = sheetOf(workbook, table);
  assertEditable(sheet, table.range, "structure");
  removeTable(workbook, table);
  clearRange(sheet, table.range, "All");
}

/** The cells stay; structured references to the table become addresses. */
export function convertToRange(workbook: Workbook, tableId: string): void {
  const table = tableById(workbook, tableId);
  assertEditable(sheetOf(workbook, table), table.range, "structure");
  detachTable(workbook, table);
}

export function renameTable(workbook: Workbook, tableId: string, name: string): void {
  const table = tableById(workbook, tableId);
  if (table.name === name) return;
  if (!sameName(table.name, name)) assertNewName(workbook, null, name);
  else if (!isValidName(name)) throw new ModelError("InvalidArgument", `“${name}”不能用作表格的名称。`);
  replaceTable(workbook, { ...table, name });
  rewriteFormulas(workbook, (formula) => renameTableInFormula(formula, table.name, name));
}

/** Column names from the header cells of `range`, written back where Excel would. `kept` are columns that were there, by place. */
function makeColumns(sheet: Worksheet, range: Rect, kept: readonly (TableColumn | undefined)[]): TableColumn[] {
  const texts: string[] = [];
  for (let column = range.left; column <= range.right; column++) texts.push(headerText(sheet, sheet.valueAt(range.top, column), sheet.styleAt(range.top, column)));
  const names = uniqueHeaders(texts);
  names.forEach((name, index) => putHeader(sheet, range.top, range.left + index, name));
  let nextId = Math.max(0, ...kept.map((column) => column?.id ?? 0)) + 1;
  return names.map((name, index) => {
    const column = kept[index];
    return column ? { ...column, name } : { id: nextId++, name };
  });
}

/** Columns of a table without a header row: new ones get names that nobody sees. */
function fillColumns(kept: readonly (TableColumn | undefined)[]): TableColumn[] {
  const names = uniqueHeaders(kept.map((column) => column?.name ?? ""));
  let nextId = Math.max(0, ...kept.map((column) => column?.id ?? 0)) + 1;
  return names.map((name, index) => kept[index] ?? { id: nextId++, name });
}

/** No other table, no merged cells. */
function assertFree(sheet: Worksheet, rect: Rect, own: Table | null): void {
  if (tablesTouching(sheet, rect).some((table) => table.id !== own?.id)) throw new ModelError("OverlappingTable", "表格不能与另一个表格重叠。");
  if (sheet.parts.merges.some((merge) => intersect(merge, rect))) throw new ModelError("MergedRangeConflict", "表格的区域不能含有合并单元格。");
}

function freshTableId(workbook: Workbook): string {
  for (;;) {
    const id = String(workbook.freshId());
    if (!workbook.parts.tables.some((table) => table.id === id)) return id;
  }
}

function freshTableName(workbook: Workbook): string {
  for (let number = 1; ; number++) {
    const name = `表${number}`;
    if (!workbook.tableByName(name) && !workbook.parts.names.some((other) => sameName(other.name, name))) return name;
  }
}
