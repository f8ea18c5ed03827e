/** The regulation as tables on sheets: what a table of it is. */

import type { CellValue } from "../../blueprint/operations";
import { listTableName, STABLE_NAMES } from "../../blueprint/stable-names";
import type { Language, Text } from "../../language";

/** Sheets that hold the regulation; "words" and "versions" are hidden ones. */
export type RegulationSheetId = "regulation" | "steps" | "fields" | "clauses" | "lists" | "words" | "versions";

export interface RegulationTable {
  readonly name: string;
  readonly sheet: RegulationSheetId;
  /** What it is, for a heading above it. */
  readonly title: Text;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns that people need not see: the other language, the codes. */
  readonly hidden: readonly number[];
}

/** Names of the regulation's tables. */
export const TABLES = {
  meta: STABLE_NAMES.regulation,
  stages: STABLE_NAMES.stagesTable,
  roles: STABLE_NAMES.roles,
  lists: "ListNames",
  registers: STABLE_NAMES.registers,
  fields: STABLE_NAMES.fields,
  steps: STABLE_NAMES.steps,
  requirements: "Requirements",
  thresholds: STABLE_NAMES.thresholds,
  intervals: STABLE_NAMES.intervals,
  clauses: STABLE_NAMES.clauses,
  reports: STABLE_NAMES.reports,
  words: STABLE_NAMES.words,
} as const;

/** Names of all tables that a workbook with these lists holds of its regulation; for reading them. */
export function regulationTableNames(lists: readonly string[]): readonly string[] {
  return [...Object.values(TABLES), ...lists.map(listTableName), STABLE_NAMES.versions];
}

export function otherLanguage(language: Language): Language {
  return language === "zh" ? "en" : "zh";
}
