/** Walks a project through its whole sequence in a new workbook, on the real driver and the host. */

import { addEntry } from "../../src/app/register/add-entry";
import { addProject } from "../../src/app/register/add-project";
import type { RegisterDeps } from "../../src/app/register/deps";
import { editProject } from "../../src/app/register/edit-project";
import { readFormSource, registerNamed } from "../../src/app/register/form-input";
import { openRegister, type OpenedRegister } from "../../src/app/register/open-register";
import { recordStep } from "../../src/app/register/record-step";
import type { Saved } from "../../src/app/register/save-row";
import type { Result } from "../../src/core/problems/problem";
import { buildForm } from "../../src/core/register/build-form";
import type { RecordForm } from "../../src/core/register/form";
import { FIELD_TYPES } from "../../src/core/regulation/fields/field-types";
import { projectsRegister, type RegulationField } from "../../src/core/regulation/regulation";

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export async function formFor(deps: RegisterDeps, opened: OpenedRegister, registerId: string, number: string | null): Promise<RecordForm> {
  return buildForm(value(await readFormSource(deps, opened, registerNamed(opened, registerId), number)).input);
}

/** Fills in what is given; the others stay as they are. */
export function filled(form: RecordForm, values: Readonly<Record<string, string>>): RecordForm {
  return { ...form, fields: form.fields.map((field) => ({ ...field, value: values[field.id] ?? field.value })) };
}

export function saved(result: Result<Saved>): Extract<Saved, { kind: "saved" }> {
  const found = value(result);
  if (found.kind === "faults") throw new Error(JSON.stringify(found.form.fields.filter(({ fault }) => fault !== null).map(({ id, value: text, fault }) => [id, text, fault])));
  return found;
}

/** A text that a field takes. */
export function sample(field: RegulationField, options: readonly string[]): string {
  const { editor } = FIELD_TYPES[field.type];
  if (editor === "date") return field.notBefore === undefined ? "2026-03-02" : "2026-06-30";
  if (editor === "number") return String(Math.min(field.most ?? 12, 12));
  if (editor === "percent") return "10%";
  if (editor === "link") return "https://example.com/a";
  if (editor === "choice" || editor === "choices" || editor === "department" || editor === "person") return options[0] ?? "张伟";
  return `${field.label.zh}一`;
}

/** What an empty form still needs, with texts that fit. */
export function sampleValues(opened: OpenedRegister, form: RecordForm, wanted: (field: RegulationField) => boolean = () => false): Record<string, string> {
  const register = registerNamed(opened, form.registerId);
  return Object.fromEntries(form.fields.flatMap((shown) => {
    const field = register.fields.find(({ id }) => id === shown.id);
    return field === undefined || shown.readOnly !== null || shown.value !== "" || !(shown.isRequired || wanted(field)) ? [] : [[field.id, sample(field, shown.options)]];
  }));
}

export async function addSampleProject(deps: RegisterDeps, opened: OpenedRegister, values: Readonly<Record<string, string>> = {}): Promise<Extract<Saved, { kind: "saved" }>> {
  const register = projectsRegister(opened.contract.regulation);
  const form = await formFor(deps, opened, register.id, null);
  const needed = sampleValues(opened, form, (field) => field.id === "projectName");
  return saved(await addProject(deps, opened, filled(form, { ...needed, ...values })));
}

/** The people that the steps are for: one a role, and two departments. */
export async function addPeople(deps: RegisterDeps, opened: OpenedRegister): Promise<OpenedRegister> {
  let now = opened;
  for (const role of opened.contract.regulation.roles) {
    const form = await formFor(deps, now, "roster", null);
    const roles = form.fields.find(({ id }) => id === "roles");
    const label = role.label[now.contract.language];
    const needed = sampleValues(now, form);
    const entry = { ...needed, name: `人${role.id}`, ...(roles?.options.includes(label) === true ? { roles: label } : {}) };
    now = saved(await addEntry(deps, now, filled(form, entry))).opened;
  }
  return now;
}

/** Does all that the due step asks for, then records it. */
export async function doStep(deps: RegisterDeps, opened: OpenedRegister, number: string, stepId: string): Promise<OpenedRegister> {
  const step = opened.contract.regulation.steps.find(({ id }) => id === stepId)!;
  const projects = projectsRegister(opened.contract.regulation);
  let now = opened;
  const form = await formFor(deps, now, projects.id, number);
  const needed = sampleValues(now, form, (field) => step.requires.fields.includes(field.id));
  now = saved(await editProject(deps, now, filled(form, needed))).opened;
  for (const { register, least, filled: asked, otherDepartment } of step.requires.rows) {
    for (let count = 0; count < Math.max(1, least); count += 1) {
      const entry = await formFor(deps, now, register, number);
      const values = sampleValues(now, entry, (field) => field.id === asked || field.id === otherDepartment);
      const other = entry.fields.find(({ id }) => id === otherDepartment)?.options[1];
      now = saved(await addEntry(deps, now, filled(entry, { ...values, ...(otherDepartment === undefined ? {} : { [otherDepartment]: other ?? "别的部门" }) }))).opened;
    }
  }
  const person = await personFor(deps, now, number, stepId);
  return value(await recordStep(deps, now, { number, stepId, person, comment: "" })).opened;
}

/** Who the step is for: by the project's row, else by the roster that addPeople made. */
export async function personFor(deps: RegisterDeps, opened: OpenedRegister, number: string, stepId: string): Promise<string> {
  const { steps, roles } = opened.contract.regulation;
  const step = steps.find(({ id }) => id === stepId)!;
  const field = projectsRegister(opened.contract.regulation).fields.find(({ id, type }) => type === "person" && id === roles.find((role) => role.id === step.role)?.field)?.id;
  const named = field === undefined ? undefined : (await formFor(deps, opened, projectsRegister(opened.contract.regulation).id, number)).fields.find(({ id }) => id === field)?.value;
  return named === undefined || named === "" ? `人${step.role}` : named;
}

export async function reopened(deps: RegisterDeps): Promise<OpenedRegister> {
  return value(await openRegister(deps));
}
