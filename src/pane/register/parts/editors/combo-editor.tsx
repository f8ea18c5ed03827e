/** A word from a list that may be long, or one that the list does not have: people type a part of it and choose, or write on. */

import { Combobox, Option } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useRegister } from "../../register-context";
import type { EditorProps } from "./editor-props";
import { useInputStyles } from "./input-styles";
import { TextEditor } from "./text-editor";

/** More is no choice but a search: typing narrows it down. */
const SHOWN = 50;

export function ComboEditor(props: EditorProps): ReactNode {
  const styles = useInputStyles();
  const { words } = useRegister();
  const { field, onChange } = props;
  if (field.options.length === 0) return <TextEditor {...props} />;
  return (
    <Combobox
      freeform
      className={styles.input}
      input={{ className: styles.input, autoComplete: "off" }}
      // The arrow keys open the list from the box itself: one stop of the Tab key for one field.
      expandIcon={{ tabIndex: -1, "aria-label": words.form.openList(field.label) }}
      aria-required={field.isRequired || undefined}
      value={field.value}
      selectedOptions={field.options.includes(field.value) ? [field.value] : []}
      onChange={(event) => onChange(event.target.value)}
      // None is selected any more as soon as something else is typed: what is typed counts.
      onOptionSelect={(_, { optionText }) => optionText !== undefined && onChange(optionText)}
    >
      {matching(field.options, field.value).slice(0, SHOWN).map((option) => <Option key={option}>{option}</Option>)}
    </Combobox>
  );
}

/** All of them where a whole one stands there: the person is about to choose another. */
function matching(options: readonly string[], typed: string): readonly string[] {
  const part = typed.trim().toLowerCase();
  const found = options.filter((option) => option.toLowerCase().includes(part));
  return options.includes(typed) || found.length === 0 ? options : found;
}
