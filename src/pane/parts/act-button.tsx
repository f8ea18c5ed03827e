/** A button for an act. What cannot be done now stays reachable by keyboard and says why. */

import { Button, type ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  /** true, or the reason in words. */
  readonly enabled: true | string;
  readonly run: () => void;
  readonly appearance?: ButtonProps["appearance"];
  readonly size?: ButtonProps["size"];
  readonly icon?: ButtonProps["icon"];
  readonly className?: string | undefined;
  /** For those who listen, where the label alone does not say what it is about. */
  readonly name?: string;
}

export function ActButton({ label, enabled, run, appearance = "secondary", size = "medium", icon, className, name }: Props): ReactNode {
  const reason = enabled === true ? undefined : enabled;
  return (
    <Button
      appearance={appearance}
      size={size}
      icon={icon}
      className={className}
      disabledFocusable={enabled !== true}
      aria-label={name}
      aria-description={reason}
      title={reason}
      onClick={run}
    >
      {label}
    </Button>
  );
}
