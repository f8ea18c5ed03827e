/** Where a project stands by its entries: the state that the machine works on. */

import type { EntryValue } from "../approvals/entry";
import { dueStep, stateOf, type Process } from "./process";
import type { State } from "./table";

export interface ApprovedValue {
  readonly value: EntryValue;
  /** The step that approved it, and the hash of its entry. */
  readonly step: string;
  readonly entry: string;
}

export interface Baseline {
  /** 1 for the first. */
  readonly number: number;
  readonly entry: string;
  readonly time: string;
  readonly values: Readonly<Record<string, EntryValue>>;
}

export interface Standing {
  readonly state: State;
  /** Steps of the sequence that are done. */
  readonly done: ReadonlySet<string>;
  /** Id of the step that is due, also while it is returned, held or stopped; "" when all are done. */
  readonly due: string;
  /** The state in which it was held. */
  readonly heldFrom: State | null;
  /** Who did each step, the last time that it was done. */
  readonly doers: ReadonlyMap<string, readonly string[]>;
  /** Departments that were asked about the due step, and those that have answered. */
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  readonly approved: ReadonlyMap<string, ApprovedValue>;
  readonly baselines: readonly Baseline[];
  /** When each recurring or as-needed step was last noted (UTC). */
  readonly noted: ReadonlyMap<string, string>;
  readonly hasEntries: boolean;
}

/** A project without any entry. */
export function firstStanding(process: Process): Standing {
  const due = dueStep(process, new Set());
  return {
    state: stateOf(due), done: new Set(), due: due?.id ?? "", heldFrom: null, doers: new Map(), asked: [], answered: [],
    approved: new Map(), baselines: [], noted: new Map(), hasEntries: false,
  };
}

/** The last step of the sequence before the one that is due: what the register keeps as its one fact. */
export function doneStepOf({ sequence, indexOf }: Process, { due }: Standing): string {
  const index = due === "" ? sequence.length : indexOf.get(due)!;
  return sequence[index - 1]?.id ?? "";
}
