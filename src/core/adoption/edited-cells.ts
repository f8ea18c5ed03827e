/** Which cells people changed after the conversion where a restore puts the original back or takes something away. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import type { CellValue } from "../blueprint/operations";
import type { BackupRecord } from "./backup-record";
import { fingerprint } from "./fingerprint";
import { widthOf, type PlaceNow } from "./place-now";
import { contains, formulaAt, valueAt } from "./sheet-grid";
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
  readonly place: PlaceNow;
}

/** Cells of the list that hold neither the original nor what adoption wrote; all that the table covers besides. */
export function editedCells(input: EditedInput): EditedCell[] {
  const { record, snapshot, backupValues, place } = input;
  const { table, inserted, down, across } = place;
  const expected = new Map<string, string>();
  for (const { column, rows, fingerprints } of record.written) rows.forEach((row, index) => expected.set(`${row},${column}`, fingerprints[index] as string));
  const addedFrom = record.list.right + 1;
  const added = inserted ?? (record.isInserted ? null : { left: addedFrom + across, right: addedFrom + across + record.added.length - 1 });
  const ownFormula = table === null || added === null ? null : commonFormulas(snapshot, table, added);
  const { top, left, bottom, right } = touched(input);
  const edited: EditedCell[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const oldRow = row - down > record.list.bottom && table !== null && row <= table.bottom ? null : row - down;
    for (let column = left; column <= right; column += 1) {
      const isAdded = added !== null && column >= added.left && column <= added.right;
      const oldColumn = isAdded ? addedFrom + column - added.left : column - across - (inserted !== null && column > inserted.right ? widthOf(inserted) : 0);
      const formula = formulaAt(snapshot, row, column);
      const content = formula ?? valueAt(snapshot, row, column);
      const print = oldRow === null ? undefined : expected.get(`${oldRow},${oldColumn}`);
      if (isAdded && print === undefined) {
        if (table !== null && isTyped({ row, column, content, formula })) edited.push({ cell: onSheet(snapshot.sheet, cellAddress(row, column)), value: content, original: "" });
        continue;
      }
      const original = oldRow === null || isAdded ? "" : originalAt(record, backupValues, oldRow, oldColumn);
      const isSame = print === undefined ? formula === undefined && content === original : fingerprint(content) === print;
      // A conversion that stopped has written only a part: the original is as good as what was to come, also where it is a formula's result.
      const isOriginal = print !== undefined && (content === original || (table === null && valueAt(snapshot, row, column) === original));
      if (isSame || isOriginal) continue;
      edited.push({ cell: onSheet(snapshot.sheet, cellAddress(row, column)), value: content, original });
    }
  }
  return edited;

  /** In an added column: neither its header nor its formula. What stands above the header was never ours. */
  function isTyped({ row, column, content, formula }: { readonly row: number; readonly column: number; readonly content: CellValue; readonly formula: string | undefined }): boolean {
    if (table === null || content === "" || !contains(table, row, column)) return false;
    if (row === table.top) return !record.added.includes(String(content));
    return formula === undefined || ownFormula?.get(column) !== formula;
  }
}

/** As the cells stand now, with the inserted columns. */
function touched({ record, place: { table, inserted, target, across } }: EditedInput): Block {
  if (table === null) return { ...target, right: target.right + widthOf(inserted) };
  const listRight = record.list.right + across + (record.isInserted ? widthOf(inserted) : record.added.length);
  return { top: target.top, left: target.left, bottom: Math.max(table.bottom, 0) + record.kept.bottom - record.list.bottom, right: Math.max(table.right, listRight) };
}

/** The formula that most cells of a column share. */
function commonFormulas(snapshot: SheetSnapshot, table: Block, { left, right }: Pick<Block, "left" | "right">): ReadonlyMap<number, string> {
  const common = new Map<number, string>();
  for (let column = left; column <= right; column += 1) {
    const counts = new Map<string, number>();
    for (let row = table.top + 1; row <= table.bottom; row += 1) {
      const formula = formulaAt(snapshot, row, column);
      if (formula !== undefined) counts.set(formula, (counts.get(formula) ?? 0) + 1);
    }
    const [first] = [...counts].sort(([, one], [, other]) => other - one);
    if (first !== undefined) common.set(column, first[0]);
  }
  return common;
}

function originalAt({ kept }: BackupRecord, backupValues: EditedInput["backupValues"], row: number, column: number): CellValue {
  return contains(kept, row, column) ? (backupValues[row]?.[column] ?? "") : "";
}
