/**
 * What each row of a list is. The helper column 行类别 says the same by a formula (blueprint/row-kind-formula.ts): both follow the
 * rules below in this order, so that new rows are told apart without the add-in. A test compares the two.
 *
 * 1 blank: nothing in any cell.      2 project: an error in a key cell, which nobody can judge.
 * 3 header: a key cell repeats its header.      4 subtotal or total: a key cell ends so (the name only where there is no number).
 * 5 without number and name: total where any cell ends so, note below three cells.      6 project.
 */

import type { CellValue } from "../blueprint/operations";
import { isErrorText } from "../regulation/fields/plain-text";
import type { RowKind } from "./plan";

/** Columns counted from the list's first. */
export interface RowKeys {
  /** The first column, where people write 小计; null where it is the number or the name. */
  readonly first: KeyColumn | null;
  readonly number: KeyColumn | null;
  readonly name: KeyColumn | null;
}

export interface KeyColumn {
  readonly index: number;
  /** The header as a repeated header row has it. */
  readonly header: string;
}

/** Ends of a key cell, in lower case, without spaces and colons. */
export const SUBTOTAL_ENDS = ["小计", "subtotal", "sub-total"] as const;
export const TOTAL_ENDS = ["合计", "总计", "共计", "total"] as const;
/** Characters that do not count at an end, e.g. 合 计：. */
export const IGNORED_CHARACTERS = [" ", "\u3000", "：", ":"] as const;
/** Rows without number and name need this many cells to be a project. */
export const FEWEST_CELLS = 3;

export function rowKindsOf(rows: readonly (readonly CellValue[])[], keys: RowKeys): RowKind[] {
  return rows.map((row) => rowKindOf(row, keys));
}

export function rowKindOf(row: readonly CellValue[], keys: RowKeys): RowKind {
  const filled = row.reduce<number>((count, value) => (value === "" ? count : count + 1), 0);
  if (filled === 0) return "blank";
  const at = (key: KeyColumn | null): string => (key === null ? "" : asText(row[key.index] ?? ""));
  const columns = [keys.first, keys.number, keys.name].filter((key): key is KeyColumn => key !== null);
  if (columns.some((key) => isErrorText(row[key.index]))) return "project";
  if (columns.some((key) => key.header !== "" && at(key).toLowerCase() === key.header.toLowerCase())) return "header";
  const [number, name] = [at(keys.number), at(keys.name)];
  const labels = [at(keys.first), number, number === "" ? name : ""].map((text) => totalKind(text));
  const label = labels.find((kind) => kind === "subtotal") ?? labels.find((kind) => kind === "total");
  if (label) return label;
  if (number !== "" || name !== "") return "project";
  if (row.some((value) => typeof value === "string" && !isErrorText(value) && totalKind(value, false) !== null)) return "total";
  return filled < FEWEST_CELLS ? "note" : "project";
}

/** `ignoring`: COUNTIF cannot leave out spaces, so rule 5 does not either. */
function totalKind(text: string, ignoring = true): "subtotal" | "total" | null {
  const end = ignoring ? IGNORED_CHARACTERS.reduce((rest, character) => rest.replaceAll(character, ""), text).toLowerCase() : text.toLowerCase();
  if (SUBTOTAL_ENDS.some((word) => end.endsWith(word))) return "subtotal";
  return TOTAL_ENDS.some((word) => end.endsWith(word)) ? "total" : null;
}

/** As Excel joins it to a text. */
function asText(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
