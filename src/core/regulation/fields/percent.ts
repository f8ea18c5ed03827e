/** Percentages, stored as shares of one. A plain number is a share or a count of points; the column says which. */

import type { Text } from "../../language";
import { plainDigits, readAmountText, scaled } from "./amount-text";
import type { ColumnSetting, Entry, FieldType, Notice, RawCell, Reading } from "./field-type";
import { limitedEntry, limitsCondition, shareLimits } from "./limits";
import { keptText } from "./number";
import { toPlainText } from "./plain-text";
import { showText } from "./text-entry";

export const percentField: FieldType = {
  expectation: "percent",
  isNumeric: true,

  study(cells, { header, field }) {
    const isPoints = pointsTest(cells, header);
    const limit = shareLimits(field).most;
    return (cell) => {
      if (typeof cell.value === "number") return readNumber(cell.value, cell.numberFormat, isPoints, limit);
      if (typeof cell.value === "boolean") return { kind: "unreadable", why: { zh: "不是百分比", en: "not a percentage" } };
      return keptText(cell.value) ?? readPercentText(cell.value, isPoints, limit);
    };
  },

  numberFormat: ({ formats, wasRead, values }) => {
    if (!wasRead && formats.every((format) => format.includes("%"))) return null;
    if (!wasRead && values.length === 0) return null;
    return values.every((value) => typeof value !== "number" || Math.abs(value * 100 - Math.round(value * 100)) < 1e-9) ? "0%" : "0.0%";
  },

  validation: ({ field, language }) => ({
    kind: "decimal", operator: "between", from: String(shareLimits(field).least), to: String(shareLimits(field).most), ignoreBlanks: true,
    alert: {
      style: "stop",
      title: language === "zh" ? "需要百分比" : "A percentage is needed",
      message:
        language === "zh"
          ? `“${field.label.zh}”需要 ${showShare(shareLimits(field).least)} 到 ${showShare(shareLimits(field).most)} 之间的百分比，例如 80%。`
          : `“${field.label.en}” takes a percentage from ${showShare(shareLimits(field).least)} to ${showShare(shareLimits(field).most)}, such as 80%.`,
    },
  }),

  editor: "percent",
  readEntry: percentEntry,
  show: (value) => (typeof value === "number" ? `${plainDigits(value, 2)}%` : showText(value)),
  columnFormat: () => "0%",
  width: 60,
  condition: (own, { field }) => limitsCondition(own, shareLimits(field)),
};

/** As Excel in a cell that is formatted so, a number from 1 on counts points and one below is a share; where both could be meant, it is asked for. */
function percentEntry(text: string, { field }: ColumnSetting): Entry {
  const { least, most } = shareLimits(field);
  const expected: Text = { zh: `${showShare(least)} 到 ${showShare(most)} 之间的百分比，例如 80%`, en: `a percentage from ${showShare(least)} to ${showShare(most)}, such as 80%` };
  const reading = keptText(text) ?? readPercentText(text, (value) => (Math.abs(value) >= 1 && Math.abs(value) <= most ? "doubtful" : Math.abs(value) >= 1), most);
  return limitedEntry(reading.kind === "unreadable" && reading.why === DOUBTFUL.text ? { ...reading, why: WITHOUT_SIGN } : reading, expected, { least, most });
}

type PointsTest = (value: number) => boolean | "doubtful";

/**
 * Which plain numbers count percent points? Beside shares (0.8) or percentages (80%): those over 5. In a column of points (80, 45), or under a
 * header that says %: all of them; a 1 among points is 1 % or 100 %, which only the header can tell. Cells formatted as a percentage are shares.
 */
function pointsTest(cells: readonly RawCell[], header: string): PointsTest {
  const numbers = cells.flatMap(({ value, numberFormat }) => {
    if (typeof value === "number") return numberFormat?.includes("%") ? [] : [value];
    const amount = typeof value === "string" ? readAmountText(value) : null;
    return amount?.kind === "amount" && !amount.hasUnit ? [Number(amount.digits)] : [];
  });
  const hasShares = numbers.some((value) => value > 0 && value < 1);
  const hasPoints = numbers.some((value) => value > 5);
  const hasPercents = cells.some(({ value, numberFormat }) => (typeof value === "number" ? numberFormat?.includes("%") === true : typeof value === "string" && /[%％]/.test(value)));
  if (hasPoints && /[%％]/.test(header)) return (value) => Math.abs(value) > 1 || !hasShares;
  if (hasPoints && !hasShares && !hasPercents) return (value) => (value === 1 ? "doubtful" : true);
  return (value) => Math.abs(value) > 5;
}

function readNumber(value: number, numberFormat: string | null, isPoints: PointsTest, limit: number): Reading {
  const points = !numberFormat?.includes("%") && value !== 0 && isPoints(value);
  if (points === "doubtful") return { kind: "noticed", notice: DOUBTFUL };
  return points ? toShare(value / 100, limit) : (outside(value, limit) ?? { kind: "same" });
}

function readPercentText(value: string, isPoints: PointsTest, limit: number): Reading {
  const text = toPlainText(value);
  const percent = /^([-+]?\d+(?:\.\d+)?) ?%$/.exec(text);
  if (percent) return toShare(scaled(percent[1] as string, -2), limit);
  const amount = readAmountText(text);
  if (amount.kind === "no" || amount.hasUnit) return { kind: "unreadable", why: amount.kind === "no" ? amount.why : { zh: "不是百分比", en: "not a percentage" } };
  const number = Number(amount.digits);
  const points = isPoints(number);
  if (points === "doubtful") return { kind: "unreadable", why: DOUBTFUL.text };
  return toShare(points ? scaled(amount.digits, -2) : number, limit);
}

const WITHOUT_SIGN: Text = { zh: "请写上 %", en: "please write the %" };
const DOUBTFUL: Notice = { kind: "unitSlip", text: { zh: "1 是 1% 还是 100%，请核对", en: "1 could be 1% or 100%, please check" } };

function toShare(share: number, limit: number): Reading {
  const notice = outside(share, limit);
  return { kind: "read", value: share, reason: "percentRead", shown: showShare(share), ...(notice === null ? {} : { notice: notice.notice }) };
}

function outside(share: number, limit: number): Extract<Reading, { kind: "noticed" }> | null {
  if (share >= 0 && share <= limit) return null;
  return { kind: "noticed", notice: { kind: "percentOutOfRange", text: { zh: `${showShare(share)} 不在 0% 到 ${limit * 100}% 之间`, en: `${showShare(share)} is not between 0% and ${limit * 100}%` } } };
}

function showShare(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
