/** What the compiler knows about a worksheet function. */

import type { Code, Place, Volatility } from "../formula/compiled-formula";
import type { Scalar, Value } from "../values/value";

/**
 * How an argument is handed over:
 * "s" one value (an error ends the call; an array calls the function for each element), "e" the same but errors are handed over,
 * "a" as it is: reference, array or value; "n" a reference whose cells are not read (ROW, OFFSET);
 * "b" a branch: evaluated only where it is taken.
 */
export type ArgumentKind = "s" | "e" | "a" | "n" | "b";

export interface WorksheetFunction {
  /** Kinds of the first arguments; the last kinds repeat in groups of `repeat` letters. */
  readonly kinds: string;
  readonly repeat: number;
  readonly min: number;
  readonly max: number;
  readonly volatility: Volatility;
  /** An argument left empty between commas counts as not given (undefined), rather than as an empty cell. */
  readonly skipsEmpty: boolean;
  readonly run: (args: readonly Value[], place: Place) => Value;
  /** Functions that evaluate only some arguments build their own code. */
  readonly branch?: (args: readonly Code[]) => Code;
}

export type Functions = Readonly<Record<string, WorksheetFunction>>;

interface Options {
  readonly volatility?: Volatility;
  readonly skipsEmpty?: boolean;
  readonly repeat?: number;
}

const MANY = 255;

/** A function of single values. Arguments not given are undefined. */
export function ofScalars(min: number, max: number, run: (args: readonly Scalar[], place: Place) => Value, options: Options = {}): WorksheetFunction {
  return define("s", min, max, run as WorksheetFunction["run"], options);
}

/** A function whose arguments have the kinds of the letters in `kinds`; the last `repeat` letters (1) go on for further ones. */
export function define(kinds: string, min: number, max: number, run: WorksheetFunction["run"], options: Options = {}): WorksheetFunction {
  return { kinds, min, max, run, repeat: options.repeat ?? 1, volatility: options.volatility ?? "none", skipsEmpty: options.skipsEmpty ?? false };
}

/** A function of any number of references, arrays and values. */
export function ofAny(run: (args: readonly Value[], place: Place) => Value, min = 1, max = MANY): WorksheetFunction {
  return define("a", min, max, run);
}

/** A function that decides itself which arguments to evaluate. */
export function branching(min: number, max: number, branch: (args: readonly Code[]) => Code): WorksheetFunction {
  return { ...define("a", min, max, () => null), branch };
}

export function kindAt(definition: WorksheetFunction, index: number): ArgumentKind {
  const { kinds, repeat } = definition;
  if (index < kinds.length) return kinds[index] as ArgumentKind;
  const start = kinds.length - repeat;
  return kinds[start + ((index - start) % repeat)] as ArgumentKind;
}
