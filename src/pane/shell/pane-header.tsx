/** The title of the pane and the state of the workbook. Office puts a 34 x 32 px menu over the top right corner: it stays empty. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Chip } from "../describe/screen";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  header: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px", padding: "12px 20px 8px", paddingInlineEnd: "54px", minHeight: "32px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  chip: {
    display: "inline-flex", alignItems: "center", gap: "4px", padding: "0 8px", minHeight: "20px", borderRadius: tokens.borderRadiusCircular,
    border: "1px solid transparent", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap",
  },
  none: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  good: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  attention: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  bad: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
});

const SHAPES: Readonly<Record<Chip["tone"], string>> = { none: "○", good: "●", attention: "▲", bad: "■" };

export function PaneHeader({ chip }: { readonly chip: Chip | null }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{texts.product}</h1>
      {chip && (
        <span className={mergeClasses(styles.chip, styles[chip.tone])}>
          <span aria-hidden="true">{SHAPES[chip.tone]}</span>
          {chip.text}
        </span>
      )}
    </header>
  );
}
