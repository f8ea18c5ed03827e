/** A value that the workbook computes from the same row; nobody types it. */

import { wrongEntry } from "./entry";
import type { FieldType } from "./field-type";
import { numberField } from "./number";
import { textField } from "./text";

export const computedField: FieldType = {
  ...textField,
  editor: "computed",
  readEntry: () => wrongEntry({ zh: "不用填写：由表格算出", en: "nothing to enter: the workbook computes it" }),
  show: numberField.show,
  /** 80% less 60% is 20%; a product of two counts is a count. */
  columnFormat: ({ operandFormat = "General" }) => (operandFormat === "@" ? "General" : operandFormat),
  width: 60,
};
