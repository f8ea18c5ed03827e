/** How far a text that is wider than its cell runs over empty neighbours. */

export interface OverflowRequest {
  readonly column: number;
  /** Text with its paddings, and the cell, in CSS pixels. */
  readonly textWidth: number;
  readonly cellWidth: number;
  readonly align: "left" | "center" | "right";
  readonly isFree: (column: number) => boolean;
  readonly sizeOf: (column: number) => number;
  readonly lastColumn: number;
}

export interface Overflow {
  /** Columns that the text runs over, both included. */
  readonly first: number;
  readonly last: number;
}

export function overflowOf({ column, textWidth, cellWidth, align, isFree, sizeOf, lastColumn }: OverflowRequest): Overflow {
  const excess = textWidth - cellWidth;
  if (excess <= 0) return { first: column, last: column };
  const share = align === "center" ? excess / 2 : excess;
  let first = column, last = column;
  if (align !== "left") for (let room = share; room > 0 && first > 0 && isFree(first - 1); ) room -= sizeOf(--first);
  if (align !== "right") for (let room = share; room > 0 && last < lastColumn && isFree(last + 1); ) room -= sizeOf(++last);
  return { first, last };
}
