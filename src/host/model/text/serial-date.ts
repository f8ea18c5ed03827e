/** Dates as serial numbers, in the date systems of 1900 (with its invented 29 February 1900) and 1904. */

const DAY = 86_400_000;
const OFFSET_1904 = 1462;

/** Serial number of a day, or null where there is no such day or Excel cannot hold it. `month` 1 to 12. */
export function dateToSerial(year: number, month: number, day: number, is1904: boolean): number | null {
  if (year < (is1904 ? 1904 : 1900) || year > 9999 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / DAY);
  if (is1904) return days - OFFSET_1904;
  return days < 61 ? days - 1 : days;
}

/** The day of a serial number as if it were of the 1900 system. */
export function to1900(serial: number, is1904: boolean): number {
  return is1904 ? serial + OFFSET_1904 : serial;
}

/** Serial number of a clock's local day and time. */
export function clockToSerial(now: Date, is1904: boolean): number {
  const day = dateToSerial(now.getFullYear(), now.getMonth() + 1, now.getDate(), is1904) ?? 0;
  return day + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
}
