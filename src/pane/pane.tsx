/** The task pane over a session: theme, texts, commands and the screen that the session is on. */

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { RegisterSession } from "../app/register/state";
import type { Session } from "../app/session/state";
import type { Language } from "../core/language";
import type { Command } from "./commands/command";
import { createPaneCommands } from "./commands/pane-commands";
import { ErrorBoundary } from "./shell/error-boundary";
import { createOwnActs } from "./shell/own-acts";
import { PaneContext, type PaneContextValue } from "./shell/pane-context";
import { PaneFrame } from "./shell/pane-frame";
import { PanePage } from "./shell/pane-page";
import { TEXTS } from "./texts/texts";
import type { ThemeName } from "./theme/themes";

export interface PaneProps {
  readonly session: Session;
  readonly language: Language;
  readonly theme: ThemeName;
  /** The session of a register with its regulation, loaded when there is one. */
  readonly createRegister: () => Promise<RegisterSession>;
  /** Opens the pane anew after a crash. */
  readonly reload: () => void;
}

export function Pane({ session, createRegister, language, theme, reload }: PaneProps): ReactNode {
  return (
    <PanePage theme={theme}>
      <ErrorBoundary texts={TEXTS[language]} reload={reload} diagnostics={() => session.diagnostics()}>
        <ConnectedPane session={session} createRegister={createRegister} language={language} />
      </ErrorBoundary>
    </PanePage>
  );
}

function ConnectedPane({ session, createRegister, language }: Pick<PaneProps, "session" | "createRegister" | "language">): ReactNode {
  const texts = TEXTS[language];
  const commands = useMemo(() => createPaneCommands(texts), [texts]);
  const state = useSyncExternalStore(
    useCallback((listener) => session.subscribe(listener), [session]),
    () => session.state,
  );
  const [ownActs] = useState(() => createOwnActs({ subscribe: session.subscribe.bind(session), screenKind: () => session.state.screen.kind }));
  const [crash, setCrash] = useState<{ readonly cause: unknown } | null>(null);
  useEffect(() => () => ownActs.stop(), [ownActs]);

  const settle = useCallback((act: Promise<void>) => {
    act.catch((cause: unknown) => setCrash({ cause }));
  }, []);
  // These stay the same while the state changes: what depends on them must not begin anew.
  const run = useCallback((command: Command) => settle(ownActs.during(() => command.run(session))), [settle, ownActs, session]);
  const goTo = useCallback((address: string) => settle(session.goTo(address)), [settle, session]);
  const takeFocus = useCallback(() => ownActs.takeFocus(), [ownActs]);
  const value = useMemo<PaneContextValue>(
    () => ({ session, state, language, texts, commands, run, goTo, takeFocus, settle, createRegister }),
    [session, state, language, texts, commands, run, goTo, takeFocus, settle, createRegister],
  );

  // An act that throws instead of returning a problem is a defect: the boundary reports it.
  if (crash) {
    throw crash.cause;
  }
  return (
    <PaneContext value={value}>
      <PaneFrame expectScreen={() => ownActs.expectScreen()} />
    </PaneContext>
  );
}
