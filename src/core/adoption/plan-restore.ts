/** 恢复原表: plans how the list becomes what it was, and which cells people changed since. Also takes back a conversion that stopped half-way. */

import { blockAddress, columnsAddress } from "../blueprint/addresses";
import type { CellValue, Operation } from "../blueprint/operations";
import { SHEET_WORDS } from "../blueprint/words";
import type { Language } from "../language";
import { fail, succeed, type Result } from "../problems/problem";
import { readRecord, type BackupRecord } from "./backup-record";
import { dependentFormulas } from "./dependents";
import { editedCells } from "./edited-cells";
import { freeName } from "./header-names";
import { keepEdits } from "./keep-edits";
import { editedOnMade } from "./made-cells";
import { placeNow, widthOf, type PlaceNow } from "./place-now";
import type { RestorePlan } from "./plan";
import type { Block, FormulaResult, SheetSnapshot, WorkbookFacts } from "./snapshot";
import { isSameName } from "../same-name";

export interface RestoreInput {
  /** The backup sheet from A1 to the end of its used range. */
  readonly backupValues: readonly (readonly CellValue[])[];
  /** The register's sheet as it stands. */
  readonly currentSnapshot: SheetSnapshot;
  readonly facts: WorkbookFacts;
  readonly language: Language;
  /** What people may have written around it; a conversion that is taken back has nothing of theirs. */
  readonly surroundings?: Surroundings;
}

export interface Surroundings {
  /** From A1 on; null where the sheet is gone. */
  readonly overview: readonly (readonly CellValue[])[] | null;
  readonly lists: readonly (readonly CellValue[])[] | null;
  /** Of all sheets but the backup. */
  readonly formulas: readonly FormulaResult[];
}

/** Problems: READ_ONLY, WORKBOOK_PROTECTED, SHEET_PROTECTED, BAD_BACKUP, NEWER_FORMAT. */
export function planRestore({ backupValues, currentSnapshot: snapshot, facts, language, surroundings }: RestoreInput): Result<RestorePlan> {
  if (facts.isReadOnly) return fail("READ_ONLY");
  if (facts.isStructureProtected) return fail("WORKBOOK_PROTECTED");
  if (snapshot.isProtected) return fail("SHEET_PROTECTED", { sheet: snapshot.sheet });
  const read = readRecord(backupValues);
  if (!read.ok) return read;
  const record = read.value;
  const place = placeNow(record, snapshot);
  const { overview, lists, formulas } = surroundings ?? { overview: null, lists: null, formulas: [] };
  const edited = [
    ...editedCells({ record, snapshot, backupValues, place }),
    ...editedOnMade({ sheet: record.overviewSheet, cells: record.overview }, overview ?? [], formulas),
    ...editedOnMade({ sheet: record.listsSheet, cells: record.lists }, lists ?? [], formulas),
  ];
  const dependents = dependentFormulas(formulas, record, place, snapshot.sheet);
  const taken = new Set(facts.sheets.map(({ name }) => name.toLowerCase()));
  const keptOnSheet = edited.length + dependents.length === 0 ? null : freeName(SHEET_WORDS.editedCells[language], taken);
  return succeed({
    sheet: snapshot.sheet,
    operations: [...(keptOnSheet === null ? [] : keepEdits(keptOnSheet, edited, dependents, language)), ...putBack(record, snapshot, place), ...remove(record, facts)],
    editedSince: edited.map(({ cell, value }) => ({ cell, value })),
    dependents: dependents.map(({ cell, formula }) => ({ cell, value: formula })),
    keptOnSheet,
  });
}

/**
 * Only what adoption touched. The cells are not cleared before the copy, which would take people's comments along; rows and columns that came
 * later lose their contents (kept before) and our rules, but no format.
 */
function putBack(record: BackupRecord, snapshot: SheetSnapshot, place: PlaceNow): Operation[] {
  const { sheet } = snapshot;
  const { table, inserted, target, extra, missing, across, down } = place;
  const address = blockAddress(target);
  const helper = record.list.right + record.added.length + across;
  return [
    ...(table === null ? [] : [{ do: "clearTableFilters" as const, name: record.table }, { do: "convertTable" as const, name: record.table }]),
    ...(inserted === null ? [] : [{ do: "deleteColumns" as const, sheet, address: columnsAddress(inserted.left, inserted.right) }]),
    ...(missing.columns === null ? [] : [{ do: "insertColumns" as const, sheet, address: columnsAddress(missing.columns.left, missing.columns.right) }]),
    ...(missing.rows === null ? [] : [{ do: "insertRows" as const, sheet, address: `${missing.rows.top + 1}:${missing.rows.bottom + 1}` }]),
    ...(record.isInserted ? [] : [{ do: "hideColumns" as const, sheet, address: columnsAddress(helper, helper), hidden: false }]),
    { do: "clearConditionalFormats", sheet, address },
    { do: "clearValidation", sheet, address },
    { do: "unmerge", sheet, address },
    ...extra.flatMap((block) => emptied(record, sheet, block, target, across)),
    { do: "copyRange", from: { sheet: record.backupSheet, address: blockAddress(record.kept) }, to: { sheet, address } },
    ...oldWidths(record, snapshot, place),
    ...(record.filter === null ? [] : [{ do: "applyAutoFilter" as const, sheet, address: blockAddress(moved(record.filter, down, across)) }]),
    { do: "freeze", sheet, ...record.frozen },
  ];
}

function emptied(record: BackupRecord, sheet: string, block: Block, target: Block, across: number): Operation[] {
  const address = blockAddress(block);
  const ours = (columns: readonly number[]): string[] => {
    if (block.left > target.right) return [address];
    const last = record.isInserted ? record.list.right : Infinity;
    return columns.map((column) => column + across).filter((column) => column - across <= last && column >= block.left && column <= block.right).map((column) => blockAddress({ ...block, left: column, right: column }));
  };
  return [
    { do: "clear", sheet, address, what: "contents" },
    ...ours(record.validated).map((one): Operation => ({ do: "clearValidation", sheet, address: one })),
    ...ours(record.coloured).map((one): Operation => ({ do: "clearConditionalFormats", sheet, address: one })),
  ];
}

function moved({ top, left, bottom, right }: Block, down: number, across: number): Block {
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
}

/** Of the list's columns whose width is another one now; a hidden column has none to put back. */
function oldWidths({ widths, used, kept }: BackupRecord, snapshot: SheetSnapshot, { inserted, across }: PlaceNow): Operation[] {
  return widths.flatMap((points, index): Operation[] => {
    const column = used.left + index + across;
    if (column - across < kept.left || column - across > kept.right) return [];
    const place = inserted !== null && column >= inserted.left ? column + widthOf(inserted) : column;
    const now = snapshot.used === null ? undefined : snapshot.columnWidths[place - snapshot.used.left];
    return points === 0 || (now !== undefined && Math.abs(now - points) < 0.01) ? [] : [{ do: "columnWidth", sheet: snapshot.sheet, address: columnsAddress(column, column), points }];
  });
}

/** Names before the sheets that they point at; the backup last, so that a restore that stops can be done again. */
function remove(record: BackupRecord, facts: WorkbookFacts): Operation[] {
  const has = (sheet: string): boolean => facts.sheets.some(({ name }) => isSameName(name, sheet));
  const names = record.names.filter((name) => facts.names.some((one) => isSameName(one, name)));
  return [
    ...names.map((name): Operation => ({ do: "deleteName", name })),
    ...[record.overviewSheet, record.listsSheet, record.backupSheet].filter(has).map((sheet): Operation => ({ do: "deleteSheet", sheet })),
  ];
}
