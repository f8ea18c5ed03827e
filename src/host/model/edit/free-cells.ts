/** Whether a table may spread over cells without pushing anything away. */

import { intersect, type Rect } from "../address";
import type { Worksheet } from "../sheet";
import { eachCell } from "./format-cells";
import { tablesTouching } from "./find-table";

/** No contents, no merged cells, no other table than `ownId`. */
export function areFree(sheet: Worksheet, rect: Rect, ownId: string): boolean {
  return areEmpty(sheet, rect) && !sheet.parts.merges.some((merge) => intersect(merge, rect))
    && tablesTouching(sheet, rect).every((table) => table.id === ownId);
}

/** No values and no formulas. */
export function areEmpty(sheet: Worksheet, rect: Rect): boolean {
  let empty = true;
  eachCell(sheet, rect, (row, column) => {
    const cell = sheet.cellAt(row, column);
    if (cell.value !== null || cell.formula !== null) empty = false;
  });
  return empty;
}
