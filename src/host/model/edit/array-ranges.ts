/** Array formulas are changed as a whole or not at all. https://support.microsoft.com/office/rules-for-changing-array-formulas-052da90b-8b01-4b67-bd31-f0dcbd2ce0b4 */

import { contains, intersect, parseRect, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";

export interface ArrayArea {
  readonly row: number;
  readonly column: number;
  readonly range: Rect;
  /** Spilled by itself (dynamic) rather than entered over a range. */
  readonly isDynamic: boolean;
}

export function arrayAreas(sheet: Worksheet): ArrayArea[] {
  if (!sheet.mayHoldArrays) return [];
  const areas: ArrayArea[] = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const range = cell.arrayRange === undefined ? null : parseRect(cell.arrayRange);
      if (range) areas.push({ row, column, range, isDynamic: cell.attributes?.cm !== undefined });
    }
  }
  return areas;
}

/** Refuses a rectangle that holds a part of an array formula over a range. */
export function assertArraysWhole(sheet: Worksheet, rect: Rect): void {
  for (const { range, isDynamic } of arrayAreas(sheet)) {
    if (!isDynamic && intersect(range, rect) && !contains(rect, range)) throw new ModelError("InvalidOperation", "无法更改部分数组。");
  }
}
