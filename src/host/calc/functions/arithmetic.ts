/** Mathematical functions of single numbers. */

import { power } from "../formula/operators";
import { toInteger, toNumber } from "../values/coerce";
import { eachNumber } from "../values/each";
import { DIV0, fail, Matrix, NUM, VALUE, type Scalar } from "../values/value";
import { define, ofAny, ofScalars, type Functions, type WorksheetFunction } from "./function";

function ofNumber(run: (value: number) => Scalar): WorksheetFunction {
  return ofScalars(1, 1, ([a]) => run(toNumber(a!)));
}

function ofTwo(run: (a: number, b: number) => Scalar): WorksheetFunction {
  return ofScalars(2, 2, ([a, b]) => run(toNumber(a!), toNumber(b!)));
}

/** The remainder has the divisor's sign. */
export function modulo(value: number, divisor: number): Scalar {
  if (divisor === 0) return DIV0;
  const quotient = Math.floor(Number((value / divisor).toPrecision(15)));
  const rest = Number((value - divisor * quotient).toPrecision(15));
  return Math.abs(rest) < Math.abs(value) * 1e-15 ? 0 : rest + 0;
}

function factorial(value: number): Scalar {
  const size = Math.trunc(value);
  if (size < 0 || size > 170) return NUM;
  let product = 1;
  for (let i = 2; i <= size; i++) product *= i;
  return product;
}

function combinations(n: number, k: number): Scalar {
  const from = Math.trunc(n), take = Math.trunc(k);
  if (from < 0 || take < 0 || from < take) return NUM;
  let result = 1;
  for (let i = 1; i <= take; i++) result = (result * (from - take + i)) / i;
  return Math.round(result);
}

function greatestDivisor(numbers: readonly number[]): Scalar {
  return numbers.reduce((a, b) => {
    let x = a, y = b;
    while (y !== 0) [x, y] = [y, x % y];
    return x;
  }, 0);
}

function wholeNumbers(args: Parameters<WorksheetFunction["run"]>[0]): number[] {
  const numbers: number[] = [];
  eachNumber(args, (number) => numbers.push(number < 0 ? fail(NUM) : Math.trunc(number)));
  return numbers;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"],
];

function roman(value: number): Scalar {
  let rest = Math.trunc(value), text = "";
  if (rest < 0 || rest > 3999) return VALUE;
  for (const [size, sign] of ROMAN) for (; rest >= size; rest -= size) text += sign;
  return text;
}

export const ARITHMETIC_FUNCTIONS: Functions = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  SQRT: ofNumber((value) => (value < 0 ? NUM : Math.sqrt(value))),
  SQRTPI: ofNumber((value) => (value < 0 ? NUM : Math.sqrt(value * Math.PI))),
  EXP: ofNumber(Math.exp),
  LN: ofNumber((value) => (value <= 0 ? NUM : Math.log(value))),
  LOG10: ofNumber((value) => (value <= 0 ? NUM : Math.log10(value))),
  LOG: ofScalars(1, 2, ([a, b]) => {
    const value = toNumber(a!), base = b === undefined ? 10 : toNumber(b);
    if (value <= 0 || base <= 0) return NUM;
    return base === 1 ? DIV0 : base === 10 ? Math.log10(value) : Number((Math.log(value) / Math.log(base)).toPrecision(15));
  }),
  POWER: ofTwo(power),
  MOD: ofTwo(modulo),
  QUOTIENT: ofTwo((a, b) => (b === 0 ? DIV0 : Math.trunc(a / b) + 0)),
  PI: ofScalars(0, 0, () => Math.PI),
  RADIANS: ofNumber((value) => (value * Math.PI) / 180),
  DEGREES: ofNumber((value) => (value * 180) / Math.PI),
  SIN: ofNumber(Math.sin),
  COS: ofNumber(Math.cos),
  TAN: ofNumber(Math.tan),
  ASIN: ofNumber((value) => (Math.abs(value) > 1 ? NUM : Math.asin(value))),
  ACOS: ofNumber((value) => (Math.abs(value) > 1 ? NUM : Math.acos(value))),
  ATAN: ofNumber(Math.atan),
  ATAN2: ofTwo((x, y) => (x === 0 && y === 0 ? DIV0 : Math.atan2(y, x))),
  SINH: ofNumber(Math.sinh),
  COSH: ofNumber(Math.cosh),
  TANH: ofNumber(Math.tanh),
  FACT: ofNumber(factorial),
  COMBIN: ofTwo(combinations),
  PERMUT: ofTwo((n, k) => {
    const from = Math.trunc(n), take = Math.trunc(k);
    if (from < 0 || take < 0 || from < take) return NUM;
    let result = 1;
    for (let i = 0; i < take; i++) result *= from - i;
    return result;
  }),
  GCD: ofAny((args) => greatestDivisor(wholeNumbers(args))),
  LCM: ofAny((args) => wholeNumbers(args).reduce((a, b) => (a === 0 || b === 0 ? 0 : (a / (greatestDivisor([a, b]) as number)) * b), 1)),
  ROMAN: ofScalars(1, 2, ([a]) => roman(toNumber(a!))),
  RAND: { ...ofScalars(0, 0, () => Math.random()), volatility: "always" },
  RANDBETWEEN: { ...ofTwo((a, b) => {
    const low = Math.ceil(a), high = Math.floor(b);
    return low > high ? NUM : low + Math.floor(Math.random() * (high - low + 1));
  }), volatility: "always" },
  RANDARRAY: define("s", 0, 5, (args) => {
    const [rows, columns, low, high, whole] = args as readonly (Scalar | undefined)[];
    const from = low === undefined ? 0 : toNumber(low), to = high === undefined ? 1 : toNumber(high);
    const isWhole = whole !== undefined && toNumber(whole) !== 0;
    return Matrix.build(arraySize(rows), arraySize(columns), () => (isWhole ? Math.floor(Math.random() * (to - from + 1)) + from : Math.random() * (to - from) + from));
  }, { volatility: "always", skipsEmpty: true }),
};

/** A count of rows or columns for a new array; 1 where not given. */
export function arraySize(size: Scalar | undefined): number {
  const count = size === undefined ? 1 : toInteger(size);
  return count < 1 ? fail(VALUE) : count > 1_000_000 ? fail(NUM) : count;
}
