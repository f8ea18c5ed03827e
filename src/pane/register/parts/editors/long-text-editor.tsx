/** Several lines of text. */

import { Textarea } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EditorProps } from "./editor-props";
import { useInputStyles } from "./input-styles";

export function LongTextEditor({ field, onChange }: EditorProps): ReactNode {
  return (
    <Textarea
      className={useInputStyles().input}
      resize="vertical"
      rows={3}
      aria-required={field.isRequired || undefined}
      value={field.value}
      onChange={(_, { value }) => onChange(value)}
    />
  );
}
