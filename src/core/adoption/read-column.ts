/** Reads one column of a list as a field of the regulation: what each cell becomes, and what is left as it is. */

import type { CellValue } from "../blueprint/operations";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import type { ColumnSetting, RawCell, Reading } from "../regulation/fields/field-type";
import { isErrorText } from "../regulation/fields/plain-text";
import type { RowKind } from "./plan";
import { formulaRows, numberFormatAt } from "./sheet-grid";
import type { SheetSnapshot } from "./snapshot";

export interface ReadCell {
  /** absolute */
  readonly row: number;
  readonly before: CellValue;
  readonly reading: Reading;
}

export interface ReadColumn {
  /** Of the project rows, from top to bottom. */
  readonly cells: readonly ReadCell[];
  readonly counts: { readonly read: number; readonly unreadable: number; readonly blank: number };
  readonly numberFormat: string | null;
}

/** `values`: the column's values as they stand after merges are filled, one a row from `top` on. Other rows than projects are not read. */
export function readColumn(snapshot: SheetSnapshot, column: number, top: number, values: readonly CellValue[], kinds: readonly RowKind[], setting: ColumnSetting): ReadColumn {
  const type = FIELD_TYPES[setting.field.type];
  const formulas = formulaRows(snapshot, column);
  const rows: { readonly row: number; readonly isFormula: boolean; readonly raw: RawCell }[] = [];
  values.forEach((value, index) => {
    const row = top + index;
    if (kinds[index] === "project") rows.push({ row, isFormula: formulas.has(row), raw: { value, numberFormat: numberFormatAt(snapshot, row, column) } });
  });
  const read = type.study((formulas.size === 0 ? rows : rows.filter(({ isFormula }) => !isFormula)).map(({ raw }) => raw), setting);
  const cells = rows.map(({ row, isFormula, raw }): ReadCell => ({ row, before: raw.value, reading: isFormula ? readResult(raw.value, type.isNumeric) : read(raw) }));
  const counts = { read: 0, unreadable: 0, blank: 0 };
  const formats = new Set<string>();
  const numbers: CellValue[] = [];
  let wasRead = false;
  cells.forEach(({ before, reading }, index) => {
    const isBlank = reading.kind === "blank" || (reading.kind === "read" && reading.isBlank === true);
    counts[isBlank ? "blank" : reading.kind === "unreadable" ? "unreadable" : "read"] += 1;
    const value = reading.kind === "read" ? reading.value : before;
    if (typeof value !== "number" || reading.kind === "unreadable") return;
    numbers.push(value);
    if (reading.kind === "read") wasRead = true;
    const format = rows[index]?.raw.numberFormat ?? null;
    if (format !== null) formats.add(format);
  });
  return { cells, counts, numberFormat: type.numberFormat({ formats: [...formats], wasRead, values: numbers }, setting) };
}

/** A formula's cell is never changed; a text that it gives in a column of numbers is said. */
function readResult(value: CellValue, isNumeric: boolean): Reading {
  if (value === "") return { kind: "blank" };
  if (isErrorText(value)) return isNumeric ? { kind: "unreadable", why: { zh: "公式结果是错误值", en: "the formula gives an error" } } : { kind: "noticed", notice: { kind: "errorValue", text: { zh: `公式结果是错误值 ${String(value)}`, en: `the formula gives ${String(value)}` } } };
  return !isNumeric || typeof value === "number" ? { kind: "same" } : { kind: "unreadable", why: { zh: "公式结果不是数字", en: "the formula does not give a number" } };
}
