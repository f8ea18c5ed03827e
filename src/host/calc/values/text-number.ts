/** Text as a number where a formula needs one ("5"+1, VALUE): numbers, percent, currency, dates and times, as typed into a cell. */

import { parseValue } from "numfmt";

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const CHINESE_DATE = /^(\d{2,4})年(\d{1,2})月(?:(\d{1,2})日)?(.*)$/;

/** The number that `text` spells, or null. Serial dates count from 1900, or from 1904 where the workbook does. */
export function textToNumber(text: string, is1904 = false): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (PLAIN.test(trimmed)) return Number(trimmed);
  if (!/\d/.test(trimmed)) return null;
  const chinese = CHINESE_DATE.exec(trimmed);
  const parsed = parseValue(chinese ? `${chinese[1]}-${chinese[2]}-${chinese[3] ?? 1}${chinese[4]}` : trimmed.replace(/^([+-]?)￥/, "$1¥"));
  if (!parsed || typeof parsed.v !== "number") return null;
  const isDate = parsed.z !== undefined && /[yd]/.test(parsed.z);
  return is1904 && isDate ? parsed.v - 1462 : parsed.v;
}
