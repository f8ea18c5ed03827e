/** 资源调配 (4.3.2): what a project was given, and what was moved. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const RESOURCES: Register = {
  id: "resources", table: "Resources", scope: "project", clause: "4.3.2", key: { field: "entryNumber", prefix: "RS" },
  label: { zh: "资源调配", en: "Resources" }, about: { zh: "每次分配或调整一行", en: "One row each time something is assigned or moved" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "调配编号", en: "Resource number" }, about: { zh: "每次调配唯一的编号", en: "The number of this entry" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "date", type: "date", isRequired: true, label: { zh: "调配日期", en: "Date" }, about: { zh: "哪天决定的", en: "The day of the decision" }, words: NO_WORDS },
    { id: "act", type: "choice", options: "resourceActs", isRequired: true, clause: "4.3.2", label: { zh: "调配方式", en: "What happens" }, about: { zh: "分配、增加、减少还是收回", en: "Assigned, increased, reduced or returned" }, words: NO_WORDS },
    { id: "kind", type: "choice", options: "resourceKinds", label: { zh: "资源类别", en: "Kind" }, about: { zh: "人员、设备、物料等", en: "People, equipment, materials and so on" }, words: NO_WORDS },
    { id: "resource", type: "text", isRequired: true, clause: "4.3.2", label: { zh: "资源", en: "Resource" }, about: { zh: "谁或什么", en: "Who or what" }, words: NO_WORDS },
    { id: "quantity", type: "number", least: 0, label: { zh: "数量", en: "Quantity" }, about: { zh: "多少", en: "How many or how much" }, words: NO_WORDS },
    { id: "measure", type: "text", label: { zh: "计量单位", en: "Unit" }, about: { zh: "人、天、台、份等", en: "People, days, pieces and so on" }, words: NO_WORDS },
    { id: "from", type: "date", label: { zh: "使用开始", en: "From" }, about: { zh: "从哪天起用", en: "The first day of use" }, words: NO_WORDS },
    { id: "to", type: "date", notBefore: "from", label: { zh: "使用结束", en: "To" }, about: { zh: "用到哪天", en: "The last day of use" }, words: NO_WORDS },
    { id: "reason", type: "longText", label: { zh: "调配原因", en: "Reason" }, about: { zh: "为什么这样安排", en: "Why it was decided so" }, words: NO_WORDS },
  ],
};
