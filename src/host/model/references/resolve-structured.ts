/** Structured references as addresses: what a table turned back into a range leaves in formulas. */

import type { Rect } from "../address";
import type { Table } from "../parts";
import { mapPieces, type RangePiece } from "./formula-pieces";
import { sameName } from "./shift-formula";

const FIXED = { top: true, left: true, bottom: true, right: true };

/**
 * Replaces references to `table` by absolute addresses ("[@列]" by the cell of row `row` with a relative row), as Excel does when a
 * table is converted to a range. `sheetName` goes before the address unless the formula stands on the table's own sheet.
 */
export function tableToAddresses(formula: string, table: Table, place: { readonly isInside: boolean; readonly row: number }, sheetName: string | null): string {
  const prefix = sheetName === null ? null : { workbook: null, sheet: sheetName, lastSheet: null };
  const toPiece = (rect: Rect, isThisRow: boolean): RangePiece => ({
    kind: "range", prefix, rect, whole: null, joiner: null,
    absolute: isThisRow ? { top: false, left: true, bottom: false, right: true } : FIXED,
  });
  return mapPieces(formula, (piece) => {
    if (piece.kind === "name") return !piece.prefix && sameName(piece.name, table.name) ? toPiece(bodyOf(table), false) : piece;
    if (piece.kind !== "struct") return piece;
    const { table: named, columns = [], sections = [] } = piece.reference;
    if (named ? !sameName(named, table.name) : !place.isInside) return piece;
    const rect = structuredRect(table, columns, sections, place.row);
    return rect ? toPiece(rect, sections.includes("this row")) : "#REF!";
  });
}

export function bodyOf(table: Table): Rect {
  return { ...table.range, top: table.range.top + (table.hasHeaders ? 1 : 0), bottom: table.range.bottom - (table.hasTotals ? 1 : 0) };
}

/** The cells that columns and sections ("headers", "data", "totals", "all", "this row") of a table name; null where there are none. */
export function structuredRect(table: Table, columns: readonly string[], sections: readonly string[], row: number): Rect | null {
  const places = columns.map((name) => table.columns.findIndex((column) => sameName(column.name, name)));
  if (places.includes(-1)) return null;
  const left = table.range.left + (places.length ? Math.min(...places) : 0);
  const right = table.range.left + (places.length ? Math.max(...places) : table.columns.length - 1);
  const rows = sectionRows(table, sections, row);
  return rows && { top: rows[0], left, bottom: rows[1], right };
}

function sectionRows(table: Table, sections: readonly string[], row: number): [number, number] | null {
  const body = bodyOf(table);
  const spans = (sections.length ? sections : ["data"]).map((section): [number, number] | null => {
    switch (section.toLowerCase()) {
      case "all": return [table.range.top, table.range.bottom];
      case "headers": return table.hasHeaders ? [table.range.top, table.range.top] : null;
      case "totals": return table.hasTotals ? [table.range.bottom, table.range.bottom] : null;
      case "this row": return row >= body.top && row <= body.bottom ? [row, row] : null;
      default: return [body.top, body.bottom];
    }
  });
  const there = spans.filter((span) => span !== null);
  return there.length ? [Math.min(...there.map((span) => span[0])), Math.max(...there.map((span) => span[1]))] : null;
}
