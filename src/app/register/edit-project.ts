/** A project's row changed in a form: one sync to read, one to write. Only what a person changed is written. */

import { succeed, type Result } from "../../core/problems/problem";
import type { RecordForm } from "../../core/register/form";
import { readForm } from "../../core/register/read-form";
import type { RegisterDeps } from "./deps";
import { readFormSource, registerNamed } from "./form-input";
import type { OpenedRegister } from "./open-register";
import { lackingColumns, placeNow, setCell, type Saved } from "./save-row";

/** The project is found by its number, wherever its row stands now. */
export async function editProject(deps: RegisterDeps, opened: OpenedRegister, form: RecordForm): Promise<Result<Saved>> {
  const register = registerNamed(opened, form.registerId);
  const number = form.project?.number ?? "";
  const source = await readFormSource(deps, opened, register, number);
  if (!source.ok) return source;
  const { registers, input } = source.value;
  const row = input.row?.row ?? 0;
  const read = readForm(form, input);
  if (!read.ok) return succeed({ kind: "faults", form: read.form });
  const lacking = lackingColumns(opened, registers.contract, register, [...read.values.keys()]);
  if (lacking !== null) return { ok: false, problem: lacking };
  const place = placeNow(registers.contract, register);
  const operations = [...read.values].flatMap(([id, value]) => setCell(place, row, id, value));
  const written = operations.length === 0 ? succeed(undefined) : await deps.workbook.apply(operations);
  return written.ok ? succeed({ kind: "saved", row, key: number, opened: { ...opened, contract: registers.contract } }) : written;
}
