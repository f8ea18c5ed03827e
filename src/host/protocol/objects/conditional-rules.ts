/** What conditional formats ask of a cell: a formula, a comparison of its value, or a text in it. */

import { cellName } from "../../model/address";
import { normaliseFormula } from "../../model/references/normalise-formula";
import { HostError } from "../host-error";
import { changeRule, ruleOf } from "./conditional-formats";
import { defineClass, type ScalarMember } from "./object-class";
import { oneOf, options } from "./parameters";
import { object, type RuleTarget } from "./targets";

const COMPARISONS = {
  Between: "between", NotBetween: "notBetween", EqualTo: "equal", NotEqualTo: "notEqual", GreaterThan: "greaterThan", LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual", LessThanOrEqual: "lessThanOrEqual",
} as const;
const TEXTS = { Contains: "containsText", NotContains: "notContains", BeginsWith: "beginsWith", EndsWith: "endsWith" } as const;
const FORMAT = { Format: { since: "1.6", get: (target: RuleTarget) => object("ConditionalRangeFormat", target) } };

/** A formula that counts from the first cell of the rule's first range. */
const formula: ScalarMember<RuleTarget> = {
  since: "1.6",
  get: (target) => `=${ruleOf(target).formulas[0] ?? ""}`,
  set: (target, value) => changeRule(target, { formulas: [formulaFrom(value)] }),
};

export const customConditionalFormatClass = defineClass<"CustomConditionalFormat">({
  name: "CustomConditionalFormat",
  since: "1.6",
  navigations: { ...FORMAT, Rule: { since: "1.6", get: (target) => object("ConditionalFormatRule", target) } },
});

export const conditionalFormatRuleClass = defineClass<"ConditionalFormatRule">({
  name: "ConditionalFormatRule",
  since: "1.6",
  scalars: { Formula: formula, FormulaLocal: formula },
});

export const cellValueConditionalFormatClass = defineClass<"CellValueConditionalFormat">({
  name: "CellValueConditionalFormat",
  since: "1.6",
  scalars: {
    Rule: {
      since: "1.6",
      get: (target) => {
        const { formulas, operator } = ruleOf(target);
        const wire = Object.entries(COMPARISONS).find(([, model]) => model === operator)?.[0];
        return { formula1: `=${formulas[0] ?? ""}`, ...(formulas[1] === undefined ? {} : { formula2: `=${formulas[1]}` }), operator: wire };
      },
      set: (target, value) => {
        const rule = options.read(value) ?? {};
        const operator = COMPARISONS[oneOf(...(Object.keys(COMPARISONS) as (keyof typeof COMPARISONS)[])).read(rule.operator)];
        const isPair = operator === "between" || operator === "notBetween";
        changeRule(target, { operator, formulas: isPair ? [formulaFrom(rule.formula1), formulaFrom(rule.formula2)] : [formulaFrom(rule.formula1)] });
      },
    },
  },
  navigations: FORMAT,
});

export const textConditionalFormatClass = defineClass<"TextConditionalFormat">({
  name: "TextConditionalFormat",
  since: "1.6",
  scalars: {
    Rule: {
      since: "1.6",
      get: (target) => {
        const { text = "", operator } = ruleOf(target);
        return { operator: Object.entries(TEXTS).find(([, model]) => model === operator)?.[0], text };
      },
      set: (target, value) => {
        const rule = options.read(value) ?? {};
        const operator = TEXTS[oneOf("Contains", "NotContains", "BeginsWith", "EndsWith").read(rule.operator)];
        if (typeof rule.text !== "string") throw new HostError("InvalidArgument");
        const type = operator === "notContains" ? "notContainsText" : operator;
        changeRule(target, { type, operator, text: rule.text, formulas: [textFormula(target, operator, rule.text)] });
      },
    },
  },
  navigations: FORMAT,
});

/** The formula that the file keeps beside the text (ECMA-376 18.3.1.10). */
function textFormula(target: RuleTarget, operator: string, text: string): string {
  const first = ruleOf(target).ranges[0]!;
  const cell = cellName(first.top, first.left);
  const quoted = `"${text.replace(/"/g, '""')}"`;
  switch (operator) {
    case "containsText": return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case "notContains": return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith": return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    default: return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

/** "=A1>0", or a number or text as it would be typed into the dialog. */
function formulaFrom(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") throw new HostError("InvalidArgument");
  const text = value.startsWith("=") ? value.slice(1) : Number.isFinite(Number(value)) ? value : `"${value.replace(/"/g, '""')}"`;
  const normal = normaliseFormula(text, null);
  if (normal === null || normal === "") throw new HostError("InvalidArgument");
  return normal;
}
