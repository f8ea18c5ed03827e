/**
 * One event moves one project along, as the table says: a pure step from standing to standing. Deciding and folding both go through
 * here, so what is written when somebody acts is what the ledger says afterwards.
 */

import { fieldValues, isTexts, VALUE, valueText, type EntryValues, type ProjectEvent } from "../approvals/entry";
import type { Regulation, Step } from "../regulation/regulation";
import { dueStep, reopenedSteps, stateOf, stepOf, submittedStep, type Process } from "./process";
import { refuse, type Refusal, type RefusalCode, type RefusalFacts } from "./refusals";
import type { ApprovedValue, Standing } from "./standing";
import { DOING, MACHINE, type Need, type Target } from "./table";

export interface Move {
  readonly event: ProjectEvent;
  readonly step: string;
  readonly person: string;
  readonly values: EntryValues;
  readonly time: string;
  /** Hash of the entry; "" while it is only thought of. */
  readonly entry: string;
}

export type Advance = { readonly ok: true; readonly standing: Standing } | { readonly ok: false; readonly refusals: readonly Refusal[] };

export function advance(process: Process, standing: Standing, move: Move): Advance {
  const cell = MACHINE[standing.state][move.event];
  if ("refused" in cell) return { ok: false, refusals: [refuseHere(process, standing, cell.refused)] };
  const refusals = cell.needs.flatMap((need) => PROCESS_NEEDS[need]?.(process, standing, move) ?? []);
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, standing: moved(process, standing, move, cell.to) };
}

/** A refusal about the step that is due, with its clause. */
export function refuseHere(process: Process, standing: Standing, code: RefusalCode, facts: RefusalFacts = {}, who: readonly string[] = []): Refusal {
  const due = stepOf(process, standing.due);
  const about = due ?? process.sequence.at(-1) ?? null;
  const submitted = due === null ? null : submittedStep(process, due.id);
  return refuse(code, about?.clause ?? "", { due: about?.label ?? "", submitted: submitted?.label ?? "", ...facts }, who);
}

/** The step that an event is about: the submitted one for a correction, else the one that is due. */
export function stepConcerned(process: Process, { state, due }: Standing, event: ProjectEvent): Step | null {
  if (state === "returned" && event === "submit") return submittedStep(process, due);
  return stepOf(process, due);
}

/** Does this answer, added to those given, complete the review? Also where no department is asked. */
export function completesReview({ options }: Process, { asked, answered, due }: Standing, values: EntryValues): boolean {
  const all = new Set([...asked, ...textsOf(values, VALUE.asked)]);
  if (all.size === 0 || options.answers[due] === "any") return true;
  const given = new Set([...answered, valueText(values, VALUE.department)]);
  return [...all].every((department) => given.has(department));
}

type Check = (process: Process, standing: Standing, move: Move) => readonly Refusal[];

