/** A row of the table of decisions: what was recorded, by whom and when, and what the table says of a project. */

import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import type { Regulation, Step } from "../regulation/regulation";
import type { RowReading, TableReading } from "./contract";
import { DECISIONS, LEDGER_COLUMNS, LEDGER_PREFIX, SELF_DECLARED, type LedgerColumnId } from "./ledger-columns";
import { entryPattern, nextNumber } from "./project-number";

export interface NewDecision {
  readonly regulation: Regulation;
  readonly language: Language;
  readonly step: Step;
  readonly projectNumber: string;
  readonly project: RowReading;
  readonly person: string;
  readonly comment: string;
  /** UTC, as 2026-03-05T08:00:00.000Z. */
  readonly time: string;
  /** Entries that the table has. */
  readonly entries: readonly string[];
}

/** A decision as the table has it. */
export interface Decision {
  readonly stepId: string;
  readonly person: string;
  readonly time: string;
}

/** By column, in the workbook's language. */
export function ledgerEntry({ regulation, language, step, projectNumber, project, person, comment, time, entries }: NewDecision): ReadonlyMap<LedgerColumnId, CellValue> {
  const decision = { record: DECISIONS.recorded, review: DECISIONS.reviewed, approve: DECISIONS.approved }[step.act];
  return new Map<LedgerColumnId, CellValue>([
    ["entry", nextNumber(entryPattern(LEDGER_PREFIX), entries, null) ?? ""],
    ["time", time.replace(/\.\d+Z$/, "Z")],
    ["project", projectNumber],
    ["stage", regulation.stages.find(({ id }) => id === step.stage)?.label[language] ?? ""],
    ["step", step.label[language]],
    ["stepId", step.id],
    ["decision", decision[language]],
    ["person", person],
    ["role", regulation.roles.find(({ id }) => id === step.role)?.label[language] ?? ""],
    ["identifiedBy", SELF_DECLARED[language]],
    ["comment", comment],
    ["values", approvedValues(step, project)],
  ]);
}

/** Canonical JSON: keys in order of their codes, no spaces; "" where the step freezes nothing. */
export function approvedValues({ freezes }: Step, { values }: RowReading): string {
  if (freezes.length === 0) return "";
  return `{${[...freezes].sort().map((field) => `${JSON.stringify(field)}:${JSON.stringify(values.get(field) ?? "")}`).join(",")}}`;
}

/** One project's decisions, oldest first. */
export function decisionsOf(reading: TableReading | null, projectNumber: string, language: Language): readonly Decision[] {
  const column = (id: LedgerColumnId): readonly CellValue[] => reading?.columns.get(LEDGER_COLUMNS[id][language]) ?? [];
  const [projects, steps, people, times] = [column("project"), column("stepId"), column("person"), column("time")];
  const found = projects.flatMap((number, index): Decision[] =>
    String(number) === projectNumber && projectNumber !== "" ? [{ stepId: String(steps[index] ?? ""), person: String(people[index] ?? ""), time: String(times[index] ?? "") }] : []);
  return found.sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
}
