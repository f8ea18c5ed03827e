/** Reading a snapshot by absolute positions. */

import type { CellValue } from "../blueprint/operations";
import type { Block, SheetSnapshot } from "./snapshot";

/** The value of a cell; "" outside of the used range. */
export function valueAt(snapshot: SheetSnapshot, row: number, column: number): CellValue {
  const { used } = snapshot;
  return used === null ? "" : (snapshot.values[row - used.top]?.[column - used.left] ?? "");
}

export function formulaAt(snapshot: SheetSnapshot, row: number, column: number): string | undefined {
  return snapshot.formulas.get(`${row},${column}`);
}

/** Rows of a column that hold a formula. The formulas of a sheet are sorted by column once. */
export function formulaRows(snapshot: SheetSnapshot, column: number): ReadonlySet<number> {
  let columns = formulaColumns.get(snapshot.formulas);
  if (columns === undefined) {
    columns = new Map();
    for (const key of snapshot.formulas.keys()) {
      const comma = key.indexOf(",");
      const of = Number(key.slice(comma + 1));
      const rows = columns.get(of);
      if (rows === undefined) columns.set(of, new Set([Number(key.slice(0, comma))]));
      else rows.add(Number(key.slice(0, comma)));
    }
    formulaColumns.set(snapshot.formulas, columns);
  }
  return columns.get(column) ?? NO_ROWS;
}

const NO_ROWS: ReadonlySet<number> = new Set();
const formulaColumns = new WeakMap<SheetSnapshot["formulas"], Map<number, Set<number>>>();

/** Number format of a cell, null where its column was not read. */
export function numberFormatAt(snapshot: SheetSnapshot, row: number, column: number): string | null {
  return snapshot.used === null ? null : (snapshot.numberFormats.get(column)?.[row - snapshot.used.top] ?? null);
}

export function overlaps(one: Block, other: Block): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

export function contains(block: Block, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

export function intersection(one: Block, other: Block): Block | null {
  if (!overlaps(one, other)) return null;
  return { top: Math.max(one.top, other.top), left: Math.max(one.left, other.left), bottom: Math.min(one.bottom, other.bottom), right: Math.min(one.right, other.right) };
}

/** The values of a block, where a merge down several rows counts for each of them: the snapshot's own rows where nothing differs. */
export function valuesWithMergesFilled(snapshot: SheetSnapshot, block: Block): readonly (readonly CellValue[])[] {
  const { used } = snapshot;
  const isWhole = used !== null && block.left === used.left && block.right === used.right && block.top >= used.top && block.bottom <= used.bottom;
  return isWhole && mergeFills(snapshot, block).length === 0 ? snapshot.values.slice(block.top - used.top, block.bottom - used.top + 1) : copyWithMergesFilled(snapshot, block);
}

/** The same as a copy that may be changed. */
export function copyWithMergesFilled(snapshot: SheetSnapshot, block: Block): CellValue[][] {
  const grid: CellValue[][] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    const cells: CellValue[] = [];
    for (let column = block.left; column <= block.right; column += 1) cells.push(valueAt(snapshot, row, column));
    grid.push(cells);
  }
  for (const { row, column, value } of mergeFills(snapshot, block)) (grid[row - block.top] as CellValue[])[column - block.left] = value;
  return grid;
}

/** Cells under the top one of a merge down several rows, with the value that they stand for. A merge across gives nothing. */
export function mergeFills(snapshot: SheetSnapshot, block: Block): { readonly row: number; readonly column: number; readonly value: CellValue }[] {
  return snapshot.merges.flatMap((merge) => {
    if (!contains(block, merge.top, merge.left) || merge.bottom === merge.top) return [];
    const value = valueAt(snapshot, merge.top, merge.left);
    if (value === "") return [];
    const rows = Math.min(merge.bottom, block.bottom) - merge.top;
    return Array.from({ length: rows }, (_, index) => ({ row: merge.top + 1 + index, column: merge.left, value }));
  });
}
