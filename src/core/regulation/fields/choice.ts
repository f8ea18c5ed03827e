/** One of a list of words: written with surplus spaces or in another way that the regulation knows, it becomes the list's word. */

import type { FieldType } from "./field-type";
import type { RegulationOption } from "../regulation";
import { keptText } from "./number";
import { isDittoMark, toKey } from "./plain-text";

export const choiceField: FieldType = {
  expectation: "choice",
  isNumeric: false,

  study(_cells, { options, language, choiceLanguage = language, field }) {
    const wordsToLabel = knownWords(options ?? [], choiceLanguage);
    return ({ value }) => {
      const text = String(value);
      const kept = keptText(text);
      if (kept !== null) return kept;
      if (isDittoMark(text)) return { kind: "unreadable", why: { zh: "“同上”的上一行没有内容", en: "the row above says nothing that could be repeated" } };
      const label = wordsToLabel.get(toKey(text)) ?? null;
      if (label === text) return { kind: "same" };
      if (label !== null) return { kind: "read", value: label, reason: label === trimSpaces(text) ? "spaceTrimmed" : "choiceMatched", shown: label };
      if (field.options === "stages" || options === null) return { kind: "unreadable", why: { zh: "不在列表中", en: "not in the list" } };
      const trimmed = trimSpaces(text);
      return trimmed === text ? { kind: "same" } : { kind: "read", value: trimmed, reason: "spaceTrimmed", shown: trimmed };
    };
  },

  numberFormat: () => null,

  validation: ({ field, options, language }, listName) =>
    listName === null
      ? null
      : {
          kind: "list", source: `=${listName}`, ignoreBlanks: true,
          alert: {
            // Stages are the regulation's; kinds of project are open: people may add one.
            style: field.options === "stages" ? "stop" : "warning",
            title: language === "zh" ? "请从列表选择" : "Choose from the list",
            message:
              language === "zh"
                ? field.options === "stages" ? stageMessage(field.label.zh, options ?? []) : `“${field.label.zh}”请从下拉列表选择。新的类别可加到列表工作表。`
                : `Choose “${field.label.en}” from the drop-down list.${field.options === "stages" ? "" : " A new one can be added on the lists sheet."}`,
          },
        },
};

/** “状态”只能填：立项、计划、执行、监控、收尾（已完成的填“收尾”） */
function stageMessage(column: string, stages: readonly RegulationOption[]): string {
  const last = stages.at(-1)?.label.zh ?? "";
  return `“${column}”只能填：${stages.map(({ label }) => label.zh).join("、")}（已完成的填“${last}”）。`;
}

/** Half- and full-width spaces at the ends only; spaces inside are the person's. */
export function trimSpaces(text: string): string {
  return text.replace(/^[ \u3000\u00a0\t]+|[ \u3000\u00a0\t]+$/g, "");
}

/** Words that stand for exactly one choice, whatever their language; a label in the choices' own language wins. */
function knownWords(options: readonly RegulationOption[], language: "zh" | "en"): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  const add = (word: string, label: string): void => {
    const key = toKey(word);
    found.set(key, found.has(key) && found.get(key) !== label ? null : label);
  };
  for (const { label, words } of options) for (const word of [label.zh, label.en, ...words.zh, ...words.en]) add(word, label[language]);
  for (const { label } of options) found.set(toKey(label[language]), label[language]);
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
}
