/** 预算明细 (4.2.2): what the budget is for; the lines together stay within it. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const BUDGET_LINES: Register = {
  id: "budgetLines", table: "BudgetLines", scope: "project", clause: "4.2.2", key: { field: "entryNumber", prefix: "B" }, within: { amount: "amount", limit: "budget" },
  label: { zh: "预算明细", en: "Budget lines" }, about: { zh: "每笔预算一行，合计不超过项目预算", en: "One row for each item; together they stay within the project's budget" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "明细编号", en: "Line number" }, about: { zh: "每笔预算唯一的编号", en: "The number of this line" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "category", type: "choice", options: "costCategories", isRequired: true, label: { zh: "费用类别", en: "Category" }, about: { zh: "属于哪类费用", en: "The kind of cost" }, words: NO_WORDS },
    { id: "item", type: "text", label: { zh: "用途", en: "Item" }, about: { zh: "钱用在什么地方", en: "What the money is for" }, words: NO_WORDS },
    { id: "amount", type: "money", unit: "yuan", isRequired: true, clause: "4.2.2", label: { zh: "预算金额", en: "Amount" }, about: { zh: "这一笔的预算", en: "What is planned for this item" }, words: NO_WORDS },
    { id: "basis", type: "longText", label: { zh: "计算依据", en: "Basis" }, about: { zh: "金额是怎么算出来的，例如报价或数量乘单价", en: "How the amount was found, such as an offer or quantity times price" }, words: NO_WORDS },
  ],
};
