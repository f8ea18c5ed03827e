/** Searching a row or column for a value, shared by MATCH, VLOOKUP, XLOOKUP and the like. */

import { compareValues, numberKey, sameForLookup } from "../values/compare";
import { CellError } from "../../model/cell";
import { Area, fail, Matrix, NA, type Scalar, type Value } from "../values/value";
import { hasWildcard, wildcardPattern } from "../values/wildcard";

/** A row or column of values to search. */
export interface Line {
  readonly length: number;
  at(index: number): Scalar;
  /** First (or last) place of an equal value by index, -1 for none; undefined where there is no index to ask. */
  readonly indexed?: (wanted: Scalar, isLast: boolean) => number | undefined;
}

/** The line that a reference or array of one row or column is; #N/A (or the given error) for others. */
export function lineOf(value: Value, error: CellError = NA): Line {
  if (value instanceof Area) {
    if (value.rows > 1 && value.columns > 1) fail(error);
    return value.columns === 1 ? columnOf(value, 0) : rowOf(value, 0);
  }
  if (value instanceof Matrix) {
    if (value.rows > 1 && value.columns > 1) fail(error);
    return { length: value.values.length, at: (index) => value.values[index] ?? null };
  }
  if (value instanceof CellError) fail(value);
  return { length: 1, at: () => value as Scalar };
}

/** One column of an area or array, from its top. */
export function columnOf(value: Area | Matrix, column: number): Line {
  if (value instanceof Matrix) return { length: value.rows, at: (row) => value.at(row, column) };
  const { sheet, top } = value, at = value.left + column;
  const length = Math.max(0, Math.min(value.rows, sheet.used.bottom - top + 1));
  const part = new Area(sheet, top, at, value.bottom, at, value.isDynamic);
  const values = sheet.denseColumn(part, at);
  return {
    length,
    at: (row) => values[top + row] ?? null,
    indexed: (wanted, isLast) => {
      const index = length > 32 ? sheet.lookupIndex(part, at) : null;
      if (!index || wanted === null || wanted instanceof CellError) return undefined;
      const key = typeof wanted === "string" ? wanted.toLowerCase() : typeof wanted === "number" ? numberKey(wanted) : wanted;
      const rows = index.rows.get(key) ?? [];
      const found = isLast ? rows.findLast((row) => row <= part.bottom) : firstFrom(rows, top);
      return found === undefined || found < top || found > part.bottom ? -1 : found - top;
    },
  };
}

/** The first of ascending rows that is not above `top`. */
function firstFrom(rows: readonly number[], top: number): number | undefined {
  let low = 0, high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < top) low = middle + 1;
    else high = middle;
  }
  return rows[low];
}

/** One row of an area or array, from its left. */
export function rowOf(value: Area | Matrix, row: number): Line {
  if (value instanceof Matrix) return { length: value.columns, at: (column) => value.at(row, column) };
  const matrix = value.sheet.matrix(new Area(value.sheet, value.top + row, value.left, value.top + row, value.right, value.isDynamic));
  return { length: matrix.columns, at: (column) => matrix.values[column] ?? null };
}

/** Place of the first (last) value equal to `wanted`, -1 for none. Text may hold wildcards where `wildcards`. */
export function findExact(line: Line, wanted: Scalar, wildcards: boolean, isLast = false): number {
  if (wanted === null) wanted = 0;
  let test: (value: Scalar) => boolean = (value) => sameForLookup(value, wanted);
  if (typeof wanted === "string" && wildcards && hasWildcard(wanted)) {
    const pattern = wildcardPattern(wanted, true);
    test = (value) => typeof value === "string" && pattern.test(value);
  } else {
    const known = line.indexed?.(wanted, isLast);
    if (known !== undefined) return known;
  }
  if (isLast) {
    for (let i = line.length - 1; i >= 0; i--) if (test(line.at(i))) return i;
  } else for (let i = 0; i < line.length; i++) if (test(line.at(i))) return i;
  return -1;
}

/** Binary search in ascending values, as MATCH(..., 1): place of the last one not above `wanted`; other kinds are passed over. */
export function findSorted(line: Line, wanted: Scalar, isDescending = false): number {
  if (wanted === null) wanted = 0;
  const order = (value: Scalar) => (isDescending ? compareValues(wanted, value) : compareValues(value, wanted));
  let low = 0, high = line.length - 1, best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && !sameKind(line.at(probe), wanted)) probe++;
    if (probe > high) {
      high = middle - 1;
      continue;
    }
    if (order(line.at(probe)) <= 0) {
      best = probe;
      low = probe + 1;
    } else high = middle - 1;
  }
  return best;
}

/** Place of the value nearest below (-1) or above (1) `wanted`, in any order; an equal one comes first. */
export function findNearest(line: Line, wanted: Scalar, side: -1 | 1, isLast: boolean): number {
  const exact = findExact(line, wanted, false, isLast);
  if (exact >= 0) return exact;
  let best = -1;
  for (let i = 0; i < line.length; i++) {
    const value = line.at(i);
    if (!sameKind(value, wanted ?? 0) || compareValues(value, wanted) * side < 0) continue;
    const better = best < 0 ? -1 : compareValues(value, line.at(best)) * side;
    if (better < 0 || (better === 0 && isLast)) best = i;
  }
  return best;
}

function sameKind(value: Scalar, wanted: Scalar): boolean {
  return value !== null && typeof value === typeof wanted && !(value instanceof CellError);
}

