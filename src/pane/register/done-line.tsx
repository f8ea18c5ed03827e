/**
 * The word after an act that went well, over the screen until the next act. Not a toast: in so narrow a pane it would lie over the acts
 * or the tabs, and it would go before everybody has read it.
 */

import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  line: {
    display: "flex", gap: "8px", alignItems: "center", padding: "6px 12px", margin: "0 0 12px", borderRadius: tokens.borderRadiusMedium, border: "1px solid transparent",
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere",
    backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1,
  },
  icon: { display: "flex", fontSize: "20px", flexShrink: 0 },
});

export function DoneLine({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      <span className={styles.icon}><CheckmarkCircleFilled aria-hidden /></span>
      {text}
    </p>
  );
}
