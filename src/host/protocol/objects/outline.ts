/** Groups of rows and columns. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-group-member(1) */

import type { Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";

export type GroupBy = "ByRows" | "ByColumns";
/** Excel has eight levels, of which the first is "not grouped". */
const DEEPEST = 7;

export function group(sheet: Worksheet, rect: Rect, by: GroupBy): void {
  change(sheet, rect, by, (level) => {
    if (level >= DEEPEST) throw new HostError("InvalidOperation", "Rows and columns can be grouped in seven levels.");
    return level + 1;
  });
}

export function ungroup(sheet: Worksheet, rect: Rect, by: GroupBy): void {
  change(sheet, rect, by, (level) => {
    if (level === 0) throw new HostError("InvalidOperation", "The rows or columns are not grouped.");
    return level - 1;
  });
}

/** Hides or shows the grouped rows (columns) of the range. */
export function hideDetails(sheet: Worksheet, rect: Rect, by: GroupBy, isHidden: boolean): void {
  const hidden = isHidden || undefined;
  if (by === "ByRows") {
    for (let row = rect.top; row <= rect.bottom; row++) if (sheet.rowFormat(row).outline) sheet.setRowFormat(row, { ...sheet.rowFormat(row), hidden });
    return;
  }
  for (let column = rect.left; column <= rect.right; column++) if (sheet.columnFormat(column).outline) sheet.setColumnFormat(column, column, { hidden });
}

function change(sheet: Worksheet, rect: Rect, by: GroupBy, next: (level: number) => number): void {
  if (by === "ByRows") {
    for (let row = rect.top; row <= rect.bottom; row++) {
      sheet.setRowFormat(row, { ...sheet.rowFormat(row), outline: next(sheet.rowFormat(row).outline ?? 0) || undefined });
    }
    return;
  }
  for (let column = rect.left; column <= rect.right; column++) {
    sheet.setColumnFormat(column, column, { outline: next(sheet.columnFormat(column).outline ?? 0) || undefined });
  }
}
