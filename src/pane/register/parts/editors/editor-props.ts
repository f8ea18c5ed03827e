/** What every editor of a field gets. The inputs take name and description from the Field around them. */

import type { FormField } from "../../../../app/register/state";

export interface EditorProps {
  readonly field: FormField;
  readonly onChange: (value: string) => void;
}
