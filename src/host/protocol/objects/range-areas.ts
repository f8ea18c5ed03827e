/** https://learn.microsoft.com/javascript/api/excel/excel.rangeareas : several ranges of one sheet. */

import { contains, fullAddress, intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect } from "../../model/address";
import { clearRange } from "../../model/edit/clear";
import { HostError } from "../host-error";
import { areas, rectsOf } from "./areas";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { flag, integer, oneOf, optional } from "./parameters";
import { cellCount } from "./range";
import { specialCells, SPECIAL_CELLS, SPECIAL_VALUES } from "./special-cells";
import { object, type AreasTarget, type Cells } from "./targets";
import { usedRectWithin } from "./used-cells";

const { reads, acts } = methodsOf<AreasTarget>();
/** https://learn.microsoft.com/javascript/api/excel/excel.rangeareas#excel-excel-rangeareas-address-member : cut off there. */
const LONGEST_ADDRESS = 8192;

export const rangeAreasClass = defineClass<"RangeAreas">({
  name: "RangeAreas",
  since: "1.9",
  key: (target) => (target.referenceId === undefined ? {} : { _ReferenceId: target.referenceId }),
  scalars: {
    Address: { since: "1.9", get: address },
    AddressLocal: { since: "1.9", get: address },
    AreaCount: { since: "1.9", get: (target) => target.areas.length },
    CellCount: { since: "1.9", get: (target) => total(rectsOf(target).map(cellCount)) },
    IsEntireColumn: { since: "1.9", get: (target) => rectsOf(target).every(isWholeColumns) },
    IsEntireRow: { since: "1.9", get: (target) => rectsOf(target).every(isWholeRows) },
  },
  navigations: {
    Areas: { since: "1.9", get: (target) => object("RangeCollection", target) },
    Worksheet: { since: "1.9", get: (target) => object("Worksheet", target.sheet) },
    Format: { since: "1.9", get: (target) => object("RangeFormat", target) },
    DataValidation: { since: "1.9", get: (target) => object("DataValidation", target) },
    ConditionalFormats: { since: "1.9", get: (target) => object("ConditionalFormatCollection", target) },
  },
  methods: {
    Clear: acts("1.9", [optional(oneOf("All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"), "All")], (target, [what]) => {
      for (const rect of rectsOf(target)) clearRange(target.sheet, rect, what);
    }),
    Calculate: reads("1.9", [], (_target, _none, call) => call.settle()),
    GetEntireRow: reads("1.9", [], (target) => moved(target, (rect) => ({ ...rect, left: 0, right: MAX_COLUMNS - 1 }))),
    GetEntireColumn: reads("1.9", [], (target) => moved(target, (rect) => ({ ...rect, top: 0, bottom: MAX_ROWS - 1 }))),
    GetOffsetRangeAreas: reads("1.9", [integer, integer], (target, [rows, columns]) => moved(target, (rect) => {
      const next = { top: rect.top + rows, left: rect.left + columns, bottom: rect.bottom + rows, right: rect.right + columns };
      if (next.top < 0 || next.left < 0 || next.bottom >= MAX_ROWS || next.right >= MAX_COLUMNS) throw new HostError("InvalidArgument");
      return next;
    })),
    GetUsedRangeAreas: reads("1.9", [optional(flag, false)], (target, [valuesOnly]) => areas(target.sheet, existing(used(target, valuesOnly)))),
    GetUsedRangeAreasOrNullObject: reads("1.9", [optional(flag, false)], (target, [valuesOnly]) => {
      const found = used(target, valuesOnly);
      return found.length === 0 ? null : areas(target.sheet, found);
    }),
    GetSpecialCells: reads("1.9", [oneOf(...SPECIAL_CELLS), optional(oneOf(...SPECIAL_VALUES), "All")], (target, [kind, values], call) => {
      call.settle();
      return areas(target.sheet, existing(specialCells(target.sheet, rectsOf(target), kind, values)));
    }),
    GetSpecialCellsOrNullObject: reads("1.9", [oneOf(...SPECIAL_CELLS), optional(oneOf(...SPECIAL_VALUES), "All")], (target, [kind, values], call) => {
      call.settle();
      const found = specialCells(target.sheet, rectsOf(target), kind, values);
      return found.length === 0 ? null : areas(target.sheet, found);
    }),
    GetTables: reads("1.9", [optional(flag, false)], (target, [fullyContained]) => {
      const { workbook } = target.sheet;
      const touches = (table: Rect) => rectsOf(target).some((rect) => (fullyContained ? contains(rect, table) : intersect(rect, table) !== null));
      const ids = workbook.parts.tables.filter((table) => table.sheetId === target.sheet.id && touches(table.range)).map((table) => table.id);
      return object("TableScopedCollection", { workbook, ids });
    }),
    _KeepReference: reads("1.9", [], (target, _none, call) => {
      target.referenceId ??= call.pane.keep(object("RangeAreas", target));
    }),
  },
});

export const rangeCollectionClass = defineClass<"RangeCollection">({
  name: "RangeCollection",
  since: "1.9",
  methods: {
    GetCount: methodsOf<Cells>().reads("1.9", [], (cells) => cells.areas.length),
    GetItemAt: methodsOf<Cells>().reads("1.9", [integer], (cells, [index]) => {
      const found = cells.areas[index];
      if (!found) throw new HostError("InvalidArgument");
      return object("Range", new LiveRange(cells.sheet, rectsOf(cells)[index]!));
    }),
  },
  items: (cells) => rectsOf(cells).map((rect) => object("Range", new LiveRange(cells.sheet, rect))),
});

function address(target: AreasTarget): string {
  return rectsOf(target).map((rect) => fullAddress(target.sheet.name, rect)).join(",").slice(0, LONGEST_ADDRESS);
}

function moved(target: AreasTarget, move: (rect: Rect) => Rect) {
  return areas(target.sheet, rectsOf(target).map(move));
}

function used(target: AreasTarget, valuesOnly: boolean): Rect[] {
  return rectsOf(target).flatMap((rect) => usedRectWithin(target.sheet, rect, valuesOnly) ?? []);
}

function existing(found: Rect[]): Rect[] {
  if (found.length === 0) throw new HostError("ItemNotFound");
  return found;
}

function total(counts: readonly number[]): number {
  const sum = counts.reduce((all, count) => all + count, 0);
  return counts.includes(-1) || sum > 2 ** 31 - 1 ? -1 : sum;
}
