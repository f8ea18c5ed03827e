/** 会议行动项 (4.3.1): what was agreed, by whom and until when. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const ACTIONS: Register = {
  id: "actions", table: "Actions", scope: "project", clause: "4.3.1", key: { field: "entryNumber", prefix: "A" },
  label: { zh: "会议行动项", en: "Actions" }, about: { zh: "会上定下的每件事一行", en: "One row for each thing agreed in a meeting" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "行动编号", en: "Action number" }, about: { zh: "每件事唯一的编号", en: "The number of this action" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "meeting", type: "text", label: { zh: "会议编号", en: "Meeting number" }, about: { zh: "在哪次会议上定的", en: "The meeting in which it was agreed" }, words: NO_WORDS },
    { id: "action", type: "longText", isRequired: true, clause: "4.3.1", label: { zh: "要做的事", en: "Action" }, about: { zh: "具体做什么", en: "What is to be done" }, words: NO_WORDS },
    { id: "owner", type: "person", isRequired: true, clause: "4.3.1", label: { zh: "负责人", en: "Owner" }, about: { zh: "谁来做", en: "Who does it" }, words: NO_WORDS },
    { id: "due", type: "date", isRequired: true, clause: "4.3.1", label: { zh: "完成期限", en: "Due" }, about: { zh: "哪天前做完", en: "The day by which it is done" }, words: NO_WORDS },
    { id: "state", type: "choice", options: "workStates", label: { zh: "完成情况", en: "Status" }, about: { zh: "做到哪一步了", en: "How far it is" }, words: NO_WORDS },
    { id: "doneOn", type: "date", label: { zh: "完成日期", en: "Done on" }, about: { zh: "哪天做完的", en: "The day on which it was done" }, words: NO_WORDS },
  ],
};
