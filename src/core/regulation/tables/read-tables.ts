/** All of the regulation's tables read into rows, each row with its id. */

import { listTableName } from "../../blueprint/stable-names";
import type { Language } from "../../language";
import type { TableReading } from "../../register/contract";
import type { Regulation } from "../regulation";
import { labelOf } from "./read-records";
import { readRows, type TableFault, type TableRow, type TableRows } from "./read-rows";
import { namesOf } from "./references";
import { TABLES } from "./regulation-table";
import { rowIds, type KnownThing } from "./row-ids";
import { FIELD_SHAPE, optionShape, SHAPES, type TableShape } from "./shapes";
import { isSameName } from "../../same-name";

export interface IdentifiedRow {
  readonly id: string;
  readonly row: TableRow;
}

export interface ReadTables {
  readonly ok: true;
  /** By table name. Those with positions stand in the order of these. */
  readonly rows: (table: string) => readonly IdentifiedRow[];
  /** The first header cell of a table. */
  readonly cellOf: (table: string) => string;
}

/** What a new row's id begins with. */
const PREFIXES: Readonly<Record<string, string>> = { [TABLES.stages]: "stage", [TABLES.roles]: "role", [TABLES.lists]: "list", [TABLES.registers]: "register", [TABLES.steps]: "step", [TABLES.intervals]: "interval", [TABLES.reports]: "report" };

export function readTables(readings: readonly TableReading[], language: Language, before: Regulation | null): ReadTables | { readonly ok: false; readonly faults: readonly TableFault[] } {
  const faults: TableFault[] = [];
  const cells = new Map<string, string>();
  const rows = new Map<string, readonly IdentifiedRow[]>();
  const read = (shape: TableShape, cellIfMissing = shape.name): readonly TableRow[] => {
    const reading = readings.find(({ name }) => isSameName(name, shape.name));
    const found: TableRows = reading === undefined ? missing(shape, cellIfMissing) : readRows(reading, shape, language);
    faults.push(...found.faults, ...(found.rows.length === 0 && found.faults.length === 0 && NEVER_EMPTY.has(shape.name) ? [emptied(shape, found.cell)] : []));
    cells.set(shape.name, found.cell);
    return shape.hasOrder === true ? ordered(found.rows) : found.rows;
  };
  const add = (name: string, of: readonly TableRow[], ids: readonly string[]): void => void rows.set(name, of.map((row, index) => ({ row, id: ids[index] ?? "" })));

  for (const shape of SHAPES.filter((one) => one !== FIELD_SHAPE)) {
    const of = read(shape);
    const prefix = PREFIXES[shape.name];
    add(shape.name, of, prefix === undefined ? of.map((row) => String(row.cell("id").value).trim()) : rowIds({ rows: of, prefix, before: knownOf(shape.name, before) }));
  }
  for (const { id, row } of rows.get(TABLES.lists) ?? []) {
    const of = read(optionShape({ id, label: labelOf(row, language) }), row.cell("label").cell);
    add(listTableName(id), of, rowIds({ rows: of, prefix: "option", before: before?.lists.find((list) => list.id === id)?.options ?? [] }));
  }
  const fields = read(FIELD_SHAPE);
  const registers = namesOf((rows.get(TABLES.registers) ?? []).map(({ id, row }) => ({ id, label: labelOf(row, language), alsoCalled: Object.values(before?.registers.find((one) => one.id === id)?.label ?? {}) })), language);
  const registerOf = (index: number): string => registers.idOf(String(fields[index]?.cell("register").value ?? "")) ?? "";
  add(FIELD_SHAPE.name, fields, rowIds({
    rows: fields, prefix: "field", before: [], idIn: (code) => code.slice(code.indexOf(".") + 1), partOf: registerOf, beforeOf: (part) => before?.registers.find(({ id }) => id === part)?.fields ?? [],
  }));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, rows: (table) => rows.get(table) ?? [], cellOf: (table) => cells.get(table) ?? table };
}

function missing({ name, title, columns }: TableShape, cell: string): TableRows {
  return { cell, rows: [], faults: [{ cell, expected: { zh: `表“${name}”（${title.zh}），至少有列“${columns[0]?.header.zh}”`, en: `the table “${name}” (${title.en}), with the column “${columns[0]?.header.en}”` }, got: "" }] };
}

/** Tables without a row of which nothing else can be understood. */
const NEVER_EMPTY: ReadonlySet<string> = new Set([TABLES.meta, TABLES.stages, TABLES.roles, TABLES.registers, TABLES.steps, TABLES.fields]);

function emptied({ title }: TableShape, cell: string): TableFault {
  return { cell, expected: { zh: `${title.zh}的表至少有一行`, en: `the table of ${title.en} with one row at least` }, got: "" };
}

/** By the position column; a row without one comes after the row above it. */
function ordered(rows: readonly TableRow[]): readonly TableRow[] {
  let last = 0;
  const placed = rows.map((row) => {
    const { value } = row.cell("order");
    if (typeof value === "number") last = value;
    return { row, position: last };
  });
  return placed.sort((one, two) => one.position - two.position).map(({ row }) => row);
}

function knownOf(table: string, before: Regulation | null): readonly KnownThing[] {
  if (before === null) return [];
  switch (table) {
    case TABLES.stages: return before.stages;
    case TABLES.roles: return before.roles;
    case TABLES.lists: return before.lists;
    case TABLES.registers: return before.registers;
    case TABLES.steps: return before.steps;
    case TABLES.intervals: return before.intervals;
    default: return before.reports;
  }
}
