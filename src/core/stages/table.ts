/**
 * The machine of one project's process, whole and as data: for each state and each event either where it leads and what it needs, or why
 * it is refused. What is decided, folded, drawn and tested comes from here.
 */

import type { ProjectEvent } from "../approvals/entry";
import type { RefusalCode } from "./refusals";

/**
 * recording: the due step is a record; reviewing, deciding: something submitted waits for a review or an approval; returned: it waits for
 * its correction; held: put off; stopped: rejected; closed: done.
 */
export const STATES = ["recording", "reviewing", "deciding", "returned", "held", "stopped", "closed"] as const;
export type State = (typeof STATES)[number];

/**
 * A state; or next: the one of the step that is then due; same: as it was; before: the one in which it was held; again: returned, where
 * something submitted was rejected, else next.
 */
export type Target = State | "next" | "same" | "before" | "again";

/** What an event needs. Those of the process itself hold for the ledger too; the others are asked when somebody acts. */
export const NEEDS = {
  /** It is about the step that is due (returned: about the step that was submitted). */
  dueStep: "process",
  /** It is, or is not, the last step of the sequence. */
  lastStep: "process",
  notLastStep: "process",
  /** There is a step that somebody submitted, to which it can go back. */
  submission: "process",
  /** A field that an approval froze. */
  approvedField: "process",
  /** A plan was approved and its approval stands. */
  baseline: "process",
  /** Values for fields of the baseline. */
  baselineValues: "process",
  /** The project has no entry yet. */
  noEntry: "process",
  /** A step that is done at an interval or as needed, in a stage that is open. */
  openStage: "process",
  /** Where departments are asked: one that is asked and has not answered. */
  department: "process",
  /** The person has the role of the step; of the approval that is concerned; of the plan's approval; of those who submitted; of the keeper. */
  role: "person",
  approver: "person",
  planApprover: "person",
  changer: "person",
  keeper: "person",
  /** Nobody who submitted it, or did a step that another person must have done. */
  otherPerson: "person",
  /** The one who submitted. */
  submitter: "person",
  /** All that the step requires is filled in. */
  complete: "facts",
  comment: "facts",
} as const;
export type Need = keyof typeof NEEDS;

export type Cell = { readonly to: Target; readonly needs: readonly Need[] } | { readonly refused: RefusalCode };

const go = (to: Target, ...needs: readonly Need[]): Cell => ({ to, needs });
const no = (refused: RefusalCode): Cell => ({ refused });

const HOLD = go("held", "approver", "comment");
const TAKE_OVER = go("next", "noEntry", "keeper");
const NOTE = go("same", "openStage", "role");
const RETURN = go("returned", "dueStep", "submission", "role", "otherPerson", "comment");
const REJECT = go("stopped", "dueStep", "role", "otherPerson", "comment");
const WITHDRAW = go("recording", "submission", "submitter");

