/** The acts of a screen, the main one first. */

import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Command } from "../commands/command";
import { usePane } from "../shell/pane-context";
import { ActionRow } from "./action-row";
import { CommandButton } from "./command-button";

interface Props {
  readonly primary: Command;
  readonly secondary?: readonly Command[];
  readonly quiet?: readonly Command[];
  readonly note?: ReactNode;
  readonly place: "bottom" | "afterText";
}

export const useActionStyles = makeStyles({
  primary: { flexGrow: 1 },
  other: { minWidth: "64px" },
});

export function ActionBar({ primary, secondary = [], quiet = [], note, place }: Props): ReactNode {
  const styles = useActionStyles();
  const { state } = usePane();
  const enabled = primary.enabled(state);
  // While an act runs the buttons are grey for a moment: no need to say more.
  const reason = enabled === true || state.busy ? null : enabled;
  return (
    <ActionRow place={place} note={reason ?? note}>
      <CommandButton command={primary} appearance="primary" className={styles.primary} />
      {secondary.map((command) => <CommandButton key={command.name} command={command} className={styles.other} />)}
      {quiet.map((command) => <CommandButton key={command.name} command={command} appearance="subtle" className={styles.other} />)}
    </ActionRow>
  );
}
