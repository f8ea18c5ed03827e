/** Walks over the values in function arguments, as SUM and its relatives do. */

import { CellError } from "../../model/cell";
import { toNumber } from "./coerce";
import { Area, fail, LambdaValue, Matrix, Union, VALUE, type Scalar, type Value } from "./value";

/** Calls `visit` for each non-empty value; `isDirect` tells a value written as an argument from one in a reference or array. */
export function eachValue(args: readonly Value[], visit: (value: Exclude<Scalar, null>, isDirect: boolean) => void): void {
  for (const arg of args) {
    if (arg instanceof Area) arg.sheet.forEachValue(arg, (value) => visit(value, false));
    else if (arg instanceof Union) for (const area of arg.areas) area.sheet.forEachValue(area, (value) => visit(value, false));
    else if (arg instanceof Matrix) {
      for (const value of arg.values) if (value !== null) visit(value, false);
    } else if (arg instanceof LambdaValue) fail(VALUE);
    else if (arg !== null && arg !== undefined) visit(arg, true);
  }
}

/** Calls `visit` for each number. Text and booleans count only where written as arguments; an error ends the function. */
export function eachNumber(args: readonly Value[], visit: (number: number) => void): void {
  for (const arg of args) if (arg === null) visit(0);
  eachValue(args, (value, isDirect) => {
    if (typeof value === "number") visit(value);
    else if (value instanceof CellError) fail(value);
    else if (isDirect) visit(toNumber(value));
  });
}

/** As eachNumber, but text in references counts as 0 and booleans as 0 and 1: for AVERAGEA, MAXA and the like. */
export function eachNumberOfAny(args: readonly Value[], visit: (number: number) => void): void {
  eachValue(args, (value, isDirect) => {
    if (typeof value === "number") visit(value);
    else if (typeof value === "boolean") visit(value ? 1 : 0);
    else if (value instanceof CellError) fail(value);
    else visit(isDirect ? toNumber(value) : 0);
  });
}

export function numbersOf(args: readonly Value[]): number[] {
  const numbers: number[] = [];
  eachNumber(args, (number) => numbers.push(number));
  return numbers;
}

/** Number pairs at the same places of two arrays; places where either is no number are left out. */
export function numberPairs(first: Matrix, second: Matrix): { x: number[]; y: number[] } | null {
  if (first.values.length !== second.values.length) return null;
  const x: number[] = [], y: number[] = [];
  first.values.forEach((a, i) => {
    const b = second.values[i] ?? null;
    if (a instanceof CellError) fail(a);
    if (b instanceof CellError) fail(b);
    if (typeof a === "number" && typeof b === "number") {
      x.push(a);
      y.push(b);
    }
  });
  return { x, y };
}
