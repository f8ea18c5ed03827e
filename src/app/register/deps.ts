import type { Deps } from "../session/deps";
import { dayToSerial } from "../../core/regulation/fields/serial-date";

/** What the commands of a register workbook need. `regulation` is that of adopted lists. */
export interface RegisterDeps extends Deps {
  /** The clock; the machine's own where it is absent. */
  readonly now?: () => Date;
}

export interface Today {
  /** Serial number in the workbook's date system. */
  readonly serial: number;
  readonly year: number;
  /** UTC, for the table of decisions. */
  readonly time: string;
  /** Milliseconds. */
  readonly at: number;
}

export function todayOf({ now = () => new Date() }: RegisterDeps, is1904: boolean): Today {
  const date = now();
  return { serial: dayToSerial(date.getFullYear(), date.getMonth() + 1, date.getDate(), is1904) ?? 0, year: date.getFullYear(), time: date.toISOString(), at: date.getTime() };
}

/** The day that deviations and overdue steps are counted for. */
export function statusDay(deps: RegisterDeps, is1904: boolean): number {
  const [year, month, day] = (deps.statusDate ?? "").split("-").map(Number);
  return (year === undefined || month === undefined || day === undefined ? null : dayToSerial(year, month, day, is1904)) ?? todayOf(deps, is1904).serial;
}
