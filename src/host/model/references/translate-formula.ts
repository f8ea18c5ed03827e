/** Moves the relative references of a formula, as a fill or a copy does. */

import { MAX_COLUMNS, MAX_ROWS, type Position, type Rect } from "../address";
import { mapPieces, sorted, type RangePiece } from "./formula-pieces";

/**
 * The formula (without "=") that stands in `from`, as it reads in `to`. References that would leave the sheet become #REF!; with
 * `wrap` they come in again at the other edge, as those of rules and names do.
 */
export function translateFormula(formula: string, from: Position, to: Position, wrap = false): string {
  const rows = to.row - from.row, columns = to.column - from.column;
  if (rows === 0 && columns === 0) return formula;
  return mapPieces(formula, (piece) => (piece.kind === "range" ? translatePiece(piece, rows, columns, wrap) : piece));
}

function translatePiece(piece: RangePiece, rows: number, columns: number, wrap: boolean): RangePiece | string {
  const { absolute, whole } = piece;
  const rect: { -readonly [side in keyof Rect]: number } = { ...piece.rect };
  if (whole !== "columns") {
    if (!absolute.top) rect.top = move(rect.top, rows, MAX_ROWS, wrap);
    if (!absolute.bottom) rect.bottom = move(rect.bottom, rows, MAX_ROWS, wrap);
  }
  if (whole !== "rows") {
    if (!absolute.left) rect.left = move(rect.left, columns, MAX_COLUMNS, wrap);
    if (!absolute.right) rect.right = move(rect.right, columns, MAX_COLUMNS, wrap);
  }
  if (rect.top < 0 || rect.bottom < 0 || rect.left < 0 || rect.right < 0) return "#REF!";
  return sorted({ ...piece, rect });
}

/** -1 where the place is outside of the sheet. */
function move(place: number, by: number, size: number, wrap: boolean): number {
  const moved = place + by;
  if (moved >= 0 && moved < size) return moved;
  return wrap ? ((moved % size) + size) % size : -1;
}
