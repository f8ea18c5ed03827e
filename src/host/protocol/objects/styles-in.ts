/** The formats that occur in a rectangle. */

import type { Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";

/** Up to this many cells each cell is looked at; beyond, blank cells are judged by their column and row formats. */
const EXACT = 200_000;

export function stylesIn(sheet: Worksheet, rect: Rect): ReadonlySet<number> {
  const found = new Set<number>();
  let last = -1;
  if ((rect.bottom - rect.top + 1) * (rect.right - rect.left + 1) <= EXACT) {
    for (let row = rect.top; row <= rect.bottom; row++) {
      const cells = sheet.rows.get(row);
      for (let column = rect.left; column <= rect.right; column++) {
        const style = cells?.get(column)?.style ?? sheet.styleAt(row, column);
        if (style === last) continue;
        found.add(style);
        last = style;
      }
    }
    return found;
  }
  for (const [row, cells] of sheet.rows) {
    if (row < rect.top || row > rect.bottom) continue;
    for (const [column, cell] of cells) if (column >= rect.left && column <= rect.right) found.add(cell.style);
  }
  for (const [row, format] of sheet.rowFormats) if (format.style !== undefined && row >= rect.top && row <= rect.bottom) found.add(format.style);
  let covered = 0;
  for (const span of sheet.parts.columns) {
    const width = Math.min(span.last, rect.right) - Math.max(span.first, rect.left) + 1;
    if (width <= 0) continue;
    covered += width;
    found.add(span.style ?? 0);
  }
  if (covered < rect.right - rect.left + 1) found.add(0);
  return found;
}
