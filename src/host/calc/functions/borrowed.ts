/**
 * Distributions, number systems and engineering functions served by @formulajs/formulajs (MIT), behind one adapter: our
 * errors, its numbers. Only functions of single values, where coercion and references stay ours.
 */

import * as formulas from "@formulajs/formulajs";
import { CellError } from "../../model/cell";
import { toBoolean, toNumber, toText } from "../values/coerce";
import { NUM, VALUE, type Scalar } from "../values/value";
import { ofScalars, type Functions, type WorksheetFunction } from "./function";

/** Kinds of arguments: n number, b boolean, t text; those after "?" may be left out. */
const SIGNATURES: Readonly<Record<string, string>> = {
  "NORM.DIST": "nnnb", NORMDIST: "nnnb", "NORM.INV": "nnn", NORMINV: "nnn", "NORM.S.DIST": "nb", "NORM.S.INV": "n", NORMSINV: "n",
  "LOGNORM.DIST": "nnnb", "LOGNORM.INV": "nnn", "EXPON.DIST": "nnb", EXPONDIST: "nnb", "POISSON.DIST": "nnb",
  "BINOM.DIST": "nnnb", BINOMDIST: "nnnb", "BINOM.INV": "nnn", CRITBINOM: "nnn", "GAMMA.DIST": "nnnb", "GAMMA.INV": "nnn", GAMMALN: "n", GAMMA: "n",
  "WEIBULL.DIST": "nnnb", "T.DIST": "nnb", "T.DIST.2T": "nn", "T.DIST.RT": "nn", "T.INV": "nn", "T.INV.2T": "nn", TINV: "nn",
  "CHISQ.DIST": "nnb", "CHISQ.DIST.RT": "nn", "CHISQ.INV": "nn", "CHISQ.INV.RT": "nn", CHIDIST: "nn", CHIINV: "nn",
  "F.DIST": "nnnb", "F.DIST.RT": "nnn", "F.INV": "nnn", "F.INV.RT": "nnn", "CONFIDENCE.NORM": "nnn", "CONFIDENCE.T": "nnn",
  FISHER: "n", FISHERINV: "n", GAUSS: "n", PHI: "n", ERF: "n?n", ERFC: "n",
  BIN2DEC: "t", BIN2HEX: "t?n", BIN2OCT: "t?n", DEC2BIN: "n?n", DEC2HEX: "n?n", DEC2OCT: "n?n", HEX2BIN: "t?n", HEX2DEC: "t", HEX2OCT: "t?n",
  OCT2BIN: "t?n", OCT2DEC: "t", OCT2HEX: "t?n", BITAND: "nn", BITOR: "nn", BITXOR: "nn", BITLSHIFT: "nn", BITRSHIFT: "nn",
  DELTA: "n?n", GESTEP: "n?n", CONVERT: "ntt", ARABIC: "t", FACTDOUBLE: "n", COMBINA: "nn", PERMUTATIONA: "nn", DOLLARDE: "nn", DOLLARFR: "nn", PDURATION: "nnn",
  ACOSH: "n", ASINH: "n", ATANH: "n", ACOT: "n", COT: "n", CSC: "n", SEC: "n",
};

type Foreign = (...args: (number | string | boolean)[]) => unknown;

function foreign(name: string): Foreign {
  let found: unknown = formulas;
  for (const part of name.split(".")) found = (found as Record<string, unknown> | undefined)?.[part];
  if (typeof found !== "function") throw new Error(`@formulajs/formulajs has no ${name}`);
  return found as Foreign;
}

function borrowed(name: string, signature: string): WorksheetFunction {
  const kinds = signature.replace("?", ""), run = foreign(name);
  const least = signature.includes("?") ? signature.indexOf("?") : kinds.length;
  return ofScalars(least, kinds.length, (args) => {
    const result = fromForeign(run(...args.map((arg, i) => toForeign(arg, kinds[i]!))));
    return typeof result === "string" ? result.toUpperCase() : result;
  }, { skipsEmpty: true });
}

function toForeign(arg: Scalar, kind: string): number | string | boolean {
  if (kind === "b") return toBoolean(arg);
  return kind === "t" ? toText(arg) : toNumber(arg);
}

function fromForeign(result: unknown): Scalar {
  if (result instanceof Error) return CellError.parse(result.message) ?? VALUE;
  if (typeof result === "number") return Number.isFinite(result) ? result : NUM;
  return typeof result === "string" || typeof result === "boolean" ? result : VALUE;
}

export const BORROWED_FUNCTIONS: Functions = {
  ...Object.fromEntries(Object.entries(SIGNATURES).map(([name, signature]) => [name, borrowed(name, signature)])),
  POISSON: borrowed("POISSON.DIST", "nnb"),
  WEIBULL: borrowed("WEIBULL.DIST", "nnnb"),
  CONFIDENCE: borrowed("CONFIDENCE.NORM", "nnn"),
  NORMSDIST: ofScalars(1, 1, ([z]) => fromForeign(foreign("NORM.S.DIST")(toNumber(z!), true))),
};
