/** TEXT, FIXED, DOLLAR: numbers as text by a format, with Chinese names of days and months. */

import { format } from "numfmt";
import type { Place } from "../formula/compiled-formula";
import { toBoolean, toInteger, toNumber, toText } from "../values/coerce";
import { numberToText } from "../../model/text/number-text";
import { textToNumber } from "../values/text-number";
import { NUM, VALUE, type Scalar } from "../values/value";
import { ofScalars, type Functions } from "./function";
import { roundTo } from "./rounding";

/** Colours may be written in Chinese in formats; the formatter knows the English names. */
const COLOURS: Readonly<Record<string, string>> = {
  "黑色": "Black", "蓝色": "Blue", "青色": "Cyan", "绿色": "Green", "洋红色": "Magenta", "红色": "Red", "白色": "White", "黄色": "Yellow",
};

function text([value, pattern]: readonly Scalar[], place: Place): Scalar {
  const code = toText(pattern ?? null);
  const { is1904 } = place.sheet.book.workbook.properties;
  if (code === "") return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = typeof value === "string" ? textToNumber(value, is1904) : toNumber(value ?? null);
  return formatValue(number ?? toText(value ?? null), code, is1904);
}

/** The text that `value` shows under a number format; #VALUE! where the format is not one. */
export function formatValue(value: number | string, code: string, is1904: boolean): Scalar {
  if (/^general$|^g\/通用格式$|^常规$/i.test(code)) return typeof value === "number" ? numberToText(value) : value;
  const pattern = code.replace(/\[([\u4e00-\u9fa5]+)(\d*)\]/g, (whole, name: string) => (COLOURS[name] ? `[${COLOURS[name]}]` : whole));
  try {
    return format(pattern, typeof value === "number" ? shown(value, pattern, is1904) : value, { locale: "zh-CN", dateErrorThrows: true });
  } catch {
    // the formatter's only way to say that the format or the date is impossible
    return VALUE;
  }
}

/** Dates of 1904 workbooks as the formatter counts; other numbers freed of what makes 1.005 round down. */
function shown(value: number, pattern: string, is1904: boolean): number {
  const isDate = /[ymdhse]|aaa/i.test(pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|e[+-]|general/gi, ""));
  if (isDate) return is1904 ? value + 1462 : value;
  return Number.isInteger(value) ? value : value + value * 2e-16;
}

/** Rounded to decimals, with thousands separators unless told not to. */
function fixed(value: number, decimals: number, isPlain: boolean): Scalar {
  if (Math.abs(decimals) > 127) return VALUE;
  const rounded = roundTo(value, decimals);
  const [whole, fraction] = Math.abs(rounded).toFixed(Math.min(100, Math.max(0, decimals))).split(".") as [string, string | undefined];
  const grouped = isPlain ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return (rounded < 0 ? "-" : "") + grouped + (fraction === undefined ? "" : `.${fraction}`);
}

function currency(sign: string, asParentheses: boolean) {
  return ofScalars(1, 2, ([value, decimals]) => {
    const number = toNumber(value!), digits = fixed(Math.abs(number), decimals === undefined ? 2 : toInteger(decimals), false);
    if (typeof digits !== "string") return digits;
    if (roundTo(number, decimals === undefined ? 2 : toInteger(decimals)) >= 0) return sign + digits;
    return asParentheses ? `(${sign}${digits})` : `-${sign}${digits}`;
  }, { skipsEmpty: true });
}

function toBase([value, base, length]: readonly Scalar[]): Scalar {
  const number = toInteger(value!), radix = toInteger(base!), least = length === undefined ? 0 : toInteger(length);
  if (number < 0 || radix < 2 || radix > 36 || least < 0) return NUM;
  return number.toString(radix).toUpperCase().padStart(least, "0");
}

export const TEXT_FORMAT_FUNCTIONS: Functions = {
  TEXT: ofScalars(2, 2, text),
  FIXED: ofScalars(1, 3, ([value, decimals, isPlain]) =>
    fixed(toNumber(value!), decimals === undefined ? 2 : toInteger(decimals), isPlain !== undefined && toBoolean(isPlain)), { skipsEmpty: true }),
  DOLLAR: currency("$", true),
  RMB: currency("¥", false),
  BASE: ofScalars(2, 3, toBase),
  DECIMAL: ofScalars(2, 2, ([digits, base]) => {
    const radix = toInteger(base!), text = toText(digits!).trim().toLowerCase();
    if (radix < 2 || radix > 36) return NUM;
    const value = [...text].reduce((total, digit) => {
      const size = Number.parseInt(digit, 36);
      return Number.isNaN(size) || size >= radix ? NaN : total * radix + size;
    }, 0);
    return Number.isNaN(value) ? NUM : value;
  }),
};
