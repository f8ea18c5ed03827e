/** The cells of a sheet as they were read, to tell cheaply whether any differs now. Cells are values, so references suffice. */

import type { Cell } from "../../model/cell";
import type { RowFormat } from "../../model/parts";
import type { CellRow, Worksheet } from "../../model/sheet";

export interface CellSnapshot {
  readonly rows: Int32Array;
  /** Number of cells in each of `rows`. */
  readonly counts: Uint16Array;
  readonly columns: Uint16Array;
  readonly cells: readonly Cell[];
  readonly rowFormats: ReadonlyMap<number, RowFormat>;
}

export function takeSnapshot(sheet: Worksheet): CellSnapshot {
  const cells: Cell[] = [], columns: number[] = [], rows: number[] = [], counts: number[] = [];
  for (const [row, cellRow] of sheet.rows) {
    rows.push(row);
    counts.push(cellRow.size);
    for (const [column, cell] of cellRow) {
      columns.push(column);
      cells.push(cell);
    }
  }
  return { rows: Int32Array.from(rows), counts: Uint16Array.from(counts), columns: Uint16Array.from(columns), cells, rowFormats: new Map(sheet.rowFormats) };
}

/** A cell put back by undo may stand later in its row's order; that counts as changed and costs no more than time. */
export function hasSameCells(sheet: Worksheet, snapshot: CellSnapshot): boolean {
  if (sheet.rows.size !== snapshot.rows.length || !hasSameRowFormats(sheet, snapshot)) return false;
  let rowAt = 0, cellAt = 0;
  for (const [row, cellRow] of sheet.rows) {
    if (row !== snapshot.rows[rowAt] || cellRow.size !== snapshot.counts[rowAt]) return false;
    if (!hasSameRow(cellRow, snapshot, cellAt)) return false;
    cellAt += cellRow.size;
    rowAt++;
  }
  return true;
}

export function hasSameRowFormats(sheet: Worksheet, snapshot: CellSnapshot): boolean {
  if (sheet.rowFormats.size !== snapshot.rowFormats.size) return false;
  for (const [row, format] of sheet.rowFormats) if (snapshot.rowFormats.get(row) !== format) return false;
  return true;
}

function hasSameRow(cellRow: CellRow, snapshot: CellSnapshot, from: number): boolean {
  let at = from;
  for (const [column, cell] of cellRow) {
    if (column !== snapshot.columns[at]) return false;
    const before = snapshot.cells[at++]!;
    // Recalculation replaces a formula's cell also where its value came out the same.
    if (cell !== before && !isSameCell(cell, before)) return false;
  }
  return true;
}

function isSameCell(a: Cell, b: Cell): boolean {
  return a.value === b.value && a.formula === b.formula && a.style === b.style && a.arrayRange === b.arrayRange && a.rich === b.rich && a.attributes === b.attributes;
}
