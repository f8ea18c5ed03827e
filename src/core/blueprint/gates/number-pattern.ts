/** Shape of a project number as a condition over its cell: the native form of isWellFormed (register/project-number.ts), which a test holds it against. */

import { formula, joinFormulas, type FormulaPart, type RawFormula } from "../../formula/formula";
import type { Reference } from "../../formula/references";

/** Of digits that a number in Excel keeps. */
const MOST_DIGITS = 15;

/**
 * PRJ-{yyyy}-{nnn} -> the number equals "PRJ-", four digits, "-" and three digits or more, put together again from what stands in it:
 * A5="PRJ-"&TEXT(0+MID(A5,5,4),"0000")&"-"&TEXT(0+MID(A5,10,15),REPT("0",MAX(3,LEN(A5)-9))). Of several running numbers the last may be longer.
 */
export function numberPatternCondition(pattern: string, own: Reference): RawFormula {
  const parts = pattern.split(/(\{yyyy\}|\{n+\})/).filter((part) => part !== "");
  const growing = parts.findLastIndex((part) => /^\{n+\}$/.test(part));
  const widths = parts.map((part) => (part === "{yyyy}" ? 4 : /^\{n+\}$/.test(part) ? part.length - 2 : part.length));
  const fixed = widths.reduce((sum, width, index) => (index === growing ? sum : sum + width), 0);
  let before = 0;
  const rebuilt = parts.map((part, index): FormulaPart => {
    const width = widths[index] as number;
    const start: FormulaPart = growing >= 0 && index > growing ? formula`LEN(${own})-${fixed - before - 1}` : before + 1;
    if (index !== growing) before += width;
    if (!/^\{(yyyy|n+)\}$/.test(part)) return part;
    if (index !== growing) return formula`TEXT(0+MID(${own},${start},${width}),${"0".repeat(width)})`;
    const length = fixed === 0 ? formula`LEN(${own})` : formula`LEN(${own})-${fixed}`;
    const digits = growing === parts.length - 1 ? formula`${MOST_DIGITS}` : length;
    return formula`TEXT(0+MID(${own},${start},${digits}),REPT("0",MAX(${width},${length})))`;
  });
  return formula`IFERROR(${own}=${joinFormulas(rebuilt, "&")},FALSE)`;
}
