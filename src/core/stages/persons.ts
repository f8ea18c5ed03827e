/** Which roles an act is for, and whom separation of duties keeps from it. Asked when somebody acts, and again when the ledger is verified. */

import type { ProjectEvent } from "../approvals/entry";
import type { Step } from "../regulation/regulation";
import { stepConcerned } from "./advance";
import { approvalConcerned, stepOf, submittedStep, type Process } from "./process";
import { toPersonKey } from "../approvals/person-key";
import type { Standing } from "./standing";
import { MACHINE, type Need } from "./table";
import { keeperRole } from "./who";

export interface Act {
  readonly event: ProjectEvent;
  readonly step: string;
}

/** A person who may not act, and the step that he or she did. */
export interface Excluded {
  readonly person: string;
  readonly step: Step;
}

/** The step by whose role and clause an act is judged. */
export function judgedBy(process: Process, standing: Standing, { event, step }: Act): Step | null {
  const needs = needsOf(standing, event);
  if (needs.includes("planApprover")) return process.baselineStep;
  if (needs.includes("approver")) return approvalConcerned(process, standing.due);
  return event === "note" ? stepOf(process, step) : stepConcerned(process, standing, event);
}

/** Ids of the roles that may act; empty where the act is for no role but for one person. */
export function rolesFor(process: Process, standing: Standing, act: Act): readonly string[] {
  const needs = needsOf(standing, act.event);
  if (needs.includes("keeper")) return [keeperRole(process.regulation)];
  if (needs.includes("changer")) {
    const records = process.sequence.filter(({ id, act: kind }) => kind === "record" && standing.done.has(id));
    return [...new Set(records.map(({ role }) => role))];
  }
  const step = judgedBy(process, standing, act);
  const asksForRole = needs.some((need) => need === "role" || need === "approver" || need === "planApprover");
  return step === null || !asksForRole ? [] : [step.role];
}

/** Whoever submitted, and whoever did a step that another person must have done. */
export function excludedFrom(process: Process, standing: Standing, act: Act): readonly Excluded[] {
  const step = judgedBy(process, standing, act);
  if (step === null || !needsOf(standing, act.event).includes("otherPerson")) return [];
  const usual = process.options.hasSeparation ? separated(process, step) : [];
  const steps = new Set([...usual, ...step.otherThan]);
  return [...steps].flatMap((id) => {
    const other = stepOf(process, id);
    return other === null ? [] : (standing.doers.get(id) ?? []).map((person) => ({ person, step: other }));
  });
}

/** Those who submitted what waits now. */
export function submitters(process: Process, { due, doers }: Standing): readonly string[] {
  return doers.get(submittedStep(process, due)?.id ?? "") ?? [];
}

export function findExcluded(excluded: readonly Excluded[], person: string): Excluded | null {
  return excluded.find((one) => toPersonKey(one.person) === toPersonKey(person)) ?? null;
}

/** The submitter neither reviews nor approves; a plan's review and approval are two people's. */
function separated(process: Process, step: Step): readonly string[] {
  const submitted = step.act === "record" ? null : submittedStep(process, step.id);
  const reviews = step.id !== process.baselineStep?.id ? [] : process.sequence.filter(({ act, stage, id }) => act === "review" && stage === step.stage && process.indexOf.get(id)! < process.indexOf.get(step.id)!);
  return [...(submitted === null ? [] : [submitted.id]), ...reviews.map(({ id }) => id)];
}

function needsOf({ state }: Standing, event: ProjectEvent): readonly Need[] {
  const cell = MACHINE[state][event];
  return "needs" in cell ? cell.needs : [];
}
