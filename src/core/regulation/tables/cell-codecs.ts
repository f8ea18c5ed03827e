/** What a cell of the regulation's tables says: written for people to read, read back with what was expected where it makes no sense. */

import type { CellValue } from "../../blueprint/operations";
import { LANGUAGES, type Language, type Text } from "../../language";
import { renameOperands } from "../field-expression";
import { readDateText } from "../fields/date-text";
import { toKey } from "../fields/plain-text";
import { readAmountText, scaled } from "../fields/amount-text";
import { dayToSerial, serialToIso } from "../fields/serial-date";
import type { WordsOf } from "./cell-words";
import { YES_NO } from "./cell-words";
import { BETWEEN, splitReferences, type Names } from "./references";

export interface Codec {
  /** `value` undefined or null: the cell stays blank. */
  readonly write: (value: unknown, cell: CellSetting) => CellValue;
  readonly read: (value: CellValue, cell: CellSetting) => CellReading;
}

export interface CellSetting {
  readonly language: Language;
  /** The things that a cell may refer to, by kind; "field" are those of the row's own register. */
  readonly names: (kind: ReferenceKind) => Names;
}

export type ReferenceKind = "stage" | "role" | "register" | "step" | "interval" | "options" | "projectField" | "field" | "carrier";

/** `value` undefined: nothing is set. */
export type CellReading = { readonly ok: true; readonly value?: unknown } | { readonly ok: false; readonly expected: Text; /** The part of the cell that makes no sense, where it is not all of it. */ readonly got?: string };

const wrong = (zh: string, en: string): CellReading => ({ ok: false, expected: { zh, en } });
const isBlank = (value: CellValue): boolean => typeof value === "string" && value.trim() === "";

/** Words as they stand. Numbers are taken where people write them without a second thought, as in "4.1". */
export function words({ blank, numbers = false }: { readonly blank: "absent" | "empty" | "refused"; readonly numbers?: boolean }): Codec {
  return {
    write: (value) => (typeof value === "string" ? value : ""),
    read: (value) => {
      if (isBlank(value)) return blank === "refused" ? wrong("要填写，不能空着", "something; it cannot be empty") : { ok: true, ...(blank === "empty" ? { value: "" } : {}) };
      if (typeof value === "string") return { ok: true, value };
      return numbers && typeof value === "number" ? { ok: true, value: String(value) } : wrong("文字", "text");
    },
  };
}

export function numberCell({ isOptional, isWhole = false }: { readonly isOptional: boolean; readonly isWhole?: boolean }): Codec {
  return {
    write: (value) => (typeof value === "number" ? value : ""),
    read: (value) => {
      if (isBlank(value) && isOptional) return { ok: true };
      const amount = typeof value === "string" ? readAmountText(value.replace(/[%％]\s*$/, "")) : null;
      const isPercent = typeof value === "string" && /[%％]\s*$/.test(value);
      const number = typeof value === "number" ? value : amount?.kind === "amount" ? scaled(amount.digits, amount.tens - (isPercent ? 2 : 0)) : null;
      if (number === null) return wrong("数字", "a number");
      return isWhole && !Number.isInteger(number) ? wrong("整数", "a whole number") : { ok: true, value: number };
    },
  };
}

export function yesNo({ isOptional }: { readonly isOptional: boolean }): Codec {
  return {
    write: (value, { language }) => (value === undefined ? "" : YES_NO[value === true ? "yes" : "no"][language]),
    read: (value) => {
      if (typeof value === "boolean") return { ok: true, value };
      if (isBlank(value)) return isOptional ? { ok: true } : { ok: true, value: false };
      const key = toKey(String(value));
      for (const [id, word] of Object.entries(YES_NO)) if (LANGUAGES.some((language) => toKey(word[language]) === key)) return { ok: true, value: id === "yes" };
      return /^(?:y|true|1|√|✓|✔)$/.test(key) ? { ok: true, value: true } : /^(?:n|false|0|×)$/.test(key) ? { ok: true, value: false } : wrong("是或否", "Yes or No");
    },
  };
}

