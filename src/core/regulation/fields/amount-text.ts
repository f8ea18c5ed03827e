/** A number as people write it, with its unit if it has one: 3,000  ￥1,200  1.5万  12万元  150000元  20w  (300)  1.2亿. */

import type { Text } from "../../language";
import { toPlainText } from "./plain-text";
import { remember } from "./remember";

export type AmountText =
  | {
      readonly kind: "amount";
      /** Decimal digits as written, sign included, without separators. */
      readonly digits: string;
      /** Powers of ten that a word after it stands for: 万 is 4. */
      readonly tens: number;
      /** It says 元, ￥ or a word such as 万: then it is not counted in the column's unit but in its own. */
      readonly hasUnit: boolean;
      readonly isMoney: boolean;
    }
  | { readonly kind: "no"; readonly why: Text };

const NOT_A_NUMBER: Text = { zh: "不是数字", en: "not a number" };
const TENS: Readonly<Record<string, number>> = { "": 0, 千: 3, k: 3, 万: 4, w: 4, 百万: 6, m: 6, 千万: 7, 亿: 8 };
const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+`;
const AMOUNT = new RegExp(String.raw`^(?:rmb|cny|人民币)? ?([-+]?) ?([¥￥]?) ?([-+]?) ?(${NUMBER}) ?(百万|千万|千|万|亿|k|w|m)? ?(元|圆|块|rmb|cny)?(?:整)?$`, "i");
/** A word before the number that says it is money: its own part, as the sign may stand on either side of it. */
const MONEY_WORD = /^(?:rmb|cny|人民币)/i;

export const readAmountText: (raw: string) => AmountText = remember(read);

function read(raw: string): AmountText {
  const plain = toPlainText(raw);
  const negative = /^\((.+)\)$/.exec(plain);
  const text = negative ? (negative[1] as string).trim() : plain;
  const match = AMOUNT.exec(text);
  if (!match) return { kind: "no", why: reasonFor(plain) };
  const [, sign1, currency, sign2, number, word = "", yuan] = match as unknown as [string, string, string, string, string, string?, string?];
  if ((sign1 !== "" && sign2 !== "") || (negative !== null && sign1 + sign2 !== "")) return { kind: "no", why: NOT_A_NUMBER };
  const minus = negative !== null || sign1 + sign2 === "-" ? "-" : "";
  const isMoney = currency !== "" || yuan !== undefined || MONEY_WORD.test(text);
  return { kind: "amount", digits: minus + number.replaceAll(",", ""), tens: TENS[word.toLowerCase()] as number, hasUnit: isMoney || word !== "", isMoney };
}

/** digits x 10^tens, without the errors of binary multiplication: 1.1万 is 11000, not 11000.000000000002. */
export function scaled(digits: string, tens: number): number {
  return Number(`${digits}e${tens}`);
}

/** The decimal digits of a number times a power of ten, exactly and without an exponent: (0.1234, 2) -> "12.34", (1e-7, 0) -> "0.0000001". */
export function plainDigits(value: number, tens: number): string {
  const [, minus = "", whole = "", fraction = "", exponent = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  if (whole === "") return String(value);
  const point = whole.length + Number(exponent) + tens;
  const digits = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, 1 - point), "0").padEnd(Math.max(0, point), "0");
  const at = Math.max(1, point);
  const rest = digits.slice(at).replace(/0+$/, "");
  const shown = digits.slice(0, at).replace(/^0+(?=\d)/, "") + (rest === "" ? "" : `.${rest}`);
  return shown === "0" ? shown : minus + shown;
}

/** 1234567.5 -> "1,234,567.5". */
export function showNumber(value: number): string {
  const [whole = "", fraction] = plainDigits(value, 0).split(".");
  if (!/^-?\d+$/.test(whole)) return String(value);
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === undefined ? "" : `.${fraction}`);
}

function reasonFor(text: string): Text {
  if (/^(约|大约|近|超|approx|about|~|≈)/i.test(text)) return { zh: "是约数", en: "an approximate figure" };
  if (/[$€£]|usd|eur|美元|欧元|港币|港元|日元/i.test(text)) return { zh: "不是人民币", en: "another currency" };
  if (/\d\s*[-~–—至到]\s*\d/.test(text)) return { zh: "是一个范围", en: "a range" };
  if (/%$/.test(text)) return { zh: "是百分比", en: "a percentage" };
  if (/^[=+@-]/.test(text) && /\d/.test(text)) return { zh: "像公式的文字", en: "text that looks like a formula" };
  return NOT_A_NUMBER;
}
