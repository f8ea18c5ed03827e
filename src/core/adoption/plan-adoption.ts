/** Plans a conversion as a whole: what will be written, in order, and the report. Decides; writes nothing. */

import { addedColumns, addedColumnWord, deviationColumns, type AddedColumn } from "../blueprint/added-columns";
import { blockAddress, columnsAddress, onSheet, parseBlock } from "../blueprint/addresses";
import { buildListsSheet } from "../blueprint/lists-sheet";
import type { CellValue, Operation } from "../blueprint/operations";
import { buildOverview } from "../blueprint/overview";
import { deviationColours, fillRegister, makeTable, unreadableColours, type RegisterColumns } from "../blueprint/register";
import { STABLE_NAMES } from "../blueprint/stable-names";
import { ROW_KIND_WORDS, SHEET_WORDS } from "../blueprint/words";
import type { Language } from "../language";
import { succeed, type Result } from "../problems/problem";
import { readDateText } from "../regulation/fields/date-text";
import { dayToSerial } from "../regulation/fields/serial-date";
import { FIELD, projectTypes } from "../regulation/regulation";
import { addedReport } from "./added-report";
import { RECORD_WIDTH, recordToRows, type BackupRecord } from "./backup-record";
import { cellChanges, type CellChanges } from "./cell-changes";
import { freeName } from "./header-names";
import { layoutOf } from "./layout";
import type { AdoptionInput, SheetNames } from "./adoption-input";
import { adoptionProblem } from "./adoption-problem";
import type { AdoptionPlan, ColumnChoice } from "./plan";
import { furtherTypes, stageValues } from "./stages-and-types";
import { inputRules } from "./input-rules";
import { keptBlock } from "./kept-block";
import { madeCells } from "./made-cells";
import { overlaps } from "./sheet-grid";
import type { Block, SheetSnapshot, WorkbookFacts } from "./snapshot";
import { textCellsWithNumbers } from "./text-cells";
import { writeChanges } from "./write-changes";
import { writtenCells } from "./written-cells";

