/** SUBTOTAL and AGGREGATE: totals that leave out hidden rows, other totals and, where asked, errors. */

import { CellError } from "../../model/cell";
import { toInteger, toNumber } from "../values/coerce";
import { DIV0, fail, Matrix, NUM, Union, VALUE, Area, type Scalar, type Value } from "../values/value";
import { define, type Functions } from "./function";
import { mean, median, modeOf, percentileExclusive, percentileInclusive, variance } from "./sample";

interface Filter {
  readonly skipsHidden: boolean;
  readonly skipsErrors: boolean;
  readonly skipsTotals: boolean;
}

type Summary = (numbers: readonly number[], counted: number) => Scalar;

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** By function number, 1 to 13. */
const SUMMARIES: readonly Summary[] = [
  (numbers) => (numbers.length === 0 ? DIV0 : mean(numbers)),
  (numbers) => numbers.length,
  (_numbers, counted) => counted,
  (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0),
  (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0),
  (numbers) => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a * b, 1)),
  (numbers) => root(variance(numbers, true)),
  (numbers) => root(variance(numbers, false)),
  sum,
  (numbers) => variance(numbers, true),
  (numbers) => variance(numbers, false),
  (numbers) => median(numbers),
  (numbers) => modeOf(numbers),
];

function root(value: Scalar): Scalar {
  return typeof value === "number" ? Math.sqrt(value) : value;
}

function gather(args: readonly Value[], filter: Filter): { numbers: number[]; counted: number } {
  const numbers: number[] = [];
  let counted = 0;
  const take = (value: Exclude<Scalar, null>) => {
    if (value instanceof CellError && filter.skipsErrors) return;
    counted++;
    if (value instanceof CellError) errors.push(value);
    else if (typeof value === "number") numbers.push(value);
  };
  const errors: CellError[] = [];
  for (const arg of args) {
    const areas = arg instanceof Area ? [arg] : arg instanceof Union ? arg.areas : [];
    for (const area of areas) {
      const { worksheet } = area.sheet;
      area.sheet.forEachValue(area, (value, row, column) => {
        if (filter.skipsHidden && worksheet.rowFormat(row).hidden) return;
        if (filter.skipsTotals && isTotal(worksheet.cellAt(row, column).formula)) return;
        take(value);
      });
    }
    if (arg instanceof Matrix) for (const value of arg.values) if (value !== null) take(value);
    if (arg instanceof CellError) fail(arg);
    if (areas.length === 0 && !(arg instanceof Matrix)) fail(VALUE);
  }
  if (errors.length > 0) fail(errors[0]!);
  return { numbers, counted };
}

function isTotal(formula: string | null): boolean {
  return formula !== null && /\b(SUBTOTAL|AGGREGATE)\s*\(/i.test(formula);
}

function subtotal([code, ...areas]: readonly Value[]): Value {
  const number = toInteger(code as Scalar);
  const summary = SUMMARIES[(number > 100 ? number - 100 : number) - 1];
  if (!summary || (number > 11 && number < 101) || number > 111) return VALUE;
  const { numbers, counted } = gather(areas, { skipsHidden: number > 100, skipsErrors: false, skipsTotals: true });
  return summary(numbers, counted);
}

/** Functions 14 to 19 take one array and a number. */
const RANKED: Readonly<Record<number, (sorted: readonly number[], k: number) => Scalar>> = {
  14: (sorted, k) => sorted[sorted.length - Math.ceil(k)] ?? NUM,
  15: (sorted, k) => sorted[Math.ceil(k) - 1] ?? NUM,
  16: percentileInclusive,
  17: (sorted, k) => percentileInclusive(sorted, Math.trunc(k) / 4),
  18: percentileExclusive,
  19: (sorted, k) => percentileExclusive(sorted, Math.trunc(k) / 4),
};

function aggregate([code, option, ...rest]: readonly Value[]): Value {
  const number = toInteger(code as Scalar), choice = toInteger((option ?? 0) as Scalar);
  if (choice < 0 || choice > 7) return VALUE;
  const filter = { skipsTotals: choice < 4, skipsHidden: choice % 2 === 1, skipsErrors: choice % 4 >= 2 };
  const ranked = RANKED[number];
  if (!ranked) {
    const summary = SUMMARIES[number - 1];
    if (!summary) return VALUE;
    const { numbers, counted } = gather(rest, filter);
    return summary(numbers, counted);
  }
  if (rest.length < 2) return VALUE;
  const k = rest[1] instanceof Area ? rest[1].sheet.read(rest[1]) : (rest[1] as Scalar);
  return ranked(gather([rest[0]!], filter).numbers.sort((a, b) => a - b), toNumber(k));
}

/** Hiding rows is no change of a cell, so these are looked at with each recalculation. */
export const SUBTOTAL_FUNCTIONS: Functions = {
  SUBTOTAL: define("sa", 2, 255, subtotal, { volatility: "rows" }),
  AGGREGATE: define("ssa", 3, 255, aggregate, { volatility: "rows" }),
};
