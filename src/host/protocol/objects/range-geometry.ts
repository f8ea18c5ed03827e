/** Methods of Range that give another range. https://learn.microsoft.com/javascript/api/excel/excel.range */

import { contains, intersect, MAX_COLUMNS, MAX_ROWS, sameRect, union, type Rect } from "../../model/address";
import { PROTECTED_MESSAGE } from "../../model/edit/protect";
import { HostError } from "../host-error";
import { areas } from "./areas";
import type { Call } from "./call";
import { LiveRange, rectOf } from "./live-range";
import { methodsOf } from "./object-class";
import { flag, integer, number, oneOf, optional, rangeFrom, rangeOrAddress } from "./parameters";
import { specialCells, SPECIAL_CELLS, SPECIAL_VALUES } from "./special-cells";
import { object, type HostObject } from "./targets";
import { usedRectWithin } from "./used-cells";

const { reads } = methodsOf<LiveRange>();
/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1) */
const MOST_MERGED_AREAS = 512;

export const rangeGeometry = {
  GetCell: reads("1.1", [integer, integer], (range, [row, column]) => at(range, (r) => ({ top: r.top + row, left: r.left + column, bottom: r.top + row, right: r.left + column }))),
  GetRow: reads("1.1", [integer], (range, [row]) => at(range, (r) => ({ ...r, top: r.top + row, bottom: r.top + row }), (r, part) => part.bottom <= r.bottom)),
  GetColumn: reads("1.1", [integer], (range, [column]) => at(range, (r) => ({ ...r, left: r.left + column, right: r.left + column }), (r, part) => part.right <= r.right)),
  GetEntireRow: reads("1.1", [], (range) => at(range, (r) => ({ ...r, left: 0, right: MAX_COLUMNS - 1 }))),
  GetEntireColumn: reads("1.1", [], (range) => at(range, (r) => ({ ...r, top: 0, bottom: MAX_ROWS - 1 }))),
  GetLastCell: reads("1.1", [], (range) => at(range, (r) => ({ ...r, top: r.bottom, left: r.right }))),
  GetLastRow: reads("1.1", [], (range) => at(range, (r) => ({ ...r, top: r.bottom }))),
  GetLastColumn: reads("1.1", [], (range) => at(range, (r) => ({ ...r, left: r.right }))),
  GetOffsetRange: reads("1.1", [integer, integer], (range, [rows, columns]) =>
    at(range, (r) => ({ top: r.top + rows, left: r.left + columns, bottom: r.bottom + rows, right: r.right + columns }))),
  GetResizedRange: reads("1.2", [integer, integer], (range, [rows, columns]) => at(range, (r) => ({ ...r, bottom: r.bottom + rows, right: r.right + columns }))),
  GetAbsoluteResizedRange: reads("1.7", [integer, integer], (range, [rows, columns]) =>
    at(range, (r) => ({ ...r, bottom: r.top + rows - 1, right: r.left + columns - 1 }))),
  GetRowsAbove: reads("1.2", [optional(number, 1)], (range, [count]) => beside(range, count, "above")),
  GetRowsBelow: reads("1.2", [optional(number, 1)], (range, [count]) => beside(range, count, "below")),
  GetColumnsBefore: reads("1.2", [optional(number, 1)], (range, [count]) => beside(range, count, "before")),
  GetColumnsAfter: reads("1.2", [optional(number, 1)], (range, [count]) => beside(range, count, "after")),
  GetBoundingRect: reads("1.1", [rangeOrAddress], (range, [other]) => at(range, (r) => union(r, onSameSheet(range, other)))),
  GetIntersection: reads("1.1", [rangeOrAddress], (range, [other]) => {
    const common = intersect(rectOf(range), onSameSheet(range, other));
    if (!common) throw new HostError("ItemNotFound");
    return rangeAt(range, common);
  }),
  GetIntersectionOrNullObject: reads("1.4", [rangeOrAddress], (range, [other]) => {
    const common = intersect(rectOf(range), onSameSheet(range, other));
    return common && rangeAt(range, common);
  }),
  /** An empty range answers with its first cell. */
  GetUsedRange: reads("1.2", [optional(flag, false)], (range, [valuesOnly]) =>
    at(range, (r) => usedRectWithin(range.sheet, r, valuesOnly) ?? { ...r, bottom: r.top, right: r.left })),
  GetUsedRangeOrNullObject: reads("1.4", [optional(flag, false)], (range, [valuesOnly]) => {
    const used = usedRectWithin(range.sheet, rectOf(range), valuesOnly);
    return used && rangeAt(range, used);
  }),
  GetSurroundingRegion: reads("1.7", [], (range) => at(range, (r) => surroundingRegion(range, r))),
  GetSpecialCells: reads("1.9", [oneOf(...SPECIAL_CELLS), optional(oneOf(...SPECIAL_VALUES), "All")], (range, [kind, values], call) => {
    const found = findSpecialCells(range, kind, values, call);
    if (found.length === 0) throw new HostError("ItemNotFound");
    return areas(range.sheet, found);
  }),
  GetSpecialCellsOrNullObject: reads("1.9", [oneOf(...SPECIAL_CELLS), optional(oneOf(...SPECIAL_VALUES), "All")], (range, [kind, values], call) => {
    const found = findSpecialCells(range, kind, values, call);
    return found.length === 0 ? null : areas(range.sheet, found);
  }),
  GetMergedAreasOrNullObject: reads("1.13", [], (range) => {
    const merged = range.sheet.parts.merges.filter((merge) => intersect(merge, rectOf(range)));
    // As documented: more make the method fail.
    if (merged.length > MOST_MERGED_AREAS) throw new HostError("InvalidOperation");
    return merged.length === 0 ? null : areas(range.sheet, merged);
  }),
  GetTables: reads("1.9", [optional(flag, false)], (range, [fullyContained]) => {
    const rect = rectOf(range), { workbook } = range.sheet;
    const touches = (table: Rect) => (fullyContained ? contains(rect, table) : intersect(rect, table) !== null);
    const ids = workbook.parts.tables.filter((table) => table.sheetId === range.sheet.id && touches(table.range)).map((table) => table.id);
    return object("TableScopedCollection", { workbook, ids });
  }),
};

