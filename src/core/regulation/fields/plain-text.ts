/** What all readers do to a text first. */

import { remember } from "./remember";

/** Full-width letters, digits and signs to half-width, every space to a plain one, ends trimmed. */
export function toPlainText(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u3000\u200b\ufeff]+/g, " ")
    .trim();
}

/** For comparing headers and choices: plain, lower case, without any space. */
export const toKey: (text: string) => string = remember((text) => toPlainText(text).replaceAll(" ", "").toLowerCase());

/** What people put into a cell to say that there is nothing. Formulas and 总览 use the same list. */
export const BLANK_MARKS = ["-", "–", "—", "——", "/", "无", "n/a"] as const;

export function isBlankMark(text: string): boolean {
  return (BLANK_MARKS as readonly string[]).includes(text.trim().toLowerCase());
}

/** 同上: the same as in the row above. */
export function isDittoMark(value: unknown): boolean {
  return typeof value === "string" && /^(〃|″|"|”|同上|ditto)$/i.test(value.trim());
}

/** Errors come as their text. */
const ERRORS: ReadonlySet<string> = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BLOCKED!", "#CONNECT!", "#FIELD!", "#UNKNOWN!", "#BUSY!"]);

export function isErrorText(value: unknown): boolean {
  return typeof value === "string" && ERRORS.has(value);
}
