/** 新建台账: which regulation the register follows, and the sheets that it makes. */

import { Radio, RadioGroup } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { ActionRow } from "../../parts/action-row";
import { useActionStyles } from "../../parts/action-bar";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { useTextStyles } from "../../parts/text-styles";
import { usePane } from "../../shell/pane-context";
import { LeaveButton } from "../parts/leave-button";
import { RegisterAct } from "../parts/register-act";
import { Section } from "../parts/section";
import { useRegister } from "../register-context";

export function NewScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "new" }> }): ReactNode {
  const textStyles = useTextStyles();
  const actionStyles = useActionStyles();
  const { texts } = usePane();
  const { register, state, words } = useRegister();
  const labelId = useId();
  const { regulations, chosen, sheets } = screen;
  return (
    <ScreenLayout
      actions={
        <ActionRow place="afterText" note={words.notYet}>
          <RegisterAct label={words.newRegister.make} run={(session) => session.makeNew()} appearance="primary" className={actionStyles.primary} />
          <LeaveButton label={words.form.cancel} appearance="secondary" />
        </ActionRow>
      }
    >
      <ScreenHeading>{words.newRegister.heading}</ScreenHeading>
      <p className={textStyles.paragraph}>{words.newRegister.intro}</p>
      <div>
        <h3 id={labelId} className={textStyles.subheading}>{words.newRegister.regulation}</h3>
        <RadioGroup aria-labelledby={labelId} value={chosen} disabled={state.busy} onChange={(_, { value }) => register.chooseRegulation(value)}>
          {regulations.map(({ name, title, edition }) => <Radio key={name} value={name} label={words.newRegister.edition(title, edition)} />)}
        </RadioGroup>
      </div>
      {sheets.length > 0 && (
        <Section title={words.newRegister.sheets}>
          <p className={textStyles.quiet}>{sheets.join(texts.preview.listComma)}</p>
        </Section>
      )}
    </ScreenLayout>
  );
}
