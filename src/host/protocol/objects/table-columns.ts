/** https://learn.microsoft.com/javascript/api/excel/excel.tablecolumn and its collection. */

import type { Rect } from "../../model/address";
import type { Scalar } from "../../model/cell";
import { addTableColumn, deleteTableColumn, renameColumn } from "../../model/edit/tables";
import { writeValues } from "../../model/edit/write";
import { HostError, WRONG_SIZE } from "../host-error";
import { defineClass, methodsOf } from "./object-class";
import { anything, integer, key, nonEmptyText, optional, text } from "./parameters";
import { checkGrid, isScalarInput, readValues } from "./range-grids";
import { bodyRect, headerRect, rangeIn, sheetOf, tableOf, totalsRect } from "./table";
import { object, type HostObject, type TableTarget, type Targets } from "./targets";

type Target = Targets["TableColumn"];
const collection = methodsOf<TableTarget>();
const column = methodsOf<Target>();

export const tableColumnCollectionClass = defineClass<"TableColumnCollection">({
  name: "TableColumnCollection",
  since: "1.1",
  scalars: { Count: { since: "1.1", get: (table) => tableOf(table).columns.length } },
  methods: {
    /** `values` is a column of values with the header first. */
    Add: collection.acts("1.1", [optional(integer, null), optional(anything, null), optional(nonEmptyText, null)], (table, [index, values, name]) => {
      const added = addTableColumn(table.workbook, table.id, index === null || index < 0 ? null : index, name, columnValues(table, values));
      return object("TableColumn", { table, columnId: added.id });
    }, { 2: "1.4" }),
    GetCount: collection.reads("1.4", [], (table) => tableOf(table).columns.length),
    GetItemAt: collection.reads("1.1", [integer], (table, [index]) => {
      const found = tableOf(table).columns[index];
      if (!found) throw new HostError("InvalidArgument");
      return object("TableColumn", { table, columnId: found.id });
    }),
    GetItemOrNullObject: collection.reads("1.4", [key], (table, [wanted]) => find(table, wanted)),
  },
  item: {
    since: "1.1",
    get: (table, wanted) => {
      const found = find(table, wanted);
      if (!found) throw new HostError("ItemNotFound");
      return found;
    },
  },
  items: (table) => tableOf(table).columns.map(({ id }) => object("TableColumn", { table, columnId: id })),
});

export const tableColumnClass = defineClass<"TableColumn">({
  name: "TableColumn",
  since: "1.1",
  key: (target) => ({ Id: target.columnId }),
  check: (target) => void indexOf(target),
  scalars: {
    Id: { since: "1.1", get: (target) => target.columnId },
    Index: { since: "1.1", get: indexOf },
    Name: {
      since: "1.1",
      setSince: "1.4",
      get: (target) => tableOf(target.table).columns[indexOf(target)]!.name,
      set: (target, value) => renameColumn(target.table.workbook, target.table.id, indexOf(target), text.read(value)),
    },
    Values: {
      since: "1.1",
      get: (target, call) => {
        call.settle();
        return readValues(sheetOf(target.table), narrow(target, tableOf(target.table).range));
      },
      set: (target, value) => {
        const rect = narrow(target, tableOf(target.table).range);
        writeValues(sheetOf(target.table), rect, checkGrid(value, rect, isScalarInput));
      },
    },
  },
  methods: {
    GetRange: column.reads("1.1", [], (target) => part(target, tableOf(target.table).range)),
    GetHeaderRowRange: column.reads("1.1", [], (target) => part(target, headerRect(tableOf(target.table)))),
    GetDataBodyRange: column.reads("1.1", [], (target) => part(target, bodyRect(tableOf(target.table)))),
    GetTotalRowRange: column.reads("1.1", [], (target) => part(target, totalsRect(tableOf(target.table)))),
    Delete: column.acts("1.1", [], (target) => deleteTableColumn(target.table.workbook, target.table.id, indexOf(target))),
  },
});

/** By name or id. */
function find(table: TableTarget, wanted: unknown): HostObject<"TableColumn"> | null {
  const { columns } = tableOf(table);
  const found = columns.find(({ id }) => id === wanted) ?? columns.find(({ name }) => name.toLowerCase() === String(wanted).toLowerCase());
  return found ? object("TableColumn", { table, columnId: found.id }) : null;
}

function indexOf(target: Target): number {
  const index = tableOf(target.table).columns.findIndex(({ id }) => id === target.columnId);
  if (index < 0) throw new HostError("ItemNotFound");
  return index;
}

function narrow(target: Target, rect: Rect): Rect {
  const at = rect.left + indexOf(target);
  return { ...rect, left: at, right: at };
}

function part(target: Target, rect: Rect): HostObject<"Range"> {
  return rangeIn(target.table, narrow(target, rect));
}

function columnValues(table: TableTarget, values: unknown): (Scalar | undefined)[] | null {
  if (values === null) return null;
  const { range } = tableOf(table);
  const height = range.bottom - range.top + 1;
  if (isScalarInput(values)) return new Array<Scalar>(height).fill(values);
  if (!Array.isArray(values) || values.length !== height) throw new HostError("InvalidArgument", WRONG_SIZE);
  return values.map((line: unknown) => {
    const value: unknown = Array.isArray(line) && line.length === 1 ? line[0] : undefined;
    if (value === null) return undefined;
    if (!isScalarInput(value)) throw new HostError("InvalidArgument", WRONG_SIZE);
    return value;
  });
}
