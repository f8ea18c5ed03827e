/** A few figures side by side; each leads to what it counts. */

import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../shell/pane-context";

interface Props {
  readonly label: string;
  readonly figures: readonly { readonly label: string; readonly value: number; readonly cell: string | null }[];
}

const useStyles = makeStyles({
  list: { display: "grid", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  figure: {
    display: "flex", flexDirection: "column", alignItems: "flex-start", justifyContent: "flex-start", gap: 0, width: "100%", height: "100%", minWidth: 0, padding: "8px 6px", boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground2, textAlign: "start",
  },
  value: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export function Figures({ label, figures }: Props): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  return (
    <ul className={styles.list} style={{ gridTemplateColumns: `repeat(${figures.length > 4 ? 3 : figures.length}, minmax(0, 1fr))` }} aria-label={label}>
      {figures.map((figure) => {
        const { cell } = figure;
        const shown = (
          <>
            <span className={styles.value}>{figure.value}</span>
            <span className={styles.label}>{figure.label}</span>
          </>
        );
        return (
          <li key={figure.label}>
            {cell === null ? <div className={styles.figure}>{shown}</div> : <Button className={styles.figure} onClick={() => goTo(cell)}>{shown}</Button>}
          </li>
        );
      })}
    </ul>
  );
}
