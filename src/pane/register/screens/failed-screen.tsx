/** An act failed: what happened, what to do, and for those who help, the log. */

import { useState, type ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { ActButton } from "../../parts/act-button";
import { ActionRow } from "../../parts/action-row";
import { useActionStyles } from "../../parts/action-bar";
import { Disclosure } from "../../parts/disclosure";
import { LogBox } from "../../parts/log-box";
import { ProblemNotice } from "../../parts/problem-notice";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { usePane } from "../../shell/pane-context";
import { LeaveButton } from "../parts/leave-button";
import { useRegister } from "../register-context";

export function FailedScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "failed" }> }): ReactNode {
  const actionStyles = useActionStyles();
  const { session, texts } = usePane();
  const { state, words, retry } = useRegister();
  const [log] = useState(() => `${screen.problem.code}\n${session.diagnostics()}`);
  return (
    <ScreenLayout>
      <ScreenHeading>{words.failed.heading}</ScreenHeading>
      <ProblemNotice problem={screen.problem} intent={screen.problem.code === "ROLLBACK_FAILED" ? "error" : "warning"} />
      <ActionRow place="afterText">
        <ActButton label={words.failed.retry} enabled={state.busy ? texts.reasonsNot.busy : true} run={retry} appearance="primary" className={actionStyles.primary} />
        <LeaveButton label={words.leave} />
      </ActionRow>
      <Disclosure title={words.failed.details} level="h3">
        <LogBox text={log} texts={texts} label={words.failed.details} />
      </Disclosure>
    </ScreenLayout>
  );
}
