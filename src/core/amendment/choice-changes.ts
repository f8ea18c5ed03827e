/** What becomes of the words in a register's cells when stages or choices are renamed or removed. */

import { cellAddress, onSheet } from "../blueprint/addresses";
import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import type { RegisterPlace, TableReading } from "../register/contract";
import { FIELD_TYPES } from "../regulation/fields/field-types";
import { optionsOf, type Regulation, type RegulationField } from "../regulation/regulation";
import { AMENDMENT_TEXTS as T } from "./amendment-texts";
import type { ChangeList } from "./change-group";
import { removedWords, renamingOf, renameValue, saysOneOf } from "./renamed-values";
import { changeColumn, type ColumnChange } from "./value-changes";

export interface ChoiceChanges {
  readonly before: Regulation;
  readonly after: Regulation;
  readonly place: RegisterPlace;
  readonly reading: TableReading;
  /** Of the workbook. */
  readonly language: Language;
  /** Of the preview. */
  readonly say: Language;
  readonly changes: ChangeList;
}

/** How many rows a line of the preview names. */
const MOST_NAMED = 5;

/** New values by column id; approved values are called as the values they approve. */
export function choiceChanges(input: ChoiceChanges): ReadonlyMap<string, ColumnChange> {
  const { before, after, place, reading } = input;
  const found = new Map<string, ColumnChange>();
  const now = after.registers.find(({ id }) => id === place.register.id);
  for (const field of place.register.fields) {
    const next = now?.fields.find(({ id }) => id === field.id);
    if (next === undefined || field.options === undefined || next.options !== field.options) continue;
    const [old, current] = [optionsOf(before, field) ?? [], optionsOf(after, next) ?? []];
    const [renaming, gone] = [renamingOf(old, current), removedWords(old, current)];
    const isSeveral = FIELD_TYPES[field.type].editor === "choices";
    for (const id of [field.id, `approved:${field.id}`]) {
      const values = columnOf(place, reading, id);
      if (values === null) continue;
      const change = changeColumn(values, (value) => renameValue(value, renaming, isSeveral, input.language));
      if (change !== null) found.set(id, change);
      if (id !== field.id) continue;
      for (const [from, to] of renaming) tellRenamed(input, field, values, from, to, isSeveral);
      for (const word of gone) tellGone(input, field, values, word, isSeveral);
    }
  }
  return found;
}

/** The values of a column by its id; null where the table has no such column, or it was not read. */
export function columnOf(place: RegisterPlace, reading: TableReading, id: string): readonly CellValue[] | null {
  const header = place.headerOf.get(id);
  return header === undefined ? null : (reading.columns.get(header) ?? null);
}

function tellRenamed(input: ChoiceChanges, field: RegulationField, values: readonly CellValue[], from: string, to: string, isSeveral: boolean): void {
  const rows = rowsSaying(values, from, isSeveral);
  if (rows.length > 0) input.changes.add(input.place.sheet, T.valuesRenamed(from, to, rows.length)[input.say], cellOf(input, field, rows));
}

function tellGone(input: ChoiceChanges, field: RegulationField, values: readonly CellValue[], word: string, isSeveral: boolean): void {
  const rows = rowsSaying(values, word, isSeveral);
  if (rows.length === 0) return;
  const keys = columnOf(input.place, input.reading, input.place.register.key.field) ?? [];
  const named = rows.slice(0, MOST_NAMED).map((row) => String(keys[row] ?? "")).filter((key) => key !== "");
  input.changes.add(input.place.sheet, T.valuesLeft(word, rows.length, named)[input.say], cellOf(input, field, rows));
}

function rowsSaying(values: readonly CellValue[], word: string, isSeveral: boolean): readonly number[] {
  const words = new Set([word]);
  return values.flatMap((value, row) => (saysOneOf(value, words, isSeveral) ? [row] : []));
}

/** The first of the rows, where it stands now. */
function cellOf({ place: { sheet, block, headers, headerOf } }: ChoiceChanges, { id }: RegulationField, rows: readonly number[]): string {
  const column = headers.indexOf(headerOf.get(id) ?? "");
  return onSheet(sheet, cellAddress(block.top + 1 + (rows[0] ?? 0), block.left + column));
}
