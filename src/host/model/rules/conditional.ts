/** How conditional formats make a cell look. https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */

import { holds } from "../address";
import type { ConditionalRule } from "../parts";
import type { Worksheet } from "../sheet";
import type { DifferentialStyle } from "../styles";
import type { ConditionalLook } from "./conditional-look";
import { ConditionTest } from "./condition-test";
import { readGraphic, type Graphic } from "./condition-graphics";

export type { ConditionalLook } from "./conditional-look";
export { addConditionalRule, changeConditionalRule, deleteConditionalRule, deleteConditionalRules, type NewConditionalRule } from "./conditional-rules";

interface Kept {
  readonly revision: number;
  readonly rules: readonly Prepared[];
  readonly looks: Map<number, ConditionalLook>;
}

interface Prepared {
  readonly rule: ConditionalRule;
  readonly test: ConditionTest | null;
  readonly graphic: Graphic | null;
}

const NOTHING: ConditionalLook = Object.freeze({});
const kept = new WeakMap<Worksheet, Kept>();

/**
 * Rules in order of priority: of two that change the same property the earlier wins, and a true one with `stopIfTrue` ends the
 * asking. What was found is kept until the workbook changes.
 */
export function conditionalStyle(sheet: Worksheet, row: number, column: number): ConditionalLook {
  if (sheet.parts.conditionalRules.length === 0) return NOTHING;
  let state = kept.get(sheet);
  if (state?.revision !== sheet.workbook.revision) {
    state = { revision: sheet.workbook.revision, rules: prepare(sheet), looks: new Map() };
    kept.set(sheet, state);
  }
  const key = row * 16_384 + column;
  let look = state.looks.get(key);
  if (!look) state.looks.set(key, (look = lookOf(state.rules, row, column)));
  return look;
}

function prepare(sheet: Worksheet): Prepared[] {
  return [...sheet.parts.conditionalRules].sort((a, b) => a.priority - b.priority).map((rule) => {
    const graphic = readGraphic(sheet, rule);
    return { rule, graphic, test: graphic ? null : new ConditionTest(sheet, rule) };
  });
}

function lookOf(rules: readonly Prepared[], row: number, column: number): ConditionalLook {
  let look: ConditionalLook = NOTHING;
  for (const { rule, test, graphic } of rules) {
    if (!rule.ranges.some((range) => holds(range, row, column))) continue;
    if (graphic) {
      const drawn = graphic(row, column);
      if (drawn) look = { ...drawn, ...look };
      continue;
    }
    if (!test?.isTrue(row, column)) continue;
    if (rule.style) look = { ...look, style: under(look.style, rule.style) };
    if (rule.stopIfTrue) break;
  }
  return look;
}

/** `later` only where `earlier` says nothing. */
function under(earlier: DifferentialStyle | undefined, later: DifferentialStyle): DifferentialStyle {
  if (!earlier) return later;
  const font = { ...later.font, ...earlier.font }, border = { ...later.border, ...earlier.border };
  const fill = earlier.fill ?? later.fill;
  const numberFormat = earlier.numberFormat ?? later.numberFormat;
  return {
    ...(Object.keys(font).length > 0 && { font }), ...(fill && { fill }),
    ...(Object.keys(border).length > 0 && { border }), ...(numberFormat !== undefined && { numberFormat }),
  };
}
