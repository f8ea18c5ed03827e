/** Fingerprints of what the sheet holds after adoption where that is not what the backup holds: written cells, formulas, the added stage column. */

import type { RegisterColumns } from "../blueprint/register";
import type { CellValue } from "../blueprint/operations";
import type { WrittenColumn } from "./backup-record";
import type { CellChange } from "./cell-changes";
import { fingerprint } from "./fingerprint";
import type { SheetSnapshot } from "./snapshot";

/** By column as they stand after adoption: what stood right of the list may have moved. */
export function writtenCells(snapshot: SheetSnapshot, changes: readonly CellChange[], register: RegisterColumns, isInserted: boolean): WrittenColumn[] {
  const columns = new Map<number, Map<number, CellValue>>();
  const put = (row: number, column: number, content: CellValue): void => {
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, new Map([[row, content]]));
    else rows.set(row, content);
  };
  for (const [key, formula] of snapshot.formulas) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    put(row, isInserted && column >= register.firstAdded ? column + register.added.length : column, formula);
  }
  for (const { row, column, to } of changes) put(row, column, to);
  register.stages?.forEach((stage, index) => stage !== null && put(register.table.top + 1 + index, register.firstAdded, stage));
  return [...columns].map(([column, rows]) => {
    const sorted = [...rows].sort(([one], [other]) => one - other);
    return { column, rows: sorted.map(([row]) => row), fingerprints: sorted.map(([, content]) => fingerprint(content)) };
  });
}
