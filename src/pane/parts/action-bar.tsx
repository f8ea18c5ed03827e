/** The acts of a screen, the main one first. On long screens they stay in sight at the bottom; on short ones they follow what they are about. */

import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Command } from "../commands/command";
import { usePane } from "../shell/pane-context";
import { CommandButton } from "./command-button";

interface Props {
  readonly primary: Command;
  readonly secondary?: readonly Command[];
  readonly quiet?: readonly Command[];
  readonly note?: ReactNode;
  readonly place: "bottom" | "afterText";
}

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  bottom: {
    position: "sticky", bottom: 0, marginTop: "auto", marginInline: "-20px", padding: "12px 20px", zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1, borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  primary: { flexGrow: 1 },
  other: { minWidth: "64px" },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

export function ActionBar({ primary, secondary = [], quiet = [], note, place }: Props): ReactNode {
  const styles = useStyles();
  const { state } = usePane();
  const enabled = primary.enabled(state);
  // While an act runs the buttons are grey for a moment: no need to say more.
  const reason = enabled === true || state.busy ? null : enabled;
  const line = reason ?? note;
  const said = line && <p className={styles.note}>{line}</p>;
  return (
    <div className={mergeClasses(styles.bar, place === "bottom" && styles.bottom)}>
      {place === "bottom" && said}
      <div className={styles.buttons}>
        <CommandButton command={primary} appearance="primary" className={styles.primary} />
        {secondary.map((command) => <CommandButton key={command.name} command={command} className={styles.other} />)}
        {quiet.map((command) => <CommandButton key={command.name} command={command} appearance="subtle" className={styles.other} />)}
      </div>
      {place === "afterText" && said}
    </div>
  );
}
