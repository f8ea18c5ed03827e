/** A value that the workbook computes from the same row; nobody types it. */

import type { FieldType } from "./field-type";
import { textField } from "./text";

export const computedField: FieldType = { ...textField };
