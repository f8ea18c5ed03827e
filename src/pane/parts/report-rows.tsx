/** Rows of a report: the cell as a link, then what was and what is, then the words. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReportRow } from "../describe/report-groups";
import { usePane } from "../shell/pane-context";
import { CellLink } from "./cell-link";
import { LongList } from "./long-list";

const useStyles = makeStyles({
  row: { display: "flex", gap: "12px", alignItems: "baseline", minHeight: "24px" },
  cell: { flex: "0 0 auto", minWidth: "44px", maxWidth: "50%" },
  body: { flex: "1 1 0", minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  from: { color: tokens.colorNeutralForeground2 },
  arrow: { color: tokens.colorNeutralForeground3, padding: "0 4px" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  to: { fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, display: "block" },
  onlyText: { display: "block" },
});

interface Props {
  readonly rows: readonly ReportRow[];
  readonly knownSheet: string;
  /** The level of the reasons' headings. */
  readonly level?: "h4" | "h5";
}

export function ReportRows({ rows, knownSheet, level = "h4" }: Props): ReactNode {
  return (
    <LongList
      items={rows}
      level={level}
      keyOf={(_, index) => String(index)}
      headingOf={rows.some((row) => row.heading !== "") ? (row) => row.heading : undefined}
      render={(row) => <Row row={row} knownSheet={knownSheet} />}
    />
  );
}

function Row({ row, knownSheet }: { readonly row: ReportRow; readonly knownSheet: string }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <div className={styles.row}>
      {row.cell !== null && <span className={styles.cell}><CellLink address={row.cell} knownSheet={knownSheet} /></span>}
      <span className={styles.body}>
        {row.from !== null && <span className={row.to === null ? undefined : styles.from}>{row.from}</span>}
        {row.to !== null && (
          <>
            <span className={styles.arrow} aria-hidden="true">→</span>
            <span className={styles.hidden}>{texts.values.becomes}</span>
            <span className={styles.to}>{row.to}</span>
          </>
        )}
        {row.text !== null && row.text !== "" && <span className={row.from === null ? styles.onlyText : styles.text}>{row.text}</span>}
      </span>
    </div>
  );
}
