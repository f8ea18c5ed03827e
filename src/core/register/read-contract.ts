/** The contract of a workbook, from its tables as they were read: each register's place, each column's header, and what is missing. */

import { columnSpecs } from "../blueprint/column-specs";
import type { ColumnSpec } from "../blueprint/column-spec";
import { ADDED_COLUMN_WORDS } from "../blueprint/words";
import type { Language } from "../language";
import type { Register, Regulation } from "../regulation/regulation";
import type { Contract, RegisterPlace, TableReading } from "./contract";
import { isSameName } from "../same-name";

export interface ContractInput {
  readonly regulation: Regulation;
  readonly language: Language;
  /** Headers of fields in this workbook, by "register.field"; the others have the regulation's. */
  readonly headerOf: ReadonlyMap<string, string>;
  /** At least the headers of each register's table. */
  readonly tables: readonly TableReading[];
  /** Are the gates in force? */
  readonly hasGates: boolean;
  /** Do the projects stand in a list that people had before? */
  readonly isAdopted: boolean;
  readonly is1904: boolean;
}

/** What the contract wants and the workbook lacks: a register's table (`column` null), or one column of it. */
export interface Lack {
  readonly register: string;
  readonly column: string | null;
}

export interface ReadContract {
  readonly contract: Contract;
  /** All columns that each register should have, by register id; with the headers that they have here. */
  readonly specs: ReadonlyMap<string, readonly ColumnSpec[]>;
  readonly lacks: readonly Lack[];
}

export function readContract({ regulation, language, headerOf, tables, hasGates, isAdopted, is1904 }: ContractInput): ReadContract {
  const found = regulation.registers.map((register) => {
    const table = tables.find(({ name }) => isSameName(name, register.table)) ?? null;
    const given = givenHeaders(register, headerOf, table?.headers ?? [], language);
    const specs = columnSpecs(regulation, register, language, given, { hasGates, isAdopted: isAdopted && register.scope === "projects" });
    return { register, table, specs };
  });
  return {
    contract: { regulation, language, hasGates, ...(isAdopted ? { isAdopted } : {}), is1904, places: found.flatMap(({ register, table, specs }) => (table === null ? [] : [placeIn(register, table, specs)])) },
    specs: new Map(found.map(({ register, specs }) => [register.id, specs])),
    lacks: found.flatMap(({ register, table, specs }): Lack[] =>
      table === null
        ? [{ register: register.id, column: null }]
        : specs.filter(({ header }) => !table.headers.some((one) => isSameName(one, header))).map(({ id }) => ({ register: register.id, column: id }))),
  };
}

function placeIn(register: Register, { sheet, block, headers }: TableReading, specs: readonly ColumnSpec[]): RegisterPlace {
  const headerOf = specs.flatMap(({ id, header }) => {
    const own = headers.find((one) => isSameName(one, header));
    return own === undefined ? [] : [[id, own] as const];
  });
  return { register, sheet, block, headers, headerOf: new Map(headerOf) };
}

/** By column id. An adopted list's deviations name their unit, which the regulation need not know. */
function givenHeaders(register: Register, headerOf: ReadonlyMap<string, string>, headers: readonly string[], language: Language): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const { id } of register.fields) {
    const header = headerOf.get(`${register.id}.${id}`);
    if (header !== undefined && header !== "") given.set(id, header);
  }
  if (register.scope !== "projects") return given;
  for (const id of ["daysLate", "costDeviation", "progressDeviation"] as const) {
    const word = ADDED_COLUMN_WORDS[id][language];
    const own = headers.find((header) => isSameName(header, word)) ?? headers.find((header) => header.startsWith(`${word}（`) || header.startsWith(`${word} (`));
    if (own !== undefined) given.set(id, own);
  }
  return given;
}
