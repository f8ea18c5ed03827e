/** What Excel makes of a text that is typed or written into a cell. */

import { parse, tokenize } from "@borgar/fx";
import { CellError, type Scalar } from "../cell";
import { parseDateText } from "./parse-date";

export interface ParsedInput {
  readonly value: Scalar;
  /** Without "="; null for a constant. */
  readonly formula: string | null;
  /** The number format that the cell takes on; null where it keeps its own. */
  readonly numberFormat: string | null;
  /** The text came with a leading apostrophe. */
  readonly quotePrefix: boolean;
}

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const NUMBER = /^([+-]?)\s*([¥￥$€£])?\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(\.\d*)?(e[+-]?\d{1,3})?\s*(%)?$/i;
const FRACTION = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/;
/** Only a text with one of these can be anything but text. */
const MAY_BE_SPECIAL = /^['=+\-@#(（.¥￥$€£\d０-９．－＋上下凌中晚tTfF]/;

/**
 * Reads `text` as the zh-CN Excel does. `numberFormat` is the cell's: with "@" everything stays text, with another than General the
 * format is kept. https://support.microsoft.com/office/change-the-date-system-format-or-two-digit-year-interpretation-aaa2159b-4ae8-4651-8bce-d4707bc9fb9f
 */
export function parseInput(text: string, numberFormat: string, is1904: boolean, thisYear = new Date().getFullYear()): ParsedInput {
  if (text === "") return constant(null);
  if (text.startsWith("'")) return { value: text.slice(1), formula: null, numberFormat: null, quotePrefix: true };
  if (numberFormat === "@" || !MAY_BE_SPECIAL.test(text.trimStart())) return constant(text);
  if (text.length > 1 && text.startsWith("=")) return formulaOf(text.slice(1));
  const read = readNumber(normalise(text), is1904, thisYear);
  if (read) return { ...constant(read.value), numberFormat: numberFormat === "General" ? read.format : null };
  const word = text.trim().toUpperCase();
  if (word === "TRUE" || word === "FALSE") return constant(word === "TRUE");
  const error = CellError.parse(word);
  if (error) return constant(error);
  if (/^[+-]./.test(text) && isFormula(text)) return formulaOf(text);
  return constant(text);
}

/** True where `formula` (without "=") is well formed. */
export function isFormula(formula: string): boolean {
  try {
    parse(tokenize("=" + formula, { mergeRefs: true }), { permitArrayRanges: true, permitArrayCalls: true });
    return true;
  } catch {
    // The parser tells by throwing; there is nothing else to learn from it here.
    return false;
  }
}

function constant(value: Scalar): ParsedInput {
  return { value, formula: null, numberFormat: null, quotePrefix: false };
}

function formulaOf(formula: string): ParsedInput {
  return { value: null, formula, numberFormat: null, quotePrefix: false };
}

interface ReadNumber {
  readonly value: number;
  readonly format: string | null;
}

function readNumber(text: string, is1904: boolean, thisYear: number): ReadNumber | null {
  if (PLAIN_NUMBER.test(text)) return { value: toNumber(text), format: null };
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed && /^[¥$]?[\d,.]+$/.test(bracketed[1]!)) {
    const inner = readNumber(bracketed[1]!, is1904, thisYear);
    return inner && { value: -inner.value, format: inner.format };
  }
  return readMarkedNumber(text) ?? readFraction(text) ?? parseDateText(text, is1904, thisYear);
}

function readMarkedNumber(text: string): ReadNumber | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, currency, innerSign, whole = "", decimals, exponent, percent] = match;
  if ((sign && innerSign) || (exponent && percent) || (innerSign && !currency)) return null;
  const negative = sign === "-" || innerSign === "-";
  const size = toNumber(whole.replace(/,/g, "") + (decimals ?? "") + (exponent ?? ""));
  if (!Number.isFinite(size)) return null;
  const value = (negative ? -size : size) / (percent ? 100 : 1);
  const hasDecimals = (decimals ?? "").length > 1;
  return { value, format: formatOf({ currency, percent, exponent, hasDecimals, isGrouped: whole.includes(",") }) };
}

function formatOf(form: { currency?: string; percent?: string; exponent?: string; hasDecimals: boolean; isGrouped: boolean }): string | null {
  const digits = form.hasDecimals ? "#,##0.00" : "#,##0";
  if (form.percent) return form.hasDecimals ? "0.00%" : "0%";
  if (form.currency) {
    const symbol = /[¥￥]/.test(form.currency) ? '"¥"' : form.currency === "$" ? "[$$-409]" : `[$${form.currency}-2]`;
    return `${symbol}${digits};${symbol}\\-${digits}`;
  }
  if (form.exponent) return "0.00E+00";
  return form.isGrouped ? digits : null;
}

function readFraction(text: string): ReadNumber | null {
  const match = FRACTION.exec(text);
  if (!match || Number(match[4]) === 0) return null;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return { value: match[1] === "-" ? -size : size, format: match[4]!.length > 1 ? "# ??/??" : "# ?/?" };
}

/** Excel keeps 15 digits and fills up with zeros. */
function toNumber(text: string): number {
  const whole = /^[+-]?\d+/.exec(text)?.[0] ?? "";
  const digits = whole.replace(/^[+-]?0*/, "");
  if (digits.length <= 15) return Number(text);
  return Number(whole.slice(0, whole.length - digits.length) + digits.slice(0, 15) + "0".repeat(digits.length - 15));
}

/** Full-width digits and signs, which Chinese input methods produce, count as their narrow forms. */
function normalise(text: string): string {
  return text.trim()
    .replace(/[０-９．－＋％／：（）]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/￥/g, "¥");
}
