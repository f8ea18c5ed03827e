/** Statistical functions: spread, order, rank, frequency. */

import { CellError } from "../../model/cell";
import { toInteger, toMatrix, toNumber, toScalar } from "../values/coerce";
import { eachNumberOfAny, numbersOf } from "../values/each";
import { DIV0, fail, Matrix, NA, NUM, type Scalar, type Value } from "../values/value";
import { define, ofAny, type Functions, type WorksheetFunction } from "./function";
import { ascending, deviation, mean, median, modeOf, modesOf, percentileExclusive, percentileInclusive, squaredDeviations, variance } from "./sample";

function ofNumbers(run: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return ofAny((args) => run(numbersOf(args)));
}

function ofAnyNumbers(run: (numbers: readonly number[]) => Scalar): WorksheetFunction {
  return ofAny((args) => {
    const numbers: number[] = [];
    eachNumberOfAny(args, (number) => numbers.push(number));
    return run(numbers);
  });
}

/** A function of an array and a number. */
function ofSorted(run: (sorted: readonly number[], k: number) => Scalar): WorksheetFunction {
  return define("as", 2, 2, ([array, k]) => run(ascending(numbersOf([array!])), toNumber(k as Scalar)));
}

const large = (sorted: readonly number[], k: number) => sorted[sorted.length - Math.ceil(k)] ?? NUM;
const small = (sorted: readonly number[], k: number) => sorted[Math.ceil(k) - 1] ?? NUM;
const quartile = (percentile: typeof percentileInclusive) => (sorted: readonly number[], k: number) => percentile(sorted, Math.trunc(k) / 4);

function rank(isAverage: boolean): WorksheetFunction {
  return define("sas", 2, 3, ([value, array, order]) => {
    const wanted = toNumber(value as Scalar), numbers = numbersOf([array!]);
    const isAscending = order !== undefined && toNumber(order as Scalar) !== 0;
    const ties = numbers.filter((number) => number === wanted).length;
    if (ties === 0) return NA;
    const before = numbers.filter((number) => (isAscending ? number < wanted : number > wanted)).length;
    return before + 1 + (isAverage ? (ties - 1) / 2 : 0);
  });
}

function percentRank(isInclusive: boolean): WorksheetFunction {
  return define("ass", 2, 3, ([array, value, digits]) => {
    const sorted = ascending(numbersOf([array!])), wanted = toNumber(value as Scalar);
    const places = digits === undefined ? 3 : toInteger(digits as Scalar);
    if (sorted.length === 0 || places < 1) return NUM;
    if (wanted < sorted[0]! || wanted > sorted.at(-1)!) return NA;
    const above = sorted.findIndex((number) => number >= wanted), low = sorted[above - 1];
    const position = sorted[above] === wanted || low === undefined ? above : above - 1 + (wanted - low) / (sorted[above]! - low);
    const share = isInclusive ? (sorted.length === 1 ? 1 : position / (sorted.length - 1)) : (position + 1) / (sorted.length + 1);
    return Math.floor(Number((share * 10 ** places).toPrecision(15))) / 10 ** places;
  });
}

/** How many numbers fall up to each bound, and above the last. */
function frequency([data, bounds]: readonly Value[]): Value {
  const numbers = numbersOf([data!]), limits = numbersOf([bounds!]);
  const sorted = ascending(limits);
  const counts = new Map<number, number>();
  let above = 0;
  for (const number of numbers) {
    const limit = sorted.find((bound) => number <= bound);
    if (limit === undefined) above++;
    else counts.set(limit, (counts.get(limit) ?? 0) + 1);
  }
  const seen = new Set<number>();
  const column = limits.map((limit) => (seen.has(limit) ? 0 : (seen.add(limit), counts.get(limit) ?? 0)));
  return Matrix.of([...column, above].map((count) => [count]));
}

function trimmedMean([array, share]: readonly Value[]): Value {
  const sorted = ascending(numbersOf([array!])), part = toNumber(share as Scalar);
  if (part < 0 || part >= 1 || sorted.length === 0) return NUM;
  const cut = Math.floor((sorted.length * part) / 2);
  return mean(sorted.slice(cut, sorted.length - cut));
}

function positive(run: (numbers: readonly number[]) => number): WorksheetFunction {
  return ofNumbers((numbers) => (numbers.length === 0 || numbers.some((number) => number <= 0) ? NUM : run(numbers)));
}

