/** The two sheets of a register, each a link with a line on what it holds. */

import { makeStyles, tokens } from "@fluentui/react-components";
import { DataBarVerticalRegular, TableSimpleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { firstCellOf } from "../describe/address";
import { usePane } from "../shell/pane-context";
import { CellLink } from "./cell-link";

interface Props {
  readonly sheet: string;
  readonly overviewSheet: string;
  readonly sheetHint: string;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2 },
  item: { display: "grid", gridTemplateColumns: "24px 1fr", columnGap: "8px", padding: "8px 12px", alignItems: "start", ":not(:first-child)": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` } },
  icon: { fontSize: "20px", lineHeight: "24px", color: tokens.colorBrandForeground1, display: "flex", paddingTop: "2px" },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  kind: { color: tokens.colorNeutralForeground2 },
});

export function SheetLinks({ sheet, overviewSheet, sheetHint }: Props): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  const rows = [
    { name: sheet, kind: texts.result.sheet, hint: sheetHint, icon: <TableSimpleRegular aria-hidden /> },
    { name: overviewSheet, kind: texts.result.overview, hint: texts.result.overviewHint, icon: <DataBarVerticalRegular aria-hidden /> },
  ];
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.name} className={styles.item}>
          <span className={styles.icon}>{row.icon}</span>
          <div>
            <CellLink address={firstCellOf(row.name)} knownSheet={row.name} text={row.name} />
            {row.name !== row.kind && <span className={styles.kind}> · {row.kind}</span>}
            <p className={styles.hint}>{row.hint}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
