/**
 * Opens the register of a workbook: its regulation from the sheets, where each register stands, what is missing. At most two syncs;
 * the registers' rows are read by those who need them.
 */

import { COMPLETION_TABLE } from "../../core/amendment/completion-record";
import type { ColumnSpec } from "../../core/blueprint/column-spec";
import type { WorkbookFacts } from "../../core/adoption/snapshot";
import { assignFields, headerFit } from "../../core/adoption/match-fields";
import { ADDED_COLUMN_WORDS } from "../../core/blueprint/words";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";
import { LANGUAGES, type Language } from "../../core/language";
import { fail, succeed, type Problem, type Result } from "../../core/problems/problem";
import type { Contract, TableReading } from "../../core/register/contract";
import { readContract, type Lack } from "../../core/register/read-contract";
import { VERSION } from "../../core/regulation/format";
import { projectsRegister, type Regulation } from "../../core/regulation/regulation";
import { headersAsWritten } from "../../core/regulation/tables/headers-as-written";
import { CODE_HEADER } from "../../core/regulation/tables/shapes";
import { tablesToRegulation, type ReadRegulation } from "../../core/regulation/tables/tables-to-regulation";
import { readLastVersion } from "../../core/regulation/tables/versions";
import { findRegister, isRegulated } from "../commands/find-register";
import type { TableRequest } from "../workbook-port";
import type { RegisterDeps } from "./deps";
import { isSameName } from "../../core/same-name";

export interface OpenedRegister {
  readonly facts: WorkbookFacts;
  readonly contract: Contract;
  /** All columns that each register should have, by register id. */
  readonly specs: ReadonlyMap<string, readonly ColumnSpec[]>;
  /** The regulation's tables as they stand on the sheets, all columns. */
  readonly tables: readonly TableReading[];
  /** What those tables say now, perhaps edited since it was applied last; null for an adopted list without a regulation of its own. */
  readonly edited: ReadRegulation | null;
  readonly lacks: readonly Lack[];
}

/** NOT_A_REGISTER, NEWER_FORMAT and REGULATION_UNREADABLE say why there is none. */
export async function openRegister(deps: RegisterDeps): Promise<Result<OpenedRegister>> {
  const facts = await deps.workbook.readFacts();
  if (!facts.ok) return facts;
  if (!isRegulated(facts.value) && findRegister(facts.value) === null) return fail("NOT_A_REGISTER");
  const tables = await deps.workbook.readTables(requestsFor(facts.value));
  if (!tables.ok) return tables;
  return isRegulated(facts.value) ? openRegulated(deps, facts.value, tables.value) : succeed(openAdopted(deps, facts.value, tables.value));
}

/** The same register after sheets were renamed: tables keep their names. */
export function withSheetsOf(opened: OpenedRegister, facts: WorkbookFacts): OpenedRegister {
  const places = opened.contract.places.map((place) => ({ ...place, sheet: facts.tables.find(({ name }) => isSameName(name, place.register.table))?.sheet ?? place.sheet }));
  return { ...opened, facts, contract: { ...opened.contract, places } };
}

/** Tables of lists are named for them. */
function isOfRegulation(name: string): boolean {
  return REGULATION_TABLES.has(name.toLowerCase()) || /options$/i.test(name);
}

const REGULATION_TABLES: ReadonlySet<string> = new Set([
  STABLE_NAMES.regulation, STABLE_NAMES.stagesTable, STABLE_NAMES.typesTable, STABLE_NAMES.steps, STABLE_NAMES.roles, STABLE_NAMES.registers, STABLE_NAMES.fields, STABLE_NAMES.thresholds,
  STABLE_NAMES.intervals, STABLE_NAMES.clauses, STABLE_NAMES.reports, STABLE_NAMES.words, STABLE_NAMES.versions, "ListNames", "Requirements", COMPLETION_TABLE,
].map((name) => name.toLowerCase()));

