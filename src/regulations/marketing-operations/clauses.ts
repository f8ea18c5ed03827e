/** The regulation clause by clause, in our words, with what carries each of them out. */

import type { Clause } from "../../core/regulation/regulation";

export const CLAUSES: Clause[] = [
  {
    id: "1-3", title: { zh: "目的和范围", en: "Purpose and scope" },
    text: {
      zh: "按固定流程做项目，责任看得见，节约人力和资金，全程监督并评估成果。项目分五类：新产品推广、市场调研、营销活动、客户关系管理、品牌形象提升，公司可以增加。",
      en: "Projects follow a set process; responsibility is visible; people and money are used economically; there is supervision throughout, and results are evaluated. Five types of project are named; companies may add more.",
    },
    carriedBy: [{ kind: "whole", id: "" }, { kind: "list", id: "projectTypes" }, { kind: "field", id: "projects.projectType" }],
  },
  {
    id: "4", title: { zh: "五个阶段", en: "The five stages" },
    text: {
      zh: "项目依次经过立项、计划、执行、监控、收尾五个阶段。",
      en: "A project goes through initiation, planning, execution, monitoring and closure.",
    },
    carriedBy: [{ kind: "register", id: "projects" }, { kind: "field", id: "projects.stage" }, { kind: "stage", id: "initiation" }, { kind: "stage", id: "planning" }, { kind: "stage", id: "execution" }, { kind: "stage", id: "monitoring" }, { kind: "stage", id: "closure" }],
  },
  {
    id: "4.1", title: { zh: "立项", en: "Initiation" },
    text: {
      zh: "提交建议书，有关部门评审，管理层批准。",
      en: "A proposal is handed in, reviewed by the departments concerned and approved by management.",
    },
    carriedBy: [{ kind: "stage", id: "initiation" }],
  },
  {
    id: "4.1.1", title: { zh: "项目建议书", en: "Proposal" },
    text: {
      zh: "发起部门提交建议书，写明背景、目标、预期成果和预算，四项齐全才能提交。",
      en: "The sponsoring department hands in background, objectives, expected outcomes and budget; all four have to be there.",
    },
    carriedBy: [{ kind: "step", id: "proposal" }, { kind: "role", id: "sponsor" }, { kind: "field", id: "projects.department" }, { kind: "field", id: "projects.background" }, { kind: "field", id: "projects.objectives" }, { kind: "field", id: "projects.outcomes" }, { kind: "field", id: "projects.budget" }],
  },
  {
    id: "4.1.2", title: { zh: "评审", en: "Review" },
    text: {
      zh: "有关部门就可行性提出意见，问过的部门都要答复。",
      en: "The departments concerned say whether the project is feasible; every department asked has to answer.",
    },
    carriedBy: [{ kind: "step", id: "review" }, { kind: "role", id: "reviewers" }, { kind: "register", id: "reviews" }, { kind: "field", id: "reviews.opinion" }, { kind: "list", id: "opinions" }],
  },
  {
    id: "4.1.3", title: { zh: "立项批准", en: "Approval" },
    text: {
      zh: "评审通过后由管理层决定并写明理由，批准人不能是提交人。",
      en: "After the review management decides and gives its reason; whoever handed in the proposal does not approve it.",
    },
    carriedBy: [{ kind: "step", id: "initiationApproval" }, { kind: "role", id: "management" }, { kind: "field", id: "projects.initiationDate" }, { kind: "report", id: "initiationForm" }],
  },
  {
    id: "4.2", title: { zh: "计划", en: "Planning" },
    text: {
      zh: "组建团队，制定计划，经审核和批准。",
      en: "A team is formed; a plan is made, reviewed and approved.",
    },
    carriedBy: [{ kind: "stage", id: "planning" }],
  },
  {
    id: "4.2.1", title: { zh: "组建团队", en: "Team" },
    text: {
      zh: "指定项目经理，组成跨部门团队并写明各人职责，至少一名成员来自其他部门。",
      en: "A project manager is named and a team formed across departments, each member with duties; at least one member is from another department.",
    },
    carriedBy: [{ kind: "step", id: "team" }, { kind: "role", id: "projectManager" }, { kind: "register", id: "team" }, { kind: "field", id: "team.duties" }, { kind: "field", id: "team.department" }, { kind: "field", id: "projects.manager" }],
  },
  {
    id: "4.2.2", title: { zh: "制定计划", en: "Plan" },
    text: {
      zh: "排定任务、里程碑和日期，安排资源，写明风险措施。日期前后相符，资源不超预算，每个风险都有应对措施。",
      en: "Tasks, milestones and dates, resources and risk measures are planned. Dates are in order, resources within the budget, and each risk has a response.",
    },
    carriedBy: [{ kind: "step", id: "plan" }, { kind: "register", id: "tasks" }, { kind: "register", id: "budgetLines" }, { kind: "register", id: "risks" }, { kind: "field", id: "projects.plannedStart" }, { kind: "field", id: "projects.plannedEnd" }, { kind: "field", id: "risks.response" }],
  },
  {
    id: "4.2.3", title: { zh: "计划审核与批准", en: "Review and approval of the plan" },
    text: {
      zh: "计划先审核、后批准，由名册中的两位主管分别办理；批准后的计划即为基线。",
      en: "The plan is reviewed, then approved, by two managers named in the roster; the approved plan is the baseline.",
    },
    carriedBy: [{ kind: "step", id: "planReview" }, { kind: "step", id: "planApproval" }, { kind: "role", id: "planReviewer" }, { kind: "role", id: "planApprover" }, { kind: "register", id: "roster" }, { kind: "report", id: "planForm" }],
  },
  {
    id: "4.3", title: { zh: "执行", en: "Execution" },
    text: {
      zh: "按批准的计划开展工作，开会、调配资源、保持沟通。",
      en: "The work goes by the approved plan, with meetings, resources and communication.",
    },
    carriedBy: [{ kind: "stage", id: "execution" }],
  },
  {
    id: "4.3.1", title: { zh: "进度会议", en: "Progress meetings" },
    text: {
      zh: "定期开会，记录日期、参加人、决定和行动项（负责人、期限）。会上改了计划，要由原批准人批准新的基线。",
      en: "Meetings are held regularly, with date, attendees, decisions and actions (owner, due date). A plan changed in a meeting is a new baseline, approved by whoever approved the plan.",
    },
    carriedBy: [{ kind: "step", id: "meetings" }, { kind: "interval", id: "meeting" }, { kind: "register", id: "meetings" }, { kind: "register", id: "actions" }, { kind: "field", id: "meetings.decisions" }, { kind: "field", id: "meetings.changesPlan" }],
  },
  {
    id: "4.3.2", title: { zh: "资源管理", en: "Resources" },
    text: {
      zh: "记录资源的分配和调整。",
      en: "What is assigned and what is moved is recorded.",
    },
    carriedBy: [{ kind: "step", id: "resources" }, { kind: "register", id: "resources" }, { kind: "list", id: "resourceActs" }],
  },
  {
    id: "4.3.3", title: { zh: "沟通", en: "Communication" },
    text: {
      zh: "记录什么时候把什么告诉了谁。",
      en: "What was told to whom, and when, is recorded.",
    },
    carriedBy: [{ kind: "step", id: "communication" }, { kind: "role", id: "teamMember" }, { kind: "register", id: "communications" }, { kind: "field", id: "communications.content" }],
  },
  {
    id: "4.4", title: { zh: "监控", en: "Monitoring" },
    text: {
      zh: "用进度报告、质量检查和风险管理掌握项目情况。",
      en: "Progress reports, quality checks and risks show how the project stands.",
    },
    carriedBy: [{ kind: "stage", id: "monitoring" }],
  },
  {
    id: "4.4.1", title: { zh: "进度报告", en: "Progress report" },
    text: {
      zh: "定期对照计划报告实际情况、偏差和原因；偏差超过阈值必须写原因。",
      en: "Actual against plan is reported regularly with the deviation and its reason; beyond the threshold the reason has to be given.",
    },
    carriedBy: [{ kind: "step", id: "progressReport" }, { kind: "interval", id: "progressReport" }, { kind: "register", id: "progressReports" }, { kind: "field", id: "progressReports.deviation" }, { kind: "field", id: "progressReports.reason" }, { kind: "threshold", id: "progressBehind" }, { kind: "threshold", id: "daysLate" }, { kind: "threshold", id: "costOverrun" }, { kind: "report", id: "progressReport" }],
  },
  {
    id: "4.4.2", title: { zh: "质量检查", en: "Quality check" },
    text: {
      zh: "按标准检查并记录项目、标准和结果；复查另记一行。",
      en: "Item, standard and result of each check are recorded; a re-check is a new row.",
    },
    carriedBy: [{ kind: "step", id: "quality" }, { kind: "role", id: "qualityChecker" }, { kind: "register", id: "qualityChecks" }, { kind: "field", id: "qualityChecks.result" }, { kind: "field", id: "qualityChecks.recheckOf" }, { kind: "list", id: "checkResults" }],
  },
  {
    id: "4.4.3", title: { zh: "风险", en: "Risks" },
    text: {
      zh: "识别风险，按可能性乘影响程度评估，写明应对措施和责任人。",
      en: "Risks are identified, assessed as likelihood times impact, and given a response and an owner.",
    },
    carriedBy: [{ kind: "step", id: "risks" }, { kind: "register", id: "risks" }, { kind: "field", id: "risks.score" }, { kind: "list", id: "riskResponses" }],
  },
  {
    id: "4.5", title: { zh: "收尾", en: "Closure" },
    text: {
      zh: "总结项目，评估成果，共享知识。",
      en: "The project is summed up, its results are evaluated, its lessons shared.",
    },
    carriedBy: [{ kind: "stage", id: "closure" }],
  },
  {
    id: "4.5.1", title: { zh: "项目总结", en: "Summary report" },
    text: {
      zh: "对照建议书说明目标是否达成，记录经验教训。",
      en: "The objectives of the proposal are compared with what was reached, and lessons are noted.",
    },
    carriedBy: [{ kind: "step", id: "summaryReport" }, { kind: "field", id: "projects.objectivesReached" }, { kind: "field", id: "projects.summary" }, { kind: "register", id: "lessons" }, { kind: "list", id: "attainment" }, { kind: "report", id: "closingReport" }],
  },
  {
    id: "4.5.2", title: { zh: "成果评估", en: "Evaluation" },
    text: {
      zh: "市场运营部评估市场反馈和业务成效。",
      en: "The marketing-operations department evaluates market feedback and business effect.",
    },
    carriedBy: [{ kind: "step", id: "evaluation" }, { kind: "role", id: "marketingOperations" }, { kind: "field", id: "projects.marketFeedback" }, { kind: "field", id: "projects.businessEffect" }, { kind: "field", id: "projects.evaluation" }],
  },
  {
    id: "4.5.3", title: { zh: "知识共享", en: "Sharing" },
    text: {
      zh: "把经验教训分享给至少一个其他部门，并记录哪些部门收到。",
      en: "Lessons are shared with at least one other department; which departments received them is recorded.",
    },
    carriedBy: [{ kind: "step", id: "sharing" }, { kind: "register", id: "lessons" }, { kind: "field", id: "lessons.sharedWith" }, { kind: "field", id: "lessons.sharedOn" }],
  },
  {
    id: "5.1", title: { zh: "立项流程", en: "Flow of initiation" },
    text: {
      zh: "先提交建议书，再评审，再批准；批准后进入计划阶段。",
      en: "First the proposal, then the review, then the approval, which opens planning.",
    },
    carriedBy: [{ kind: "stage", id: "initiation" }, { kind: "step", id: "proposal" }, { kind: "step", id: "review" }, { kind: "step", id: "initiationApproval" }],
  },
  {
    id: "5.2", title: { zh: "计划流程", en: "Flow of planning" },
    text: {
      zh: "先组建团队，再制定计划，然后审核、批准；批准后进入执行阶段。",
      en: "First the team, then the plan, its review and its approval, which opens execution.",
    },
    carriedBy: [{ kind: "stage", id: "planning" }, { kind: "step", id: "team" }, { kind: "step", id: "plan" }, { kind: "step", id: "planReview" }, { kind: "step", id: "planApproval" }],
  },
  {
    id: "5.3", title: { zh: "执行流程", en: "Flow of execution" },
    text: {
      zh: "启动后按计划执行，定期开会，随时记录资源和沟通。",
      en: "After the start the work goes by the plan, with regular meetings and a record of resources and communication.",
    },
    carriedBy: [{ kind: "stage", id: "execution" }, { kind: "step", id: "start" }, { kind: "step", id: "meetings" }, { kind: "step", id: "resources" }, { kind: "step", id: "communication" }],
  },
  {
    id: "5.3.1", title: { zh: "项目启动", en: "Start" },
    text: {
      zh: "计划批准后由项目经理启动项目，记录开始日期。",
      en: "Once the plan is approved the project manager starts the project; the day is recorded.",
    },
    carriedBy: [{ kind: "step", id: "start" }, { kind: "field", id: "projects.actualStart" }],
  },
  {
    id: "5.4", title: { zh: "监控流程", en: "Flow of monitoring" },
    text: {
      zh: "从启动到收尾，定期报告进度，检查质量，管理风险。",
      en: "From start to closure there are regular progress reports, quality checks and a watch on risks.",
    },
    carriedBy: [{ kind: "stage", id: "monitoring" }, { kind: "step", id: "progressReport" }, { kind: "step", id: "quality" }, { kind: "step", id: "risks" }],
  },
  {
    id: "5.5", title: { zh: "收尾流程", en: "Flow of closure" },
    text: {
      zh: "先总结，再评估，再共享；结项批准由公司自行决定是否需要。",
      en: "First the summary, then the evaluation, then the sharing; whether a closing approval is needed is the company's choice.",
    },
    carriedBy: [{ kind: "stage", id: "closure" }, { kind: "step", id: "summaryReport" }, { kind: "step", id: "evaluation" }, { kind: "step", id: "sharing" }],
  },
  {
    id: "6.1", title: { zh: "定期审计", en: "Audits" },
    text: {
      zh: "每季度审计一次，看制度是否执行、项目取得了什么成果。",
      en: "Every quarter an audit asks whether the regulation was carried out and what the projects achieved.",
    },
    carriedBy: [{ kind: "report", id: "audit" }, { kind: "interval", id: "audit" }, { kind: "role", id: "auditor" }],
  },
  {
    id: "6.2", title: { zh: "反馈渠道", en: "Feedback" },
    text: {
      zh: "任何人都可以提改进建议，每条都要答复，可以因此修订制度。",
      en: "Anyone can suggest an improvement; each suggestion is answered and may lead to an amendment.",
    },
    carriedBy: [{ kind: "register", id: "feedback" }, { kind: "field", id: "feedback.answer" }, { kind: "field", id: "feedback.leadsToAmendment" }],
  },
  {
    id: "6.3", title: { zh: "责任追究", en: "Accountability" },
    text: {
      zh: "没有按制度办的，记下人和事实，例如跳过步骤、超期、自己批自己、批准后更改，以便追究。",
      en: "Who did not follow the regulation is recorded with the facts, such as a skipped or overdue step, self-approval or a change after approval.",
    },
    carriedBy: [{ kind: "register", id: "accountability" }, { kind: "field", id: "accountability.facts" }, { kind: "list", id: "breaches" }, { kind: "report", id: "accountability" }],
  },
  {
    id: "7.1", title: { zh: "解释", en: "Interpretation" },
    text: {
      zh: "本制度由市场运营部解释。",
      en: "The marketing-operations department interprets this regulation.",
    },
    carriedBy: [{ kind: "role", id: "marketingOperations" }],
  },
  {
    id: "7.2", title: { zh: "适用", en: "Application" },
    text: {
      zh: "适用于市场运营部的全部项目。",
      en: "It applies to all projects of the marketing-operations department.",
    },
    carriedBy: [{ kind: "whole", id: "" }, { kind: "register", id: "projects" }],
  },
  {
    id: "7.3", title: { zh: "生效", en: "Entry into force" },
    text: {
      zh: "自发布之日起生效。",
      en: "It is in force from its day of issue.",
    },
    carriedBy: [{ kind: "whole", id: "" }],
  },
  {
    id: "7.4", title: { zh: "修订", en: "Amendment" },
    text: {
      zh: "修订先由市场运营部审核，再由管理层批准，两人各记一条。已启动的项目沿用启动时的版本，除非专门转到新版本。",
      en: "An amendment is reviewed by the marketing-operations department, then approved by management: two people, two records. Each project stays on the version it was started under unless it is moved on purpose.",
    },
    carriedBy: [{ kind: "whole", id: "" }, { kind: "role", id: "marketingOperations" }, { kind: "role", id: "management" }],
  },
];
