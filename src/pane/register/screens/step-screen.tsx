/** A step about to be recorded: what is decided on, by whom, and what follows. */

import { Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useId, type FormEvent, type ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { ActionRow } from "../../parts/action-row";
import { useActionStyles } from "../../parts/action-bar";
import { Card } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { ProblemNotice } from "../../parts/problem-notice";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { useTextStyles } from "../../parts/text-styles";
import { usePane } from "../../shell/pane-context";
import { FormFieldRow } from "../parts/form-field";
import { LeaveButton } from "../parts/leave-button";
import { Section } from "../parts/section";
import { SubmitButton } from "../parts/submit-button";
import { useRegister } from "../register-context";

const useStyles = makeStyles({
  form: { flexGrow: 1, display: "flex", flexDirection: "column" },
  effects: { margin: 0, paddingInlineStart: "20px" },
});

export function StepScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "step" }> }): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const actionStyles = useActionStyles();
  const { texts } = usePane();
  const { register, words, act } = useRegister();
  const { form, problem } = screen;
  const personId = useId();
  const record = (event: FormEvent): void => {
    event.preventDefault();
    act(async () => {
      await register.recordStep();
      const { screen: now } = register.state;
      if (now.kind === "step" && now.form.fault !== null) document.getElementById(personId)?.querySelector("input")?.focus();
    });
  };
  return (
    <form className={styles.form} noValidate onSubmit={record}>
      <ScreenLayout
        actions={
          <ActionRow place="bottom" note={words.step.notSignature}>
            <SubmitButton label={words.step.record} className={actionStyles.primary} />
            <LeaveButton label={words.form.cancel} appearance="secondary" />
          </ActionRow>
        }
      >
        <ScreenHeading>{form.title}</ScreenHeading>
        <div>
          <p className={textStyles.paragraph}>{words.form.forProject(form.project.number, form.project.name)}</p>
          {form.clause !== "" && <p className={textStyles.quiet}>{words.clause(form.clause)}</p>}
        </div>
        {problem !== null && <ProblemNotice problem={problem} intent="warning" />}
        {form.values.length > 0 && (
          <Section title={words.step.values}>
            <Card><Facts facts={form.values.map(({ label, text }) => ({ name: label, value: text === "" ? texts.values.empty : text }))} /></Card>
          </Section>
        )}
        <FormFieldRow
          id={personId}
          field={{ id: "person", label: words.step.person, about: words.form.freeEntry, editor: "person", isRequired: true, value: form.person, options: form.people, isOpen: true, fault: form.fault, readOnly: null }}
          onChange={(person) => register.setStep({ person })}
        />
        <Field label={words.step.comment}>
          <Textarea resize="vertical" rows={3} value={form.comment} onChange={(_, { value }) => register.setStep({ comment: value })} />
        </Field>
        {form.effects.length > 0 && (
          <Section title={words.step.effects}>
            <ul className={styles.effects}>{form.effects.map((effect) => <li key={effect} className={textStyles.paragraph}>{effect}</li>)}</ul>
          </Section>
        )}
      </ScreenLayout>
    </form>
  );
}
