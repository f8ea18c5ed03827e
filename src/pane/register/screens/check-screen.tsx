/** 检查: what no longer agrees with the regulation, the worst first; what can be repaired, one by one or all, each with its undo. */

import { makeStyles } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { RegisterScreen, RegisterSession, ShownFinding } from "../../../app/register/state";
import { ActionRow } from "../../parts/action-row";
import { useActionStyles } from "../../parts/action-bar";
import { focusByProgram } from "../../parts/focus-by-program";
import { LongList } from "../../parts/long-list";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { useTextStyles } from "../../parts/text-styles";
import { checkSummary } from "../describe/register-screen";
import { FindingRow } from "../parts/finding-row";
import { LeaveButton } from "../parts/leave-button";
import { RegisterAct } from "../parts/register-act";
import { RepairedRow } from "../parts/repaired-row";
import { Section } from "../parts/section";
import { SeverityText } from "../parts/severity-text";
import { useRegister } from "../register-context";

const useStyles = makeStyles({ summary: { outlineStyle: "none" } });

export function CheckScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "check" }> }): ReactNode {
  const styles = useStyles();
  const textStyles = useTextStyles();
  const actionStyles = useActionStyles();
  const { words } = useRegister();
  const summary = useRef<HTMLParagraphElement>(null);
  const { findings, repaired } = screen;
  const repairable = findings.filter(({ repair }) => repair !== null).length;
  /** The button that was pressed goes with its row: reading goes on at the new summary. */
  const thenSummary = (work: (register: RegisterSession) => Promise<void>) => async (register: RegisterSession) => {
    await work(register);
    if (register.state.screen.kind === "check" && summary.current !== null) focusByProgram(summary.current);
  };
  return (
    <ScreenLayout
      actions={
        <ActionRow place="bottom" note={repairable > 0 ? words.check.note : undefined}>
          {repairable > 0 && <RegisterAct label={words.check.repairAll(repairable)} run={thenSummary((register) => register.repair(null))} appearance="primary" className={actionStyles.primary} />}
          <RegisterAct label={words.check.again} run={(register) => register.check()} className={actionStyles.other} />
          <LeaveButton label={words.leave} />
        </ActionRow>
      }
    >
      <ScreenHeading>{words.check.heading}</ScreenHeading>
      <p ref={summary} tabIndex={-1} className={`${textStyles.paragraph} ${styles.summary}`}>{checkSummary(screen, words)}</p>
      {(["severe", "watch"] as const).map((severity) => {
        const ofThis = findings.filter((finding) => finding.severity === severity);
        return ofThis.length === 0 ? null : (
          <Section key={severity} title={<SeverityText severity={severity} word={`${words.check.severities[severity]} ${words.check.count(ofThis.length)}`} />}>
            <LongList<ShownFinding>
              items={ofThis}
              level="h4"
              keyOf={({ id }) => id}
              render={(finding) => <FindingRow finding={finding} repair={thenSummary((register) => register.repair(finding.id))} />}
            />
          </Section>
        );
      })}
      {repaired.length > 0 && (
        <Section title={words.check.repaired}>
          <LongList items={repaired} level="h4" keyOf={({ id }) => id} render={({ id, text }) => <RepairedRow text={text} undo={thenSummary((register) => register.undoRepair(id))} />} />
        </Section>
      )}
    </ScreenLayout>
  );
}
