/** VLOOKUP, HLOOKUP, LOOKUP, MATCH, XMATCH, XLOOKUP, INDEX. */

import { CellError } from "../../model/cell";
import { toBoolean, toInteger, toMatrix, toNumber } from "../values/coerce";
import { Area, fail, Matrix, NA, REF, Union, VALUE, type Scalar, type Value } from "../values/value";
import { define, type Functions } from "./function";
import { columnOf, findExact, findNearest, findSorted, lineOf, rowOf, type Line } from "./match";

function tableOf(value: Value): Area | Matrix {
  if (value instanceof CellError) fail(value);
  return value instanceof Area ? value : toMatrix(value);
}

function valueAt(table: Area | Matrix, row: number, column: number): Scalar {
  if (table instanceof Matrix) return table.at(row, column);
  return table.sheet.read(new Area(table.sheet, table.top + row, table.left + column, table.top + row, table.left + column, table.isDynamic));
}

/** VLOOKUP and, turned, HLOOKUP. */
function tableLookup(isVertical: boolean) {
  return define("sass", 3, 4, ([wanted, where, position, nearest]) => {
    const table = tableOf(where!), index = toInteger(position as Scalar);
    if (index < 1) return VALUE;
    if (index > (isVertical ? table.columns : table.rows)) return REF;
    const keys = isVertical ? columnOf(table, 0) : rowOf(table, 0);
    const isNearest = nearest === undefined || toBoolean(nearest as Scalar);
    const found = isNearest ? findSorted(keys, wanted as Scalar) : findExact(keys, wanted as Scalar, true);
    if (found < 0) return NA;
    return isVertical ? valueAt(table, found, index - 1) : valueAt(table, index - 1, found);
  });
}

/** MATCH: 1 ascending (default), 0 exact, -1 descending. */
function match([wanted, where, type]: readonly Value[]): Value {
  const mode = type === undefined ? 1 : Math.sign(toNumber(type as Scalar));
  const line = lineOf(where!);
  const found = mode === 0 ? findExact(line, wanted as Scalar, true) : findSorted(line, wanted as Scalar, mode < 0);
  return found < 0 ? NA : found + 1;
}

/** The place that XMATCH and XLOOKUP find: match mode 0, -1, 1, 2 (wildcards); search mode 1, -1, 2, -2. */
function modernSearch(line: Line, wanted: Scalar, matchMode: Scalar | undefined, searchMode: Scalar | undefined): number {
  const mode = matchMode === undefined ? 0 : toInteger(matchMode), search = searchMode === undefined ? 1 : toInteger(searchMode);
  if (![0, -1, 1, 2].includes(mode) || ![1, -1, 2, -2].includes(search)) fail(VALUE);
  if (mode === 0) return findExact(line, wanted, false, search === -1);
  if (mode === 2) return findExact(line, wanted, true, search === -1);
  return findNearest(line, wanted, mode as -1 | 1, search === -1);
}

function xmatch([wanted, where, matchMode, searchMode]: readonly Value[]): Value {
  const found = modernSearch(lineOf(where!, VALUE), wanted as Scalar, matchMode as Scalar | undefined, searchMode as Scalar | undefined);
  return found < 0 ? NA : found + 1;
}

function xlookup([wanted, where, results, otherwise, matchMode, searchMode]: readonly Value[]): Value {
  const keys = tableOf(where!), table = tableOf(results!);
  const isVertical = keys.columns === 1 && (keys.rows > 1 || table.columns >= table.rows || table.rows === 1);
  if (isVertical ? keys.rows !== table.rows : keys.columns !== table.columns) return VALUE;
  const found = modernSearch(lineOf(keys, VALUE), wanted as Scalar, matchMode as Scalar | undefined, searchMode as Scalar | undefined);
  if (found < 0) return otherwise === undefined ? NA : otherwise;
  return isVertical ? slice(table, found + 1, 0) : slice(table, 0, found + 1);
}

/** LOOKUP: the vector form, or the array form, which searches the longer side and answers from the last line. */
function lookup([wanted, where, results]: readonly Value[]): Value {
  const table = tableOf(where!);
  const isVertical = table.rows >= table.columns;
  const keys = isVertical ? columnOf(table, 0) : rowOf(table, 0);
  const found = findSorted(keys, wanted as Scalar);
  if (found < 0) return NA;
  if (results !== undefined) {
    const answers = tableOf(results);
    if (answers.rows > 1 && answers.columns > 1) return NA;
    return answers.columns === 1 ? valueAt(answers, found, 0) : valueAt(answers, 0, found);
  }
  return isVertical ? valueAt(table, found, table.columns - 1) : valueAt(table, table.rows - 1, found);
}

/** Row and column of an area or array, 1-based; 0 takes all of them. A reference stays one. */
function slice(table: Area | Matrix, row: number, column: number): Value {
  if (row < 0 || column < 0) return VALUE;
  if (row > table.rows || column > table.columns) return REF;
  const firstRow = row === 0 ? 0 : row - 1, lastRow = row === 0 ? table.rows - 1 : row - 1;
  const firstColumn = column === 0 ? 0 : column - 1, lastColumn = column === 0 ? table.columns - 1 : column - 1;
  if (table instanceof Area) {
    return new Area(table.sheet, table.top + firstRow, table.left + firstColumn, table.top + lastRow, table.left + lastColumn, table.isDynamic);
  }
  if (firstRow === lastRow && firstColumn === lastColumn) return table.at(firstRow, firstColumn);
  return Matrix.build(lastRow - firstRow + 1, lastColumn - firstColumn + 1, (r, c) => table.at(firstRow + r, firstColumn + c));
}

function index([source, first, second, area]: readonly Value[]): Value {
  let from = source!;
  if (from instanceof Union) from = from.areas[area === undefined ? 0 : toInteger(area as Scalar) - 1] ?? REF;
  else if (area !== undefined && toInteger(area as Scalar) !== 1) return REF;
  const table = tableOf(from);
  const row = toInteger(first as Scalar);
  if (second === undefined && table.rows === 1) return slice(table, row === 0 ? 0 : 1, row);
  return slice(table, row, second === undefined ? (table.columns === 1 ? 1 : 0) : toInteger(second as Scalar));
}

export const LOOKUP_FUNCTIONS: Functions = {
  VLOOKUP: tableLookup(true),
  HLOOKUP: tableLookup(false),
  LOOKUP: define("saa", 2, 3, lookup),
  MATCH: define("sas", 2, 3, match),
  XMATCH: define("sass", 2, 4, xmatch, { skipsEmpty: true }),
  XLOOKUP: define("saaass", 3, 6, xlookup, { skipsEmpty: true }),
  INDEX: define("asss", 2, 4, index),
};