const PROCESS_NEEDS: Partial<Record<Need, Check>> = {
  dueStep: (process, standing, move) => {
    const concerned = stepConcerned(process, standing, move.event);
    if (move.step === concerned?.id) return [];
    return [refuseHere(process, standing, "NOT_DUE", { step: stepOf(process, move.step)?.label ?? move.step, due: concerned?.label ?? "" })];
  },
  lastStep: (process, standing) => (process.sequence.at(-1)?.id === standing.due ? [] : [refuseHere(process, standing, "NOT_LAST")]),
  notLastStep: (process, standing) => (process.sequence.at(-1)?.id === standing.due ? [refuseHere(process, standing, "IS_LAST")] : []),
  submission: (process, standing) => (submittedStep(process, standing.due) === null ? [refuseHere(process, standing, "NO_SUBMISSION")] : []),
  approvedField: (process, standing, { values }) => {
    const fields = [...fieldValues(values).keys()];
    if (fields.length === 0) return [refuseHere(process, standing, "NO_CHANGE")];
    return fields.filter((field) => !standing.approved.has(field)).map((field) => refuseHere(process, standing, "NOT_APPROVED_FIELD", { field: fieldLabel(process.regulation, field) }));
  },
  baseline: (process, standing) => (process.baselineStep !== null && standing.baselines.length > 0 && standing.done.has(process.baselineStep.id) ? [] : [refuseHere(process, standing, "NO_BASELINE")]),
  baselineValues: (process, standing, { values }) => {
    const fields = [...fieldValues(values).keys()];
    if (fields.length === 0) return [refuseHere(process, standing, "NO_CHANGE")];
    return fields.filter((field) => !(process.baselineStep?.freezes ?? []).includes(field)).map((field) => refuseHere(process, standing, "NOT_BASELINE_FIELD", { field: fieldLabel(process.regulation, field) }));
  },
  noEntry: (process, standing, { step }) => {
    if (standing.hasEntries) return [refuseHere(process, standing, "HAS_ENTRIES")];
    return process.indexOf.has(step) ? [] : [refuseHere(process, standing, "UNKNOWN_STEP", { step })];
  },
  openStage: (process, standing, move) => {
    const step = stepOf(process, move.step);
    if (step === null) return [refuseHere(process, standing, "UNKNOWN_STEP", { step: move.step })];
    if (step.repeats === "once") return [refuse("NOT_NOTED", step.clause, { step: step.label })];
    if (isStageOpen(process, standing, step.stage)) return [];
    return [refuse("STAGE_CLOSED", step.clause, { stage: process.regulation.stages.find(({ id }) => id === step.stage)?.label ?? step.stage })];
  },
  department: (process, standing, { values }) => {
    const asked = [...new Set([...standing.asked, ...textsOf(values, VALUE.asked)])];
    if (asked.length === 0) return [];
    const department = valueText(values, VALUE.department);
    const all = { zh: asked.join("、"), en: asked.join(", ") };
    if (department === "") return [refuseHere(process, standing, "NO_DEPARTMENT", { asked: all })];
    if (!asked.includes(department)) return [refuseHere(process, standing, "NOT_ASKED", { department, asked: all })];
    return standing.answered.includes(department) ? [refuseHere(process, standing, "ANSWERED", { department })] : [];
  },
};

export function fieldLabel(regulation: Regulation, id: string): { readonly zh: string; readonly en: string } {
  return regulation.registers.find(({ scope }) => scope === "projects")?.fields.find((field) => field.id === id)?.label ?? { zh: id, en: id };
}

/** Is the stage the first, or opened by a step before the one that is due? */
function isStageOpen({ regulation, sequence, indexOf }: Process, { due }: Standing, stage: string): boolean {
  const before = due === "" ? sequence : sequence.slice(0, indexOf.get(due));
  const numberOf = (id: string): number => regulation.stages.findIndex((one) => one.id === id);
  return numberOf(stage) <= Math.max(0, ...before.flatMap(({ opens }) => opens.map(numberOf)));
}

function moved(process: Process, before: Standing, move: Move, to: Target): Standing {
  const standing = { ...before, hasEntries: true };
  if (DOING.has(move.event)) return didStep(process, standing, move);
  switch (move.event) {
    case "withdraw": {
      const submitted = submittedStep(process, standing.due)!;
      const from = process.indexOf.get(submitted.id)!;
      return standAt(process, withoutSteps(standing, new Set(process.sequence.slice(from).map(({ id }) => id))));
    }
    case "return": return { ...standing, state: "returned", ...(process.options.afterReturn === "anew" ? NO_ANSWERS : {}) };
    case "hold": return { ...standing, state: "held", heldFrom: standing.state };
    case "resume": return { ...standing, state: standing.heldFrom ?? standing.state, heldFrom: null };
    case "reject": return { ...standing, state: "stopped" };
    case "change": return changed(process, standing, move);
    case "rebaseline": return withBaseline(withApproved(standing, process.baselineStep!, move), process.baselineStep!, move);
    case "reopen": return to === "again" ? again(process, standing) : standAt(process, withoutSteps(standing, lastStage(process)));
    case "takeOver": return takenOver(process, standing, move);
    default: return { ...standing, noted: new Map(standing.noted).set(move.step, move.time) };
  }
}

const NO_ANSWERS = { asked: [], answered: [] } as const;

