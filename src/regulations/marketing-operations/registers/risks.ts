/** 风险登记 (4.4.3, planned in 4.2.2): likelihood times impact, and what is done about it. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const RISKS: Register = {
  id: "risks", table: "Risks", scope: "project", clause: "4.4.3", key: { field: "entryNumber", prefix: "R" },
  label: { zh: "风险登记", en: "Risks" }, about: { zh: "每个风险一行；计划审批前都要写好应对措施", en: "One row for each risk; each has a response before the plan is approved" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "风险编号", en: "Risk number" }, about: { zh: "每个风险唯一的编号", en: "The number of this risk" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "identifiedOn", type: "date", label: { zh: "识别日期", en: "Identified on" }, about: { zh: "哪天发现的", en: "The day on which it was noticed" }, words: NO_WORDS },
    { id: "risk", type: "longText", isRequired: true, clause: "4.4.3", label: { zh: "风险描述", en: "Risk" }, about: { zh: "因为什么，可能发生什么，会造成什么影响", en: "Because of what, what may happen, and what it would do" }, words: NO_WORDS },
    { id: "category", type: "choice", options: "riskCategories", label: { zh: "风险类别", en: "Category" }, about: { zh: "属于哪类风险", en: "The kind of risk" }, words: NO_WORDS },
    { id: "likelihood", type: "number", isRequired: true, least: 1, most: 5, clause: "4.4.3", label: { zh: "可能性", en: "Likelihood" }, about: { zh: "1 很小，2 较小，3 中等，4 较大，5 很大", en: "1 very low, 2 low, 3 medium, 4 high, 5 very high" }, words: NO_WORDS },
    { id: "impact", type: "number", isRequired: true, least: 1, most: 5, clause: "4.4.3", label: { zh: "影响程度", en: "Impact" }, about: { zh: "1 很轻，2 较轻，3 中等，4 较重，5 很重", en: "1 very low, 2 low, 3 medium, 4 high, 5 very high" }, words: NO_WORDS },
    { id: "score", type: "formula", formula: "[likelihood]*[impact]", clause: "4.4.3", label: { zh: "风险值", en: "Score" }, about: { zh: "可能性乘影响程度，1 到 25，越大越要紧", en: "Likelihood times impact, 1 to 25; the higher, the more urgent" }, words: NO_WORDS },
    { id: "responseType", type: "choice", options: "riskResponses", label: { zh: "应对方式", en: "Response type" }, about: { zh: "规避、转移、减轻还是接受", en: "Avoid, transfer, reduce or accept" }, words: NO_WORDS },
    { id: "response", type: "longText", clause: "4.2.2", label: { zh: "应对措施", en: "Response" }, about: { zh: "具体怎么做；接受的写明理由", en: "What is done about it; for an accepted risk, why" }, words: NO_WORDS },
    { id: "owner", type: "person", clause: "4.4.3", label: { zh: "责任人", en: "Owner" }, about: { zh: "谁盯着这个风险", en: "Who keeps an eye on it" }, words: NO_WORDS },
    { id: "due", type: "date", notBefore: "identifiedOn", label: { zh: "完成期限", en: "Due" }, about: { zh: "措施要在哪天前做完", en: "The day by which the response is done" }, words: NO_WORDS },
    { id: "state", type: "choice", options: "riskStates", label: { zh: "风险状态", en: "Status" }, about: { zh: "现在怎么样", en: "Where it stands" }, words: NO_WORDS },
    { id: "closedOn", type: "date", notBefore: "identifiedOn", label: { zh: "关闭日期", en: "Closed on" }, about: { zh: "哪天关闭；没关闭就空着", en: "The day on which it was closed; empty while open" }, words: NO_WORDS },
  ],
};
