/** Several of a list's words, one box to tick for each. */

import { Checkbox, FieldContextProvider, useFieldControlProps_unstable } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { joinChoices, splitChoices } from "../../describe/choices";
import { usePane } from "../../../shell/pane-context";
import type { EditorProps } from "./editor-props";
import { useInputStyles } from "./input-styles";

export function ChoicesEditor({ field, onChange }: EditorProps): ReactNode {
  const styles = useInputStyles();
  const { language } = usePane();
  const group = useFieldControlProps_unstable<{ readonly id?: string }>({});
  const chosen = splitChoices(field.value);
  // What stands in the cell and is on no list stays until it is taken away.
  const all = [...field.options, ...chosen.filter((choice) => !field.options.includes(choice))];
  const toggle = (choice: string, isChosen: boolean): void => {
    onChange(joinChoices(all.filter((one) => (one === choice ? isChosen : chosen.includes(one))), language));
  };
  return (
    <div role="group" {...group} className={styles.group}>
      {/* The name and the words of the field are the group's, not each box's. */}
      <FieldContextProvider value={undefined}>
        {all.map((choice) => <Checkbox key={choice} label={choice} checked={chosen.includes(choice)} onChange={(_, { checked }) => toggle(choice, checked === true)} />)}
      </FieldContextProvider>
    </div>
  );
}
