/** Where the list stands when it is restored: people may have put rows and columns in, or taken some away. */

import { valueAt } from "./sheet-grid";
import type { BackupRecord } from "./backup-record";
import type { Block, SheetSnapshot } from "./snapshot";
import { isSameName } from "../same-name";

export interface PlaceNow {
  /** The register's table; null where a conversion stopped before it was made. */
  readonly table: Block | null;
  /** The inserted columns where they are now; null where none are there, or none that can be told from people's own. */
  readonly inserted: Block | null;
  /** How far the list has moved since the conversion. */
  readonly down: number;
  readonly across: number;
  /** Once the inserted columns are gone: where the backup goes ... */
  readonly target: Block;
  /** ... what else the table covers: rows and columns that came later ... */
  readonly extra: readonly Block[];
  /** ... and the room that has to be made first, because something stands where deleted rows or columns of the list were. */
  readonly missing: { readonly rows: Block | null; readonly columns: Block | null };
}

export function placeNow(record: BackupRecord, snapshot: SheetSnapshot): PlaceNow {
  const table = snapshot.tables.find(({ name }) => isSameName(name, record.table))?.block ?? null;
  const inserted = record.isInserted ? insertedColumns(record, snapshot, table) : null;
  if (table === null) return { table, inserted, down: 0, across: 0, target: record.kept, extra: [], missing: { rows: null, columns: null } };
  const [down, across] = [table.top - record.list.top, table.left - record.list.left];
  const { kept } = record;
  const target = { top: kept.top + down, left: kept.left + across, bottom: kept.bottom + down, right: kept.right + across };
  const rest = { ...table, right: table.right - widthOf(inserted) };
  const list = { bottom: record.list.bottom + down, right: record.list.right + across + (record.isInserted ? 0 : record.added.length) };
  const extra = [
    { ...rest, top: Math.max(rest.top, list.bottom + 1) },
    { ...rest, bottom: Math.min(rest.bottom, list.bottom), left: list.right + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  const below = { top: rest.bottom + 1, left: rest.left, bottom: list.bottom, right: rest.right };
  const beside = { top: rest.top, left: rest.right + 1, bottom: rest.bottom, right: list.right };
  return { table, inserted, down, across, target, extra, missing: { rows: isTaken(snapshot, below, 0) ? below : null, columns: isTaken(snapshot, beside, widthOf(inserted)) ? beside : null } };
}

export function widthOf(inserted: Block | null): number {
  return inserted === null ? 0 : inserted.right - inserted.left + 1;
}

/** `shift`: how much further right the cells still stand. */
function isTaken(snapshot: SheetSnapshot, { top, left, bottom, right }: Block, shift: number): boolean {
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) if (valueAt(snapshot, row, column + shift) !== "") return true;
  return false;
}

/** Known by their headers, side by side; one that was renamed, by its place among the others. Else null: a column of people's own could be hit. */
function insertedColumns(record: BackupRecord, snapshot: SheetSnapshot, table: Block | null): Block | null {
  const { added, list } = record;
  const top = table?.top ?? list.top;
  const columns = table ?? { left: list.right + 1, right: list.right + added.length };
  const isAdded = (column: number): boolean => added.some((name) => name === valueAt(snapshot, top, column));
  const found = Array.from({ length: columns.right - columns.left + 1 }, (_, index) => columns.left + index).filter(isAdded);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return table === null && isJustInserted(record, snapshot) ? { top, bottom: top, left: columns.left, right: columns.right } : null;
  const isWhole = table !== null && table.right - table.left === list.right - list.left + added.length;
  if (isWhole && first > table.right - added.length) return { top, bottom: top, left: table.right - added.length + 1, right: table.right };
  return last - first + 1 === found.length ? { top, bottom: top, left: first, right: last } : null;
}

/** A conversion that stopped right after inserting: something stands right of the list, yet the columns in between are blank all the way down. */
function isJustInserted({ used, list, added }: BackupRecord, snapshot: SheetSnapshot): boolean {
  if (used.right <= list.right || snapshot.used === null) return false;
  const place = { ...snapshot.used, left: list.right + 1, right: list.right + added.length };
  return !isTaken(snapshot, place, 0) && snapshot.used.right > used.right;
}
