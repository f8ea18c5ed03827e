/** Money, counted in the unit of its column. A text with its own unit is converted; a plain number never is, only pointed at. */

import type { MoneyUnit } from "../../adoption/plan";
import { readAmountText, scaled, showNumber } from "./amount-text";
import type { FieldType, RawCell, Reading } from "./field-type";
import { limitedEntry, limitsCondition, limitsText, numberLimits } from "./limits";
import { keptText } from "./number";
import { showText } from "./text-entry";

export const UNIT_TENS: Readonly<Record<MoneyUnit, number>> = { yuan: 0, thousand: 3, tenThousand: 4 };
export const UNIT_LABELS: Readonly<Record<MoneyUnit, { readonly zh: string; readonly en: string }>> = {
  yuan: { zh: "元", en: "yuan" },
  thousand: { zh: "千元", en: "thousand yuan" },
  tenThousand: { zh: "万元", en: "10,000 yuan" },
};
const FORMAT = "#,##0.00";

export const moneyField: FieldType = {
  expectation: "number",
  isNumeric: true,
  isMoney: true,

  study(cells, { unit }) {
    const typical = median(cells, unit);
    return (cell) => {
      if (typeof cell.value === "number") return atTypical(cell.value, typical) ?? { kind: "same" };
      if (typeof cell.value === "boolean") return { kind: "unreadable", why: { zh: "不是数字", en: "not a number" } };
      return keptText(cell.value) ?? readMoneyText(cell.value, unit, typical);
    };
  },

  numberFormat: ({ formats, wasRead }) => (wasRead && formats.every((format) => format === "@" || format === "General" || format === FORMAT) ? FORMAT : null),

  validation: ({ field, unit, language }) => {
    const counted = unit === null ? "" : language === "zh" ? `，单位为${UNIT_LABELS[unit].zh}` : ` in ${UNIT_LABELS[unit].en}`;
    return {
      kind: "decimal", operator: "between", from: String(numberLimits(field).least), to: String(numberLimits(field).most), ignoreBlanks: true,
      alert: {
        style: "stop",
        title: language === "zh" ? "需要金额" : "An amount is needed",
        message: language === "zh" ? `“${field.label.zh}”需要${limitsText(field, showNumber).zh}数字${counted}，不写“万”“元”等字。还不确定就留空。` : `“${field.label.en}” takes a number${limitsText(field, showNumber).en}${counted}, without words. Leave it empty if it is not known yet.`,
      },
    };
  },

  editor: "number",
  readEntry: (text, { field, unit }) => {
    const shown = UNIT_LABELS[unit ?? "yuan"];
    const limits = limitsText(field, showNumber);
    return limitedEntry(keptText(text) ?? readMoneyText(text, unit, null), { zh: `${limits.zh.trim()}金额，单位为${shown.zh}，例如 1,200 或 1.5万`, en: `an amount${limits.en} in ${shown.en}, such as 1,200 or 1.5万` }, numberLimits(field));
  },
  show: (value) => (typeof value === "number" ? showNumber(value) : showText(value)),
  columnFormat: () => FORMAT,
  width: 84,
  condition: (own, { field }) => limitsCondition(own, field),
};

/** The unit that a header or a line above the list names: 预算(万元), 单位：元. Null where it names none. */
export function unitIn(text: string): MoneyUnit | null {
  const plain = text.replace(/\s/g, "");
  if (/万元|万人民币|\(万\)|（万）|10k|10,?000yuan|tenthousand/i.test(plain)) return "tenThousand";
  if (/千元|\(千\)|（千）|thousandyuan|\(k\)/i.test(plain)) return "thousand";
  if (/元|rmb|cny|yuan|￥|¥/i.test(plain)) return "yuan";
  return null;
}

function readMoneyText(value: string, unit: MoneyUnit | null, typical: number | null): Reading {
  const amount = readAmountText(value);
  if (amount.kind === "no") return { kind: "unreadable", why: amount.why };
  const tens = amount.hasUnit ? amount.tens - UNIT_TENS[unit ?? "yuan"] : 0;
  const number = scaled(amount.digits, tens);
  const isConverted = amount.hasUnit && tens !== 0;
  const slip = amount.hasUnit ? null : atTypical(number, typical);
  return { kind: "read", value: number, reason: isConverted ? "unitConverted" : "numberRead", shown: showNumber(number), ...(slip === null ? {} : { notice: slip.notice }) };
}

/** A plain number a thousand times above or below the usual one: most likely counted in another unit. */
function atTypical(value: number, typical: number | null): Extract<Reading, { kind: "noticed" }> | null {
  if (typical === null || value === 0) return null;
  const ratio = Math.abs(value) / typical;
  if (ratio < 1000 && ratio > 1 / 1000) return null;
  const shown = showNumber(value);
  return { kind: "noticed", notice: { kind: "unitSlip", text: { zh: `${shown} 与本列其他金额相差上千倍，单位是否有误？`, en: `${shown} is a thousand times off the other amounts of this column; is the unit right?` } } };
}

/** Of the amounts other than 0, in the column's unit; null where there are fewer than three. */
function median(cells: readonly RawCell[], unit: MoneyUnit | null): number | null {
  const amounts: number[] = [];
  for (const { value } of cells) {
    if (typeof value === "number" && value !== 0) amounts.push(Math.abs(value));
    else if (typeof value === "string" && value !== "") {
      const read = readAmountText(value);
      if (read.kind === "amount") amounts.push(Math.abs(scaled(read.digits, read.hasUnit ? read.tens - UNIT_TENS[unit ?? "yuan"] : 0)));
    }
  }
  const sorted = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
  return sorted.length < 3 ? null : (sorted[Math.floor(sorted.length / 2)] as number);
}
