/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat and its collection. */

import { intersect, type Rect } from "../../model/address";
import type { ConditionalRule } from "../../model/parts";
import { addConditionalRule, changeConditionalRule, deleteConditionalRule, deleteConditionalRules, type NewConditionalRule } from "../../model/rules/conditional-rules";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { areas, rectsOf } from "./areas";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { flag, integer, oneOf, text } from "./parameters";
import { object, type Cells, type HostObject, type RuleTarget } from "./targets";

const collection = methodsOf<Cells>();
const single = methodsOf<RuleTarget>();
const TYPES = ["Custom", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText", "CellValue"] as const;
type WireType = (typeof TYPES)[number];

/** What a new rule of each kind is until the caller says more; it colours nothing, as it has no format. */
const FRESH: Partial<Record<WireType, NewConditionalRule>> = {
  Custom: { type: "expression", stopIfTrue: false, formulas: ["FALSE"] },
  CellValue: { type: "cellIs", stopIfTrue: false, operator: "equal", formulas: ["0"] },
  PresetCriteria: { type: "duplicateValues", stopIfTrue: false, formulas: [] },
  ContainsText: { type: "containsText", stopIfTrue: false, operator: "containsText", text: "", formulas: ["FALSE"] },
};

export const conditionalFormatCollectionClass = defineClass<"ConditionalFormatCollection">({
  name: "ConditionalFormatCollection",
  since: "1.6",
  methods: {
    Add: collection.acts("1.6", [oneOf(...TYPES)], (cells, [type], call) => {
      const fresh = FRESH[type];
      if (!fresh) {
        call.host.noteMissing(`ConditionalFormatCollection.add("${type}")`);
        throw new HostError("NotImplemented", `This host does not make conditional formats of type "${type}".`);
      }
      return asObject(cells.sheet, addConditionalRule(cells.sheet, rectsOf(cells), fresh));
    }),
    ClearAll: collection.acts("1.6", [], (cells) => {
      for (const rect of rectsOf(cells)) deleteConditionalRules(cells.sheet, rect);
    }),
    GetCount: collection.reads("1.6", [], (cells) => rulesOn(cells).length),
    GetItemAt: collection.reads("1.6", [integer], (cells, [index]) => {
      const rule = rulesOn(cells)[index];
      if (!rule) throw new HostError("InvalidArgument");
      return asObject(cells.sheet, rule);
    }),
    GetItemOrNullObject: collection.reads("1.14", [text], (cells, [id]) => {
      const rule = rulesOn(cells).find((item) => item.id === id);
      return rule ? asObject(cells.sheet, rule) : null;
    }),
  },
  item: {
    since: "1.6",
    get: (cells, id) => {
      const rule = rulesOn(cells).find((item) => item.id === id);
      if (!rule) throw new HostError("ItemNotFound");
      return asObject(cells.sheet, rule);
    },
  },
  items: (cells) => rulesOn(cells).map((rule) => asObject(cells.sheet, rule)),
});

export const conditionalFormatClass = defineClass<"ConditionalFormat">({
  name: "ConditionalFormat",
  since: "1.6",
  key: (target) => ({ Id: target.id }),
  check: (target) => void ruleOf(target),
  scalars: {
    Id: { since: "1.6", get: (target) => target.id },
    Type: { since: "1.6", get: (target) => wireType(ruleOf(target).type) },
    /** 0 is applied first. */
    Priority: { since: "1.6", get: (target) => byPriority(target.sheet).findIndex((rule) => rule.id === target.id), set: (target, value) => movePriority(target, integer.read(value)) },
    StopIfTrue: { since: "1.6", get: (target) => ruleOf(target).stopIfTrue, set: (target, value) => changeRule(target, { stopIfTrue: flag.read(value) }) },
  },
  navigations: {
    Custom: { since: "1.6", get: (target) => object("CustomConditionalFormat", ofType(target, "Custom")) },
    CustomOrNullObject: { since: "1.6", get: (target) => (isType(target, "Custom") ? object("CustomConditionalFormat", target) : null) },
    CellValue: { since: "1.6", get: (target) => object("CellValueConditionalFormat", ofType(target, "CellValue")) },
    CellValueOrNullObject: { since: "1.6", get: (target) => (isType(target, "CellValue") ? object("CellValueConditionalFormat", target) : null) },
    Preset: { since: "1.6", get: (target) => object("PresetCriteriaConditionalFormat", ofType(target, "PresetCriteria")) },
    PresetOrNullObject: { since: "1.6", get: (target) => (isType(target, "PresetCriteria") ? object("PresetCriteriaConditionalFormat", target) : null) },
    TextComparison: { since: "1.6", get: (target) => object("TextConditionalFormat", ofType(target, "ContainsText")) },
    TextComparisonOrNullObject: { since: "1.6", get: (target) => (isType(target, "ContainsText") ? object("TextConditionalFormat", target) : null) },
  },
  methods: {
    Delete: single.acts("1.6", [], (target) => deleteConditionalRule(target.sheet, target.id)),
    GetRange: single.reads("1.6", [], (target) => {
      const { ranges } = ruleOf(target);
      if (ranges.length !== 1) throw new HostError("InvalidOperation", "The conditional format covers several ranges: use getRanges.");
      return rangeOn(target.sheet, ranges[0]!);
    }),
    GetRangeOrNullObject: single.reads("1.6", [], (target) => {
      const { ranges } = ruleOf(target);
      return ranges.length === 1 ? rangeOn(target.sheet, ranges[0]!) : null;
    }),
    GetRanges: single.reads("1.9", [], (target) => areas(target.sheet, ruleOf(target).ranges)),
  },
});

/** The rule as it is now; ItemNotFound once it is gone. */
export function ruleOf(target: RuleTarget): ConditionalRule {
  const rule = target.sheet.parts.conditionalRules.find((item) => item.id === target.id);
  if (!rule) throw new HostError("ItemNotFound");
  return rule;
}

export function changeRule(target: RuleTarget, part: Partial<ConditionalRule>): void {
  changeConditionalRule(target.sheet, { ...ruleOf(target), ...part });
}

function byPriority(sheet: Worksheet): ConditionalRule[] {
  return [...sheet.parts.conditionalRules].sort((a, b) => a.priority - b.priority);
}

function rulesOn(cells: Cells): ConditionalRule[] {
  const rects = rectsOf(cells);
  return byPriority(cells.sheet).filter((rule) => rule.ranges.some((range) => rects.some((rect) => intersect(range, rect))));
}

function movePriority(target: RuleTarget, place: number): void {
  const rules = byPriority(target.sheet);
  if (place < 0 || place >= rules.length) throw new HostError("InvalidArgument");
  const others = rules.filter((rule) => rule.id !== target.id);
  others.splice(place, 0, ruleOf(target));
  target.sheet.set("conditionalRules", others.map((rule, index) => ({ ...rule, priority: index + 1 })));
  for (const rect of ruleOf(target).ranges) target.sheet.workbook.tell({ type: "formatChanged", sheetId: target.sheet.id, rect });
}

function asObject(sheet: Worksheet, rule: ConditionalRule): HostObject<"ConditionalFormat"> {
  return object("ConditionalFormat", { sheet, id: rule.id });
}

function rangeOn(sheet: Worksheet, rect: Rect): HostObject<"Range"> {
  return object("Range", new LiveRange(sheet, rect));
}

/** ECMA-376 ST_CfType by the names of Excel.ConditionalFormatType. */
function wireType(type: string): WireType {
  switch (type) {
    case "expression": return "Custom";
    case "cellIs": return "CellValue";
    case "containsText": case "notContainsText": case "beginsWith": case "endsWith": return "ContainsText";
    case "dataBar": return "DataBar";
    case "colorScale": return "ColorScale";
    case "iconSet": return "IconSet";
    case "top10": return "TopBottom";
    default: return "PresetCriteria";
  }
}

function isType(target: RuleTarget, type: WireType): boolean {
  return wireType(ruleOf(target).type) === type;
}

/** Asking a rule of one kind for the parts of another is refused: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
function ofType(target: RuleTarget, type: WireType): RuleTarget {
  if (!isType(target, type)) throw new HostError("InvalidOperation", `The conditional format is not of type ${type}.`);
  return target;
}
