/** A row of a register as a form. Saving says what is wrong at the field itself, and takes the person there. */

import { makeStyles } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import type { FormField, RegisterScreen } from "../../../app/register/state";
import { ActionRow } from "../../parts/action-row";
import { useActionStyles } from "../../parts/action-bar";
import { Disclosure } from "../../parts/disclosure";
import { ProblemNotice } from "../../parts/problem-notice";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { useTextStyles } from "../../parts/text-styles";
import { FormFieldRow } from "../parts/form-field";
import { LeaveButton } from "../parts/leave-button";
import { SubmitButton } from "../parts/submit-button";
import { useRegister } from "../register-context";

/** Of a long form so many fields are in sight; those that matter now come first, and the rest can be filled in later. */
const AT_FIRST = 8;
const WORTH_FOLDING = 4;

const useStyles = makeStyles({
  form: { flexGrow: 1, display: "flex", flexDirection: "column" },
  fields: { display: "flex", flexDirection: "column", gap: "16px" },
});

export function FormScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "form" }> }): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const actionStyles = useActionStyles();
  const { register, words, act } = useRegister();
  const { form, problem } = screen;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    act(async () => {
      await register.saveForm();
      focusFirstFault(register.state.screen);
    });
  };
  const count = form.fields.filter(({ fault }) => fault !== null).length;
  const row = (field: FormField): ReactNode => <FormFieldRow key={field.id} id={rowId(field.id)} field={field} onChange={(value) => register.setFormValue(field.id, value)} />;
  const isLong = form.fields.length >= AT_FIRST + WORTH_FOLDING;
  const [first, rest] = isLong ? [form.fields.slice(0, AT_FIRST), form.fields.slice(AT_FIRST)] : [form.fields, []];
  return (
    <form className={styles.form} noValidate onSubmit={save}>
      <ScreenLayout
        actions={
          <ActionRow place="bottom" note={count > 0 ? words.form.faults(count) : undefined}>
            <SubmitButton label={words.form.save} className={actionStyles.primary} />
            <LeaveButton label={words.form.cancel} appearance="secondary" />
          </ActionRow>
        }
      >
        <ScreenHeading>{form.title}</ScreenHeading>
        <div>
          {form.project !== null && <p className={textStyles.paragraph}>{words.form.forProject(form.project.number, form.project.name)}</p>}
          {form.clause !== "" && <p className={textStyles.quiet}>{words.clause(form.clause)}</p>}
        </div>
        {problem !== null && <ProblemNotice problem={problem} intent="warning" />}
        {form.fields.some(({ isRequired, readOnly }) => isRequired && readOnly === null) && <p className={textStyles.quiet}>{words.form.requiredNote}</p>}
        <div className={styles.fields}>{first.map(row)}</div>
        {rest.length > 0 && (
          <Disclosure title={words.form.rest} level="h3" opensAtFirst={rest.some(({ isRequired, readOnly, fault }) => fault !== null || (isRequired && readOnly === null))} count={{ number: rest.length, words: words.form.restCount(rest.length) }}>
            <div className={styles.fields}>{rest.map(row)}</div>
          </Disclosure>
        )}
      </ScreenLayout>
    </form>
  );
}

const rowId = (field: string): string => `form-field-${field}`;

function focusFirstFault(screen: RegisterScreen): void {
  const faulty = screen.kind === "form" ? screen.form.fields.find(({ fault }) => fault !== null) : undefined;
  if (faulty !== undefined) document.getElementById(rowId(faulty.id))?.querySelector<HTMLElement>("input, textarea, select")?.focus();
}
