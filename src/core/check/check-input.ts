/** What 检查 looks at: the contract, each register with its rows and rules, and the decisions. All of it read beforehand. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import type { ColumnSpec } from "../blueprint/column-specs";
import { ROW_KIND_WORDS } from "../blueprint/words";
import type { CellValue, ValidationRule } from "../blueprint/operations";
import { isBlank } from "../register/project-state";
import type { ColumnRules, Contract, RegisterPlace, TableReading } from "../register/contract";
import { FIELD } from "../regulation/regulation";
import type { Finding, FindingKind, Repair } from "./finding";

/** One check that a column should have at the input. */
export interface ExpectedRule {
  readonly header: string;
  readonly rule: ValidationRule;
}

export interface CheckedRegister {
  readonly place: RegisterPlace;
  readonly specs: readonly ColumnSpec[];
  readonly rows: TableReading;
  readonly rules: readonly ColumnRules[];
  readonly expected: readonly ExpectedRule[];
  /** Are the cells right of the table free where columns would be added again? Absent: yes. */
  readonly isRoomRight?: boolean;
}

/** A part of the workbook that is gone as a whole: a table, 总览, defined names. */
export interface MissingPart {
  readonly id: string;
  readonly kind: Extract<FindingKind, "tableMissing" | "regulationMissing" | "overviewMissing" | "namesMissing">;
  readonly facts: Finding["facts"];
  /** Null where it cannot be made again: people's own rows. */
  readonly repair: Repair | null;
}

/** A cell of the regulation's tables: one that makes no sense, or one that the add-in wrote and that says something else now. */
export interface RegulationCell {
  readonly cell: string;
  readonly kind: Extract<FindingKind, "regulationFault" | "helperChanged">;
  readonly facts: Finding["facts"];
  readonly repair: Repair | null;
}

export interface CheckInput {
  readonly contract: Contract;
  readonly registers: readonly CheckedRegister[];
  readonly missing: readonly MissingPart[];
  readonly regulationCells: readonly RegulationCell[];
  /** The decisions; null where there is no such table. */
  readonly ledger: TableReading | null;
}

/** The values of one column of a register by its spec's id ("budget", "doneStep", "approved:budget"); null where the column is missing. */
export function valuesOf({ specs, rows }: CheckedRegister, id: string): readonly CellValue[] | null {
  const header = specs.find((spec) => spec.id === id)?.header;
  return header === undefined ? null : (rows.columns.get(header) ?? null);
}

/** "项目台账!F14" of row `index` of the body; null where the column is missing. */
export function cellOf({ specs, rows }: CheckedRegister, id: string, index: number): string | null {
  const header = specs.find((spec) => spec.id === id)?.header;
  const column = header === undefined ? -1 : rows.headers.indexOf(header);
  return column < 0 ? null : onSheet(rows.sheet, cellAddress(rows.block.top + 1 + index, rows.block.left + column));
}

/**
 * Rows of the body that hold an entry. In people's own list the row kind says which rows are projects (a total is none); elsewhere a project
 * has a number or a name, whatever a formula says that nobody has calculated since, and an entry something that people fill in.
 */
export function entryRows(checked: CheckedRegister, { isAdopted, language }: Contract): readonly number[] {
  const { register } = checked.place;
  const kinds = isAdopted === true ? valuesOf(checked, "rowKind") : null;
  const filled = (register.scope === "projects" ? [register.key.field, FIELD.name] : checked.specs.filter(({ kind }) => kind === "entry").map(({ id }) => id)).map((id) => valuesOf(checked, id));
  const count = checked.rows.block.bottom - checked.rows.block.top;
  return Array.from({ length: count }, (_, index) => index).filter((index) =>
    register.scope === "projects" && kinds !== null ? kinds[index] === ROW_KIND_WORDS.project[language] : filled.some((values) => !isBlank(values?.[index] ?? "")));
}

/** "=..." where the cell holds a formula and the column's were read; else "". */
export function formulaOf(checked: CheckedRegister, id: string, index: number): string {
  const header = headerOf(checked, id);
  return checked.rules.find((one) => one.header === header)?.formulas[index] ?? "";
}

/** Where every column of a register stands under its spec's id, for messages. */
export function headerOf({ specs }: CheckedRegister, id: string): string {
  return specs.find((spec) => spec.id === id)?.header ?? id;
}

/** The projects' own register; null where its table is gone. */
export function projectsOf({ registers }: CheckInput): CheckedRegister | null {
  return registers.find(({ place }) => place.register.scope === "projects") ?? null;
}
