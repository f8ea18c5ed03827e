/** What is printed or handed in. */

import type { Regulation } from "../../core/regulation/regulation";

export const REPORTS: Regulation["reports"] = [
  { id: "initiationForm", clause: "4.1.3", label: { zh: "立项审批表", en: "Initiation approval form" }, about: { zh: "建议书、评审意见和批准栏，打印后签字", en: "The proposal, the reviews and boxes for approval, to be printed and signed" } },
  { id: "planForm", clause: "4.2.3", label: { zh: "项目计划审批表", en: "Plan approval form" }, about: { zh: "团队、任务、预算、风险，以及审核栏和批准栏", en: "Team, tasks, budget and risks, with boxes for review and approval" } },
  { id: "progressReport", clause: "4.4.1", interval: "progressReport", label: { zh: "进度报告", en: "Progress report" }, about: { zh: "实际与计划的对照、偏差和原因、下一步安排", en: "Actual against plan, deviations with reasons, what comes next" } },
  { id: "closingReport", clause: "4.5.1", label: { zh: "结项报告", en: "Closing report" }, about: { zh: "目标达成、成果评估和经验教训", en: "Objectives reached, evaluation of results, lessons" } },
  { id: "audit", clause: "6.1", interval: "audit", label: { zh: "定期审计", en: "Audit" }, about: { zh: "制度是否执行，项目取得了什么成果", en: "Was the regulation carried out, and what did the projects achieve" } },
  { id: "accountability", clause: "6.3", label: { zh: "责任追究清单", en: "Accountability list" }, about: { zh: "谁没有按制度办，事实和处理结果", en: "Who did not follow the regulation, with the facts and what came of it" } },
];
