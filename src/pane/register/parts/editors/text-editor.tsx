/** One line of text; dates too, which people may write as they are used to. */

import { Input, type InputProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { EditorProps } from "./editor-props";
import { useInputStyles } from "./input-styles";

export function TextEditor({ field, onChange, inputMode }: EditorProps & Pick<InputProps, "inputMode">): ReactNode {
  return (
    <Input
      className={useInputStyles().input}
      autoComplete="off"
      aria-required={field.isRequired || undefined}
      inputMode={inputMode}
      value={field.value}
      onChange={(_, { value }) => onChange(value)}
    />
  );
}

/** The keyboard of a tablet shows digits. */
export function NumberEditor(props: EditorProps): ReactNode {
  return <TextEditor {...props} inputMode="decimal" />;
}
