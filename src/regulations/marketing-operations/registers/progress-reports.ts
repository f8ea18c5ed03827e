/** 进度报告 (4.4.1): actual against plan. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const PROGRESS_REPORTS: Register = {
  id: "progressReports", table: "ProgressReports", scope: "project", clause: "4.4.1", key: { field: "entryNumber", prefix: "PR" },
  label: { zh: "进度报告", en: "Progress reports" }, about: { zh: "每期报告一行；偏差大的要写原因", en: "One row for each report; a large deviation needs its reason" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "报告编号", en: "Report number" }, about: { zh: "每期报告唯一的编号", en: "The number of this report" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "reportedOn", type: "date", isRequired: true, clause: "4.4.1", label: { zh: "报告日期", en: "Reported on" }, about: { zh: "哪天提交", en: "The day of the report" }, words: NO_WORDS },
    { id: "periodStart", type: "date", label: { zh: "期间开始", en: "Period from" }, about: { zh: "报告从哪天算起", en: "The first day that the report is about" }, words: NO_WORDS },
    { id: "periodEnd", type: "date", notBefore: "periodStart", label: { zh: "期间结束", en: "Period to" }, about: { zh: "报告算到哪天", en: "The last day that the report is about" }, words: NO_WORDS },
    { id: "plannedProgress", type: "percent", clause: "4.4.1", label: { zh: "计划进度", en: "Planned progress" }, about: { zh: "按计划应完成多少", en: "How much should be done by now" }, words: NO_WORDS },
    { id: "actualProgress", type: "percent", isRequired: true, clause: "4.4.1", label: { zh: "实际进度", en: "Actual progress" }, about: { zh: "实际完成多少", en: "How much is done" }, words: NO_WORDS },
    { id: "deviation", type: "formula", formula: "[actualProgress]-[plannedProgress]", clause: "4.4.1", label: { zh: "偏差", en: "Deviation" }, about: { zh: "实际进度减计划进度；为负就是落后", en: "Actual minus planned progress; below zero it is behind" }, words: NO_WORDS },
    { id: "state", type: "choice", options: "reportStates", label: { zh: "总体情况", en: "Overall" }, about: { zh: "正常、需关注还是有困难", en: "On track, at risk or off track" }, words: NO_WORDS },
    { id: "work", type: "longText", label: { zh: "本期工作", en: "Work done" }, about: { zh: "这一期做了什么", en: "What was done in this period" }, words: NO_WORDS },
    { id: "reason", type: "longText", clause: "4.4.1", label: { zh: "偏差原因", en: "Reason" }, about: { zh: "为什么有偏差；超过阈值时必须写", en: "Why there is a deviation; needed beyond the threshold" }, words: NO_WORDS },
    { id: "correction", type: "longText", label: { zh: "纠偏措施", en: "Corrective action" }, about: { zh: "怎么赶上来", en: "What is done to catch up" }, words: NO_WORDS },
    { id: "owner", type: "person", label: { zh: "负责人", en: "Owner" }, about: { zh: "谁落实纠偏措施", en: "Who sees to the corrective action" }, words: NO_WORDS },
    { id: "due", type: "date", label: { zh: "完成期限", en: "Due" }, about: { zh: "措施要在哪天前做完", en: "The day by which the action is done" }, words: NO_WORDS },
    { id: "next", type: "longText", label: { zh: "下期计划", en: "Next" }, about: { zh: "下一期做什么", en: "What comes in the next period" }, words: NO_WORDS },
  ],
};
