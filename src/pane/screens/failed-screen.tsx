/** An act failed: what happened, what to do, and for those who help, the log. */

import { useState, type ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import type { ProblemCode } from "../../core/problems/problem-table";
import { headingOf } from "../describe/screen";
import { ActionBar } from "../parts/action-bar";
import { Disclosure } from "../parts/disclosure";
import { LogBox } from "../parts/log-box";
import { ProblemNotice } from "../parts/problem-notice";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { usePane } from "../shell/pane-context";

/** Nothing about the sheet was wrong: the same act may simply be tried again. Everything else wants a fresh preview. */
const SAME_ACT_MAY_WORK: ReadonlySet<ProblemCode> = new Set(["CELL_EDIT_MODE", "EXCEL_REFUSED"]);

export function FailedScreen({ screen }: { readonly screen: Extract<Screen, { kind: "failed" }> }): ReactNode {
  const { session, texts, commands } = usePane();
  const [log] = useState(() => `${screen.problem.code}\n${session.diagnostics()}`);
  const again = screen.problem.code === "SHEET_CHANGED" && screen.back === "start" ? commands.previewAnew : screen.back === "start" ? commands.retryLook : SAME_ACT_MAY_WORK.has(screen.problem.code) ? commands.retryConvert : commands.previewAgain;
  return (
    <ScreenLayout>
      <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      <ProblemNotice problem={screen.problem} intent={screen.problem.code === "ROLLBACK_FAILED" ? "error" : "warning"} />
      <ActionBar place="afterText" primary={again} quiet={[commands.back]} />
      <Disclosure title={texts.failed.details} level="h3">
        <LogBox text={log} texts={texts} label={texts.failed.details} />
      </Disclosure>
    </ScreenLayout>
  );
}
