/** Standings and facts for the machine's tests. */
import type { EntryValues, ProjectEvent } from "../../../src/core/approvals/entry";
import { advance } from "../../../src/core/stages/advance";
import type { DecideFacts } from "../../../src/core/stages/decide";
import type { Process } from "../../../src/core/stages/process";
import { firstStanding, type Standing } from "../../../src/core/stages/standing";
import type { State } from "../../../src/core/stages/table";
import { APPROVER, BOSS, FINANCE, FULL_ROW, MANAGER, OPERATIONS, PROCESS, REVIEWER, ROSTER, SPONSOR } from "./people";

export type Said = readonly [event: ProjectEvent, step: string, person: string, values?: EntryValues];

export const WAY: readonly Said[] = [
  ["submit", "proposal", SPONSOR], ["review", "review", FINANCE], ["approve", "initiationApproval", BOSS, { budget: 500_000, objectives: "销量增长 10%", outcomes: "新客户 200 家", department: "市场部" }],
  ["submit", "team", MANAGER], ["submit", "plan", MANAGER], ["review", "planReview", REVIEWER], ["approve", "planApproval", APPROVER, { plannedStart: 46_090, plannedEnd: 46_180, budget: 500_000 }],
  ["submit", "start", MANAGER], ["submit", "summaryReport", MANAGER], ["submit", "evaluation", OPERATIONS], ["submit", "sharing", MANAGER], ["close", "closingApproval", BOSS],
];

/** Where a project stands after these acts; each has to be possible. */
export function after(acts: readonly Said[], process: Process = PROCESS, from: Standing = firstStanding(process)): Standing {
  return acts.reduce((standing, [event, step, person, values = {}], index) => {
    const result = advance(process, standing, { event, step, person, values, time: `2026-03-0${1 + (index % 9)}T00:00:00.000Z`, entry: `hash${index}` });
    if (!result.ok) throw new Error(`${event} ${step}: ${result.refusals.map(({ text }) => text.en).join("; ")}`);
    return result.standing;
  }, from);
}

/** The way up to and with a step. */
export function until(step: string, process?: Process): Standing {
  return after(WAY.slice(0, WAY.findIndex(([, id]) => id === step) + 1), process);
}

/** One standing for each state, in the middle of planning (closed: at the end). */
export const STANDINGS: Readonly<Record<State, Standing>> = {
  recording: until("planApproval"),
  reviewing: until("plan"),
  deciding: until("planReview"),
  returned: after([["return", "planApproval", APPROVER]], PROCESS, until("planReview")),
  held: after([["hold", "planApproval", APPROVER]], PROCESS, until("planReview")),
  stopped: after([["reject", "planApproval", APPROVER]], PROCESS, until("planReview")),
  closed: until("closingApproval"),
};

export function facts(person: string, more: Partial<DecideFacts> = {}): DecideFacts {
  return { process: PROCESS, roster: ROSTER, day: "2026-03-05", person, row: FULL_ROW, lacking: [], comment: "理由", values: {}, seenHeads: [], heads: [], entries: [], isEditing: false, ...more };
}
