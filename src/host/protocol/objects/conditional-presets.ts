/** Excel's ready-made rules. https://learn.microsoft.com/javascript/api/excel/excel.conditionalpresetcriteriarule */

import { cellName } from "../../model/address";
import { HostError } from "../host-error";
import { changeRule, ruleOf } from "./conditional-formats";
import { defineClass } from "./object-class";
import { options } from "./parameters";
import { object, type RuleTarget } from "./targets";

/** By ECMA-376's ST_CfType; those of averages and periods are read from files, but not made. */
const CRITERIA = {
  duplicateValues: "DuplicateValues", uniqueValues: "UniqueValues", containsBlanks: "Blanks", notContainsBlanks: "NonBlanks", containsErrors: "Errors", notContainsErrors: "NonErrors",
} as const;
type Preset = keyof typeof CRITERIA;

export const presetConditionalFormatClass = defineClass<"PresetCriteriaConditionalFormat">({
  name: "PresetCriteriaConditionalFormat",
  since: "1.6",
  scalars: {
    Rule: {
      since: "1.6",
      get: (target) => ({ criterion: CRITERIA[ruleOf(target).type as Preset] ?? "Invalid" }),
      set: (target, value) => {
        const { criterion } = options.read(value) ?? {};
        const found = Object.entries(CRITERIA).find(([, wire]) => wire === criterion);
        if (!found) throw new HostError("NotImplemented", `This host does not make conditional formats of the criterion "${String(criterion)}".`);
        const type = found[0] as Preset;
        changeRule(target, { type, formulas: formulasOf(target, type) });
      },
    },
  },
  navigations: { Format: { since: "1.6", get: (target) => object("ConditionalRangeFormat", target) } },
});

/** The formula that the file keeps beside the type (ECMA-376 18.3.1.10). */
function formulasOf(target: RuleTarget, type: Preset): string[] {
  const first = ruleOf(target).ranges[0]!;
  const cell = cellName(first.top, first.left);
  switch (type) {
    case "containsBlanks": return [`LEN(TRIM(${cell}))=0`];
    case "notContainsBlanks": return [`LEN(TRIM(${cell}))>0`];
    case "containsErrors": return [`ISERROR(${cell})`];
    case "notContainsErrors": return [`NOT(ISERROR(${cell}))`];
    default: return [];
  }
}
