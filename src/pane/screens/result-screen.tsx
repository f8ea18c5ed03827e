/** After the conversion: what was made, what is left to be cleaned, and the way back. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import { useMemo, type ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import { reportGroups, unreadableRows } from "../describe/report-groups";
import { headingOf } from "../describe/screen";
import { ActionBar } from "../parts/action-bar";
import { ReportGroupsList } from "../parts/report-groups-list";
import { ReportRows } from "../parts/report-rows";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { SheetLinks } from "../parts/sheet-links";
import { useTextStyles } from "../parts/text-styles";
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
  const toClean = useMemo(() => unreadableRows(report, texts), [report, texts]);
  const groups = useMemo(() => reportGroups(report, "done", texts).filter((group) => group.id !== "unreadable"), [report, texts]);
  const newColumns = report.added.filter((entry) => entry.what === "column").length;
  return (
    <ScreenLayout actions={<ActionBar place="bottom" primary={commands.goToOverview} quiet={[commands.restore]} />}>
      <div className={styles.headline}>
        <span className={styles.icon}><CheckmarkCircleFilled aria-hidden /></span>
        <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      </div>
      <SheetLinks sheet={screen.sheet} overviewSheet={screen.overviewSheet} sheetHint={newColumns > 0 ? texts.result.sheetHint(newColumns) : texts.result.sheetHintPlain} />
      {toClean.length === 0 ? (
        <p className={textStyles.paragraph}>{texts.result.clean}</p>
      ) : (
        <section className={styles.section}>
          <h3 className={textStyles.subheading}>{texts.result.toClean(toClean.length)}</h3>
          <p className={textStyles.quiet}>{texts.result.toCleanHint}</p>
          <ReportRows rows={toClean} knownSheet={screen.sheet} />
        </section>
      )}
      <section className={styles.section}>
        <h3 className={textStyles.subheading}>{texts.result.everything}</h3>
        <ReportGroupsList groups={groups} knownSheet={screen.sheet} open={report.notices.length > 0 ? ["notices"] : []} level="h4" />
      </section>
    </ScreenLayout>
  );
}
