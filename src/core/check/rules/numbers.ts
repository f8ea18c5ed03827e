/** Key columns: no entry without a number, no project number twice or out of pattern. */

import { entryPattern, isWellFormed, nextNumber, toNumberKey } from "../../register/project-number";
import type { CellValue } from "../../blueprint/operations";
import { isBlank } from "../../register/project-state";
import { cellOf, entryRows, headerOf, valuesOf, type CheckedRegister, type CheckInput } from "../check-input";
import type { Finding } from "../finding";
import { setValue } from "../set-value";

export function findNumbers({ registers, contract }: CheckInput): Finding[] {
  return registers.flatMap((checked) => {
    const { key } = checked.place.register;
    const values = valuesOf(checked, key.field);
    if (values === null) return [];
    const rows = entryRows(checked, contract);
    const isProjects = checked.place.register.scope === "projects";
    return [...missingKeys(checked, values, rows, contract), ...(isProjects ? [...twice(checked, values, rows), ...(contract.hasGates && contract.isAdopted !== true ? malformed(checked, values, rows, contract.regulation.numbering) : [])] : [])];
  });
}

function missingKeys(checked: CheckedRegister, values: readonly CellValue[], rows: readonly number[], { regulation }: CheckInput["contract"]): Finding[] {
  const { register } = checked.place;
  const taken = values.map(String).filter((value) => value !== "");
  return rows.filter((row) => isBlank(values[row] ?? "")).map((row): Finding => {
    const cell = cellOf(checked, register.key.field, row);
    const next = register.scope === "projects" ? nextNumber(regulation.numbering, taken, null) : register.key.prefix === undefined ? null : nextNumber(entryPattern(register.key.prefix), taken, null);
    if (next !== null) taken.push(next);
    return {
      id: `numberMissing:${cell ?? `${checked.rows.name}:${row}`}`, kind: "numberMissing", cell, facts: { column: headerOf(checked, register.key.field), next: next ?? "" },
      repair: cell === null || next === null ? null : setValue(cell, checked.rows.sheet, next, ""),
    };
  });
}

function twice(checked: CheckedRegister, values: readonly CellValue[], rows: readonly number[]): Finding[] {
  const rowsOf = new Map<string, number[]>();
  for (const row of rows) {
    const number = toNumberKey(String(values[row] ?? ""));
    if (number !== "") rowsOf.set(number, [...(rowsOf.get(number) ?? []), row]);
  }
  return [...rowsOf.values()].filter((same) => same.length > 1).map((same): Finding => {
    const cells = same.map((row) => cellOf(checked, checked.place.register.key.field, row) ?? "");
    const number = String(values[same[0] as number] ?? "");
    return { id: `numberTwice:${toNumberKey(number)}`, kind: "numberTwice", cell: cells[1] ?? null, facts: { number, count: same.length, cells: cells.join("、") }, repair: null };
  });
}

function malformed(checked: CheckedRegister, values: readonly CellValue[], rows: readonly number[], pattern: string): Finding[] {
  return rows.flatMap((row): Finding[] => {
    const number = String(values[row] ?? "");
    const cell = cellOf(checked, checked.place.register.key.field, row);
    return number.trim() === "" || isWellFormed(pattern, number) ? [] : [{ id: `numberMalformed:${cell ?? number}`, kind: "numberMalformed", cell, facts: { number, pattern }, repair: null }];
  });
}
