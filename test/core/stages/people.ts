/** A small company for the tests of approvals, with the built-in regulation. */
import { createProcess } from "../../../src/core/stages/process";
import type { Roster, RosterPerson } from "../../../src/core/stages/roster";
import { marketingOperations } from "../../../src/regulations/marketing-operations";

const person = (name: string, department: string, ...roles: string[]): RosterPerson => ({ name, department, roles, from: "2025-01-01", to: "" });

export const SPONSOR = "孙丽";
export const MANAGER = "张伟";
export const FINANCE = "周杰";
export const LAW = "吴刚";
export const BOSS = "李娜";
export const REVIEWER = "王强";
export const APPROVER = "赵敏";
export const KEEPER = "钱进";
export const OPERATIONS = "郑爽";

export const ROSTER: Roster = {
  people: [
    person(SPONSOR, "市场部"), person(MANAGER, "销售部"), person(FINANCE, "财务部", "reviewers"), person(LAW, "法务部", "reviewers"), person(BOSS, "总经办", "management"),
    person(REVIEWER, "市场部", "planReviewer"), person(APPROVER, "销售部", "planApprover"), person(KEEPER, "市场运营部", "registerKeeper"), person(OPERATIONS, "市场运营部", "marketingOperations"),
  ],
  delegations: [],
};

export const PROCESS = createProcess(marketingOperations);

/** A project's row with everything that any step requires. */
export const FULL_ROW: ReadonlyMap<string, string | number> = new Map<string, string | number>([
  ["background", "背景"], ["objectives", "销量增长 10%"], ["outcomes", "新客户 200 家"], ["budget", 500000], ["department", "市场部"], ["manager", MANAGER],
  ["plannedStart", 46_090], ["plannedEnd", 46_180], ["actualStart", 46_092], ["actualEnd", 46_200], ["objectivesReached", "达成"], ["summary", "按计划完成"],
  ["marketFeedback", "良好"], ["businessEffect", "增长 12%"],
]);
