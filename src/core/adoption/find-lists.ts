/** Finds the lists on a sheet: header row by its words, columns around it, rows down to the notes below. */

import type { CellValue } from "../blueprint/operations";
import { toKey } from "../regulation/fields/plain-text";
import { headerRowsAt, scoreHeaderRow, type HeaderRow } from "./header-rows";
import { guessKeyColumns, isNoteText } from "./header-words";
import { columnSegments, widenSegment, type Segment } from "./list-columns";
import { headerTextAt, rowKeysFor } from "./row-keys";
import { rowKindsOf } from "./row-kinds";
import type { FoundList, RowKind } from "./plan";
import { textsAround } from "./list-surroundings";
import { formulaAt, valueAt, valuesWithMergesFilled } from "./sheet-grid";
import type { Block, SheetSnapshot } from "./snapshot";

/** Lists from top to bottom, then left to right; a list needs a header row and one project. */
export function findLists(snapshot: SheetSnapshot): readonly FoundList[] {
  const { used } = snapshot;
  if (used === null) return [];
  const headers = headerRowsOf(snapshot, used);
  return headers.flatMap((header, index) => {
    const next = headers[index + 1]?.top;
    const limit = next === undefined ? used.bottom : next - rowsAboveWithoutGap(snapshot, next, used) - 1;
    const above = index === 0 ? used.top : header.top - rowsAboveWithoutGap(snapshot, header.top, used);
    return columnSegments(snapshot, header).flatMap((segment, _at, all) => {
      const list = listUnder(snapshot, header, segment, { above, limit, isOnly: all.length === 1 });
      return list === null ? [] : [list];
    });
  });
}

/** A list from its header rows and columns; `isExact`: the person chose the range, so only blank rows at the end are left out. */
export function buildList(snapshot: SheetSnapshot, header: Block, bottom: number, surroundings: { readonly above: number; readonly limit: number }, isExact: boolean): FoundList | null {
  const whole: Block = { top: header.bottom + 1, left: header.left, bottom, right: header.right };
  if (whole.bottom < whole.top) return null;
  const rows = valuesWithMergesFilled(snapshot, whole);
  const keys = rowKeysFor(snapshot, header, whole);
  const kinds = rowKindsOf(rows, keys);
  const count = isExact ? lengthWithoutBlanks(kinds) : lengthWithoutNotes(kinds, rows);
  const rowKinds = kinds.slice(0, count);
  const projects = rowKinds.filter((kind) => kind === "project").length;
  if (projects === 0) return null;
  const body = { ...whole, bottom: whole.top + count - 1 };
  const { title, notes } = textsAround(snapshot, header, body, surroundings);
  const { words, texts } = scoreHeaderRow(snapshot, header.bottom, header.left, header.right, header.top);
  const confidence = Math.min(1, 0.35 + 0.4 * Math.min(1, words / Math.max(3, texts * 0.6)) + 0.25 * Math.min(1, projects / 3));
  const isNamed = namesProjects(snapshot, header);
  if (!isNamed && !isExact && isSummary(snapshot, body, rowKinds)) return null;
  return { sheet: snapshot.sheet, header, body, rowKinds, title, notes, confidence: Number((isNamed ? confidence : Math.min(confidence, UNSURE)).toFixed(2)) };
}

/** Below the half from which on the pane takes a list for one of projects. */
const UNSURE = 0.4;

function namesProjects(snapshot: SheetSnapshot, header: Block): boolean {
  const headers = Array.from({ length: header.right - header.left + 1 }, (_, index) => headerTextAt(snapshot, header, header.left + index));
  const { number, name } = guessKeyColumns(headers);
  return number >= 0 || name >= 0;
}

