/** A project's number: text that identifies it. A number typed as a number stays one; spaces at the ends go, or look-ups would miss it. */

import type { FieldType } from "./field-type";
import { personField } from "./person";

export const projectNumberField: FieldType = { ...personField };
