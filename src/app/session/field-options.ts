import type { Language } from "../../core/language";
import { projectFields, type Regulation } from "../../core/regulation/regulation";
import type { FieldOption } from "./state";

/** The fields that a column can be, in the regulation's order. */
export function fieldOptions(regulation: Regulation, language: Language): readonly FieldOption[] {
  return projectFields(regulation).map((field) => ({ id: field.id, label: field.label[language] }));
}
