/** Straight lines and correlation: SLOPE, INTERCEPT, FORECAST, TREND, CORREL and their relatives. */

import { toMatrix, toNumber } from "../values/coerce";
import { numberPairs } from "../values/each";
import { DIV0, fail, Matrix, NA, REF, type Scalar, type Value } from "../values/value";
import { define, type Functions, type WorksheetFunction } from "./function";
import { mean, squaredDeviations } from "./sample";

interface Line {
  readonly slope: number;
  readonly intercept: number;
}

function pairs(first: Value, second: Value): { x: number[]; y: number[] } {
  const found = numberPairs(toMatrix(first), toMatrix(second));
  return found ?? fail(NA);
}

function products(x: readonly number[], y: readonly number[]): number {
  const middleX = mean(x), middleY = mean(y);
  return x.reduce((total, value, i) => total + (value - middleX) * (y[i]! - middleY), 0);
}

/** Least squares; `hasIntercept` false forces the line through the origin. */
function fit(x: readonly number[], y: readonly number[], hasIntercept = true): Line {
  if (x.length === 0) fail(DIV0);
  if (!hasIntercept) {
    return { slope: x.reduce((total, value, i) => total + value * y[i]!, 0) / x.reduce((total, value) => total + value * value, 0), intercept: 0 };
  }
  const spread = squaredDeviations(x);
  if (spread === 0) fail(DIV0);
  const slope = products(x, y) / spread;
  return { slope, intercept: mean(y) - slope * mean(x) };
}

/** Known y, then known x. */
function ofLine(run: (line: Line, x: readonly number[], y: readonly number[]) => Scalar): WorksheetFunction {
  return define("aa", 2, 2, ([ys, xs]) => {
    const { x, y } = pairs(xs!, ys!);
    return run(fit(x, y), x, y);
  });
}

function correlation(x: readonly number[], y: readonly number[]): Scalar {
  const size = x.length < 1 ? 0 : Math.sqrt(squaredDeviations(x) * squaredDeviations(y));
  return size === 0 ? DIV0 : products(x, y) / size;
}

function ofPairs(run: (x: readonly number[], y: readonly number[]) => Scalar): WorksheetFunction {
  return define("aa", 2, 2, ([first, second]) => {
    const { x, y } = pairs(first!, second!);
    return run(x, y);
  });
}

function forecast([at, ys, xs]: readonly Value[]): Value {
  const { x, y } = pairs(xs!, ys!);
  const { slope, intercept } = fit(x, y);
  return intercept + slope * toNumber(at as Scalar);
}

/** TREND and GROWTH with one variable; known x are 1, 2, 3... where not given. */
function trend(toLinear: (y: number) => number, fromLinear: (y: number) => number): WorksheetFunction {
  return define("aaas", 1, 4, ([ys, xs, news, constant]) => {
    const known = toMatrix(ys!);
    const given = xs === undefined ? Matrix.build(known.rows, known.columns, (row, column) => row * known.columns + column + 1) : toMatrix(xs);
    if (given.values.length !== known.values.length) return REF;
    const { x, y } = pairs(given, known);
    const { slope, intercept } = fit(x, y.map(toLinear), constant === undefined || toNumber(constant as Scalar) !== 0);
    const wanted = news === undefined ? given : toMatrix(news);
    return Matrix.build(wanted.rows, wanted.columns, (row, column) => fromLinear(intercept + slope * toNumber(wanted.at(row, column))));
  }, { skipsEmpty: true });
}

const CORREL = ofPairs(correlation);
const FORECAST = define("saa", 3, 3, forecast);
const COVARIANCE = ofPairs((x, y) => (x.length === 0 ? DIV0 : products(x, y) / x.length));

export const REGRESSION_FUNCTIONS: Functions = {
  SLOPE: ofLine((line) => line.slope),
  INTERCEPT: ofLine((line) => line.intercept),
  RSQ: ofPairs((x, y) => {
    const r = correlation(x, y);
    return typeof r === "number" ? r * r : r;
  }),
  STEYX: ofLine((line, x, y) => {
    if (x.length < 3) return DIV0;
    const rest = y.reduce((total, value, i) => total + (value - line.intercept - line.slope * x[i]!) ** 2, 0);
    return Math.sqrt(rest / (x.length - 2));
  }),
  CORREL, PEARSON: CORREL,
  COVAR: COVARIANCE, "COVARIANCE.P": COVARIANCE,
  "COVARIANCE.S": ofPairs((x, y) => (x.length < 2 ? DIV0 : products(x, y) / (x.length - 1))),
  FORECAST, "FORECAST.LINEAR": FORECAST,
  TREND: trend((y) => y, (y) => y),
  GROWTH: trend(Math.log, Math.exp),
};
