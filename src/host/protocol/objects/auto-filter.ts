/** https://learn.microsoft.com/javascript/api/excel/excel.autofilter of a sheet or a table, as far as it can be read, put on and taken off. */

import { hasCriteria } from "../../model/edit/filter-criteria";
import { applySheetFilter, clearSheetFilter, removeSheetFilter } from "../../model/edit/sheet-filter";
import { setTable } from "../../model/edit/tables";
import { HostError } from "../host-error";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { anything, rangeFrom, rangeOrAddress } from "./parameters";
import { clearFilters, tableOf } from "./table";
import { object, type Targets } from "./targets";

type Target = Targets["AutoFilter"];
const { reads, acts } = methodsOf<Target>();

export const autoFilterClass = defineClass<"AutoFilter">({
  name: "AutoFilter",
  since: "1.9",
  scalars: {
    Enabled: { since: "1.9", get: ({ sheet, table }) => (table ? tableOf(table).showFilterButton : sheet.parts.autoFilter !== null) },
    IsDataFiltered: { since: "1.9", get: ({ sheet, table }) => hasCriteria(table ? tableOf(table).filter : sheet.parts.autoFilter?.criteria) },
  },
  methods: {
    GetRange: reads("1.9", [], (target) => {
      const found = filterRange(target);
      if (!found) throw new HostError("ItemNotFound");
      return found;
    }),
    GetRangeOrNullObject: reads("1.9", [], (target) => filterRange(target)),
    Apply: acts("1.9", [rangeOrAddress, anything, anything], (target, [range, column, criteria]) => apply(target, range, isGiven(column) || isGiven(criteria))),
    ClearCriteria: acts("1.9", [], ({ sheet, table }) => (table ? clearFilters(table) : clearSheetFilter(sheet))),
    Remove: acts("1.9", [], ({ sheet, table }) => {
      if (!table) return removeSheetFilter(sheet);
      clearFilters(table);
      setTable(table.workbook, table.id, { showFilterButton: false });
    }),
  },
});

function filterRange({ sheet, table }: Target) {
  if (!table) return sheet.parts.autoFilter && object("Range", new LiveRange(sheet, sheet.parts.autoFilter.range));
  return tableOf(table).showFilterButton ? object("Range", new LiveRange(sheet, tableOf(table).range)) : null;
}

function apply({ sheet, table }: Target, given: LiveRange | string, hasFilter: boolean): void {
  if (hasFilter) throw new HostError("NotImplemented", "This host puts filters on without criteria.");
  const place = rangeFrom(given, sheet, sheet.workbook);
  if (place.sheet !== sheet) throw new HostError("InvalidArgument");
  if (table) setTable(table.workbook, table.id, { showFilterButton: true });
  else applySheetFilter(sheet, place.rect);
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}
