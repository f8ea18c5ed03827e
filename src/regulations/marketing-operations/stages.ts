/** The five stages (chapter 4). `words`: what registers of all kinds write for them. */

import type { Regulation } from "../../core/regulation/regulation";

export const STAGES: Regulation["stages"] = [
  {
    id: "initiation", clause: "4.1", label: { zh: "立项", en: "Initiation" }, about: { zh: "建议书、评审、批准（条款 4.1）", en: "Proposal, review, approval (clause 4.1)" },
    words: { zh: ["立项中", "立项阶段", "待立项", "立项审批", "申请中", "待审批", "审批中", "未启动", "待启动", "前期"], en: ["initiated", "initiating", "proposal", "proposed", "submitted"] },
  },
  {
    id: "planning", clause: "4.2", label: { zh: "计划", en: "Planning" }, about: { zh: "团队、计划及其审核批准（条款 4.2）", en: "Team, plan, its review and approval (clause 4.2)" },
    words: { zh: ["计划中", "计划阶段", "规划", "规划中", "策划", "策划中", "策划阶段", "筹备", "筹备中", "准备中"], en: ["plan", "planned", "in planning", "preparation", "preparing"] },
  },
  {
    id: "execution", clause: "4.3", label: { zh: "执行", en: "Execution" }, about: { zh: "启动、会议、资源、沟通（条款 4.3）", en: "Start, meetings, resources, communication (clause 4.3)" },
    words: { zh: ["执行中", "执行阶段", "进行", "进行中", "实施", "实施中", "在建", "推进中", "正在推进", "施工中", "开展中", "在施"], en: ["executing", "in progress", "ongoing", "running", "active", "started", "wip"] },
  },
  {
    id: "monitoring", clause: "4.4", label: { zh: "监控", en: "Monitoring" }, about: { zh: "进度报告、质量检查、风险（条款 4.4）", en: "Progress reports, quality checks, risks (clause 4.4)" },
    words: { zh: ["监控中", "监控阶段", "监测", "跟踪", "跟踪中"], en: ["monitored", "monitor", "control", "tracking"] },
  },
  {
    id: "closure", clause: "4.5", label: { zh: "收尾", en: "Closure" }, about: { zh: "总结、评估、知识共享（条款 4.5）", en: "Summary, evaluation, sharing (clause 4.5)" },
    words: { zh: ["收尾中", "收尾阶段", "结项", "已结项", "结项中", "完成", "已完成", "完结", "已完结", "结束", "已结束", "验收", "已验收", "结案", "已结案", "结题", "竣工", "归档", "已归档", "完工", "关闭", "已关闭"], en: ["closed", "closing", "done", "complete", "completed", "finished"] },
  },
];
