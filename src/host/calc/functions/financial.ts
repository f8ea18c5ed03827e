/** Loans and annuities (PMT, PV, FV, NPER, RATE, IPMT, PPMT ...) and depreciation. */

import { toNumber } from "../values/coerce";
import { fail, NUM, type Scalar } from "../values/value";
import { ofScalars, type Functions, type WorksheetFunction } from "./function";

/** Numbers with 0 for what is not given. */
function ofNumbers(min: number, max: number, run: (...numbers: number[]) => Scalar): WorksheetFunction {
  return ofScalars(min, max, (args) => run(...Array.from({ length: max }, (_, i) => (args[i] === undefined ? 0 : toNumber(args[i])))), { skipsEmpty: true });
}

/** Payment of an annuity; `due` 1 where payments are at the start of a period. */
function payment(rate: number, periods: number, present: number, future: number, due: number): number {
  if (periods === 0) fail(NUM);
  if (rate === 0) return -(present + future) / periods;
  const growth = (1 + rate) ** periods;
  return (-rate * (present * growth + future)) / ((due ? 1 + rate : 1) * (growth - 1));
}

function futureValue(rate: number, periods: number, pay: number, present: number, due: number): number {
  if (rate === 0) return -(present + pay * periods);
  const growth = (1 + rate) ** periods;
  return -(present * growth + (pay * (due ? 1 + rate : 1) * (growth - 1)) / rate);
}

function presentValue(rate: number, periods: number, pay: number, future: number, due: number): number {
  if (rate === 0) return -(future + pay * periods);
  const growth = (1 + rate) ** periods;
  return -(future + (pay * (due ? 1 + rate : 1) * (growth - 1)) / rate) / growth;
}

function periodsOf(rate: number, pay: number, present: number, future: number, due: number): Scalar {
  if (rate === 0) return pay === 0 ? NUM : -(present + future) / pay;
  const part = pay * (due ? 1 + rate : 1);
  const ratio = (part - future * rate) / (part + present * rate);
  return ratio <= 0 ? NUM : Math.log(ratio) / Math.log(1 + rate);
}

function interest(rate: number, period: number, periods: number, present: number, future: number, due: number): number {
  if (period < 1 || period > periods) fail(NUM);
  const pay = payment(rate, periods, present, future, due);
  if (due && period === 1) return 0;
  const balance = futureValue(rate, period - 1, pay, present, due);
  return due ? (balance * rate) / (1 + rate) : balance * rate;
}

/** Newton's method on the annuity equation, as Excel (20 steps or more). */
function rateOf(periods: number, pay: number, present: number, future: number, due: number, guess: number): Scalar {
  const error = (rate: number) => {
    if (Math.abs(rate) < 1e-10) return present + pay * periods + future;
    const growth = (1 + rate) ** periods;
    return present * growth + (pay * (due ? 1 + rate : 1) * (growth - 1)) / rate + future;
  };
  let rate = guess;
  for (let step = 0; step < 100; step++) {
    const value = error(rate), gap = Math.max(1e-7, Math.abs(rate) * 1e-6);
    const slope = (error(rate + gap) - error(rate - gap)) / (2 * gap);
    const next = rate - value / slope;
    if (!Number.isFinite(next) || next <= -1) return NUM;
    if (Math.abs(next - rate) < 1e-12) return next;
    rate = next;
  }
  return Math.abs(error(rate)) < 1e-6 ? rate : NUM;
}

/** Interest (or principal) paid from one period to another. */
function cumulative(part: (rate: number, period: number, periods: number, present: number, due: number) => number): WorksheetFunction {
  return ofNumbers(6, 6, (rate, periods, present, first, last, due) => {
    if (rate <= 0 || periods <= 0 || present <= 0 || first < 1 || last < first || last > periods) return NUM;
    let total = 0;
    for (let period = Math.ceil(first); period <= last; period++) total += part(rate, period, periods, present, due);
    return total;
  });
}

