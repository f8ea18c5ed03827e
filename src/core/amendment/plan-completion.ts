/**
 * 补全: what an adopted list lacks to be a whole register: the regulation's sheets, the other registers, the columns and gates of the
 * projects' table. What people have is not touched; all that is added is recorded, so that it can be taken back. Decides; writes nothing.
 */

import { buildLedgerSheet } from "../blueprint/ledger-sheet";
import { registerNames } from "../blueprint/list-names";
import { blockAddress } from "../blueprint/addresses";
import { HEADER_ROW as LEDGER_HEADER_ROW } from "../blueprint/register-sheet";
import { takenOverEntries, type TakenOver } from "../register/taken-over-entries";
import type { CellValue, Operation } from "../blueprint/operations";
import { buildRegulationSheets, REGULATION_SHEETS, regulationNames, type RegulationSheetNames } from "../blueprint/regulation-sheets";
import { STABLE_NAMES } from "../blueprint/stable-names";
import { SHEET_WORDS } from "../blueprint/words";
import type { WorkbookFacts } from "../adoption/snapshot";
import type { Language } from "../language";
import { fail, succeed, type Result } from "../problems/problem";
import type { Contract, RegisterPlace, TableReading } from "../register/contract";
import { FIELD, sequence, type Regulation } from "../regulation/regulation";
import type { Act } from "./act";
import { amendRegister } from "./amend-register";
import { adoptedColours, adoptedRules, ruleOperations } from "./adopted-rules";
import { ChangeList, type ChangeGroup } from "./change-group";
import { COMPLETION_SHEET, COMPLETION_TABLE, recordOf, writeCompletion, type CompletionRecord } from "./completion-record";
import { COMPLETION_TEXTS as T } from "./completion-texts";
import { freeSheetName } from "./free-sheet-name";
import { setListsAside } from "./lists-aside";
import { newRegisterSheet } from "./new-register-sheet";
import { inPeoplesWords, stepTakenOver, withPeoplesTypes } from "./taken-over";
import { changeAct } from "./value-changes";
import { isSameName } from "../same-name";

export interface CompletionInput {
  /** Of the adopted list: its regulation is the one to complete with. */
  readonly contract: Contract;
  readonly facts: WorkbookFacts;
  /** The projects' table with the stage's column, and the tables Stages and Types with all columns. */
  readonly tables: readonly TableReading[];
  /** UTC, for the decisions: 2026-03-05T08:00:00.000Z. */
  readonly time: string;
  /** Headers of columns whose checks are people's own. */
  readonly keptRules: ReadonlySet<string>;
  /** Of the preview. */
  readonly language: Language;
}

export interface CompletionPlan {
  readonly changes: readonly ChangeGroup[];
  readonly acts: readonly Act[];
  readonly regulation: Regulation;
  readonly record: CompletionRecord;
}

/** Problems: NOT_ADOPTED, READ_ONLY, WORKBOOK_PROTECTED, NAME_TAKEN, COLUMNS_MISSING. */
export function planCompletion(input: CompletionInput): Result<CompletionPlan> {
  const { contract, facts, tables, keptRules, language: say } = input;
  const place = contract.places.find(({ register }) => register.scope === "projects");
  if (place === undefined || contract.hasGates) return fail("NOT_ADOPTED");
  if (facts.isReadOnly) return fail("READ_ONLY");
  if (facts.isStructureProtected) return fail("WORKBOOK_PROTECTED");
  const { language } = contract;
  const types = readingOf(tables, STABLE_NAMES.typesTable);
  const [stageWords, typeWords] = [wordsOf(readingOf(tables, STABLE_NAMES.stagesTable)), wordsOf(types)];
  const regulation = inPeoplesWords(withPeoplesTypes(contract.regulation, typeWords), stageWords, typeWords, language);
  const other = takenName(regulation, facts);
  if (other !== null) return fail("NAME_TAKEN", { name: other, where: "Excel", what: say === "zh" ? "表格" : "table" });
  const changes = new ChangeList();
  const names = sheetNames(regulation, language, facts, input);
  const lists = setListsAside(tables, names.aside, language);
  const rules = adoptedRules(place, contract.regulation, language, keptRules);
  const amended = amendRegister({
    contract, after: regulation, register: regulation.registers.find(({ id }) => id === place.register.id) ?? place.register, place, reading: null, wished: new Map(), projects: null, say, changes,
    adopted: { keptRules, rulesBefore: [...ruleOperations(place, rules), ...adoptedColours(place, contract.regulation, language)] },
  });
  const sheets = newSheets(regulation, language, names, facts, amended.place, contract.is1904);
  const record = recordOf({
    lists: lists?.record ?? null, sheets: [...sheets.made], columns: amended.place.headers.filter((header) => !place.headers.includes(header)),
    headers: [...place.headers], fields: amended.place.register.fields.map(({ id }) => id), names: [...sheets.names], rules: [...rules], keptRules: [...keptRules],
  });
  const taken = takenOver(input, regulation, place, amended.place, names.decisions, changes);
  for (const sheet of sheets.made) changes.add(sheet, T.sheetAdded[say]);
  for (const header of keptRules) changes.add(place.sheet, T.ruleKept(header)[say]);
  if (lists !== null) changes.add(lists.record.sheet, T.listsReplaced(names.aside)[say]);
  return succeed({
    regulation, record, changes: changes.groups(),
    acts: [
      ...(lists?.acts ?? []), ...amended.first, ...sheets.regulation, ...amended.work, ...taken.acts, ...sheets.registers, ...amended.last,
      { operations: writeCompletion(record, names.record, language), undo: [{ do: "deleteSheet", sheet: names.record }] },
      { operations: [{ do: "activate", sheet: facts.activeSheet, address: facts.selection === "" ? "A1" : facts.selection }], undo: [] },
    ],
  });
}

