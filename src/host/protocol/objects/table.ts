/** https://learn.microsoft.com/javascript/api/excel/excel.table and the collections that hold tables. */

import type { Rect } from "../../model/address";
import { addTable, convertToRange, deleteTable, renameTable, resizeTable, setTable } from "../../model/edit/tables";
import type { Table } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { HostError } from "../host-error";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf, type ScalarMember } from "./object-class";
import { flag, integer, key, nonEmptyText, rangeFrom, rangeOrAddress } from "./parameters";
import { object, type HostObject, type Scope, type TableTarget, type Targets } from "./targets";
import { EVENT, WORKBOOK_TARGET } from "./worksheet-events";

const collection = methodsOf<Scope>();
const scoped = methodsOf<Targets["TableScopedCollection"]>();
const table = methodsOf<TableTarget>();

export const tableCollectionClass = defineClass<"TableCollection">({
  name: "TableCollection",
  since: "1.1",
  scalars: { Count: { since: "1.1", get: (scope) => tablesIn(scope).length } },
  methods: {
    /** An address without a sheet means the collection's sheet, or the active one. */
    Add: collection.acts("1.1", [rangeOrAddress, flag], (scope, [address, hasHeaders]) => {
      const place = rangeFrom(address, scope.sheet ?? scope.workbook.activeSheet, scope.workbook);
      if (scope.sheet && place.sheet !== scope.sheet) throw new HostError("InvalidArgument");
      return object("Table", { workbook: scope.workbook, id: addTable(place.sheet, place.rect, hasHeaders).id });
    }),
    GetCount: collection.reads("1.4", [], (scope) => tablesIn(scope).length),
    GetItemAt: collection.reads("1.1", [integer], (scope, [index]) => asObject(scope.workbook, tablesIn(scope)[index], "InvalidArgument")),
    GetItemOrNullObject: collection.reads("1.4", [key], (scope, [name]) => orNull(scope.workbook, findTable(tablesIn(scope), name))),
  },
  events: {
    DataChangedEvent: { since: "1.7", type: EVENT.tableChanged, target: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET },
    AddedEvent: { since: "1.9", type: EVENT.tableAdded, target: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET },
    DeletedEvent: { since: "1.9", type: EVENT.tableDeleted, target: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET },
  },
  item: { since: "1.1", get: (scope, name) => asObject(scope.workbook, findTable(tablesIn(scope), name), "ItemNotFound") },
  items: (scope) => tablesIn(scope).map((found) => object("Table", { workbook: scope.workbook, id: found.id })),
});

export const tableScopedCollectionClass = defineClass<"TableScopedCollection">({
  name: "TableScopedCollection",
  since: "1.9",
  methods: {
    GetCount: scoped.reads("1.9", [], (target) => alive(target).length),
    GetFirst: scoped.reads("1.9", [], (target) => asObject(target.workbook, alive(target)[0], "ItemNotFound")),
    GetItemOrNullObject: scoped.reads("1.14", [key], (target, [name]) => orNull(target.workbook, findTable(alive(target), name))),
  },
  item: { since: "1.9", get: (target, name) => asObject(target.workbook, findTable(alive(target), name), "ItemNotFound") },
  items: (target) => alive(target).map(({ id }) => object("Table", { workbook: target.workbook, id })),
});

