/** 经验教训 (4.5.1, 4.5.3): what others should know, and which departments received it. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const LESSONS: Register = {
  id: "lessons", table: "Lessons", scope: "project", clause: "4.5.3", key: { field: "entryNumber", prefix: "L" },
  label: { zh: "经验教训", en: "Lessons" }, about: { zh: "每条经验一行；至少分享给一个其他部门", en: "One row for each lesson; shared with at least one other department" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "经验编号", en: "Lesson number" }, about: { zh: "每条经验唯一的编号", en: "The number of this lesson" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "date", type: "date", label: { zh: "记录日期", en: "Date" }, about: { zh: "哪天记下的", en: "The day on which it was written down" }, words: NO_WORDS },
    { id: "kind", type: "choice", options: "lessonKinds", label: { zh: "经验类别", en: "Kind" }, about: { zh: "做得好的，还是要改进的", en: "Something that went well, or something to do better" }, words: NO_WORDS },
    { id: "event", type: "longText", isRequired: true, clause: "4.5.1", label: { zh: "事情经过", en: "What happened" }, about: { zh: "发生了什么，结果如何", en: "What happened, and what came of it" }, words: NO_WORDS },
    { id: "cause", type: "longText", label: { zh: "原因", en: "Cause" }, about: { zh: "为什么会这样", en: "Why it came about" }, words: NO_WORDS },
    { id: "advice", type: "longText", clause: "4.5.3", label: { zh: "建议", en: "Advice" }, about: { zh: "以后怎么做", en: "What others should do next time" }, words: NO_WORDS },
    { id: "sharedWith", type: "choices", options: "departments", clause: "4.5.3", label: { zh: "分享给", en: "Shared with" }, about: { zh: "哪些部门收到了", en: "The departments that received it" }, words: NO_WORDS },
    { id: "sharedOn", type: "date", clause: "4.5.3", label: { zh: "分享日期", en: "Shared on" }, about: { zh: "哪天分享的", en: "The day on which it was shared" }, words: NO_WORDS },
    { id: "material", type: "link", label: { zh: "资料", en: "Material" }, about: { zh: "有关资料放在哪里", en: "Where the material is kept" }, words: NO_WORDS },
  ],
};