/** Excel does not look for them on a protected sheet. */
function findSpecialCells(range: LiveRange, kind: Parameters<typeof specialCells>[2], values: Parameters<typeof specialCells>[3], call: Call): Rect[] {
  if (range.sheet.parts.protection) throw new HostError("AccessDenied", PROTECTED_MESSAGE);
  call.settle();
  return specialCells(range.sheet, [rectOf(range)], kind, values);
}

/** A new range at a place computed from this one; outside the grid it is InvalidArgument. */
function at(range: LiveRange, place: (rect: Rect) => Rect, accepts: (rect: Rect, part: Rect) => boolean = () => true): HostObject<"Range"> {
  const rect = rectOf(range);
  const part = place(rect);
  const isOnGrid = part.top >= 0 && part.left >= 0 && part.bottom < MAX_ROWS && part.right < MAX_COLUMNS && part.top <= part.bottom && part.left <= part.right;
  if (!isOnGrid || !accepts(rect, part)) throw new HostError("InvalidArgument");
  return rangeAt(range, part);
}

function rangeAt(range: LiveRange, rect: Rect): HostObject<"Range"> {
  return object("Range", new LiveRange(range.sheet, rect));
}

type Edge = "above" | "below" | "before" | "after";

/** getRowsBelow and its kin: a positive count lies outside the range, a negative one inside it, at the same edge. */
function beside(range: LiveRange, count: number, edge: Edge): HostObject<"Range"> {
  if (!Number.isInteger(count) || count === 0) throw new HostError("InvalidArgument");
  return at(range, (r) => {
    switch (edge) {
      case "above": return count > 0 ? { ...r, top: r.top - count, bottom: r.top - 1 } : { ...r, bottom: r.top - count - 1 };
      case "below": return count > 0 ? { ...r, top: r.bottom + 1, bottom: r.bottom + count } : { ...r, top: r.bottom + count + 1 };
      case "before": return count > 0 ? { ...r, left: r.left - count, right: r.left - 1 } : { ...r, right: r.left - count - 1 };
      case "after": return count > 0 ? { ...r, left: r.right + 1, right: r.right + count } : { ...r, left: r.right + count + 1 };
    }
  });
}

function onSameSheet(range: LiveRange, other: LiveRange | string): Rect {
  const found = rangeFrom(other, range.sheet, range.sheet.workbook);
  if (found.sheet !== range.sheet) throw new HostError("InvalidArgument");
  return found.rect;
}

/** Grows until blank rows and columns surround it (Ctrl+Shift+8). */
function surroundingRegion(range: LiveRange, start: Rect): Rect {
  let region = start;
  for (;;) {
    const wider = { top: Math.max(0, region.top - 1), left: Math.max(0, region.left - 1), bottom: Math.min(MAX_ROWS - 1, region.bottom + 1), right: Math.min(MAX_COLUMNS - 1, region.right + 1) };
    const used = usedRectWithin(range.sheet, wider, true);
    const next = used ? union(region, used) : region;
    if (sameRect(next, region)) return region;
    region = next;
  }
}
