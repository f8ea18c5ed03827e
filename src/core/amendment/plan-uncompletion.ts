/**
 * 撤销补全: takes away what the record says was added, and puts the list's own choices and checks back. What people entered meanwhile stays:
 * sheets with contents under another name, contents of columns that go on a sheet of their own. Decides; writes nothing.
 */

import type { WorkbookFacts } from "../adoption/snapshot";
import { blockAddress, columnsAddress } from "../blueprint/addresses";
import type { ColumnSpec } from "../blueprint/column-spec";
import { registerColours } from "../blueprint/gates/register-colours";
import type { CellValue, Operation } from "../blueprint/operations";
import { LOOKS } from "../blueprint/sheet-look";
import { STABLE_NAMES } from "../blueprint/stable-names";
import type { Language } from "../language";
import { fail, succeed, type Result } from "../problems/problem";
import type { Contract, RegisterPlace, TableReading } from "../register/contract";
import { holdsOnlyTakenOver } from "../register/taken-over-entries";
import { regulationTableNames } from "../regulation/tables/regulation-table";
import { adoptedColours, isAdoptions, ruleOperations } from "./adopted-rules";
import { ChangeList, type ChangeGroup } from "./change-group";
import type { CompletionRecord } from "./completion-record";
import { COMPLETION_TEXTS as T } from "./completion-texts";
import { freeSheetName } from "./free-sheet-name";
import { listsBack } from "./lists-aside";
import { isSameName } from "../same-name";

export interface UncompletionInput {
  readonly contract: Contract;
  /** Of the projects. */
  readonly specs: readonly ColumnSpec[];
  readonly facts: WorkbookFacts;
  readonly record: CompletionRecord;
  /** The sheet of the record. */
  readonly recordSheet: string;
  /** All tables of the registers and the decisions, with all columns. */
  readonly tables: readonly TableReading[];
  /** Of the preview. */
  readonly language: Language;
}

export interface UncompletionPlan {
  readonly changes: readonly ChangeGroup[];
  readonly operations: readonly Operation[];
}

/** Problems: READ_ONLY, WORKBOOK_PROTECTED, NOT_ADOPTED. */
export function planUncompletion(input: UncompletionInput): Result<UncompletionPlan> {
  const { contract, facts, record, language: say } = input;
  if (facts.isReadOnly) return fail("READ_ONLY");
  if (facts.isStructureProtected) return fail("WORKBOOK_PROTECTED");
  const place = contract.places.find(({ register }) => register.scope === "projects");
  const reading = place === undefined ? undefined : input.tables.find(({ name }) => isSameName(name, place.register.table));
  if (place === undefined || reading === undefined) return fail("NOT_ADOPTED");
  const changes = new ChangeList();
  const taken = facts.sheets.map(({ name }) => name);
  const kept = keptCells(input, place, reading, taken, changes);
  const sheets = sheetOperations(input, taken, changes);
  if (record.lists !== null) changes.add(record.lists.sheet, T.listsBack[say]);
  const isThere = (sheet: string): boolean => facts.sheets.some(({ name }) => isSameName(name, sheet));
  return succeed({
    changes: changes.groups(),
    operations: [
      ...kept.operations,
      ...columnOperations(input, place, reading),
      ...record.names.filter((name) => facts.names.some((one) => isSameName(one, name)) && record.lists?.names.some((one) => isSameName(one.name, name)) !== true).map((name): Operation => ({ do: "deleteName", name })),
      ...sheets,
      ...(record.lists !== null && isThere(record.lists.aside) ? listsBack(record.lists) : []),
      // Last, so that taking back can be done again where it stopped.
      { do: "deleteSheet", sheet: input.recordSheet },
    ],
  });
}

/** Columns that the completion put in, and those of fields that came with a change of the regulation since; a column that the list had before is people's own. */
function addedColumns({ columns, headers, fields }: CompletionRecord, specs: readonly ColumnSpec[]): readonly string[] {
  if (headers === undefined || fields === undefined) return columns;
  const later = specs.filter(({ id, kind, header }) => kind === "entry" && !fields.includes(id) && ![...headers, ...columns].some((one) => isSameName(one, header)));
  return [...columns, ...later.map(({ header }) => header)];
}

/** Contents of the columns that go, by project number. */
function keptCells({ contract: { language }, record, specs, language: say }: UncompletionInput, place: RegisterPlace, reading: TableReading, taken: string[], changes: ChangeList): { readonly operations: readonly Operation[] } {
  const keys = reading.columns.get(place.headerOf.get(place.register.key.field) ?? "") ?? [];
  const sheet = freeSheetName(T.keptCells[language], taken);
  const rows: CellValue[][] = [];
  for (const header of addedColumns(record, specs)) {
    const own = reading.headers.find((one) => isSameName(one, header));
    if (own === undefined) continue;
    const isPeoples = place.register.fields.some(({ id, formula }) => formula === undefined && isSameName(place.headerOf.get(id) ?? "", own));
    const filled = isPeoples ? (reading.columns.get(own) ?? []).flatMap((value, row) => (value === "" ? [] : [[keys[row] ?? "", own, value]])) : [];
    rows.push(...filled);
    if (isPeoples) changes.add(place.sheet, (filled.length === 0 ? T.columnGoes(own) : T.columnKept(own, filled.length, sheet))[say]);
  }
  if (rows.length === 0) return { operations: [] };
  taken.push(sheet);
  return {
    operations: [
      { do: "addSheet", sheet, position: "end" },
      { do: "numberFormat", sheet, address: blockAddress({ top: 0, left: 0, bottom: rows.length, right: 1 }), format: "@" },
      { do: "values", sheet, address: blockAddress({ top: 0, left: 0, bottom: rows.length, right: 2 }), values: [[...T.keptHeaders[language]], ...rows] },
      { do: "format", sheet, address: "A1:C1", format: LOOKS.header },
      { do: "columnWidth", sheet, address: "A:C", points: 130 },
    ],
  };
}

