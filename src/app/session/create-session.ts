/** The session behind the pane: runs the commands one at a time and keeps the state. */

import type { ColumnChoice } from "../../core/adoption/plan";
import { fail, type Problem, type Result } from "../../core/problems/problem";
import type { Regulation } from "../../core/regulation/regulation";
import { isUndone } from "../commands/find-register";
import { goTo } from "../commands/go-to";
import { look, lookAtSelection, type Looking } from "../commands/look";
import type { Draft } from "../commands/propose";
import type { Hint } from "../workbook-port";
import type * as ConversionActs from "./conversion-acts";
import type { Deps } from "./deps";
import { BEFORE_THE_FIRST_LOOK, reduce, type Event } from "./reduce";
import type { FieldOption, Screen, Session } from "./state";

/** What the session is made from. The regulation is large and a look needs none of it: it is loaded with the first act. */
export interface SessionDeps extends Omit<Deps, "regulation"> {
  readonly loadRegulation: () => Promise<Regulation>;
}

/** The acts of a conversion, and what they need. */
interface Conversion {
  readonly acts: typeof ConversionActs;
  readonly deps: Deps;
  readonly fields: readonly FieldOption[];
}

/** A burst of edits is one hint. */
const HINT_DELAY_MS = 400;

/** Only these screens follow the sheet by themselves; what a person is working through stays. */
const FOLLOWING: readonly Screen["kind"][] = ["nothing", "found", "register", "result"];

