/** One of a list's words: a native list where it is closed, a box to type in where people may write another. */

import { Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRegister } from "../../register-context";
import { ComboEditor } from "./combo-editor";
import type { EditorProps } from "./editor-props";
import { useInputStyles } from "./input-styles";

export function ChoiceEditor(props: EditorProps): ReactNode {
  const styles = useInputStyles();
  const { words } = useRegister();
  const { field, onChange } = props;
  if (field.isOpen) return <ComboEditor {...props} />;
  const isUnknown = field.value !== "" && !field.options.includes(field.value);
  return (
    <Select className={styles.input} aria-required={field.isRequired || undefined} value={field.value} onChange={(_, { value }) => onChange(value)}>
      <option value="">{words.form.choose}</option>
      {isUnknown && <option value={field.value}>{words.form.notAnOption(field.value)}</option>}
      {field.options.map((option) => <option key={option} value={option}>{option}</option>)}
    </Select>
  );
}
