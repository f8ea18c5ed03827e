/** A sheet's own filter. Excel finds it by a hidden name of the sheet, too. https://learn.microsoft.com/javascript/api/excel/excel.autofilter */

import { intersect, quoteSheetName, rectName, sameRect, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { SheetFilter } from "../parts";
import { shiftRect, type StructuralChange } from "../references/structural-change";
import { sameName } from "../references/shift-formula";
import type { Worksheet } from "../sheet";
import { hasCriteria, shiftCriteria } from "./filter-criteria";
import { tablesTouching } from "./find-table";
import { assertEditable } from "./protect";

const NAME = "_xlnm._FilterDatabase";

/** Filter buttons over the first row of `range`, without criteria, in the place of the filter that was there. */
export function applySheetFilter(sheet: Worksheet, range: Rect): void {
  assertEditable(sheet, range, "structure");
  if (tablesTouching(sheet, range).length > 0) throw new ModelError("InvalidOperation", "区域压着表格，请使用表格自己的筛选。");
  takeOff(sheet);
  put(sheet, { range });
}

/** The rows that it hid show. */
export function removeSheetFilter(sheet: Worksheet): void {
  const { autoFilter } = sheet.parts;
  if (!autoFilter) return;
  assertEditable(sheet, autoFilter.range, "structure");
  takeOff(sheet);
}

export function clearSheetFilter(sheet: Worksheet): void {
  const { autoFilter } = sheet.parts;
  if (!autoFilter || autoFilter.criteria === undefined) return;
  assertEditable(sheet, autoFilter.range, "autoFilter");
  showFiltered(sheet, autoFilter);
  put(sheet, { range: autoFilter.range });
}

/**
 * A table takes the place of the sheet's filter where it lies over it: both on the same cells make a file that Excel calls damaged.
 * The criteria, where the table has exactly the filter's range; else they go and all rows show.
 */
export function yieldFilterTo(sheet: Worksheet, table: Rect): string | undefined {
  const { autoFilter } = sheet.parts;
  if (!autoFilter || !intersect(autoFilter.range, table)) return undefined;
  if (!sameRect(autoFilter.range, table)) takeOff(sheet);
  else put(sheet, null);
  return sameRect(autoFilter.range, table) ? autoFilter.criteria : undefined;
}

/** Follows inserted and deleted cells; the name has followed as every name does. */
export function shiftFilter(sheet: Worksheet, change: StructuralChange): void {
  const { autoFilter } = sheet.parts;
  const range = autoFilter && shiftRect(autoFilter.range, change);
  if (!autoFilter || range === autoFilter.range) return;
  if (!range) {
    put(sheet, null);
    return;
  }
  // Which order its rows were sorted in is told by address and only remembered.
  const criteria = autoFilter.criteria?.replace(/<((?:\w+:)?sortState)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/g, "");
  const { left, right } = autoFilter.range;
  const from = Math.max(0, change.at - left), to = Math.min(right - left + 1, change.at + change.count - left);
  const isInside = change.axis === "column" && to > from && (change.kind === "delete" || change.at > left);
  const shifted = criteria !== undefined && isInside ? shiftCriteria(criteria, from, change.kind === "insert" ? change.count : to - from, change.kind) : criteria;
  put(sheet, { range, ...(shifted !== undefined && shifted !== "" && { criteria: shifted }) });
}

function takeOff(sheet: Worksheet): void {
  const { autoFilter } = sheet.parts;
  if (autoFilter) showFiltered(sheet, autoFilter);
  put(sheet, null);
}

/** Without criteria rows are hidden by hand and stay so. */
function showFiltered(sheet: Worksheet, { range, criteria }: SheetFilter): void {
  if (!hasCriteria(criteria)) return;
  for (const [row, format] of [...sheet.rowFormats]) {
    if (format.hidden && row > range.top && row <= range.bottom) sheet.setRowFormat(row, { ...format, hidden: undefined });
  }
}

function put(sheet: Worksheet, filter: SheetFilter | null): void {
  const { workbook } = sheet;
  if (filter === null && sheet.parts.autoFilter === null) return;
  sheet.set("autoFilter", filter);
  const others = workbook.parts.names.filter((name) => !(name.scope === sheet.id && sameName(name.name, NAME)));
  const formula = filter && `${quoteSheetName(sheet.name)}!${rectName(filter.range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`)}`;
  workbook.set("names", formula === null ? others : [...others, { name: NAME, scope: sheet.id, formula, comment: "", visible: false }]);
  workbook.calculator.structureChanged();
}
