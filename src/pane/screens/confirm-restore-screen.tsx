/** 恢复原表 asks first where people have changed cells since the conversion. */

import type { ReactNode } from "react";
import type { Screen } from "../../app/session/state";
import type { ReportRow } from "../describe/report-groups";
import { headingOf } from "../describe/screen";
import { valueText } from "../describe/values";
import { ActionBar } from "../parts/action-bar";
import { ReportRows } from "../parts/report-rows";
import { ScreenHeading } from "../parts/screen-heading";
import { ScreenLayout } from "../parts/screen-layout";
import { useTextStyles } from "../parts/text-styles";
import { usePane } from "../shell/pane-context";

export function ConfirmRestoreScreen({ screen }: { readonly screen: Extract<Screen, { kind: "confirmRestore" }> }): ReactNode {
  const { texts, commands } = usePane();
  const styles = useTextStyles();
  const words = texts.confirmRestore;
  const toRow = ({ cell, value }: (typeof screen.dependents)[number]): ReportRow => ({ cell, heading: "", from: valueText(value, texts), to: null, text: null });
  const rows = screen.editedSince.map((edited): ReportRow => ({ ...toRow(edited), text: edited.header === "" ? null : edited.header }));
  const dependents = screen.dependents.map(toRow);
  return (
    <ScreenLayout actions={<ActionBar place="bottom" primary={commands.restoreConfirmed} secondary={[commands.cancel]} />}>
      <ScreenHeading>{headingOf(screen, texts)}</ScreenHeading>
      <p className={styles.paragraph}>{rows.length > 0 ? words.edited(rows.length) : words.untouched}</p>
      {screen.keptOnSheet !== null && <p className={styles.paragraph}>{words.kept(screen.keptOnSheet)}</p>}
      {rows.length > 0 && (
        <section>
          <h3 className={styles.subheading}>{words.list}</h3>
          <ReportRows rows={rows} knownSheet={screen.sheet} />
        </section>
      )}
      {dependents.length > 0 && (
        <section>
          <h3 className={styles.subheading}>{words.dependents}</h3>
          <p className={styles.paragraph}>{words.dependentsHint(dependents.length)}</p>
          <ReportRows rows={dependents} knownSheet={screen.sheet} />
        </section>
      )}
    </ScreenLayout>
  );
}
