/** Which cells people changed after the conversion: those that hold neither the original nor what adoption wrote. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import type { CellValue } from "../blueprint/operations";
import type { BackupRecord } from "./backup-record";
import { fingerprint } from "./fingerprint";
import { formulaAt, valueAt } from "./sheet-grid";
import type { Block, SheetSnapshot } from "./snapshot";

export interface EditedCell {
  /** Where it stands now. */
  readonly cell: string;
  /** A formula as its text. */
  readonly value: CellValue;
  /** What comes back in its place. */
  readonly original: CellValue;
}

export interface EditedInput {
  readonly record: BackupRecord;
  readonly snapshot: SheetSnapshot;
  /** From A1 on. */
  readonly backupValues: readonly (readonly CellValue[])[];
  readonly inserted: Block | null;
}

export function editedCells({ record, snapshot, backupValues, inserted }: EditedInput): EditedCell[] {
  const { used } = snapshot;
  if (used === null) return [];
  const expected = new Map<string, string>();
  for (const { column, rows, fingerprints } of record.written) rows.forEach((row, index) => expected.set(`${row},${column}`, fingerprints[index] as string));
  const rowBefore = rowsBefore(record, snapshot);
  const width = inserted === null ? 0 : inserted.right - inserted.left + 1;
  const addedFrom = record.list.right + 1;
  const isAdded = (column: number): boolean => (inserted === null ? !record.isInserted && column >= addedFrom && column < addedFrom + record.added.length : column >= inserted.left && column <= inserted.right);
  // A conversion that stopped before it inserted its columns: what stands right of the list has not moved yet.
  const notMoved = record.isInserted && inserted === null ? record.added.length : 0;
  const isTable = snapshot.tables.some(({ name }) => name.toLowerCase() === record.table.toLowerCase());
  const edited: EditedCell[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    const oldRow = rowBefore(row);
    for (let column = used.left; column <= used.right; column += 1) {
      const formula = formulaAt(snapshot, row, column);
      const content = formula ?? valueAt(snapshot, row, column);
      const print = oldRow === null ? undefined : expected.get(`${oldRow},${column >= addedFrom ? column + notMoved : column}`);
      if (isAdded(column) && print === undefined) continue;
      const original = oldRow === null || isAdded(column) ? "" : originalAt(record, backupValues, oldRow, column >= addedFrom ? column - width : column);
      const isSame = print === undefined ? formula === undefined && content === original : fingerprint(content) === print;
      // A conversion that stopped has written only a part: the original is as good as what was to come, also where it is a formula's result.
      const isOriginal = print !== undefined && (content === original || (!isTable && valueAt(snapshot, row, column) === original));
      if (isSame || isOriginal) continue;
      edited.push({ cell: onSheet(snapshot.sheet, cellAddress(row, column)), value: content, original });
    }
  }
  return edited;
}

function originalAt({ used }: BackupRecord, backupValues: EditedInput["backupValues"], row: number, column: number): CellValue {
  if (row < used.top || row > used.bottom || column < used.left || column > used.right) return "";
  return backupValues[row]?.[column] ?? "";
}

/** The row of the original that a row was; null for rows that came later. Rows put in above shift the list, new projects what is below it. */
function rowsBefore(record: BackupRecord, snapshot: SheetSnapshot): (row: number) => number | null {
  const table = snapshot.tables.find(({ name }) => name.toLowerCase() === record.table.toLowerCase())?.block;
  const { list } = record;
  if (table === undefined) return (row) => row;
  const above = table.top - list.top;
  const grown = table.bottom - table.top - (list.bottom - list.top);
  return (row) => {
    if (row < table.top) return above > 0 && row >= list.top ? null : row;
    if (row <= table.bottom) return row - above <= list.bottom ? row - above : null;
    // A table that grows over blank rows moves nothing below it; one into which rows were inserted does. What stands there tells.
    return isShifted(snapshot, record, above + grown) ? row - above - grown : row - above;
  };
}

function isShifted({ used }: SheetSnapshot, record: BackupRecord, by: number): boolean {
  return used !== null && by !== 0 && used.bottom - by >= record.used.bottom;
}
