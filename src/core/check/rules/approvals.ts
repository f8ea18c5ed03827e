/** What approvals opened and froze, against what stands in the projects' rows; and the steps, against the decisions. */

import type { CellValue } from "../../blueprint/operations";
import { openedStage } from "../../register/project-state";
import { toNumberKey } from "../../register/project-number";
import { LEDGER_COLUMNS } from "../../register/ledger-columns";
import { FIELD, sequence } from "../../regulation/regulation";
import { isBlank } from "../../register/project-state";
import { cellOf, entryRows, formulaOf, headerOf, projectsOf, valuesOf, type CheckedRegister, type CheckInput } from "../check-input";
import type { Finding } from "../finding";
import { setValue } from "../set-value";

export function findApprovals(input: CheckInput): Finding[] {
  const projects = projectsOf(input);
  if (projects === null || !input.contract.hasGates) return [];
  const rows = entryRows(projects, input.contract);
  const steps = input.ledger === null ? null : lastSteps(input);
  const twice = numbersTwice(projects, rows);
  return rows.flatMap((row) => [...stageOf(input, projects, row), ...changedSince(projects, row), ...(steps === null || twice.has(toNumberKey(numberOf(projects, row))) ? [] : stepOf(input, projects, row, steps))]);
}

function stageOf({ contract: { regulation, language } }: CheckInput, projects: CheckedRegister, row: number): Finding[] {
  const value = valuesOf(projects, FIELD.stage)?.[row] ?? "";
  const cell = cellOf(projects, FIELD.stage, row);
  if (isBlank(value) || cell === null) return [];
  const [number, stage] = [numberOf(projects, row), String(value)];
  const position = regulation.stages.findIndex(({ label }) => label[language] === stage);
  if (position < 0) return [{ id: `stageUnknown:${cell}`, kind: "stageUnknown", cell, facts: { number, stage }, repair: null }];
  const opened = openedStage(regulation, String(valuesOf(projects, "doneStep")?.[row] ?? ""));
  if (position < opened) return [];
  const open = regulation.stages[opened - 1]?.label[language] ?? "";
  return [{ id: `stageNotOpen:${cell}`, kind: "stageNotOpen", cell, facts: { number, stage, open }, repair: setValue(cell, projects.rows.sheet, open, value, formulaOf(projects, FIELD.stage, row)) }];
}

/** Texts by every character, numbers as Excel shows them: what binary fractions leave over is no change. */
function changedSince(projects: CheckedRegister, row: number): Finding[] {
  return projects.specs.flatMap(({ id }): Finding[] => {
    if (!id.startsWith("approved:")) return [];
    const field = id.slice("approved:".length);
    const [approved, got] = [valuesOf(projects, id)?.[row] ?? "", valuesOf(projects, field)?.[row] ?? ""];
    const cell = cellOf(projects, field, row);
    if (isBlank(approved) || cell === null || isSame(approved, got)) return [];
    return [{
      id: `approvedChanged:${cell}`, kind: "approvedChanged", cell, facts: { number: numberOf(projects, row), column: headerOf(projects, field), approved: String(approved), got: String(got) },
      repair: setValue(cell, projects.rows.sheet, approved, got, formulaOf(projects, field, row)),
    }];
  });
}

function isSame(one: CellValue, other: CellValue): boolean {
  return typeof one === "number" && typeof other === "number" ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one)) : one === other;
}

/** The furthest step of the sequence that the decisions show, by project number in lower case. */
function lastSteps({ contract: { regulation, language }, ledger }: CheckInput): ReadonlyMap<string, string> {
  const order = sequence(regulation).map(({ id }) => id);
  const [numbers, codes] = [ledger?.columns.get(LEDGER_COLUMNS.project[language]) ?? [], ledger?.columns.get(LEDGER_COLUMNS.stepId[language]) ?? []];
  const last = new Map<string, string>();
  numbers.forEach((number, row) => {
    const [key, step] = [toNumberKey(String(number)), String(codes[row] ?? "")];
    if (order.indexOf(step) > order.indexOf(last.get(key) ?? "")) last.set(key, step);
  });
  return last;
}

/** Whose decisions they are nobody can tell until each has a number of its own. */
function numbersTwice(projects: CheckedRegister, rows: readonly number[]): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const key of rows.map((row) => toNumberKey(numberOf(projects, row)))) (seen.has(key) ? twice : seen).add(key);
  return twice;
}

/** A table of decisions without any: they are gone, and what they said is known from the rows alone. */
function isEmpty(ledger: CheckInput["ledger"]): boolean {
  return [...(ledger?.columns.values() ?? [])].every((values) => values.every(isBlank));
}

function stepOf({ contract: { regulation, language }, ledger }: CheckInput, projects: CheckedRegister, row: number, steps: ReadonlyMap<string, string>): Finding[] {
  const got = String(valuesOf(projects, "doneStep")?.[row] ?? "");
  const cell = cellOf(projects, "doneStep", row);
  const number = numberOf(projects, row);
  const expected = steps.get(toNumberKey(number)) ?? "";
  // Without a number no decision can name the project; that it lacks one is a finding of its own.
  if (cell === null || number.trim() === "" || got === expected) return [];
  const isKnown = got === "" || sequence(regulation).some(({ id }) => id === got);
  const label = (id: string): string => regulation.steps.find((step) => step.id === id)?.label[language] ?? (id === "" ? "—" : id);
  const facts = { number, column: headerOf(projects, "doneStep"), got: label(got), expected: label(expected) };
  return [{ id: `step:${cell}`, kind: isKnown ? "stepNotRecorded" : "stepUnknown", cell, facts, repair: isEmpty(ledger) && isKnown ? null : setValue(cell, projects.rows.sheet, expected, got) }];
}

function numberOf(projects: CheckedRegister, row: number): string {
  return String(valuesOf(projects, FIELD.number)?.[row] ?? "");
}
