/** What is done in which stage, by whom, and what has to be there (chapters 4 and 5). In the order in which projects go through it. */

import type { Step } from "../../core/regulation/regulation";

const NOTHING = { fields: [], rows: [] };

export const STEPS: Step[] = [
  {
    id: "proposal", stage: "initiation", clause: "4.1.1", role: "sponsor", act: "record", repeats: "once", register: null,
    label: { zh: "项目建议书", en: "Proposal" }, about: { zh: "写清背景、目标、预期成果和预算，由发起部门提交", en: "The sponsoring department hands in background, objectives, expected outcomes and budget" },
    requires: { fields: ["background", "objectives", "outcomes", "budget", "department"], rows: [] }, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "review", stage: "initiation", clause: "4.1.2", role: "reviewers", act: "review", repeats: "once", register: "reviews",
    label: { zh: "立项评审", en: "Review" }, about: { zh: "问过的部门都给出可行性意见", en: "Every department that was asked says whether the project is feasible" },
    requires: { fields: [], rows: [{ register: "reviews", least: 1, filled: "opinion" }] }, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "initiationApproval", stage: "initiation", clause: "4.1.3", role: "management", act: "approve", repeats: "once", register: null,
    label: { zh: "立项批准", en: "Initiation approval" }, about: { zh: "评审通过后由管理层批准，批准人不是提交人", en: "Management approves after the review; another person than the one who handed it in" },
    requires: NOTHING, opens: ["planning"], freezes: ["objectives", "outcomes", "budget", "department"], otherThan: ["proposal"],
  },
  {
    id: "team", stage: "planning", clause: "4.2.1", role: "projectManager", act: "record", repeats: "once", register: "team",
    label: { zh: "组建团队", en: "Team" }, about: { zh: "定下项目经理和成员的职责，至少一人来自其他部门", en: "Name the project manager and each member's duties; at least one member is from another department" },
    requires: { fields: ["manager"], rows: [{ register: "team", least: 1, filled: "duties", otherDepartment: "department" }] }, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "plan", stage: "planning", clause: "4.2.2", role: "projectManager", act: "record", repeats: "once", register: "tasks",
    label: { zh: "制定计划", en: "Plan" }, about: { zh: "排出任务和里程碑，列出预算明细，给每个风险写好应对措施", en: "Tasks with milestones and dates, budget lines, and a response to each risk" },
    requires: { fields: ["plannedStart", "plannedEnd"], rows: [{ register: "tasks", least: 1, filled: "plannedEnd" }, { register: "risks", least: 0, filled: "response" }] },
    opens: [], freezes: [], otherThan: [],
  },
  {
    id: "planReview", stage: "planning", clause: "4.2.3", role: "planReviewer", act: "review", repeats: "once", register: null,
    label: { zh: "计划审核", en: "Plan review" }, about: { zh: "审核人看计划是否可行，再送批准", en: "The reviewer looks at the plan before it goes to approval" },
    requires: NOTHING, opens: [], freezes: [], otherThan: ["plan"],
  },
  {
    id: "planApproval", stage: "planning", clause: "4.2.3", role: "planApprover", act: "approve", repeats: "once", register: null,
    label: { zh: "计划批准", en: "Plan approval" }, about: { zh: "由审核人以外的主管批准，批准后的计划就是基线", en: "Another manager than the reviewer approves; the approved plan is the baseline" },
    requires: NOTHING, opens: ["execution"], freezes: ["plannedStart", "plannedEnd", "budget"], otherThan: ["plan", "planReview"],
  },
  {
    id: "start", stage: "execution", clause: "5.3.1", role: "projectManager", act: "record", repeats: "once", register: null,
    label: { zh: "项目启动", en: "Start" }, about: { zh: "计划批准后开工，记下开始日期", en: "Work begins once the plan is approved; note the day" },
    requires: { fields: ["actualStart"], rows: [] }, opens: ["monitoring", "closure"], freezes: [], otherThan: [],
  },
  {
    id: "meetings", stage: "execution", clause: "4.3.1", role: "projectManager", act: "record", repeats: "recurring", interval: "meeting", register: "meetings",
    label: { zh: "进度会议", en: "Progress meeting" }, about: { zh: "定期开会，记下参加人、决定和行动项", en: "Meet regularly; note attendees, decisions and actions" },
    requires: NOTHING, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "resources", stage: "execution", clause: "4.3.2", role: "projectManager", act: "record", repeats: "asNeeded", register: "resources",
    label: { zh: "资源管理", en: "Resources" }, about: { zh: "记下资源的分配和调整", en: "Note what is assigned and what is moved" },
    requires: NOTHING, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "communication", stage: "execution", clause: "4.3.3", role: "teamMember", act: "record", repeats: "asNeeded", register: "communications",
    label: { zh: "沟通", en: "Communication" }, about: { zh: "记下什么时候对谁说了什么", en: "Note what was told to whom, and when" },
    requires: NOTHING, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "progressReport", stage: "monitoring", clause: "4.4.1", role: "projectManager", act: "record", repeats: "recurring", interval: "progressReport", register: "progressReports",
    label: { zh: "进度报告", en: "Progress report" }, about: { zh: "对照计划报告实际进度；偏差超过阈值要写原因", en: "Report actual against plan; beyond the threshold with the reason" },
    requires: NOTHING, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "quality", stage: "monitoring", clause: "4.4.2", role: "qualityChecker", act: "record", repeats: "asNeeded", register: "qualityChecks",
    label: { zh: "质量检查", en: "Quality check" }, about: { zh: "按标准检查；复查另记一行", en: "Check against the standard; a re-check is a new row" },
    requires: NOTHING, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "risks", stage: "monitoring", clause: "4.4.3", role: "projectManager", act: "record", repeats: "asNeeded", register: "risks",
    label: { zh: "风险管理", en: "Risks" }, about: { zh: "识别和评估风险，写明应对措施和责任人", en: "Identify and assess risks; say what is done and who sees to it" },
    requires: NOTHING, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "summaryReport", stage: "closure", clause: "4.5.1", role: "projectManager", act: "record", repeats: "once", register: null,
    label: { zh: "项目总结", en: "Summary report" }, about: { zh: "对照建议书的目标，说明达成了没有、有什么经验", en: "Compare with the objectives of the proposal: reached or not, and what was learned" },
    requires: { fields: ["objectivesReached", "summary"], rows: [] }, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "evaluation", stage: "closure", clause: "4.5.2", role: "marketingOperations", act: "record", repeats: "once", register: null,
    label: { zh: "成果评估", en: "Evaluation" }, about: { zh: "市场运营部评估市场反馈和业务成效", en: "Marketing operations evaluates market feedback and business effect" },
    requires: { fields: ["marketFeedback", "businessEffect"], rows: [] }, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "sharing", stage: "closure", clause: "4.5.3", role: "projectManager", act: "record", repeats: "once", register: "lessons",
    label: { zh: "知识共享", en: "Sharing" }, about: { zh: "把经验教训分享给至少一个其他部门", en: "Share the lessons with at least one other department" },
    requires: { fields: [], rows: [{ register: "lessons", least: 1, otherDepartment: "sharedWith" }] }, opens: [], freezes: [], otherThan: [],
  },
  {
    id: "closingApproval", stage: "closure", clause: "", role: "management", act: "approve", repeats: "once", register: null,
    label: { zh: "结项批准", en: "Closing approval" }, about: { zh: "公司自选：制度没有规定由谁批准结项", en: "The company's option: the regulation names nobody who approves the closing" },
    requires: { fields: ["actualEnd"], rows: [] }, opens: [], freezes: [], otherThan: ["summaryReport"],
  },
];
