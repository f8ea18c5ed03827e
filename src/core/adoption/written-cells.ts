/** Fingerprints of what the sheet holds after adoption where that is not what the backup holds: written cells, formulas, the added stage column. */

import type { RegisterColumns } from "../blueprint/register";
import type { CellValue } from "../blueprint/operations";
import type { WrittenColumn } from "./backup-record";
import type { CellChange } from "./cell-changes";
import { fingerprint } from "./fingerprint";
import { contains } from "./sheet-grid";
import type { Block, SheetSnapshot } from "./snapshot";

/** Of the cells that the backup keeps; the added columns count on from the list's last one. */
export function writtenCells(snapshot: SheetSnapshot, changes: readonly CellChange[], register: RegisterColumns, kept: Block): WrittenColumn[] {
  const columns = new Map<number, Map<number, CellValue>>();
  const put = (row: number, column: number, content: CellValue): void => {
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, new Map([[row, content]]));
    else rows.set(row, content);
  };
  for (const [key, formula] of snapshot.formulas) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (contains(kept, row, column) && column < register.firstAdded) put(row, column, formula);
  }
  for (const { row, column, to } of changes) put(row, column, to);
  register.stages?.forEach((stage, index) => stage !== null && put(register.table.top + 1 + index, register.firstAdded, stage));
  return [...columns].map(([column, rows]) => {
    const sorted = [...rows].sort(([one], [other]) => one - other);
    return { column, rows: sorted.map(([row]) => row), fingerprints: sorted.map(([, content]) => fingerprint(content)) };
  });
}
