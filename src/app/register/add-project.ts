/** A new project: one sync to read what may have changed meanwhile, one to write. */

import { cellAddress } from "../../core/blueprint/addresses";
import { succeed, type Result } from "../../core/problems/problem";
import type { RecordForm } from "../../core/register/form";
import { readForm } from "../../core/register/read-form";
import type { RegisterDeps } from "./deps";
import { readFormSource, registerNamed } from "./form-input";
import type { OpenedRegister } from "./open-register";
import { idsWithValue, lackingColumns, newRow, type Saved } from "./save-row";

export async function addProject(deps: RegisterDeps, opened: OpenedRegister, form: RecordForm): Promise<Result<Saved>> {
  const register = registerNamed(opened, form.registerId);
  const source = await readFormSource(deps, opened, register, null);
  if (!source.ok) return source;
  const { registers, input } = source.value;
  const number = form.fields.find(({ id }) => id === register.key.field)?.value ?? "";
  const read = readForm(form, input);
  if (!read.ok) return succeed({ kind: "faults", form: read.form });
  const lacking = lackingColumns(opened, registers.contract, register, idsWithValue(read.values));
  if (lacking !== null) return { ok: false, problem: lacking };
  const { appended, operations, opened: after } = newRow(opened, registers, register, read.values);
  const { sheet, block } = registers.table(register);
  const written = await deps.workbook.apply([...operations, { do: "activate", sheet, address: cellAddress(appended.row, block.left) }]);
  return written.ok ? succeed({ kind: "saved", row: appended.row, key: String(read.values.get(register.key.field) ?? number), opened: after }) : written;
}
