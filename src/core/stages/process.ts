/** One regulation's process as the machine needs it: the sequence, what may be chosen about it, and what follows from both. */

import { FIELD, sequence, type Regulation, type Step } from "../regulation/regulation";
import type { State } from "./table";

/** What a company chooses about approvals. */
export interface ProcessOptions {
  /** Of the departments that are asked: must all answer, or is one enough? By step; absent: all. */
  readonly answers: Readonly<Record<string, "all" | "any">>;
  /** After a change of an approved field: are all later steps of its stage open again, or only those that relied on it? */
  readonly afterChange: "all" | "relied";
  /** After a correction: does the approval go on where it was returned, or are the reviews asked anew? */
  readonly afterReturn: "goesOn" | "anew";
  /** Must whoever submits be another person than whoever reviews and approves? */
  readonly hasSeparation: boolean;
}

export const USUAL_OPTIONS: ProcessOptions = { answers: {}, afterChange: "all", afterReturn: "goesOn", hasSeparation: true };

export interface Process {
  readonly regulation: Regulation;
  readonly options: ProcessOptions;
  readonly sequence: readonly Step[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** The approval that makes the plan a baseline; null where there is none. */
  readonly baselineStep: Step | null;
}

export function createProcess(regulation: Regulation, options: Partial<ProcessOptions> = {}): Process {
  const steps = sequence(regulation);
  const freezing = steps.filter(({ act, freezes }) => act === "approve" && freezes.includes(FIELD.plannedEnd));
  return {
    regulation, options: { ...USUAL_OPTIONS, ...options }, sequence: steps,
    indexOf: new Map(steps.map(({ id }, index) => [id, index])),
    baselineStep: freezing.at(-1) ?? null,
  };
}

export function stepOf({ regulation }: Process, id: string): Step | null {
  return regulation.steps.find((step) => step.id === id) ?? null;
}

/** The first step of the sequence that is not done; null when all are. */
export function dueStep({ sequence: steps }: Process, done: ReadonlySet<string>): Step | null {
  return steps.find(({ id }) => !done.has(id)) ?? null;
}

export function stateOf(step: Step | null): State {
  if (step === null) return "closed";
  return ({ record: "recording", review: "reviewing", approve: "deciding" } as const)[step.act];
}

/** The record that a review or an approval is about: the last one before it. */
export function submittedStep({ sequence: steps, indexOf }: Process, due: string): Step | null {
  return steps.slice(0, indexOf.get(due) ?? 0).findLast(({ act }) => act === "record") ?? null;
}

/** The approval that a project is on its way to; else the last one it went through. */
export function approvalConcerned({ sequence: steps, indexOf }: Process, due: string): Step | null {
  const approvals = steps.filter(({ act }) => act === "approve");
  const from = indexOf.get(due) ?? steps.length;
  return approvals.find(({ id }) => indexOf.get(id)! >= from) ?? approvals.at(-1) ?? null;
}

/**
 * The steps that are open again when a field that approvals froze is changed: in each stage where a done step froze it, the steps after
 * the one that recorded it (all of the stage, where an earlier stage recorded it); or of these only the ones that relied on it.
 */
export function reopenedSteps({ sequence: steps, indexOf, options }: Process, done: ReadonlySet<string>, field: string): readonly Step[] {
  const stages = new Set(steps.filter(({ id, freezes }) => done.has(id) && freezes.includes(field)).map(({ stage }) => stage));
  const recorded = steps.findIndex(({ act, requires }) => act === "record" && requires.fields.includes(field));
  const later = steps.filter((step) => done.has(step.id) && stages.has(step.stage) && indexOf.get(step.id)! > recorded);
  return options.afterChange === "all" ? later : later.filter((step) => reliesOn(step, field, steps));
}

/** Does a step require the field, hold it still, or review it for an approval of its stage that does? */
export function reliesOn(step: Step, field: string, steps: readonly Step[]): boolean {
  if (step.requires.fields.includes(field) || step.freezes.includes(field)) return true;
  return step.act === "review" && steps.some(({ act, stage, freezes }) => act === "approve" && stage === step.stage && freezes.includes(field));
}

/** The event by which a step is done. */
export function doingEvent({ sequence: steps }: Process, step: Step): "submit" | "review" | "approve" | "close" | "note" {
  if (step.repeats !== "once") return "note";
  if (steps.at(-1)?.id === step.id) return "close";
  return ({ record: "submit", review: "review", approve: "approve" } as const)[step.act];
}
