/** The part of a rectangle that cells occupy. */

import { contains, intersect, type Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";

/** The smallest rectangle inside `rect` with all cells that hold something (a value or formula; unless `valuesOnly`, also a format); null where there is none. */
export function usedRectWithin(sheet: Worksheet, rect: Rect, valuesOnly: boolean): Rect | null {
  const used = sheet.usedRect(valuesOnly);
  if (!used || contains(rect, used)) return used;
  const search = intersect(rect, used);
  if (!search) return null;
  let top = Infinity, left = Infinity, bottom = -1, right = -1;
  for (let row = search.top; row <= search.bottom; row++) {
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    for (let column = search.left; column <= search.right; column++) {
      const cell = cells.get(column);
      if (!cell || (valuesOnly && cell.value === null && cell.formula === null)) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
