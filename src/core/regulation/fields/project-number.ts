/** A project's number: text that identifies it. A number typed as a number stays one; spaces at the ends go, or look-ups would miss it. */

import type { FieldType } from "./field-type";
import { personField } from "./person";

export const projectNumberField: FieldType = {
  ...personField,
  /** With a list where rows belong to a project: a number that no project has would be lost to every look-up. */
  validation: ({ field, language }, listName) =>
    listName === null
      ? null
      : {
          kind: "list", source: `=${listName}`, ignoreBlanks: true,
          alert: {
            style: "stop",
            title: language === "zh" ? "没有这个项目" : "No such project",
            message: language === "zh" ? `“${field.label.zh}”请从下拉列表选择；新项目先登记到台账。` : `Choose “${field.label.en}” from the drop-down list; enter a new project in the register first.`,
          },
        },
  editor: "projectNumber",
  /** As text, so that 007 keeps its zeros and 3-5 is no date. */
  columnFormat: () => "@",
  width: 96,
};
