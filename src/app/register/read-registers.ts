/**
 * Reads what an act needs from the register's tables, by name and header, in one sync, and holds it against what was known when the
 * workbook was opened: blocks may have grown, columns may not have changed.
 */

import { LEDGER_COLUMNS, type LedgerColumnId } from "../../core/register/ledger-columns";
import { listTableName, STABLE_NAMES } from "../../core/blueprint/stable-names";
import type { CellValue } from "../../core/blueprint/operations";
import { fail, succeed, type Result } from "../../core/problems/problem";
import type { Choices } from "../../core/register/choices";
import type { Contract, RegisterPlace, RowReading, TableReading } from "../../core/register/contract";
import { placeOf, projectsPlace, rosterRegister, rowsOf } from "../../core/register/places";
import type { RosterPerson } from "../../core/register/step-check";
import { splitChoices } from "../../core/regulation/fields/choices";
import { projectsRegister, type Register } from "../../core/regulation/regulation";
import type { TableRequest } from "../workbook-port";
import type { RegisterDeps } from "./deps";
import type { OpenedRegister } from "./open-register";
import { isSameName } from "../../core/same-name";

export interface WantedRows {
  readonly register: Register;
  /** Ids of columns; their headers are looked up in the contract. */
  readonly columns: readonly string[];
}

export interface Wanted {
  readonly rows: readonly WantedRows[];
  readonly ledger?: readonly LedgerColumnId[];
  /** The roster, the lists' tables and the project numbers. */
  readonly choices?: boolean;
}

export interface RegistersReading {
  /** With the places as they are now. */
  readonly contract: Contract;
  table(register: Register): TableReading;
  rows(register: Register): readonly RowReading[];
  readonly ledger: TableReading | null;
  readonly choices: Choices;
  readonly roster: readonly RosterPerson[];
}

/** One sync (one more for each 4 MB). REGISTER_CHANGED where a table of ours is gone or a column that we know. */
export async function readRegisters(deps: RegisterDeps, { contract }: OpenedRegister, wanted: Wanted): Promise<Result<RegistersReading>> {
  const all = wanted.choices === true ? [...wanted.rows, ...rowsForChoices(contract)] : wanted.rows;
  const requests = [...requestsFor(contract, all), ...(wanted.choices === true ? listRequests(contract) : [])];
  const ledger = wanted.ledger === undefined ? [] : [{ table: STABLE_NAMES.ledger, columns: wanted.ledger.map((id): string => LEDGER_COLUMNS[id][contract.language]) }];
  const tables = await deps.workbook.readTables([...requests, ...ledger]);
  if (!tables.ok) return tables;
  const tableOf = (name: string): TableReading | null => tables.value.find((one) => isSameName(one.name, name)) ?? null;
  for (const { register } of all) {
    const changed = changedPart(placeOf(contract, register.id), tableOf(register.table));
    if (changed !== null) return fail("REGISTER_CHANGED", { register: register.label[deps.language], where: changed });
  }
  const now: Contract = { ...contract, places: contract.places.map((place) => moved(place, tableOf(place.register.table))) };
  const rows = (register: Register): readonly RowReading[] => {
    const [place, table] = [placeOf(now, register.id), tableOf(register.table)];
    return place === null || table === null ? [] : rowsOf(place, table);
  };
  return succeed({
    contract: now,
    table(register) {
      const found = tableOf(register.table);
      if (found === null) throw new Error(`The table ${register.table} was not asked for`);
      return found;
    },
    rows,
    ledger: tableOf(STABLE_NAMES.ledger),
    choices: wanted.choices === true ? choicesFrom(now, rows, tableOf) : { lists: new Map(), people: [], projectNumbers: [] },
    roster: rosterFrom(now, rows),
  });
}

/** The columns that say who has which role. */
export function rosterRows(contract: Contract): readonly WantedRows[] {
  const roster = rosterRegister(contract.regulation);
  if (roster === null || placeOf(contract, roster.id) === null) return [];
  return [{ register: roster, columns: [roster.key.field, ...roleFields(roster), ...departmentFields(roster)] }];
}

function rowsForChoices(contract: Contract): readonly WantedRows[] {
  const projects = projectsRegister(contract.regulation);
  return [...(projectsPlace(contract) === null ? [] : [{ register: projects, columns: [projects.key.field] }]), ...rosterRows(contract)];
}

/** Each table once. */
function requestsFor(contract: Contract, wanted: readonly WantedRows[]): readonly TableRequest[] {
  const columns = new Map<string, Set<string>>();
  for (const { register, columns: ids } of wanted) {
    const place = placeOf(contract, register.id);
    const headers = columns.get(register.table) ?? new Set<string>();
    for (const id of ids) {
      const header = place?.headerOf.get(id);
      if (header !== undefined) headers.add(header);
    }
    columns.set(register.table, headers);
  }
  return [...columns].map(([table, headers]) => ({ table, columns: [...headers] }));
}

function listRequests({ regulation }: Contract): readonly TableRequest[] {
  return regulation.lists.map(({ id }) => ({ table: listTableName(id), columns: "all" as const }));
}

/** The table, or the first column of ours that is gone; null where all is as it was. */
function changedPart(place: RegisterPlace | null, table: TableReading | null): string | null {
  if (place === null || table === null) return place?.register.table ?? "?";
  return [...place.headerOf.values()].find((header) => !table.headers.some((one) => isSameName(one, header))) ?? null;
}

function moved(place: RegisterPlace, table: TableReading | null): RegisterPlace {
  return table === null ? place : { ...place, sheet: table.sheet, block: table.block, headers: table.headers };
}

/** Choices stand in the first column of their table. */
function choicesFrom(contract: Contract, rows: (register: Register) => readonly RowReading[], tableOf: (name: string) => TableReading | null): Choices {
  const texts = (values: readonly CellValue[]): string[] => values.map((value) => String(value).trim()).filter((value) => value !== "");
  const lists = contract.regulation.lists.flatMap(({ id }) => {
    const table = tableOf(listTableName(id));
    const first = table?.headers[0];
    const words = texts(first === undefined ? [] : (table?.columns.get(first) ?? []));
    return words.length === 0 ? [] : [[id, words] as const];
  });
  const projects = projectsRegister(contract.regulation);
  return {
    lists: new Map(lists),
    people: rosterFrom(contract, rows).map(({ name }) => name),
    projectNumbers: texts(rows(projects).map(({ values }) => values.get(projects.key.field) ?? "")),
  };
}

function rosterFrom({ regulation }: Contract, rows: (register: Register) => readonly RowReading[]): readonly RosterPerson[] {
  const roster = rosterRegister(regulation);
  if (roster === null) return [];
  return rows(roster).flatMap(({ values }): RosterPerson[] => {
    const name = String(values.get(roster.key.field) ?? "").trim();
    return name === "" ? [] : [{ name, roles: roleFields(roster).flatMap((id) => splitChoices(String(values.get(id) ?? ""))), department: departmentFields(roster).map((id) => String(values.get(id) ?? "").trim()).join("") }];
  });
}

/** Choices of the roster: one of them holds what a person is, and roles are told by their names. */
function roleFields({ fields }: Register): readonly string[] {
  return fields.filter(({ type }) => type === "choices" || type === "choice").map(({ id }) => id);
}

/** Where a person is from: the first such field. */
function departmentFields({ fields }: Register): readonly string[] {
  return fields.filter(({ type }) => type === "department").slice(0, 1).map(({ id }) => id);
}
