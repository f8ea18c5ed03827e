/** NETWORKDAYS, WORKDAY and their .INTL forms, with any weekend and a list of holidays. */

import { CellError } from "../../model/cell";
import type { Place } from "../formula/compiled-formula";
import { toInteger, toScalar } from "../values/coerce";
import { weekdayOf } from "../values/date-serial";
import { eachValue } from "../values/each";
import { fail, NUM, VALUE, type Scalar, type Value } from "../values/value";
import { is1904, toSerial } from "./date";
import { define, type Functions } from "./function";

/** Days off, Sunday first. */
type Weekend = readonly boolean[];

const SATURDAY_SUNDAY: Weekend = [true, false, false, false, false, false, true];

/** Numbers 1 to 7 are pairs of days, 11 to 17 single days; a text of seven 0 and 1 starts on Monday. */
function weekendOf(value: Value | undefined): Weekend {
  if (value === undefined) return SATURDAY_SUNDAY;
  const code = toScalar(value);
  if (code instanceof CellError) fail(code);
  if (typeof code === "string") {
    if (!/^[01]{7}$/.test(code)) fail(VALUE);
    if (code === "1111111") fail(VALUE);
    return [0, 1, 2, 3, 4, 5, 6].map((day) => code[(day + 6) % 7] === "1");
  }
  const number = toInteger(code);
  const off = number >= 1 && number <= 7 ? [(number + 5) % 7, (number + 6) % 7] : number >= 11 && number <= 17 ? [number - 11] : fail(NUM);
  return [0, 1, 2, 3, 4, 5, 6].map((day) => off.includes(day));
}

function holidaysOf(value: Value | undefined, place: Place): ReadonlySet<number> {
  const days = new Set<number>();
  if (value !== undefined) {
    eachValue([value], (day) => {
      if (day instanceof CellError) fail(day);
      if (typeof day === "boolean") fail(VALUE);
      if (day !== "") days.add(Math.floor(toSerial(day, place)));
    });
  }
  return days;
}

function isFree(serial: number, weekend: Weekend, holidays: ReadonlySet<number>, place: Place): boolean {
  return weekend[weekdayOf(serial, is1904(place))]! || holidays.has(serial);
}

function workdaysBetween(start: number, end: number, weekend: Weekend, holidays: ReadonlySet<number>, place: Place): number {
  const from = Math.min(start, end), to = Math.max(start, end), length = to - from + 1;
  const perWeek = weekend.filter((off) => !off).length;
  let count = Math.floor(length / 7) * perWeek;
  for (let serial = to - (length % 7) + 1; serial <= to; serial++) if (!weekend[weekdayOf(serial, is1904(place))]) count++;
  for (const day of holidays) if (day >= from && day <= to && !weekend[weekdayOf(day, is1904(place))]) count--;
  return start <= end ? count : -count;
}

function workdayAfter(start: number, days: number, weekend: Weekend, holidays: ReadonlySet<number>, place: Place): number {
  const step = Math.sign(days);
  let serial = start;
  for (let left = Math.abs(days); left > 0; ) {
    serial += step;
    if (serial < 0 || serial > 2_958_465) fail(NUM);
    if (!isFree(serial, weekend, holidays, place)) left--;
  }
  return serial;
}

function serial(value: Value | undefined, place: Place): number {
  return Math.floor(toSerial((value ?? null) as Scalar, place));
}

export const WORKDAY_FUNCTIONS: Functions = {
  NETWORKDAYS: define("ssa", 2, 3, ([start, end, holidays], place) =>
    workdaysBetween(serial(start, place), serial(end, place), SATURDAY_SUNDAY, holidaysOf(holidays, place), place), { skipsEmpty: true }),
  "NETWORKDAYS.INTL": define("ssaa", 2, 4, ([start, end, weekend, holidays], place) =>
    workdaysBetween(serial(start, place), serial(end, place), weekendOf(weekend), holidaysOf(holidays, place), place), { skipsEmpty: true }),
  WORKDAY: define("ssa", 2, 3, ([start, days, holidays], place) =>
    workdayAfter(serial(start, place), toInteger((days ?? null) as Scalar), SATURDAY_SUNDAY, holidaysOf(holidays, place), place), { skipsEmpty: true }),
  "WORKDAY.INTL": define("ssaa", 2, 4, ([start, days, weekend, holidays], place) =>
    workdayAfter(serial(start, place), toInteger((days ?? null) as Scalar), weekendOf(weekend), holidaysOf(holidays, place), place), { skipsEmpty: true }),
};
