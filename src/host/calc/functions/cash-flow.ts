/** Series of payments: NPV, IRR, MIRR, XNPV, XIRR. */

import { toMatrix, toNumber } from "../values/coerce";
import { numbersOf } from "../values/each";
import { DIV0, fail, NUM, VALUE, type Scalar, type Value } from "../values/value";
import { define, type Functions } from "./function";

/** The first payment counts one period from now. */
function netPresentValue(rate: number, flows: readonly number[]): number {
  return flows.reduce((total, flow, i) => total + flow / (1 + rate) ** (i + 1), 0);
}

/** The rate at which `value` is 0: Newton from the guess, then bisection. */
function solve(value: (rate: number) => number, guess: number): Scalar {
  let rate = guess;
  for (let step = 0; step < 60; step++) {
    const now = value(rate), gap = Math.max(1e-8, Math.abs(rate) * 1e-7);
    const slope = (value(rate + gap) - value(rate - gap)) / (2 * gap);
    const next = rate - now / slope;
    if (!Number.isFinite(next) || next <= -1) break;
    if (Math.abs(next - rate) < 1e-12) return next;
    rate = next;
  }
  return bisect(value);
}

function bisect(value: (rate: number) => number): Scalar {
  const points = [-0.9999, -0.9, -0.5, -0.2, 0, 0.1, 0.5, 1, 5, 20, 100, 1000];
  for (let i = 0; i + 1 < points.length; i++) {
    let low = points[i]!, high = points[i + 1]!;
    if (!(value(low) * value(high) <= 0)) continue;
    for (let step = 0; step < 200; step++) {
      const middle = (low + high) / 2;
      if (value(low) * value(middle) <= 0) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  }
  return NUM;
}

function hasBothSigns(flows: readonly number[]): boolean {
  return flows.some((flow) => flow > 0) && flows.some((flow) => flow < 0);
}

function datedFlows(values: Value, dates: Value): { flows: number[]; days: number[] } {
  const flows = toMatrix(values).values.map((value) => toNumber(value)), days = toMatrix(dates).values.map((day) => Math.floor(toNumber(day)));
  if (flows.length !== days.length || flows.length === 0) fail(NUM);
  if (days.some((day) => day < days[0]!)) fail(NUM);
  return { flows, days };
}

function datedValue(rate: number, flows: readonly number[], days: readonly number[]): number {
  return flows.reduce((total, flow, i) => total + flow / (1 + rate) ** ((days[i]! - days[0]!) / 365), 0);
}

export const CASH_FLOW_FUNCTIONS: Functions = {
  NPV: define("sa", 2, 255, ([rate, ...flows]) => {
    const share = toNumber(rate as Scalar);
    return share === -1 ? DIV0 : netPresentValue(share, numbersOf(flows));
  }),
  IRR: define("as", 1, 2, ([values, guess]) => {
    const flows = numbersOf([values!]);
    if (!hasBothSigns(flows)) return NUM;
    return solve((rate) => netPresentValue(rate, flows) * (1 + rate), guess === undefined ? 0.1 : toNumber(guess as Scalar));
  }, { skipsEmpty: true }),
  MIRR: define("ass", 3, 3, ([values, finance, reinvest]) => {
    const flows = numbersOf([values!]), borrow = toNumber(finance as Scalar), earn = toNumber(reinvest as Scalar);
    if (!hasBothSigns(flows)) return DIV0;
    const gains = netPresentValue(earn, flows.map((flow) => Math.max(flow, 0))) * (1 + earn) ** flows.length;
    const costs = netPresentValue(borrow, flows.map((flow) => Math.min(flow, 0))) * (1 + borrow);
    return (gains / -costs) ** (1 / (flows.length - 1)) - 1;
  }),
  XNPV: define("saa", 3, 3, ([rate, values, dates]) => {
    const { flows, days } = datedFlows(values!, dates!), share = toNumber(rate as Scalar);
    return share <= -1 ? NUM : datedValue(share, flows, days);
  }),
  XIRR: define("aas", 2, 3, ([values, dates, guess]) => {
    const { flows, days } = datedFlows(values!, dates!);
    if (!hasBothSigns(flows)) return NUM;
    return solve((rate) => datedValue(rate, flows, days), guess === undefined ? 0.1 : toNumber(guess as Scalar));
  }, { skipsEmpty: true }),
  FVSCHEDULE: define("sa", 2, 2, ([start, rates]) => numbersOf([rates!]).reduce((total, rate) => total * (1 + rate), toNumber(start as Scalar))),
  ISPMT: define("s", 4, 4, (args) => {
    const [rate, period, periods, present] = args.map((arg) => toNumber(arg as Scalar)) as [number, number, number, number];
    return periods === 0 ? VALUE : present * rate * (period / periods - 1);
  }),
};
