/** The session of a register with its regulation: runs one act after the other and keeps what the pane shows. Loaded when it is needed. */

import { fail, type Problem, type Result } from "../../core/problems/problem";
import { buildForm } from "../../core/register/build-form";
import { placeOf } from "../../core/register/places";
import { projectsRegister } from "../../core/regulation/regulation";
import { findRegister, isRegulated } from "../commands/find-register";
import { goTo } from "../commands/go-to";
import type { Deps } from "../session/deps";
import { addEntry } from "./add-entry";
import { addProject } from "./add-project";
import { CHANGE_ACTS } from "./all-change-acts";
import type { Planned } from "./change-acts";
import { checkRegister, repairFindings, takeRepairBack } from "./check";
import { checkScreen } from "./check-screen";
import { todayOf, type RegisterDeps } from "./deps";
import { editProject } from "./edit-project";
import { readFormSource, registerNamed } from "./form-input";
import { FIRST_REGULATION, newScreen, regulationNamed } from "./new-screen";
import { newRegister } from "./new-register";
import { openRegister, withSheetsOf, type OpenedRegister } from "./open-register";
import { planStep } from "./plan-step";
import { cardOf, projectAtCursor, type ProjectAtCursor } from "./project-at-cursor";
import { readOverview, readRegisterList } from "./read-overview";
import { recordStep } from "./record-step";
import type { Saved } from "./save-row";
import { BEFORE_OPENING, reduce, type Event } from "./session-state";
import { SESSION_TEXTS } from "./session-texts";
import type { RegisterScreen, RegisterSession, RegisterTab } from "./state";

