/**
 * The three deviations as own-row formulas of the table. A test compares them with a plain calculation. A comparison is enough to
 * tell a day: Excel holds every text for greater than any number, and an empty cell for 0. Cost: cost variance CV = EV - AC of EIA-748-D, with EV = budget x progress.
 */

import type { MoneyUnit } from "../adoption/plan";
import { arrayOf, formula, type RawFormula } from "../formula/formula";
import { named, thisRow, type Reference } from "../formula/references";
import { BLANK_MARKS } from "../regulation/fields/plain-text";
import { UNIT_TENS } from "../regulation/fields/money";
import { STABLE_NAMES } from "./stable-names";

/** Column names in the table. */
export interface DeviationColumns {
  readonly rowKind: string;
  readonly start: string | null;
  readonly plannedEnd: string | null;
  readonly actualEnd: string | null;
  readonly progress: string | null;
  readonly budget: { readonly name: string; readonly unit: MoneyUnit | null } | null;
  readonly actualCost: { readonly name: string; readonly unit: MoneyUnit | null } | null;
}

const STATUS = named(STABLE_NAMES.statusDate);
/** What stands in the actual end of a project that is not finished; any other text leaves the lateness open. */
const OPEN_MARKS = ["", ...BLANK_MARKS, "待定", "未定", "tbd"];
/** Enough for one yuan in 万元, and little enough to hide what binary fractions leave over. */
const DECIMALS = 6;

/** Finished: actual end minus planned end. Open: days past the planned end on the status date, 0 before it. "" without a readable date. */
export function daysLateFormula(columns: DeviationColumns, projectWord: string): RawFormula | null {
  if (columns.plannedEnd === null) return null;
  const planned = thisRow(columns.plannedEnd);
  const open = formula`MAX(0,INT(${STATUS})-INT(${planned}))`;
  return forProjects(columns, projectWord, isDay(planned), columns.actualEnd === null ? open : actualOr(thisRow(columns.actualEnd), planned, open));
}

function actualOr(actual: Reference, planned: Reference, open: RawFormula): RawFormula {
  return formula`IF(AND(${isDay(actual)}),INT(${actual})-INT(${planned}),IF(OR(TRIM(${actual})=${arrayOf(OPEN_MARKS)}),${open},""))`;
}

/** Budget x progress - actual cost, in the budget's unit; the whole budget where there is no progress. "" without both amounts. */
export function costDeviationFormula(columns: DeviationColumns, projectWord: string): RawFormula | null {
  const { budget, actualCost, progress } = columns;
  if (budget === null || actualCost === null) return null;
  const [planned, spent] = [thisRow(budget.name), thisRow(actualCost.name)];
  const earned = progress === null ? planned : formula`${planned}*IF(ISNUMBER(${thisRow(progress)}),${thisRow(progress)},1)`;
  const tens = unitShift(budget.unit, actualCost.unit);
  const converted = tens === 0 ? spent : tens > 0 ? formula`${spent}*${10 ** tens}` : formula`${spent}/${10 ** -tens}`;
  return forProjects(columns, projectWord, formula`ISNUMBER(${planned}),ISNUMBER(${spent})`, formula`ROUND(${earned}-${converted},${DECIMALS})`);
}

/** Progress minus the share of calendar days from start to planned end that have gone by; below zero is behind. */
export function progressDeviationFormula(columns: DeviationColumns, projectWord: string): RawFormula | null {
  if (columns.progress === null || columns.start === null || columns.plannedEnd === null) return null;
  const [progress, start, end] = [thisRow(columns.progress), thisRow(columns.start), thisRow(columns.plannedEnd)];
  const gone = formula`MAX(0,(INT(${STATUS})-INT(${start}))/MAX(1,INT(${end})-INT(${start})))`;
  const due = formula`IF(INT(${STATUS})>=INT(${end}),1,${gone})`;
  return forProjects(columns, projectWord, formula`ISNUMBER(${progress}),${isDay(start)},${isDay(end)}`, formula`ROUND(${progress}-${due},${DECIMALS})`);
}

/** Powers of ten from the actual cost's unit to the budget's: 元 to 万元 is -4. A unit nobody names counts as the other's. */
export function unitShift(budget: MoneyUnit | null, actualCost: MoneyUnit | null): number {
  return budget === null || actualCost === null ? 0 : UNIT_TENS[actualCost] - UNIT_TENS[budget];
}

/** Two conditions for AND: a day between 1990 and 2100 (serial-date.ts), in either date system. */
function isDay(of: Reference): RawFormula {
  return formula`${of}>=DATE(1990,1,1),${of}<DATE(2101,1,1)`;
}

/** An error in any cell leaves the deviation blank. */
function forProjects({ rowKind }: DeviationColumns, projectWord: string, conditions: RawFormula, value: RawFormula): RawFormula {
  return formula`IFERROR(IF(AND(${thisRow(rowKind)}=${projectWord},${conditions}),${value},""),"")`;
}
