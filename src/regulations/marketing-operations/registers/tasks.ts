/** 任务计划 (4.2.2): the timetable, with milestones. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const TASKS: Register = {
  id: "tasks", table: "Tasks", scope: "project", clause: "4.2.2", key: { field: "entryNumber", prefix: "T" },
  label: { zh: "任务计划", en: "Tasks" }, about: { zh: "每项任务或里程碑一行", en: "One row for each task or milestone" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "任务编号", en: "Task number" }, about: { zh: "每项任务唯一的编号", en: "The number of this task" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "task", type: "text", isRequired: true, label: { zh: "任务", en: "Task" }, about: { zh: "要做什么", en: "What is to be done" }, words: NO_WORDS },
    { id: "isMilestone", type: "choice", options: "yesNo", label: { zh: "里程碑", en: "Milestone" }, about: { zh: "是不是里程碑", en: "Is it a milestone?" }, words: NO_WORDS },
    { id: "weight", type: "number", least: 0, label: { zh: "权重", en: "Weight" }, about: { zh: "在项目中的分量，用来算进度，例如 1 到 10", en: "How much it counts in the project's progress, such as 1 to 10" }, words: NO_WORDS },
    { id: "plannedStart", type: "date", clause: "4.2.2", label: { zh: "计划开始", en: "Planned start" }, about: { zh: "计划哪天开始", en: "The day on which it should start" }, words: NO_WORDS },
    { id: "plannedEnd", type: "date", notBefore: "plannedStart", clause: "4.2.2", label: { zh: "计划完成", en: "Planned end" }, about: { zh: "计划哪天完成", en: "The day on which it should be done" }, words: NO_WORDS },
    { id: "actualStart", type: "date", label: { zh: "实际开始", en: "Actual start" }, about: { zh: "哪天真正开始", en: "The day on which it started" }, words: NO_WORDS },
    { id: "actualEnd", type: "date", notBefore: "actualStart", label: { zh: "实际完成", en: "Actual end" }, about: { zh: "哪天真正完成；没完成就空着", en: "The day on which it was done; empty while it is not" }, words: NO_WORDS },
    { id: "progress", type: "percent", label: { zh: "完成比例", en: "Done" }, about: { zh: "已经做完多少", en: "How much of it is done" }, words: NO_WORDS },
    { id: "owner", type: "person", label: { zh: "负责人", en: "Owner" }, about: { zh: "谁来做", en: "Who sees to it" }, words: NO_WORDS },
    { id: "predecessor", type: "text", label: { zh: "前置任务", en: "After" }, about: { zh: "要等哪项任务做完，填任务编号", en: "The number of the task that has to be done first" }, words: NO_WORDS },
  ],
};
