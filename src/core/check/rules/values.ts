/** Values that cannot be read, dates out of order, sums over their limit, required cells that are empty. */

import type { CellValue } from "../../blueprint/operations";
import { FIELD_TYPES } from "../../regulation/fields/field-types";
import { serialToIso } from "../../regulation/fields/serial-date";
import { FIELD, optionsOf, type RegulationField } from "../../regulation/regulation";
import { toNumberKey } from "../../register/project-number";
import { isBlank } from "../../register/project-state";
import { cellOf, entryRows, headerOf, projectsOf, valuesOf, type CheckedRegister, type CheckInput } from "../check-input";
import type { Finding } from "../finding";

export function findValues(input: CheckInput): Finding[] {
  return input.registers.flatMap((checked) => {
    const rows = entryRows(checked, input.contract);
    return checked.place.register.fields.flatMap((field) => [...unreadable(input, checked, field, rows), ...empty(checked, field, rows), ...outOfOrder(input, checked, field, rows)]);
  });
}

function unreadable({ contract: { regulation, language, is1904 } }: CheckInput, checked: CheckedRegister, field: RegulationField, rows: readonly number[]): Finding[] {
  const values = valuesOf(checked, field.id);
  const type = FIELD_TYPES[field.type];
  if (values === null || !type.isNumeric) return [];
  const cells = values.map((value) => ({ value, numberFormat: null }));
  const read = type.study(cells, { field, header: headerOf(checked, field.id), options: optionsOf(regulation, field), unit: field.unit ?? null, is1904, language });
  return rows.flatMap((row): Finding[] => {
    const value = values[row] ?? "";
    const reading = typeof value === "number" ? null : isBlank(value) ? null : read({ value, numberFormat: null });
    const cell = cellOf(checked, field.id, row);
    if (reading === null || reading.kind === "blank" || reading.kind === "same") return [];
    const why = reading.kind === "unreadable" ? reading.why[language] : language === "zh" ? "是文字，不是数值" : "a text, not a number";
    return [{ id: `valueWrong:${cell ?? ""}`, kind: "valueWrong", cell, facts: { column: headerOf(checked, field.id), got: String(value), why }, repair: null }];
  });
}

/** The key has its own finding. */
function empty(checked: CheckedRegister, field: RegulationField, rows: readonly number[]): Finding[] {
  const values = valuesOf(checked, field.id);
  if (values === null || field.isRequired !== true || field.id === checked.place.register.key.field) return [];
  return rows.filter((row) => isBlank(values[row] ?? "")).map((row): Finding => {
    const cell = cellOf(checked, field.id, row);
    return { id: `requiredMissing:${cell ?? ""}`, kind: "requiredMissing", cell, facts: { column: headerOf(checked, field.id), because: "" }, repair: null };
  });
}

function outOfOrder({ contract: { is1904 } }: CheckInput, checked: CheckedRegister, { id, notBefore }: RegulationField, rows: readonly number[]): Finding[] {
  const [values, others] = [valuesOf(checked, id), notBefore === undefined ? null : valuesOf(checked, notBefore)];
  if (values === null || others === null || notBefore === undefined) return [];
  return rows.flatMap((row): Finding[] => {
    const [value, other] = [values[row], others[row]];
    if (typeof value !== "number" || typeof other !== "number" || Math.floor(value) >= Math.floor(other)) return [];
    const cell = cellOf(checked, id, row);
    return [{ id: `datesOutOfOrder:${cell ?? ""}`, kind: "datesOutOfOrder", cell, facts: { column: headerOf(checked, id), got: serialToIso(value, is1904), other: headerOf(checked, notBefore), before: serialToIso(other, is1904) }, repair: null }];
  });
}

/** Sums of a register's amounts against the project's own limit, both in the unit that the regulation counts them in. */
export function findLimits(input: CheckInput): Finding[] {
  const projects = projectsOf(input);
  if (projects === null) return [];
  const numbers = valuesOf(projects, FIELD.number) ?? [];
  return input.registers.flatMap((checked): Finding[] => {
    const { within, label } = checked.place.register;
    const [owners, amounts] = within === undefined ? [null, null] : [valuesOf(checked, FIELD.number), valuesOf(checked, within.amount)];
    const limits = within === undefined ? null : valuesOf(projects, within.limit);
    if (within === undefined || owners === null || amounts === null || limits === null) return [];
    const sums = sumsByNumber(owners, amounts);
    return numbers.flatMap((number, row): Finding[] => {
      const [sum, limit] = [sums.get(toNumberKey(String(number))), limits[row]];
      if (sum === undefined || typeof limit !== "number" || sum <= limit + 1e-6) return [];
      return [{
        id: `overLimit:${checked.rows.name}.${toNumberKey(String(number))}`, kind: "overLimit", cell: cellOf(projects, within.limit, row),
        facts: { number: String(number), register: label[input.contract.language], column: headerOf(checked, within.amount), sum: round(sum), limitColumn: headerOf(projects, within.limit), limit: round(limit) }, repair: null,
      }];
    });
  });
}

function sumsByNumber(owners: readonly CellValue[], amounts: readonly CellValue[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  owners.forEach((owner, row) => {
    const amount = amounts[row];
    if (typeof amount === "number" && toNumberKey(String(owner)) !== "") sums.set(toNumberKey(String(owner)), (sums.get(toNumberKey(String(owner))) ?? 0) + amount);
  });
  return sums;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
