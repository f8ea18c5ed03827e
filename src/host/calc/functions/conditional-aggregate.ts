/** COUNTIF(S), SUMIF(S), AVERAGEIF(S), MAXIFS, MINIFS. */

import { CellError } from "../../model/cell";
import { compileCriterion, type Criterion } from "../values/criteria";
import { numberKey } from "../values/compare";
import { Area, DIV0, fail, VALUE, type Scalar, type Value } from "../values/value";
import { define, type Functions } from "./function";

interface Condition {
  readonly area: Area;
  readonly criterion: Criterion;
}

/** Area and criterion in turn; all areas of one size. */
function conditionsOf(args: readonly Value[], size?: Area): Condition[] {
  const conditions: Condition[] = [];
  if (args.length % 2 !== 0) fail(VALUE);
  for (let i = 0; i < args.length; i += 2) {
    const area = args[i];
    if (area instanceof CellError) fail(area);
    if (!(area instanceof Area)) fail(VALUE);
    const first = size ?? conditions[0]?.area;
    if (first && (first.rows !== area.rows || first.columns !== area.columns)) fail(VALUE);
    conditions.push({ area, criterion: compileCriterion((args[i + 1] ?? null) as Scalar) });
  }
  return conditions;
}

/** Calls `visit` with the offset of each place that meets all conditions, as far as any of the areas holds something. */
function eachMatch(conditions: readonly Condition[], visit: (row: number, column: number) => void): void {
  const { area } = conditions[0]!;
  const rows = Math.max(...conditions.map(({ area: { sheet }, area: one }) => Math.min(one.rows, sheet.used.bottom - one.top + 1)), 0);
  const columns = Math.max(...conditions.map(({ area: { sheet }, area: one }) => Math.min(one.columns, sheet.used.right - one.left + 1)), 0);
  for (let column = 0; column < Math.min(columns, area.columns); column++) {
    let shortest: readonly number[] | null = null, asked: Condition | null = null;
    for (const condition of conditions) {
      const indexed = indexedRows(condition, column);
      if (indexed && (!shortest || indexed.length < shortest.length)) [shortest, asked] = [indexed, condition];
    }
    let left = shortest && asked && offsetsWithin(shortest, asked.area);
    for (const condition of conditions) if (condition !== asked) left = filtered(condition, column, rows, left);
    for (const row of left!) visit(row, column);
  }
}

/** The sheet rows that meet a condition of plain equality, where the column has an index; the shortest such list is the one to go through. */
function indexedRows({ area, criterion: { equals, matchesBlank } }: Condition, column: number): readonly number[] | null {
  return equals === undefined || matchesBlank ? null : byIndex(area, area.left + column, equals);
}

function filtered({ area, criterion: { test, matchesBlank } }: Condition, column: number, rows: number, among: number[] | null): number[] {
  const found: number[] = [];
  const values = area.sheet.denseColumn(area, area.left + column), { top } = area;
  const accepts = (row: number) => {
    const value = values[top + row];
    return value === undefined || value === null ? matchesBlank : test(value);
  };
  if (among) {
    for (const row of among) if (accepts(row)) found.push(row);
  } else for (let row = 0; row < rows; row++) if (accepts(row)) found.push(row);
  return found;
}

/** Sheet rows whose value equals, from the column's index; null where there is none. */
function byIndex(area: Area, column: number, wanted: number | string | boolean): readonly number[] | null {
  const index = area.sheet.lookupIndex(area, column);
  if (!index) return null;
  const rows = index.rows.get(typeof wanted === "string" ? wanted.toLowerCase() : typeof wanted === "number" ? numberKey(wanted) : wanted) ?? [];
  const spelt = typeof wanted === "number" ? index.spelt.get(numberKey(wanted)) : undefined;
  return spelt ? [...rows, ...spelt].sort((a, b) => a - b) : rows;
}

