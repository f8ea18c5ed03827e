/** https://learn.microsoft.com/javascript/api/excel/excel.nameditem and its collection. */

import { quoteSheetName, rectName } from "../../model/address";
import { CellError, type Scalar } from "../../model/cell";
import { addName, changeName, deleteName } from "../../model/edit/names";
import type { DefinedName } from "../../model/parts";
import { HostError } from "../host-error";
import { type LiveRange, rectOf } from "./live-range";
import { findName, rangeOfName } from "./name-ranges";
import { defineClass, methodsOf } from "./object-class";
import { anything, nonEmptyText, optional, text } from "./parameters";
import { toWire } from "./range-grids";
import type { Call } from "./call";
import { HostObject, object, type Scope, type Targets } from "./targets";

type Item = Targets["NamedItem"];
const collection = methodsOf<Scope>();
const item = methodsOf<Item>();

export const namedItemCollectionClass = defineClass<"NamedItemCollection">({
  name: "NamedItemCollection",
  since: "1.1",
  methods: {
    Add: collection.acts("1.4", [nonEmptyText, anything, optional(text, "")], (scope, [name, reference, comment]) =>
      asItem(scope, addName(scope.workbook, scope.sheet?.id ?? null, name, formulaOf(reference), comment))),
    AddFormulaLocal: collection.acts("1.4", [nonEmptyText, nonEmptyText, optional(text, "")], (scope, [name, formula, comment]) =>
      asItem(scope, addName(scope.workbook, scope.sheet?.id ?? null, name, formula.replace(/^=/, ""), comment))),
    GetCount: collection.reads("1.4", [], (scope) => listed(scope).length),
    GetItemOrNullObject: collection.reads("1.4", [text], (scope, [name]) => {
      const found = find(scope, name);
      return found ? asItem(scope, found) : null;
    }),
  },
  item: {
    since: "1.1",
    get: (scope, key) => {
      const found = typeof key === "string" ? find(scope, key) : undefined;
      if (!found) throw new HostError("ItemNotFound");
      return asItem(scope, found);
    },
  },
  items: (scope) => listed(scope).map((name) => asItem(scope, name)),
});

export const namedItemClass = defineClass<"NamedItem">({
  name: "NamedItem",
  since: "1.1",
  key: (target) => ({ _Id: target.name }),
  check: (target) => void here(target),
  scalars: {
    Name: { since: "1.1", get: (target) => here(target).name },
    Formula: {
      since: "1.7",
      get: (target) => `=${here(target).formula}`,
      set: (target, value) => change(target, { formula: nonEmptyText.read(value).replace(/^=/, "") }),
    },
    Value: { since: "1.1", get: (target, call) => valueOf(target, call) },
    Type: { since: "1.1", get: (target, call) => typeOf(target, call) },
    Comment: { since: "1.4", get: (target) => here(target).comment, set: (target, value) => change(target, { comment: text.read(value) }) },
    Scope: { since: "1.4", get: (target) => (target.scope === null ? "Workbook" : "Worksheet") },
    Visible: {
      since: "1.1",
      get: (target) => here(target).visible,
      set: (target, value) => {
        if (typeof value !== "boolean") throw new HostError("InvalidArgument");
        change(target, { visible: value });
      },
    },
  },
  navigations: {
    /** Only names of a sheet have one: https://learn.microsoft.com/javascript/api/excel/excel.nameditem#excel-excel-nameditem-worksheet-member */
    Worksheet: {
      since: "1.4",
      get: (target) => {
        const sheet = sheetOf(target);
        if (!sheet) throw new HostError("ItemNotFound");
        return object("Worksheet", sheet);
      },
    },
    WorksheetOrNullObject: {
      since: "1.4",
      get: (target) => {
        const sheet = sheetOf(target);
        return sheet ? object("Worksheet", sheet) : null;
      },
    },
  },
  methods: {
    GetRange: item.reads("1.1", [], (target) => {
      const range = rangeOfName(target.workbook, here(target));
      if (!range) throw new HostError("ItemNotFound");
      return object("Range", range);
    }),
    GetRangeOrNullObject: item.reads("1.4", [], (target) => {
      const range = rangeOfName(target.workbook, here(target));
      return range && object("Range", range);
    }),
    Delete: item.acts("1.4", [], (target) => deleteName(target.workbook, target.scope, target.name)),
  },
});

function asItem(scope: Scope, name: DefinedName): HostObject<"NamedItem"> {
  return object("NamedItem", { workbook: scope.workbook, scope: name.scope, name: name.name });
}

/** Built-in names (_xlnm.Print_Area ...) belong to the page layout and are not listed. */
function listed(scope: Scope): DefinedName[] {
  return scope.workbook.parts.names.filter((name) => name.scope === (scope.sheet?.id ?? null) && !name.name.startsWith("_xlnm."));
}

function find(scope: Scope, name: string): DefinedName | undefined {
  return findName(scope.workbook, scope.sheet?.id ?? null, name);
}

function here(target: Item): DefinedName {
  const found = findName(target.workbook, target.scope, target.name);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function change(target: Item, part: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): void {
  changeName(target.workbook, target.scope, target.name, part);
}

function sheetOf(target: Item) {
  return target.scope === null ? undefined : target.workbook.sheetById(target.scope);
}

/** A Range becomes an absolute reference, a text with "=" a formula, any other value a constant. */
function formulaOf(reference: unknown): string {
  if (reference instanceof HostObject && reference.type === "Range") {
    const range = reference.target as LiveRange;
    return `${quoteSheetName(range.sheet.name)}!${absolute(range)}`;
  }
  if (typeof reference === "string" && reference.startsWith("=")) return reference.slice(1);
  if (typeof reference === "string") return `"${reference.replace(/"/g, '""')}"`;
  if (typeof reference === "number" || typeof reference === "boolean") return String(reference).toUpperCase();
  throw new HostError("InvalidArgument");
}

function absolute(range: LiveRange): string {
  return rectName(rectOf(range)).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

function valueOf(target: Item, call: Call): unknown {
  const name = here(target);
  const range = rangeOfName(target.workbook, name);
  if (range) return `${quoteSheetName(range.sheet.name)}!${absolute(range)}`;
  return toWire(evaluated(target, call));
}

function typeOf(target: Item, call: Call): string {
  if (rangeOfName(target.workbook, here(target))) return "Range";
  const value = evaluated(target, call);
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? (Number.isInteger(value) ? "Integer" : "Double") : typeof value === "boolean" ? "Boolean" : "String";
}

function evaluated(target: Item, call: Call): Scalar {
  call.settle();
  const sheetId = target.scope ?? target.workbook.activeSheet.id;
  const result = target.workbook.calculator.evaluate(here(target).formula, { sheetId, row: 0, column: 0 });
  return Array.isArray(result) ? ((result as readonly (readonly Scalar[])[])[0]?.[0] ?? null) : (result as Scalar);
}
