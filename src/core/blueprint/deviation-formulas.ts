/**
 * The three deviations as own-row formulas of the table. deviation/deviations.ts calculates the same in plain TypeScript; a test
 * compares them. Cost: cost variance CV = EV - AC of EIA-748-D, with EV = budget x progress.
 */

import type { MoneyUnit } from "../adoption/plan";
import { formula, type RawFormula } from "../formula/formula";
import { named, thisRow, type Reference } from "../formula/references";
import { BLANK_MARKS } from "../regulation/fields/plain-text";
import { UNIT_TENS } from "../regulation/fields/money";
import type { Bounds } from "../regulation/fields/serial-date";
import { STABLE_NAMES } from "./stable-names";

/** Column names in the table. */
export interface DeviationColumns {
  readonly rowKind: string;
  /** Numbers that are days. */
  readonly days: Bounds;
  readonly start: string | null;
  readonly plannedEnd: string | null;
  readonly actualEnd: string | null;
  readonly progress: string | null;
  readonly budget: { readonly name: string; readonly unit: MoneyUnit | null } | null;
  readonly actualCost: { readonly name: string; readonly unit: MoneyUnit | null } | null;
}

const STATUS = named(STABLE_NAMES.statusDate);

/** Finished: actual end minus planned end. Open: days past the planned end on the status date, 0 before it. "" without a readable date. */
export function daysLateFormula(columns: DeviationColumns, projectWord: string): RawFormula | null {
  if (columns.plannedEnd === null) return null;
  const planned = thisRow(columns.plannedEnd);
  const open = formula`MAX(0,INT(${STATUS})-INT(${planned}))`;
  if (columns.actualEnd === null) return forProjects(columns, projectWord, formula`IF(${isDay(planned, columns)},${open},"")`);
  const actual = thisRow(columns.actualEnd);
  return forProjects(columns, projectWord, formula`IF(${isDay(planned, columns)},IF(${isDay(actual, columns)},INT(${actual})-INT(${planned}),IF(${isBlankMark(actual)},${open},"")),"")`);
}

/** Budget x progress - actual cost, in the budget's unit; the whole budget where there is no progress. "" without both amounts. */
export function costDeviationFormula(columns: DeviationColumns, projectWord: string): RawFormula | null {
  const { budget, actualCost, progress } = columns;
  if (budget === null || actualCost === null) return null;
  const [planned, spent] = [thisRow(budget.name), thisRow(actualCost.name)];
  const earned = progress === null ? planned : formula`${planned}*IF(ISNUMBER(${thisRow(progress)}),${thisRow(progress)},1)`;
  const tens = unitShift(budget.unit, actualCost.unit);
  const converted = tens === 0 ? spent : tens > 0 ? formula`${spent}*${10 ** tens}` : formula`${spent}/${10 ** -tens}`;
  return forProjects(columns, projectWord, formula`IF(AND(ISNUMBER(${planned}),ISNUMBER(${spent})),ROUND(${earned}-${converted},${COST_DECIMALS}),"")`);
}

/** Progress minus the share of calendar days from start to planned end that have gone by; below zero is behind. */
export function progressDeviationFormula(columns: DeviationColumns, projectWord: string): RawFormula | null {
  if (columns.progress === null || columns.start === null || columns.plannedEnd === null) return null;
  const [progress, start, end] = [thisRow(columns.progress), thisRow(columns.start), thisRow(columns.plannedEnd)];
  const share = formula`IF(INT(${end})>INT(${start}),MIN(1,MAX(0,(INT(${STATUS})-INT(${start}))/(INT(${end})-INT(${start})))),IF(INT(${STATUS})<INT(${end}),0,1))`;
  return forProjects(columns, projectWord, formula`IF(AND(ISNUMBER(${progress}),${isDay(start, columns)},${isDay(end, columns)}),ROUND(${progress}-${share},${PROGRESS_DECIMALS}),"")`);
}

/** Enough for one yuan in 万元, and little enough to hide what binary fractions leave over. */
export const COST_DECIMALS = 6;
export const PROGRESS_DECIMALS = 6;

/** Powers of ten from the actual cost's unit to the budget's: 元 to 万元 is -4. A unit nobody names counts as the other's. */
export function unitShift(budget: MoneyUnit | null, actualCost: MoneyUnit | null): number {
  return budget === null || actualCost === null ? 0 : UNIT_TENS[actualCost] - UNIT_TENS[budget];
}

/** A number that is a day. Not AND alone: Excel evaluates all of its parts, and comparing an error is one. */
function isDay(of: Reference, { days }: DeviationColumns): RawFormula {
  return formula`IF(ISNUMBER(${of}),AND(${of}>=${days.from},${of}<${days.below}),${false})`;
}

/** True for an empty cell and for the marks that people put for nothing (- — / 无); an error is none. */
export function isBlankMark(cell: Reference): RawFormula {
  const marks = `||${BLANK_MARKS.join("|")}|`;
  return formula`ISNUMBER(FIND(${"|"}&LOWER(TRIM(${cell}))&${"|"},${marks}))`;
}

function forProjects({ rowKind }: DeviationColumns, projectWord: string, value: RawFormula): RawFormula {
  return formula`IF(${thisRow(rowKind)}<>${projectWord},"",${value})`;
}
