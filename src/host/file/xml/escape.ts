/**
 * Text in and out of XML, and the extra escape `_xHHHH_` with which .xlsx writes characters that XML cannot hold.
 * ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */

import { broken, excerpt } from "../file-problem";

const NEEDS_TEXT_ESCAPE = /[&<>\r]/;
const NEEDS_ATTRIBUTE_ESCAPE = /[&<"\t\n\r]/;

export function escapeText(text: string): string {
  return NEEDS_TEXT_ESCAPE.test(text) ? text.replace(/[&<>\r]/g, replacement) : text;
}

export function escapeAttribute(text: string): string {
  return NEEDS_ATTRIBUTE_ESCAPE.test(text) ? text.replace(/[&<"\t\n\r]/g, replacement) : text;
}

function replacement(character: string): string {
  switch (character) {
    case "&": return "&amp;";
    case "<": return "&lt;";
    case ">": return "&gt;";
    case '"': return "&quot;";
    default: return `&#${character.charCodeAt(0)};`;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of a document with its entities resolved; line ends become "\n" as XML asks. Throws FileProblem for entities XML does not have. */
export function unescapeXml(text: string, part: string): string {
  const plain = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!plain.includes("&")) return plain;
  return plain.replace(/&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));|&/g, (all, hex?: string, decimal?: string, name?: string) => {
    const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : -1;
    const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : name !== undefined && Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    if (character === undefined) throw broken(part, { zh: "XML 自带的字符引用", en: "one of XML's own character references" }, { zh: `“${excerpt(all)}”`, en: `"${excerpt(all)}"` });
    return character;
  });
}

 
const NEEDS_X_ESCAPE = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const X_ESCAPE_ALL = new RegExp(NEEDS_X_ESCAPE.source, "g");

/** Characters that XML cannot hold (and text that looks like the escape itself) as `_xHHHH_`. */
export function encodeXString(text: string): string {
  if (!NEEDS_X_ESCAPE.test(text)) return text;
  return text.replace(X_ESCAPE_ALL, (found) => (found.length > 1 ? `_x005F${found}` : xEscape(found)));
}

/** As encodeXString, and line ends too: names of table columns must not hold a bare one. */
export function encodeXName(text: string): string {
  return encodeXString(text).replace(/[\n\t]/g, xEscape);
}

export function decodeXString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function xEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).padStart(4, "0").toUpperCase()}_`;
}
