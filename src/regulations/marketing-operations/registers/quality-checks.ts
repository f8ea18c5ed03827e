/** 质量检查 (4.4.2): a re-check is a new row. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const QUALITY_CHECKS: Register = {
  id: "qualityChecks", table: "QualityChecks", scope: "project", clause: "4.4.2", key: { field: "entryNumber", prefix: "Q" },
  label: { zh: "质量检查", en: "Quality checks" }, about: { zh: "每次检查一行；复查另起一行", en: "One row for each check; a re-check is a new row" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "检查编号", en: "Check number" }, about: { zh: "每次检查唯一的编号", en: "The number of this check" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "date", type: "date", isRequired: true, label: { zh: "检查日期", en: "Date" }, about: { zh: "哪天检查的", en: "The day of the check" }, words: NO_WORDS },
    { id: "item", type: "text", isRequired: true, clause: "4.4.2", label: { zh: "检查项目", en: "Item" }, about: { zh: "检查什么", en: "What is checked" }, words: NO_WORDS },
    { id: "standard", type: "longText", isRequired: true, clause: "4.4.2", label: { zh: "检查标准", en: "Standard" }, about: { zh: "怎样才算合格", en: "When is it good enough" }, words: NO_WORDS },
    { id: "result", type: "choice", options: "checkResults", isRequired: true, clause: "4.4.2", label: { zh: "检查结果", en: "Result" }, about: { zh: "合格还是不合格", en: "Passed or failed" }, words: NO_WORDS },
    { id: "findings", type: "longText", label: { zh: "发现的问题", en: "Findings" }, about: { zh: "哪里不符合，怎么整改", en: "What falls short, and what is done about it" }, words: NO_WORDS },
    { id: "checker", type: "person", isRequired: true, clause: "4.4.2", label: { zh: "检查人", en: "Checked by" }, about: { zh: "谁检查的", en: "Who checked it" }, words: NO_WORDS },
    { id: "recheckOf", type: "text", clause: "4.4.2", label: { zh: "复查哪次", en: "Re-check of" }, about: { zh: "复查时填上次的检查编号", en: "For a re-check: the number of the earlier check" }, words: NO_WORDS },
    { id: "evidence", type: "link", label: { zh: "检查依据", en: "Evidence" }, about: { zh: "照片、报告等放在哪里", en: "Where photos or reports are kept" }, words: NO_WORDS },
  ],
};
