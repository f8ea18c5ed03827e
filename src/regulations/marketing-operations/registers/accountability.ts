/** 责任记录 (6.3): who did not follow the regulation, with the facts. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const ACCOUNTABILITY: Register = {
  id: "accountability", table: "Accountability", scope: "project", clause: "6.3", key: { field: "entryNumber", prefix: "AC" },
  label: { zh: "责任记录", en: "Accountability" }, about: { zh: "没有按制度办的事，每件一行，只写事实", en: "One row for each time the regulation was not followed; facts only" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "记录编号", en: "Record number" }, about: { zh: "每条记录唯一的编号", en: "The number of this record" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "date", type: "date", isRequired: true, label: { zh: "发生日期", en: "Date" }, about: { zh: "哪天发生的", en: "The day on which it happened" }, words: NO_WORDS },
    { id: "person", type: "person", isRequired: true, clause: "6.3", label: { zh: "责任人", en: "Person" }, about: { zh: "是谁", en: "Who it was" }, words: NO_WORDS },
    { id: "kind", type: "choice", options: "breaches", isRequired: true, clause: "6.3", label: { zh: "违规类别", en: "Kind" }, about: { zh: "跳过步骤、超期、自己批自己还是批准后更改", en: "A skipped or overdue step, self-approval, or a change after approval" }, words: NO_WORDS },
    { id: "breached", type: "text", label: { zh: "违反条款", en: "Clause" }, about: { zh: "没有遵守哪一条", en: "The clause that was not followed" }, words: NO_WORDS },
    { id: "facts", type: "longText", isRequired: true, clause: "6.3", label: { zh: "事实", en: "Facts" }, about: { zh: "发生了什么，有什么依据", en: "What happened, and what shows it" }, words: NO_WORDS },
    { id: "outcome", type: "longText", clause: "6.3", label: { zh: "处理结果", en: "Outcome" }, about: { zh: "怎么处理的", en: "What came of it" }, words: NO_WORDS },
    { id: "decidedBy", type: "person", label: { zh: "处理人", en: "Decided by" }, about: { zh: "谁决定的", en: "Who decided it" }, words: NO_WORDS },
    { id: "closedOn", type: "date", notBefore: "date", label: { zh: "结案日期", en: "Closed on" }, about: { zh: "哪天了结", en: "The day on which it was closed" }, words: NO_WORDS },
  ],
};
