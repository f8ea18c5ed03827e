/** A button that shows a command. */

import type { ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Command } from "../commands/command";
import { usePane } from "../shell/pane-context";
import { ActButton } from "./act-button";

interface Props {
  readonly command: Command;
  readonly appearance?: ButtonProps["appearance"];
  readonly className?: string;
}

export function CommandButton({ command, appearance, className }: Props): ReactNode {
  const { state, run } = usePane();
  return <ActButton label={command.label} enabled={command.enabled(state)} run={() => run(command)} className={className} {...(appearance && { appearance })} />;
}
