/** Dates: text in the ways people write it becomes a serial number; what is not one certain day stays as it is. */

import { formula } from "../../formula/formula";
import type { Text } from "../../language";
import { readDateText, type DateText } from "./date-text";
import { readingEntry } from "./entry";
import type { FieldType, RawCell, Reading } from "./field-type";
import { keptText } from "./number";
import { dayToSerial, FIRST_DAY, isDateFormat, isPlausibleSerial, LAST_DAY, plausibleDays, serialToIso, timeOfDay } from "./serial-date";
import { showText } from "./text-entry";

const FORMAT = "yyyy-mm-dd";
const NO_SUCH_DAY: Text = { zh: "日历上没有这一天", en: "the calendar has no such day" };
const OUT_OF_RANGE: Text = { zh: `不在 ${FIRST_DAY} 到 ${LAST_DAY} 之间`, en: `not between ${FIRST_DAY} and ${LAST_DAY}` };
const SHORT_YEAR: Text = { zh: "年份只有两位，次序不能确定", en: "a year of two digits, in an order that is not certain" };
const TWO_ORDERS: Text = { zh: "日和月的次序不能确定", en: "day and month could be either way round" };
const PLAIN_NUMBER: Text = { zh: "是数字，不是日期", en: "a number, not a date" };

const EXPECTED: Text = { zh: "日期，例如 2026-03-05", en: "a date such as 2026-03-05" };

export const dateField: FieldType = {
  expectation: "date",
  isNumeric: true,
  bounds: plausibleDays,

  study(cells, { is1904 }) {
    const years = yearsOf(cells, is1904);
    return (cell) => (typeof cell.value === "number" ? readNumber(cell.value, cell.numberFormat, is1904) : readText(cell.value, years, is1904));
  },

  /** One way of writing for the whole column as soon as one cell needs it. */
  numberFormat: ({ formats, wasRead, values }) => (wasRead || (values.length > 0 && formats.some((format) => !isDateFormat(format))) ? FORMAT : null),

  validation: ({ field, language }) => ({
    kind: "date", operator: "between", from: FIRST_DAY, to: LAST_DAY, ignoreBlanks: true,
    alert: {
      style: "stop",
      title: language === "zh" ? "需要日期" : "A date is needed",
      message:
        language === "zh"
          ? `“${field.label.zh}”需要 ${FIRST_DAY} 到 ${LAST_DAY} 之间的日期，例如 2026-03-05；用“-”或“/”，不用点（2026.3.5 不算日期）。还不确定就留空。`
          : `“${field.label.en}” takes a date from ${FIRST_DAY} to ${LAST_DAY}, such as 2026-03-05, with - or / and not dots. Leave it empty if it is not known yet.`,
    },
  }),

  editor: "date",
  readEntry: (text, { is1904 }) => readingEntry(readText(text, null, is1904), EXPECTED),
  show: (value, { is1904 }) => (typeof value === "number" ? showDay(value, is1904) : showText(value)),
  columnFormat: () => FORMAT,
  width: 78,
  condition: (own, { is1904 }) => {
    const { from, below } = plausibleDays(is1904);
    return formula`AND(ISNUMBER(${own}),${own}>=${from},${own}<${below})`;
  },
};

/** "2026-03-05", with the time of day where there is one. */
function showDay(serial: number, is1904: boolean): string {
  if (!isPlausibleSerial(serial, is1904)) return String(serial);
  const time = timeOfDay(serial);
  return time === "" ? serialToIso(serial, is1904) : `${serialToIso(serial, is1904)} ${time}`;
}

/** The years that the column's certain dates are in; a year of two digits is believed only beside them. */
function yearsOf(cells: readonly RawCell[], is1904: boolean): { readonly first: number; readonly last: number } | null {
  let [first, last, lowest, highest] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { value, numberFormat } of cells) {
    if (typeof value === "number") {
      const reading = readNumber(value, numberFormat, is1904);
      if (reading.kind === "unreadable") continue;
      const serial = reading.kind === "read" ? (reading.value as number) : value;
      lowest = Math.min(lowest, serial);
      highest = Math.max(highest, serial);
    } else if (typeof value === "string" && value !== "") {
      const text = readDateText(value);
      if (text.kind !== "day" || text.year < 1990 || text.year > 2100) continue;
      first = Math.min(first, text.year);
      last = Math.max(last, text.year);
    }
  }
  if (lowest <= highest) {
    const yearOf = (serial: number): number => Number(serialToIso(serial, is1904).slice(0, 4));
    [first, last] = [Math.min(first, yearOf(lowest)), Math.max(last, yearOf(highest))];
  }
  return last < first ? null : { first: first - 1, last: last + 1 };
}

function readNumber(value: number, numberFormat: string | null, is1904: boolean): Reading {
  if (isPlausibleSerial(value, is1904)) return { kind: "same" };
  const digits = String(value);
  if (/^\d{8}$/.test(digits) && !(numberFormat !== null && isDateFormat(numberFormat))) return toDay(readDateText(digits), null, is1904);
  return { kind: "unreadable", why: numberFormat !== null && isDateFormat(numberFormat) ? OUT_OF_RANGE : PLAIN_NUMBER };
}

function readText(value: string | boolean, years: { readonly first: number; readonly last: number } | null, is1904: boolean): Reading {
  if (typeof value === "boolean") return { kind: "unreadable", why: { zh: "不是日期", en: "not a date" } };
  return keptText(value) ?? toDay(readDateText(value), years, is1904);
}

function toDay(text: DateText, years: { readonly first: number; readonly last: number } | null, is1904: boolean): Reading {
  switch (text.kind) {
    case "no": return { kind: "unreadable", why: text.why };
    case "twoOrders": return { kind: "unreadable", why: TWO_ORDERS };
    case "shortYear": return shortYear(text.numbers, years, is1904);
    case "day": return read(text.year, text.month, text.day, text.time, is1904);
  }
}

/** 26.3.5 is 2026-03-05 only where the column's other dates are of those years and no other order gives such a year. */
function shortYear([one, two, three]: readonly [number, number, number], years: { readonly first: number; readonly last: number } | null, is1904: boolean): Reading {
  const isNear = (year: number): boolean => years !== null && 2000 + year >= years.first && 2000 + year <= years.last;
  if (!isNear(one) || isNear(three)) return { kind: "unreadable", why: SHORT_YEAR };
  const reading = read(2000 + one, two, three, 0, is1904);
  if (reading.kind !== "read") return reading;
  return { ...reading, notice: { kind: "ambiguousDate", text: { zh: `按 ${reading.shown} 读取，年份只有两位，请核对`, en: `read as ${reading.shown}; the year has two digits, please check` } } };
}

function read(year: number, month: number, day: number, time: number, is1904: boolean): Reading {
  const serial = dayToSerial(year, month, day, is1904);
  if (serial === null) return { kind: "unreadable", why: NO_SUCH_DAY };
  if (!isPlausibleSerial(serial, is1904)) return { kind: "unreadable", why: OUT_OF_RANGE };
  return { kind: "read", value: serial + time, reason: "dateRead", shown: serialToIso(serial, is1904) };
}
