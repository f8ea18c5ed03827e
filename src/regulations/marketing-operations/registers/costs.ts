/** 支出明细: every payment with its voucher. The company's option. */

import type { Register } from "../../../core/regulation/regulation";
import { NO_WORDS } from "../no-words";
import { PROJECT_COLUMN } from "./project-column";

export const COSTS: Register = {
  id: "costs", table: "Costs", scope: "project", clause: "", key: { field: "entryNumber", prefix: "C" },
  label: { zh: "支出明细", en: "Costs" }, about: { zh: "每笔支出一行，凭证号要对得上账", en: "One row for each payment, with the voucher number of the accounts" },
  fields: [
    { id: "entryNumber", type: "text", label: { zh: "支出编号", en: "Cost number" }, about: { zh: "每笔支出唯一的编号", en: "The number of this payment" }, words: NO_WORDS },
    PROJECT_COLUMN,
    { id: "date", type: "date", isRequired: true, label: { zh: "支出日期", en: "Date" }, about: { zh: "哪天发生的", en: "The day of the payment" }, words: NO_WORDS },
    { id: "category", type: "choice", options: "costCategories", isRequired: true, label: { zh: "费用类别", en: "Category" }, about: { zh: "属于哪类费用", en: "The kind of cost" }, words: NO_WORDS },
    { id: "item", type: "text", label: { zh: "用途", en: "Item" }, about: { zh: "钱用在什么地方", en: "What was paid for" }, words: NO_WORDS },
    { id: "amount", type: "money", unit: "yuan", isRequired: true, label: { zh: "支出金额", en: "Amount" }, about: { zh: "付了多少；退款写负数", en: "What was paid; a refund is negative" }, words: NO_WORDS },
    { id: "payee", type: "text", label: { zh: "收款方", en: "Paid to" }, about: { zh: "付给谁", en: "Who received it" }, words: NO_WORDS },
    { id: "voucher", type: "text", label: { zh: "凭证号", en: "Voucher number" }, about: { zh: "记账凭证的编号", en: "The number of the voucher in the accounts" }, words: NO_WORDS },
  ],
};
