/**
 * A new row in another register, for a project or for the whole workbook: one sync to read, one to write. An entry of a recurring step
 * also says in the project's row when the latest one was.
 */

import type { Act } from "../../core/amendment/act";
import type { CellValue } from "../../core/blueprint/operations";
import { succeed, type Result } from "../../core/problems/problem";
import { entryDateField } from "../../core/register/entry-date";
import type { RowReading } from "../../core/register/contract";
import type { RecordForm } from "../../core/register/form";
import { projectsPlace } from "../../core/register/places";
import { readForm } from "../../core/register/read-form";
import { undoAppend } from "../../core/register/undo-append";
import type { Register, Regulation } from "../../core/regulation/regulation";
import type { RegisterDeps } from "./deps";
import { readFormSource, registerNamed } from "./form-input";
import type { OpenedRegister } from "./open-register";
import { idsWithValue, lackingColumns, newRow, setCell, type Saved } from "./save-row";
import { writeWhole } from "./write-whole";

export async function addEntry(deps: RegisterDeps, opened: OpenedRegister, form: RecordForm): Promise<Result<Saved>> {
  const register = registerNamed(opened, form.registerId);
  const source = await readFormSource(deps, opened, register, form.project?.number ?? null);
  if (!source.ok) return source;
  const { registers, input } = source.value;
  const read = readForm(form, input);
  if (!read.ok) return succeed({ kind: "faults", form: read.form });
  const lacking = lackingColumns(opened, registers.contract, register, idsWithValue(read.values));
  if (lacking !== null) return { ok: false, problem: lacking };
  const { appended, operations, opened: after } = newRow(opened, registers, register, read.values);
  const place = projectsPlace(registers.contract);
  const last = input.project === null || place === null ? [] : lastEntries(registers.contract.regulation, register, read.values, input.project).map(([id, day]): Act => {
    const cell = (value: CellValue) => setCell(place, input.project?.row ?? 0, id, value);
    return { operations: cell(day), undo: cell(input.project?.values.get(id) ?? "") };
  });
  const written = await writeWhole(deps, [{ operations, undo: undoAppend(registers.table(register), appended) }, ...last]);
  return written.ok ? succeed({ kind: "saved", row: appended.row, key: String(read.values.get(register.key.field) ?? ""), opened: after }) : written;
}

/** "last:<step>" of the recurring steps that are entered in this register; an entry of an earlier day changes nothing. */
export function lastEntries(regulation: Regulation, register: Register, values: ReadonlyMap<string, CellValue>, project: RowReading): readonly (readonly [string, number])[] {
  const field = entryDateField(register);
  const day = field === null ? undefined : values.get(field);
  if (typeof day !== "number") return [];
  return regulation.steps.filter((step) => step.repeats === "recurring" && step.register === register.id).flatMap(({ id }) => {
    const before = project.values.get(`last:${id}`);
    return typeof before === "number" && before >= day ? [] : [[`last:${id}`, day] as const];
  });
}
