/** Several of a list's words in one cell, with a separator between them. */

import type { FieldType } from "./field-type";
import { textField } from "./text";

export const choicesField: FieldType = { ...textField };
