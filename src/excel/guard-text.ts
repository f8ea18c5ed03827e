/**
 * Texts that must stay texts. What Excel is given as a value it reads like something typed: "=1+1" becomes a formula, "001" a 1,
 * "1/2" a date, "80%" a number. A leading apostrophe keeps such a text as it is (and is not part of the value).
 * In doubt we guard: an apostrophe too many does no harm, one too few loses data.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */

import type { CellValue } from "../core/blueprint/operations";

const RISKY_START = /^[=+\-@'\t\r\n＝＋－＠]/u;
/** Something with a digit made only of what numbers, dates, times, fractions and money are made of, in half or full width. */
const NUMBER_LIKE = /^(?=.*[\d０-９])[\d０-９\s.,:/\\%()$€£¥￥＄+\-年月日时時分秒上下午．，：／％（）　]+$/u;
const EXPONENT = /(?<=[\d.])e(?=[+-]?\d)/i;
const HALF_OF_DAY = /(?<=\d)\s*[ap]m?\s*$/i;
const MONTH_NAME = /^[\d\s,.\-/]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\d\s,.\-/]*$/i;
const LITERAL = /^\s*(true|false|#(n\/a|ref!|value!|name\?|num!|null!|div\/0!|spill!|calc!|getting_data))\s*$/i;
/** Dots as separators are no date in Excel's English grammar, and three groups are no number: "2026.3.5" is safe. */
const DOTTED = /^\d+(\.\d+){2,}$/;

/** The value to hand to `range.values`; null leaves a cell as it is. In a cell of text format ("@") only the first character matters. */
export function guardText(value: CellValue | null, isTextFormat = false): CellValue | null {
  return typeof value === "string" && needsGuard(value, isTextFormat) ? `'${value}` : value;
}

function needsGuard(text: string, isTextFormat: boolean): boolean {
  if (text === "") return false;
  if (RISKY_START.test(text)) return true;
  if (isTextFormat) return false;
  if (DOTTED.test(text)) return false;
  return NUMBER_LIKE.test(text.replace(EXPONENT, "").replace(HALF_OF_DAY, "")) || MONTH_NAME.test(text) || LITERAL.test(text);
}
