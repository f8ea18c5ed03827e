/** Values that follow the words they were chosen from: a stage or a choice that is called otherwise now. */

import type { CellValue } from "../blueprint/operations";
import { LANGUAGES } from "../language";
import { CHOICE_SEPARATOR, splitChoices } from "../regulation/fields/choices";
import type { Language } from "../language";
import type { RegulationOption } from "../regulation/regulation";

/** The new word for each old one. */
export type Renaming = ReadonlyMap<string, string>;

/** In each language by its own words. A word that another choice had before as well is left out: nobody could tell which is meant. */
export function renamingOf(before: readonly RegulationOption[], after: readonly RegulationOption[]): Renaming {
  const renamed = new Map<string, string>();
  for (const language of LANGUAGES) {
    for (const { id, label } of before) {
      const now = after.find((one) => one.id === id)?.label[language];
      const isClear = before.every((one) => one.id === id || LANGUAGES.every((other) => one.label[other] !== label[language]));
      if (now !== undefined && now !== label[language] && isClear && !renamed.has(label[language])) renamed.set(label[language], now);
    }
  }
  return renamed;
}

/** Words that are chosen from no more, with whether they stand in the values. */
export function removedWords(before: readonly RegulationOption[], after: readonly RegulationOption[]): ReadonlySet<string> {
  const known = new Set(after.flatMap(({ label }) => LANGUAGES.map((language) => label[language])));
  const gone = before.filter(({ id }) => !after.some((one) => one.id === id));
  return new Set(gone.flatMap(({ label }) => LANGUAGES.map((language) => label[language])).filter((word) => !known.has(word)));
}

/** null where nothing changes. */
export function renameValue(value: CellValue, renaming: Renaming, isSeveral: boolean, language: Language): CellValue | null {
  if (typeof value !== "string") return null;
  const whole = renaming.get(value.trim());
  if (whole !== undefined) return whole;
  if (!isSeveral) return null;
  const parts = splitChoices(value);
  return parts.some((part) => renaming.has(part)) ? parts.map((part) => renaming.get(part) ?? part).join(CHOICE_SEPARATOR[language]) : null;
}

/** Does the value say one of the words? */
export function saysOneOf(value: CellValue, words: ReadonlySet<string>, isSeveral: boolean): boolean {
  if (typeof value !== "string") return false;
  return words.has(value.trim()) || (isSeveral && splitChoices(value).some((part) => words.has(part)));
}
