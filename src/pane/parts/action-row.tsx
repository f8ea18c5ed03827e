/** Where a screen's acts stand: on long screens in sight at the bottom, on short ones after what they are about. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  readonly place: "bottom" | "afterText";
  readonly note?: ReactNode;
  /** The buttons, the main one first. */
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  bottom: {
    position: "sticky", bottom: 0, marginTop: "auto", marginInline: "-20px", padding: "12px 20px", zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export function ActionRow({ place, note, children }: Props): ReactNode {
  const styles = useStyles();
  const said = note && <p className={styles.note}>{note}</p>;
  return (
    <div className={mergeClasses(styles.bar, place === "bottom" && styles.bottom)}>
      {place === "bottom" && said}
      <div className={styles.buttons}>{children}</div>
      {place === "afterText" && said}
    </div>
  );
}
