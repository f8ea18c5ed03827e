/** One insertion or deletion of cells, and what it does to positions and rectangles. */

import { MAX_COLUMNS, MAX_ROWS, subtract, type Rect } from "../address";

export interface StructuralChange {
  readonly sheetId: string;
  readonly axis: "row" | "column";
  readonly kind: "insert" | "delete";
  /** First row (column) inserted before or deleted. */
  readonly at: number;
  readonly count: number;
  /** The columns (rows) that move: all of them for whole rows (columns). Both included. */
  readonly crossFirst: number;
  readonly crossLast: number;
}

export function isWhole(change: StructuralChange): boolean {
  return change.crossFirst === 0 && change.crossLast === (change.axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** Everything that moves or vanishes: from the place of the change to the end of the sheet. */
export function movedRegion(change: StructuralChange): Rect {
  return change.axis === "row"
    ? { top: change.at, left: change.crossFirst, bottom: MAX_ROWS - 1, right: change.crossLast }
    : { top: change.crossFirst, left: change.at, bottom: change.crossLast, right: MAX_COLUMNS - 1 };
}

/** The cells that are inserted or deleted. */
export function changedRegion(change: StructuralChange): Rect {
  const last = change.at + change.count - 1;
  return change.axis === "row"
    ? { top: change.at, left: change.crossFirst, bottom: last, right: change.crossLast }
    : { top: change.crossFirst, left: change.at, bottom: change.crossLast, right: last };
}

/** Where first..last goes to; null where nothing of it is left. A span grows by what is inserted inside it and shrinks by what is deleted. */
export function shiftSpan(first: number, last: number, change: StructuralChange): { first: number; last: number } | null {
  const { at, count } = change;
  const max = (change.axis === "row" ? MAX_ROWS : MAX_COLUMNS) - 1;
  if (change.kind === "insert") {
    const from = first >= at ? first + count : first;
    return from > max ? null : { first: from, last: Math.min(last >= at ? last + count : last, max) };
  }
  const end = at + count;
  const from = first >= end ? first - count : Math.min(first, at);
  const to = last >= end ? last - count : Math.min(last, at - 1);
  return from > to ? null : { first: from, last: to };
}

/**
 * Where a referenced rectangle goes to; null where all of it was deleted. As Excel does, a rectangle that sticks out of the moving
 * columns (rows) stays as it is.
 */
export function shiftRect(rect: Rect, change: StructuralChange): Rect | null {
  if (change.axis === "row") {
    if (rect.left < change.crossFirst || rect.right > change.crossLast || rect.bottom < change.at || coversAxis(rect, change)) return rect;
    const span = shiftSpan(rect.top, rect.bottom, change);
    return span && { ...rect, top: span.first, bottom: span.last };
  }
  if (rect.top < change.crossFirst || rect.bottom > change.crossLast || rect.right < change.at || coversAxis(rect, change)) return rect;
  const span = shiftSpan(rect.left, rect.right, change);
  return span && { ...rect, left: span.first, right: span.last };
}

/** What a rectangle of cells becomes where each cell goes its own way (formats, rules): parts outside the moving columns (rows) stay. */
export function shiftArea(rect: Rect, change: StructuralChange): Rect[] {
  const lane: Rect = change.axis === "row"
    ? { top: 0, left: change.crossFirst, bottom: MAX_ROWS - 1, right: change.crossLast }
    : { top: change.crossFirst, left: 0, bottom: change.crossLast, right: MAX_COLUMNS - 1 };
  const outside = subtract(rect, lane);
  if (outside.length === 1 && outside[0] === rect) return [rect];
  if (outside.length === 0) {
    const moved = shiftRect(rect, change);
    return moved ? [moved] : [];
  }
  const inside = { top: Math.max(rect.top, lane.top), left: Math.max(rect.left, lane.left), bottom: Math.min(rect.bottom, lane.bottom), right: Math.min(rect.right, lane.right) };
  const moved = shiftRect(inside, change);
  // Nothing moved: keep the rectangle in one piece.
  if (moved && moved.top === inside.top && moved.left === inside.left && moved.bottom === inside.bottom && moved.right === inside.right) return [rect];
  return moved ? [...outside, moved] : outside;
}

/** Whole columns stay whole when rows come and go. */
function coversAxis(rect: Rect, change: StructuralChange): boolean {
  return change.axis === "row" ? rect.top === 0 && rect.bottom === MAX_ROWS - 1 : rect.left === 0 && rect.right === MAX_COLUMNS - 1;
}
