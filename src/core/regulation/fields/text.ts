/** Free text: nothing is changed, nothing is unreadable. */

import type { FieldType } from "./field-type";
import { isErrorText } from "./plain-text";
import { showText, textEntry } from "./text-entry";

export const textField: FieldType = {
  expectation: null,
  isNumeric: false,
  study: () => ({ value }) => {
    if (value === "") return { kind: "blank" };
    if (isErrorText(value)) return { kind: "noticed", notice: { kind: "errorValue", text: { zh: `单元格是错误值 ${String(value)}`, en: `the cell holds the error ${String(value)}` } } };
    return { kind: "same" };
  },
  numberFormat: () => null,
  validation: () => null,
  editor: "text",
  readEntry: textEntry,
  show: showText,
  columnFormat: () => "General",
  width: 140,
  condition: () => null,
};
