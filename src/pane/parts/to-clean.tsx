/** The cells of a register that still cannot be read, each a link to go and mend it. */

import { makeStyles } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Unreadable } from "../../app/session/state";
import { unreadableRows } from "../describe/report-groups";
import { usePane } from "../shell/pane-context";
import { ReportRows } from "./report-rows";
import { useTextStyles } from "./text-styles";

const useStyles = makeStyles({ section: { display: "flex", flexDirection: "column", gap: "8px" } });

export function ToClean({ cells, knownSheet }: { readonly cells: readonly Unreadable[]; readonly knownSheet: string }): ReactNode {
  const { texts } = usePane();
  const styles = useStyles();
  const textStyles = useTextStyles();
  const rows = useMemo(() => unreadableRows(cells, texts), [cells, texts]);
  if (rows.length === 0) return <p className={textStyles.paragraph}>{texts.result.clean}</p>;
  return (
    <section className={styles.section}>
      <h3 className={textStyles.subheading}>{texts.result.toClean(rows.length)}</h3>
      <p className={textStyles.quiet}>{texts.result.toCleanHint}</p>
      <ReportRows rows={rows} knownSheet={knownSheet} />
    </section>
  );
}