interface Names {
  readonly aside: string;
  readonly record: string;
  readonly decisions: string;
  readonly registers: ReadonlyMap<string, string>;
  readonly regulation: RegulationSheetNames;
}

/** The list's own sheet of choices gives its name up to the new one. */
function sheetNames(regulation: Regulation, language: Language, { sheets }: WorkbookFacts, { tables }: CompletionInput): Names {
  const own = readingOf(tables, STABLE_NAMES.stagesTable)?.sheet ?? null;
  const taken = sheets.map(({ name }) => name);
  const take = (wanted: string): string => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  };
  const aside = take(T.aside(own ?? SHEET_WORDS.lists[language])[language]);
  if (own !== null) taken.splice(taken.indexOf(own), 1);
  const registers = new Map(regulation.registers.flatMap(({ id, label, scope }): [string, string][] => (scope === "projects" ? [] : [[id, take(label[language])]])));
  const decisions = take(SHEET_WORDS.decisions[language]);
  const ids = Object.fromEntries(REGULATION_SHEETS.map((id) => [id, take(SHEET_WORDS[id][language])])) as RegulationSheetNames;
  return { aside, registers, decisions, regulation: ids, record: take(COMPLETION_SHEET[language]) };
}

interface NewSheets {
  /** What the projects' formulas read: first. */
  readonly regulation: readonly Act[];
  /** What reads the projects' columns: when these stand. */
  readonly registers: readonly Act[];
  readonly made: readonly string[];
  readonly names: readonly string[];
}

function newSheets(regulation: Regulation, language: Language, names: Names, { sheets }: WorkbookFacts, projects: RegisterPlace, is1904: boolean): NewSheets {
  const acts: Act[] = [];
  const places: RegisterPlace[] = [projects];
  const end = sheets.at(-1)?.name ?? projects.sheet;
  let last = end;
  for (const register of regulation.registers) {
    const sheet = names.registers.get(register.id);
    if (sheet === undefined) continue;
    const made = newRegisterSheet({ regulation, register, language, sheet, after: last, projects, is1904 });
    acts.push(made.act);
    places.push(made.place);
    last = sheet;
  }
  // Made before the registers, which come between it and the sheets that stand.
  const ledger = buildLedgerSheet({ regulation, language, sheet: names.decisions, position: { after: end } });
  const headerOf = (register: string, field: string): string => places.find((one) => one.register.id === register)?.headerOf.get(field) ?? "";
  const own = buildRegulationSheets(regulation, language, headerOf, names.regulation, names.decisions);
  const [lists, rows] = [regulationNames(regulation, own.places, language), registerNames(regulation, places, language)];
  const madeSheets = [...own.operations].flatMap((one) => (one.do === "addSheet" ? [one.sheet] : []));
  return {
    made: [...names.registers.values(), names.decisions, ...madeSheets],
    names: [...lists, ...rows].flatMap((one) => (one.do === "addName" ? [one.name] : [])),
    regulation: [{ operations: ledger.operations, undo: [{ do: "deleteSheet", sheet: names.decisions }] }, ...cut(own.operations), ...lists.map(nameAct)],
    registers: [...acts, ...rows.map(nameAct)],
  };
}

