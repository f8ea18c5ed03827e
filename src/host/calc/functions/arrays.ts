/** Functions that give arrays: TRANSPOSE, FILTER, SORT, UNIQUE, SEQUENCE, stacking and cutting. */

import { CellError } from "../../model/cell";
import { toBoolean, toInteger, toMatrix, toNumber, toScalar } from "../values/coerce";
import { sortOrder } from "../values/compare";
import { eachValue } from "../values/each";
import { CALC, fail, Matrix, NA, VALUE, type Scalar, type Value } from "../values/value";
import { arraySize } from "./arithmetic";
import { define, ofAny, ofScalars, type Functions } from "./function";

export function transpose(matrix: Matrix): Matrix {
  return Matrix.build(matrix.columns, matrix.rows, (row, column) => matrix.at(column, row));
}

export function rowsOf(matrix: Matrix): Scalar[][] {
  return Array.from({ length: matrix.rows }, (_, row) => matrix.values.slice(row * matrix.columns, (row + 1) * matrix.columns));
}

function ofRows(rows: readonly (readonly Scalar[])[]): Value {
  return rows.length === 0 || rows[0]!.length === 0 ? CALC : Matrix.of(rows);
}

/** Runs on rows, or on columns by turning the array before and after. */
function byLines(matrix: Matrix, areColumns: boolean, run: (rows: Scalar[][]) => Scalar[][]): Value {
  const result = ofRows(run(rowsOf(areColumns ? transpose(matrix) : matrix)));
  return areColumns && result instanceof Matrix ? transpose(result) : result;
}

function flag(value: Value | undefined): boolean {
  return value !== undefined && toBoolean(value as Scalar);
}

function filter([source, include, otherwise]: readonly Value[]): Value {
  const matrix = toMatrix(source!), mask = toMatrix(include!);
  const areColumns = mask.rows === 1 && mask.columns === matrix.columns && (matrix.rows !== 1 || matrix.columns > 1);
  if (!areColumns && (mask.columns !== 1 || mask.rows !== matrix.rows)) return VALUE;
  const keep = mask.values.map((value) => (value instanceof CellError ? fail(value) : toBoolean(value)));
  const result = byLines(matrix, areColumns, (rows) => rows.filter((_, i) => keep[i]));
  return result === CALC && otherwise !== undefined ? otherwise : result;
}

function sort([source, position, order, areColumns]: readonly Value[]): Value {
  const at = position === undefined ? 1 : toInteger(position as Scalar), direction = order === undefined ? 1 : toInteger(order as Scalar);
  if (Math.abs(direction) !== 1) return VALUE;
  const matrix = toMatrix(source!), turned = flag(areColumns);
  if (at < 1 || at > (turned ? matrix.rows : matrix.columns)) return VALUE;
  return byLines(matrix, turned, (rows) => rows.sort((a, b) => directed(a[at - 1] ?? null, b[at - 1] ?? null, direction)));
}

/** Empty cells stay last whichever way it goes. */
function directed(a: Scalar, b: Scalar, direction: number): number {
  return a === null || b === null ? sortOrder(a, b) : direction * sortOrder(a, b);
}

