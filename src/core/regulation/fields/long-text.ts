/** Text of several sentences: as free text, shown wrapped. */

import type { FieldType } from "./field-type";
import { textField } from "./text";

export const longTextField: FieldType = { ...textField, editor: "longText", width: 220 };
