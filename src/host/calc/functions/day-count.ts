/** Days and years between dates by the conventions of finance: DAYS360, YEARFRAC. */

import { toBoolean, toInteger } from "../values/coerce";
import { dateToSerial, daysInMonth, isLeapYear, serialToDate, type CalendarDate } from "../values/date-serial";
import { NUM } from "../values/value";
import { is1904, toSerial } from "./date";
import { ofScalars, type Functions } from "./function";

function isLastOfFebruary({ year, month, day }: CalendarDate): boolean {
  return month === 2 && day === daysInMonth(year, 2);
}

function thirtyDayMonths(a: CalendarDate, b: CalendarDate, startDay: number, endDay: number): number {
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + endDay - startDay;
}

/** The American method of DAYS360: an end on the 31st moves to the next month where the start is before the 30th. */
function americanDays(a: CalendarDate, b: CalendarDate): number {
  const startDay = a.day === 31 || isLastOfFebruary(a) ? 30 : a.day;
  const endDay = b.day === 31 && startDay >= 30 ? 30 : b.day;
  return thirtyDayMonths(a, b, startDay, endDay);
}

function europeanDays(a: CalendarDate, b: CalendarDate): number {
  return thirtyDayMonths(a, b, Math.min(a.day, 30), Math.min(b.day, 30));
}

/** YEARFRAC's basis 0, where the ends of February count as the 30th. */
function nasdDays(a: CalendarDate, b: CalendarDate): number {
  let startDay = a.day, endDay = b.day;
  if (isLastOfFebruary(a) && isLastOfFebruary(b)) endDay = 30;
  if (isLastOfFebruary(a)) startDay = 30;
  if (endDay === 31 && startDay >= 30) endDay = 30;
  if (startDay === 31) startDay = 30;
  return thirtyDayMonths(a, b, startDay, endDay);
}

/** Basis 1: the average length of the years between, or 366 where a span under a year holds a leap day. */
function averageYear(a: CalendarDate, b: CalendarDate): number {
  const isWithinYear = a.year === b.year || (b.year === a.year + 1 && (a.month > b.month || (a.month === b.month && a.day >= b.day)));
  if (isWithinYear) {
    if (a.year === b.year) return isLeapYear(a.year) ? 366 : 365;
    const hasLeapDay = (isLeapYear(a.year) && (a.month < 2 || (a.month === 2 && a.day <= 29))) ||
      (isLeapYear(b.year) && (b.month > 2 || (b.month === 2 && b.day === 29)));
    return hasLeapDay ? 366 : 365;
  }
  let days = 0;
  for (let year = a.year; year <= b.year; year++) days += isLeapYear(year) ? 366 : 365;
  return days / (b.year - a.year + 1);
}

export const DAY_COUNT_FUNCTIONS: Functions = {
  DAYS360: ofScalars(2, 3, ([start, end, isEuropean], place) => {
    const a = serialToDate(toSerial(start!, place), is1904(place)), b = serialToDate(toSerial(end!, place), is1904(place));
    return isEuropean !== undefined && toBoolean(isEuropean) ? europeanDays(a, b) : americanDays(a, b);
  }),
  YEARFRAC: ofScalars(2, 3, ([first, second, kind], place) => {
    const one = Math.floor(toSerial(first!, place)), two = Math.floor(toSerial(second!, place)), basis = kind === undefined ? 0 : toInteger(kind);
    const from = Math.min(one, two), to = Math.max(one, two);
    if (from === to) return 0;
    const a = serialToDate(from, is1904(place)), b = serialToDate(to, is1904(place));
    switch (basis) {
      case 0: return nasdDays(a, b) / 360;
      case 1: return (dateToSerial(b.year, b.month, b.day, is1904(place)) - dateToSerial(a.year, a.month, a.day, is1904(place))) / averageYear(a, b);
      case 2: return (to - from) / 360;
      case 3: return (to - from) / 365;
      case 4: return europeanDays(a, b) / 360;
      default: return NUM;
    }
  }),
};
