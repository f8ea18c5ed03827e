/** One field of a form: label, input and what is said about it. */

import { Field, Input, makeStyles } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { FormField } from "../../../app/register/state";
import { useRegister } from "../register-context";
import { EDITORS } from "./editors/editors";
import { FieldLabel } from "./field-label";

interface Props {
  readonly field: FormField;
  /** Of the whole row, to move the focus to what can be typed in there. */
  readonly id: string;
  readonly onChange: (value: string) => void;
}

const useStyles = makeStyles({ field: { "& .fui-Field__hint": { overflowWrap: "anywhere" } }, input: { minWidth: 0, width: "100%" } });

export function FormFieldRow({ field, id, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { words } = useRegister();
  if (field.readOnly !== null) {
    return (
      <Field id={id} className={styles.field} label={field.label} hint={field.readOnly}>
        <Input className={styles.input} readOnly appearance="filled-darker" value={field.value} contentAfter={<LockClosedRegular aria-hidden />} />
      </Field>
    );
  }
  const { Editor, hint } = EDITORS[field.editor];
  const format = hint === null ? null : words.form.hints[hint];
  const about = field.about.replace(/[。.]$/, "");
  const said = format === null ? field.about : about === "" ? format : words.form.aboutAndFormat(about, format);
  return (
    <Field
      id={id}
      className={styles.field}
      label={<FieldLabel label={field.label} required={field.isRequired ? words.form.required : null} />}
      {...(said !== "" && { hint: said })}
      {...(field.fault !== null && { validationMessage: field.fault, validationState: "error" as const })}
    >
      <Editor field={field} onChange={onChange} />
    </Field>
  );
}
