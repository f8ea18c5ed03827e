/** The label of an input; that it must be filled in is said by a word. */

import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  required: {
    marginInlineStart: "8px", padding: "0 6px", borderRadius: tokens.borderRadiusMedium, fontSize: tokens.fontSizeBase100, lineHeight: "16px", whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2, border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

export function FieldLabel({ label, required }: { readonly label: string; readonly required: string | null }): ReactNode {
  const styles = useStyles();
  return <>{label}{required !== null && <span className={styles.required}>{required}</span>}</>;
}
