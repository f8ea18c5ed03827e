/** Text functions that count a Chinese character as two bytes (as Excel does in Chinese), and changes of width. */

import { toInteger, toText } from "../values/coerce";
import { fail, VALUE, type Scalar } from "../values/value";
import { hasWildcard, wildcardPattern } from "../values/wildcard";
import { ofScalars, type Functions } from "./function";

function width(letter: string): number {
  const code = letter.charCodeAt(0);
  return code < 128 || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
}

function bytes(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) total += width(text[i]!);
  return total;
}

/** The letters that lie wholly within `size` bytes from byte `from`; a half of a wide one is a space. */
function cut(text: string, from: number, size: number): string {
  let result = "", at = 0;
  const end = from + size;
  for (let i = 0; i < text.length && at < end; i++) {
    const next = at + width(text[i]!);
    if (at >= from && next <= end) result += text[i];
    else if (next > from) result += " ".repeat(Math.min(next, end) - Math.max(at, from));
    at = next;
  }
  return result;
}

function size(value: Scalar | undefined): number {
  const count = value === undefined ? 1 : toInteger(value);
  return count < 0 ? fail(VALUE) : count;
}

function findBytes([wanted, within, start]: readonly Scalar[], ignoresCase: boolean): Scalar {
  const needle = toText(wanted!), text = toText(within!), from = start === undefined ? 1 : toInteger(start);
  if (from < 1 || from > bytes(text) + 1) return VALUE;
  let skip = 0;
  for (let at = 0; at < from - 1 && skip < text.length; skip++) at += width(text[skip]!);
  const rest = text.slice(skip);
  const found = ignoresCase && hasWildcard(needle) ? rest.search(wildcardPattern(needle, false))
    : ignoresCase ? rest.toLowerCase().indexOf(needle.toLowerCase()) : rest.indexOf(needle);
  return found < 0 ? VALUE : bytes(text.slice(0, skip + found)) + 1;
}

function toNarrow(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
}

function toWide(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000");
}

const WIDE = ofScalars(1, 1, ([text]) => toWide(toText(text!)));

export const TEXT_WIDTH_FUNCTIONS: Functions = {
  LENB: ofScalars(1, 1, ([text]) => bytes(toText(text!))),
  LEFTB: ofScalars(1, 2, ([text, count]) => cut(toText(text!), 0, size(count))),
  RIGHTB: ofScalars(1, 2, ([text, count]) => {
    const source = toText(text!), total = bytes(source), wanted = Math.min(size(count), total);
    return cut(source, total - wanted, wanted);
  }),
  MIDB: ofScalars(3, 3, ([text, start, count]) => {
    const from = toInteger(start!);
    return from < 1 ? VALUE : cut(toText(text!), from - 1, size(count));
  }),
  FINDB: ofScalars(2, 3, (args) => findBytes(args, false)),
  SEARCHB: ofScalars(2, 3, (args) => findBytes(args, true)),
  ASC: ofScalars(1, 1, ([text]) => toNarrow(toText(text!))),
  WIDECHAR: WIDE, DBCS: WIDE, JIS: WIDE,
};
