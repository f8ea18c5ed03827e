/** Where the person is in the three steps of a conversion. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../shell/pane-context";

const useStyles = makeStyles({
  list: { display: "flex", gap: "8px", margin: 0, padding: 0, listStyleType: "none" },
  step: {
    flex: "1 1 0", borderTop: `3px solid ${tokens.colorNeutralStroke2}`, paddingTop: "4px",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
  },
  reached: { borderTopColor: tokens.colorBrandBackground },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function Steps({ step }: { readonly step: 1 | 2 | 3 }): ReactNode {
  const styles = useStyles();
  const { texts } = usePane();
  return (
    <ol className={styles.list} aria-label={texts.steps.label(step, texts.steps.names[step - 1] ?? "")}>
      {texts.steps.names.map((name, index) => (
        <li key={name} aria-current={index + 1 === step ? "step" : undefined} className={mergeClasses(styles.step, index < step && styles.reached, index + 1 === step && styles.current)}>
          {index + 1} {name}
        </li>
      ))}
    </ol>
  );
}
