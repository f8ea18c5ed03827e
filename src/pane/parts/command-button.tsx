/** A button that shows a command. What cannot be done now stays reachable by keyboard and says why. */

import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Command } from "../commands/command";
import { usePane } from "../shell/pane-context";

interface Props {
  readonly command: Command;
  readonly appearance?: ButtonProps["appearance"];
  readonly icon?: ButtonProps["icon"];
  readonly className?: string;
}

export function CommandButton({ command, appearance = "secondary", icon, className }: Props): ReactNode {
  const { state, run } = usePane();
  const enabled = command.enabled(state);
  return (
    <Button
      appearance={appearance}
      icon={icon}
      className={className}
      disabledFocusable={enabled !== true}
      aria-description={enabled === true ? undefined : enabled}
      title={enabled === true ? undefined : enabled}
      onClick={() => run(command)}
    >
      {command.label}
    </Button>
  );
}
