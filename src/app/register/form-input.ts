/** What a form is made from and checked against, out of one reading. */

import { placeOf } from "../../core/register/places";
import type { FormReading } from "../../core/register/read-form";
import { projectNumberField } from "../../core/register/build-form";
import type { RowReading } from "../../core/register/contract";
import { toNumberKey } from "../../core/register/project-number";
import { FIELD, projectsRegister, type Register } from "../../core/regulation/regulation";
import type { Result } from "../../core/problems/problem";
import { todayOf, type RegisterDeps } from "./deps";
import type { OpenedRegister } from "./open-register";
import { readProject } from "./read-project";
import { readRegisters, type RegistersReading, type Wanted } from "./read-registers";

export interface FormSource {
  readonly registers: RegistersReading;
  readonly input: FormReading;
}

/** `number`: the project that an entry belongs to, or that is changed; null for a new project and for registers of the whole workbook. One sync. */
export async function readFormSource(deps: RegisterDeps, opened: OpenedRegister, register: Register, number: string | null): Promise<Result<FormSource>> {
  const isProjects = register.scope === "projects";
  const wanted: Wanted = { rows: [{ register, columns: columnsWanted(opened, register, number) }], choices: true };
  if (number === null) {
    const registers = await readRegisters(deps, opened, wanted);
    return registers.ok ? { ok: true, value: source(deps, registers.value, register, null, null) } : registers;
  }
  const project = await readProject(deps, opened, number, wanted);
  if (!project.ok) return project;
  const { registers, facts } = project.value;
  return { ok: true, value: source(deps, registers, register, isProjects ? facts.project : null, isProjects ? null : facts.project) };
}

/** All fields of the project that is changed; of a register that gets a new row, its keys and what a limit counts. */
function columnsWanted({ contract }: OpenedRegister, register: Register, number: string | null): readonly string[] {
  if (register.scope === "projects" && number !== null) return [...(placeOf(contract, register.id)?.headerOf.keys() ?? [])];
  return [register.key.field, projectNumberField(register), register.within?.amount].filter((id) => id !== undefined && id !== null);
}

function source(deps: RegisterDeps, registers: RegistersReading, register: Register, row: RowReading | null, project: RowReading | null): FormSource {
  const { contract, choices } = registers;
  const rows = registers.rows(register);
  const today = todayOf(deps, contract.is1904);
  const field = projectNumberField(register);
  const number = toNumberKey(String(project?.values.get(FIELD.number) ?? ""));
  const amount = register.within?.amount;
  const own = project === null || field === null || amount === undefined ? [] : rows.filter(({ values }) => toNumberKey(String(values.get(field) ?? "")) === number);
  return {
    registers,
    input: {
      contract, register, row, project, choices, language: deps.language, today: today.serial, year: today.year,
      keys: rows.map(({ values }) => String(values.get(register.key.field) ?? "")).filter((key) => key !== ""),
      amountElsewhere: own.reduce((sum, { values }) => sum + (typeof values.get(amount ?? "") === "number" ? (values.get(amount ?? "") as number) : 0), 0),
    },
  };
}

/** The register of this id, which forms and acts name. */
export function registerNamed(opened: OpenedRegister, id: string): Register {
  return opened.contract.regulation.registers.find((one) => one.id === id) ?? projectsRegister(opened.contract.regulation);
}
