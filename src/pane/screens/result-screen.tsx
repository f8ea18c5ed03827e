/** After the conversion: what was made, what is left to be cleaned, and the way back. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import { useMemo, type ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import { ADDED_COLUMN_WORDS } from "../../core/blueprint/words";
import { reportGroups } from "../describe/report-groups";
import { headingOf } from "../describe/screen";
import { ActionBar } from "../parts/action-bar";
import { ReportGroupsList } from "../parts/report-groups-list";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { SheetLinks } from "../parts/sheet-links";
import { useTextStyles } from "../parts/text-styles";
import { ToClean } from "../parts/to-clean";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  headline: { display: "flex", alignItems: "center", gap: "8px" },
  icon: { fontSize: "24px", display: "flex", color: tokens.colorStatusSuccessForeground1 },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
});

export function ResultScreen({ screen }: { readonly screen: Extract<Screen, { kind: "result" }> }): ReactNode {
  const { texts, commands } = usePane();
  const styles = useStyles();
  const textStyles = useTextStyles();
  const { report } = screen;
  const groups = useMemo(() => reportGroups(report, "done", texts).filter((group) => group.id !== "unreadable"), [report, texts]);
  const newColumns = report.added.filter((entry) => entry.what === "column");
  const hidden = newColumns.filter(({ text }) => Object.values(ADDED_COLUMN_WORDS.rowKind).some((word) => text.startsWith(word))).length;
  return (
    <ScreenLayout actions={<ActionBar place="bottom" primary={commands.goToOverview} quiet={[commands.lookAgain, commands.restore]} />}>
      <div className={styles.headline}>
        <span className={styles.icon}><CheckmarkCircleFilled aria-hidden /></span>
        <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      </div>
      <SheetLinks sheet={screen.sheet} overviewSheet={screen.overviewSheet} sheetHint={newColumns.length > 0 ? texts.result.sheetHint(newColumns.length - hidden, hidden) : texts.result.sheetHintPlain} />
      <ToClean cells={screen.toClean} knownSheet={screen.sheet} />
      {report.notices.some(({ kind }) => kind === "subtotalRow") && <p className={textStyles.quiet}>{texts.result.withSubtotals}</p>}
      <section className={styles.section}>
        <h3 className={textStyles.subheading}>{texts.result.everything}</h3>
        <ReportGroupsList groups={groups} knownSheet={screen.sheet} open={report.notices.length > 0 ? ["notices"] : []} level="h4" />
      </section>
    </ScreenLayout>
  );
}
