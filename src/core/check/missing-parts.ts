/** What of a register workbook is gone as a whole, and what would make it again. */

import { freeSheetName } from "../amendment/free-sheet-name";
import type { WorkbookFacts } from "../adoption/snapshot";
import type { ColumnSpec } from "../blueprint/column-spec";
import { registerColours } from "../blueprint/gates/register-colours";
import { registerRules } from "../blueprint/gates/register-rules";
import { buildLedgerSheet } from "../blueprint/ledger-sheet";
import { registerNames, type TablePlace } from "../blueprint/list-names";
import type { Operation } from "../blueprint/operations";
import { buildRegisterOverview } from "../blueprint/register-overview";
import { buildRegisterSheet } from "../blueprint/register-sheet";
import { allRegulationTables, layRegulationTables, REGULATION_SHEETS, regulationNames, type RegulationSheetNames } from "../blueprint/regulation-sheets";
import { STABLE_NAMES } from "../blueprint/stable-names";
import { STEP_HELPER_HEADERS } from "../blueprint/step-helpers";
import { SHEET_WORDS } from "../blueprint/words";
import type { Language } from "../language";
import type { Contract, RegisterPlace, TableReading } from "../register/contract";
import { columnOf, projectsPlace } from "../register/places";
import { projectsRegister, STAGES, type Register } from "../regulation/regulation";
import type { MissingPart } from "./check-input";
import { isSameName } from "../same-name";

export interface WorkbookParts {
  readonly contract: Contract;
  readonly specs: ReadonlyMap<string, readonly ColumnSpec[]>;
  readonly facts: WorkbookFacts;
  /** The regulation's tables that are there. */
  readonly tables: readonly TableReading[];
}

interface Making extends WorkbookParts {
  readonly after: string;
  /** A name for a new sheet, different from all others. */
  readonly take: (label: string) => string;
}

/** Of a list that was only converted nothing more is known than that it is there. */
export function missingParts(parts: WorkbookParts): readonly MissingPart[] {
  const { contract, facts } = parts;
  if (!contract.hasGates) return [];
  const taken = facts.sheets.map(({ name }) => name);
  const take = (label: string): string => {
    const name = freeSheetName(label, taken);
    taken.push(name);
    return name;
  };
  const making: Making = { ...parts, take, after: facts.sheets.at(-1)?.name ?? facts.activeSheet };
  return [...registers(making), ...decisions(making), ...regulationTables(making), ...names(making), ...overview(making)];
}

function isThere({ facts }: WorkbookParts, table: string): boolean {
  return facts.tables.some(({ name }) => isSameName(name, table));
}

/** The projects' own table is not made again: without its rows the others mean nothing. */
function registers(making: Making): MissingPart[] {
  const { contract } = making;
  return contract.regulation.registers.filter(({ table }) => !isThere(making, table)).map((register): MissingPart => ({
    id: register.id, kind: "tableMissing", facts: { register: register.label[contract.language], table: register.table },
    repair: register.scope === "projects" ? null : registerAgain(making, register),
  }));
}

function registerAgain({ contract, specs, take, after }: Making, register: Register): MissingPart["repair"] {
  const { regulation, language, is1904 } = contract;
  const sheet = take(register.label[language]);
  const own = specs.get(register.id) ?? [];
  const { operations, place } = buildRegisterSheet({ regulation, register, language, sheet, position: { after }, specs: own });
  const gates = { regulation, language, place, rows: { top: place.block.top + 1, bottom: place.block.bottom }, specs: own, isAdopted: false, projects: projectsPlace(contract), is1904 };
  return { operations: [...operations, ...registerNames(regulation, [place], language), ...registerRules(gates), ...registerColours(gates)], undo: [{ do: "deleteSheet", sheet }] };
}

