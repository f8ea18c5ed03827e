/**
 * Criteria of COUNTIF, SUMIFS and their relatives
 * (https://support.microsoft.com/office/countif-function-e0de10c6-f885-4e71-abb4-1f464816df34).
 */

import { CellError } from "../../model/cell";
import { compareText, sameNumber } from "./compare";
import { textToNumber } from "./text-number";
import type { Scalar } from "./value";
import { hasWildcard, wildcardPattern } from "./wildcard";

export interface Criterion {
  readonly test: (value: Scalar) => boolean;
  /** The value to look up where the criterion is plain equality, so that an index may answer; undefined otherwise. */
  readonly equals?: number | string | boolean;
  readonly matchesBlank: boolean;
}

const OPERATOR = /^(<=|>=|<>|=|<|>)?([^]*)$/;
const cache = new Map<string, Criterion>();

/** Compiles a criterion; an empty cell as a criterion means 0. */
export function compileCriterion(criterion: Scalar): Criterion {
  if (typeof criterion === "string") {
    let known = cache.get(criterion);
    if (!known) {
      if (cache.size > 5000) cache.clear();
      cache.set(criterion, (known = finish(compileText(criterion))));
    }
    return known;
  }
  return finish(criterion instanceof CellError ? { test: (value) => value === criterion } : equalTo(criterion ?? 0));
}

type Draft = Omit<Criterion, "matchesBlank">;

function finish(draft: Draft): Criterion {
  return { ...draft, matchesBlank: draft.test(null) };
}

function compileText(text: string): Draft {
  const [, operator, operand] = OPERATOR.exec(text) as unknown as [string, string | undefined, string];
  if (operator === undefined) return operand === "" ? { test: (value) => value === null || value === "" } : equalTo(readOperand(operand));
  if (operator === "=") return operand === "" ? { test: (value) => value === null } : equalTo(readOperand(operand));
  if (operator === "<>") {
    if (operand === "") return { test: (value) => value !== null };
    const equal = equalTo(readOperand(operand)).test;
    return { test: (value) => !equal(value) };
  }
  return ordered(operator, readOperand(operand));
}

/** Numbers, dates, booleans and errors in a criterion's text count as such. */
function readOperand(text: string): Exclude<Scalar, null> {
  const upper = text.toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  return textToNumber(text) ?? CellError.parse(text) ?? text;
}

/** Equality ignores case, takes wildcards, and a number also meets text that spells it. */
function equalTo(operand: Exclude<Scalar, null>): Draft {
  if (typeof operand === "number") {
    return {
      equals: operand,
      test: (value) => (typeof value === "number" ? sameNumber(value, operand) : typeof value === "string" && spells(value, operand)),
    };
  }
  if (typeof operand === "string") {
    if (hasWildcard(operand)) {
      const pattern = wildcardPattern(operand, true);
      return { test: (value) => typeof value === "string" && pattern.test(value) };
    }
    const wanted = operand.toLowerCase();
    return { equals: operand, test: (value) => typeof value === "string" && (value === operand || (value.length === operand.length && value.toLowerCase() === wanted)) };
  }
  return typeof operand === "boolean" ? { equals: operand, test: (value) => value === operand } : { test: (value) => value === operand };
}

function spells(text: string, number: number): boolean {
  const first = text.charCodeAt(0);
  if (first > 57 && first !== 0xffe5) return false;
  const spelt = textToNumber(text);
  return spelt !== null && sameNumber(spelt, number);
}

/** Comparisons meet only values of the operand's own kind. */
function ordered(operator: string, operand: Exclude<Scalar, null>): Draft {
  const accept = (order: number) =>
    operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
  if (typeof operand === "number") {
    return { test: (value) => typeof value === "number" && accept(sameNumber(value, operand) ? 0 : value - operand) };
  }
  if (typeof operand === "string") {
    return { test: (value) => typeof value === "string" && accept(compareText(value, operand)) };
  }
  return { test: (value) => typeof value === "boolean" && typeof operand === "boolean" && accept(Number(value) - Number(operand)) };
}