/** The regulation's tables whole; of the others, where they stand and what their columns are called. */
function requestsFor({ tables }: WorkbookFacts): readonly TableRequest[] {
  return tables.map(({ name }) => ({ table: name, columns: isOfRegulation(name) ? "all" : [] }));
}

function openRegulated(deps: RegisterDeps, facts: WorkbookFacts, readings: readonly TableReading[]): Result<OpenedRegister> {
  const tables = readings.filter(({ name }) => isOfRegulation(name));
  const newer = newerFormat(tables);
  if (newer !== null) return { ok: false, problem: newer };
  const edited = tablesToRegulation(tables);
  const versions = tables.find(({ name }) => isSameName(name, STABLE_NAMES.versions));
  const applied = versions === undefined ? null : readLastVersion(versions);
  if (applied?.ok === false && applied.problem.code === "NEWER_FORMAT") return applied;
  const regulation = (applied?.ok === true ? applied.value?.regulation : null) ?? (edited.ok ? edited.regulation : null);
  if (regulation === null) return { ok: false, problem: unreadable(edited, deps.language) };
  const read = readContract({
    regulation, language: edited.ok ? edited.language : languageIn(tables), headerOf: edited.ok ? edited.headerOf : headersAsWritten(tables), tables: readings,
    hasGates: true, isAdopted: tables.some(({ name }) => isSameName(name, COMPLETION_TABLE)), is1904: facts.is1904,
  });
  return succeed({ facts, ...read, tables, edited });
}

/** The list alone: its columns are told by their headers, as at the conversion. */
function openAdopted({ regulation }: RegisterDeps, facts: WorkbookFacts, readings: readonly TableReading[]): OpenedRegister {
  const projects = projectsRegister(regulation);
  const headers = readings.find(({ name }) => isSameName(name, projects.table))?.headers ?? [];
  const language = LANGUAGES.find((one) => headers.some((header) => isSameName(header, ADDED_COLUMN_WORDS.rowKind[one]))) ?? "zh";
  const read = readContract({ regulation, language, headerOf: headersByWords(regulation, headers), tables: readings, hasGates: false, isAdopted: true, is1904: facts.is1904 });
  return { facts, ...read, tables: [], edited: null };
}

function headersByWords(regulation: Regulation, headers: readonly string[]): ReadonlyMap<string, string> {
  const projects = projectsRegister(regulation);
  const fits = headers.map((header) => projects.fields.map((field) => ({ field: field.id, fit: headerFit(header, "", field) })));
  return new Map(assignFields(fits).flatMap((given, index) => (given === null ? [] : [[`${projects.id}.${given.field}`, headers[index] ?? ""] as const])));
}

function newerFormat(tables: readonly TableReading[]): Problem | null {
  const meta = tables.find(({ name }) => isSameName(name, STABLE_NAMES.regulation));
  const codes = [...(meta?.columns ?? [])].find(([header]) => LANGUAGES.some((language) => CODE_HEADER[language] === header))?.[1] ?? [];
  const at = codes.indexOf("version");
  const contents = meta?.headers[1] === undefined ? [] : (meta.columns.get(meta.headers[1]) ?? []);
  const version = at < 0 ? NaN : Number(contents[at]);
  return version > VERSION ? fail("NEWER_FORMAT", { got: version, expected: VERSION }).problem : null;
}

function unreadable(edited: ReadRegulation, language: Language): Problem {
  const [first] = edited.ok ? [] : edited.faults;
  return fail("REGULATION_UNREADABLE", { cell: first?.cell ?? "", expected: first === undefined ? "" : first.isContradiction === true ? `${NO_CONTRADICTION[language]}${first.expected[language]}` : first.expected[language], got: first?.got ?? "" }).problem;
}

const NO_CONTRADICTION = { zh: "前后一致：", en: "without a contradiction: " } as const;

function languageIn(tables: readonly TableReading[]): Language {
  return tables.some(({ headers }) => headers.includes(CODE_HEADER.en)) ? "en" : "zh";
}
