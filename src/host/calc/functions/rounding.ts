/** Rounding as Excel does it: on the decimal digits that are shown, halves away from zero. */

import { toNumber } from "../values/coerce";
import { DIV0, NUM, type Scalar } from "../values/value";
import { ofScalars, type Functions, type WorksheetFunction } from "./function";

/** Rounds to `digits` decimals (negative: tens, hundreds); 1.005 to two decimals is 1.01. */
export function roundTo(value: number, digits: number): number {
  return scaled(value, digits, (scaledValue) => Math.round(scaledValue));
}

function scaled(value: number, digits: number, round: (size: number) => number): number {
  if (value === 0 || !Number.isFinite(value) || digits > 20) return value;
  if (digits >= 0 && isPlainInteger(value)) return value;
  const factor = 10 ** Math.abs(digits);
  const size = Math.abs(value);
  const shifted = Number((digits >= 0 ? size * factor : size / factor).toPrecision(15));
  const rounded = round(shifted);
  const result = digits >= 0 ? Number(`${rounded}e${-digits}`) : rounded * factor;
  return Number.isFinite(result) ? (value < 0 ? -result : result) + 0 : value;
}

/** A whole number within the 15 digits that Excel keeps. */
function isPlainInteger(value: number): boolean {
  return Number.isInteger(value) && value < 1e15 && value > -1e15;
}

function rounder(defaultDigits: number | null, round: (size: number) => number): WorksheetFunction {
  return ofScalars(defaultDigits === null ? 2 : 1, 2, ([value, digits]) =>
    scaled(toNumber(value!), digits === undefined ? defaultDigits ?? 0 : Math.trunc(toNumber(digits)), round));
}

/** value / step as a whole number, freed of the rounding error of the division. */
function steps(value: number, step: number, round: (ratio: number) => number): number {
  return Number((round(Number((value / step).toPrecision(15))) * step).toPrecision(15)) + 0;
}

/** CEILING and FLOOR: the sign of the step counts. */
function toStep(round: (ratio: number) => number, isCeiling: boolean): WorksheetFunction {
  return ofScalars(2, 2, ([a, b]) => {
    const value = toNumber(a!), step = toNumber(b!);
    if (value === 0) return 0;
    if (step === 0) return isCeiling ? 0 : DIV0;
    return value > 0 && step < 0 ? NUM : steps(value, step, round);
  });
}

/** CEILING.MATH and FLOOR.MATH: only the size of the step counts; the mode turns negative numbers the other way. */
function toStepMath(up: boolean): WorksheetFunction {
  return ofScalars(1, 3, ([a, b, c]) => {
    const value = toNumber(a!), step = Math.abs(b === undefined ? 1 : toNumber(b)), mode = c === undefined ? 0 : toNumber(c);
    if (step === 0 || value === 0) return 0;
    const isUp = value < 0 && mode !== 0 ? !up : up;
    return steps(value, step, isUp ? Math.ceil : Math.floor);
  }, { skipsEmpty: true });
}

function toStepPrecise(up: boolean): WorksheetFunction {
  return ofScalars(1, 2, ([a, b]) => {
    const step = Math.abs(b === undefined ? 1 : toNumber(b));
    return step === 0 ? 0 : steps(toNumber(a!), step, up ? Math.ceil : Math.floor);
  });
}

function toMultiple(a: Scalar, b: Scalar): Scalar {
  const value = toNumber(a), multiple = toNumber(b);
  if (multiple === 0 || value === 0) return 0;
  return value * multiple < 0 ? NUM : steps(value, multiple, (ratio) => Math.round(ratio));
}

function awayToParity(a: Scalar, isOdd: boolean): number {
  const value = toNumber(a), size = Math.ceil(Number(Math.abs(value).toPrecision(15)));
  const rounded = size % 2 === (isOdd ? 1 : 0) ? size : size + 1;
  return value < 0 ? -rounded : rounded;
}

export const ROUNDING_FUNCTIONS: Functions = {
  ROUND: rounder(null, Math.round),
  ROUNDUP: rounder(null, Math.ceil),
  ROUNDDOWN: rounder(null, Math.floor),
  TRUNC: rounder(0, Math.floor),
  INT: ofScalars(1, 1, ([a]) => {
    const value = toNumber(a!);
    return isPlainInteger(value) ? value : Math.floor(Number(value.toPrecision(15)));
  }),
  CEILING: toStep(Math.ceil, true),
  FLOOR: toStep(Math.floor, false),
  "CEILING.MATH": toStepMath(true),
  "FLOOR.MATH": toStepMath(false),
  "CEILING.PRECISE": toStepPrecise(true),
  "ISO.CEILING": toStepPrecise(true),
  "FLOOR.PRECISE": toStepPrecise(false),
  MROUND: ofScalars(2, 2, ([a, b]) => toMultiple(a!, b!)),
  EVEN: ofScalars(1, 1, ([a]) => awayToParity(a!, false)),
  ODD: ofScalars(1, 1, ([a]) => awayToParity(a!, true)),
};
