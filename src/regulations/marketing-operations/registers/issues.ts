/** 问题登记: what has happened already and needs an answer. The company's option. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const ISSUES: Register = {
  id: "issues", table: "Issues", scope: "project", clause: "", key: { field: "entryNumber", prefix: "I" },
  label: { zh: "问题登记", en: "Issues" }, about: { zh: "已经发生、需要处理的事，每件一行", en: "One row for each thing that has happened and needs an answer" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "问题编号", en: "Issue number" }, about: { zh: "每个问题唯一的编号", en: "The number of this issue" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "raisedOn", type: "date", label: { zh: "提出日期", en: "Raised on" }, about: { zh: "哪天提出的", en: "The day on which it was raised" }, words: NO_WORDS },
    { id: "kind", type: "choice", options: "issueKinds", label: { zh: "问题类别", en: "Kind" }, about: { zh: "变更申请、不合格项还是其他问题", en: "A change request, something off specification, or another problem" }, words: NO_WORDS },
    { id: "issue", type: "longText", isRequired: true, label: { zh: "问题描述", en: "Issue" }, about: { zh: "发生了什么", en: "What has happened" }, words: NO_WORDS },
    { id: "raisedBy", type: "person", label: { zh: "提出人", en: "Raised by" }, about: { zh: "谁提出的", en: "Who raised it" }, words: NO_WORDS },
    { id: "effect", type: "longText", label: { zh: "影响", en: "Effect" }, about: { zh: "对时间、费用和质量有什么影响", en: "What it means for time, cost and quality" }, words: NO_WORDS },
    { id: "priority", type: "choice", options: "priorities", label: { zh: "优先级", en: "Priority" }, about: { zh: "有多急", en: "How urgent it is" }, words: NO_WORDS },
    { id: "action", type: "longText", label: { zh: "处理办法", en: "Action" }, about: { zh: "怎么处理", en: "What is done about it" }, words: NO_WORDS },
    { id: "owner", type: "person", label: { zh: "负责人", en: "Owner" }, about: { zh: "谁来处理", en: "Who sees to it" }, words: NO_WORDS },
    { id: "due", type: "date", notBefore: "raisedOn", label: { zh: "完成期限", en: "Due" }, about: { zh: "哪天前处理完", en: "The day by which it is settled" }, words: NO_WORDS },
    { id: "state", type: "choice", options: "issueStates", label: { zh: "处理情况", en: "Status" }, about: { zh: "处理到哪一步了", en: "Where it stands" }, words: NO_WORDS },
    { id: "closedOn", type: "date", notBefore: "raisedOn", label: { zh: "关闭日期", en: "Closed on" }, about: { zh: "哪天关闭；没关闭就空着", en: "The day on which it was closed; empty while open" }, words: NO_WORDS },
  ],
};
