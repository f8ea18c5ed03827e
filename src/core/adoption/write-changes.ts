/** Changed cells as few, small writes: stretches of a column, null where a cell stays. */

import { blockAddress } from "../blueprint/addresses";
import type { CellValue, Operation } from "../blueprint/operations";
import type { CellChange } from "./cell-changes";

/** A null takes five bytes of the request, a write of its own some four hundred. */
const WIDEST_GAP = 60;

export function writeChanges(sheet: string, changes: readonly CellChange[]): Operation[] {
  const columns = new Map<number, CellChange[]>();
  for (const change of changes) {
    const column = columns.get(change.column);
    if (column === undefined) columns.set(change.column, [change]);
    else column.push(change);
  }
  return [...columns].flatMap(([column, cells]) => stretches(cells.sort((one, other) => one.row - other.row)).map((stretch) => write(sheet, column, stretch)));
}

function stretches(cells: readonly CellChange[]): CellChange[][] {
  const found: CellChange[][] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last !== undefined && cell.row - (last.at(-1) as CellChange).row - 1 <= WIDEST_GAP) last.push(cell);
    else found.push([cell]);
  }
  return found;
}

function write(sheet: string, column: number, cells: readonly CellChange[]): Operation {
  const [top, bottom] = [(cells[0] as CellChange).row, (cells.at(-1) as CellChange).row];
  const values: (CellValue | null)[][] = Array.from({ length: bottom - top + 1 }, () => [null]);
  for (const { row, to } of cells) values[row - top] = [to];
  return { do: "values", sheet, address: blockAddress({ top, bottom, left: column, right: column }), values };
}
