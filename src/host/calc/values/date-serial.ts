/**
 * Serial dates. Day 1 is 1900-01-01; day 60 is the 29th of February 1900, which never was but which Excel keeps
 * (https://learn.microsoft.com/office/troubleshoot/excel/wrongly-assumes-1900-is-leap-year). In a 1904 workbook day 0 is 1904-01-01.
 */

import type { Workbook } from "../../model/workbook";
import { fail, NUM } from "./value";

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** Days between 1899-12-30, on which serials after day 60 count, and 1970-01-01. */
const EPOCH = 25_569;
const LAST = 2_958_465;
const OFFSET_1904 = 1462;

/** Serial of a date given by parts that may overflow (month 13, day 0). #NUM! outside 1900 to 9999. */
export function dateToSerial(year: number, month: number, day: number, is1904: boolean): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round(date.getTime() / DAY) + EPOCH;
  if (is1904) return days - OFFSET_1904 < 0 || days > LAST ? fail(NUM) : days - OFFSET_1904;
  const serial = days <= 60 ? days - 1 : days;
  return serial < 0 || serial > LAST ? fail(NUM) : serial;
}

/** The date of a serial; #NUM! outside Excel's calendar. Serial 0 is the 0th of January 1900. */
export function serialToDate(serial: number, is1904: boolean): CalendarDate {
  let days = Math.floor(serial);
  if (is1904) days += OFFSET_1904;
  if (days < 0 || days > LAST) fail(NUM);
  if (!is1904) {
    if (days === 60) return { year: 1900, month: 2, day: 29 };
    if (days === 0) return { year: 1900, month: 1, day: 0 };
    if (days < 60) days += 1;
  }
  const date = new Date((days - EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. Follows the serial as Excel does, also before March 1900. */
export function weekdayOf(serial: number, is1904: boolean): number {
  return (Math.floor(serial) + (is1904 ? OFFSET_1904 : 0) + 6) % 7;
}

/** Today's serial by the workbook's clock, in local time. */
export function daySerial(workbook: Workbook): number {
  const now = workbook.now();
  return dateToSerial(now.getFullYear(), now.getMonth() + 1, now.getDate(), workbook.properties.is1904);
}

/** This moment's serial by the workbook's clock, in local time. */
export function momentSerial(workbook: Workbook): number {
  const now = workbook.now();
  return daySerial(workbook) + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds() + now.getMilliseconds() / 1000) / 86_400;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
