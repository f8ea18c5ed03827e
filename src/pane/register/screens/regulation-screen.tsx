/** 制度: what people edited on its sheets, read and checked: the cells that cannot be understood, or what applying would change. */

import type { ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { ActionRow } from "../../parts/action-row";
import { useActionStyles } from "../../parts/action-bar";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { ReportRows } from "../../parts/report-rows";
import { useTextStyles } from "../../parts/text-styles";
import { regulationSummary } from "../describe/register-screen";
import { ChangeGroups } from "../parts/change-groups";
import { LeaveButton } from "../parts/leave-button";
import { NoteList } from "../parts/note-list";
import { RegisterAct } from "../parts/register-act";
import { Section } from "../parts/section";
import { useRegister } from "../register-context";

export function RegulationScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "regulation" }> }): ReactNode {
  const textStyles = useTextStyles();
  const actionStyles = useActionStyles();
  const { words } = useRegister();
  const { faults, changes, sheets } = screen;
  const count = changes.reduce((sum, { items }) => sum + items.length, 0);
  const reason = faults.length > 0 ? words.regulation.faultsFirst : count === 0 ? words.regulation.nothingToApply : null;
  const again = <RegisterAct label={words.regulation.again} run={(register) => register.readRegulation()} className={reason === null ? actionStyles.other : actionStyles.primary} {...(reason !== null && { appearance: "primary" as const })} />;
  return (
    <ScreenLayout
      actions={
        <ActionRow place="bottom" note={reason === null ? words.notYet : undefined}>
          {reason === null && <RegisterAct label={words.regulation.apply} run={(register) => register.applyRegulation()} appearance="primary" className={actionStyles.primary} />}
          {again}
          <LeaveButton label={words.leave} />
        </ActionRow>
      }
    >
      <ScreenHeading>{words.regulation.heading}</ScreenHeading>
      <p className={textStyles.paragraph}>{regulationSummary(screen, words)}</p>
      {faults.length > 0 ? <ReportRows rows={faults.map(({ cell, label }) => ({ cell, text: label, heading: "", from: null, to: null }))} knownSheet="" /> : <ChangeGroups groups={changes} />}
      {sheets.length > 0 && (
        <Section title={words.regulation.sheets}>
          <NoteList notes={sheets.map(({ cell, label }) => ({ cell, text: label }))} knownSheet={null} />
        </Section>
      )}
    </ScreenLayout>
  );
}
