/** The ids of the field types, apart from the types themselves so that the schema needs no reader. */
export const FIELD_TYPE_IDS = ["text", "person", "department", "number", "money", "percent", "date", "choice", "projectNumber", "longText", "choices", "link", "formula"] as const;
export type FieldTypeId = (typeof FIELD_TYPE_IDS)[number];
