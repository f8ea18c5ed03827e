/** A button for an act over the register's session. While one runs all are grey; what cannot be done says why. */

import type { ButtonProps } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RegisterSession } from "../../../app/register/state";
import { ActButton } from "../../parts/act-button";
import { usePane } from "../../shell/pane-context";
import { useRegister } from "../register-context";

interface Props {
  readonly label: string;
  readonly run: (register: RegisterSession) => Promise<void> | void;
  /** Why it cannot be done now; null where it can. */
  readonly reason?: string | null;
  readonly appearance?: ButtonProps["appearance"];
  readonly size?: ButtonProps["size"];
  readonly icon?: ButtonProps["icon"];
  readonly className?: string;
  readonly name?: string;
}

export function RegisterAct({ run, reason = null, ...button }: Props): ReactNode {
  const { texts } = usePane();
  const { state, act } = useRegister();
  return <ActButton {...button} enabled={state.busy ? texts.reasonsNot.busy : reason ?? true} run={() => act(run)} />;
}
