/** The part of the pane for a register with its regulation: loads the session of the register, then shows what it is on. */

import { useEffect, useState, type ReactNode } from "react";
import type { RegisterSession } from "../../app/register/state";
import type { RegisterStart } from "../../app/session/state";
import { PaneHeader } from "../shell/pane-header";
import { usePane } from "../shell/pane-context";
import { StartingScreen } from "../screens/starting-screen";
import { ConnectedRegister } from "./connected-register";
import { useFrameStyles } from "./frame-styles";

export function RegisterPart({ start }: { readonly start: RegisterStart }): ReactNode {
  const styles = useFrameStyles();
  const { createRegister, settle } = usePane();
  const [register, setRegister] = useState<RegisterSession | null>(null);
  useEffect(() => {
    let isOver = false;
    let made: RegisterSession | null = null;
    const make = async (): Promise<void> => {
      made = await createRegister();
      if (isOver) await made.close();
      else setRegister(made);
    };
    settle(make());
    return () => {
      isOver = true;
      if (made !== null) settle(made.close());
    };
  }, [createRegister, settle]);

  if (register === null) {
    return <><PaneHeader chip={null} /><main className={styles.main}><StartingScreen /></main></>;
  }
  return <ConnectedRegister register={register} start={start} />;
}
