/** A person's name: kept as it is written, spaces at its ends taken away (张 伟 stays 张 伟: the space may be theirs). */

import { trimSpaces } from "./choice-words";
import type { FieldType } from "./field-type";
import { textField } from "./text";
import { textEntry } from "./text-entry";

export const personField: FieldType = {
  ...textField,
  study(cells, setting) {
    const readText = textField.study(cells, setting);
    return (cell) => {
      const reading = readText(cell);
      if (reading.kind !== "same" || typeof cell.value !== "string") return reading;
      const trimmed = trimSpaces(cell.value);
      if (trimmed === cell.value) return reading;
      return trimmed === "" ? { kind: "blank" } : { kind: "read", value: trimmed, reason: "spaceTrimmed", shown: trimmed };
    };
  },
  /** The roster helps to write names alike; who is not in it yet can still be entered. */
  validation: ({ field, language }, listName) =>
    listName === null
      ? null
      : {
          kind: "list", source: `=${listName}`, ignoreBlanks: true,
          alert: {
            style: "warning",
            title: language === "zh" ? "名册里没有这个人" : "Not in the roster",
            message: language === "zh" ? `“${field.label.zh}”一般从名册中选择。请核对姓名，或先把此人加到名册。` : `“${field.label.en}” is usually chosen from the roster. Check the name, or add the person to the roster first.`,
          },
        },
  editor: "person",
  readEntry: (text) => textEntry(trimSpaces(text)),
  width: 72,
};
