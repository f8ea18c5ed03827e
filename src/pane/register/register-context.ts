/** What every part of the register's part of the pane may use besides the pane's own: its session, state and texts. */

import { createContext, useContext } from "react";
import type { RegisterSession, RegisterState, RegisterTab } from "../../app/register/state";
import type { RegisterTexts } from "../texts/register/register-texts";

export interface RegisterContextValue {
  readonly register: RegisterSession;
  readonly state: RegisterState;
  readonly words: RegisterTexts;
  /** Does what the person asked for: the screen that it leads to gets the focus. */
  readonly act: (run: (register: RegisterSession) => Promise<void> | void) => void;
  /** The focus stays on the tab; its screen is the next stop. */
  readonly openTab: (tab: RegisterTab) => void;
  /** Back to where the person came from; nothing is written. */
  readonly leave: () => void;
  /** After a failure: reads again what was being looked at. */
  readonly retry: () => void;
  readonly showDiagnostics: () => void;
}

export const RegisterContext = createContext<RegisterContextValue | null>(null);

export function useRegister(): RegisterContextValue {
  const value = useContext(RegisterContext);
  if (!value) {
    throw new Error("useRegister is called outside of <RegisterPart>");
  }
  return value;
}
