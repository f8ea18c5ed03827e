/** Back to where the person came from; nothing is written. */

import type { ReactNode } from "react";
import { useActionStyles } from "../../parts/action-bar";
import { ActButton } from "../../parts/act-button";
import { usePane } from "../../shell/pane-context";
import { useRegister } from "../register-context";

export function LeaveButton({ label, appearance = "subtle" }: { readonly label: string; readonly appearance?: "subtle" | "secondary" }): ReactNode {
  const styles = useActionStyles();
  const { texts } = usePane();
  const { state, leave } = useRegister();
  return <ActButton label={label} appearance={appearance} className={styles.other} enabled={state.busy ? texts.reasonsNot.busy : true} run={leave} />;
}
