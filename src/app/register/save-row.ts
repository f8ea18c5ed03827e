/** What saving a form comes to, and the operations that every new row needs. */

import { registerRules } from "../../core/blueprint/gates/register-rules";
import { blockAddress, parseBlock } from "../../core/blueprint/addresses";
import type { ColumnSpec } from "../../core/blueprint/column-spec";
import type { CellValue, Operation } from "../../core/blueprint/operations";
import { appendEntry, type AppendedRow } from "../../core/register/append-entry";
import { fail, type Problem } from "../../core/problems/problem";
import type { Contract, RegisterPlace } from "../../core/register/contract";
import type { RecordForm } from "../../core/register/form";
import { columnOf, placeOf, projectsPlace } from "../../core/register/places";
import type { Register } from "../../core/regulation/regulation";
import { keptRulesOf } from "./completion-of";
import type { OpenedRegister } from "./open-register";
import type { RegistersReading } from "./read-registers";

export type Saved =
  | { readonly kind: "saved"; /** Absolute, 0-based. */ readonly row: number; readonly key: string; readonly opened: OpenedRegister }
  /** Nothing was written: the form says what is wrong with which field. */
  | { readonly kind: "faults"; readonly form: RecordForm };

/** The new row, its checks at the input, and the workbook as it is known afterwards. */
export function newRow(opened: OpenedRegister, reading: RegistersReading, register: Register, values: ReadonlyMap<string, CellValue>): { readonly appended: AppendedRow; readonly operations: readonly Operation[]; readonly opened: OpenedRegister } {
  const place = placeNow(reading.contract, register);
  const specs = opened.specs.get(register.id) ?? [];
  const appended = appendEntry(place, specs, values, reading.table(register));
  const grown = { ...place, block: appended.block };
  const contract = { ...reading.contract, places: reading.contract.places.map((one) => (one === place ? grown : one)) };
  return { appended, operations: [...appended.operations, ...rulesFor(opened, contract, grown, specs)], opened: { ...opened, contract } };
}

export function placeNow(contract: Contract, register: Register): RegisterPlace {
  const place = placeOf(contract, register.id);
  if (place === null) throw new Error(`The register ${register.id} has no place`);
  return place;
}

/** COLUMNS_MISSING where something would be written into columns that the register's table lacks: then nothing is written. Null: all are there. */
export function lackingColumns(opened: OpenedRegister, contract: Contract, register: Register, ids: readonly string[]): Problem | null {
  const { headerOf, sheet } = placeNow(contract, register);
  const specs = opened.specs.get(register.id) ?? [];
  const headers = ids.filter((id) => !headerOf.has(id)).map((id) => specs.find((spec) => spec.id === id)?.header ?? id);
  return headers.length === 0 ? null : fail("COLUMNS_MISSING", { sheet, headers: headers.join(contract.language === "zh" ? "、" : ", ") }).problem;
}

/** Of values to be written, those that say something. */
export function idsWithValue(values: ReadonlyMap<string, CellValue>): readonly string[] {
  return [...values].flatMap(([id, value]) => (value === "" ? [] : [id]));
}

/** One cell of a row that stands already; none where the column is missing. */
export function setCell(place: RegisterPlace, row: number, id: string, value: CellValue): Operation[] {
  const column = columnOf(place, id);
  return column === null ? [] : [{ do: "values", sheet: place.sheet, address: blockAddress({ top: row, bottom: row, left: column, right: column }), values: [[value]] }];
}

/** The whole body anew, so that a column has one check and not one for each row. Checks of people's own, in a list that was adopted, stay as they are. */
function rulesFor({ tables }: OpenedRegister, contract: Contract, place: RegisterPlace, specs: readonly ColumnSpec[]): Operation[] {
  if (!contract.hasGates) return [];
  const { regulation, language, is1904 } = contract;
  const isAdopted = contract.isAdopted === true && place.register.scope === "projects";
  const kept = isAdopted ? keptRulesOf(tables) : new Set<string>();
  const rules = registerRules({ regulation, language, place, rows: { top: place.block.top + 1, bottom: place.block.bottom }, specs, isAdopted, projects: projectsPlace(contract), is1904 });
  return rules.filter((rule) => {
    const at = "address" in rule ? parseBlock(rule.address) : null;
    return at === null || !kept.has(place.headers[at.left - place.block.left] ?? "");
  });
}
