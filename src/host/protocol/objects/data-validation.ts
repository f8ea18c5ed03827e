/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */

import { contains, intersect } from "../../model/address";
import type { Validation } from "../../model/parts";
import { invalidCells, setValidation, type ValidationRule } from "../../model/rules/validation";
import { retargetRanges } from "../../model/rules/retarget-ranges";
import { HostError } from "../host-error";
import { areas, rectsOf } from "./areas";
import type { Call } from "./call";
import { defineClass, methodsOf } from "./object-class";
import { flag, oneOf, options } from "./parameters";
import type { Cells } from "./targets";
import { ruleFromWire, ruleToWire, typeToWire } from "./validation-rules";
import { usedRectWithin } from "./used-cells";

const { reads, acts } = methodsOf<Cells>();
const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;
const LONGEST_TITLE = 32;
/** [MS-OI29500] 2.1.613 */
const LONGEST = { alert: 224, prompt: 255 } as const;

/** What a rule is before anything was set. */
const BLANK: ValidationRule = {
  type: "none", operator: "between", formula1: null, formula2: null, ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: true, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" },
};

export const dataValidationClass = defineClass<"DataValidation">({
  name: "DataValidation",
  since: "1.8",
  scalars: {
    Type: {
      since: "1.8",
      get: (cells) => {
        const rule = common(cells);
        return typeof rule === "string" ? rule : typeToWire(rule?.type ?? "none");
      },
    },
    Rule: {
      since: "1.8",
      get: (cells) => {
        const rule = common(cells);
        return typeof rule === "string" ? null : ruleToWire(rule, cells.sheet.workbook);
      },
      set: (cells, value) => change(cells, ruleFromWire(value)),
    },
    IgnoreBlanks: { since: "1.8", get: (cells) => one(cells, (rule) => rule.ignoreBlanks), set: (cells, value) => change(cells, { ignoreBlanks: flag.read(value) }) },
    Prompt: {
      since: "1.8",
      get: (cells) => one(cells, ({ prompt }) => ({ showPrompt: prompt.show, title: prompt.title, message: prompt.message })),
      set: (cells, value) => {
        const prompt = options.read(value) ?? {};
        change(cells, { prompt: { show: prompt.showPrompt !== false, ...words(prompt, LONGEST.prompt) } });
      },
    },
    ErrorAlert: {
      since: "1.8",
      get: (cells) => one(cells, ({ alert }) => ({ showAlert: alert.show, style: alert.style.charAt(0).toUpperCase() + alert.style.slice(1), title: alert.title, message: alert.message })),
      set: (cells, value) => {
        const alert = options.read(value) ?? {};
        const style = STYLES[oneOf("Stop", "Warning", "Information").read(alert.style ?? "Stop")];
        change(cells, { alert: { show: alert.showAlert !== false, style, ...words(alert, LONGEST.alert) } });
      },
    },
    /** true where every value fits, false where none does, null in between. */
    Valid: { since: "1.8", get: valid },
  },
  methods: {
    Clear: acts("1.8", [], (cells) => {
      for (const rect of rectsOf(cells)) setValidation(cells.sheet, rect, null);
    }),
    GetInvalidCells: reads("1.9", [], (cells, _none, call) => {
      const found = invalid(cells, call);
      if (found.length === 0) throw new HostError("ItemNotFound");
      return areas(cells.sheet, found);
    }),
    GetInvalidCellsOrNullObject: reads("1.9", [], (cells, _none, call) => {
      const found = invalid(cells, call);
      return found.length === 0 ? null : areas(cells.sheet, found);
    }),
  },
});

/** The one rule of all cells, its formulas as they count for the first of them; null for none; "Inconsistent" where some cells have one, "MixedCriteria" where they have several. */
function common(cells: Cells): Validation | null | "Inconsistent" | "MixedCriteria" {
  const rects = rectsOf(cells);
  const touching = cells.sheet.parts.validations.filter((rule) => rule.ranges.some((range) => rects.some((rect) => intersect(range, rect))));
  if (touching.length === 0) return null;
  if (touching.length > 1) return "MixedCriteria";
  return rects.every((rect) => touching[0]!.ranges.some((range) => contains(range, rect))) ? retargetRanges(touching[0]!, rects) : "Inconsistent";
}

function one<V>(cells: Cells, read: (rule: ValidationRule) => V): V | null {
  const rule = common(cells);
  return typeof rule === "string" ? null : read(rule ?? BLANK);
}

/** Messages belong to a rule here; Excel also allows them on cells that take any value. */
function change(cells: Cells, part: Partial<ValidationRule>): void {
  const known = common(cells);
  const rule = { ...(known === null || typeof known === "string" ? BLANK : known), ...part };
  if (rule.type === "none") throw new HostError("NotImplemented", "This host has messages only together with a rule: set dataValidation.rule first.");
  for (const rect of rectsOf(cells)) setValidation(cells.sheet, rect, rule);
}

function words(given: Readonly<Record<string, unknown>>, longest: number): { readonly title: string; readonly message: string } {
  const { title = "", message = "" } = given;
  if (typeof title !== "string" || typeof message !== "string" || title.length > LONGEST_TITLE || message.length > longest) throw new HostError("InvalidArgument");
  return { title, message };
}

function invalid(cells: Cells, call: Call) {
  call.settle();
  return rectsOf(cells).flatMap((rect) => invalidCells(cells.sheet, rect));
}

function valid(cells: Cells, call: Call): boolean | null {
  const bad = invalid(cells, call);
  if (bad.length === 0) return true;
  const badCount = bad.reduce((sum, rect) => sum + (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1), 0);
  const filled = rectsOf(cells).flatMap((rect) => usedRectWithin(cells.sheet, rect, true) ?? []);
  const filledCount = filled.reduce((sum, rect) => sum + (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1), 0);
  return badCount >= filledCount ? false : null;
}
