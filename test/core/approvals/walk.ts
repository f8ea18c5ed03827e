/** Projects on their way through the regulation, for tests: the whole way, a return, a new baseline, a change, two at once. */
import { VALUE } from "../../../src/core/approvals/entry";
import { APPROVER, BOSS, FINANCE, KEEPER, LAW, MANAGER, OPERATIONS, REVIEWER, SPONSOR } from "../stages/people";
import { createLedger, type Acting, type Ledger } from "./ledger-maker";

const ASKED = { [VALUE.asked]: ["法务部", "财务部"] };
const answer = (department: string) => ({ ...ASKED, [VALUE.department]: department });

export const TO_APPROVAL: readonly Acting[] = [
  { event: "submit", person: SPONSOR },
  { event: "review", person: FINANCE, values: answer("财务部") },
  { event: "review", person: LAW, values: answer("法务部") },
];
export const TO_PLAN: readonly Acting[] = [...TO_APPROVAL, { event: "approve", person: BOSS }, { event: "submit", person: MANAGER }, { event: "submit", person: MANAGER }];
export const TO_START: readonly Acting[] = [...TO_PLAN, { event: "review", person: REVIEWER }, { event: "approve", person: APPROVER }];
export const TO_END: readonly Acting[] = [
  ...TO_START, { event: "submit", person: MANAGER }, { event: "note", step: "progressReport", person: MANAGER },
  { event: "rebaseline", person: APPROVER, values: { plannedEnd: 46_195 } },
  { event: "submit", person: MANAGER }, { event: "submit", person: OPERATIONS }, { event: "submit", person: MANAGER }, { event: "close", person: BOSS },
];

export async function walk(ledger: Ledger, project: string, steps: readonly Acting[]): Promise<void> {
  for (const step of steps) await ledger.act(project, step);
}

/** Three projects: one closed, one whose plan was returned and is in execution, one with two decisions at the same moment. */
export async function createCompany(): Promise<Ledger> {
  const ledger = await createLedger([KEEPER, SPONSOR, MANAGER, FINANCE, LAW, BOSS, REVIEWER, APPROVER, OPERATIONS]);
  await walk(ledger, "PRJ-2026-001", TO_END);
  await walk(ledger, "PRJ-2026-002", [...TO_PLAN, { event: "return", person: REVIEWER, comment: "资源不足\n请补充" }, { event: "submit", person: MANAGER }, { event: "review", person: REVIEWER }, { event: "approve", person: APPROVER }]);
  await walk(ledger, "PRJ-2026-003", TO_APPROVAL);
  const known = [...ledger.entries];
  await ledger.act("PRJ-2026-003", { event: "approve", person: BOSS, known });
  await ledger.act("PRJ-2026-003", { event: "hold", person: BOSS, known, comment: "等待市场数据" });
  await ledger.act("PRJ-2026-002", { event: "submit", person: MANAGER });
  return ledger;
}
