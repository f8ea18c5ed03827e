/** Average, count and sum of the selected cells, for the status bar. Hidden rows do not count, as in Excel. */

import type { Rect } from "../../model/address";
import type { CellRow, Worksheet } from "../../model/sheet";

export interface Summary {
  /** Cells that are not empty. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
}

export function summaryOf(sheet: Worksheet, rect: Rect): Summary {
  const total = { count: 0, numbers: 0, sum: 0 };
  const height = rect.bottom - rect.top + 1;
  const add = (row: number, cells: CellRow) => sheet.rowFormats.get(row)?.hidden === true || addRow(total, cells, rect);
  if (height > sheet.rows.size) {
    for (const [row, cells] of sheet.rows) if (row >= rect.top && row <= rect.bottom) add(row, cells);
  } else {
    for (let row = rect.top; row <= rect.bottom; row++) {
      const cells = sheet.rows.get(row);
      if (cells) add(row, cells);
    }
  }
  return total;
}

function addRow(total: { count: number; numbers: number; sum: number }, cells: CellRow, rect: Rect): void {
  for (const [column, cell] of cells) {
    if (column < rect.left || column > rect.right || cell.value === null) continue;
    total.count++;
    if (typeof cell.value !== "number") continue;
    total.numbers++;
    total.sum += cell.value;
  }
}
