/** What an act changes in the workbook beside the ledger, by the standings before and after it. */

import { fieldValues, isTexts, type EntryValues, type ProjectEvent } from "../approvals/entry";
import { openedStage } from "../register/project-state";
import type { Process } from "./process";
import { doneStepOf, type ApprovedValue, type Baseline, type Standing } from "./standing";
import type { State } from "./table";

export interface Effects {
  readonly standing: Standing;
  readonly state: State;
  /** For the register's state columns. */
  readonly doneStep: string;
  readonly openedStage: number;
  /** approved:<field> by field; null: no longer approved. Only what changes. */
  readonly approved: ReadonlyMap<string, ApprovedValue["value"] | null>;
  /** Values to be written into the project's own row. */
  readonly row: ReadonlyMap<string, ApprovedValue["value"]>;
  /** A row for the register of baselines; null for none. Its entry is "" until it is sealed. */
  readonly baseline: Baseline | null;
  /** Steps that were done and are open again. */
  readonly reopened: readonly string[];
}

export function effectsOf(process: Process, before: Standing, after: Standing, event: ProjectEvent, values: EntryValues): Effects {
  const fields = new Set([...before.approved.keys(), ...after.approved.keys()]);
  const approved = new Map([...fields].flatMap((field): [string, ApprovedValue["value"] | null][] => {
    const [old, now] = [before.approved.get(field), after.approved.get(field)];
    if (now === undefined) return [[field, null]];
    return old !== undefined && same(old.value, now.value) ? [] : [[field, now.value]];
  }));
  const doneStep = doneStepOf(process, after);
  return {
    standing: after, state: after.state, doneStep, openedStage: openedStage(process.regulation, doneStep), approved,
    row: event === "change" || event === "rebaseline" ? fieldValues(values) : new Map(),
    baseline: after.baselines.length > before.baselines.length ? after.baselines.at(-1)! : null,
    reopened: [...before.done].filter((id) => !after.done.has(id)),
  };
}

function same(one: ApprovedValue["value"], other: ApprovedValue["value"]): boolean {
  return isTexts(one) && isTexts(other) ? one.join("\n") === other.join("\n") : one === other;
}

