/** What every part of the pane may use: texts, state, commands. */

import { createContext, useContext } from "react";
import type { RegisterSession } from "../../app/register/state";
import type { Session, SessionState } from "../../app/session/state";
import type { Language } from "../../core/language";
import type { Command } from "../commands/command";
import type { PaneCommands } from "../commands/pane-commands";
import type { Texts } from "../texts/texts";

export interface PaneContextValue {
  readonly session: Session;
  readonly state: SessionState;
  readonly language: Language;
  readonly texts: Texts;
  readonly commands: PaneCommands;
  readonly run: (command: Command) => void;
  /** A rejection becomes the pane's report. */
  readonly settle: (act: Promise<void>) => void;
  /** Loads the register's own session. */
  readonly createRegister: () => Promise<RegisterSession>;
  /** Selects a cell in the workbook; the focus of the pane stays where it is. */
  readonly goTo: (address: string) => void;
  /** True once, for the heading of a screen that the person asked for. */
  readonly takeFocus: () => boolean;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

export function usePane(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) {
    throw new Error("usePane is called outside of <Pane>");
  }
  return value;
}
