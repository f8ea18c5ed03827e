/** 评审意见 (4.1.2): one row for each department that is asked. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const REVIEWS: Register = {
  id: "reviews", table: "Reviews", scope: "project", clause: "4.1.2", key: { field: "entryNumber", prefix: "RV" },
  label: { zh: "评审意见", en: "Reviews" }, about: { zh: "征求意见的每个部门一行；都答复了才能批准立项", en: "One row for each department asked; all answer before a project is approved" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "评审编号", en: "Review number" }, about: { zh: "每条意见唯一的编号", en: "The number of this review" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "department", type: "department", isRequired: true, label: { zh: "评审部门", en: "Department asked" }, about: { zh: "向哪个部门征求意见", en: "The department that is asked" }, words: NO_WORDS },
    { id: "askedOn", type: "date", label: { zh: "征求日期", en: "Asked on" }, about: { zh: "哪天送去评审", en: "The day on which it was asked" }, words: NO_WORDS },
    { id: "opinion", type: "choice", options: "opinions", clause: "4.1.2", label: { zh: "评审意见", en: "Opinion" }, about: { zh: "是否可行；还没答复就空着", en: "Is the project feasible? Empty until the department answers" }, words: NO_WORDS },
    { id: "reasons", type: "longText", label: { zh: "理由和建议", en: "Reasons and advice" }, about: { zh: "为什么可行或不可行，要改什么", en: "Why it is feasible or not, and what should change" }, words: NO_WORDS },
    { id: "reviewer", type: "person", label: { zh: "评审人", en: "Reviewer" }, about: { zh: "代表部门答复的人", en: "The person who answers for the department" }, words: NO_WORDS },
    { id: "answeredOn", type: "date", notBefore: "askedOn", label: { zh: "答复日期", en: "Answered on" }, about: { zh: "哪天答复", en: "The day of the answer" }, words: NO_WORDS },
  ],
};
