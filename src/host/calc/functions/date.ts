/** Dates and times as serial numbers. */

import { toInteger, toNumber, toText } from "../values/coerce";
import type { Place } from "../formula/compiled-formula";
import { daySerial, daysInMonth, dateToSerial, momentSerial, serialToDate, weekdayOf, type CalendarDate } from "../values/date-serial";
import { textToNumber } from "../values/text-number";
import { fail, NUM, VALUE, type Scalar } from "../values/value";
import { ofScalars, type Functions, type WorksheetFunction } from "./function";

export function is1904(place: Place): boolean {
  return place.sheet.book.workbook.properties.is1904;
}

/** A serial from a number or a text that spells a date; #NUM! below 0. */
export function toSerial(value: Scalar, place: Place): number {
  const serial = typeof value === "string" ? textToNumber(value, is1904(place)) ?? fail(VALUE) : toNumber(value);
  return serial < 0 ? fail(NUM) : serial;
}

function ofDate(run: (date: CalendarDate) => Scalar): WorksheetFunction {
  return ofScalars(1, 1, ([value], place) => run(serialToDate(toSerial(value!, place), is1904(place))));
}

/** Seconds of the day, rounded as Excel shows them. */
function secondsOf(value: Scalar, place: Place): number {
  const serial = toSerial(value, place);
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

function date([year, month, day]: readonly Scalar[], place: Place): Scalar {
  let y = toInteger(year!);
  if (y < 0 || y > 9999) return NUM;
  if (y < 1900) y += 1900;
  const m = Math.floor(toNumber(month!)), d = Math.floor(toNumber(day!));
  const serial = dateToSerial(y, m, d, is1904(place));
  return !is1904(place) && y === 1900 && m === 2 && d === 29 ? 60 : serial;
}

function time([hours, minutes, seconds]: readonly Scalar[]): Scalar {
  const total = toInteger(hours!) * 3600 + toInteger(minutes!) * 60 + toInteger(seconds!);
  return total < 0 ? NUM : (total % 86_400) / 86_400;
}

/** The same day `months` later, or the last day of that month. */
export function addMonths(serial: number, months: number, place: Place): number {
  const { year, month, day } = serialToDate(serial, is1904(place));
  const first = year * 12 + month - 1 + months, y = Math.floor(first / 12), m = (first % 12) + 1;
  return dateToSerial(y, m, Math.min(day, daysInMonth(y, m)), is1904(place));
}

function endOfMonth([start, months]: readonly Scalar[], place: Place): Scalar {
  const { year, month } = serialToDate(toSerial(start!, place), is1904(place));
  return dateToSerial(year, month + toInteger(months!) + 1, 0, is1904(place));
}

/** WEEKDAY's return types: which day is the first, and its number. */
function weekday([value, type]: readonly Scalar[], place: Place): Scalar {
  const day = weekdayOf(toSerial(value!, place), is1904(place)), kind = type === undefined ? 1 : toInteger(type);
  if (kind === 3) return (day + 6) % 7;
  const first = kind === 1 ? 0 : kind === 2 ? 1 : kind >= 11 && kind <= 17 ? (kind - 10) % 7 : -1;
  return first < 0 ? NUM : ((day - first + 7) % 7) + 1;
}

function weekNumber([value, type]: readonly Scalar[], place: Place): Scalar {
  const serial = Math.floor(toSerial(value!, place)), kind = type === undefined ? 1 : toInteger(type);
  if (kind === 21) return isoWeek(serial, place);
  const first = kind === 1 ? 0 : kind === 2 ? 1 : kind >= 11 && kind <= 17 ? (kind - 10) % 7 : -1;
  if (first < 0) return NUM;
  const newYear = dateToSerial(serialToDate(serial, is1904(place)).year, 1, 1, is1904(place));
  const offset = (weekdayOf(newYear, is1904(place)) - first + 7) % 7;
  return Math.floor((serial - newYear + offset) / 7) + 1;
}

/** ISO 8601: the week with the year's first Thursday is week 1. */
function isoWeek(serial: number, place: Place): number {
  const thursday = serial - ((weekdayOf(serial, is1904(place)) + 6) % 7) + 3;
  const newYear = dateToSerial(serialToDate(Math.max(thursday, 0), is1904(place)).year, 1, 1, is1904(place));
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** https://support.microsoft.com/office/datedif-function-25dba1a4-2812-480b-84dd-8b32a451b35c */
function dateDifference([start, end, unit]: readonly Scalar[], place: Place): Scalar {
  const from = Math.floor(toSerial(start!, place)), to = Math.floor(toSerial(end!, place));
  if (from > to) return NUM;
  const a = serialToDate(from, is1904(place)), b = serialToDate(to, is1904(place));
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (toText(unit!).toUpperCase()) {
    case "D": return to - from;
    case "M": return months;
    case "Y": return Math.floor(months / 12);
    case "YM": return months % 12;
    case "MD": {
      if (b.day >= a.day) return b.day - a.day;
      const before = b.month === 1 ? { year: b.year - 1, month: 12 } : { year: b.year, month: b.month - 1 };
      return daysInMonth(before.year, before.month) - a.day + b.day;
    }
    case "YD": {
      const year = b.month > a.month || (b.month === a.month && b.day >= a.day) ? a.year : a.year + 1;
      return dateToSerial(year === a.year ? a.year : a.year + 1, b.month, b.day, is1904(place)) - from;
    }
    default: return NUM;
  }
}

function dateValue([text]: readonly Scalar[], place: Place): Scalar {
  if (typeof text !== "string") return VALUE;
  const serial = textToNumber(text, is1904(place));
  return serial === null || !/[-/年月:.]/.test(text) ? VALUE : Math.floor(serial);
}

function timeValue([text]: readonly Scalar[], place: Place): Scalar {
  if (typeof text !== "string") return VALUE;
  const serial = textToNumber(text, is1904(place));
  return serial === null || !/[-/年月:]/.test(text) ? VALUE : serial - Math.floor(serial);
}

export const DATE_FUNCTIONS: Functions = {
  DATE: ofScalars(3, 3, date),
  TIME: ofScalars(3, 3, time),
  DATEVALUE: ofScalars(1, 1, dateValue),
  TIMEVALUE: ofScalars(1, 1, timeValue),
  YEAR: ofDate(({ year }) => year),
  MONTH: ofDate(({ month }) => month),
  DAY: ofDate(({ day }) => day),
  HOUR: ofScalars(1, 1, ([value], place) => Math.floor(secondsOf(value!, place) / 3600)),
  MINUTE: ofScalars(1, 1, ([value], place) => Math.floor(secondsOf(value!, place) / 60) % 60),
  SECOND: ofScalars(1, 1, ([value], place) => secondsOf(value!, place) % 60),
  TODAY: ofScalars(0, 0, (_, place) => daySerial(place.sheet.book.workbook), { volatility: "day" }),
  NOW: ofScalars(0, 0, (_, place) => momentSerial(place.sheet.book.workbook), { volatility: "always" }),
  WEEKDAY: ofScalars(1, 2, weekday),
  WEEKNUM: ofScalars(1, 2, weekNumber),
  ISOWEEKNUM: ofScalars(1, 1, ([value], place) => isoWeek(Math.floor(toSerial(value!, place)), place)),
  EDATE: ofScalars(2, 2, ([start, months], place) => addMonths(Math.floor(toSerial(start!, place)), toInteger(months!), place)),
  EOMONTH: ofScalars(2, 2, endOfMonth),
  DATEDIF: ofScalars(3, 3, dateDifference),
  DAYS: ofScalars(2, 2, ([end, start], place) => Math.floor(toSerial(end!, place)) - Math.floor(toSerial(start!, place))),
};
