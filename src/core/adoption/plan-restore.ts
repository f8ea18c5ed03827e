/** 恢复原表: plans how the sheet becomes what it was, and which cells people changed since. Also takes back a conversion that stopped half-way. */

import { blockAddress, columnsAddress } from "../blueprint/addresses";
import type { CellValue, Operation } from "../blueprint/operations";
import { LOOKS } from "../blueprint/sheet-look";
import { SHEET_WORDS } from "../blueprint/words";
import type { Language } from "../language";
import { fail, succeed, type Result } from "../problems/problem";
import { readRecord, type BackupRecord } from "./backup-record";
import { editedCells, type EditedCell } from "./edited-cells";
import { freeName } from "./header-names";
import type { RestorePlan } from "./plan";
import { valueAt } from "./sheet-grid";
import type { Block, SheetSnapshot, WorkbookFacts } from "./snapshot";

export interface RestoreInput {
  /** The backup sheet from A1 to the end of its used range. */
  readonly backupValues: readonly (readonly CellValue[])[];
  /** The register's sheet as it stands. */
  readonly currentSnapshot: SheetSnapshot;
  readonly facts: WorkbookFacts;
  readonly language: Language;
}

/** Problems: READ_ONLY, WORKBOOK_PROTECTED, SHEET_PROTECTED, BAD_BACKUP, NEWER_FORMAT. */
export function planRestore({ backupValues, currentSnapshot: snapshot, facts, language }: RestoreInput): Result<RestorePlan> {
  if (facts.isReadOnly) return fail("READ_ONLY");
  if (facts.isStructureProtected) return fail("WORKBOOK_PROTECTED");
  if (snapshot.isProtected) return fail("SHEET_PROTECTED", { sheet: snapshot.sheet });
  const read = readRecord(backupValues);
  if (!read.ok) return read;
  const record = read.value;
  const inserted = insertedColumns(record, snapshot, backupValues);
  const edited = editedCells({ record, snapshot, backupValues, inserted });
  const taken = new Set(facts.sheets.map(({ name }) => name.toLowerCase()));
  const keptOnSheet = edited.length === 0 ? null : freeName(SHEET_WORDS.editedCells[language], taken);
  return succeed({
    sheet: snapshot.sheet,
    operations: [...(keptOnSheet === null ? [] : keep(keptOnSheet, edited, language)), ...putBack(record, snapshot, facts, inserted), ...remove(record, facts)],
    editedSince: edited.map(({ cell, value }) => ({ cell, value })),
    keptOnSheet,
  });
}

/** Changes are kept as texts of cells and values: their formulas would have lost what they refer to. */
function keep(sheet: string, edited: readonly EditedCell[], language: Language): Operation[] {
  const header = language === "zh" ? ["单元格", "恢复前的内容", "恢复后的内容"] : ["Cell", "Before restoring", "After restoring"];
  const bottom = edited.length;
  return [
    { do: "addSheet", sheet, position: "end" },
    { do: "numberFormat", sheet, address: blockAddress({ top: 0, left: 0, bottom, right: 0 }), format: "@" },
    { do: "values", sheet, address: blockAddress({ top: 0, left: 0, bottom, right: 2 }), values: [header, ...edited.map(({ cell, value, original }) => [cell, value, original])] },
    { do: "format", sheet, address: "A1:C1", format: LOOKS.header },
    { do: "columnWidth", sheet, address: "A:C", points: 150 },
  ];
}

function putBack(record: BackupRecord, snapshot: SheetSnapshot, { tables }: WorkbookFacts, inserted: Block | null): Operation[] {
  const { sheet, used } = snapshot;
  const now = used ?? record.used;
  const width = inserted === null ? 0 : inserted.right - inserted.left + 1;
  const everything = blockAddress({
    top: Math.min(now.top, record.used.top), left: Math.min(now.left, record.used.left), bottom: Math.max(now.bottom, record.used.bottom), right: Math.max(now.right - width, record.used.right),
  });
  const original = blockAddress(record.used);
  const helper = record.list.right + record.added.length;
  return [
    ...(tables.some(({ name }) => name.toLowerCase() === record.table.toLowerCase()) ? [{ do: "convertTable" as const, name: record.table }] : []),
    ...(inserted === null ? [] : [{ do: "deleteColumns" as const, sheet, address: columnsAddress(inserted.left, inserted.right) }]),
    ...(record.isInserted ? [] : [{ do: "hideColumns" as const, sheet, address: columnsAddress(helper, helper), hidden: false }]),
    { do: "clearConditionalFormats", sheet, address: everything },
    { do: "clearValidation", sheet, address: everything },
    { do: "unmerge", sheet, address: everything },
    { do: "clear", sheet, address: everything, what: "all" },
    { do: "copyRange", from: { sheet: record.backupSheet, address: original }, to: { sheet, address: original } },
    ...oldWidths(record, snapshot, inserted),
    { do: "freeze", sheet, ...record.frozen },
  ];
}

/** Of the columns whose width is another one now; a hidden column has none to put back. */
function oldWidths({ widths, used }: BackupRecord, snapshot: SheetSnapshot, inserted: Block | null): Operation[] {
  return widths.flatMap((points, index): Operation[] => {
    const column = used.left + index;
    const place = inserted !== null && column >= inserted.left ? column + inserted.right - inserted.left + 1 : column;
    const now = snapshot.used === null ? undefined : snapshot.columnWidths[place - snapshot.used.left];
    return points === 0 || (now !== undefined && Math.abs(now - points) < 0.01) ? [] : [{ do: "columnWidth", sheet: snapshot.sheet, address: columnsAddress(column, column), points }];
  });
}

/** Names before the sheets that they point at; the backup last, so that a restore that stops can be done again. */
function remove(record: BackupRecord, facts: WorkbookFacts): Operation[] {
  const has = (sheet: string): boolean => facts.sheets.some(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  const names = record.names.filter((name) => facts.names.some((one) => one.toLowerCase() === name.toLowerCase()));
  return [
    ...names.map((name): Operation => ({ do: "deleteName", name })),
    ...[record.overviewSheet, record.listsSheet, record.backupSheet].filter(has).map((sheet): Operation => ({ do: "deleteSheet", sheet })),
  ];
}

/**
 * Where the inserted columns are now; null where none were inserted, or not yet (a conversion that stopped), or people have moved them
 * apart: then nothing is deleted, since a column of theirs could be hit. Known by the headers, or by what stands right of them.
 */
function insertedColumns(record: BackupRecord, snapshot: SheetSnapshot, backupValues: RestoreInput["backupValues"]): Block | null {
  if (!record.isInserted || snapshot.used === null) return null;
  const table = snapshot.tables.find(({ name }) => name.toLowerCase() === record.table.toLowerCase());
  const top = table?.block.top ?? record.list.top;
  const width = record.added.length;
  const lastLeft = snapshot.used.right - width + 1;
  for (let left = snapshot.used.left; left <= lastLeft; left += 1) {
    if (record.added.every((name, index) => valueAt(snapshot, top, left + index) === name)) return { top, bottom: top, left, right: left + width - 1 };
  }
  const left = record.list.right + 1;
  let [shifted, unshifted] = [0, 0];
  for (let row = record.used.top; row <= record.used.bottom; row += 1) {
    for (let column = left; column <= record.used.right; column += 1) {
      const original = backupValues[row]?.[column] ?? "";
      if (original === "") continue;
      if (valueAt(snapshot, row, column + width) === original) shifted += 1;
      if (valueAt(snapshot, row, column) === original) unshifted += 1;
    }
  }
  return shifted > unshifted ? { top, bottom: top, left, right: left + width - 1 } : null;
}