/** Checks and colours first, while the columns are there; then the columns, from the right; then the list's own checks. */
function columnOperations({ contract, record, specs }: UncompletionInput, place: RegisterPlace, reading: TableReading): readonly Operation[] {
  const { sheet, block } = reading;
  const { regulation, language } = contract;
  const now: RegisterPlace = { ...place, sheet, block, headers: reading.headers };
  const colours = registerColours({ regulation, language, place: now, rows: { top: block.top + 1, bottom: block.bottom }, specs, isAdopted: true, is1904: contract.is1904 });
  const formulas = [...colours, ...adoptedColours(now, regulation, language)].flatMap((one) => (one.do === "conditionalFormat" ? [one.formula] : []));
  const duplicates = colours.some((one) => one.do === "duplicateFormat");
  // Helpers that an amendment put in later go as well.
  const helpers = specs.filter(({ id, kind }) => kind !== "entry" && !isAdoptions(id));
  const isAdded = (header: string): boolean => addedColumns(record, specs).some((one) => isSameName(one, header)) || helpers.some((one) => isSameName(one.header, header));
  const keepsRule = (header: string): boolean => record.keptRules.some((one) => isSameName(one, header));
  const stays = specs.flatMap(({ header }) => {
    const index = reading.headers.findIndex((one) => isSameName(one, header));
    return index < 0 || isAdded(header) ? [] : [{ header, address: blockAddress({ top: block.top + 1, left: block.left + index, bottom: block.bottom, right: block.left + index }) }];
  });
  const goes = reading.headers.flatMap((header, index) => (isAdded(header) ? [block.left + index] : []));
  const left = reading.headers.filter((header) => !isAdded(header));
  const after: RegisterPlace = { ...now, headers: left, block: { ...block, right: block.left + left.length - 1 } };
  return [
    ...stays.flatMap(({ header, address }): Operation[] => [
      { do: "removeConditionalFormats", sheet, address, formulas, duplicates },
      ...(keepsRule(header) ? [] : [{ do: "clearValidation" as const, sheet, address }]),
    ]),
    ...goes.reverse().map((column): Operation => ({ do: "deleteColumns", sheet, address: columnsAddress(column, column) })),
    ...ruleOperations(after, record.rules),
    ...adoptedColours(after, regulation, language),
  ];
}

/** A sheet with contents of people's own stays, as a plain sheet; the others go. */
function sheetOperations({ contract, facts, record, tables, language: say }: UncompletionInput, taken: string[], changes: ChangeList): readonly Operation[] {
  const registers = contract.places.filter(({ register }) => register.scope !== "projects").map(({ register }) => register.table);
  const isEntries = (name: string): boolean => [...registers, STABLE_NAMES.ledger].some((one) => isSameName(one, name));
  const ours = new Set([...regulationTableNames(contract.regulation.lists.map(({ id }) => id)), ...registers, STABLE_NAMES.ledger].map((name) => name.toLowerCase()));
  const made = facts.tables.filter(({ name }) => ours.has(name.toLowerCase())).map(({ sheet }) => sheet);
  const all = facts.sheets.map(({ name }) => name).filter((name) => made.includes(name) || record.sheets.some((one) => isSameName(one, name)));
  return all.flatMap((sheet): Operation[] => {
    const table = tables.find((one) => isSameName(one.sheet, sheet) && isEntries(one.name));
    const computed = contract.places.find(({ register }) => table !== undefined && isSameName(register.table, table.name));
    const count = table === undefined || (isSameName(table.name, STABLE_NAMES.ledger) && holdsOnlyTakenOver(table, contract.language)) ? 0 : filledRows(table, computed);
    if (table === undefined || count === 0) {
      changes.add(sheet, T.sheetGoes[say]);
      return [{ do: "deleteSheet", sheet }];
    }
    const name = freeSheetName(T.keptName(sheet)[contract.language], taken);
    taken.push(name);
    changes.add(sheet, T.sheetKept(name, count)[say]);
    const address = blockAddress({ ...table.block, top: table.block.top + 1 });
    return [
      { do: "clearValidation", sheet, address: blockAddress(table.block) },
      { do: "clearConditionalFormats", sheet, address },
      { do: "convertTable", name: table.name },
      { do: "renameSheet", sheet, to: name },
    ];
  });
}

/** Rows in which people, or the add-in for them, entered something; formulas say nothing. */
function filledRows({ headers, columns }: TableReading, place: RegisterPlace | undefined): number {
  const formulas = new Set(place?.register.fields.flatMap(({ id, formula }) => (formula === undefined ? [] : [(place.headerOf.get(id) ?? "").toLowerCase()])) ?? []);
  const own = headers.filter((header) => !formulas.has(header.toLowerCase())).map((header) => columns.get(header) ?? []);
  const rows = Math.max(0, ...own.map((values) => values.length));
  return Array.from({ length: rows }, (_, row) => own.some((values) => (values[row] ?? "") !== "")).filter(Boolean).length;
}
