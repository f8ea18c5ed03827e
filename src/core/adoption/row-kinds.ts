/**
 * What each row of a list is. Whether it is a project, the helper column 行类别 says by a formula (blueprint/row-kind-formula.ts), so that
 * new rows are told apart without the add-in; a test compares the two. The other kinds are for what a person is told.
 *
 * A row is a project when its label (number and name, joined) is not empty, does not repeat the header, and neither the label nor the
 * list's first column ends in a word such as 合计, the name does not begin with
 * 其中, and it is not the only content of its row. An error in number or name, which nobody can judge, counts as a project.
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

/** The columns whose texts, joined, are a row's label: number and name, or the first column of a list that has neither. */
export function labelKeys<Key>({ first, number, name }: { readonly first: Key | null; readonly number: Key | null; readonly name: Key | null }): Key[] {
  const own = [number, name].filter((key): key is Key & {} => key !== null);
  return own.length > 0 || first === null ? own : [first];
}

/** The last characters of a label or first column, in lower case, without spaces and colons. */
export const TOTAL_ENDS = ["小计", "合计", "总计", "共计", "累计", "total"] as const;
/** The first characters of a row that tells a part of others, each of PART_LENGTH characters. */
export const PART_STARTS = ["其中", "上述"] as const;
export const PART_LENGTH = 2;
/** In a list of so many columns a row with one content is a heading. */
export const HEADING_WIDTH = 4;
/** Characters that do not count at an end, e.g. 合 计：. */
export const IGNORED_CHARACTERS = [" ", "\u3000", "：", ":"] as const;
/** Closes the texts, so that a word is found only at an end. */
export const END_MARK = "|";

export function rowKindsOf(rows: readonly (readonly CellValue[])[], keys: RowKeys): RowKind[] {
  return rows.map((row) => rowKindOf(row, keys));
}

export function rowKindOf(row: readonly CellValue[], keys: RowKeys): RowKind {
  const own = labelKeys(keys);
  if (own.some((key) => isErrorText(row[key.index]))) return "project";
  const label = own.map((key) => asText(row[key.index])).join("");
  const headed = own.at(-1);
  if (label !== "" && headed !== undefined && headed.header !== "" && repeats(row[headed.index], headed.header)) return "header";
  const texts = keys.first === null || own.includes(keys.first) ? [label] : [asText(row[keys.first.index]), label];
  const total = texts.some(isErrorText) ? null : totalKind(texts);
  if (total !== null) return total;
  if (label !== "") return isHeading(row) || (headed !== undefined && isPart(row[headed.index])) ? "note" : "project";
  if (row.every((value) => value === "")) return "blank";
  return row.some((value) => typeof value === "string" && totalKind([value]) !== null) ? "total" : "note";
}

/** 一、营销活动类 in a row of its own. */
function isHeading(row: readonly CellValue[]): boolean {
  return row.length >= HEADING_WIDTH && row.filter((value) => value !== "").length === 1;
}

/** 其中：… tells a part of the row above. */
function isPart(value: CellValue | undefined): boolean {
  const written = asText(value);
  // Most texts hold none of their characters, and need no closer look.
  if (!PART_STARTS.some((word) => written.includes(word.charAt(0)))) return false;
  const text = IGNORED_CHARACTERS.reduce((rest, character) => rest.replaceAll(character, ""), written);
  return PART_STARTS.some((word) => text.startsWith(word));
}

function totalKind(texts: readonly string[]): "subtotal" | "total" | null {
  // Most texts end otherwise, and none of them needs a closer look.
  if (!texts.some((text) => /\||[计lL][ \u3000：:]*$/.test(text))) return null;
  const ends = IGNORED_CHARACTERS.reduce((rest, character) => rest.replaceAll(character, ""), texts.map((text) => text + END_MARK).join("")).toLowerCase();
  if (!TOTAL_ENDS.some((word) => ends.includes(word + END_MARK))) return null;
  return /(小计|sub-?total)\|/.test(ends) ? "subtotal" : "total";
}

/** As Excel's "=" compares: without regard to case, a number never equal to a text. */
function repeats(value: CellValue | undefined, header: string): boolean {
  return typeof value === "string" && value.toLowerCase() === header.toLowerCase();
}

/** As Excel joins it to a text. */
function asText(value: CellValue = ""): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
