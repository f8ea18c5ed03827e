/** What a text says about a day: whole, partly, or in an order that could be read in two ways. Says nothing about whether it is true. */

import type { Text } from "../../language";
import { toPlainText } from "./plain-text";
import { remember } from "./remember";

export type DateText =
  | { readonly kind: "day"; readonly year: number; readonly month: number; readonly day: number; /** share of a day */ readonly time: number }
  /** Three small numbers of which the first is most likely the year: 26.3.5. */
  | { readonly kind: "shortYear"; readonly numbers: readonly [number, number, number] }
  /** 05/03/2026: both the fifth of March and the third of May. */
  | { readonly kind: "twoOrders"; readonly numbers: readonly [number, number]; readonly year: number }
  | { readonly kind: "no"; readonly why: Text };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const TIME = String.raw`(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?`;
/** 星期四 and the like after a day, in brackets or not. */
const WEEKDAY = String.raw`(?: ?\(?(?:周|星期)[一二三四五六日天]\)?)?`;

const YEAR_FIRST = new RegExp(String.raw`^(\d{4}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2}) ?[日号.]?${WEEKDAY}${TIME}$`);
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const SHORT_YEAR = /^(\d{2}) ?[-./年] ?(\d{1,2}) ?[-./月] ?(\d{1,2}) ?[日号.]?$/;
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-./](\d{1,2})[-./](\d{4})${TIME}$`);
const DAY_NAMED_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?[-, ]+(\d{4})$/i;
const NAMED_MONTH_DAY = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const MONTH_ONLY = /^(\d{4}) ?[-./年] ?(\d{1,2}) ?月?(?:份|底|初|中|中旬|上旬|下旬)?$/;
const NO_YEAR = /^(\d{1,2}) ?[-./月] ?(\d{1,2}) ?[日号]?$/;

export const readDateText: (raw: string) => DateText = remember(read);

function read(raw: string): DateText {
  const text = chineseDigits(toPlainText(raw));
  const match = (pattern: RegExp): string[] | null => pattern.exec(text);
  const first = match(YEAR_FIRST) ?? match(EIGHT_DIGITS);
  if (first) return day(first[1], first[2], first[3], timeOf(first.slice(4)));
  const last = match(YEAR_LAST);
  if (last) return yearLast(Number(last[1]), Number(last[2]), Number(last[3]), timeOf(last.slice(4)));
  const short = match(SHORT_YEAR);
  if (short) return { kind: "shortYear", numbers: [Number(short[1]), Number(short[2]), Number(short[3])] };
  const dayFirst = match(DAY_NAMED_MONTH);
  if (dayFirst) return namedMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = match(NAMED_MONTH_DAY);
  if (monthFirst) return namedMonth(monthFirst[3], monthFirst[1], monthFirst[2]);
  if (match(MONTH_ONLY)) return { kind: "no", why: { zh: "只有年月，没有日", en: "a month without a day" } };
  if (match(NO_YEAR)) return { kind: "no", why: { zh: "没有年份", en: "no year" } };
  return { kind: "no", why: { zh: "不是日期", en: "not a date" } };
}

function day(year: string | undefined, month: string | undefined, dayOfMonth: string | undefined, time: number | null): DateText {
  if (time === null) return { kind: "no", why: { zh: "时间不存在", en: "no such time of day" } };
  return { kind: "day", year: Number(year), month: Number(month), day: Number(dayOfMonth), time };
}

/** One of the two small numbers is over 12: then the other is the month. Both equal: no doubt either. */
function yearLast(one: number, two: number, year: number, time: number | null): DateText {
  if (time === null) return day(undefined, undefined, undefined, null);
  if (one === two || one > 12) return { kind: "day", year, month: two, day: one, time };
  if (two > 12) return { kind: "day", year, month: one, day: two, time };
  return { kind: "twoOrders", numbers: [one, two], year };
}

function namedMonth(year: string | undefined, month: string | undefined, dayOfMonth: string | undefined): DateText {
  const index = MONTHS.findIndex((name) => (month ?? "").toLowerCase().startsWith(name));
  if (index < 0) return { kind: "no", why: { zh: "不是日期", en: "not a date" } };
  return { kind: "day", year: Number(year), month: index + 1, day: Number(dayOfMonth), time: 0 };
}

/** null where the clock has no such time. */
function timeOf([hours, minutes, seconds]: readonly (string | undefined)[]): number | null {
  if (hours === undefined) return 0;
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  return h < 24 && m < 60 && s < 60 ? (h * 3600 + m * 60 + s) / 86_400 : null;
}

/** 二〇二六年三月十五日 -> 2026年3月15日. Only whole dates, so that no other text changes. */
function chineseDigits(text: string): string {
  const match = /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]$/.exec(text);
  if (!match) return text;
  const [, year, month, dayOfMonth] = match as unknown as [string, string, string, string];
  const digits = [...year].map((character) => ("〇零○".includes(character) ? 0 : "一二三四五六七八九".indexOf(character) + 1)).join("");
  return `${digits}年${smallNumber(month)}月${smallNumber(dayOfMonth)}日`;
}

function smallNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? (text.split("十") as [string, string]) : ["", text];
  const digit = (character: string): number => "一二三四五六七八九".indexOf(character) + 1;
  return (text.includes("十") ? (tens === "" ? 1 : digit(tens)) * 10 : 0) + (ones === "" ? 0 : digit(ones));
}
