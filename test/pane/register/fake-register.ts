/** A register's session written by hand: shows the screen it is told to and records what is asked of it. */

import type { RegisterScreen, RegisterSession, RegisterState, RegisterTab } from "../../../src/app/register/state";

export interface FakeRegister extends RegisterSession {
  /** Every intent in order: "open more", "startRecord risks", ... */
  readonly calls: string[];
  show(screen: RegisterScreen, change?: Partial<RegisterState>): void;
  /** What an intent does besides being recorded. */
  on(intent: string, act: () => Promise<void> | void): void;
}

/** `first` is there from the start; opening a tab, 新建 and 补全 change nothing unless told to. */
export function createFakeRegister(first: RegisterScreen): FakeRegister {
  const tabs: readonly string[] = ["overview", "project", "more"] satisfies readonly RegisterTab[];
  let state: RegisterState = { tab: tabs.includes(first.kind) ? (first.kind as RegisterTab) : "overview", screen: first, busy: false, done: null };
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  const acts = new Map<string, () => Promise<void> | void>();
  const record = (intent: string, ...details: readonly unknown[]): Promise<void> | void => {
    calls.push([intent, ...details.map((detail) => (typeof detail === "string" ? detail : JSON.stringify(detail)))].join(" "));
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
    show: (screen, change = {}) => {
      state = { ...state, screen, busy: false, ...change };
      listeners.forEach((listener) => listener());
    },
    on: (intent, act) => {
      acts.set(intent, act);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (tab) => later("open", tab),
    startRecord: (id) => later("startRecord", id),
    editProject: () => later("editProject"),
    setFormValue: (field, value) => void record("setFormValue", field, value),
    saveForm: () => later("saveForm"),
    startStep: (id) => later("startStep", id),
    setStep: (values) => void record("setStep", values),
    recordStep: () => later("recordStep"),
    check: () => later("check"),
    repair: (id) => later("repair", id ?? "all"),
    undoRepair: (id) => later("undoRepair", id),
    readRegulation: () => later("readRegulation"),
    applyRegulation: () => later("applyRegulation"),
    planCompletion: () => later("planCompletion"),
    complete: () => later("complete"),
    planUncompletion: () => later("planUncompletion"),
    uncomplete: () => later("uncomplete"),
    startNew: () => later("startNew"),
    chooseRegulation: (name) => void record("chooseRegulation", name),
    makeNew: () => later("makeNew"),
    back: () => void record("back"),
    goTo: (cell) => later("goTo", cell),
    follow: () => later("follow"),
    close: () => later("close"),
  };
}
