/** All field types by id. To add one: its id in field-type-ids.ts, its own file, one line here. */

import { choiceField } from "./choice";
import { choicesField } from "./choices";
import { computedField } from "./computed";
import { dateField } from "./date";
import { departmentField } from "./department";
import type { FieldType } from "./field-type";
import type { FieldTypeId } from "./field-type-ids";
import { linkField } from "./link";
import { longTextField } from "./long-text";
import { moneyField } from "./money";
import { numberField } from "./number";
import { percentField } from "./percent";
import { personField } from "./person";
import { projectNumberField } from "./project-number";
import { textField } from "./text";

export const FIELD_TYPES: Readonly<Record<FieldTypeId, FieldType>> = {
  text: textField,
  person: personField,
  department: departmentField,
  number: numberField,
  money: moneyField,
  percent: percentField,
  date: dateField,
  choice: choiceField,
  projectNumber: projectNumberField,
  longText: longTextField,
  choices: choicesField,
  link: linkField,
  formula: computedField,
};