/** Figures that are all formulas, in rows that no header names: sums of another list. */
function isSummary(snapshot: SheetSnapshot, body: Block, rowKinds: readonly RowKind[]): boolean {
  let figures = 0;
  for (let row = body.top; row <= body.bottom; row += 1) {
    if (rowKinds[row - body.top] !== "project") continue;
    for (let column = body.left; column <= body.right; column += 1) {
      if (typeof valueAt(snapshot, row, column) !== "number") continue;
      if (formulaAt(snapshot, row, column) === undefined) return false;
      figures += 1;
    }
  }
  return figures > 0;
}

/** Header rows from top to bottom; one that repeats the list's own header inside its body is none. */
function headerRowsOf(snapshot: SheetSnapshot, used: Block): HeaderRow[] {
  const found: HeaderRow[] = [];
  for (let row = used.top; row < used.bottom; row += 1) {
    const header = headerRowsAt(snapshot, row, used);
    if (header === null) continue;
    const last = found.at(-1);
    if (last === undefined || !isRepeated(last, header)) found.push(header);
    row = header.bottom;
  }
  return found;
}

function isRepeated(list: HeaderRow, header: HeaderRow): boolean {
  const known = new Set(list.texts.map(toKey));
  return list.left <= header.right && header.left <= list.right && header.texts.filter((text) => known.has(toKey(text))).length >= header.texts.length * 0.7;
}

function listUnder(snapshot: SheetSnapshot, header: HeaderRow, segment: Segment, bounds: { readonly above: number; readonly limit: number; readonly isOnly: boolean }): FoundList | null {
  const bottom = lastRow(snapshot, header.bottom + 1, bounds.limit, segment);
  if (bottom <= header.bottom) return null;
  const columns = widenSegment(snapshot, segment, header, bottom);
  return buildList(snapshot, { top: header.top, bottom: header.bottom, ...columns }, bottom, { above: bounds.above, limit: bounds.limit }, false);
}

/** The body goes on over blank rows as long as rows like it follow; ten blank ones end it in any case. */
function lastRow(snapshot: SheetSnapshot, first: number, limit: number, { left, right }: Segment): number {
  let [last, blanks] = [first - 1, 0];
  for (let row = first; row <= limit; row += 1) {
    let filled = 0;
    for (let column = left; column <= right; column += 1) if (valueAt(snapshot, row, column) !== "") filled += 1;
    if (filled === 0) {
      blanks += 1;
      if (blanks >= 10) break;
      continue;
    }
    if (blanks >= 3 && filled < 3) break;
    [last, blanks] = [row, 0];
  }
  return last;
}

function lengthWithoutBlanks(kinds: readonly RowKind[]): number {
  return kinds.findLastIndex((kind) => kind !== "blank") + 1;
}

/** Notes and blank rows at the end are not part of the list; nor are lines of text that only look like a project's name. */
function lengthWithoutNotes(kinds: readonly RowKind[], rows: readonly (readonly CellValue[])[]): number {
  return kinds.findLastIndex((kind, index) => kind !== "blank" && kind !== "header" && !isNoteRow(rows[index] as readonly CellValue[], kind === "note")) + 1;
}

/** Without number and name, a row of a few cells is a note; one of more was meant as part of the list. */
function isNoteRow(row: readonly CellValue[], isNameless: boolean): boolean {
  const filled = row.filter((value) => value !== "");
  if (isNameless && filled.length < 3) return true;
  if (!filled.every((value) => typeof value === "string")) return false;
  return (filled.length <= 2 && filled.some((value) => isNoteText(value))) || (filled.length <= 4 && filled.every((value) => /[:：]/.test(value)));
}

/** A title that stands right above a later header belongs to it. */
function rowsAboveWithoutGap(snapshot: SheetSnapshot, top: number, used: Block): number {
  let count = 0;
  for (let row = top - 1; row >= used.top && count < 4; row -= 1, count += 1) {
    const filled = snapshot.values[row - used.top]?.filter((value) => value !== "").length ?? 0;
    if (filled === 0 || filled > 2) break;
  }
  return count;
}
