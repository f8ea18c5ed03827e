/** A department: like a person's name, kept as written without spaces at its ends. */

import type { FieldType } from "./field-type";
import { personField } from "./person";

export const departmentField: FieldType = {
  ...personField,
  validation: ({ field, language }, listName) =>
    listName === null
      ? null
      : {
          kind: "list", source: `=${listName}`, ignoreBlanks: true,
          alert: {
            style: "warning",
            title: language === "zh" ? "列表里没有这个部门" : "Not in the list",
            message: language === "zh" ? `“${field.label.zh}”一般从部门列表中选择。请核对名称，或先把它加到列表工作表。` : `“${field.label.en}” is usually chosen from the list of departments. Check the name, or add it on the lists sheet first.`,
          },
        },
  editor: "department",
  width: 90,
};
