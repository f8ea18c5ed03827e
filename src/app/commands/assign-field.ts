/** A person says which field a column is: the column is read as that field, so that its counts and its money unit are right. */

import { moneyUnits } from "../../core/adoption/money-units";
import { fieldById } from "../../core/adoption/match-fields";
import type { ColumnProposal, MoneyUnit } from "../../core/adoption/plan";
import { readColumn } from "../../core/adoption/read-column";
import { valuesWithMergesFilled } from "../../core/adoption/sheet-grid";
import type { CellValue } from "../../core/blueprint/operations";
import { FIELD_TYPES } from "../../core/regulation/fields/field-types";
import { optionsOf, type RegulationField } from "../../core/regulation/regulation";
import type { Deps } from "../session/deps";
import type { Draft } from "./propose";

/** `field`: null keeps the column as it is. What a person chose is sure. */
export function assignField(deps: Deps, draft: Draft, column: number, field: string | null): Draft {
  const chosen = fieldById(deps.regulation, field);
  const columns = draft.columns.map((one) => (one.column === column ? { ...one, field: chosen?.id ?? null, confidence: 1 } : one));
  const changed = { ...draft, columns };
  const unit = unitOf(deps, changed, column);
  return { ...changed, columns: columns.map((one) => (one.column === column ? { ...one, unit, counts: countsOf(deps, changed, one, chosen, unit) } : one)) };
}

function countsOf(deps: Deps, { reading, list }: Draft, column: ColumnProposal, field: RegulationField | null, unit: MoneyUnit | null): ColumnProposal["counts"] {
  const values = valuesOf(reading, list, column.column);
  if (field !== null) {
    const setting = { field, header: column.name, options: optionsOf(deps.regulation, field), unit, is1904: reading.facts.is1904, language: deps.language };
    return readColumn(reading.snapshot, column.column, list.body.top, values, list.rowKinds, setting).counts;
  }
  const projects = values.filter((_, index) => list.rowKinds[index] === "project");
  const blank = projects.filter((value) => value === "").length;
  return { read: projects.length - blank, unreadable: 0, blank };
}

/** Units are told apart by looking at all money columns together. */
function unitOf(deps: Deps, { reading, list, columns }: Draft, column: number): MoneyUnit | null {
  const money = columns.filter((one) => {
    const field = fieldById(deps.regulation, one.field);
    return field !== null && FIELD_TYPES[field.type].isMoney === true;
  });
  if (!money.some((one) => one.column === column)) return null;
  const projectValues = (of: number) => valuesOf(reading, list, of).filter((_, index) => list.rowKinds[index] === "project");
  return moneyUnits(reading.snapshot, list, money.map((one) => ({ column: one.column, header: one.name, values: projectValues(one.column) }))).get(column) ?? null;
}

function valuesOf({ snapshot }: Draft["reading"], list: Draft["list"], column: number): CellValue[] {
  return valuesWithMergesFilled(snapshot, { ...list.body, left: column, right: column }).map(([value]) => value ?? "");
}
