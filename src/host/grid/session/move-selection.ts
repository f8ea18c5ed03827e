/** Where the keys take the active cell and the selection, as Excel does; pure over the sheet and its layout. */

import { holds, intersect, MAX_COLUMNS, MAX_ROWS, sameRect, union, type Position, type Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import type { SheetLayout } from "../layout/sheet-layout";

/** The selected rectangle and, inside it, the cell that typing goes to; `head` is the corner that Shift moves. */
export interface Selection {
  readonly active: Position;
  readonly head: Position;
  readonly rect: Rect;
}

export type Direction = "up" | "down" | "left" | "right";

const STEP: Record<Direction, readonly [rows: number, columns: number]> = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] };

export function mergeAt(sheet: Worksheet, row: number, column: number): Rect | null {
  return sheet.parts.merges.find((merge) => holds(merge, row, column)) ?? null;
}

/** The cell, or the whole merged area it belongs to. */
export function areaAt(sheet: Worksheet, { row, column }: Position): Rect {
  return mergeAt(sheet, row, column) ?? { top: row, left: column, bottom: row, right: column };
}

/** The rectangle grown until no merged area is cut. */
export function growOverMerges(sheet: Worksheet, rect: Rect): Rect {
  for (let grown = rect; ; ) {
    const before = grown;
    for (const merge of sheet.parts.merges) if (intersect(merge, grown)) grown = union(merge, grown);
    if (sameRect(before, grown)) return grown;
  }
}

export function selectCell(sheet: Worksheet, position: Position): Selection {
  const rect = areaAt(sheet, position);
  const active = { row: rect.top, column: rect.left };
  return { active, head: position, rect };
}

/** The selection from its active cell to `head`. */
export function extendTo(sheet: Worksheet, selection: Selection, head: Position): Selection {
  const active = areaAt(sheet, selection.active);
  return { ...selection, head, rect: growOverMerges(sheet, union(active, areaAt(sheet, head))) };
}

/** One visible cell further; a merged area counts as one cell. */
export function stepFrom(sheet: Worksheet, layout: SheetLayout, from: Position, direction: Direction): Position {
  const area = areaAt(sheet, from);
  const [down, right] = STEP[direction];
  const row = down > 0 ? area.bottom + 1 : down < 0 ? area.top - 1 : from.row;
  const column = right > 0 ? area.right + 1 : right < 0 ? area.left - 1 : from.column;
  return nearestVisible(layout, from, row, column, direction);
}

/** Ctrl+arrow: the end of the run of filled cells, or the next filled cell, or the edge of the sheet. */
export function jumpFrom(sheet: Worksheet, layout: SheetLayout, from: Position, direction: Direction): Position {
  const isFilled = (at: Position) => sheet.valueAt(at.row, at.column) !== null;
  const first = stepFrom(sheet, layout, from, direction);
  if (samePosition(first, from)) return from;
  if (isFilled(from) && isFilled(first)) {
    for (let at = first; ; ) {
      const next = stepFrom(sheet, layout, at, direction);
      if (samePosition(next, at) || !isFilled(next)) return at;
      at = next;
    }
  }
  if (isFilled(first)) return first;
  return nextFilled(sheet, layout, first, direction) ?? edgeFrom(layout, from, direction);
}

/** Looks only where the sheet has cells: the way to the edge may be a million rows. */
function nextFilled(sheet: Worksheet, layout: SheetLayout, from: Position, direction: Direction): Position | null {
  const [down, right] = STEP[direction];
  if (right !== 0) {
    const columns = [...(sheet.rows.get(from.row) ?? [])].filter(([, cell]) => cell.value !== null).map(([column]) => column);
    const beyond = columns.filter((column) => (column - from.column) * right > 0 && layout.columns.size(column) > 0);
    return beyond.length ? { row: from.row, column: right > 0 ? Math.min(...beyond) : Math.max(...beyond) } : null;
  }
  let best: number | null = null;
  for (const [row, cells] of sheet.rows) {
    if ((row - from.row) * down <= 0 || (best !== null && (row - best) * down >= 0)) continue;
    const cell = cells.get(from.column);
    if (cell && cell.value !== null && layout.rows.size(row) > 0) best = row;
  }
  return best === null ? null : { row: best, column: from.column };
}

