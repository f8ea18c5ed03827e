/** Conditional formats. ECMA-376 part 1, 18.3.1.10 (cfRule), 18.3.1.18 (conditionalFormatting). */

import { cellName, sameRect } from "../../model/address";
import type { ConditionalRule } from "../../model/parts";
import type { DifferentialStyle } from "../../model/styles";
import { formulaFromFile } from "../formula/from-file";
import { formulaToFile } from "../formula/to-file";
import { decodeXString, encodeXString } from "../xml/escape";
import { elementsOf, isTrue, numberOf, parseXml, serializeAll, textOf, xml, type XmlElement } from "../xml/xml-tree";
import { rangesText, readRanges } from "./ranges";

const UNDERSTOOD = new Set(["type", "dxfId", "priority", "stopIfTrue", "operator", "text"]);
const PIVOT = "pivot";
const NO_SITE = { tableName: null, isArray: true };

export function readConditionalFormatting(element: XmlElement, differential: readonly DifferentialStyle[], freshId: () => string): ConditionalRule[] {
  const ranges = readRanges(element.attributes.sqref);
  return elementsOf(element, "cfRule").map((rule): ConditionalRule => {
    const { type = "expression", dxfId, priority, stopIfTrue, operator, text } = rule.attributes;
    const style = dxfId === undefined ? undefined : differential[Number(dxfId)];
    const rest = Object.fromEntries(Object.entries(rule.attributes).filter(([name]) => !UNDERSTOOD.has(name)));
    if (isTrue(element.attributes.pivot)) rest[PIVOT] = "1";
    const inner = serializeAll(elementsOf(rule).filter((child) => child.name !== "formula"));
    return {
      id: freshId(), ranges, type, priority: numberOf(priority) ?? 1, stopIfTrue: isTrue(stopIfTrue),
      formulas: elementsOf(rule, "formula").map((formula) => formulaFromFile(decodeXString(textOf(formula)), null)),
      ...(operator !== undefined && { operator }), ...(text !== undefined && { text: decodeXString(text) }), ...(style && { style }),
      ...((inner !== "" || Object.keys(rest).length > 0) && { raw: { attributes: rest, inner } }),
    };
  });
}

/**
 * One element per run of rules with the same ranges. `extensions`: GUIDs of the sheet's extensions; a rule copied from elsewhere
 * loses its link to one, and of two rules with one link the first keeps it.
 */
export function writeConditionalFormatting(
  rules: readonly ConditionalRule[], differentialId: (style: DifferentialStyle) => number, extensions: Iterable<string>,
): XmlElement[] {
  const free = new Set(extensions);
  const groups: { rule: ConditionalRule; element: XmlElement }[] = [];
  for (const rule of rules) {
    if (rule.ranges.length === 0) continue;
    let group = groups.at(-1);
    if (!group || !sameRanges(group.rule, rule)) {
      group = { rule, element: xml("conditionalFormatting", { pivot: rule.raw?.attributes[PIVOT], sqref: rangesText(rule.ranges) }) };
      groups.push(group);
    }
    const link = linkOf(rule);
    const element = ruleElement(rule, differentialId);
    if (link !== null && !free.delete(link)) element.children = elementsOf(element).filter((child) => child.name !== "extLst");
    group.element.children.push(element);
  }
  return groups.map((group) => group.element);
}

function ruleElement(rule: ConditionalRule, differentialId: (style: DifferentialStyle) => number): XmlElement {
  const { [PIVOT]: _pivot, ...foreign } = rule.raw?.attributes ?? {};
  const element = xml("cfRule", {
    type: rule.type, dxfId: rule.style ? differentialId(rule.style) : undefined, priority: rule.priority, stopIfTrue: rule.stopIfTrue ? 1 : undefined,
    operator: rule.operator ?? DEFAULT_OPERATORS[rule.type], text: rule.text === undefined ? undefined : encodeXString(rule.text), ...foreign,
  });
  const formulas = rule.formulas.length > 0 ? rule.formulas : impliedFormulas(rule);
  element.children = formulas.map((formula) => xml("formula", {}, formulaToFile(formula, NO_SITE)));
  if (rule.raw?.inner) element.children.push(...elementsOf(parseXml(`<r>${rule.raw.inner}</r>`, "conditionalFormatting")));
  return element;
}

const DEFAULT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: "containsText", notContainsText: "notContains", beginsWith: "beginsWith", endsWith: "endsWith",
};

/** Excel wants these kinds to carry the formula that says the same; it is made for the first cell of the ranges. */
function impliedFormulas(rule: ConditionalRule): string[] {
  const first = rule.ranges[0]!, cell = cellName(first.top, first.left);
  const text = `"${(rule.text ?? "").replace(/"/g, '""')}"`;
  switch (rule.type) {
    case "containsText": return [`NOT(ISERROR(SEARCH(${text},${cell})))`];
    case "notContainsText": return [`ISERROR(SEARCH(${text},${cell}))`];
    case "beginsWith": return [`LEFT(${cell},LEN(${text}))=${text}`];
    case "endsWith": return [`RIGHT(${cell},LEN(${text}))=${text}`];
    case "containsBlanks": return [`LEN(TRIM(${cell}))=0`];
    case "notContainsBlanks": return [`LEN(TRIM(${cell}))>0`];
    case "containsErrors": return [`ISERROR(${cell})`];
    case "notContainsErrors": return [`NOT(ISERROR(${cell}))`];
    default: return [];
  }
}

function sameRanges(a: ConditionalRule, b: ConditionalRule): boolean {
  return a.ranges.length === b.ranges.length && a.ranges.every((rect, i) => sameRect(rect, b.ranges[i]!)) && a.raw?.attributes[PIVOT] === b.raw?.attributes[PIVOT];
}

/** The GUID by which a rule points at its extension of 2010 and later in the sheet's extLst, in upper case. */
function linkOf(rule: ConditionalRule): string | null {
  return /<x14:id>\s*(\{[^}<]*\})\s*<\/x14:id>/.exec(rule.raw?.inner ?? "")?.[1]?.toUpperCase() ?? null;
}

/** Ranges of the rules that have an extension, by its GUID. */
export function extensionLinks(rules: readonly ConditionalRule[]): Map<string, string> {
  const links = new Map<string, string>();
  for (const rule of rules) {
    const id = linkOf(rule);
    if (id !== null && !links.has(id)) links.set(id, rangesText(rule.ranges));
  }
  return links;
}
