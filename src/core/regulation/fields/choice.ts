/** One of a list of words: written with surplus spaces or in another way that the regulation knows, it becomes the list's word. */

import type { Language, Text } from "../../language";
import { STAGES, type RegulationOption } from "../regulation";
import { isOpenList, knownWords, trimSpaces } from "./choice-words";
import { valueEntry, wrongEntry } from "./entry";
import type { ColumnSetting, Entry, FieldType } from "./field-type";
import { keptText } from "./number";
import { isDittoMark, toKey } from "./plain-text";
import { showText, textEntry } from "./text-entry";

export const choiceField: FieldType = {
  expectation: "choice",
  isNumeric: false,

  study(_cells, setting) {
    const { options, language, choiceLanguage = language } = setting;
    const wordsToLabel = knownWords(options ?? [], choiceLanguage);
    return ({ value }) => {
      const text = String(value);
      const kept = keptText(text);
      if (kept !== null) return kept;
      if (isDittoMark(text)) return { kind: "unreadable", why: { zh: "“同上”的上一行没有内容", en: "the row above says nothing that could be repeated" } };
      const label = wordsToLabel.get(toKey(text)) ?? null;
      if (label === text) return { kind: "same" };
      if (label !== null) return { kind: "read", value: label, reason: label === trimSpaces(text) ? "spaceTrimmed" : "choiceMatched", shown: label };
      if (!isOpenList(setting) || options === null) return { kind: "unreadable", why: { zh: "不在列表中", en: "not in the list" } };
      const trimmed = trimSpaces(text);
      return trimmed === text ? { kind: "same" } : { kind: "read", value: trimmed, reason: "spaceTrimmed", shown: trimmed };
    };
  },

  numberFormat: () => null,

  validation: (setting, listName) =>
    listName === null
      ? null
      : {
          kind: "list", source: `=${listName}`, ignoreBlanks: true,
          alert: {
            style: isOpenList(setting) ? "warning" : "stop",
            title: setting.language === "zh" ? "请从列表选择" : "Choose from the list",
            message: alertMessage(setting),
          },
        },

  editor: "choice",
  readEntry: readChoice,
  show: showText,
  columnFormat: () => "General",
  width: 84,
  condition: () => null,
};

/** A form's text as one choice: the list's word, or what people write where the list is open. "" is nothing. */
export function readChoice(text: string, setting: ColumnSetting): Entry {
  const { options, language, choiceLanguage = language } = setting;
  const label = knownWords(options ?? [], choiceLanguage).get(toKey(text));
  if (label !== undefined) return valueEntry(label);
  const kept = keptText(text);
  if (kept !== null && kept.kind !== "unreadable") return valueEntry("");
  if (!isOpenList(setting)) return wrongEntry(oneOf(options ?? [], choiceLanguage));
  return textEntry(trimSpaces(text));
}

/** The choices as the workbook writes them, whatever the language of the message. */
function oneOf(options: readonly RegulationOption[], language: Language): Text {
  const labels = options.map(({ label }) => label[language]);
  return { zh: `${labels.join("、")} 之一`, en: `one of ${labels.join(", ")}` };
}

function alertMessage(setting: ColumnSetting): string {
  const { field, options, language } = setting;
  if (language === "zh" && field.options === STAGES) return stageMessage(field.label.zh, options ?? []);
  const [zh, en] = isOpenList(setting) ? ["新的类别可加到列表工作表。", " A new one can be added on the lists sheet."] : ["", ""];
  return language === "zh" ? `“${field.label.zh}”请从下拉列表选择。${zh}` : `Choose “${field.label.en}” from the drop-down list.${en}`;
}

/** “状态”只能填：立项、计划、执行、监控、收尾（已完成的填“收尾”） */
function stageMessage(column: string, stages: readonly RegulationOption[]): string {
  const last = stages.at(-1)?.label.zh ?? "";
  return `“${column}”只能填：${stages.map(({ label }) => label.zh).join("、")}（已完成的填“${last}”）。`;
}