function edgeFrom(layout: SheetLayout, from: Position, direction: Direction): Position {
  if (direction === "up") return { ...from, row: layout.rows.step(0, 1) };
  if (direction === "down") return { ...from, row: layout.rows.step(MAX_ROWS - 1, -1) };
  if (direction === "left") return { ...from, column: layout.columns.step(0, 1) };
  return { ...from, column: layout.columns.step(MAX_COLUMNS - 1, -1) };
}

/** Tab and Enter inside a selection of several cells: round and round, row by row or column by column, skipping hidden and covered cells. */
export function nextInSelection(sheet: Worksheet, layout: SheetLayout, selection: Selection, key: "tab" | "enter", isBack: boolean): Position {
  const { rect } = selection;
  const width = rect.right - rect.left + 1, height = rect.bottom - rect.top + 1, count = width * height;
  const { row, column } = selection.active;
  let index = key === "tab" ? (row - rect.top) * width + (column - rect.left) : (column - rect.left) * height + (row - rect.top);
  for (let tries = 0; tries < count; tries++) {
    index = (index + (isBack ? count - 1 : 1)) % count;
    const at = key === "tab"
      ? { row: rect.top + Math.floor(index / width), column: rect.left + (index % width) }
      : { row: rect.top + (index % height), column: rect.left + Math.floor(index / height) };
    const area = areaAt(sheet, at);
    const isHead = area.top === at.row && area.left === at.column;
    if (isHead && layout.rows.size(at.row) > 0 && layout.columns.size(at.column) > 0) return at;
  }
  return selection.active;
}

/** Ctrl+End: the last row and column with content. */
export function lastCell(sheet: Worksheet): Position {
  const used = sheet.usedRect();
  return used ? { row: used.bottom, column: used.right } : { row: 0, column: 0 };
}

/** Ctrl+A: the block of cells around the active one that empty rows and columns enclose. */
export function currentRegion(sheet: Worksheet, from: Position): Rect {
  const used = sheet.usedRect(true);
  let region: Rect = { top: from.row, left: from.column, bottom: from.row, right: from.column };
  if (!used) return region;
  for (;;) {
    const ring = {
      top: Math.max(0, region.top - 1), left: Math.max(0, region.left - 1),
      bottom: Math.min(MAX_ROWS - 1, region.bottom + 1), right: Math.min(MAX_COLUMNS - 1, region.right + 1),
    };
    const grown = {
      top: hasValue(sheet, { ...ring, bottom: ring.top }) ? ring.top : region.top,
      left: hasValue(sheet, { ...ring, right: ring.left }) ? ring.left : region.left,
      bottom: hasValue(sheet, { ...ring, top: ring.bottom }) ? ring.bottom : region.bottom,
      right: hasValue(sheet, { ...ring, left: ring.right }) ? ring.right : region.right,
    };
    if (sameRect(grown, region)) return region;
    region = grown;
  }
}

function hasValue(sheet: Worksheet, rect: Rect): boolean {
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    for (let column = rect.left; column <= rect.right; column++) if ((cells.get(column)?.value ?? null) !== null) return true;
  }
  return false;
}

export function samePosition(a: Position, b: Position): boolean {
  return a.row === b.row && a.column === b.column;
}

function nearestVisible(layout: SheetLayout, from: Position, row: number, column: number, direction: Direction): Position {
  const way = STEP[direction][0] + STEP[direction][1] > 0 ? 1 : -1;
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return from;
  const target = { row: layout.rows.step(row, way), column: layout.columns.step(column, way) };
  return layout.rows.size(target.row) > 0 && layout.columns.size(target.column) > 0 ? target : from;
}
