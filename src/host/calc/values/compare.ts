/**
 * Order and equality of values as Excel's operators see them: numbers before text before booleans, text without regard to
 * case, an empty cell equal to 0, "" and FALSE. Numbers are equal where their first 15 significant digits are
 * (https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result).
 */

import { CellError } from "../../model/cell";
import { fail, type Scalar } from "./value";

export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  const gap = Math.abs(a - b);
  if (!(gap <= 1e-14 * Math.abs(a))) return false;
  return a.toPrecision(15) === b.toPrecision(15);
}

const collator = new Intl.Collator("zh-CN", { sensitivity: "accent" });
const IS_PLAIN = /^[a-z0-9]*$/;

/** Negative, zero or positive; case is ignored. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const x = a.toLowerCase(), y = b.toLowerCase();
  if (x === y) return 0;
  if (IS_PLAIN.test(x) && IS_PLAIN.test(y)) return x < y ? -1 : 1;
  return collator.compare(x, y) || (x < y ? -1 : 1);
}

function equalText(a: string, b: string): boolean {
  if (a === b) return true;
  const x = a.charCodeAt(0), y = b.charCodeAt(0);
  // Chinese characters have no case, and nothing else becomes one: most texts are told apart by the first.
  if (x !== y && (isChinese(x) || isChinese(y))) return false;
  return a.toLowerCase() === b.toLowerCase();
}

function isChinese(unit: number): boolean {
  return unit >= 0x3000 && unit < 0xa000;
}

/** As `compareValues(a, b) === 0`, without putting texts in order. */
export function equalValues(a: Scalar, b: Scalar): boolean {
  if (typeof a === "string" && typeof b === "string") return equalText(a, b);
  return compareValues(a, b) === 0;
}

/** Negative, zero or positive. An error on either side ends the function with it. */
export function compareValues(a: Scalar, b: Scalar): number {
  if (typeof a === "object" && a instanceof CellError) fail(a);
  if (typeof b === "object" && b instanceof CellError) fail(b);
  if (a === null) {
    if (b === null) return 0;
    a = blankLike(b);
  } else if (b === null) {
    b = blankLike(a);
  }
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a < b ? -1 : 1;
  if (typeof a === "string" && typeof b === "string") return compareText(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function blankLike(other: number | string | boolean): number | string | boolean {
  return typeof other === "number" ? 0 : typeof other === "string" ? "" : false;
}

function rank(value: number | string | boolean): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Order for sorting: numbers, text, booleans, errors, empty last. */
export function sortOrder(a: Scalar, b: Scalar): number {
  const x = sortRank(a), y = sortRank(b);
  return x !== y ? x - y : x >= 3 ? 0 : compareValues(a, b);
}

function sortRank(value: Scalar): number {
  if (value === null) return 4;
  return value instanceof CellError ? 3 : rank(value);
}

/** Equality as MATCH and the like look things up: same kind only, an empty cell matches nothing. */
export function sameForLookup(a: Scalar, b: Scalar): boolean {
  if (typeof a === "number") return typeof b === "number" && sameNumber(a, b);
  if (typeof a === "string") return typeof b === "string" && (a === b || a.toLowerCase() === b.toLowerCase());
  return a !== null && a === b;
}

/** Numbers that agree in 15 digits share a key. */
export function numberKey(value: number): number {
  return Number.isInteger(value) ? value + 0 : Number(value.toPrecision(15));
}
