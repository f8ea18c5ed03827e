/** The text that a cell shows. Number formats are numfmt's work; what zh-CN Excel has beyond it is added here. */

import { format, formatColor, isDateFormat, isValidFormat } from "numfmt";
import { CellError, type Scalar } from "../cell";
import type { Workbook } from "../workbook";
import { spellDigits, spellNumber, type DigitKind } from "./chinese-digits";
import { to1900 } from "./serial-date";

export interface DisplayText {
  readonly text: string;
  /** "RRGGBB" where the format names a colour. */
  readonly color?: string;
}

const OPTIONS = { locale: "zh-CN", throws: false, dateSpanLarge: false, dateErrorNumber: false, overflow: "######", invalid: "######" };

/**
 * https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68 . General shows up to 11 digits;
 * what does not fit the column ("####") is for who draws it. An unknown format counts as General.
 */
export function displayText(workbook: Workbook, value: Scalar, numberFormat: string): DisplayText {
  if (value === null) return { text: "" };
  if (value instanceof CellError) return { text: value.code };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return { text: value };
  const prepared = prepare(numberFormat);
  const shown = prepared.isDate && typeof value === "number" ? to1900(value, workbook.properties.is1904) : value;
  let text = format(prepared.pattern, shown, OPTIONS);
  if (prepared.digits && typeof value === "number") text = spell(text, prepared);
  const color = prepared.hasColor ? toRgb(formatColor(prepared.pattern, shown, { throws: false })) : undefined;
  return color ? { text, color } : { text };
}

interface Prepared {
  readonly pattern: string;
  readonly isDate: boolean;
  readonly hasColor: boolean;
  readonly digits: DigitKind | null;
  readonly isGeneral: boolean;
}

const prepared = new Map<string, Prepared>();

function prepare(numberFormat: string): Prepared {
  let result = prepared.get(numberFormat);
  if (!result) {
    const pattern = toPattern(numberFormat);
    const isKnown = isValidFormat(pattern);
    const digits = /\[DBNum([123])\]/i.exec(numberFormat)?.[1];
    result = {
      pattern: isKnown ? pattern : "General", isDate: isKnown && isDateFormat(pattern), hasColor: isKnown && /\[(black|blue|cyan|green|magenta|red|white|yellow|color)/i.test(pattern),
      digits: digits ? (Number(digits) as DigitKind) : null, isGeneral: /general/i.test(pattern),
    };
    prepared.set(numberFormat, result);
  }
  return result;
}

const COLOR_NAMES: Readonly<Record<string, string>> = {
  黑色: "Black", 蓝色: "Blue", 青色: "Cyan", 绿色: "Green", 洋红: "Magenta", 红色: "Red", 白色: "White", 黄色: "Yellow", 颜色: "Color",
};

/** Brings a format into numfmt's words: system dates, Chinese names of colours, "!" as an escape, 上午/下午. */
function toPattern(numberFormat: string): string {
  if (/^\[\$-(?:F800|x-sysdate)/i.test(numberFormat)) return 'yyyy"年"m"月"d"日"';
  if (/^\[\$-(?:F400|x-systime)/i.test(numberFormat)) return "h:mm:ss";
  const outsideQuotes = (text: string) => text
    .replace(/!(.)/g, "\\$1")
    .replace(/上午\/下午/g, "AM/PM")
    .replace(/\[(黑色|蓝色|青色|绿色|洋红|红色|白色|黄色|颜色)\s*(\d*)\]/g, (_all, name: string, index: string) => `[${COLOR_NAMES[name]!}${index}]`)
    .replace(/\[DBNum\d\]/gi, "");
  return numberFormat.split(/("[^"]*")/).map((part, index) => (index % 2 ? part : outsideQuotes(part))).join("") || "General";
}

/** Years are read digit by digit, months and days with units; General with units, digit places of a pattern digit by digit. */
function spell(text: string, { digits, isDate, isGeneral }: Prepared): string {
  if (!isDate) return isGeneral ? spellNumber(text, digits!) : spellDigits(text, digits!);
  return text.replace(/\d+/g, (run) => (run.length > 2 ? spellDigits(run, digits!) : spellNumber(run, digits!)));
}

const RGB: Readonly<Record<string, string>> = {
  black: "000000", blue: "0000FF", cyan: "00FFFF", green: "00FF00", magenta: "FF00FF", red: "FF0000", white: "FFFFFF", yellow: "FFFF00",
};

function toRgb(color: string | number | null): string | undefined {
  if (typeof color !== "string") return undefined;
  return RGB[color.toLowerCase()] ?? (/^#[0-9a-f]{6}$/i.test(color) ? color.slice(1).toUpperCase() : undefined);
}
