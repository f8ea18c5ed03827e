/**
 * Structured references: 表[列], [@列], 表[[#Headers],[列]], 表[[甲]:[乙]], ...
 * (https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e).
 */

import { parseStructRef } from "@borgar/fx";
import type { Table } from "../../model/parts";
import { REF, VALUE } from "../values/value";
import type { CompileContext, Home, Use } from "./compile-context";
import { fixedShape, type RefShape } from "./ref-shape";
import { shapeCode, type ReferenceCode } from "./shape-code";

export function structuredReference(compiler: CompileContext, text: string, use: Use): ReferenceCode {
  const parsed = parseStructRef(text);
  if (!parsed) {
    compiler.parts.isUnreadable = true;
    return { code: () => REF };
  }
  const { home, parts } = compiler;
  const { book } = home.sheet;
  const name = parsed.table ?? "";
  const table = findTable(home, name);
  const columns = table ? columnSpan(table, parsed.columns ?? []) : null;
  const sheet = table ? book.sheet(table.sheetId) : undefined;
  if (!table || !columns || !sheet) {
    parts.bindings.push({ holds: () => findTable(home, name) === table });
    return { code: () => REF };
  }
  const wanted = new Set((parsed.sections ?? []).map((section) => section.toLowerCase()));
  if (wanted.has("this row")) return thisRow(compiler, table, columns, use);
  parts.bindings.push({ holds: () => isSameLayout(table, book.tableNamed(table.name)) });
  const rows = sectionRows(table, wanted);
  if (!rows) return { code: () => REF };
  return shapeCode(compiler, fixedShape(sheet, rows.top, columns.left, rows.bottom, columns.right), use);
}

/** The table by name, or the one around the formula. */
function findTable(home: Home, name: string): Table | undefined {
  const { book, worksheet } = home.sheet;
  return name === "" ? book.tableAt(worksheet.id, home.row, home.column) : book.tableNamed(name);
}

/** Sheet columns from the first to the last of the named table columns; all where none is named; null where one is unknown. */
function columnSpan(table: Table, names: readonly string[]): { left: number; right: number } | null {
  if (names.length === 0) return { left: table.range.left, right: table.range.right };
  const at = names.map((name) => columnPosition(table, name));
  if (at.some((position) => position < 0)) return null;
  return { left: table.range.left + Math.min(...at), right: table.range.left + Math.max(...at) };
}

/** Column names compare without regard to case; line breaks in headers count as they are. */
function columnPosition(table: Table, name: string): number {
  const wanted = name.toLowerCase();
  return table.columns.findIndex((column) => column.name.toLowerCase() === wanted);
}

function sectionRows(table: Table, wanted: ReadonlySet<string>): { top: number; bottom: number } | null {
  const { top, bottom } = table.range;
  const first = top + (table.hasHeaders ? 1 : 0), last = bottom - (table.hasTotals ? 1 : 0);
  const withHeaders = wanted.has("all") || wanted.has("headers"), withTotals = wanted.has("all") || wanted.has("totals");
  const withData = wanted.size === 0 || wanted.has("all") || wanted.has("data");
  if (wanted.has("headers") && !table.hasHeaders) return null;
  if (wanted.has("totals") && !table.hasTotals) return null;
  return {
    top: withHeaders ? top : withData ? first : bottom,
    bottom: withTotals ? bottom : withData ? last : top,
  };
}

/** The formula's own row of the table; #VALUE! beside its data rows. A table that grows needs no new code. */
function thisRow(compiler: CompileContext, table: Table, columns: { left: number; right: number }, use: Use): ReferenceCode {
  const { book } = compiler.home.sheet;
  const sheet = book.sheet(table.sheetId)!;
  const rows = dataRows(table);
  compiler.parts.bindings.push({
    holds: () => {
      const now = book.tableNamed(table.name);
      if (!now || now.sheetId !== table.sheetId || now.range.left !== table.range.left || !sameColumns(table, now)) return false;
      Object.assign(rows, dataRows(now));
      return true;
    },
  });
  const shape: RefShape = {
    ...fixedShape(sheet, 0, columns.left, 0, columns.right), topRelative: true, bottomRelative: true,
  };
  const { code, read } = shapeCode(compiler, shape, use);
  return {
    code: (place) => (place.sheet === sheet && place.row >= rows.top && place.row <= rows.bottom ? code(place) : VALUE),
    read: read && ((place) => (place.sheet === sheet && place.row >= rows.top && place.row <= rows.bottom ? read(place) : VALUE)),
  };
}

function dataRows(table: Table): { top: number; bottom: number } {
  const { top, bottom } = table.range;
  return { top: top + (table.hasHeaders ? 1 : 0), bottom: bottom - (table.hasTotals ? 1 : 0) };
}

function isSameLayout(before: Table, now: Table | undefined): boolean {
  if (before === now) return true;
  if (!now || now.sheetId !== before.sheetId || now.hasHeaders !== before.hasHeaders || now.hasTotals !== before.hasTotals) return false;
  const a = before.range, b = now.range;
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right && sameColumns(before, now);
}

function sameColumns(before: Table, now: Table): boolean {
  if (before.columns === now.columns) return true;
  return before.columns.length === now.columns.length && before.columns.every((column, i) => column.name === now.columns[i]!.name);
}
