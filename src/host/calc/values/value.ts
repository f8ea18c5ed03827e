/** What a formula's parts come to while it is evaluated: single values, references, arrays, lambdas. */

import { CellError, type Scalar } from "../../model/cell";
import { Area } from "./area";
import { Matrix } from "./matrix";

export { Area, Matrix };
export type { Scalar };

/** Several areas: (A1:A3,C5). */
export class Union {
  constructor(readonly areas: readonly Area[]) {}
}

/** A function made by LAMBDA. */
export class LambdaValue {
  constructor(readonly parameters: number, readonly call: (values: readonly Value[]) => Value) {}
}

export type Value = Scalar | Area | Union | Matrix | LambdaValue;

export const DIV0 = CellError.of("#DIV/0!");
export const VALUE = CellError.of("#VALUE!");
export const REF = CellError.of("#REF!");
export const NAME = CellError.of("#NAME?");
export const NUM = CellError.of("#NUM!");
export const NA = CellError.of("#N/A");
export const NULL = CellError.of("#NULL!");
export const CALC = CellError.of("#CALC!");

/** Leaves a function with an error value: caught where the function was called, never further. */
export class Stop {
  constructor(readonly error: CellError) {}
}

/** Ends the running function with an error value. */
export function fail(error: CellError): never {
  throw new Stop(error);
}

export function isReference(value: Value): value is Area | Union {
  return value instanceof Area || value instanceof Union;
}
