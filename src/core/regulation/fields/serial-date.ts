/** Days as Excel counts them, without a clock or time zone. ECMA-376 part 1, 18.17.4: 1900 system with its 29 February 1900, and 1904 system. */

const DAY = 86_400_000;
const SHIFT_1904 = 1462;

/** The serial number of a day, or null where the calendar has no such day. Years 1900 (from March on) to 9999. */
export function dayToSerial(year: number, month: number, day: number, is1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const serial = time / DAY + 25_569;
  return is1904 ? serial - SHIFT_1904 : serial;
}

/** "2026-03-05" of a serial number; a time of day is left out. */
export function serialToIso(serial: number, is1904: boolean): string {
  return new Date((Math.floor(serial) + (is1904 ? SHIFT_1904 : 0) - 25_569) * DAY).toISOString().slice(0, 10);
}

/** "14:30" or "14:30:05" of a serial number, "" at midnight. Never rounds up into the next day. */
export function timeOfDay(serial: number): string {
  const seconds = Math.min(86_399, Math.round((serial - Math.floor(serial)) * 86_400));
  if (seconds === 0) return "";
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"));
  return rest === "00" ? `${hours}:${minutes}` : `${hours}:${minutes}:${rest}`;
}

/** Numbers from `from` to just below `below`. */
export interface Bounds {
  readonly from: number;
  readonly below: number;
}

/** The days that a register may hold, 1990-01-01 to 2100-12-31, as serial numbers. */
export function plausibleDays(is1904: boolean): Bounds {
  const shift = is1904 ? SHIFT_1904 : 0;
  return { from: 32_874 - shift, below: 73_416 - shift };
}

export function isPlausibleSerial(serial: number, is1904: boolean): boolean {
  const { from, below } = plausibleDays(is1904);
  return serial >= from && serial < below;
}

export const FIRST_DAY = "1990-01-01";
export const LAST_DAY = "2100-12-31";

/** Does a number format show days or times? Texts, colours and conditions inside it do not count. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return /[ymdhs]|年|月|日/i.test(bare) && !/^general$/i.test(bare.trim()) && !/[#0?]\.?[#0?]*%/.test(bare);
}
