/** How well a header fits a field, by the field's words in both languages. */

import { toKey } from "../regulation/fields/plain-text";
import { projectFields, type Regulation, type RegulationField } from "../regulation/regulation";
import { withoutBrackets } from "./header-words";

/** 0 to 1: 1 for one of the field's own words, less for a word inside the header. */
export function headerFit(header: string, group: string, field: RegulationField): number {
  const own = wordFit(header, field);
  return group === "" ? own : Math.max(wordFit(group + header, field), own * 0.95, wordFit(`${group} ${header}`, field));
}

/** The field id of each column, each given once, the best fits first. `weights`: how well a column's contents fit a field (0 to 1). */
export function assignFields(fits: readonly (readonly { readonly field: string; readonly fit: number }[])[]): ({ readonly field: string; readonly fit: number } | null)[] {
  const pairs = fits.flatMap((candidates, index) => candidates.map(({ field, fit }) => ({ index, field, fit }))).filter(({ fit }) => fit >= LOWEST_FIT);
  pairs.sort((one, other) => other.fit - one.fit || one.index - other.index);
  const given = new Set<string>();
  const result: ({ readonly field: string; readonly fit: number } | null)[] = fits.map(() => null);
  for (const { index, field, fit } of pairs) {
    if (result[index] !== null || given.has(field)) continue;
    given.add(field);
    result[index] = { field, fit };
  }
  return result;
}

const LOWEST_FIT = 0.45;

export function fieldById(regulation: Regulation, id: string | null): RegulationField | null {
  return id === null ? null : (projectFields(regulation).find((field) => field.id === id) ?? null);
}

function wordFit(header: string, field: RegulationField): number {
  const key = headerKey(withoutBrackets(header));
  if (key === "") return 0;
  let best = 0;
  for (const word of [field.label.zh, field.label.en, ...field.words.zh, ...field.words.en]) {
    const wordKey = headerKey(word);
    if (wordKey === key) return word === field.label.zh || word === field.label.en ? 1 : 0.98;
    if (wordKey.length >= 2 && isWordInside(header, key, word, wordKey)) best = Math.max(best, 0.4 + 0.45 * (wordKey.length / key.length));
  }
  return best;
}

/** English words count as whole words only: "end" is not in "vendor". */
function isWordInside(header: string, key: string, word: string, wordKey: string): boolean {
  if (!/^[\x20-\x7e]+$/.test(word)) return key.includes(wordKey);
  return new RegExp(String.raw`(?<![a-z])${word.toLowerCase().replace(/[^a-z0-9 ]/g, ".")}(?![a-z])`).test(header.toLowerCase());
}

function headerKey(text: string): string {
  return toKey(text).replace(/[.:#*_/&-]/g, "");
}
