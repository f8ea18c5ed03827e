/** Figures of a sample of numbers. */

import { DIV0, NA, NUM, type Scalar } from "../values/value";

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

/** Sum of squared distances from the mean. */
export function squaredDeviations(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return numbers.reduce((total, number) => total + (number - middle) ** 2, 0);
}

/** #DIV/0! where there are too few numbers. */
export function variance(numbers: readonly number[], isSample: boolean): Scalar {
  const divisor = numbers.length - (isSample ? 1 : 0);
  return divisor < 1 ? DIV0 : squaredDeviations(numbers) / divisor;
}

export function deviation(numbers: readonly number[], isSample: boolean): Scalar {
  const square = variance(numbers, isSample);
  return typeof square === "number" ? Math.sqrt(square) : square;
}

export function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

export function median(numbers: readonly number[]): Scalar {
  return percentileInclusive(ascending(numbers), 0.5);
}

/** PERCENTILE.INC of sorted numbers. */
export function percentileInclusive(sorted: readonly number[], share: number): Scalar {
  if (sorted.length === 0 || share < 0 || share > 1) return NUM;
  return between(sorted, share * (sorted.length - 1));
}

/** PERCENTILE.EXC of sorted numbers. */
export function percentileExclusive(sorted: readonly number[], share: number): Scalar {
  const position = share * (sorted.length + 1) - 1;
  if (sorted.length === 0 || share <= 0 || share >= 1 || position < 0 || position > sorted.length - 1) return NUM;
  return between(sorted, position);
}

function between(sorted: readonly number[], position: number): number {
  const at = Math.floor(position), low = sorted[at]!, high = sorted[at + 1] ?? low;
  return low + (position - at) * (high - low);
}

/** The most frequent number, the first of several; #N/A where none is repeated. */
export function modeOf(numbers: readonly number[]): Scalar {
  return modesOf(numbers)[0] ?? NA;
}

/** All most frequent numbers, in the order in which they appear; none where no number is repeated. */
export function modesOf(numbers: readonly number[]): number[] {
  const counts = new Map<number, number>();
  let best = 1;
  for (const number of numbers) {
    const count = (counts.get(number) ?? 0) + 1;
    counts.set(number, count);
    best = Math.max(best, count);
  }
  return best === 1 ? [] : [...counts].filter(([, count]) => count === best).map(([number]) => number);
}
