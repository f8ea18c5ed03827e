/** Logical functions. The branching ones evaluate only the part that is taken. */

import { CellError } from "../../model/cell";
import type { Code, Place } from "../formula/compiled-formula";
import { toBoolean, toMatrix, toScalar, toValues } from "../values/coerce";
import { compareValues } from "../values/compare";
import { eachValue } from "../values/each";
import { lift } from "../values/lift";
import { fail, LambdaValue, Matrix, NA, VALUE, type Scalar, type Value } from "../values/value";
import { branching, ofAny, ofScalars, type Functions } from "./function";

/** TRUE and FALSE among the arguments; text in references is passed over; #VALUE! where there is none. */
function truths(args: readonly Value[]): readonly boolean[] {
  if (args.length > 0 && args.every(isBoolean)) return args;
  const found: boolean[] = args.filter((arg) => arg === null).map(() => false);
  eachValue(args, (value, isDirect) => {
    if (value instanceof CellError) fail(value);
    if (typeof value === "string" && !isDirect) return;
    found.push(toBoolean(value));
  });
  return found.length === 0 ? fail(VALUE) : found;
}

function isBoolean(value: Value): value is boolean {
  return typeof value === "boolean";
}

function condition(code: Code, place: Place): Scalar | Matrix {
  const value = toValues(code(place));
  return typeof value === "object" && value instanceof LambdaValue ? VALUE : value;
}

/** The value of a condition; errors and text end the function. */
function decide(value: Scalar): boolean {
  return toBoolean(value);
}

function elementOf(value: Matrix, row: number, column: number): Scalar {
  const r = value.rows === 1 ? 0 : row, c = value.columns === 1 ? 0 : column;
  return r < value.rows && c < value.columns ? value.at(r, c) : NA;
}

function ifCode([test, then, otherwise]: readonly Code[]): Code {
  const no: Code = otherwise ?? (() => false);
  return (place) => {
    const chosen = condition(test!, place);
    if (typeof chosen !== "object" || !(chosen instanceof Matrix)) return decide(chosen) ? then!(place) : no(place);
    const yes = toMatrix(then!(place)), other = toMatrix(no(place));
    const rows = Math.max(chosen.rows, yes.rows, other.rows), columns = Math.max(chosen.columns, yes.columns, other.columns);
    return Matrix.build(rows, columns, (row, column) => {
      const value = elementOf(chosen, row, column);
      if (value instanceof CellError) return value;
      if (typeof value === "string" && !/^(true|false)$/i.test(value)) return VALUE;
      return elementOf(decide(value) ? yes : other, row, column);
    });
  };
}

function ifsCode(args: readonly Code[]): Code {
  return (place) => {
    for (let i = 0; i + 1 < args.length; i += 2) if (decide(toScalar(args[i]!(place)))) return args[i + 1]!(place);
    return NA;
  };
}

function switchCode([subject, ...cases]: readonly Code[]): Code {
  return (place) => {
    const value = toScalar(subject!(place));
    if (value instanceof CellError) return value;
    for (let i = 0; i + 1 < cases.length; i += 2) if (compareValues(value, toScalar(cases[i]!(place))) === 0) return cases[i + 1]!(place);
    return cases.length % 2 === 1 ? cases.at(-1)!(place) : NA;
  };
}

/** IFERROR and IFNA; over an array, element by element. */
function replacing(isReplaced: (error: CellError) => boolean) {
  return ([value, replacement]: readonly Code[]): Code => (place) => {
    const result = value!(place);
    const plain = toValues(result);
    if (plain instanceof Matrix) {
      if (!plain.values.some((one) => one instanceof CellError && isReplaced(one))) return result;
      const other = toMatrix(replacement!(place));
      return lift([plain, other], ([one, two]) => (one instanceof CellError && isReplaced(one) ? two ?? null : one ?? null));
    }
    return plain instanceof CellError && isReplaced(plain) ? replacement!(place) : result;
  };
}

function chooseCode([index, ...choices]: readonly Code[]): Code {
  return (place) => {
    const chosen = condition(index!, place);
    const pick = (position: Scalar): Value => {
      if (position instanceof CellError) return position;
      const at = Math.trunc(typeof position === "number" ? position : Number(position));
      return choices[at - 1]?.(place) ?? VALUE;
    };
    if (!(chosen instanceof Matrix)) return pick(chosen);
    const picked = chosen.values.map((position) => toMatrix(pick(position)));
    const rows = Math.max(chosen.rows, ...picked.map((one) => one.rows)), columns = Math.max(chosen.columns, ...picked.map((one) => one.columns));
    return Matrix.build(rows, columns, (row, column) => {
      const which = (chosen.rows === 1 ? 0 : row) * chosen.columns + (chosen.columns === 1 ? 0 : column);
      return picked[which] ? elementOf(picked[which], row, column) : NA;
    });
  };
}

export const LOGIC_FUNCTIONS: Functions = {
  IF: branching(2, 3, ifCode),
  IFS: branching(2, 254, ifsCode),
  SWITCH: branching(3, 254, switchCode),
  IFERROR: branching(2, 2, replacing(() => true)),
  IFNA: branching(2, 2, replacing((error) => error === NA)),
  CHOOSE: branching(2, 255, chooseCode),
  AND: ofAny((args) => truths(args).every(Boolean)),
  OR: ofAny((args) => truths(args).some(Boolean)),
  XOR: ofAny((args) => truths(args).filter(Boolean).length % 2 === 1),
  NOT: ofScalars(1, 1, ([value]) => !toBoolean(value!)),
  TRUE: ofScalars(0, 0, () => true),
  FALSE: ofScalars(0, 0, () => false),
};
