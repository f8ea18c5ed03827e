/** A session written by hand: shows the screen it is told to and records what is asked of it. */

import type { Screen, Session, SessionState } from "../../src/app/session/state";

export interface FakeSession extends Session {
  /** Every intent in order: "startConversion", "goTo 项目台账!F14", ... */
  readonly calls: string[];
  show(screen: Screen, busy?: boolean): void;
  /** Somebody edited the sheet or moved the cursor. */
  hint(): void;
  diagnostics: () => string;
  /** What an intent does besides being recorded. */
  on(intent: string, act: () => Promise<void> | void): void;
}

export function createFakeSession(first: Screen): FakeSession {
  let state: SessionState = { screen: first, busy: false };
  const listeners = new Set<() => void>();
  const hints = new Set<() => void>();
  const calls: string[] = [];
  const acts = new Map<string, () => Promise<void> | void>();
  const record = (intent: string, ...details: readonly unknown[]): Promise<void> | void => {
    calls.push([intent, ...details.map(String)].join(" "));
    return acts.get(intent)?.();
  };
  const later = async (intent: string, ...details: readonly unknown[]): Promise<void> => {
    await record(intent, ...details);
  };
  return {
    get state() {
      return state;
    },
    calls,
    show: (screen, busy = false) => {
      state = { screen, busy };
      listeners.forEach((listener) => listener());
    },
    on: (intent, act) => {
      acts.set(intent, act);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => later("look"),
    chooseList: (index) => void record("chooseList", index),
    useSelection: () => later("useSelection"),
    startConversion: () => later("startConversion"),
    openColumns: () => void record("openColumns"),
    setField: (column, field) => void record("setField", column, field),
    openPreview: () => later("openPreview"),
    back: () => void record("back"),
    convert: () => later("convert"),
    restore: ({ confirmed }) => later("restore", confirmed),
    goTo: (cell) => later("goTo", cell),
    enterRegister: (start) => {
      void record("enterRegister", start);
      state = { screen: { kind: "regulated", start }, busy: false };
      listeners.forEach((listener) => listener());
    },
    onHint: (listener) => {
      hints.add(listener);
      return () => hints.delete(listener);
    },
    hint: () => hints.forEach((listener) => listener()),
    diagnostics: () => "readSheet 项目台账 2 syncs 14 ms",
    close: () => later("close"),
  };
}
