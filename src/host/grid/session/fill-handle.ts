/** Dragging the small square of the selection: the cells beside it get copies, formulas and formats included. */

import { union, type Position, type Rect } from "../../model/address";
import { copyRange } from "../../model/edit/copy";
import type { GridSession } from "./grid-session";
import { extendTo, selectCell } from "./move-selection";

/** The cells that a drag to `position` fills: to the one side where the pointer is farthest out; null inside the selection. */
export function fillArea(rect: Rect, position: Position): Rect | null {
  const ways = [
    { reach: position.row - rect.bottom, area: { ...rect, top: rect.bottom + 1, bottom: position.row } },
    { reach: rect.top - position.row, area: { ...rect, top: position.row, bottom: rect.top - 1 } },
    { reach: position.column - rect.right, area: { ...rect, left: rect.right + 1, right: position.column } },
    { reach: rect.left - position.column, area: { ...rect, left: position.column, right: rect.left - 1 } },
  ];
  const best = ways.reduce((a, b) => (b.reach > a.reach ? b : a));
  return best.reach > 0 ? best.area : null;
}

export function dragFill(session: GridSession, position: Position): void {
  session.update({ fill: fillArea(session.getState().selection.rect, position) });
}

/** Fills what the drag has marked and selects all of it. Upwards and to the left the copies end at the selection, as in Excel. */
export function dropFill(session: GridSession): void {
  const { fill, selection } = session.getState();
  session.update({ fill: null });
  if (!fill) return;
  const { rect } = selection;
  const isDone = session.act("fill", (sheet) => {
    for (const piece of piecesOf(rect, fill)) copyRange({ sheet, rect: piece.from }, { sheet, rect: piece.to }, "All");
  });
  if (!isDone) return;
  const all = union(rect, fill);
  const { sheet } = session.getState();
  session.select(extendTo(sheet, selectCell(sheet, { row: all.top, column: all.left }), { row: all.bottom, column: all.right }));
}

/** Copies of the selection side by side, going away from it; the last one as much as fits. */
export function piecesOf(rect: Rect, fill: Rect): { from: Rect; to: Rect }[] {
  const pieces: { from: Rect; to: Rect }[] = [];
  const height = rect.bottom - rect.top + 1, width = rect.right - rect.left + 1;
  if (fill.top > rect.bottom) {
    for (let top = fill.top; top <= fill.bottom; top += height) {
      const rows = Math.min(height, fill.bottom - top + 1);
      pieces.push({ from: { ...rect, bottom: rect.top + rows - 1 }, to: { ...rect, top, bottom: top + rows - 1 } });
    }
  } else if (fill.bottom < rect.top) {
    for (let bottom = fill.bottom; bottom >= fill.top; bottom -= height) {
      const rows = Math.min(height, bottom - fill.top + 1);
      pieces.push({ from: { ...rect, top: rect.bottom - rows + 1 }, to: { ...rect, top: bottom - rows + 1, bottom } });
    }
  } else if (fill.left > rect.right) {
    for (let left = fill.left; left <= fill.right; left += width) {
      const columns = Math.min(width, fill.right - left + 1);
      pieces.push({ from: { ...rect, right: rect.left + columns - 1 }, to: { ...rect, left, right: left + columns - 1 } });
    }
  } else {
    for (let right = fill.right; right >= fill.left; right -= width) {
      const columns = Math.min(width, right - fill.left + 1);
      pieces.push({ from: { ...rect, left: rect.right - columns + 1 }, to: { ...rect, left: right - columns + 1, right } });
    }
  }
  return pieces;
}
