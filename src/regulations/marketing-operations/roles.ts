/** Who does what. Who has a role stands in the project's row or in the roster. */

import type { Regulation } from "../../core/regulation/regulation";

export const ROLES: Regulation["roles"] = [
  { id: "sponsor", field: "department", label: { zh: "发起部门", en: "Sponsoring department" }, about: { zh: "提出项目并提交建议书的部门", en: "The department that proposes the project" } },
  { id: "reviewers", label: { zh: "评审人", en: "Reviewers" }, about: { zh: "有关部门中给出可行性意见的人", en: "People of the departments concerned who say whether it is feasible" } },
  { id: "management", label: { zh: "管理层", en: "Management" }, about: { zh: "批准立项和制度修订；名册写明是谁", en: "Approves projects and amendments; the roster says who" } },
  { id: "projectManager", field: "manager", label: { zh: "项目经理", en: "Project manager" }, about: { zh: "对项目从计划到收尾负责的人", en: "The person in charge from planning to closure" } },
  { id: "planReviewer", label: { zh: "计划审核人", en: "Plan reviewer" }, about: { zh: "审核项目计划的主管；名册写明是谁", en: "The manager who reviews plans; the roster says who" } },
  { id: "planApprover", label: { zh: "计划批准人", en: "Plan approver" }, about: { zh: "批准项目计划的主管，与审核人不是同一人；名册写明是谁", en: "The manager who approves plans, another person than the reviewer; the roster says who" } },
  { id: "qualityChecker", label: { zh: "质量检查人", en: "Quality checker" }, about: { zh: "按标准检查成果的人", en: "The person who checks results against the standard" } },
  { id: "teamMember", label: { zh: "项目成员", en: "Team member" }, about: { zh: "项目团队里的人，职责写在项目团队表", en: "A person in the project's team; the table Team says with which duties" } },
  { id: "marketingOperations", label: { zh: "市场运营部", en: "Marketing operations" }, about: { zh: "解释本制度，评估项目成果，审核制度修订", en: "The department that interprets the regulation, evaluates results and reviews amendments" } },
  { id: "auditor", label: { zh: "审计人", en: "Auditor" }, about: { zh: "每季度检查制度执行和项目成果的人", en: "The person who audits every quarter how the regulation is carried out and what projects achieve" } },
  { id: "registerKeeper", label: { zh: "台账管理员", en: "Register keeper" }, about: { zh: "保管台账、名册和日历的人", en: "The person who keeps the register, roster and calendar" } },
];