/** Problems: those of inspectSheet, NAME_TAKEN, BAD_COLUMN_CHOICE, BAD_RANGE, BAD_ARGUMENTS (statusDate). */
export function planAdoption(input: AdoptionInput): Result<AdoptionPlan> {
  const { snapshot, facts, list, regulation, language } = input;
  const columns = completeColumns(input);
  const problem = adoptionProblem(input, columns);
  if (problem !== null) return { ok: false, problem };
  const { sheet } = snapshot;
  const cells = cellChanges(snapshot, list, columns, regulation, language, facts.is1904);
  const textCells = textCellsWithNumbers(snapshot, cells.changes, new Set(cells.formats.map(({ column }) => column)));
  const nameOf = namesFor(columns, language);
  const added = addedColumns({ columns, keys: cells.keys, language, nameOf });
  const layout = layoutOf(snapshot, list, columns, added.length, cells);
  const names = freeSheetNames(facts, language);
  const lastSheet = facts.sheets.at(-1)?.name ?? sheet;
  const table: Block = { top: list.header.bottom, left: list.body.left, bottom: list.body.bottom, right: list.body.right + added.length };
  const register: RegisterColumns = { sheet, table, firstAdded: list.body.right + 1, added, stages: added[0]?.id === "stage" ? stageValues(cells, list, columns, regulation) : null, language };
  const lists = furtherTypes(cells, list, columns, regulation);
  const source = onSheet(sheet, blockAddress({ ...list.body, top: list.header.bottom }));
  const overview = buildOverview({
    ...overviewSource(input, columns, cells, added, nameOf, lists), sheet: names.overview, after: lastSheet, regulationTitle: regulation.title[language], source, statusDate: statusSerial(input),
  });
  const filter = filterOver(snapshot, list);
  const budget = columns.find(({ field }) => field === FIELD.budget)?.column ?? null;
  const rules = inputRules({ snapshot, list, columns, regulation, language });

  const work: Operation[] = [
    ...(filter === null ? [] : [{ do: "removeAutoFilter" as const, sheet }]),
    ...(layout.isInserted ? [{ do: "insertColumns" as const, sheet, address: columnsAddress(register.firstAdded, register.firstAdded + added.length - 1) }] : []),
    ...cells.unmerge.map((block): Operation => ({ do: "unmerge", sheet, address: blockAddress(block) })),
    ...layout.centred.map((block): Operation => ({ do: "format", sheet, address: blockAddress(block), format: { horizontal: "centerAcrossSelection" } })),
    ...cells.formats.map(({ column, format }): Operation => ({ do: "numberFormat", sheet, address: blockAddress({ ...list.body, left: column, right: column }), format })),
    ...textCells.map(({ block, format }): Operation => ({ do: "numberFormat", sheet, address: blockAddress(block), format })),
    ...writeChanges(sheet, cells.changes),
    ...layout.widths.map(({ column, points }): Operation => ({ do: "columnWidth", sheet, address: columnsAddress(column, column), points })),
    ...buildListsSheet({ sheet: names.lists, after: lastSheet, regulation, language, choiceLanguage: cells.choiceLanguage, furtherTypes: lists }),
    ...overview.prepare,
    ...makeTable(register),
    ...fillRegister(register),
    ...overview.fill,
    ...rules.operations,
    ...unreadableColours(register, cells.numeric),
    ...deviationColours(register, regulation, budget),
    ...(layout.freeze === null ? [] : [{ do: "freeze" as const, sheet, ...layout.freeze }]),
  ];
  const operations = [...backup(snapshot, backupRecord(input, cells, register, layout.isInserted, names, work)), ...work];
  return succeed({
    list: { ...list, rowKinds: cells.rowKinds },
    columns,
    tableName: STABLE_NAMES.table,
    operations,
    report: {
      format: "project-register/adoption-report", version: 1, sheet, list: source, table: STABLE_NAMES.table,
      ...cells.report,
      formatted: [...cells.report.formatted, ...textCells.map(({ block, format }) => ({ range: onSheet(sheet, blockAddress(block)), to: format }))],
      restyled: [...layout.restyled(language), ...rules.restyled],
      moved: layout.moved,
      recalculated: [],
      added: addedReport({ register, names, rules: rules.validated, numeric: cells.numeric.map(({ column }) => column), freeze: layout.freeze, language }),
    },
    made: { overviewSheet: names.overview, listsSheet: names.lists, backupSheet: names.backup },
  });
}

/** Every column of the list once, from left to right. */
function completeColumns({ list, columns }: AdoptionInput): ColumnChoice[] {
  return Array.from({ length: list.body.right - list.body.left + 1 }, (_, index) => {
    const column = list.body.left + index;
    return columns.find((choice) => choice.column === column) ?? { column, name: "", field: null, unit: null };
  });
}

function namesFor(columns: readonly ColumnChoice[], language: Language): (id: AddedColumn["id"]) => string {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  return (id) => freeName(addedColumnWord(id, language), taken);
}

/** The backup is found again by its name, so that one is not numbered (adoptionProblem says if it is taken). */
function freeSheetNames({ sheets }: WorkbookFacts, language: Language): SheetNames {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  return { overview: freeName(SHEET_WORDS.overview[language], taken), lists: freeName(SHEET_WORDS.lists[language], taken), backup: SHEET_WORDS.backup[language] };
}

