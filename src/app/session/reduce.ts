/** The session as a state machine: what each event makes of what is known and shown. Pure. */

import type { AdoptionPlan, RestorePlan } from "../../core/adoption/plan";
import type { AdoptionReport } from "../../core/adoption/report";
import type { Problem } from "../../core/problems/problem";
import type { Looking } from "../commands/look";
import type { Draft } from "../commands/propose";
import type { FoundRegister } from "../commands/find-register";
import { columnsScreen, foundScreen, previewScreen } from "./screens";
import type { EditedCell, FieldOption, RegisterStart, Screen, SessionState, Unreadable } from "./state";

type Result = Extract<Screen, { kind: "result" }>;
type Lists = Extract<Looking, { kind: "lists" }>;

/** What the session shows, and what it knows behind that. */
export interface Inner {
  readonly shown: SessionState;
  readonly lists: Lists | null;
  readonly chosen: number;
  readonly draft: Draft | null;
  readonly plan: AdoptionPlan | null;
  readonly register: FoundRegister | null;
  /** Of the register, as last counted. */
  readonly toClean: readonly Unreadable[];
}

export type Event =
  | { readonly type: "began"; readonly task: "reading" | "converting" | "restoring"; readonly total: number }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "looked"; readonly looking: Looking; /** The result that was shown stays while its register is there. */ readonly stays: Result | null }
  | { readonly type: "listChosen"; readonly index: number }
  | { readonly type: "drafted"; readonly draft: Draft; readonly problem: Problem | null }
  | { readonly type: "planned"; readonly plan: AdoptionPlan }
  | { readonly type: "converted"; readonly report: AdoptionReport }
  | { readonly type: "restoreAsked"; readonly plan: RestorePlan; readonly edited: readonly EditedCell[] }
  | { readonly type: "restored"; readonly plan: RestorePlan }
  | { readonly type: "foundUndone"; readonly sheet: string }
  | { readonly type: "registerEntered"; readonly start: RegisterStart }
  | { readonly type: "failed"; readonly problem: Problem; readonly back: "start" | "preview" }
  | { readonly type: "wentBack" };

export const BEFORE_THE_FIRST_LOOK: Inner = {
  shown: { screen: { kind: "starting" }, busy: false },
  lists: null,
  chosen: 0,
  draft: null,
  plan: null,
  register: null,
  toClean: [],
};

export function reduce(inner: Inner, event: Event, fields: readonly FieldOption[]): Inner {
  switch (event.type) {
    case "began":
      return { ...inner, shown: { screen: { kind: "working", task: event.task, done: 0, total: event.total }, busy: true } };
    case "progressed":
      return inner.shown.screen.kind === "working"
        ? { ...inner, shown: { screen: { ...inner.shown.screen, done: event.done, total: event.total }, busy: true } }
        : inner;
    case "looked":
      return afterLooking(inner, event.looking, event.stays);
    case "listChosen":
      return inner.lists === null || inner.lists.lists[event.index] === undefined
        ? inner
        : show({ ...inner, chosen: event.index, draft: null, plan: null }, foundScreen(inner.lists, event.index));
    case "drafted":
      return show({ ...inner, draft: event.draft, plan: null }, columnsScreen(event.draft, fields, event.problem));
    case "planned":
      return show({ ...inner, plan: event.plan }, previewScreen(event.plan));
    case "converted": {
      const { sheet } = event.report;
      const overviewSheet = inner.plan?.made.overviewSheet ?? "";
      return show({ ...inner, toClean: event.report.unreadable, register: { sheet, overviewSheet, backupSheet: inner.plan?.made.backupSheet ?? null } }, { kind: "result", report: event.report, toClean: event.report.unreadable, sheet, overviewSheet });
    }
    case "restoreAsked": {
      const { sheet, dependents, keptOnSheet } = event.plan;
      return show(inner, { kind: "confirmRestore", sheet, editedSince: event.edited, dependents, keptOnSheet });
    }
    case "restored":
      return show(BEFORE_THE_FIRST_LOOK, { kind: "restored", sheet: event.plan.sheet, keptOnSheet: event.plan.keptOnSheet, wasUndone: false });
    case "foundUndone":
      return show(BEFORE_THE_FIRST_LOOK, { kind: "restored", sheet: event.sheet, keptOnSheet: null, wasUndone: true });
    case "registerEntered":
      return show(inner, { kind: "regulated", start: event.start });
    case "failed":
      return show(inner, { kind: "failed", problem: event.problem, back: event.back });
    case "wentBack":
      return goBack(inner, fields);
  }
}

function afterLooking(inner: Inner, looking: Looking, stays: Result | null): Inner {
  switch (looking.kind) {
    case "register": {
      const { register, toClean } = looking;
      if (stays !== null && stays.sheet === register.sheet) return show({ ...inner, toClean }, { ...stays, toClean });
      return show({ ...BEFORE_THE_FIRST_LOOK, register, toClean }, registerScreen(register, toClean));
    }
    case "regulated":
      return show(BEFORE_THE_FIRST_LOOK, { kind: "regulated", start: "open" });
    case "lists":
      return show({ ...BEFORE_THE_FIRST_LOOK, lists: looking }, foundScreen(looking, 0));
    case "nothing":
      return show(BEFORE_THE_FIRST_LOOK, { kind: "nothing", sheet: looking.sheet, problem: looking.problem });
  }
}

/** One step back; where there is none, all stays. Going back to the start is a look, which the session does. */
function goBack(inner: Inner, fields: readonly FieldOption[]): Inner {
  const { screen } = inner.shown;
  if (screen.kind === "columns" && inner.lists !== null) return show(inner, foundScreen(inner.lists, inner.chosen));
  if (screen.kind === "preview" && inner.draft !== null) return show(inner, columnsScreen(inner.draft, fields, null));
  if (screen.kind === "failed" && screen.back === "preview" && inner.plan !== null) return show(inner, previewScreen(inner.plan));
  if (screen.kind === "confirmRestore" && inner.register !== null) return show(inner, registerScreen(inner.register, inner.toClean));
  return inner;
}

function registerScreen({ sheet, overviewSheet, backupSheet }: FoundRegister, toClean: Inner["toClean"]): Screen {
  return { kind: "register", sheet, overviewSheet, canRestore: backupSheet !== null, toClean };
}

function show(inner: Inner, screen: Screen): Inner {
  return { ...inner, shown: { screen, busy: false } };
}
