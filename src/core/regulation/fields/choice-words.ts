/** The words that stand for a list's choices, in both languages. */

import type { Language } from "../../language";
import { STAGES, type RegulationOption } from "../regulation";
import type { ColumnSetting } from "./field-type";
import { toKey } from "./plain-text";

/** May people write a choice that the list does not have? Where nothing says it: stages are closed, lists are open. */
export function isOpenList({ isOpen, field }: Pick<ColumnSetting, "isOpen" | "field">): boolean {
  return isOpen ?? field.options !== STAGES;
}

/** By key: words that stand for exactly one choice, whatever their language; a label in the choices' own language wins. */
export function knownWords(options: readonly RegulationOption[], language: Language): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  const add = (word: string, label: string): void => {
    const key = toKey(word);
    found.set(key, found.has(key) && found.get(key) !== label ? null : label);
  };
  for (const { label, words } of options) for (const word of [label.zh, label.en, ...words.zh, ...words.en]) add(word, label[language]);
  for (const { label } of options) found.set(toKey(label[language]), label[language]);
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Half- and full-width spaces at the ends only; spaces inside are the person's. */
export function trimSpaces(text: string): string {
  return text.replace(/^[ \u3000\u00a0\t]+|[ \u3000\u00a0\t]+$/g, "");
}
