/** What the card and the steps of one project are made from: its row, its rows in other registers, its decisions, the roster. */

import { fail, succeed, type Result } from "../../core/problems/problem";
import type { Contract, RowReading } from "../../core/register/contract";
import { projectNumberField } from "../../core/register/build-form";
import { decisionsOf } from "../../core/register/ledger-entry";
import { LEDGER_COLUMN_IDS } from "../../core/register/ledger-columns";
import { placeOf } from "../../core/register/places";
import { toNumberKey } from "../../core/register/project-number";
import type { StepFacts } from "../../core/register/step-check";
import { FIELD, projectsRegister, type Register } from "../../core/regulation/regulation";
import type { RegisterDeps } from "./deps";
import type { OpenedRegister } from "./open-register";
import { readRegisters, rosterRows, type RegistersReading, type Wanted, type WantedRows } from "./read-registers";

export interface ProjectReading {
  readonly registers: RegistersReading;
  readonly facts: StepFacts;
}

/** One sync (one more for each 4 MB). PROJECT_GONE where no row has the number any more. */
export async function readProject(deps: RegisterDeps, opened: OpenedRegister, number: string, further: Wanted = { rows: [] }): Promise<Result<ProjectReading>> {
  const projects = projectsRegister(opened.contract.regulation);
  const registers = await readRegisters(deps, opened, {
    ...further,
    rows: [{ register: projects, columns: projectColumns(opened.contract, projects) }, ...relatedRows(opened.contract), ...rosterRows(opened.contract), ...further.rows],
    ledger: opened.contract.hasGates ? LEDGER_COLUMN_IDS.filter((id) => id !== "values" && id !== "comment") : undefined,
  });
  if (!registers.ok) return registers;
  const row = registers.value.rows(projects).find(({ values }) => toNumberKey(String(values.get(projects.key.field) ?? "")) === toNumberKey(number));
  if (row === undefined) return fail("PROJECT_GONE", { number });
  return succeed({ registers: registers.value, facts: stepFacts(deps, registers.value, row) });
}

export function stepFacts(deps: RegisterDeps, registers: RegistersReading, project: RowReading): StepFacts {
  const { contract } = registers;
  const number = String(project.values.get(FIELD.number) ?? "");
  const rows = relatedRows(contract).map(({ register }) => {
    const field = projectNumberField(register) ?? "";
    return [register.id, number.trim() === "" ? [] : registers.rows(register).filter(({ values }) => toNumberKey(String(values.get(field) ?? "")) === toNumberKey(number))] as const;
  });
  return { contract, project, rows: new Map(rows), decisions: decisionsOf(registers.ledger, number, contract.language), roster: registers.roster, language: deps.language };
}

/** Of each register with rows of projects, what steps ask about. */
export function relatedRows(contract: Contract): readonly WantedRows[] {
  const { registers, steps } = contract.regulation;
  return registers.filter((register) => register.scope === "project" && placeOf(contract, register.id) !== null).map((register) => {
    const asked = steps.flatMap(({ requires }) => requires.rows.filter((one) => one.register === register.id).flatMap(({ filled, otherDepartment }) => [filled, otherDepartment]));
    const columns = [projectNumberField(register), register.key.field, register.within?.amount, ...asked];
    return { register, columns: columns.filter((id) => id !== undefined && id !== null) };
  });
}

/** All that state, card and steps ask of a project's row. */
export function projectColumns({ regulation }: Contract, { key, fields }: Register): readonly string[] {
  const { steps, roles, registers } = regulation;
  return [
    key.field, FIELD.number, FIELD.name, FIELD.type, FIELD.department, FIELD.manager, FIELD.actualStart, FIELD.actualEnd, FIELD.budget,
    ...fields.filter(({ options }) => options === "stages").map(({ id }) => id),
    ...steps.flatMap(({ requires, freezes }) => [...requires.fields, ...freezes]),
    ...steps.filter(({ repeats }) => repeats === "recurring").map(({ id }) => `last:${id}`),
    ...roles.flatMap(({ field }) => (field === undefined ? [] : [field])),
    ...registers.flatMap(({ within }) => (within === undefined ? [] : [within.limit])),
    "doneStep", "daysLate", "costDeviation", "progressDeviation",
  ];
}
