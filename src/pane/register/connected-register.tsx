/** The register's part over its session: context, focus, hints, and the way back to the conversion's screens. */

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { RegisterSession } from "../../app/register/state";
import type { RegisterStart } from "../../app/session/state";
import { createOwnActs } from "../shell/own-acts";
import { PaneContext, usePane, type PaneContextValue } from "../shell/pane-context";
import { REGISTER_TEXTS } from "../texts/register/register-texts";
import { isOfATab, screenKey } from "./describe/register-screen";
import { RegisterContext, type RegisterContextValue } from "./register-context";
import { RegisterFrame } from "./register-frame";

export function ConnectedRegister({ register, start }: { readonly register: RegisterSession; readonly start: RegisterStart }): ReactNode {
  const pane = usePane();
  const { session, settle, run, takeFocus, commands, language } = pane;
  const state = useSyncExternalStore(
    useCallback((listener) => register.subscribe(listener), [register]),
    () => register.state,
  );
  const [ownActs] = useState(() => createOwnActs({ subscribe: (listener) => register.subscribe(listener), screenKind: () => screenKey(register.state) }));
  useEffect(() => () => ownActs.stop(), [ownActs]);
  const [showsDiagnostics, setShowsDiagnostics] = useState(false);
  // Until a tab has been seen there is no register to go back to: 新建 and 补全 lead back to the sheet as it was found.
  const [isInRegister, setIsInRegister] = useState(start === "open");
  if (!isInRegister && isOfATab(state.screen)) setIsInRegister(true);

  /** The word of which act has been left behind by the next. */
  const [readUntil, setReadUntil] = useState<number | null>(null);
  const act = useCallback((work: (register: RegisterSession) => Promise<void> | void) => {
    setReadUntil(register.state.done?.at ?? null);
    settle(ownActs.during(() => work(register)));
  }, [register, ownActs, settle]);
  const begin = useCallback(() => (start === "new" ? register.startNew() : start === "complete" ? register.planCompletion() : register.open("overview")), [register, start]);
  useEffect(() => {
    if (takeFocus()) {
      ownActs.expectScreen();
      settle(ownActs.during(begin));
    } else {
      settle(begin());
    }
  }, [begin, ownActs, settle, takeFocus]);
  useEffect(() => session.onHint(() => settle(register.follow())), [session, register, settle]);
  const isGone = state.screen.kind === "gone";
  useEffect(() => {
    if (isGone) run(commands.lookAgain);
  }, [isGone, run, commands]);

  const paneValue = useMemo<PaneContextValue>(
    () => ({ ...pane, goTo: (cell) => settle(register.goTo(cell)), takeFocus: () => ownActs.takeFocus() }),
    [pane, register, ownActs, settle],
  );
  const value = useMemo<RegisterContextValue>(
    () => ({
      register, state, act,
      words: REGISTER_TEXTS[language],
      openTab: (tab) => {
        setReadUntil(register.state.done?.at ?? null);
        settle(register.open(tab));
      },
      retry: () => act(() => (isInRegister ? register.open(register.state.tab) : begin())),
      leave: () => (isInRegister ? act(() => register.back()) : run(commands.lookAgain)),
      showDiagnostics: () => {
        ownActs.expectScreen();
        setShowsDiagnostics(true);
      },
    }),
    [register, state, act, begin, language, isInRegister, ownActs, run, commands, settle],
  );
  const done = state.done === null || state.done.at === readUntil ? null : state.done.text;
  const hideDiagnostics = (): void => {
    ownActs.expectScreen();
    setShowsDiagnostics(false);
  };
  return (
    <PaneContext value={paneValue}>
      <RegisterContext value={value}>
        <RegisterFrame done={done} hasTabs={isInRegister} hideDiagnostics={showsDiagnostics ? hideDiagnostics : null} />
      </RegisterContext>
    </PaneContext>
  );
}
