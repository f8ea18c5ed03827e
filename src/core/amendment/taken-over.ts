/** What an adopted list's projects count as having done when it gets its gates, the kinds of project that people had added, and the words that stand in its cells. */

import { LANGUAGES, type Language, type Text } from "../language";
import { toKey } from "../regulation/fields/plain-text";
import { PROJECT_TYPES, sequence, type Regulation, type RegulationOption } from "../regulation/regulation";
import type { CellValue } from "../blueprint/operations";

/** The first step that opens the project's stage; "" for the first stage, and for a word that is no stage. */
export function stepTakenOver(regulation: Regulation, stage: CellValue): string {
  const found = regulation.stages.findIndex(({ label }) => LANGUAGES.some((language) => toKey(label[language]) === toKey(String(stage))));
  if (found <= 0) return "";
  return sequence(regulation).find(({ opens }) => opens.includes((regulation.stages[found] as Regulation["stages"][number]).id))?.id ?? "";
}

/** `words`: the choices as they stand on the list's sheet. Unknown ones become options of the regulation's list. */
export function withPeoplesTypes(regulation: Regulation, words: readonly CellValue[]): Regulation {
  const list = regulation.lists.find(({ id }) => id === PROJECT_TYPES);
  if (list === undefined) return regulation;
  const known = new Set(list.options.flatMap(({ label }) => LANGUAGES.map((language) => toKey(label[language]))));
  const ids = new Set(list.options.map(({ id }) => id));
  const added: RegulationOption[] = [];
  for (const word of words.map((value) => String(value).trim())) {
    if (word === "" || known.has(toKey(word))) continue;
    known.add(toKey(word));
    let number = added.length + 1;
    while (ids.has(`ownType${number}`)) number += 1;
    ids.add(`ownType${number}`);
    added.push({ id: `ownType${number}`, label: { zh: word, en: word }, words: { zh: [], en: [] }, about: ABOUT });
  }
  if (added.length === 0) return regulation;
  return { ...regulation, lists: regulation.lists.map((one) => (one === list ? { ...list, options: [...list.options, ...added] } : one)) };
}

/** A list in another language than the workbook's keeps its words for stages and types, as its cells hold them. */
export function inPeoplesWords(regulation: Regulation, stages: readonly CellValue[], types: readonly CellValue[], language: Language): Regulation {
  return {
    ...regulation,
    stages: regulation.stages.map((stage) => ({ ...stage, label: wordIn(stage.label, stages, language) })),
    lists: regulation.lists.map((list) => (list.id === PROJECT_TYPES ? { ...list, options: list.options.map((option) => ({ ...option, label: wordIn(option.label, types, language) })) } : list)),
  };
}

/** The regulation's own word where the list has it, or has none of its words. */
function wordIn(label: Text, words: readonly CellValue[], language: Language): Text {
  const keys = words.map((word) => toKey(String(word)));
  if (keys.includes(toKey(label[language]))) return label;
  const other = LANGUAGES.map((one) => keys.indexOf(toKey(label[one]))).find((index) => index >= 0);
  return other === undefined ? label : { ...label, [language]: String(words[other]).trim() };
}

const ABOUT = { zh: "补全时列表里已有", en: "In the list when the workbook was completed" };
