/** Digits as [DBNum1] to [DBNum3] write them. */

const SIGNS = {
  1: { digits: "〇一二三四五六七八九", units: ["", "十", "百", "千"] },
  2: { digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"] },
  3: { digits: "０１２３４５６７８９", units: ["", "十", "百", "千"] },
} as const;
const GROUPS = ["", "万", "亿", "兆"];

export type DigitKind = keyof typeof SIGNS;

/** Digit by digit: 2026 is 二〇二六. */
export function spellDigits(text: string, kind: DigitKind): string {
  return text.replace(/\d/g, (digit) => SIGNS[kind].digits[Number(digit)]!);
}

/** With units: 12345.6 is 一万二千三百四十五.六. Whole parts over 16 digits are spelt digit by digit. */
export function spellNumber(text: string, kind: DigitKind): string {
  return text.replace(/(\d+)(\.\d+)?/g, (_all, whole: string, decimals: string | undefined) =>
    (whole.length > 16 ? spellDigits(whole, kind) : spellWhole(whole, kind)) + (decimals ? "." + spellDigits(decimals.slice(1), kind) : ""));
}

function spellWhole(whole: string, kind: DigitKind): string {
  const zero: string = SIGNS[kind].digits[0]!;
  const digits = whole.replace(/^0+(?=\d)/, "");
  if (digits === "0") return zero;
  let text = "";
  let pendingZero = false;
  for (let group = Math.ceil(digits.length / 4) - 1; group >= 0; group--) {
    const part = digits.slice(Math.max(0, digits.length - 4 * (group + 1)), digits.length - 4 * group);
    const spelt = spellGroup(part, kind);
    if (spelt === "") {
      pendingZero = text !== "";
      continue;
    }
    if (text !== "" && (pendingZero || part.startsWith("0"))) text += zero;
    text += spelt + GROUPS[group]!;
    pendingZero = false;
  }
  // 十二, not 一十二, in the everyday form.
  return kind === 2 ? text : text.replace(/^[一１](?=十)/, "");
}

function spellGroup(part: string, kind: DigitKind): string {
  const { digits, units } = SIGNS[kind];
  let text = "";
  let pendingZero = false;
  [...part].forEach((digit, index) => {
    if (digit === "0") {
      pendingZero = text !== "";
      return;
    }
    text += (pendingZero ? digits[0] : "") + digits[Number(digit)]! + units[part.length - 1 - index]!;
    pendingZero = false;
  });
  return text;
}
