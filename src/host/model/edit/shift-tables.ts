/** Carries an insertion or deletion into tables: their ranges, columns and filters. Done before the cells move. */

import { contains } from "../address";
import type { Table, TableColumn } from "../parts";
import { dropColumnsInFormula } from "../references/rename-in-formula";
import { rewriteFormulas } from "../references/rewrite-formulas";
import { changedRegion, shiftRect, type StructuralChange } from "../references/structural-change";
import type { Worksheet } from "../sheet";
import { shiftCriteria } from "./filter-criteria";
import { replaceTable, tablesOn } from "./find-table";
import { isInsideTable } from "./inside-table";
import { removeTable } from "./remove-table";
import { uniqueHeaders } from "./table-headers";

export function shiftTables(sheet: Worksheet, change: StructuralChange): void {
  for (const table of tablesOn(sheet)) {
    if (change.kind === "delete" && contains(changedRegion(change), table.range)) {
      removeTable(sheet.workbook, table);
      continue;
    }
    const range = shiftRect(table.range, change);
    if (!range || range === table.range) continue;
    if (change.axis === "row") shiftTableRows(sheet, table, { ...table, range }, change);
    else shiftTableColumns(sheet, table, { ...table, range }, change);
  }
}

function shiftTableRows(sheet: Worksheet, before: Table, after: Table, change: StructuralChange): void {
  const gone = changedRegion(change);
  const losesTotals = change.kind === "delete" && before.hasTotals && gone.top <= before.range.bottom && gone.bottom >= before.range.bottom;
  replaceTable(sheet.workbook, losesTotals ? { ...after, hasTotals: false } : after);
}

function shiftTableColumns(sheet: Worksheet, before: Table, after: Table, change: StructuralChange): void {
  const { left, right } = before.range;
  if (change.kind === "insert") {
    const isInside = change.at > left && change.at <= right;
    replaceTable(sheet.workbook, isInside ? withNewColumns(after, change.at - left, change.count) : after);
    return;
  }
  const from = Math.max(0, change.at - left), to = Math.min(before.columns.length, change.at + change.count - left);
  if (from >= to) {
    replaceTable(sheet.workbook, after);
    return;
  }
  const columns = before.columns.filter((_column, index) => index < from || index >= to);
  const names = before.columns.map((column) => column.name), kept = columns.map((column) => column.name);
  rewriteFormulas(sheet.workbook, (formula, home) => dropColumnsInFormula(formula, before.name, isInsideTable(before, home), names, kept));
  const now = sheet.workbook.parts.tables.find((table) => table.id === before.id) ?? after;
  const changed = now.columns.filter((_column, index) => index < from || index >= to);
  replaceTable(sheet.workbook, { ...now, range: after.range, columns: changed, ...shiftedFilter(now, from, to - from, "delete") });
}

/** New columns get Excel's names ("列5"); their header cells are written when the cells are there. */
function withNewColumns(table: Table, index: number, count: number): Table {
  const names = uniqueHeaders(Array<string>(count).fill(""), 1, table.columns.map((column) => column.name));
  const firstId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  const added = names.map((name, offset): TableColumn => ({ id: firstId + offset, name }));
  const columns = [...table.columns.slice(0, index), ...added, ...table.columns.slice(index)];
  return { ...table, columns, ...shiftedFilter(table, index, count, "insert") };
}

/** Filter criteria name their column by its place in the table. */
function shiftedFilter(table: Table, index: number, count: number, kind: "insert" | "delete"): { filter?: string } {
  if (table.filter === undefined) return {};
  return { filter: shiftCriteria(table.filter, index, count, kind) };
}
