/** Cells that take the same rule as others join it, as in Excel, which keeps one rule for all of them. */

import type { Rect } from "../address";
import type { Validation } from "../parts";
import { retargetRanges } from "./retarget-ranges";

/** `rules` with one more over a rectangle that none of them covers. */
export function joinValidation(rules: readonly Validation[], added: Validation): readonly Validation[] {
  const index = rules.findIndex((rule) => isSameRule(rule, added));
  if (index < 0) return [...rules, added];
  const rule = rules[index]!;
  const joined = { ...rule, ranges: [...added.ranges].reduce(withRange, rule.ranges) };
  // Its formulas count from the first range, which may have become another one.
  const counted = retargetRanges({ ...rule, ranges: rule.ranges }, joined.ranges);
  return rules.map((other, place) => (place === index ? counted : other));
}

/** Do the formulas read the same for each cell, and is all else alike? */
function isSameRule(one: Validation, other: Validation): boolean {
  if (one.type !== other.type || one.operator !== other.operator || one.ignoreBlanks !== other.ignoreBlanks || one.inCellDropDown !== other.inCellDropDown) return false;
  if (JSON.stringify([one.prompt, one.alert]) !== JSON.stringify([other.prompt, other.alert])) return false;
  const moved = retargetRanges(one, other.ranges);
  return moved.formula1 === other.formula1 && moved.formula2 === other.formula2;
}

/** A rectangle that continues one of the ranges makes it longer. */
function withRange(ranges: readonly Rect[], added: Rect): readonly Rect[] {
  const index = ranges.findIndex((range) => united(range, added) !== null);
  if (index < 0) return [...ranges, added];
  const whole = united(ranges[index]!, added)!;
  return withRange(ranges.filter((_, place) => place !== index), whole);
}

/** The rectangle of two that lie side by side or above one another, else null. */
function united(a: Rect, b: Rect): Rect | null {
  const isStacked = a.left === b.left && a.right === b.right && (a.bottom + 1 === b.top || b.bottom + 1 === a.top);
  const isBeside = a.top === b.top && a.bottom === b.bottom && (a.right + 1 === b.left || b.right + 1 === a.left);
  if (!isStacked && !isBeside) return null;
  return { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}
