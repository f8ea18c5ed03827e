/** Step 3, 看变化: one sentence, then every change with its cell. Nothing is written yet. */

import { useMemo, type ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import { reportGroups } from "../describe/report-groups";
import { headingOf } from "../describe/screen";
import { summarySentence } from "../describe/summary";
import { ActionBar } from "../parts/action-bar";
import { ReportGroupsList } from "../parts/report-groups-list";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { Steps } from "../parts/steps";
import { useTextStyles } from "../parts/text-styles";
import { usePane } from "../shell/pane-context";

export function PreviewScreen({ screen }: { readonly screen: Extract<Screen, { kind: "preview" }> }): ReactNode {
  const { texts, commands } = usePane();
  const styles = useTextStyles();
  const { report } = screen;
  const groups = useMemo(() => reportGroups(report, "planned", texts), [report, texts]);
  return (
    <ScreenLayout actions={<ActionBar place="bottom" primary={commands.convert} secondary={[commands.openColumns]} quiet={[commands.back]} note={texts.preview.noEffectYet} />}>
      <Steps step={3} />
      <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      <p className={styles.paragraph}>{summarySentence(report, texts)}</p>
      <p className={styles.quiet}>{texts.preview.scope(screen.range, screen.projectCount)}</p>
      <ReportGroupsList groups={groups} knownSheet={report.sheet} open={[report.unreadable.length > 0 ? "unreadable" : "changed", "notices"]} />
    </ScreenLayout>
  );
}
