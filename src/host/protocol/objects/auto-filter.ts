/** https://learn.microsoft.com/javascript/api/excel/excel.autofilter of a table, as far as it can be read and taken off. */

import { LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { clearFilters, tableOf } from "./table";
import { object, type Targets } from "./targets";

const { reads, acts } = methodsOf<Targets["AutoFilter"]>();

export const autoFilterClass = defineClass<"AutoFilter">({
  name: "AutoFilter",
  since: "1.9",
  scalars: {
    Enabled: { since: "1.9", get: ({ table }) => table !== null && tableOf(table).showFilterButton },
    IsDataFiltered: { since: "1.9", get: ({ table }) => table !== null && tableOf(table).filter !== undefined },
  },
  methods: {
    GetRange: reads("1.9", [], (target) => filterRange(target)),
    GetRangeOrNullObject: reads("1.9", [], (target) => filterRange(target)),
    ClearCriteria: acts("1.9", [], ({ table }) => table && clearFilters(table)),
  },
});

function filterRange({ sheet, table }: Targets["AutoFilter"]) {
  return table && tableOf(table).showFilterButton ? object("Range", new LiveRange(sheet, tableOf(table).range)) : null;
}
