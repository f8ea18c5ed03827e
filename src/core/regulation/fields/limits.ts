/** The least and the most that a column of numbers takes. */

import { formula, joinFormulas, type RawFormula } from "../../formula/formula";
import type { Reference } from "../../formula/references";
import type { Text } from "../../language";
import type { RegulationField } from "../regulation";
import { readingEntry, wrongEntry } from "./entry";
import type { Entry, Reading } from "./field-type";

/** Where a regulation says nothing: enough for any amount, and little enough to find a slip. */
const FURTHEST = 1_000_000_000_000;

export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** A percentage is between 0 and 100 %, or up to 1000 % where it may be over. */
export function shareLimits({ least, most, isUnbounded }: RegulationField): Limits {
  return { least: least ?? 0, most: most ?? (isUnbounded === true ? 10 : 1) };
}

export function numberLimits({ least, most }: RegulationField): Limits {
  return { least: least ?? -FURTHEST, most: most ?? FURTHEST };
}

/** " 1 到 5 之间的", where the regulation sets limits; "" where it does not. */
export function limitsText({ least, most }: RegulationField, show: (value: number) => string): Text {
  if (least !== undefined && most !== undefined) return { zh: ` ${show(least)} 到 ${show(most)} 之间的`, en: ` from ${show(least)} to ${show(most)}` };
  if (least !== undefined) return { zh: `不小于 ${show(least)} 的`, en: ` of at least ${show(least)}` };
  return most === undefined ? { zh: "", en: "" } : { zh: `不大于 ${show(most)} 的`, en: ` of at most ${show(most)}` };
}

/** Is it a number, and within what the regulation says? */
export function limitsCondition(own: Reference, { least, most }: Partial<Limits>): RawFormula {
  const parts = [formula`ISNUMBER(${own})`, ...(least === undefined ? [] : [formula`${own}>=${least}`]), ...(most === undefined ? [] : [formula`${own}<=${most}`])];
  return parts.length === 1 ? (parts[0] as RawFormula) : formula`AND(${joinFormulas(parts, ",")})`;
}

/** What was read, refused where it is beyond the limits. */
export function limitedEntry(reading: Reading, expected: Text, { least, most }: Limits): Entry {
  const entry = readingEntry(reading, expected);
  if (entry.kind !== "value" || typeof entry.value !== "number") return entry;
  if (entry.value > most) return wrongEntry(expected, { zh: "数值过大", en: "too large" });
  return entry.value < least ? wrongEntry(expected, { zh: "数值过小", en: "too small" }) : entry;
}