function decisions(making: Making): MissingPart[] {
  if (isThere(making, STABLE_NAMES.ledger)) return [];
  const { regulation, language } = making.contract;
  const sheet = making.take(SHEET_WORDS.decisions[language]);
  const { operations } = buildLedgerSheet({ regulation, language, sheet, position: { after: making.after } });
  return [{ id: "ledger", kind: "tableMissing", facts: { register: SHEET_WORDS.decisions[language], table: STABLE_NAMES.ledger }, repair: { operations, undo: [{ do: "deleteSheet", sheet }] } }];
}

/** One part for each sheet of the regulation. */
function regulationTables(making: Making): MissingPart[] {
  const { contract: { regulation, language, places }, after } = making;
  const headerOf = (register: string, field: string): string => places.find((one) => one.register.id === register)?.headerOf.get(field) ?? "";
  const gone = allRegulationTables(regulation, language, headerOf).filter(({ name }) => !isThere(making, name));
  return REGULATION_SHEETS.flatMap((id): MissingPart[] => {
    const tables = gone.filter((table) => table.sheet === id);
    if (tables.length === 0) return [];
    const sheet = making.take(SHEET_WORDS[id][language]);
    const laid = layRegulationTables(regulation, language, tables, Object.fromEntries(REGULATION_SHEETS.map((one) => [one, sheet])) as RegulationSheetNames, after);
    return [{
      id, kind: "regulationMissing", facts: { sheet: SHEET_WORDS[id][language], tables: listed(tables.map(({ name }) => name), language) },
      repair: { operations: [...laid.operations, ...regulationNames(regulation, laid.places, language)], undo: [{ do: "deleteSheet", sheet }] },
    }];
  });
}

/** Names whose tables are there; those of a table that is gone come back with it. */
function names({ contract, facts, tables }: Making): MissingPart[] {
  const { regulation, language, places } = contract;
  const own = tables.filter(({ name, headers }) => !isSameName(name, STABLE_NAMES.steps) || Object.values(STEP_HELPER_HEADERS).every((header) => headers.includes(header[language])));
  const wanted = [...regulationNames(regulation, new Map(own.map((table): [string, TablePlace] => [table.name, table])), language), ...registerNames(regulation, places, language)];
  const gone = wanted.filter((one): one is Extract<Operation, { readonly do: "addName" }> => one.do === "addName" && !facts.names.some((name) => isSameName(name, one.name)));
  if (gone.length === 0) return [];
  const called = gone.map(({ name }) => name);
  return [{ id: called.join(","), kind: "namesMissing", facts: { names: listed(called, language) }, repair: { operations: gone, undo: called.map((name) => ({ do: "deleteName", name })) } }];
}

/** A few by name, the others by their number. */
function listed(all: readonly string[], language: Language): string {
  const shown = all.slice(0, MOST_NAMED).join(language === "zh" ? "、" : ", ");
  return all.length <= MOST_NAMED ? shown : language === "zh" ? `${shown} 等 ${all.length} 个` : `${shown} and ${all.length - MOST_NAMED} more`;
}

const MOST_NAMED = 5;

function overview({ contract, specs, facts, take, after }: Making): MissingPart[] {
  const place = projectsPlace(contract);
  if (facts.statusDateSheet !== null || place === null || !canBeCounted(contract, place)) return [];
  const { regulation, language, is1904 } = contract;
  const sheet = take(SHEET_WORDS.overview[language]);
  const { prepare, fill } = buildRegisterOverview({ regulation, language, place, specs: specs.get(place.register.id) ?? [], sheet, is1904 }, after, null);
  return [{ id: "overview", kind: "overviewMissing", facts: {}, repair: { operations: [...prepare, ...fill], undo: [{ do: "deleteSheet", sheet }] } }];
}

/** An overview counts projects by stage and row kind; where these columns are gone they come first. */
function canBeCounted({ regulation }: Contract, place: RegisterPlace): boolean {
  const stage = projectsRegister(regulation).fields.find(({ options }) => options === STAGES);
  return stage !== undefined && columnOf(place, stage.id) !== null && columnOf(place, "rowKind") !== null;
}
