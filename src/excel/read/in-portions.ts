/**
 * Reading more than one answer may hold. Excel on the web gives at most 5 MB an answer, and says so only by refusing; so what is to be
 * read is cut by rows into portions of an estimated 4 MB, and a portion that is refused all the same is halved.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */

import { isTooMuchAtOnce } from "../excel-problem";
import type { Batch } from "../run-act";

export const PORTION_BYTES = 4_000_000;

/** A rectangle to read, which can be read some rows at a time. */
export interface Piece {
  readonly rows: number;
  readonly bytesPerRow: number;
  /** Queues the loading of rows `first` to `first + count - 1` (from the piece's own first row); the returned function takes what came. */
  load(first: number, count: number): () => void;
}

interface Slice {
  readonly piece: Piece;
  readonly first: number;
  readonly count: number;
}

/** Syncs once for each portion. `portionBytes` is for tests. */
export async function readInPortions(batch: Batch, pieces: readonly Piece[], portionBytes = PORTION_BYTES): Promise<void> {
  for (const portion of cutPortions(pieces, portionBytes)) await readPortion(batch, portion);
}

async function readPortion(batch: Batch, portion: readonly Slice[]): Promise<void> {
  const takes = portion.map((slice) => slice.piece.load(slice.first, slice.count));
  try {
    await batch.sync();
  } catch (error) {
    const halves = halve(portion);
    if (!isTooMuchAtOnce(error) || halves === null) throw error;
    for (const half of halves) await readPortion(batch, half);
    return;
  }
  for (const take of takes) take();
}

/** Fills each portion as far as the estimate allows; a row is never cut. */
function cutPortions(pieces: readonly Piece[], portionBytes: number): Slice[][] {
  const portions: Slice[][] = [];
  let current: Slice[] = [];
  let room = portionBytes;
  for (const piece of pieces) {
    for (let first = 0; first < piece.rows; ) {
      const fitting = Math.floor(room / Math.max(1, piece.bytesPerRow));
      if (fitting < 1 && current.length > 0) {
        portions.push(current);
        current = [];
        room = portionBytes;
        continue;
      }
      const count = Math.min(piece.rows - first, Math.max(1, fitting));
      current.push({ piece, first, count });
      first += count;
      room -= count * piece.bytesPerRow;
    }
  }
  if (current.length > 0) portions.push(current);
  return portions;
}

/** By slices where there are several, else by rows; null where only one row is left. */
function halve(portion: readonly Slice[]): readonly (readonly Slice[])[] | null {
  const [only] = portion;
  if (portion.length > 1) {
    const middle = Math.ceil(portion.length / 2);
    return [portion.slice(0, middle), portion.slice(middle)];
  }
  if (only === undefined || only.count < 2) return null;
  const first = Math.ceil(only.count / 2);
  return [[{ ...only, count: first }], [{ ...only, first: only.first + first, count: only.count - first }]];
}
