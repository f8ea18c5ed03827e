/** Where an attachment lies: an address or a path, kept as text and never followed by itself. */

import type { FieldType } from "./field-type";
import { textField } from "./text";

export const linkField: FieldType = { ...textField };
