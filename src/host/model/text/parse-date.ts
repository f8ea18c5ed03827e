/** Dates and times as people type them into a Chinese Excel. "2026.3.5" is not one of them: Excel keeps it as text. */

import { dateToSerial } from "./serial-date";

export interface ParsedNumber {
  readonly value: number;
  /** The number format that a cell without one gets. */
  readonly format: string;
}

const YMD = /^(\d{4}|\d{2})([/-])(\d{1,2})\2(\d{1,2})$/;
const MDY = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const YM = /^(\d{4})[/-](\d{1,2})$/;
const MD = /^(\d{1,2})[/-](\d{1,2})$/;
const CHINESE = /^(?:(\d{4}|\d{2})年)?(?:(\d{1,2})月)(?:(\d{1,2})[日号])?$/;
const TIME = /^(上午|下午|凌晨|中午|晚上)?\s*(\d{1,4})(?::|时|点)(\d{1,2})?(?:(?::|分)(?:(\d{1,2}(?:\.\d+)?)秒?)?)?\s*(am|pm|a|p)?$/i;

/** `thisYear` completes "3月5日". Null where the text is no date. */
export function parseDateText(text: string, is1904: boolean, thisYear: number): ParsedNumber | null {
  const whole = parseDay(text, is1904, thisYear) ?? parseTime(text);
  if (whole) return whole;
  const parts = /^(\S+)\s+(.+)$/.exec(text);
  if (!parts) return null;
  const day = parseDay(parts[1]!, is1904, thisYear), time = day && parseTime(parts[2]!);
  if (!day || !time || time.value >= 1) return null;
  const dayFormat = day.format === 'yyyy"年"m"月"d"日"' ? day.format : "yyyy/m/d";
  return { value: day.value + time.value, format: `${dayFormat} ${time.format.startsWith("h:mm:ss") ? "h:mm:ss" : "h:mm"}` };
}

function parseDay(text: string, is1904: boolean, thisYear: number): ParsedNumber | null {
  const at = (year: number, month: string | number, day: string | number, format: string): ParsedNumber | null => {
    const value = dateToSerial(year, Number(month), Number(day), is1904);
    return value === null ? null : { value, format };
  };
  const ymd = YMD.exec(text);
  if (ymd) return at(fullYear(ymd[1]!), ymd[3]!, ymd[4]!, "yyyy/m/d");
  const mdy = MDY.exec(text);
  if (mdy) return at(Number(mdy[4]), mdy[1]!, mdy[3]!, "yyyy/m/d");
  const ym = YM.exec(text);
  if (ym) return at(Number(ym[1]), ym[2]!, 1, "mmm-yy");
  const md = MD.exec(text);
  if (md) return at(thisYear, md[1]!, md[2]!, 'm"月"d"日"');
  const chinese = CHINESE.exec(text);
  if (!chinese) return null;
  const [, year, month, day] = chinese;
  if (year === undefined && day === undefined) return null;
  const format = year === undefined ? 'm"月"d"日"' : day === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
  return at(year === undefined ? thisYear : fullYear(year), month!, day ?? 1, format);
}

function parseTime(text: string): ParsedNumber | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, before, hourText, minuteText, secondText, after] = match;
  // "9点" and "9时" are times, "9:" is not.
  if (minuteText === undefined && !/[时点]$/.test(text)) return null;
  const half = before ?? after?.toLowerCase();
  let hours = Number(hourText);
  const minutes = Number(minuteText ?? 0), seconds = Number(secondText ?? 0);
  if (minutes > 59 || seconds >= 60 || (half !== undefined && (hours > 12 || hours === 0 && after !== undefined))) return null;
  if (half !== undefined) {
    const isLate = /^(下午|晚上|中午|p)/.test(half);
    if (isLate && hours < 12) hours += 12;
    else if (!isLate && hours === 12) hours = 0;
  }
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  const clock = secondText === undefined ? "h:mm" : "h:mm:ss";
  if (hours >= 24) return { value, format: "[h]:mm:ss" };
  return { value, format: half === undefined ? clock : `${clock} AM/PM` };
}

/** Two digits: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999, as Windows has it by default. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}