export const MACHINE: Readonly<Record<State, Readonly<Record<ProjectEvent, Cell>>>> = {
  recording: {
    submit: go("next", "dueStep", "notLastStep", "role", "complete"),
    close: go("closed", "dueStep", "lastStep", "role", "complete"),
    change: go("next", "approvedField", "changer", "comment"),
    rebaseline: go("same", "baseline", "baselineValues", "planApprover", "otherPerson", "comment"),
    hold: HOLD, takeOver: TAKE_OVER, note: NOTE,
    review: no("NOTHING_SUBMITTED"), approve: no("NOTHING_SUBMITTED"), return: no("NOTHING_SUBMITTED"), reject: no("NOTHING_SUBMITTED"),
    withdraw: no("NOTHING_SUBMITTED"), resume: no("NOT_HELD"), reopen: no("NOT_ENDED"),
  },
  reviewing: {
    review: go("next", "dueStep", "notLastStep", "department", "role", "otherPerson", "complete"),
    close: go("closed", "dueStep", "lastStep", "department", "role", "otherPerson", "complete"),
    return: RETURN, reject: REJECT, withdraw: WITHDRAW, hold: HOLD, takeOver: TAKE_OVER, note: NOTE,
    submit: no("WAITS_FOR_REVIEW"), approve: no("WAITS_FOR_REVIEW"), change: no("WAITS_FOR_REVIEW"), rebaseline: no("WAITS_FOR_REVIEW"),
    resume: no("NOT_HELD"), reopen: no("NOT_ENDED"),
  },
  deciding: {
    approve: go("next", "dueStep", "notLastStep", "role", "otherPerson", "complete"),
    close: go("closed", "dueStep", "lastStep", "role", "otherPerson", "complete"),
    return: RETURN, reject: REJECT, withdraw: WITHDRAW, hold: HOLD, takeOver: TAKE_OVER, note: NOTE,
    submit: no("WAITS_FOR_APPROVAL"), review: no("WAITS_FOR_APPROVAL"), change: no("WAITS_FOR_APPROVAL"), rebaseline: no("WAITS_FOR_APPROVAL"),
    resume: no("NOT_HELD"), reopen: no("NOT_ENDED"),
  },
  returned: {
    submit: go("next", "dueStep", "role", "complete"),
    hold: HOLD, note: NOTE,
    review: no("WAITS_FOR_CORRECTION"), approve: no("WAITS_FOR_CORRECTION"), close: no("WAITS_FOR_CORRECTION"), return: no("WAITS_FOR_CORRECTION"),
    reject: no("WAITS_FOR_CORRECTION"), withdraw: no("WAITS_FOR_CORRECTION"), change: no("WAITS_FOR_CORRECTION"), rebaseline: no("WAITS_FOR_CORRECTION"),
    resume: no("NOT_HELD"), reopen: no("NOT_ENDED"), takeOver: no("HAS_ENTRIES"),
  },
  held: {
    resume: go("before", "approver"),
    reject: go("stopped", "approver", "comment"),
    submit: no("IS_HELD"), review: no("IS_HELD"), approve: no("IS_HELD"), close: no("IS_HELD"), return: no("IS_HELD"), withdraw: no("IS_HELD"),
    change: no("IS_HELD"), rebaseline: no("IS_HELD"), note: no("IS_HELD"), hold: no("IS_HELD"), reopen: no("IS_HELD"), takeOver: no("HAS_ENTRIES"),
  },
  stopped: {
    reopen: go("again", "approver", "comment"),
    submit: no("IS_STOPPED"), review: no("IS_STOPPED"), approve: no("IS_STOPPED"), close: no("IS_STOPPED"), return: no("IS_STOPPED"),
    reject: no("IS_STOPPED"), withdraw: no("IS_STOPPED"), hold: no("IS_STOPPED"), resume: no("IS_STOPPED"), change: no("IS_STOPPED"),
    rebaseline: no("IS_STOPPED"), note: no("IS_STOPPED"), takeOver: no("HAS_ENTRIES"),
  },
  closed: {
    reopen: go("next", "approver", "comment"),
    submit: no("IS_CLOSED"), review: no("IS_CLOSED"), approve: no("IS_CLOSED"), close: no("IS_CLOSED"), return: no("IS_CLOSED"),
    reject: no("IS_CLOSED"), withdraw: no("IS_CLOSED"), hold: no("IS_CLOSED"), resume: no("IS_CLOSED"), change: no("IS_CLOSED"),
    rebaseline: no("IS_CLOSED"), note: no("IS_CLOSED"), takeOver: no("HAS_ENTRIES"),
  },
};

export interface MachineRow {
  readonly from: State;
  readonly event: ProjectEvent;
  readonly to: Target;
  readonly needs: readonly Need[];
}

/** What is allowed, a row each. */
export const MACHINE_ROWS: readonly MachineRow[] = STATES.flatMap((from) =>
  Object.entries(MACHINE[from]).flatMap(([event, cell]) => ("to" in cell ? [{ from, event: event as ProjectEvent, ...cell }] : [])),
);

/** Events by which the due step is done. */
export const DOING: ReadonlySet<string> = new Set<ProjectEvent>(["submit", "review", "approve", "close"]);

/**
 * Of two acts of people who did not know of each other, the one further to the left goes first; where both are about the same step and it is
 * one of STOPPING, the other has no effect. Both stand in the ledger.
 */
export const STRICTEST_FIRST: readonly ProjectEvent[] = ["reject", "return", "hold", "withdraw", "change", "rebaseline", "reopen", "resume", "close", "approve", "review", "submit", "takeOver", "note"];
export const STOPPING: ReadonlySet<string> = new Set<ProjectEvent>(["reject", "return", "hold", "withdraw", "change"]);
