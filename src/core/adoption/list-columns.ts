/** Which columns belong to a list: a spacer of a column or two does not end it, a wide gap or the same headers again do. */

import { toKey } from "../regulation/fields/plain-text";
import type { HeaderRow } from "./header-rows";
import { valueAt } from "./sheet-grid";
import type { SheetSnapshot } from "./snapshot";

export interface Segment {
  readonly left: number;
  readonly right: number;
}

const WIDEST_SPACER = 2;

/** The stretches of a header row that are a list each. */
export function columnSegments(snapshot: SheetSnapshot, header: HeaderRow): Segment[] {
  const segments: Segment[] = [];
  for (const stretch of stretches(snapshot, header)) {
    const last = segments.at(-1);
    const isNew = last === undefined || stretch.left - last.right - 1 > WIDEST_SPACER || repeats(snapshot, header, last, stretch);
    if (isNew) segments.push(stretch);
    else segments[segments.length - 1] = { left: last.left, right: stretch.right };
  }
  return segments.filter(({ left, right }) => right > left);
}

/** Takes in the neighbouring columns without a header that most rows fill, and the rest of a header merged across. */
export function widenSegment(snapshot: SheetSnapshot, segment: Segment, header: HeaderRow, bottom: number): Segment {
  const { used } = snapshot;
  if (used === null) return segment;
  let { left, right } = segment;
  const merge = snapshot.merges.find(({ top, bottom: mergeBottom, left: mergeLeft, right: mergeRight }) => top >= header.top && mergeBottom <= header.bottom && mergeLeft <= right && mergeRight > right);
  if (merge) right = Math.min(merge.right, used.right);
  while (left > used.left && isFilled(snapshot, left - 1, header.bottom + 1, bottom)) left -= 1;
  while (right < used.right && isFilled(snapshot, right + 1, header.bottom + 1, bottom)) right += 1;
  return { left, right };
}

function stretches(snapshot: SheetSnapshot, header: HeaderRow): Segment[] {
  const found: { left: number; right: number }[] = [];
  for (let column = header.left; column <= header.right; column += 1) {
    if (headerText(snapshot, header, column) === "") continue;
    const last = found.at(-1);
    if (last !== undefined && last.right === column - 1) last.right = column;
    else found.push({ left: column, right: column });
  }
  return found;
}

/** Two lists side by side have the same headers: at least two of them, and most of the smaller one's. */
function repeats(snapshot: SheetSnapshot, header: HeaderRow, one: Segment, other: Segment): boolean {
  const known = new Set(keysOf(snapshot, header, one));
  const keys = keysOf(snapshot, header, other);
  const shared = keys.filter((key) => known.has(key)).length;
  return shared >= 2 && shared >= Math.min(keys.length, known.size) * 0.6;
}

function keysOf(snapshot: SheetSnapshot, header: HeaderRow, { left, right }: Segment): string[] {
  return Array.from({ length: right - left + 1 }, (_, index) => toKey(headerText(snapshot, header, left + index))).filter((key) => key !== "");
}

function headerText(snapshot: SheetSnapshot, { top, bottom }: HeaderRow, column: number): string {
  const own = valueAt(snapshot, bottom, column);
  return String(own === "" ? groupText(snapshot, top, bottom, column) : own);
}

function groupText(snapshot: SheetSnapshot, top: number, bottom: number, column: number): string {
  return top === bottom ? "" : String(valueAt(snapshot, top, column));
}

function isFilled(snapshot: SheetSnapshot, column: number, first: number, last: number): boolean {
  let filled = 0;
  for (let row = first; row <= last; row += 1) if (valueAt(snapshot, row, column) !== "") filled += 1;
  return filled >= Math.max(2, (last - first + 1) * 0.5);
}
