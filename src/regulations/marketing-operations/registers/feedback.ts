/** 改进建议 (6.2): anyone suggests, each suggestion is answered. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";

export const FEEDBACK: Register = {
  id: "feedback", table: "Feedback", scope: "workbook", clause: "6.2", key: { field: "entryNumber", prefix: "F" },
  label: { zh: "改进建议", en: "Feedback" }, about: { zh: "对制度的每条建议一行，每条都要答复", en: "One row for each suggestion about the regulation; each gets an answer" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "建议编号", en: "Suggestion number" }, about: { zh: "每条建议唯一的编号", en: "The number of this suggestion" }, words: NO_WORDS },
    { id: "date", type: "date", isRequired: true, label: { zh: "提出日期", en: "Date" }, about: { zh: "哪天提出的", en: "The day on which it was made" }, words: NO_WORDS },
    { id: "by", type: "person", label: { zh: "提出人", en: "Made by" }, about: { zh: "谁提的；可以不写", en: "Who made it; may stay empty" }, words: NO_WORDS },
    { id: "concerns", type: "text", label: { zh: "有关条款", en: "Clause" }, about: { zh: "说的是哪一条", en: "The clause it is about" }, words: NO_WORDS },
    { id: "suggestion", type: "longText", isRequired: true, clause: "6.2", label: { zh: "建议", en: "Suggestion" }, about: { zh: "建议怎么改，为什么", en: "What should change, and why" }, words: NO_WORDS },
    { id: "answer", type: "longText", clause: "6.2", label: { zh: "答复", en: "Answer" }, about: { zh: "怎么答复的", en: "What was answered" }, words: NO_WORDS },
    { id: "answeredBy", type: "person", label: { zh: "答复人", en: "Answered by" }, about: { zh: "谁答复的", en: "Who answered" }, words: NO_WORDS },
    { id: "answeredOn", type: "date", notBefore: "date", label: { zh: "答复日期", en: "Answered on" }, about: { zh: "哪天答复的", en: "The day of the answer" }, words: NO_WORDS },
    { id: "leadsToAmendment", type: "choice", options: "yesNo", clause: "6.2", label: { zh: "修订制度", en: "Leads to an amendment" }, about: { zh: "是否因此修订制度", en: "Is the regulation amended because of it?" }, words: NO_WORDS },
  ],
};
