/** Moves cells, and the formats of whole rows and columns, for an insertion or deletion. */

import { intersect, parseRect, rectName } from "../address";
import { EMPTY_CELL, type Cell } from "../cell";
import type { ColumnSpan, RowFormat } from "../parts";
import { isWhole, movedRegion, shiftRect, shiftSpan, type StructuralChange } from "../references/structural-change";
import type { CellRow, Worksheet } from "../sheet";

export function moveCells(sheet: Worksheet, change: StructuralChange): void {
  if (!isWhole(change)) moveSome(sheet, change);
  else if (change.axis === "row") moveRows(sheet, change);
  else moveColumns(sheet, change);
  if (sheet.mayHoldArrays) moveArrayRanges(sheet, change);
}

/** Where a row (column) goes; null where it is deleted. */
function placeOf(place: number, change: StructuralChange): number | null {
  return shiftSpan(place, place, change)?.first ?? null;
}

function moveRows(sheet: Worksheet, change: StructuralChange): void {
  const rows = new Map<number, CellRow>();
  for (const [row, cells] of sheet.rows) {
    const to = placeOf(row, change);
    if (to !== null) rows.set(to, cells);
  }
  const rowFormats = new Map<number, RowFormat>();
  for (const [row, format] of sheet.rowFormats) {
    const to = placeOf(row, change);
    if (to !== null) rowFormats.set(to, format);
  }
  sheet.replaceRows(rows, rowFormats);
}

function moveColumns(sheet: Worksheet, change: StructuralChange): void {
  const rows = new Map<number, CellRow>();
  const isBeyond = (sheet.usedRect()?.right ?? -1) < change.at;
  for (const [row, cells] of sheet.rows) {
    if (isBeyond) {
      rows.set(row, cells);
      continue;
    }
    const moved: CellRow = new Map();
    for (const [column, cell] of cells) {
      const to = placeOf(column, change);
      if (to !== null) moved.set(to, cell);
    }
    rows.set(row, moved);
  }
  sheet.replaceRows(rows, sheet.rowFormats);
  const spans: ColumnSpan[] = [];
  for (const span of sheet.parts.columns) {
    const to = shiftSpan(span.first, span.last, change);
    if (to) spans.push({ ...span, ...to });
  }
  if (sheet.parts.columns.length > 0) sheet.set("columns", spans);
}

function moveSome(sheet: Worksheet, change: StructuralChange): void {
  const used = sheet.usedRect();
  const area = used && intersect(used, movedRegion(change));
  if (!area) return;
  const moving: [number, number, Cell][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    for (const [column, cell] of cells) if (column >= area.left && column <= area.right) moving.push([row, column, cell]);
  }
  for (const [row, column] of moving) sheet.putCell(row, column, EMPTY_CELL);
  for (const [row, column, cell] of moving) {
    const to = placeOf(change.axis === "row" ? row : column, change);
    if (to !== null) sheet.putCell(change.axis === "row" ? to : row, change.axis === "row" ? column : to, cell);
  }
}

function moveArrayRanges(sheet: Worksheet, change: StructuralChange): void {
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const range = cell.arrayRange === undefined ? null : parseRect(cell.arrayRange);
      const moved = range && shiftRect(range, change);
      if (moved && moved !== range) sheet.putCell(row, column, { ...cell, arrayRange: rectName(moved) });
    }
  }
}
