/** Data validation. ECMA-376 part 1, 18.3.1.32-33; rules of 2010 and later stand in the sheet's extLst ([MS-XLSX] 2.6.16). */

import type { ComparisonOperator, Validation, ValidationType } from "../../model/parts";
import { formulaFromFile } from "../formula/from-file";
import { formulaToFile } from "../formula/to-file";
import { decodeXString, encodeXName } from "../xml/escape";
import { childOf, elementsOf, isElement, isTrue, setAttributes, textOf, xml, type XmlElement } from "../xml/xml-tree";
import { rangesText, readRanges } from "./ranges";

const TYPES: readonly string[] = ["none", "whole", "decimal", "list", "date", "time", "textLength", "custom"];
const OPERATORS: readonly string[] = ["between", "notBetween", "equal", "notEqual", "lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual"];
/** What Excel takes; beyond it refuses the whole file. [MS-OI29500] 2.1.613 for titles, alerts and prompts. */
const LIMIT = { title: 32, alert: 224, prompt: 255, list: 255 };
const KNOWN_ATTRIBUTES = [
  "type", "operator", "errorStyle", "allowBlank", "showDropDown", "showInputMessage", "showErrorMessage", "errorTitle", "error", "promptTitle", "prompt", "sqref",
];
const NO_SITE = { tableName: null, isArray: true };

/** `foreign` receives, by rule id, the attributes we do not understand (imeMode among them). */
export function readValidations(dataValidations: XmlElement, freshId: () => string, foreign: Map<string, Record<string, string>>): Validation[] {
  const rules: Validation[] = [];
  for (const element of elementsOf(dataValidations)) {
    if (localName(element) !== "dataValidation") continue;
    const sqref = element.attributes.sqref ?? textOfLocal(element, "sqref");
    const ranges = readRanges(sqref);
    if (ranges.length === 0) continue;
    const rule = readValidation(element, ranges, freshId());
    const rest = Object.entries(element.attributes).filter(([name]) => !KNOWN_ATTRIBUTES.includes(name) && !name.startsWith("xmlns"));
    if (rest.length > 0) foreign.set(rule.id, Object.fromEntries(rest));
    rules.push(rule);
  }
  return rules;
}

export function writeValidations(rules: readonly Validation[], foreign: ReadonlyMap<string, Record<string, string>>, old: XmlElement | null): XmlElement | null {
  const written = rules.filter((rule) => rule.ranges.length > 0).map((rule) => validationElement(rule, foreign.get(rule.id) ?? {}));
  if (written.length === 0) return null;
  const element = old ?? xml("dataValidations");
  element.children = written;
  setAttributes(element, { count: written.length });
  return element;
}

function readValidation(element: XmlElement, ranges: Validation["ranges"], id: string): Validation {
  const { attributes } = element;
  const text = (name: string) => decodeXString(attributes[name] ?? "");
  const formula = (name: string) => {
    const raw = textOfLocal(element, name);
    return raw === undefined || raw === "" ? null : formulaFromFile(decodeXString(raw), null);
  };
  return {
    id, ranges,
    type: (TYPES.includes(attributes.type ?? "") ? attributes.type : "none") as ValidationType,
    operator: (OPERATORS.includes(attributes.operator ?? "") ? attributes.operator : "between") as ComparisonOperator,
    formula1: formula("formula1"), formula2: formula("formula2"), ignoreBlanks: isTrue(attributes.allowBlank),
    // The attribute's name lies: 1 hides the arrow.
    inCellDropDown: !isTrue(attributes.showDropDown),
    prompt: { show: isTrue(attributes.showInputMessage), title: text("promptTitle"), message: text("prompt") },
    alert: {
      show: isTrue(attributes.showErrorMessage), title: text("errorTitle"), message: text("error"),
      style: attributes.errorStyle === "warning" || attributes.errorStyle === "information" ? attributes.errorStyle : "stop",
    },
  };
}

function validationElement(rule: Validation, foreign: Record<string, string>): XmlElement {
  const { prompt, alert } = rule;
  const text = (value: string, limit: number) => (value === "" ? undefined : encodeXName(value.slice(0, limit)));
  const element = xml("dataValidation", {
    type: rule.type === "none" ? undefined : rule.type, errorStyle: alert.style === "stop" ? undefined : alert.style,
    operator: rule.operator === "between" ? undefined : rule.operator, allowBlank: rule.ignoreBlanks ? 1 : undefined,
    showDropDown: rule.inCellDropDown ? undefined : 1, showInputMessage: prompt.show ? 1 : undefined, showErrorMessage: alert.show ? 1 : undefined,
    errorTitle: text(alert.title, LIMIT.title), error: text(alert.message, LIMIT.alert),
    promptTitle: text(prompt.title, LIMIT.title), prompt: text(prompt.message, LIMIT.prompt), ...foreign, sqref: rangesText(rule.ranges),
  });
  for (const name of ["formula1", "formula2"] as const) {
    const formula = rule[name];
    if (formula !== null) element.children.push(xml(name, {}, formulaToFile(withinLimit(formula), NO_SITE)));
  }
  return element;
}

/** A literal list ("甲,乙") over the limit loses its last items: Excel would drop every rule of the sheet. */
function withinLimit(formula: string): string {
  if (!/^".*"$/s.test(formula) || formula.length - 2 <= LIMIT.list) return formula;
  const cut = formula.slice(1, 1 + LIMIT.list);
  return `"${cut.slice(0, Math.max(cut.lastIndexOf(","), 0))}"`;
}

/** Text of `<formula1>` or, in the newer form, of `<x14:formula1><xm:f>`. */
function textOfLocal(element: XmlElement, name: string): string | undefined {
  const child = element.children.filter(isElement).find((item) => localName(item) === name);
  return child && textOf(childOf(child, "xm:f") ?? child);
}

export function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}
