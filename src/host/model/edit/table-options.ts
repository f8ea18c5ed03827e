/** What a table shows: filter buttons, style, header and totals row. */

import { ModelError } from "../model-error";
import type { Table, TableColumn } from "../parts";
import { bodyOf } from "../references/resolve-structured";
import type { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";
import { eachCell } from "./format-cells";
import { replaceTable, sheetOf, tableById } from "./find-table";
import { areFree } from "./free-cells";
import { assertEditable } from "./protect";
import { deleteCells, insertCells } from "./structure";
import { putHeader } from "./table-headers";

export type TableChange = Partial<Pick<Table, "showFilterButton" | "comment" | "hasTotals" | "hasHeaders">> & {
  /** Raw XML of the criteria; null takes them away. */
  readonly filter?: string | null;
  readonly style?: Partial<Table["style"]>;
};

export function setTable(workbook: Workbook, tableId: string, change: TableChange): Table {
  const table = tableById(workbook, tableId);
  const sheet = sheetOf(workbook, table);
  assertEditable(sheet, table.range, "structure");
  if (change.hasHeaders !== undefined && change.hasHeaders !== table.hasHeaders) setHeaders(sheet, table, change.hasHeaders);
  const withHeaders = tableById(workbook, tableId);
  if (change.hasTotals !== undefined && change.hasTotals !== table.hasTotals) setTotals(sheet, withHeaders, change.hasTotals);
  const { hasHeaders: _headers, hasTotals: _totals, filter, style, ...rest } = change;
  const { filter: before, ...now } = tableById(workbook, tableId);
  const criteria = filter === undefined ? before : filter;
  const changed = replaceTable(workbook, { ...now, ...rest, style: { ...now.style, ...style }, ...(criteria !== null && criteria !== undefined && { filter: criteria }) });
  workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect: changed.range });
  return changed;
}

/** Without its header row a table keeps its columns' names; the row's cells are emptied. */
function setHeaders(sheet: Worksheet, table: Table, hasHeaders: boolean): void {
  const { range } = table;
  if (!hasHeaders) {
    eachCell(sheet, { ...range, bottom: range.top }, (row, column) => sheet.putCell(row, column, { value: null, formula: null, style: sheet.cellAt(row, column).style }));
    replaceTable(sheet.workbook, { ...table, hasHeaders: false, showFilterButton: false, range: { ...range, top: range.top + 1 } });
    return;
  }
  let top = range.top - 1;
  if (top < 0 || !areFree(sheet, { ...range, top, bottom: top }, table.id)) {
    insertCells(sheet, { ...range, bottom: range.top }, "down");
    top = range.top;
  }
  const now = tableById(sheet.workbook, table.id);
  table.columns.forEach((column, index) => putHeader(sheet, top, range.left + index, column.name));
  replaceTable(sheet.workbook, { ...now, hasHeaders: true, showFilterButton: true, range: { ...now.range, top } });
}

/** The first totals row says 汇总 and sums (or counts) the last column, as Excel's does. */
function setTotals(sheet: Worksheet, table: Table, hasTotals: boolean): void {
  const { range } = table;
  if (!hasTotals) {
    replaceTable(sheet.workbook, { ...table, hasTotals: false, range: { ...range, bottom: range.bottom - 1 } });
    deleteCells(sheet, { ...range, top: range.bottom }, "up");
    return;
  }
  const row = range.bottom + 1;
  if (!areFree(sheet, { ...range, top: row, bottom: row }, table.id)) insertCells(sheet, { ...range, top: row, bottom: row }, "down");
  const columns = table.columns.some((column) => column.totalsLabel !== undefined || column.totalsFunction !== undefined)
    ? table.columns : withDefaultTotals(sheet, table);
  replaceTable(sheet.workbook, { ...table, hasTotals: true, columns, range: { ...range, bottom: row } });
  columns.forEach((column, index) => {
    const formula = totalsFormula(column);
    const place = range.left + index;
    const style = sheet.styleAt(row - 1, place);
    sheet.putCell(row, place, { value: formula === null ? column.totalsLabel ?? null : null, formula, style });
  });
}

function withDefaultTotals(sheet: Worksheet, table: Table): TableColumn[] {
  const last = table.columns.length - 1;
  const body = bodyOf(table);
  let isNumeric = true;
  for (let row = body.top; row <= body.bottom; row++) {
    const value = sheet.valueAt(row, table.range.right);
    if (value !== null && typeof value !== "number") isNumeric = false;
  }
  return table.columns.map((column, index) => {
    if (index === last && last > 0) return { ...column, totalsFunction: isNumeric ? "sum" : "count" };
    return index === 0 ? { ...column, totalsLabel: "汇总" } : column;
  });
}

const SUBTOTALS: Readonly<Record<string, number>> = { average: 101, countNums: 102, count: 103, max: 104, min: 105, stdDev: 107, sum: 109, var: 110 };

function totalsFormula(column: TableColumn): string | null {
  const { totalsFunction } = column;
  if (totalsFunction === undefined || totalsFunction === "none") return null;
  if (totalsFunction === "custom") return column.totalsFormula ?? null;
  const number = SUBTOTALS[totalsFunction];
  if (number === undefined) throw new ModelError("InvalidArgument", `汇总行没有函数“${totalsFunction}”。`);
  return `SUBTOTAL(${number},[${column.name.replace(/['[\]#]/g, "'$&")}])`;
}
