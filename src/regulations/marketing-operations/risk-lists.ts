/** Of risks, issues and breaches: kinds, responses, how they stand. */

import type { RegulationList } from "../../core/regulation/regulation";
import { NO_WORDS } from "./no-words";

export const RISK_CATEGORIES: RegulationList = {
  id: "riskCategories", isOpen: true, label: { zh: "风险类别", en: "Risk category" }, about: { zh: "风险的类别，可以增加", en: "Where a risk comes from; more can be added" },
  options: [
    { id: "market", label: { zh: "市场", en: "Market" }, about: { zh: "客户、竞争和价格", en: "Customers, competitors, prices" }, words: NO_WORDS },
    { id: "schedule", label: { zh: "时间", en: "Schedule" }, about: { zh: "来不及、相互等待", en: "Delays and waiting for one another" }, words: NO_WORDS },
    { id: "budget", label: { zh: "费用", en: "Cost" }, about: { zh: "超支、涨价", en: "Overspending, higher prices" }, words: NO_WORDS },
    { id: "supplier", label: { zh: "供应商", en: "Suppliers" }, about: { zh: "供货和服务", en: "Delivery and service" }, words: NO_WORDS },
    { id: "quality", label: { zh: "质量", en: "Quality" }, about: { zh: "成果达不到标准", en: "Results below the standard" }, words: NO_WORDS },
    { id: "legal", label: { zh: "法律合规", en: "Law" }, about: { zh: "合同、广告法、个人信息", en: "Contracts, advertising law, personal data" }, words: NO_WORDS },
    { id: "people", label: { zh: "人员", en: "People" }, about: { zh: "缺人、换人", en: "Too few people, people who leave" }, words: NO_WORDS },
  ],
};

export const RISK_RESPONSES: RegulationList = {
  id: "riskResponses", isOpen: false, label: { zh: "应对方式", en: "Risk response" }, about: { zh: "怎么应对风险", en: "What to do about a risk" },
  options: [
    { id: "avoid", label: { zh: "规避", en: "Avoid" }, about: { zh: "换个做法，让它不会发生", en: "Do it otherwise, so that it cannot happen" }, words: NO_WORDS },
    { id: "transfer", label: { zh: "转移", en: "Transfer" }, about: { zh: "交给别人承担，例如保险、合同", en: "Let others bear it, as by insurance or contract" }, words: NO_WORDS },
    { id: "reduce", label: { zh: "减轻", en: "Reduce" }, about: { zh: "降低可能性或影响", en: "Make it less likely or less harmful" }, words: { zh: ["降低", "缓解"], en: ["mitigate"] } },
    { id: "accept", label: { zh: "接受", en: "Accept" }, about: { zh: "不处理，写明理由", en: "Live with it, and say why" }, words: NO_WORDS },
  ],
};

export const RISK_STATES: RegulationList = {
  id: "riskStates", isOpen: false, label: { zh: "风险状态", en: "Risk status" }, about: { zh: "风险现在怎么样", en: "Where a risk stands" },
  options: [
    { id: "identified", label: { zh: "已识别", en: "Identified" }, about: { zh: "发现了，还没处理", en: "Noticed; nothing done yet" }, words: NO_WORDS },
    { id: "treated", label: { zh: "应对中", en: "Being treated" }, about: { zh: "正在采取措施", en: "The response is under way" }, words: NO_WORDS },
    { id: "occurred", label: { zh: "已发生", en: "Occurred" }, about: { zh: "发生了，转到问题登记", en: "It happened; it goes on in Issues" }, words: NO_WORDS },
    { id: "closed", label: { zh: "已关闭", en: "Closed" }, about: { zh: "不再有这个风险", en: "It is over" }, words: NO_WORDS },
  ],
};

export const ISSUE_KINDS: RegulationList = {
  id: "issueKinds", isOpen: false, label: { zh: "问题类别", en: "Kind of issue" }, about: { zh: "是哪种问题", en: "What kind of issue it is" },
  options: [
    { id: "changeRequest", label: { zh: "变更申请", en: "Change request" }, about: { zh: "希望改动已批准的内容", en: "Somebody wants something approved to be changed" }, words: NO_WORDS },
    { id: "offSpecification", label: { zh: "不合格项", en: "Off specification" }, about: { zh: "成果不符合要求", en: "A result is not as required" }, words: NO_WORDS },
    { id: "problem", label: { zh: "其他问题", en: "Problem or concern" }, about: { zh: "其他要处理的事", en: "Anything else that needs an answer" }, words: NO_WORDS },
  ],
};

export const ISSUE_STATES: RegulationList = {
  id: "issueStates", isOpen: false, label: { zh: "处理情况", en: "Issue status" }, about: { zh: "问题处理到哪一步", en: "Where an issue stands" },
  options: [
    { id: "open", label: { zh: "待处理", en: "Open" }, about: { zh: "还没开始处理", en: "Nothing has been done yet" }, words: NO_WORDS },
    { id: "doing", label: { zh: "处理中", en: "In hand" }, about: { zh: "正在处理", en: "Somebody is at it" }, words: NO_WORDS },
    { id: "solved", label: { zh: "已解决", en: "Solved" }, about: { zh: "解决了，等确认", en: "Solved, to be confirmed" }, words: NO_WORDS },
    { id: "closed", label: { zh: "已关闭", en: "Closed" }, about: { zh: "确认解决", en: "Confirmed" }, words: NO_WORDS },
  ],
};

export const BREACHES: RegulationList = {
  id: "breaches", isOpen: false, label: { zh: "违规类别", en: "Kind of breach" }, about: { zh: "怎么没有按制度办", en: "In what way the regulation was not followed" },
  options: [
    { id: "skippedStep", label: { zh: "跳过步骤", en: "Skipped step" }, about: { zh: "该做的步骤没有做", en: "A step was left out" }, words: NO_WORDS },
    { id: "overdueStep", label: { zh: "步骤超期", en: "Overdue step" }, about: { zh: "到期没有办", en: "A step was not done in time" }, words: NO_WORDS },
    { id: "selfApproval", label: { zh: "自己批自己", en: "Self-approval" }, about: { zh: "提交人自己批准", en: "Somebody approved what was their own" }, words: NO_WORDS },
    { id: "changeAfterApproval", label: { zh: "批准后更改", en: "Change after approval" }, about: { zh: "没有重新批准就改了", en: "Something approved was changed without a new approval" }, words: NO_WORDS },
  ],
};
