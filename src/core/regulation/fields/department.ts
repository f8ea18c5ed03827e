/** A department: like a person's name, kept as written without spaces at its ends. */

import type { FieldType } from "./field-type";
import { personField } from "./person";

export const departmentField: FieldType = { ...personField };
