/** SUM, COUNT, AVERAGE, MAX and their relatives. */

import { CellError } from "../../model/cell";
import { toMatrix } from "../values/coerce";
import { eachNumber, eachNumberOfAny, eachValue } from "../values/each";
import { Area, DIV0, fail, VALUE, type Value } from "../values/value";
import { define, ofAny, type Functions } from "./function";

function sum(args: readonly Value[]): number {
  let total = 0;
  eachNumber(args, (number) => (total += number));
  return total;
}

function average(args: readonly Value[], each: typeof eachNumber): Value {
  let total = 0, count = 0;
  each(args, (number) => {
    total += number;
    count++;
  });
  return count === 0 ? DIV0 : total / count;
}

function extreme(args: readonly Value[], each: typeof eachNumber, isBetter: (a: number, b: number) => boolean): number {
  let best: number | null = null;
  each(args, (number) => {
    if (best === null || isBetter(number, best)) best = number;
  });
  return best ?? 0;
}

const larger = (a: number, b: number) => a > b;
const smaller = (a: number, b: number) => a < b;

function count(args: readonly Value[]): number {
  let found = args.filter((arg) => arg === null).length;
  eachValue(args, (value, isDirect) => {
    if (typeof value === "number" || (isDirect && !(value instanceof CellError) && (typeof value === "boolean" || isNumberText(value)))) found++;
  });
  return found;
}

function isNumberText(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function countAll(args: readonly Value[]): number {
  let found = args.filter((arg) => arg === null).length;
  eachValue(args, () => found++);
  return found;
}

/** Empty cells and those whose formula gives "". */
function countBlank(arg: Value): Value {
  if (!(arg instanceof Area)) return VALUE;
  let filled = 0;
  arg.sheet.forEachValue(arg, (value) => value !== "" && filled++);
  return arg.rows * arg.columns - filled;
}

/** Products of the values at the same places; what is not a number counts as 0. */
function sumProduct(args: readonly Value[]): Value {
  const arrays = args.map(toMatrix);
  const first = arrays[0]!;
  if (arrays.some((array) => array.rows !== first.rows || array.columns !== first.columns)) return VALUE;
  let total = 0;
  for (let i = 0; i < first.values.length; i++) {
    let product = 1;
    for (const array of arrays) {
      const value = array.values[i] ?? null;
      if (value instanceof CellError) fail(value);
      product *= typeof value === "number" ? value : 0;
    }
    total += product;
  }
  return total;
}

function sumOfPairs(term: (x: number, y: number) => number) {
  return define("aa", 2, 2, (args) => {
    const [a, b] = args.map(toMatrix) as [ReturnType<typeof toMatrix>, ReturnType<typeof toMatrix>];
    if (a.values.length !== b.values.length) return CellError.of("#N/A");
    return a.values.reduce<number>((total, x, i) => {
      const y = b.values[i] ?? null;
      if (x instanceof CellError) fail(x);
      if (y instanceof CellError) fail(y);
      return typeof x === "number" && typeof y === "number" ? total + term(x, y) : total;
    }, 0);
  });
}

export const AGGREGATE_FUNCTIONS: Functions = {
  SUM: ofAny(sum),
  PRODUCT: ofAny((args) => {
    let product = 1, isEmpty = true;
    eachNumber(args, (number) => {
      product *= number;
      isEmpty = false;
    });
    return isEmpty ? 0 : product;
  }),
  SUMSQ: ofAny((args) => {
    let total = 0;
    eachNumber(args, (number) => (total += number * number));
    return total;
  }),
  SUMPRODUCT: ofAny(sumProduct),
  SUMX2MY2: sumOfPairs((x, y) => x * x - y * y),
  SUMX2PY2: sumOfPairs((x, y) => x * x + y * y),
  SUMXMY2: sumOfPairs((x, y) => (x - y) ** 2),
  COUNT: ofAny(count),
  COUNTA: ofAny(countAll),
  COUNTBLANK: define("a", 1, 1, ([arg]) => countBlank(arg!)),
  AVERAGE: ofAny((args) => average(args, eachNumber)),
  AVERAGEA: ofAny((args) => average(args, eachNumberOfAny)),
  MAX: ofAny((args) => extreme(args, eachNumber, larger)),
  MIN: ofAny((args) => extreme(args, eachNumber, smaller)),
  MAXA: ofAny((args) => extreme(args, eachNumberOfAny, larger)),
  MINA: ofAny((args) => extreme(args, eachNumberOfAny, smaller)),
};
