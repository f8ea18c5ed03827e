/** https://learn.microsoft.com/javascript/api/excel/excel.tablerow and its collection. A row is its place, not its data. */

import type { Rect } from "../../model/address";
import type { Scalar } from "../../model/cell";
import { addTableRows, deleteTableRows } from "../../model/edit/tables";
import { writeValues } from "../../model/edit/write";
import { HostError, WRONG_SIZE } from "../host-error";
import { defineClass, methodsOf } from "./object-class";
import { anything, flag, integer, optional } from "./parameters";
import { checkGrid, isScalarInput, readValues } from "./range-grids";
import { bodyRect, rangeIn, sheetOf, tableOf } from "./table";
import { HostObject, object, type TableTarget, type Targets } from "./targets";

type Target = Targets["TableRow"];
const collection = methodsOf<TableTarget>();
const row = methodsOf<Target>();

export const tableRowCollectionClass = defineClass<"TableRowCollection">({
  name: "TableRowCollection",
  since: "1.1",
  scalars: { Count: { since: "1.1", get: rowCount } },
  methods: {
    /** Without values one empty row. Inserting between rows always moves the rows below, so `alwaysInsert` changes nothing here. */
    Add: collection.acts("1.1", [optional(integer, null), optional(anything, null), optional(flag, true)], (table, [index, values]) => {
      const place = index === null || index < 0 ? null : index;
      if (place !== null && place > rowCount(table)) throw new HostError("InvalidArgument");
      const added = addTableRows(table.workbook, table.id, place, rowValues(table, values));
      return object("TableRow", { table, index: added.top - bodyRect(tableOf(table)).top });
    }, { 2: "1.15" }),
    GetCount: collection.reads("1.4", [], rowCount),
    GetItemAt: collection.reads("1.1", [integer], (table, [index]) => {
      if (index < 0 || index >= rowCount(table)) throw new HostError("InvalidArgument");
      return object("TableRow", { table, index });
    }),
    DeleteRows: collection.acts("ExcelApiOnline 1.1", [anything], (table, [rows]) => {
      if (!Array.isArray(rows)) throw new HostError("InvalidArgument");
      const indexes = new Set((rows as unknown[]).map((item) => indexFrom(table, item)));
      for (const index of [...indexes].sort((a, b) => b - a)) deleteTableRows(table.workbook, table.id, index, 1);
    }),
    DeleteRowsAt: collection.acts("ExcelApiOnline 1.1", [integer, optional(integer, 1)], (table, [index, count]) =>
      deleteTableRows(table.workbook, table.id, index, count)),
  },
  items: (table) => Array.from({ length: rowCount(table) }, (_, index) => object("TableRow", { table, index })),
});

export const tableRowClass = defineClass<"TableRow">({
  name: "TableRow",
  since: "1.1",
  check: (target) => void rectOfRow(target),
  scalars: {
    Index: { since: "1.1", get: (target) => target.index },
    Values: {
      since: "1.1",
      get: (target, call) => {
        call.settle();
        return readValues(sheetOf(target.table), rectOfRow(target));
      },
      set: (target, value) => writeValues(sheetOf(target.table), rectOfRow(target), checkGrid(value, rectOfRow(target), isScalarInput)),
    },
  },
  methods: {
    GetRange: row.reads("1.1", [], (target) => rangeIn(target.table, rectOfRow(target))),
    Delete: row.acts("1.1", [], (target) => deleteTableRows(target.table.workbook, target.table.id, target.index, 1)),
  },
});

function rowCount(table: TableTarget): number {
  const body = bodyRect(tableOf(table));
  return body.bottom - body.top + 1;
}

function rectOfRow(target: Target): Rect {
  const body = bodyRect(tableOf(target.table));
  const at = body.top + target.index;
  if (at > body.bottom) throw new HostError("ItemNotFound");
  return { ...body, top: at, bottom: at };
}

function indexFrom(table: TableTarget, item: unknown): number {
  const index = item instanceof HostObject && item.type === "TableRow" ? (item.target as Target).index : item;
  if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index >= rowCount(table)) throw new HostError("InvalidArgument");
  return index;
}

function rowValues(table: TableTarget, values: unknown): (Scalar | undefined)[][] {
  const width = tableOf(table).columns.length;
  if (values === null) return [new Array<undefined>(width).fill(undefined)];
  if (isScalarInput(values)) return [new Array<Scalar>(width).fill(values)];
  if (!Array.isArray(values) || values.length === 0) throw new HostError("InvalidArgument");
  const { range } = tableOf(table);
  if ((values as unknown[]).some((line) => !Array.isArray(line) || line.length !== width)) throw new HostError("InvalidArgument", WRONG_SIZE);
  return checkGrid(values, { ...range, top: 0, bottom: values.length - 1 }, isScalarInput);
}