/** One of a fixed set. `ifBlank`: what an empty cell means. */
export function oneWord(of: WordsOf<string>, ifBlank?: { readonly value: string | undefined }): Codec {
  return {
    write: (value, { language }) => (typeof value === "string" ? (of[value]?.[language] ?? value) : ""),
    read: (value) => {
      if (isBlank(value) && ifBlank !== undefined) return { ok: true, value: ifBlank.value };
      const key = toKey(String(value));
      const found = Object.entries(of).find(([id, word]) => LANGUAGES.some((language) => toKey(word[language]) === key) || toKey(id) === key);
      if (found !== undefined) return { ok: true, value: found[0] };
      return wrong(`${Object.values(of).map(({ zh }) => zh).join("、")} 之一`, `one of ${Object.values(of).map(({ en }) => en).join(", ")}`);
    },
  };
}

/** The label of one thing. */
export function reference(kind: ReferenceKind, what: Text, blank: "absent" | "null" | "refused"): Codec {
  return {
    write: (value, { names }) => (typeof value === "string" ? names(kind).labelOf(value) : ""),
    read: (value, { names }) => {
      if (isBlank(value) && blank !== "refused") return { ok: true, value: blank === "null" ? null : undefined };
      const id = names(kind).idOf(String(value));
      return id === null ? unknown(what, names(kind)) : { ok: true, value: id };
    },
  };
}

/** Labels of several things, with 、 or ; between them. `dropsGone`: what stood for something that was taken away goes with it. */
export function references(kind: ReferenceKind, what: Text, { dropsGone = false, namesAll = true } = {}): Codec {
  return {
    write: (value, { names, language }) => (value as readonly string[]).map((id) => names(kind).labelOf(id)).join(BETWEEN[language]),
    read: (value, { names }) => {
      const { idOf, isGone, labels } = names(kind);
      const found = splitReferences(String(value), (text) => idOf(text) ?? (dropsGone && isGone(text) ? GONE : null));
      if (found.unknown === null) return { ok: true, value: found.ids.filter((id) => id !== GONE) };
      return { ok: false, expected: namesAll ? withLabels(what, labels) : what, got: found.unknown };
    },
  };
}

/** An expression over the row's own register, with labels in its brackets. */
export const expression: Codec = {
  write: (value, { names }) => (typeof value === "string" ? (renameOperands(value, (id) => names("field").labelOf(id)) ?? value) : ""),
  read: (value, { names }) => {
    if (isBlank(value)) return { ok: true };
    const named = renameOperands(String(value), names("field").idOf);
    return named === null ? wrong("由 [字段]、数字和 + - * / ( ) 组成的算式，例如 [可能性]*[影响程度]", "fields in brackets, numbers and + - * / ( ), such as [Likelihood]*[Impact]") : { ok: true, value: named };
  },
};

/** An ISO date; typed as a date, it stands there as a serial number. */
export const isoDay: Codec = {
  write: (value) => String(value),
  read: (value) => {
    if (typeof value === "number" && value > 0 && value < 2_958_466) return { ok: true, value: serialToIso(value, false) };
    const day = readDateText(String(value));
    const serial = day.kind === "day" ? dayToSerial(day.year, day.month, day.day, false) : null;
    return serial === null ? wrong("日期，例如 2026-03-05", "a date such as 2026-03-05") : { ok: true, value: serialToIso(serial, false) };
  },
};

/** No id has a space. */
const GONE = " gone";
const MOST_NAMED = 12;

function unknown(what: Text, { labels }: Names): CellReading {
  return { ok: false, expected: withLabels(what, labels) };
}

function withLabels(what: Text, labels: readonly string[]): Text {
  const list = (between: string): string => labels.slice(0, MOST_NAMED).join(between) + (labels.length > MOST_NAMED ? " …" : "");
  return { zh: `${what.zh}：${list("、")}`, en: `${what.en}: ${list(", ")}` };
}
