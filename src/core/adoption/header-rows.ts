/** Which rows are a list's header: one row of short texts with known words, or two where groups stand above. */

import { isHeaderLike, isLabelWord } from "./header-words";
import { valueAt } from "./sheet-grid";
import type { Block, SheetSnapshot } from "./snapshot";

export interface HeaderRow {
  readonly top: number;
  readonly bottom: number;
  /** First and last column with a text in it. */
  readonly left: number;
  readonly right: number;
  readonly texts: readonly string[];
}

interface Score {
  /** Filled cells, those that could be headers, and those with a known word. */
  readonly filled: number;
  readonly texts: number;
  readonly words: number;
  readonly distinct: number;
}

/** Header rows whose first row is `row`, or null. A row of texts without known words is one only if figures or dates stand below it. */
export function headerRowsAt(snapshot: SheetSnapshot, row: number, used: Block): HeaderRow | null {
  if (!couldBeHeader(snapshot, row, used)) return null;
  const two = twoRows(snapshot, row, used);
  if (two !== null) return two;
  const score = scoreHeaderRow(snapshot, row, used.left, used.right);
  if (score.texts < 2 || score.texts < score.filled * 0.8 || score.distinct < score.texts * 0.45) return null;
  const hasWords = score.words >= 3 || (score.words >= 2 && score.words >= score.texts * 0.5);
  if (!hasWords && !(score.texts >= 3 && score.texts === score.filled && hasFiguresBelow(snapshot, row, used))) return null;
  if (!hasRowBelow(snapshot, row, used)) return null;
  return toHeaderRow(snapshot, row, row, used);
}

/** Spares looking closely at the rows of a long list: figures and long texts are no headers. */
function couldBeHeader(snapshot: SheetSnapshot, row: number, used: Block): boolean {
  let [filled, possible] = [0, 0];
  for (const value of snapshot.values[row - used.top] ?? []) {
    if (value === "") continue;
    filled += 1;
    if (typeof value === "string" ? value.length <= 60 : typeof value === "number" && value >= 1990 && value <= 2100) possible += 1;
  }
  return filled > 0 && possible >= filled * 0.8;
}

/** `top`: where groups stand above, their texts count for the columns that have none of their own. */
export function scoreHeaderRow(snapshot: SheetSnapshot, row: number, left: number, right: number, top = row): Score {
  let [filled, texts, words] = [0, 0, 0];
  const seen = new Set<string>();
  for (let column = left; column <= right; column += 1) {
    const own = valueAt(snapshot, row, column);
    const value = own === "" && top < row ? valueAt(snapshot, top, column) : own;
    if (value === "") continue;
    filled += 1;
    if (!isHeaderLike(value)) continue;
    texts += 1;
    seen.add(String(value));
    if (typeof value === "string" && isLabelWord(value)) words += 1;
  }
  return { filled, texts, words, distinct: seen.size };
}

/** Groups merged across columns in `row`, their columns' own headers in the next. */
function twoRows(snapshot: SheetSnapshot, row: number, used: Block): HeaderRow | null {
  if (row + 1 >= used.bottom) return null;
  const groups = snapshot.merges.filter((merge) => merge.top === row && merge.bottom === row && merge.right > merge.left && valueAt(snapshot, row, merge.left) !== "");
  if (groups.length === 0) return null;
  const below = scoreHeaderRow(snapshot, row + 1, used.left, used.right);
  if (below.texts < 2 || below.texts < below.filled) return null;
  const isUnderGroup = groups.some((group) => countTexts(snapshot, row + 1, group.left, group.right) >= 2);
  const both = scoreHeaderRow(snapshot, row + 1, used.left, used.right, row);
  const isTitle = countTexts(snapshot, row, used.left, used.right) === 1 && groups.length === 1;
  const isSplit = groups.every((group) => valueAt(snapshot, row + 1, group.left) !== "");
  if (!isUnderGroup || isTitle || !isSplit || both.words < 2 || !isBelowFree(snapshot, row, used)) return null;
  return toHeaderRow(snapshot, row, row + 1, used);
}

/** A column with its header in the upper row has nothing, or the merge of that header, in the lower one. */
function isBelowFree(snapshot: SheetSnapshot, row: number, used: Block): boolean {
  for (let column = used.left; column <= used.right; column += 1) {
    const [upper, lower] = [valueAt(snapshot, row, column), valueAt(snapshot, row + 1, column)];
    const isGroup = snapshot.merges.some((merge) => merge.top === row && merge.bottom === row && merge.right > merge.left && column >= merge.left && column <= merge.right);
    if (!isGroup && upper !== "" && lower !== "") return false;
  }
  return true;
}

function toHeaderRow(snapshot: SheetSnapshot, top: number, bottom: number, used: Block): HeaderRow {
  const texts: string[] = [];
  let [left, right] = [Infinity, -Infinity];
  for (let column = used.left; column <= used.right; column += 1) {
    const value = valueAt(snapshot, bottom, column) === "" ? valueAt(snapshot, top, column) : valueAt(snapshot, bottom, column);
    if (value === "") continue;
    texts.push(String(value));
    left = Math.min(left, column);
    right = column;
  }
  return { top, bottom, left, right, texts };
}

function hasRowBelow(snapshot: SheetSnapshot, row: number, used: Block): boolean {
  const last = Math.min(used.bottom, row + 4);
  for (let below = row + 1; below <= last; below += 1) if (countFilled(snapshot, below, used) >= 2) return true;
  return false;
}

/** In the next rows, under texts of this row, at least two figures. */
function hasFiguresBelow(snapshot: SheetSnapshot, row: number, used: Block): boolean {
  let figures = 0;
  for (let below = row + 1; below <= Math.min(used.bottom, row + 3); below += 1) {
    for (let column = used.left; column <= used.right; column += 1) {
      const value = valueAt(snapshot, below, column);
      if (typeof valueAt(snapshot, row, column) === "string" && value !== "" && !isHeaderLike(value)) figures += 1;
    }
  }
  return figures >= 2;
}

function countFilled(snapshot: SheetSnapshot, row: number, used: Block): number {
  return snapshot.values[row - used.top]?.filter((value) => value !== "").length ?? 0;
}

function countTexts(snapshot: SheetSnapshot, row: number, left: number, right: number): number {
  let count = 0;
  for (let column = left; column <= right; column += 1) if (valueAt(snapshot, row, column) !== "") count += 1;
  return count;
}
