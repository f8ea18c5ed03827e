/** The part of the sheet in view, as up to four panes: frozen rows and columns stay, the rest scrolls. All in CSS pixels. */

import type { Position, Rect } from "../../model/address";
import { boxOf, type Box, type SheetLayout } from "../layout/sheet-layout";

export interface Scroll {
  readonly left: number;
  readonly top: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Pane {
  readonly key: "corner" | "top" | "left" | "main";
  /** Where the pane stands in the view. */
  readonly box: Box;
  /** What to subtract from the sheet's coordinates to get the pane's. */
  readonly shiftLeft: number;
  readonly shiftTop: number;
  /** The rows and columns to draw: those in view and a few around them. */
  readonly drawn: Rect;
  /** The rows and columns that belong to the pane at all. */
  readonly owned: Rect;
}

/** Columns are drawn in blocks, so that scrolling sideways changes the rows only now and then. */
const BLOCK = 4;
const ROWS_AROUND = 4;
const EVERYTHING = 1e9;

export function panesOf(layout: SheetLayout, scroll: Scroll, view: Size): Pane[] {
  const across = spansOf(layout.columns, layout.frozenColumns, layout.frozenWidth, scroll.left, view.width, (first, last) => ({
    first: Math.floor(first / BLOCK) * BLOCK, last: Math.ceil((last + 1) / BLOCK) * BLOCK,
  }));
  const down = spansOf(layout.rows, layout.frozenRows, layout.frozenHeight, scroll.top, view.height, (first, last) => ({
    first: first - ROWS_AROUND, last: last + ROWS_AROUND,
  }));
  return down.flatMap((rows) => across.map((columns): Pane => ({
    key: rows.isFrozen ? (columns.isFrozen ? "corner" : "top") : columns.isFrozen ? "left" : "main",
    box: { left: columns.start, top: rows.start, width: columns.length, height: rows.length },
    shiftLeft: columns.shift, shiftTop: rows.shift,
    drawn: { top: rows.first, left: columns.first, bottom: rows.last, right: columns.last },
    owned: { top: rows.ownedFirst, left: columns.ownedFirst, bottom: rows.ownedLast, right: columns.ownedLast },
  })));
}

interface Span {
  readonly isFrozen: boolean;
  readonly start: number;
  readonly length: number;
  readonly shift: number;
  readonly first: number;
  readonly last: number;
  readonly ownedFirst: number;
  readonly ownedLast: number;
}

type Widen = (first: number, last: number) => { first: number; last: number };

function spansOf(axis: SheetLayout["rows"], frozen: number, frozenLength: number, scroll: number, length: number, widen: Widen): Span[] {
  const spans: Span[] = [];
  if (frozen > 0) {
    spans.push({ isFrozen: true, start: 0, length: Math.min(frozenLength, length), shift: 0, first: 0, last: frozen - 1, ownedFirst: 0, ownedLast: frozen - 1 });
  }
  if (length > frozenLength) {
    const from = frozenLength + scroll;
    const wide = widen(axis.indexAt(from), axis.indexAt(from + length - frozenLength));
    spans.push({
      isFrozen: false, start: frozenLength, length: length - frozenLength, shift: from,
      first: Math.max(frozen, wide.first), last: Math.min(axis.count - 1, wide.last), ownedFirst: frozen, ownedLast: EVERYTHING,
    });
  }
  return spans;
}

/** The cell under a point of the view. */
export function cellAt(layout: SheetLayout, scroll: Scroll, left: number, top: number): Position {
  return {
    row: layout.rows.indexAt(top < layout.frozenHeight ? Math.max(0, top) : top + scroll.top),
    column: layout.columns.indexAt(left < layout.frozenWidth ? Math.max(0, left) : left + scroll.left),
  };
}

/** Where a cell or area stands in the view. */
export function boxInView(layout: SheetLayout, scroll: Scroll, rect: Rect): Box {
  const box = boxOf(layout, rect);
  return {
    ...box,
    left: rect.left < layout.frozenColumns ? box.left : box.left - scroll.left,
    top: rect.top < layout.frozenRows ? box.top : box.top - scroll.top,
  };
}

/** The scroll position nearest to the present one that shows the area; frozen parts are in view anyway. */
export function scrollToShow(layout: SheetLayout, scroll: Scroll, view: Size, rect: Rect): Scroll {
  const box = boxOf(layout, rect);
  const fit = (at: number, length: number, frozen: number, now: number, room: number, isFrozen: boolean) => {
    if (isFrozen) return now;
    const start = at - frozen;
    return start < now ? start : start + length > now + room ? Math.max(0, Math.min(start, start + length - room)) : now;
  };
  return {
    left: fit(box.left, box.width, layout.frozenWidth, scroll.left, view.width - layout.frozenWidth, rect.left < layout.frozenColumns),
    top: fit(box.top, box.height, layout.frozenHeight, scroll.top, view.height - layout.frozenHeight, rect.top < layout.frozenRows),
  };
}
