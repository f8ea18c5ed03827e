/** A person's name: kept as it is written, spaces at its ends taken away (张 伟 stays 张 伟: the space may be theirs). */

import { trimSpaces } from "./choice";
import type { FieldType } from "./field-type";
import { textField } from "./text";

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
};
