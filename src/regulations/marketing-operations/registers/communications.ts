/** 沟通记录 (4.3.3): what was told to whom, and when. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const COMMUNICATIONS: Register = {
  id: "communications", table: "Communications", scope: "project", clause: "4.3.3", key: { field: "entryNumber", prefix: "CM" },
  label: { zh: "沟通记录", en: "Communications" }, about: { zh: "每次重要沟通一行", en: "One row each time something important was told" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "沟通编号", en: "Communication number" }, about: { zh: "每次沟通唯一的编号", en: "The number of this entry" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "date", type: "date", isRequired: true, clause: "4.3.3", label: { zh: "沟通日期", en: "Date" }, about: { zh: "哪天沟通的", en: "The day on which it was told" }, words: NO_WORDS },
    { id: "from", type: "person", label: { zh: "沟通人", en: "Told by" }, about: { zh: "谁去说的", en: "Who told it" }, words: NO_WORDS },
    { id: "audience", type: "text", isRequired: true, clause: "4.3.3", label: { zh: "沟通对象", en: "Told to" }, about: { zh: "对谁说的", en: "Who was told" }, words: NO_WORDS },
    { id: "content", type: "longText", isRequired: true, clause: "4.3.3", label: { zh: "沟通内容", en: "What was told" }, about: { zh: "说了什么，对方怎么答复", en: "What was said, and what the answer was" }, words: NO_WORDS },
    { id: "channel", type: "choice", options: "channels", label: { zh: "沟通方式", en: "Channel" }, about: { zh: "会议、邮件、电话等", en: "Meeting, e-mail, telephone and so on" }, words: NO_WORDS },
    { id: "attachment", type: "link", label: { zh: "附件", en: "Attachment" }, about: { zh: "有关文件放在哪里", en: "Where the documents are kept" }, words: NO_WORDS },
  ],
};
