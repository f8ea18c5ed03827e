/** Excel's conversions between kinds of values. Errors leave through `fail`. */

import { CellError } from "../../model/cell";
import { numberToText } from "../../model/text/number-text";
import { textToNumber } from "./text-number";
import { Area, fail, LambdaValue, Matrix, Union, VALUE, type Scalar, type Value } from "./value";

/** "5" is 5, TRUE is 1, an empty cell 0, a text that spells a date its serial; "" and other text are #VALUE!. */
export function toNumber(value: Scalar, is1904 = false): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (value === true) return 1;
  if (value === false) return 0;
  if (value instanceof CellError) fail(value);
  const number = textToNumber(value, is1904);
  return number === null ? fail(VALUE) : number;
}

export function toText(value: Scalar): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberToText(value);
  if (value === null) return "";
  if (value instanceof CellError) fail(value);
  return value ? "TRUE" : "FALSE";
}

/** Numbers other than 0 are TRUE; of texts only "TRUE" and "FALSE" convert. */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (value instanceof CellError) fail(value);
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : fail(VALUE);
}

/** A whole number, cut towards zero, as Excel takes counts and positions. */
export function toInteger(value: Scalar): number {
  return Math.trunc(toNumber(value));
}

/** A reference as values, one value or an array; clipped to the cells in use. */
export function toValues(value: Value): Scalar | Matrix | LambdaValue {
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Area) return value.isCell ? value.sheet.read(value) : value.sheet.matrix(value);
  if (value instanceof Union) return value.areas.length === 1 ? toValues(value.areas[0]!) : VALUE;
  return value;
}

/** The one value of `value`: the first of an array, #VALUE! for a lambda. */
export function toScalar(value: Value): Scalar {
  const values = toValues(value);
  if (values instanceof Matrix) return values.values[0] ?? null;
  return values instanceof LambdaValue ? VALUE : values;
}

/** The values as an array, a single value as one of 1 x 1. */
export function toMatrix(value: Value): Matrix {
  const values = toValues(value);
  if (values instanceof Matrix) return values;
  return new Matrix(1, 1, [values instanceof LambdaValue ? VALUE : values]);
}
