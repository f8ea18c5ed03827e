/** Functions about references: ROW, COLUMNS, OFFSET, INDIRECT, ADDRESS and the like. */

import { MAX_COLUMNS, MAX_ROWS, columnName, quoteSheetName } from "../../model/address";
import { CellError } from "../../model/cell";
import type { Place } from "../formula/compiled-formula";
import { toBoolean, toInteger, toMatrix, toScalar, toText } from "../values/coerce";
import { Area, fail, Matrix, NA, REF, Union, VALUE, type Scalar, type Value } from "../values/value";
import { define, ofScalars, type Functions } from "./function";

/** Row (column) numbers of a reference; of the formula's own cell where none is given. */
function lineNumbers(isRow: boolean) {
  return define("n", 0, 1, ([reference], place) => {
    if (reference === undefined) return (isRow ? place.row : place.column) + 1;
    if (reference instanceof CellError) return reference;
    if (!(reference instanceof Area)) return VALUE;
    const first = isRow ? reference.top : reference.left;
    const extent = reference.sheet.extent(reference), count = isRow ? extent.rows : extent.columns;
    if (count === 1) return first + 1;
    return Matrix.build(isRow ? count : 1, isRow ? 1 : count, (row, column) => first + row + column + 1);
  });
}

function lineCount(isRow: boolean) {
  return define("n", 1, 1, ([value]) => {
    if (value instanceof CellError) return value;
    if (value instanceof Area) return isRow ? value.rows : value.columns;
    if (value instanceof Union) return REF;
    const matrix = toMatrix(value!);
    return isRow ? matrix.rows : matrix.columns;
  });
}

function offset([base, down, across, height, width]: readonly Value[]): Value {
  if (base instanceof CellError) return base;
  if (!(base instanceof Area)) return VALUE;
  const rows = height === undefined ? base.rows : toInteger(height as Scalar);
  const columns = width === undefined ? base.columns : toInteger(width as Scalar);
  if (rows === 0 || columns === 0) return REF;
  const first = base.top + toInteger((down ?? null) as Scalar), left = base.left + toInteger((across ?? null) as Scalar);
  const top = rows < 0 ? first + rows + 1 : first, start = columns < 0 ? left + columns + 1 : left;
  const bottom = top + Math.abs(rows) - 1, right = start + Math.abs(columns) - 1;
  if (top < 0 || start < 0 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) return REF;
  return new Area(base.sheet, top, start, bottom, right, true);
}

function indirect([text, isA1]: readonly Scalar[], place: Place): Value {
  const source = toText(text!).trim();
  if (source === "") return REF;
  const a1 = isA1 === undefined || toBoolean(isA1) ? source : fromR1C1(source, place);
  return place.sheet.book.resolveReference(a1, place.sheet.worksheet.id, place.row, place.column) ?? REF;
}

const R1C1 = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?$/i;

function fromR1C1(text: string, place: Place): string {
  const bang = text.lastIndexOf("!");
  const prefix = text.slice(0, bang + 1);
  const corners = text.slice(bang + 1).split(":").map((corner) => {
    const match = R1C1.exec(corner);
    if (!match) return fail(REF);
    const row = r1c1Side(match[1], place.row), column = r1c1Side(match[2], place.column);
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return fail(REF);
    return `$${columnName(column)}$${row + 1}`;
  });
  return prefix + corners.join(":");
}

function r1c1Side(text: string | undefined, from: number): number {
  if (text === undefined) return from;
  return text.startsWith("[") ? from + Number(text.slice(1, -1)) : Number(text) - 1;
}

function address([row, column, kind, isA1, sheet]: readonly (Scalar | undefined)[]): Scalar {
  const r = toInteger(row!), c = toInteger(column!), mode = kind === undefined ? 1 : toInteger(kind);
  const prefix = sheet === undefined ? "" : `${quoteSheetName(toText(sheet))}!`;
  if (mode < 1 || mode > 4) return VALUE;
  const rowFixed = mode <= 2, columnFixed = mode === 1 || mode === 3;
  if (isA1 !== undefined && !toBoolean(isA1)) {
    return `${prefix}R${rowFixed ? r : `[${r}]`}C${columnFixed ? c : `[${c}]`}`;
  }
  if (r < 1 || c < 1 || r > MAX_ROWS || c > MAX_COLUMNS) return VALUE;
  return `${prefix}${columnFixed ? "$" : ""}${columnName(c - 1)}${rowFixed ? "$" : ""}${r}`;
}

function formulaText([reference]: readonly Value[]): Value {
  if (!(reference instanceof Area)) return reference instanceof CellError ? reference : VALUE;
  const { formula, arrayRange } = reference.sheet.worksheet.cellAt(reference.top, reference.left);
  if (formula === null) return NA;
  return arrayRange !== undefined ? `{=${formula}}` : `=${formula}`;
}

export const REFERENCE_FUNCTIONS: Functions = {
  ROW: lineNumbers(true),
  COLUMN: lineNumbers(false),
  ROWS: lineCount(true),
  COLUMNS: lineCount(false),
  AREAS: define("n", 1, 1, ([value]) => (value instanceof Area ? 1 : value instanceof Union ? value.areas.length : value instanceof CellError ? value : VALUE)),
  OFFSET: define("nssss", 3, 5, offset, { volatility: "always", skipsEmpty: true }),
  INDIRECT: ofScalars(1, 2, indirect, { volatility: "always", skipsEmpty: true }),
  ADDRESS: ofScalars(2, 5, address, { skipsEmpty: true }),
  FORMULATEXT: define("n", 1, 1, formulaText),
  HYPERLINK: define("ss", 1, 2, ([link, name]) => toScalar(name === undefined ? link! : name)),
};
