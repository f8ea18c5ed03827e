/** Rules whose formulas count from the first cell of their first range: what to do when that cell becomes another one. */

import type { Rect } from "../address";
import type { ConditionalRule, Validation } from "../parts";
import { translateFormula } from "../references/translate-formula";

/** The rule over `ranges` (not empty), its formulas reading for each cell as they did. */
export function retargetRanges<T extends Validation | ConditionalRule>(rule: T, ranges: readonly Rect[]): T {
  const from = rule.ranges[0], to = ranges[0];
  if (!from || !to || (from.top === to.top && from.left === to.left)) return { ...rule, ranges };
  return { ...rule, ...movedFormulas(rule, (formula) => translateFormula(formula, origin(from), origin(to), true)), ranges };
}

/** The formulas of a rule, changed; to be spread over it. */
export function movedFormulas(rule: Validation | ConditionalRule, change: (formula: string) => string): Partial<Validation & ConditionalRule> {
  if ("formulas" in rule) return { formulas: rule.formulas.map(change) };
  return {
    formula1: rule.formula1 === null ? null : change(rule.formula1),
    formula2: rule.formula2 === null ? null : change(rule.formula2),
  };
}

export function origin(rect: Rect): { row: number; column: number } {
  return { row: rect.top, column: rect.left };
}
