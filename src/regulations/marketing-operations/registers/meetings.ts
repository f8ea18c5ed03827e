/** 进度会议 (4.3.1). */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const MEETINGS: Register = {
  id: "meetings", table: "Meetings", scope: "project", clause: "4.3.1", key: { field: "entryNumber", prefix: "M" },
  label: { zh: "进度会议", en: "Meetings" }, about: { zh: "每次会议一行；行动项写在“会议行动项”", en: "One row for each meeting; what is to be done stands in “Actions”" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "会议编号", en: "Meeting number" }, about: { zh: "每次会议唯一的编号", en: "The number of this meeting" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "date", type: "date", isRequired: true, clause: "4.3.1", label: { zh: "会议日期", en: "Date" }, about: { zh: "哪天开的会", en: "The day of the meeting" }, words: NO_WORDS },
    { id: "chair", type: "person", label: { zh: "主持人", en: "Chair" }, about: { zh: "谁主持", en: "Who led it" }, words: NO_WORDS },
    { id: "attendees", type: "longText", isRequired: true, clause: "4.3.1", label: { zh: "参加人", en: "Attendees" }, about: { zh: "谁参加了，用顿号隔开", en: "Who took part" }, words: NO_WORDS },
    { id: "decisions", type: "longText", isRequired: true, clause: "4.3.1", label: { zh: "会议决定", en: "Decisions" }, about: { zh: "定了什么；什么都没定也要写明", en: "What was decided; if nothing was, say so" }, words: NO_WORDS },
    { id: "changesPlan", type: "choice", options: "yesNo", clause: "4.3.1", label: { zh: "更改计划", en: "Changes the plan" }, about: { zh: "是否改了计划；改了要由原计划批准人重新批准", en: "Was the plan changed? Then whoever approved it approves it again" }, words: NO_WORDS },
    { id: "minutes", type: "link", label: { zh: "会议纪要", en: "Minutes" }, about: { zh: "纪要放在哪里", en: "Where the minutes are kept" }, words: NO_WORDS },
  ],
};