function nameAct(one: Operation): Act {
  return { operations: [one], undo: one.do === "addName" && !isListName(one.name) ? [{ do: "deleteName", name: one.name }] : [] };
}

/** One act a sheet. */
function cut(operations: readonly Operation[]): readonly Act[] {
  const acts: { operations: Operation[]; undo: Operation[] }[] = [];
  for (const one of operations) {
    if (one.do === "addSheet") acts.push({ operations: [], undo: [{ do: "deleteSheet", sheet: one.sheet }] });
    acts.at(-1)?.operations.push(one);
  }
  return acts;
}

/** The names over the list's own choices come back with them. */
function isListName(name: string): boolean {
  return name === STABLE_NAMES.stageList || name === STABLE_NAMES.typeList;
}

/** A project that is in a stage counts as having done the step that opened it; the decisions say so for each that has a number. */
function takenOver({ tables, time, contract: { language }, language: say }: CompletionInput, regulation: Regulation, before: RegisterPlace, after: RegisterPlace, decisions: string, changes: ChangeList): { readonly acts: readonly Act[] } {
  const reading = readingOf(tables, before.register.table);
  const stages: readonly CellValue[] = reading?.columns.get(before.headerOf.get(FIELD.stage) ?? "") ?? [];
  const kinds = reading?.columns.get(before.headerOf.get("rowKind") ?? "") ?? [];
  const steps = stages.map((stage, row) => (isProject(kinds[row]) ? stepTakenOver(regulation, stage) : ""));
  const header = after.headerOf.get("doneStep");
  if (header === undefined || steps.every((step) => step === "")) return { acts: [] };
  for (const step of sequence(regulation)) {
    const count = steps.filter((id) => id === step.id).length;
    if (count > 0) changes.add(before.sheet, T.takenOver(step.label, count)[say]);
  }
  const column = after.block.left + after.headers.indexOf(header);
  const change = changeAct(after.sheet, after.block.top + 1, column, { values: steps.map((step) => (step === "" ? null : step)), old: steps.map(() => "") });
  const numbers = reading?.columns.get(before.headerOf.get(before.register.key.field) ?? "") ?? [];
  const projects = steps.flatMap((id, row): TakenOver[] => {
    const [step, number] = [regulation.steps.find((one) => one.id === id), String(numbers[row] ?? "").trim()];
    return step === undefined || number === "" ? [] : [{ number, step }];
  });
  return { acts: [{ operations: [...change.operations, ...ledgerRows(takenOverEntries(projects, regulation, language, time.replace(/\.\d+Z$/, "Z")), decisions)], undo: [] }] };
}

/** They go with their sheet. */
function ledgerRows(rows: readonly (readonly CellValue[])[], sheet: string): Operation[] {
  const [first] = rows;
  if (first === undefined) return [];
  const block = { top: LEDGER_HEADER_ROW, left: 0, bottom: LEDGER_HEADER_ROW + rows.length, right: first.length - 1 };
  return [
    { do: "values", sheet, address: blockAddress({ ...block, top: block.top + 1 }), values: rows },
    { do: "resizeTable", name: STABLE_NAMES.ledger, sheet, address: blockAddress(block) },
  ];
}

/** Not read: then every row counts, as the formula says again on its own. */
function isProject(kind: CellValue | undefined): boolean {
  return kind === undefined || kind === "项目" || kind === "Project";
}

function takenName(regulation: Regulation, { tables }: WorkbookFacts): string | null {
  const wanted = [STABLE_NAMES.versions, STABLE_NAMES.ledger, COMPLETION_TABLE, STABLE_NAMES.regulation, STABLE_NAMES.steps, STABLE_NAMES.fields, ...regulation.registers.filter(({ scope }) => scope !== "projects").map(({ table }) => table)];
  return tables.find(({ name }) => wanted.some((one) => isSameName(one, name)))?.name ?? null;
}

/** Choices stand in the first column of their table. */
function wordsOf(reading: TableReading | null): readonly CellValue[] {
  return reading?.columns.get(reading.headers[0] ?? "") ?? [];
}

function readingOf(tables: readonly TableReading[], name: string): TableReading | null {
  return tables.find((one) => isSameName(one.name, name)) ?? null;
}