function sortBy([source, ...keys]: readonly Value[]): Value {
  const matrix = toMatrix(source!);
  const orders: { key: Matrix; direction: number }[] = [];
  for (let i = 0; i < keys.length; i += 2) {
    const direction = keys[i + 1] === undefined ? 1 : toInteger(toScalar(keys[i + 1]!));
    orders.push({ key: toMatrix(keys[i]!), direction });
  }
  const first = orders[0]!.key;
  const areColumns = first.rows === 1 && first.columns > 1;
  const length = areColumns ? matrix.columns : matrix.rows;
  if (orders.some(({ key }) => key.values.length !== length)) return VALUE;
  const places = Array.from({ length }, (_, i) => i).sort((a, b) => {
    for (const { key, direction } of orders) {
      const order = directed(key.values[a] ?? null, key.values[b] ?? null, direction);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return byLines(matrix, areColumns, (rows) => places.map((place) => rows[place]!));
}

function unique([source, areColumns, onlyOnce]: readonly Value[]): Value {
  return byLines(toMatrix(source!), flag(areColumns), (rows) => {
    const groups = new Map<string, { row: Scalar[]; count: number }>();
    for (const row of rows) {
      const key = row.map(identity).join("\n");
      const group = groups.get(key);
      if (group) group.count++;
      else groups.set(key, { row, count: 1 });
    }
    return [...groups.values()].filter(({ count }) => !flag(onlyOnce) || count === 1).map(({ row }) => row);
  });
}

function identity(value: Scalar): string {
  return value instanceof CellError ? value.code : `${typeof value}:${typeof value === "string" ? value.toLowerCase() : String(value)}`;
}

function sequence([rows, columns, start, step]: readonly (Scalar | undefined)[]): Value {
  const width = arraySize(columns), from = start === undefined ? 1 : toNumber(start), by = step === undefined ? 1 : toNumber(step);
  return Matrix.build(arraySize(rows), width, (row, column) => from + (row * width + column) * by);
}

/** Side by side or on top of each other, filled up with #N/A. */
function stack(isVertical: boolean) {
  return ofAny((args) => {
    const parts = args.map(toMatrix).map((part) => (isVertical ? part : transpose(part)));
    const columns = Math.max(...parts.map((part) => part.columns));
    const rows = parts.flatMap((part) => rowsOf(part).map((row) => [...row, ...new Array<Scalar>(columns - row.length).fill(NA)]));
    const result = Matrix.of(rows);
    return isVertical ? result : transpose(result);
  });
}

/** TAKE and DROP: counts from the start, or from the end where negative. */
function cut(isTake: boolean) {
  return define("ass", 2, 3, ([source, rowCount, columnCount]) => {
    const matrix = toMatrix(source!);
    const [top, bottom] = span(rowCount as Scalar | undefined, matrix.rows, isTake), [left, right] = span(columnCount as Scalar | undefined, matrix.columns, isTake);
    return ofRows(rowsOf(matrix).slice(top, bottom).map((row) => row.slice(left, right)));
  }, { skipsEmpty: true });
}

function span(count: Scalar | undefined, length: number, isTake: boolean): [number, number] {
  if (count === undefined) return [0, length];
  const size = toInteger(count), from = Math.abs(size);
  if (isTake) return size >= 0 ? [0, Math.min(from, length)] : [Math.max(0, length - from), length];
  return size >= 0 ? [Math.min(from, length), length] : [0, Math.max(0, length - from)];
}

function choose(areColumns: boolean) {
  return define("aa", 2, 255, ([source, ...positions]) => {
    const matrix = toMatrix(source!), length = areColumns ? matrix.columns : matrix.rows;
    const wanted: number[] = [];
    eachValue(positions, (value) => wanted.push(toInteger(value)));
    if (wanted.some((at) => at === 0 || Math.abs(at) > length)) return VALUE;
    return byLines(matrix, areColumns, (rows) => wanted.map((at) => rows[at > 0 ? at - 1 : length + at]!));
  });
}

/** TOCOL and TOROW: all values in one line; 1 leaves out empty cells, 2 errors, 3 both. */
function flatten(isColumn: boolean) {
  return define("ass", 1, 3, ([source, ignore, byColumn]) => {
    const matrix = flag(byColumn) ? transpose(toMatrix(source!)) : toMatrix(source!);
    const skip = ignore === undefined ? 0 : toInteger(ignore as Scalar);
    const values = matrix.values.filter((value) => !(skip % 2 === 1 && value === null) && !(skip >= 2 && value instanceof CellError));
    if (values.length === 0) return CALC;
    return isColumn ? new Matrix(values.length, 1, values) : new Matrix(1, values.length, values);
  }, { skipsEmpty: true });
}

function multiply([first, second]: readonly Value[]): Value {
  const a = toMatrix(first!), b = toMatrix(second!);
  if (a.columns !== b.rows || [...a.values, ...b.values].some((value) => typeof value !== "number")) return VALUE;
  return Matrix.build(a.rows, b.columns, (row, column) => {
    let total = 0;
    for (let i = 0; i < a.columns; i++) total += (a.at(row, i) as number) * (b.at(i, column) as number);
    return total;
  });
}

export const ARRAY_FUNCTIONS: Functions = {
  TRANSPOSE: define("a", 1, 1, ([source]) => transpose(toMatrix(source!))),
  FILTER: define("aaa", 2, 3, filter),
  SORT: define("asss", 1, 4, sort, { skipsEmpty: true }),
  SORTBY: define("aas", 2, 255, sortBy, { repeat: 2, skipsEmpty: true }),
  UNIQUE: define("ass", 1, 3, unique, { skipsEmpty: true }),
  SEQUENCE: ofScalars(1, 4, sequence, { skipsEmpty: true }),
  VSTACK: stack(true),
  HSTACK: stack(false),
  TAKE: cut(true),
  DROP: cut(false),
  CHOOSECOLS: choose(true),
  CHOOSEROWS: choose(false),
  TOCOL: flatten(true),
  TOROW: flatten(false),
  MMULT: define("aa", 2, 2, multiply),
};
