/** Fields of another type than before: what is there stays; what does not fit is named, and formulas neither replace nor fill what people wrote. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import { columnSetting } from "../blueprint/column-specs";
import type { Language } from "../language";
import type { Contract, RegisterPlace, TableReading } from "../register/contract";
import type { Register, Regulation } from "../regulation/regulation";
import type { Act } from "./act";
import { AMENDMENT_TEXTS as T } from "./amendment-texts";
import type { ChangeList } from "./change-group";
import { columnOf } from "./choice-changes";
import { unfittingRows } from "./unfitting-cells";
import { changeAct } from "./value-changes";

export interface TypeChanges {
  readonly contract: Pick<Contract, "language" | "is1904">;
  readonly after: Regulation;
  readonly register: Register;
  readonly place: RegisterPlace;
  readonly reading: TableReading;
  readonly say: Language;
  readonly changes: ChangeList;
}

const MOST_CELLS = 20;

/** Fields of `register` that had another type in `place.register`. */
export function retyped(place: RegisterPlace, register: Register): readonly string[] {
  return register.fields.flatMap((field) => {
    const old = place.register.fields.find(({ id }) => id === field.id);
    return old !== undefined && (old.type !== field.type || old.options !== field.options) ? [field.id] : [];
  });
}

/** Names the cells that do not fit. */
export function tellUnfitting({ contract, after, register, place, reading, say, changes }: TypeChanges): void {
  for (const id of retyped(place, register)) {
    const field = register.fields.find((one) => one.id === id);
    const header = place.headerOf.get(id);
    const values = columnOf(place, reading, id);
    if (field === undefined || header === undefined || values === null || field.formula !== undefined) continue;
    const rows = unfittingRows(values, columnSetting(after, field, header, contract.language, contract.is1904));
    const cell = (row: number): string => onSheet(place.sheet, cellAddress(place.block.top + 1 + row, place.block.left + place.headers.indexOf(header)));
    changes.add(place.sheet, T.typeChanged(header, rows.length)[say], rows[0] === undefined ? null : cell(rows[0]));
    for (const row of rows.slice(0, MOST_CELLS)) changes.add(place.sheet, T.unfitting(String(values[row]))[say], cell(row));
  }
}

/** A field that becomes a formula leaves its column, under another header, to people; the formula gets a new one. */
export function setAside({ register, place, say, changes, contract, reading }: TypeChanges): { readonly place: RegisterPlace; readonly acts: readonly Act[] } {
  let now = place;
  const acts: Act[] = [];
  for (const id of becoming(place, register, true)) {
    const from = place.headerOf.get(id);
    const values = columnOf(place, reading, id);
    if (from === undefined || values === null || values.every((value) => value === "")) continue;
    const to = aside(from, now.headers, contract.language);
    const index = now.headers.indexOf(from);
    const put = (header: string): Act["operations"] => [{ do: "values", sheet: place.sheet, address: cellAddress(place.block.top, place.block.left + index), values: [[header]] }];
    acts.push({ operations: put(to), undo: put(from) });
    now = { ...now, headers: now.headers.with(index, to), headerOf: new Map([...now.headerOf].filter(([one]) => one !== id)) };
    changes.add(place.sheet, T.columnAside(from, to)[say], onSheet(place.sheet, cellAddress(place.block.top, place.block.left + index)));
  }
  return { place: now, acts };
}

/** A field that is no formula any more keeps what the formula came to. `column`: absolute, after insertions. */
export function fixResults({ register, place, reading, say, changes }: TypeChanges, columnAfter: (id: string) => number, formulaOf: (id: string) => string | null): readonly Act[] {
  return becoming(place, register, false).flatMap((id): Act[] => {
    const values = columnOf(place, reading, id);
    const formula = formulaOf(id);
    if (values === null || formula === null || values.length === 0) return [];
    changes.add(place.sheet, T.columnFixed(place.headerOf.get(id) ?? id)[say]);
    const act = changeAct(place.sheet, place.block.top + 1, columnAfter(id), { values, old: values });
    const [write] = act.operations;
    const address = write !== undefined && "address" in write ? write.address : "";
    return [{ operations: act.operations, undo: [{ do: "formulas", sheet: place.sheet, address, formulas: formula }] }];
  });
}

function becoming(place: RegisterPlace, register: Register, isFormula: boolean): readonly string[] {
  return register.fields.flatMap((field) => {
    const old = place.register.fields.find(({ id }) => id === field.id);
    return old !== undefined && (old.formula !== undefined) !== isFormula && (field.formula !== undefined) === isFormula ? [field.id] : [];
  });
}

function aside(header: string, headers: readonly string[], language: Language): string {
  const taken = new Set(headers.map((one) => one.toLowerCase()));
  const base = language === "zh" ? `${header}（原填写）` : `${header} (as filled in)`;
  let found = base;
  for (let number = 2; taken.has(found.toLowerCase()); number += 1) found = `${base}${number}`;
  return found;
}
