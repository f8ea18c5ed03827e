/** The main act of a form; Enter in an input does the same. */

import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../../shell/pane-context";
import { useRegister } from "../register-context";

export function SubmitButton({ label, className }: { readonly label: string; readonly className: string }): ReactNode {
  const { texts } = usePane();
  const { state } = useRegister();
  return (
    <Button type="submit" appearance="primary" className={className} disabledFocusable={state.busy} title={state.busy ? texts.reasonsNot.busy : undefined}>
      {label}
    </Button>
  );
}