/** Fixed declining balance; the first year may have fewer months. */
function decliningBalance(cost: number, salvage: number, life: number, period: number, months: number): Scalar {
  if (cost < 0 || salvage < 0 || life <= 0 || period < 1 || period > life + (months < 12 ? 1 : 0)) return NUM;
  if (cost === 0) return 0;
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
  let total = (cost * rate * months) / 12;
  if (period === 1) return total;
  for (let year = 2; year < period; year++) total += (cost - total) * rate;
  const year = (cost - total) * rate;
  return period > life ? (year * (12 - months)) / 12 : year;
}

function doubleDeclining(cost: number, salvage: number, life: number, period: number, factor: number): Scalar {
  if (cost < 0 || salvage < 0 || life <= 0 || period < 1 || period > life || factor <= 0) return NUM;
  let value = cost, written = 0;
  for (let year = 1; year <= period; year++) {
    written = Math.min((value * factor) / life, Math.max(0, value - salvage));
    value -= written;
  }
  return written;
}

export const FINANCIAL_FUNCTIONS: Functions = {
  PMT: ofNumbers(3, 5, (rate, periods, present, future, due) => payment(rate, periods, present, future, due)),
  FV: ofNumbers(3, 5, (rate, periods, pay, present, due) => futureValue(rate, periods, pay, present, due)),
  PV: ofNumbers(3, 5, (rate, periods, pay, future, due) => presentValue(rate, periods, pay, future, due)),
  NPER: ofNumbers(3, 5, (rate, pay, present, future, due) => periodsOf(rate, pay, present, future, due)),
  RATE: ofScalars(3, 6, (args) => {
    const [periods, pay, present, future, due, guess] = [0, 1, 2, 3, 4, 5].map((i) => (args[i] === undefined ? (i === 5 ? 0.1 : 0) : toNumber(args[i])));
    return rateOf(periods!, pay!, present!, future!, due!, guess!);
  }, { skipsEmpty: true }),
  IPMT: ofNumbers(4, 6, (rate, period, periods, present, future, due) => interest(rate, period, periods, present, future, due)),
  PPMT: ofNumbers(4, 6, (rate, period, periods, present, future, due) =>
    payment(rate, periods, present, future, due) - interest(rate, period, periods, present, future, due)),
  CUMIPMT: cumulative((rate, period, periods, present, due) => interest(rate, period, periods, present, 0, due)),
  CUMPRINC: cumulative((rate, period, periods, present, due) => payment(rate, periods, present, 0, due) - interest(rate, period, periods, present, 0, due)),
  EFFECT: ofNumbers(2, 2, (rate, times) => (rate <= 0 || times < 1 ? NUM : (1 + rate / Math.trunc(times)) ** Math.trunc(times) - 1)),
  NOMINAL: ofNumbers(2, 2, (rate, times) => (rate <= 0 || times < 1 ? NUM : ((1 + rate) ** (1 / Math.trunc(times)) - 1) * Math.trunc(times))),
  RRI: ofNumbers(3, 3, (periods, present, future) => (periods <= 0 || present === 0 ? NUM : (future / present) ** (1 / periods) - 1)),
  SLN: ofNumbers(3, 3, (cost, salvage, life) => (life === 0 ? NUM : (cost - salvage) / life)),
  SYD: ofNumbers(4, 4, (cost, salvage, life, period) => (period < 1 || period > life ? NUM : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)))),
  DB: ofScalars(4, 5, (args) => {
    const [cost, salvage, life, period] = args.map((arg) => toNumber(arg));
    return decliningBalance(cost!, salvage!, life!, period!, args[4] === undefined ? 12 : toNumber(args[4]));
  }, { skipsEmpty: true }),
  DDB: ofScalars(4, 5, (args) => {
    const [cost, salvage, life, period] = args.map((arg) => toNumber(arg));
    return doubleDeclining(cost!, salvage!, life!, period!, args[4] === undefined ? 2 : toNumber(args[4]));
  }, { skipsEmpty: true }),
};
