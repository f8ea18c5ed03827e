/** The day that is one interval later, as Excel's EDATE counts months: 31 January and a month is the last of February. */

import type { Interval } from "../regulation/regulation";
import { dayToSerial, serialToIso } from "../regulation/fields/serial-date";

/** Serial numbers in and out; a time of day is left out. */
export function addInterval(serial: number, { every, unit }: Pick<Interval, "every" | "unit">, is1904: boolean): number {
  const day = Math.floor(serial);
  if (unit === "day") return day + every;
  if (unit === "week") return day + 7 * every;
  return addMonths(day, unit === "month" ? every : 3 * every, is1904);
}

function addMonths(serial: number, months: number, is1904: boolean): number {
  const [year, month, day] = serialToIso(serial, is1904).split("-").map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayToSerial(target.getUTCFullYear(), target.getUTCMonth() + 1, Math.min(day, lastDay), is1904) ?? serial;
}
