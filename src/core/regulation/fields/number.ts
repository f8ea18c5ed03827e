/** Plain numbers (days, people, counts). */

import { readAmountText, scaled, showNumber } from "./amount-text";
import type { FieldType, Reading } from "./field-type";
import { limitedEntry, limitsCondition, limitsText, numberLimits } from "./limits";
import { isBlankMark, isErrorText } from "./plain-text";
import { showText } from "./text-entry";

export const numberField: FieldType = {
  expectation: "number",
  isNumeric: true,

  study: () => (cell) => {
    if (typeof cell.value === "number") return { kind: "same" };
    if (typeof cell.value === "boolean") return { kind: "unreadable", why: { zh: "不是数字", en: "not a number" } };
    return keptText(cell.value) ?? readNumberText(cell.value);
  },

  numberFormat: ({ formats, wasRead }) => (wasRead && formats.every((format) => format === "@" || format === "General") ? "General" : null),

  validation: ({ field, language }) => ({
    kind: "decimal", operator: "between", from: String(numberLimits(field).least), to: String(numberLimits(field).most), ignoreBlanks: true,
    alert: {
      style: "stop",
      title: language === "zh" ? "需要数字" : "A number is needed",
      message: language === "zh" ? `“${field.label.zh}”需要${limitsText(field, showNumber).zh}数字，不带单位。还不确定就留空。` : `“${field.label.en}” takes a number${limitsText(field, showNumber).en} without a unit. Leave it empty if it is not known yet.`,
    },
  }),

  editor: "number",
  readEntry: (text, { field }) => {
    const limits = limitsText(field, showNumber);
    const example = field.most ?? field.least ?? 12;
    return limitedEntry(keptText(text) ?? readNumberText(text), { zh: `${limits.zh.trim()}数字，例如 ${example}`, en: `a number${limits.en} such as ${example}` }, numberLimits(field));
  },
  show: (value) => (typeof value === "number" ? showNumber(value) : showText(value)),
  columnFormat: () => "General",
  width: 60,
  condition: (own, { field }) => limitsCondition(own, field),
};

/** Blank, a mark for nothing, or an error: the same for all columns of dates, numbers and choices. Null for other texts. */
export function keptText(value: string): Reading | null {
  if (value === "") return { kind: "blank" };
  const trimmed = value.trim();
  if (trimmed !== "" && !isBlankMark(trimmed)) return isErrorText(value) ? { kind: "unreadable", why: { zh: "是错误值", en: "an error" } } : null;
  // Formulas cannot see through spaces everywhere, so what looks empty becomes empty.
  return trimmed === value ? { kind: "blank" } : { kind: "read", value: trimmed, reason: "spaceTrimmed", shown: trimmed, isBlank: true };
}

function readNumberText(value: string): Reading {
  const amount = readAmountText(value);
  if (amount.kind === "no") return { kind: "unreadable", why: amount.why };
  if (amount.isMoney) return { kind: "unreadable", why: { zh: "是金额", en: "an amount of money" } };
  const number = scaled(amount.digits, amount.tens);
  return { kind: "read", value: number, reason: "numberRead", shown: showNumber(number) };
}
