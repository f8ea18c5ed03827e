/** Adds and takes away conditional formats. https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */

import { intersect, subtract, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { ConditionalRule } from "../parts";
import { normaliseFormula } from "../references/normalise-formula";
import type { Worksheet } from "../sheet";
import { retargetRanges } from "./retarget-ranges";

export type NewConditionalRule = Omit<ConditionalRule, "id" | "ranges" | "priority">;

/** The new rule comes first in priority, as in Excel. Its formulas count from the first cell of `ranges`. */
export function addConditionalRule(sheet: Worksheet, ranges: readonly Rect[], rule: NewConditionalRule): ConditionalRule {
  if (ranges.length === 0) throw new ModelError("InvalidArgument", "条件格式需要一个区域。");
  const formulas = rule.formulas.map((formula) => {
    const normal = normaliseFormula(formula.replace(/^=/, ""), null);
    if (normal === null) throw new ModelError("InvalidArgument", `条件格式的公式有误：=${formula.replace(/^=/, "")}`);
    return normal;
  });
  const added: ConditionalRule = { ...rule, formulas, ranges, id: `cf${sheet.workbook.freshId()}`, priority: 1 };
  sheet.set("conditionalRules", [added, ...sheet.parts.conditionalRules.map((other) => ({ ...other, priority: other.priority + 1 }))]);
  for (const rect of ranges) sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
  return added;
}

/** Replaces a rule by the one with the same id. */
export function changeConditionalRule(sheet: Worksheet, rule: ConditionalRule): void {
  if (!sheet.parts.conditionalRules.some((other) => other.id === rule.id)) throw new ModelError("ItemNotFound", "找不到该条件格式。");
  sheet.set("conditionalRules", sheet.parts.conditionalRules.map((other) => (other.id === rule.id ? rule : other)));
  for (const rect of rule.ranges) sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

export function deleteConditionalRule(sheet: Worksheet, id: string): void {
  const gone = sheet.parts.conditionalRules.find((rule) => rule.id === id);
  if (!gone) throw new ModelError("ItemNotFound", "找不到该条件格式。");
  sheet.set("conditionalRules", sheet.parts.conditionalRules.filter((rule) => rule !== gone));
  for (const rect of gone.ranges) sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

/** Frees a rectangle (or the sheet) of conditional formats; rules that reach beyond keep the rest of their range. */
export function deleteConditionalRules(sheet: Worksheet, where: Rect | "all"): void {
  const before = sheet.parts.conditionalRules;
  if (where === "all") {
    if (before.length > 0) sheet.set("conditionalRules", []);
    return;
  }
  if (!before.some((rule) => rule.ranges.some((range) => intersect(range, where)))) return;
  sheet.set("conditionalRules", before.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((range) => subtract(range, where));
    return ranges.length === 0 ? [] : [retargetRanges(rule, ranges)];
  }));
  sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect: where });
}