export const tableClass = defineClass<"Table">({
  name: "Table",
  since: "1.1",
  key: (target) => ({ Id: target.id }),
  check: (target) => void tableOf(target),
  scalars: {
    Id: { since: "1.1", get: (target) => target.id },
    LegacyId: { since: "1.8", get: (target) => target.id },
    Name: { since: "1.1", get: (target) => tableOf(target).name, set: (target, value) => renameTable(target.workbook, target.id, nonEmptyText.read(value)) },
    Style: { since: "1.1", get: (target) => tableOf(target).style.name, set: (target, value) => restyle(target, { name: nonEmptyText.read(value) }) },
    ShowHeaders: { since: "1.1", get: (target) => tableOf(target).hasHeaders, set: (target, value) => setTable(target.workbook, target.id, { hasHeaders: flag.read(value) }) },
    ShowTotals: { since: "1.1", get: (target) => tableOf(target).hasTotals, set: (target, value) => setTable(target.workbook, target.id, { hasTotals: flag.read(value) }) },
    ShowFilterButton: {
      since: "1.3",
      get: (target) => tableOf(target).showFilterButton,
      set: (target, value) => setTable(target.workbook, target.id, { showFilterButton: flag.read(value) }),
    },
    ShowBandedRows: look("rowStripes"),
    ShowBandedColumns: look("columnStripes"),
    HighlightFirstColumn: look("firstColumn"),
    HighlightLastColumn: look("lastColumn"),
  },
  navigations: {
    Columns: { since: "1.1", get: (target) => object("TableColumnCollection", target) },
    Rows: { since: "1.1", get: (target) => object("TableRowCollection", target) },
    Worksheet: { since: "1.2", get: (target) => object("Worksheet", sheetOf(target)) },
    Sort: { since: "1.2", get: (target) => object("TableSort", target) },
    AutoFilter: { since: "1.9", get: (target) => object("AutoFilter", { sheet: sheetOf(target), table: target }) },
  },
  methods: {
    GetRange: table.reads("1.1", [], (target) => rangeIn(target, tableOf(target).range)),
    GetHeaderRowRange: table.reads("1.1", [], (target) => rangeIn(target, headerRect(tableOf(target)))),
    GetDataBodyRange: table.reads("1.1", [], (target) => rangeIn(target, bodyRect(tableOf(target)))),
    GetTotalRowRange: table.reads("1.1", [], (target) => rangeIn(target, totalsRect(tableOf(target)))),
    Resize: table.acts("1.13", [rangeOrAddress], (target, [address]) => {
      const place = rangeFrom(address, sheetOf(target), target.workbook);
      if (place.sheet !== sheetOf(target)) throw new HostError("InvalidArgument");
      resizeTable(target.workbook, target.id, place.rect);
    }),
    ConvertToRange: table.acts("1.2", [], (target) => {
      const range = rangeIn(target, tableOf(target).range);
      convertToRange(target.workbook, target.id);
      return range;
    }),
    Delete: table.acts("1.1", [], (target) => deleteTable(target.workbook, target.id)),
    ClearFilters: table.acts("1.2", [], (target) => clearFilters(target)),
  },
  events: {
    DataChangedEvent: { since: "1.7", type: EVENT.tableChanged, target: ({ id }) => id },
    SelectionChangedEvent: { since: "1.7", type: EVENT.tableSelectionChanged, target: ({ id }) => id },
  },
});

/** The table as it is now; ItemNotFound once it is gone. */
export function tableOf(target: TableTarget): Table {
  const found = target.workbook.parts.tables.find((item) => item.id === target.id);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export function sheetOf(target: TableTarget): Worksheet {
  return target.workbook.sheetById(tableOf(target).sheetId)!;
}

/** A table without headers has no header row: ItemNotFound. */
export function headerRect(found: Table): Rect {
  if (!found.hasHeaders) throw new HostError("ItemNotFound");
  return { ...found.range, bottom: found.range.top };
}

export function bodyRect(found: Table): Rect {
  return { ...found.range, top: found.range.top + (found.hasHeaders ? 1 : 0), bottom: found.range.bottom - (found.hasTotals ? 1 : 0) };
}

/** A table without totals has no total row: ItemNotFound. */
export function totalsRect(found: Table): Rect {
  if (!found.hasTotals) throw new HostError("ItemNotFound");
  return { ...found.range, top: found.range.bottom };
}

export function rangeIn(target: TableTarget, rect: Rect): HostObject<"Range"> {
  return object("Range", new LiveRange(sheetOf(target), rect));
}

/** Takes the criteria off and shows the rows that they hid. */
export function clearFilters(target: TableTarget): void {
  if (tableOf(target).filter === undefined) return;
  setTable(target.workbook, target.id, { filter: null });
  const sheet = sheetOf(target), body = bodyRect(tableOf(target));
  for (let row = body.top; row <= body.bottom; row++) if (sheet.rowFormat(row).hidden) sheet.setRowFormat(row, { ...sheet.rowFormat(row), hidden: undefined });
}

function tablesIn(scope: Scope): readonly Table[] {
  const { tables } = scope.workbook.parts;
  return scope.sheet ? tables.filter((item) => item.sheetId === scope.sheet!.id) : tables;
}

function alive(target: Targets["TableScopedCollection"]): Table[] {
  return target.workbook.parts.tables.filter((item) => target.ids.includes(item.id));
}

/** By name or id. */
function findTable(tables: readonly Table[], wanted: unknown): Table | undefined {
  const text = String(wanted);
  return tables.find((item) => item.id === text) ?? tables.find((item) => item.name.toLowerCase() === text.toLowerCase());
}

function asObject(workbook: Workbook, found: Table | undefined, code: string): HostObject<"Table"> {
  if (!found) throw new HostError(code);
  return object("Table", { workbook, id: found.id });
}

function orNull(workbook: Workbook, found: Table | undefined): HostObject<"Table"> | null {
  return found ? object("Table", { workbook, id: found.id }) : null;
}

function restyle(target: TableTarget, change: Partial<Table["style"]>): void {
  setTable(target.workbook, target.id, { style: change });
}

function look(part: "rowStripes" | "columnStripes" | "firstColumn" | "lastColumn"): ScalarMember<TableTarget> {
  return { since: "1.3", get: (target) => tableOf(target).style[part], set: (target, value) => restyle(target, { [part]: flag.read(value) }) };
}
