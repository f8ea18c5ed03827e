/** Excel's operators over single values and, element by element, over arrays. */

import { CellError } from "../../model/cell";
import { toNumber, toText } from "../values/coerce";
import { compareValues, equalValues, sameNumber } from "../values/compare";
import { liftPair } from "../values/lift";
import { DIV0, LambdaValue, Matrix, NUM, Stop, VALUE, type Scalar, type Value } from "../values/value";
import type { Code, Place } from "./compiled-formula";

type Operation = (a: Scalar, b: Scalar, is1904: boolean) => Scalar;

/** A sum so near to zero that only rounding errors are left counts as zero, as Excel does with the last 15 digits. */
function sum(a: number, b: number): number {
  const result = a + b;
  return result !== 0 && Math.abs(result) < Math.abs(a) * 1.5e-15 ? 0 : result;
}

function finite(value: number): Scalar {
  return Number.isFinite(value) ? value : NUM;
}

function divide(a: number, b: number): Scalar {
  return b === 0 ? DIV0 : finite(a / b);
}

export function power(a: number, b: number): Scalar {
  if (a === 0 && b === 0) return NUM;
  if (a === 0 && b < 0) return DIV0;
  return finite(a ** b);
}

const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => Scalar>> = {
  "+": (a, b) => finite(sum(a, b)),
  "-": (a, b) => finite(sum(a, -b)),
  "*": (a, b) => finite(a * b),
  "/": divide,
  "^": power,
};

const COMPARISON: Readonly<Record<string, (order: number) => boolean>> = {
  "=": (order) => order === 0, "<>": (order) => order !== 0, "<": (order) => order < 0,
  ">": (order) => order > 0, "<=": (order) => order <= 0, ">=": (order) => order >= 0,
};

/** The code of a binary operator between two operands that give values (no references); undefined for range operators. */
export function binaryCode(operator: string, left: Code, right: Code): Code | undefined {
  const arithmetic = ARITHMETIC[operator];
  if (arithmetic) {
    const slow = guarded((a, b, is1904) => arithmetic(toNumber(a, is1904), toNumber(b, is1904)));
    return (place) => {
      const a = left(place), b = right(place);
      return typeof a === "number" && typeof b === "number" ? arithmetic(a, b) : slow(a, b, place);
    };
  }
  const comparison = COMPARISON[operator];
  if (comparison) {
    const slow = guarded(operator === "=" ? equalValues : operator === "<>" ? (a, b) => !equalValues(a, b) : (a, b) => comparison(compareValues(a, b)));
    return (place) => {
      const a = left(place), b = right(place);
      if (typeof a === "number" && typeof b === "number") return comparison(sameNumber(a, b) ? 0 : a < b ? -1 : 1);
      return slow(a, b, place);
    };
  }
  if (operator === "&") {
    const join = guarded((a, b) => toText(a) + toText(b));
    return (place) => join(left(place), right(place), place);
  }
  return undefined;
}

/** The code of "-", "+" and "%". */
export function unaryCode(operator: string, operand: Code): Code | undefined {
  if (operator === "+") return operand;
  const run = operator === "-" ? (a: number) => -a : operator === "%" ? (a: number) => a / 100 : null;
  if (!run) return undefined;
  const slow = guarded((a, _, is1904) => run(toNumber(a, is1904)));
  return (place) => {
    const value = operand(place);
    return typeof value === "number" ? run(value) : slow(value, null, place);
  };
}

/** Left error first, then right; arrays element by element. */
function guarded(operation: Operation): (a: Value, b: Value, place: Place) => Value {
  const single: Operation = (a, b, is1904) => {
    if (typeof a === "object" && a instanceof CellError) return a;
    if (typeof b === "object" && b instanceof CellError) return b;
    try {
      return operation(a, b, is1904);
    } catch (stop) {
      if (stop instanceof Stop) return stop.error;
      throw stop;
    }
  };
  return (a, b, place) => {
    const { is1904 } = place.sheet.book.workbook.properties;
    if (typeof a !== "object" && typeof b !== "object") return single(a, b, is1904);
    if (a instanceof LambdaValue || b instanceof LambdaValue) return VALUE;
    if (a instanceof Matrix || b instanceof Matrix) return liftPair(a, b, (x, y) => single(x, y, is1904));
    return single(a as Scalar, b as Scalar, is1904);
  };
}