function moment(run: (scores: readonly number[], n: number) => Scalar, least: number): WorksheetFunction {
  return ofNumbers((numbers) => {
    const spread = deviation(numbers, true), middle = mean(numbers);
    if (numbers.length < least || typeof spread !== "number" || spread === 0) return DIV0;
    return run(numbers.map((number) => (number - middle) / spread), numbers.length);
  });
}

const INCLUSIVE = ofSorted(percentileInclusive);
const QUARTILE = ofSorted(quartile(percentileInclusive));
const SAMPLE_DEVIATION = ofNumbers((numbers) => deviation(numbers, true));
const WHOLE_DEVIATION = ofNumbers((numbers) => deviation(numbers, false));
const SAMPLE_VARIANCE = ofNumbers((numbers) => variance(numbers, true));
const WHOLE_VARIANCE = ofNumbers((numbers) => variance(numbers, false));
const MODE = ofNumbers(modeOf);

export const STATISTICS_FUNCTIONS: Functions = {
  MEDIAN: ofNumbers(median),
  MODE, "MODE.SNGL": MODE,
  "MODE.MULT": ofAny((args) => {
    const modes = modesOf(numbersOf(args));
    return modes.length === 0 ? NA : Matrix.of(modes.map((mode) => [mode]));
  }),
  LARGE: ofSorted(large),
  SMALL: ofSorted(small),
  RANK: rank(false), "RANK.EQ": rank(false), "RANK.AVG": rank(true),
  PERCENTILE: INCLUSIVE, "PERCENTILE.INC": INCLUSIVE, "PERCENTILE.EXC": ofSorted(percentileExclusive),
  QUARTILE, "QUARTILE.INC": QUARTILE, "QUARTILE.EXC": ofSorted(quartile(percentileExclusive)),
  PERCENTRANK: percentRank(true), "PERCENTRANK.INC": percentRank(true), "PERCENTRANK.EXC": percentRank(false),
  STDEV: SAMPLE_DEVIATION, "STDEV.S": SAMPLE_DEVIATION, STDEVP: WHOLE_DEVIATION, "STDEV.P": WHOLE_DEVIATION,
  VAR: SAMPLE_VARIANCE, "VAR.S": SAMPLE_VARIANCE, VARP: WHOLE_VARIANCE, "VAR.P": WHOLE_VARIANCE,
  STDEVA: ofAnyNumbers((numbers) => deviation(numbers, true)), STDEVPA: ofAnyNumbers((numbers) => deviation(numbers, false)),
  VARA: ofAnyNumbers((numbers) => variance(numbers, true)), VARPA: ofAnyNumbers((numbers) => variance(numbers, false)),
  DEVSQ: ofNumbers((numbers) => (numbers.length === 0 ? NUM : squaredDeviations(numbers))),
  AVEDEV: ofNumbers((numbers) => (numbers.length === 0 ? NUM : mean(numbers.map((number) => Math.abs(number - mean(numbers)))))),
  GEOMEAN: positive((numbers) => Math.exp(mean(numbers.map(Math.log)))),
  HARMEAN: positive((numbers) => numbers.length / numbers.reduce((total, number) => total + 1 / number, 0)),
  TRIMMEAN: define("as", 2, 2, trimmedMean),
  SKEW: moment((scores, n) => (n / ((n - 1) * (n - 2))) * scores.reduce((total, z) => total + z ** 3, 0), 3),
  KURT: moment((scores, n) => {
    const fourth = scores.reduce((total, z) => total + z ** 4, 0);
    return ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * fourth - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  }, 4),
  STANDARDIZE: define("s", 3, 3, (args) => {
    const [value, middle, spread] = args.map((arg) => toNumber(toScalar(arg))) as [number, number, number];
    return spread <= 0 ? NUM : (value - middle) / spread;
  }),
  FREQUENCY: define("aa", 2, 2, frequency),
  PROB: define("aass", 3, 4, ([values, chances, low, high]) => {
    const outcomes = toMatrix(values!).values, weights = toMatrix(chances!).values;
    const from = toNumber(low as Scalar), to = high === undefined ? from : toNumber(high as Scalar);
    if (outcomes.length !== weights.length) return NA;
    let total = 0, within = 0;
    outcomes.forEach((outcome, i) => {
      const weight = weights[i] ?? null;
      if (outcome instanceof CellError) fail(outcome);
      if (typeof weight !== "number" || weight < 0 || weight > 1) fail(NUM);
      total += weight;
      if (typeof outcome === "number" && outcome >= from && outcome <= to) within += weight;
    });
    return Math.abs(total - 1) > 1e-9 ? NUM : within;
  }),
};