function overviewSource(input: AdoptionInput, columns: readonly ColumnChoice[], cells: CellChanges, added: readonly AddedColumn[], nameOf: (id: AddedColumn["id"]) => string, further: readonly string[]) {
  const { regulation, language } = input;
  const nameFor = (field: string): string | null => columns.find((column) => column.field === field)?.name ?? null;
  const addedName = (id: AddedColumn["id"]): string | null => added.find((column) => column.id === id)?.name ?? null;
  const { budget, actualCost } = deviationColumns({ columns, nameOf });
  return {
    language, table: STABLE_NAMES.table, rowKind: nameOf("rowKind"), projectWord: ROW_KIND_WORDS.project[language],
    stage: nameFor(FIELD.stage) ?? nameOf("stage"), stages: regulation.stages.map(({ label }) => label[cells.choiceLanguage]),
    type: nameFor(FIELD.type), types: [...projectTypes(regulation).map(({ label }) => label[cells.choiceLanguage]), ...further],
    number: nameFor(FIELD.number), budget, actualCost, daysLate: addedName("daysLate"), costDeviation: addedName("costDeviation"), severeDaysLate: regulation.thresholds.daysLate.severe,
    numeric: cells.numeric.map(({ column, bounds }) => ({ name: columns.find((one) => one.column === column)?.name ?? "", bounds })),
  };
}

/** `work`: all that adoption does after the backup. */
function backupRecord({ snapshot, list }: AdoptionInput, cells: CellChanges, register: RegisterColumns, isInserted: boolean, names: SheetNames, work: readonly Operation[]): BackupRecord {
  const kept = keptBlock(snapshot, list, register.added.length, isInserted);
  const columnsOf = (what: "validation" | "conditionalFormat"): number[] => {
    const blocks = work.flatMap((operation) => (operation.do === what && operation.sheet === snapshot.sheet ? [parseBlock(operation.address) as Block] : []));
    return [...new Set(blocks.flatMap(({ left, right }) => Array.from({ length: right - left + 1 }, (_, index) => left + index)))].sort((one, other) => one - other);
  };
  return {
    sheet: snapshot.sheet, backupSheet: names.backup, overviewSheet: names.overview, listsSheet: names.lists,
    used: snapshot.used as Block, kept, filter: filterOver(snapshot, list), validated: columnsOf("validation"), coloured: columnsOf("conditionalFormat"), list: { ...list.body, top: list.header.bottom }, table: STABLE_NAMES.table,
    added: register.added.map(({ name }) => name), isInserted,
    names: [STABLE_NAMES.stageList, STABLE_NAMES.typeList, STABLE_NAMES.statusDate], frozen: snapshot.frozen, widths: snapshot.columnWidths,
    written: writtenCells(snapshot, cells.changes, register, kept), overview: madeCells(work, names.overview), lists: madeCells(work, names.lists),
  };
}

/** A table cannot lie over the sheet's own filter. */
function filterOver({ autoFilter }: SheetSnapshot, { header, body }: AdoptionInput["list"]): Block | null {
  return autoFilter && overlaps(autoFilter.block, { ...body, top: header.top }) ? autoFilter.block : null;
}

/** A hidden copy of the list at the same addresses, and the record to its right. The record is text: Excel would take "5-40" for a date. */
function backup(snapshot: SheetSnapshot, record: BackupRecord): Operation[] {
  const { sheet } = snapshot;
  const rows: CellValue[][] = recordToRows(record);
  const left = record.kept.right + 2;
  const kept = blockAddress(record.kept);
  const address = blockAddress({ top: 0, left, bottom: rows.length - 1, right: left + RECORD_WIDTH - 1 });
  const to = record.backupSheet;
  return [
    { do: "addSheet", sheet: to, position: "end" },
    { do: "copyRange", from: { sheet, address: kept }, to: { sheet: to, address: kept } },
    { do: "numberFormat", sheet: to, address, format: "@" },
    { do: "values", sheet: to, address, values: rows },
    { do: "sheetVisibility", sheet: to, visibility: "hidden" },
  ];
}

/** As the 1900 system or 1904 system counts it; null is today. */
function statusSerial({ statusDate, facts }: AdoptionInput): number | null {
  if (statusDate === undefined) return null;
  const text = readDateText(statusDate);
  return text.kind === "day" ? dayToSerial(text.year, text.month, text.day, facts.is1904) : null;
}