export function createSession(deps: SessionDeps): Session {
  const listeners = new Set<() => void>();
  const followers = new Set<() => void>();
  let inner = BEFORE_THE_FIRST_LOOK;
  /** null until the first act; where there is a draft or a plan it is there. */
  let conversion: Conversion | null = null;
  /** Counts acts: an answer that comes after a newer act began is dropped. */
  let act = 0;
  /** The last fault of ours, for Diagnostics. */
  let fault: string | null = null;
  let hint: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => Promise<void>) | null = null;

  const send = (event: Event) => {
    inner = reduce(inner, event, conversion?.fields ?? []);
    for (const listener of listeners) listener();
  };
  const failed = (problem: Problem, back: "start" | "preview") => send({ type: "failed", problem, back });

  const loadConversion = async (): Promise<Conversion> => {
    if (conversion === null) {
      const [acts, regulation] = await Promise.all([import(/* webpackChunkName: "conversion" */ "./conversion-acts"), deps.loadRegulation()]);
      conversion = { acts, deps: { ...deps, regulation }, fields: acts.fieldOptions(regulation, deps.language) };
    }
    return conversion;
  };

  /** The boundary of all acts: a fault of ours becomes a screen and a line for Diagnostics, not a pane that waits for ever. */
  const guarded = async (work: () => Promise<void>) => {
    const mine = ++act;
    try {
      await work();
    } catch (error) {
      fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (mine === act) failed(fail("FAULT", { message: error instanceof Error ? error.message : String(error) }).problem, "start");
    }
  };

  /** Where the conversion has been undone meanwhile, there is nothing to restore and nothing wrong. */
  const tellNoRestore = async (problem: Problem, sheet: string | null) => {
    const facts = problem.code === "NO_BACKUP" && sheet !== null ? await deps.workbook.readFacts() : null;
    if (sheet !== null && facts?.ok === true && isUndone(facts.value)) send({ type: "foundUndone", sheet });
    else failed(problem, "start");
  };

  const lookFor = (columns: readonly ColumnChoice[]) =>
    look(deps.workbook, null, async (sheet, reading) => {
      const { acts, deps: all } = await loadConversion();
      return acts.recount(all, sheet, reading, columns);
    });
  const lookHere = () => lookFor(inner.plan?.columns ?? []);

  /** Looks without showing that it does where the screen follows the sheet anyway. */
  const lookWith = (looking: () => Promise<Result<Looking>>, isQuiet: boolean, keepsResult = true) =>
    guarded(async () => {
      const mine = act;
      const { screen } = inner.shown;
      const stays = screen.kind === "result" && keepsResult ? screen : null;
      if (!isQuiet && inner.shown.screen.kind !== "starting") send({ type: "began", task: "reading", total: 0 });
      const seen = await looking();
      if (mine !== act) return;
      if (seen.ok) send({ type: "looked", looking: seen.value, stays });
      // A look that nobody asked for does not take the screen away; the trace has what Excel said.
      else if (!isQuiet) failed(seen.problem, "start");
    });

  const onHint = (what: Hint) => {
    const { screen } = inner.shown;
    // The lists of a sheet are the same wherever the cursor is; the register's own session asks where it is.
    if (what === "cursor" && screen.kind !== "regulated") return;
    clearTimeout(hint);
    hint = setTimeout(() => {
      for (const follower of followers) follower();
      if (!inner.shown.busy && FOLLOWING.includes(inner.shown.screen.kind)) void lookWith(lookHere, true);
    }, HINT_DELAY_MS);
  };

  const startWatching = async () => {
    if (stopWatching !== null) return;
    stopWatching = async () => undefined;
    const watching = await deps.workbook.watch(onHint);
    // Without hints all still works: the pane looks again when asked. The trace keeps what Excel said.
    if (watching.ok) stopWatching = watching.value;
  };

  const showPreview = ({ acts, deps: all }: Conversion, draft: Draft) => {
    const plan = acts.preview(all, draft);
    send(plan.ok ? { type: "planned", plan: plan.value } : { type: "drafted", draft, problem: plan.problem });
  };

  return {
    get state() {
      return inner.shown;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async look() {
      await lookWith(lookHere, false);
      await startWatching();
    },
    useSelection: () => lookWith(() => lookAtSelection(deps.workbook), false),
    chooseList(index) {
      // A look that is under way would undo the choice.
      act += 1;
      send({ type: "listChosen", index });
    },
    async startConversion() {
      const { lists, chosen } = inner;
      const list = lists?.lists[chosen];
      if (lists === null || list === undefined || inner.shown.busy) return;
      await guarded(async () => {
        const mine = act;
        send({ type: "began", task: "reading", total: 0 });
        const loaded = await loadConversion();
        const draft = await loaded.acts.propose(loaded.deps, lists.reading, list);
        if (mine !== act) return;
        if (!draft.ok) return failed(draft.problem, "start");
        send({ type: "drafted", draft: draft.value, problem: null });
        if (!loaded.acts.isUnclear(draft.value)) showPreview(loaded, draft.value);
      });
    },
    openColumns() {
      if (inner.draft !== null) send({ type: "drafted", draft: inner.draft, problem: null });
    },
    setField(column, field) {
      if (inner.draft === null || conversion === null) return;
      send({ type: "drafted", draft: conversion.acts.assignField(conversion.deps, inner.draft, column, field), problem: null });
    },
    async openPreview() {
      if (inner.draft !== null && conversion !== null) showPreview(conversion, inner.draft);
    },
    back() {
      const { screen } = inner.shown;
      const isAtStart = (screen.kind === "failed" && screen.back === "start") || screen.kind === "result" || screen.kind === "restored";
      if (isAtStart) void lookWith(() => lookFor([]), false, false);
      else send({ type: "wentBack" });
    },
    async convert() {
      const { plan, draft } = inner;
      if (plan === null || draft === null || inner.shown.busy) return;
      await guarded(async () => {
        send({ type: "began", task: "converting", total: plan.operations.length });
        const loaded = await loadConversion();
        const report = await loaded.acts.convertPreviewed(loaded.deps, { plan, reading: draft.reading, onProgress: (progress) => send({ type: "progressed", ...progress }) });
        if (report.ok) send({ type: "converted", report: report.value });
        else failed(report.problem, report.problem.code === "SHEET_CHANGED" || report.problem.code === "ROLLBACK_FAILED" ? "start" : "preview");
      });
    },
    async restore({ confirmed }) {
      if (inner.shown.busy) return;
      await guarded(async () => {
        const { register } = inner;
        send({ type: "began", task: "restoring", total: 0 });
        const { acts, deps: all } = await loadConversion();
        const restoring = await acts.planRestoring(all);
        if (!restoring.ok) return await tellNoRestore(restoring.problem, register?.sheet ?? null);
        const { plan } = restoring.value;
        if (plan.editedSince.length + plan.dependents.length > 0 && !confirmed) {
          const { snapshot, facts } = restoring.value.reading;
          return send({ type: "restoreAsked", plan, edited: acts.showEdited(plan.editedSince, snapshot, facts.is1904) });
        }
        const done = await acts.restore(all, restoring.value, (progress) => send({ type: "progressed", ...progress }));
        if (done.ok) send({ type: "restored", plan });
        else failed(done.problem, "start");
      });
    },
    async goTo(cell) {
      const gone = await goTo(deps, cell);
      if (!gone.ok) failed(gone.problem, inner.plan !== null && inner.shown.screen.kind === "preview" ? "preview" : "start");
    },
    enterRegister(start) {
      // A look that is under way would take the register's session away again.
      act += 1;
      send({ type: "registerEntered", start });
    },
    onHint(listener) {
      followers.add(listener);
      return () => followers.delete(listener);
    },
    diagnostics() {
      const { screen } = inner.shown;
      const problem = "problem" in screen ? screen.problem : null;
      return JSON.stringify({ screen: screen.kind, problem, fault, trace: deps.workbook.trace() }, null, 2);
    },
    async close() {
      clearTimeout(hint);
      listeners.clear();
      followers.clear();
      await stopWatching?.();
    },
  };
}