function didStep(process: Process, standing: Standing, move: Move): Standing {
  const step = stepOf(process, move.step)!;
  if (standing.state === "returned") return corrected(process, standing, step, move);
  const asked = [...new Set([...standing.asked, ...textsOf(move.values, VALUE.asked)])].sort();
  const earlier = standing.answered.length > 0 ? (standing.doers.get(step.id) ?? []) : [];
  const doers = new Map(standing.doers).set(step.id, [...new Set([...earlier, move.person])]);
  if (step.act === "review" && !completesReview(process, standing, move.values)) {
    return { ...standing, doers, asked, answered: [...standing.answered, valueText(move.values, VALUE.department)].sort() };
  }
  const done = withApproved({ ...standing, ...NO_ANSWERS, doers, done: new Set(standing.done).add(step.id) }, step, move);
  return standAt(process, step.id === process.baselineStep?.id ? withBaseline(done, step, move) : done);
}

/** The approval goes on where it was returned, or from the first review after what was submitted. Both who submitted and who corrected count. */
function corrected(process: Process, standing: Standing, step: Step, { person }: Move): Standing {
  const doers = new Map(standing.doers).set(step.id, [...new Set([...(standing.doers.get(step.id) ?? []), person])]);
  const anew = process.options.afterReturn === "anew" ? process.sequence.slice(process.indexOf.get(step.id)! + 1).filter(({ act }) => act === "review").map(({ id }) => id) : [];
  const from = process.indexOf.get(standing.due)!;
  return standAt(process, withoutSteps({ ...standing, doers }, new Set(anew.filter((id) => process.indexOf.get(id)! < from))));
}

function changed(process: Process, standing: Standing, { values }: Move): Standing {
  const fields = [...fieldValues(values).keys()];
  const reopened = new Set(fields.flatMap((field) => reopenedSteps(process, standing.done, field).map(({ id }) => id)));
  const approved = new Map([...standing.approved].filter(([field]) => !fields.includes(field)));
  return standAt(process, withoutSteps({ ...standing, approved }, reopened));
}

function takenOver(process: Process, standing: Standing, move: Move): Standing {
  const steps = process.sequence.slice(0, process.indexOf.get(move.step)! + 1);
  let next: Standing = { ...standing, done: new Set(steps.map(({ id }) => id)) };
  for (const step of steps) {
    next = withApproved(next, step, move);
    if (step.id === process.baselineStep?.id) next = withBaseline(next, step, move);
  }
  return standAt(process, next);
}

/** After a rejection: what was submitted is corrected; a project that was rejected while held goes on where it stood. */
function again(process: Process, standing: Standing): Standing {
  const due = stepOf(process, standing.due);
  const waits = due !== null && due.act !== "record" && submittedStep(process, due.id) !== null;
  return waits ? { ...standing, state: "returned", heldFrom: null } : standAt(process, standing);
}

function lastStage({ sequence }: Process): ReadonlySet<string> {
  const stage = sequence.at(-1)?.stage;
  return new Set(sequence.filter((step) => step.stage === stage).map(({ id }) => id));
}

function withoutSteps(standing: Standing, steps: ReadonlySet<string>): Standing {
  return { ...standing, ...(steps.size > 0 ? NO_ANSWERS : {}), done: new Set([...standing.done].filter((id) => !steps.has(id))) };
}

function standAt(process: Process, standing: Standing): Standing {
  const due = dueStep(process, standing.done);
  return { ...standing, due: due?.id ?? "", state: stateOf(due), heldFrom: null };
}

function withApproved(standing: Standing, step: Step, { values, entry }: Move): Standing {
  const fields = step.freezes.filter((field) => values[field] !== undefined);
  if (fields.length === 0) return standing;
  const approved = new Map(standing.approved);
  for (const field of fields) approved.set(field, { value: values[field]!, step: step.id, entry } satisfies ApprovedValue);
  return { ...standing, approved };
}

/** A baseline holds all that its step freezes: what is new, and what was approved before. */
function withBaseline(standing: Standing, step: Step, { entry, time }: Move): Standing {
  const values = Object.fromEntries(step.freezes.flatMap((field) => (standing.approved.has(field) ? [[field, standing.approved.get(field)!.value]] : [])));
  return { ...standing, baselines: [...standing.baselines, { number: standing.baselines.length + 1, entry, time, values }] };
}

function textsOf(values: EntryValues, id: string): readonly string[] {
  const value = values[id];
  return isTexts(value) ? value : [];
}
