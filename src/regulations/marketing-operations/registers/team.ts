/** 项目团队 (4.2.1): who works on a project, with which duties. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const TEAM: Register = {
  id: "team", table: "Team", scope: "project", clause: "4.2.1", key: { field: "member" },
  label: { zh: "项目团队", en: "Team" }, about: { zh: "每个成员一行，至少一人来自其他部门", en: "One row for each member; at least one is from another department" },
  fields: [
    { id: "member", type: "person", label: { zh: "成员", en: "Member" }, about: { zh: "成员的姓名，与名册一致", en: "The member's name as in the roster" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "department", type: "department", isRequired: true, clause: "4.2.1", label: { zh: "成员部门", en: "Department" }, about: { zh: "成员所在的部门", en: "The department the member comes from" }, words: NO_WORDS },
    { id: "duties", type: "longText", isRequired: true, clause: "4.2.1", label: { zh: "职责", en: "Duties" }, about: { zh: "在这个项目里负责什么", en: "What the member does in this project" }, words: NO_WORDS },
    { id: "share", type: "percent", label: { zh: "投入比例", en: "Share of time" }, about: { zh: "工作时间有多少用在这个项目上", en: "How much of the working time goes into this project" }, words: NO_WORDS },
    { id: "from", type: "date", label: { zh: "加入日期", en: "From" }, about: { zh: "哪天起加入", en: "The first day in the team" }, words: NO_WORDS },
    { id: "to", type: "date", notBefore: "from", label: { zh: "退出日期", en: "To" }, about: { zh: "哪天退出；还在就空着", en: "The last day in the team; empty while still in it" }, words: NO_WORDS },
  ],
};
