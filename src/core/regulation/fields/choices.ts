/** Several of a list's words in one cell, with a separator between them. */

import type { Language } from "../../language";
import { readChoice } from "./choice";
import { knownWords } from "./choice-words";
import { valueEntry } from "./entry";
import type { ColumnSetting, Entry, FieldType } from "./field-type";
import { toKey } from "./plain-text";
import { textField } from "./text";

/** Between the choices of a cell, as we write them. */
export const CHOICE_SEPARATOR: Readonly<Record<Language, string>> = { zh: "、", en: "; " };
/** Between the choices of a cell, as people write them. */
const SEPARATORS = /[、;；,，\n]/;

export const choicesField: FieldType = {
  ...textField,
  editor: "choices",
  readEntry: readChoices,
  width: 120,
};

/** The choices that stand in a cell or a form's text, blank ones left out. */
export function splitChoices(text: string): string[] {
  return text.split(SEPARATORS).map((one) => one.trim()).filter((one) => one !== "");
}

function readChoices(text: string, setting: ColumnSetting): Entry {
  const { options, language, choiceLanguage = language } = setting;
  const known = knownWords(options ?? [], choiceLanguage);
  const found: string[] = [];
  // A choice whose own name has a separator in it is one choice where it stands alone.
  for (const one of known.has(toKey(text)) ? [text] : splitChoices(text)) {
    const entry = readChoice(one, setting);
    if (entry.kind === "wrong") return entry;
    if (entry.value !== "" && !found.includes(String(entry.value))) found.push(String(entry.value));
  }
  return valueEntry(found.join(CHOICE_SEPARATOR[choiceLanguage]));
}