export function createRegisterSession(deps: Deps & RegisterDeps): RegisterSession {
  const listeners = new Set<() => void>();
  let inner = BEFORE_OPENING;
  /** Counts acts: an answer that comes after a newer act began is dropped. */
  let act = 0;
  /** Something is being written: no other act begins. */
  let isWriting = false;
  let saidAt = 0;

  const send = (event: Event): void => {
    inner = reduce(inner, event);
    for (const listener of listeners) listener();
  };
  const say = (text: keyof typeof SESSION_TEXTS, key = ""): void => {
    // Two words in one moment are two words.
    saidAt = Math.max(saidAt + 1, todayOf(deps, false).at);
    send({ type: "said", text: SESSION_TEXTS[text][deps.language].replace("{key}", key), at: saidAt });
  };
  const failed = (problem: Problem): void => send(problem.code === "NOT_A_REGISTER" ? { type: "home", tab: inner.shown.tab, screen: { kind: "gone" }, card: null } : { type: "failed", problem });
  const progress = (at: { readonly done: number; readonly total: number }): void => send({ type: "progressed", ...at });

  /** The boundary of all acts: a fault of ours becomes a screen, not a pane that waits for ever. Acts on a workbook that is being written wait for nothing: they are dropped. */
  const guarded = async (task: "reading" | "writing" | null, work: (isCurrent: () => boolean) => Promise<void>): Promise<void> => {
    if (isWriting) return;
    const mine = ++act;
    isWriting = task === "writing";
    try {
      if (task !== null) send({ type: "began", task });
      await work(() => mine === act);
    } catch (error) {
      if (mine === act) failed(fail("FAULT", { message: error instanceof Error ? error.message : String(error) }).problem);
    } finally {
      if (task === "writing") isWriting = false;
    }
  };

  /** The value, or null after the problem has been shown. */
  const valueOr = <T>(result: Result<T>, isCurrent: () => boolean): T | null => {
    if (result.ok) return isCurrent() ? result.value : null;
    if (isCurrent()) failed(result.problem);
    return null;
  };

  const openWorkbook = async (isCurrent: () => boolean): Promise<OpenedRegister | null> => {
    const opened = valueOr(await openRegister(deps), isCurrent);
    if (opened !== null) send({ type: "opened", opened });
    return opened;
  };
  const opened = async (isCurrent: () => boolean): Promise<OpenedRegister | null> => inner.opened ?? openWorkbook(isCurrent);

  const showCard = ({ card, opened: now }: ProjectAtCursor): void => {
    send({ type: "opened", opened: now });
    const projects = projectsRegister(now.contract.regulation);
    const projectsId = placeOf(now.contract, projects.id) === null ? null : projects.id;
    send({ type: "home", tab: "project", screen: { kind: "project", card, hint: SESSION_TEXTS.hint[deps.language], projectsRegister: projectsId }, card });
  };

  const openTab = async (tab: RegisterTab, isCurrent: () => boolean): Promise<void> => {
    const now = await openWorkbook(isCurrent);
    if (now === null) return;
    if (tab === "project") {
      const found = valueOr(await projectAtCursor(deps, now), isCurrent);
      if (found !== null) showCard(found);
      return;
    }
    const screen = valueOr<RegisterScreen>(await (tab === "overview" ? readOverview(deps, now) : readRegisterList(deps, now)), isCurrent);
    if (screen !== null) send({ type: "home", tab, screen });
  };

  /** After an act: the project that it was for, or the tab that it began on. */
  const comeBack = async (number: string | null, isCurrent: () => boolean): Promise<void> => {
    if (number === null || inner.opened === null) return openTab(inner.shown.tab, isCurrent);
    const found = valueOr(await cardOf(deps, inner.opened, number), isCurrent);
    if (found !== null) showCard(found);
  };

  const showCheck = async (now: OpenedRegister, repaired: Parameters<typeof checkScreen>[1], isCurrent: () => boolean): Promise<void> => {
    const findings = valueOr(await checkRegister(deps, now), isCurrent);
    if (findings !== null) send({ type: "checked", screen: checkScreen(findings, repaired, deps.language), findings, repaired });
  };

  const preview = <P>(plan: (now: OpenedRegister) => Promise<Result<Planned<P>>>, screen: (preview: P) => RegisterScreen): Promise<void> =>
    guarded("reading", async (isCurrent) => {
      const now = await openWorkbook(isCurrent);
      const planned = now === null ? null : valueOr(await plan(now), isCurrent);
      if (planned !== null) send({ type: "over", screen: screen(planned.preview), planned });
    });

  const carryOut = async (text: "applied" | "completed" | null): Promise<void> => {
    const { planned } = inner;
    if (planned === null) return;
    await guarded("writing", async (isCurrent) => {
      const done = await planned.carryOut(progress);
      if (!done.ok) return failed(done.problem);
      if (text === null) return send({ type: "home", tab: "overview", screen: { kind: "gone" }, card: null });
      await openTab("overview", isCurrent);
      say(text);
    });
  };

  return {
    get state() {
      return inner.shown;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (tab) => guarded("reading", async (isCurrent) => {
      await openTab(tab, isCurrent);
    }),
    startRecord: (registerId) =>
      guarded("reading", async (isCurrent) => {
        const now = await opened(isCurrent);
        if (now === null) return;
        const register = registerNamed(now, registerId);
        if (register.scope === "project" && inner.card === null) return openTab("project", isCurrent);
        const source = valueOr(await readFormSource(deps, now, register, register.scope === "project" ? (inner.card?.number ?? null) : null), isCurrent);
        if (source !== null) send({ type: "over", screen: { kind: "form", form: buildForm(source.input), problem: null } });
      }),
    async editProject() {
      const { card } = inner;
      if (card === null) return;
      await guarded("reading", async (isCurrent) => {
        const now = await opened(isCurrent);
        const source = now === null ? null : valueOr(await readFormSource(deps, now, projectsRegister(now.contract.regulation), card.number), isCurrent);
        if (source !== null) send({ type: "over", screen: { kind: "form", form: buildForm(source.input), problem: null } });
      });
    },
    setFormValue: (field, value) => send({ type: "typed", field, value }),
    async saveForm() {
      const { screen } = inner.shown;
      const now = inner.opened;
      if (screen.kind !== "form" || now === null) return;
      const { form } = screen;
      const isProject = form.registerId === projectsRegister(now.contract.regulation).id;
      await guarded("writing", async (isCurrent) => {
        const result: Result<Saved> = await (form.row !== null ? editProject(deps, now, form) : isProject ? addProject(deps, now, form) : addEntry(deps, now, form));
        if (!result.ok) return send({ type: "over", screen: { kind: "form", form, problem: result.problem } });
        if (result.value.kind === "faults") return send({ type: "over", screen: { kind: "form", form: result.value.form, problem: null } });
        send({ type: "opened", opened: result.value.opened });
        await comeBack(isProject ? result.value.key : (form.project?.number ?? null), isCurrent);
        say(form.row === null ? "added" : "changed", result.value.key === "" ? form.title : result.value.key);
      });
    },
    async startStep(stepId) {
      const { card } = inner;
      if (card === null) return;
      await guarded("reading", async (isCurrent) => {
        const now = await opened(isCurrent);
        const form = now === null ? null : valueOr(await planStep(deps, now, card.number, stepId), isCurrent);
        if (form !== null) send({ type: "over", screen: { kind: "step", form, problem: null } });
      });
    },
    setStep: (values) => send({ type: "stepTyped", values }),
    async recordStep() {
      const { screen } = inner.shown;
      const now = inner.opened;
      if (screen.kind !== "step" || now === null) return;
      const { form } = screen;
      await guarded("writing", async (isCurrent) => {
        const result = await recordStep(deps, now, { number: form.project.number, stepId: form.stepId, person: form.person, comment: form.comment });
        if (!result.ok) {
          const isRefused = result.problem.code === "STEP_REFUSED";
          return send({ type: "over", screen: { kind: "step", form: { ...form, fault: isRefused ? String(result.problem.facts["reason"] ?? "") : form.fault }, problem: isRefused ? null : result.problem } });
        }
        send({ type: "opened", opened: result.value.opened });
        await comeBack(form.project.number, isCurrent);
        say("recorded", form.title);
      });
    },
    check: () =>
      guarded("reading", async (isCurrent) => {
        const now = await openWorkbook(isCurrent);
        if (now !== null) await showCheck(now, [], isCurrent);
      }),
    async repair(id) {
      const now = inner.opened;
      if (now === null) return;
      await guarded("writing", async (isCurrent) => {
        const repaired = valueOr(await repairFindings(deps, now, id === null ? "all" : [id]), isCurrent);
        if (repaired === null) return;
        const again = await openWorkbook(isCurrent);
        if (again === null) return;
        await showCheck(again, [...inner.repaired, ...repaired], isCurrent);
        say("repaired", String(repaired.length));
      });
    },
    async undoRepair(id) {
      const finding = inner.repaired.findLast((one) => one.id === id);
      if (finding === undefined) return;
      await guarded("writing", async (isCurrent) => {
        const back = valueOr(await takeRepairBack(deps, finding).then((result) => (result.ok ? { ok: true as const, value: true } : result)), isCurrent);
        const now = back === null ? null : await openWorkbook(isCurrent);
        if (now === null) return;
        await showCheck(now, inner.repaired.filter((one) => one !== finding), isCurrent);
        say("putBack");
      });
    },
    readRegulation: () => preview((now) => CHANGE_ACTS.regulation(deps, now), ({ faults, changes, sheets }) => ({ kind: "regulation", faults, changes, sheets })),
    applyRegulation: () => carryOut("applied"),
    planCompletion: () => preview((now) => CHANGE_ACTS.completion(deps, now), ({ changes }) => ({ kind: "complete", changes })),
    complete: () => carryOut("completed"),
    planUncompletion: () => preview((now) => CHANGE_ACTS.uncompletion(deps, now), ({ changes }) => ({ kind: "uncomplete", changes })),
    uncomplete: () => carryOut(null),
    async startNew() {
      send({ type: "over", screen: newScreen(FIRST_REGULATION, deps.language) });
    },
    chooseRegulation(name) {
      if (inner.shown.screen.kind === "new") send({ type: "over", screen: newScreen(name, deps.language) });
    },
    async makeNew() {
      const { screen } = inner.shown;
      if (screen.kind !== "new") return;
      await guarded("writing", async (isCurrent) => {
        const made = await newRegister(deps, { regulation: regulationNamed(screen.chosen), onProgress: progress });
        if (!made.ok) return failed(made.problem);
        await openTab("overview", isCurrent);
        say("made");
      });
    },
    back() {
      if (isWriting) return;
      act += 1;
      if (inner.home === null || inner.shown.screen === inner.home) void guarded("reading", (isCurrent) => openTab(inner.shown.tab, isCurrent));
      else send({ type: "home", tab: inner.shown.tab, screen: inner.home });
    },
    async goTo(cell) {
      const gone = await goTo(deps, cell);
      if (!gone.ok) failed(gone.problem);
    },
    async follow() {
      const { screen, busy } = inner.shown;
      const now = inner.opened;
      if (busy || isWriting || now === null || (screen.kind !== "project" && screen.kind !== "overview" && screen.kind !== "more")) return;
      await guarded(null, async (isCurrent) => {
        const facts = await deps.workbook.readFacts();
        if (!facts.ok || !isCurrent()) return;
        if (now.contract.hasGates ? !isRegulated(facts.value) : findRegister(facts.value) === null) return failed(fail("NOT_A_REGISTER").problem);
        if (screen.kind !== "project") return;
        const found = await projectAtCursor(deps, withSheetsOf(now, facts.value));
        // A look that nobody asked for takes no screen away.
        if (found.ok && isCurrent()) showCard(found.value);
      });
    },
    async close() {
      act += 1;
      listeners.clear();
    },
  };
}