function offsetsWithin(rows: readonly number[], { top, bottom }: Area): number[] {
  const offsets: number[] = [];
  for (const row of rows) if (row >= top && row <= bottom) offsets.push(row - top);
  return offsets;
}

/** Places that meet the conditions, including those below and beside what is in use (which blank criteria meet). */
function countMatches(conditions: readonly Condition[]): number {
  let count = 0;
  eachMatch(conditions, () => count++);
  if (!conditions.every(({ criterion }) => criterion.matchesBlank)) return count;
  const { area } = conditions[0]!;
  const rows = Math.max(...conditions.map(({ area: one }) => Math.min(one.rows, one.sheet.used.bottom - one.top + 1)), 0);
  const columns = Math.max(...conditions.map(({ area: one }) => Math.min(one.columns, one.sheet.used.right - one.left + 1)), 0);
  return count + area.rows * area.columns - rows * Math.min(columns, area.columns);
}

/** Numbers of `area` at the places that meet the conditions. */
function eachNumberMatched(area: Area, conditions: readonly Condition[], visit: (number: number) => void): void {
  const columns = new Map<number, readonly Scalar[]>();
  eachMatch(conditions, (row, column) => {
    let values = columns.get(column);
    if (!values) columns.set(column, (values = area.sheet.denseColumn(area, area.left + column)));
    const value = values[area.top + row];
    if (typeof value === "number") visit(value);
    else if (value instanceof CellError) fail(value);
  });
}

/** SUMIF's third argument gives only the first cell; the size is that of the first. */
function sameSize(target: Value | undefined, like: Area): Area {
  if (target === undefined) return like;
  if (target instanceof CellError) fail(target);
  if (!(target instanceof Area)) fail(VALUE);
  return new Area(target.sheet, target.top, target.left, target.top + like.rows - 1, target.left + like.columns - 1, true);
}

type Aggregate = (each: (visit: (number: number) => void) => void) => Value;

const SUM: Aggregate = (each) => {
  let total = 0;
  each((number) => (total += number));
  return total;
};

const AVERAGE: Aggregate = (each) => {
  let total = 0, count = 0;
  each((number) => {
    total += number;
    count++;
  });
  return count === 0 ? DIV0 : total / count;
};

function extreme(isBetter: (a: number, b: number) => boolean): Aggregate {
  return (each) => {
    let best: number | null = null;
    each((number) => {
      if (best === null || isBetter(number, best)) best = number;
    });
    return best ?? 0;
  };
}

/** Criteria area, criterion, and where to take the numbers from. */
function single(aggregate: Aggregate) {
  return define("asa", 2, 3, (args) => {
    const conditions = conditionsOf(args.slice(0, 2));
    const target = sameSize(args[2] ?? undefined, conditions[0]!.area);
    return aggregate((visit) => eachNumberMatched(target, conditions, visit));
  }, { skipsEmpty: true });
}

/** Where to take the numbers from, then criteria areas and criteria in turn. */
function several(aggregate: Aggregate) {
  return define("aas", 3, 255, (args) => {
    const target = args[0]!;
    if (target instanceof CellError) return target;
    if (!(target instanceof Area)) return VALUE;
    const conditions = conditionsOf(args.slice(1), target);
    return aggregate((visit) => eachNumberMatched(target, conditions, visit));
  }, { repeat: 2 });
}

export const CONDITIONAL_AGGREGATE_FUNCTIONS: Functions = {
  COUNTIF: define("ae", 2, 2, (args) => countMatches(conditionsOf(args))),
  COUNTIFS: define("ae", 2, 254, (args) => countMatches(conditionsOf(args)), { repeat: 2 }),
  SUMIF: single(SUM),
  SUMIFS: several(SUM),
  AVERAGEIF: single(AVERAGE),
  AVERAGEIFS: several(AVERAGE),
  MAXIFS: several(extreme((a, b) => a > b)),
  MINIFS: several(extreme((a, b) => a < b)),
};
