/** Nothing to convert here: why, what to do, and the selection as a second way. */

import type { ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import type { ProblemCode } from "../../core/problems/problem-table";
import { headingOf } from "../describe/screen";
import { ActionBar } from "../parts/action-bar";
import { ProblemNotice } from "../parts/problem-notice";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { usePane } from "../shell/pane-context";

/** Where another range would meet the same obstacle. */
const SELECTION_CANNOT_HELP: ReadonlySet<ProblemCode> = new Set([
  "EMPTY_SHEET", "SHEET_PROTECTED", "WORKBOOK_PROTECTED", "READ_ONLY", "NEWER_FORMAT", "EXCEL_TOO_OLD", "CELL_EDIT_MODE", "EXCEL_REFUSED",
]);

export function NothingScreen({ screen }: { readonly screen: Extract<Screen, { kind: "nothing" }> }): ReactNode {
  const { texts, commands } = usePane();
  const selectionHelps = !SELECTION_CANNOT_HELP.has(screen.problem.code);
  const actions = screen.problem.code === "EMPTY_SHEET" ? (
    <ActionBar place="afterText" primary={commands.newRegister} secondary={[commands.lookAgain]} note={texts.nothing.newHint} />
  ) : selectionHelps ? (
    <ActionBar place="afterText" primary={commands.useSelection} secondary={[commands.lookAgain]} note={texts.found.promise} />
  ) : (
    <ActionBar place="afterText" primary={commands.lookAgain} />
  );
  return (
    <ScreenLayout actions={actions}>
      <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      <ProblemNotice problem={screen.problem} intent="info" />
    </ScreenLayout>
  );
}
