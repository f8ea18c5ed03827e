/**
 * Expressions of formula fields, such as "[likelihood]*[impact]": fields in brackets, numbers, + - * / and round brackets. Nothing else,
 * so that no text of a regulation can become another formula. In brackets [ ] and ' take a ' before them, as in Excel.
 */

import { joinFormulas, rawFormula, type RawFormula } from "../formula/formula";
import { thisRow } from "../formula/references";
import type { Text } from "../language";

export type ExpressionPart = { readonly kind: "field"; readonly name: string } | { readonly kind: "sign"; readonly text: string };

export type Expression = { readonly ok: true; readonly parts: readonly ExpressionPart[] } | { readonly ok: false; readonly expected: Text };

const FIELD = String.raw`\[((?:[^[\]']|'.)+)\]`;
const TOKEN = new RegExp(String.raw`\s*(?:${FIELD}|(\d+(?:\.\d+)?)|([-+*/()]))`, "y");
const EXPECTED: Text = { zh: "由 [字段]、数字和 + - * / ( ) 组成的算式，例如 [可能性]*[影响程度]", en: "fields in brackets, numbers and + - * / ( ), such as [Likelihood]*[Impact]" };

export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text.trim().replace(/^=/, ""));
  return tokens === null || !isComplete(tokens) ? { ok: false, expected: EXPECTED } : { ok: true, parts: tokens };
}

/** The fields that an expression counts with, each once; none where it cannot be read. */
export function operandsOf(text: string): readonly string[] {
  const read = parseExpression(text);
  return read.ok ? [...new Set(read.parts.flatMap((part) => (part.kind === "field" ? [part.name] : [])))] : [];
}

/** The same expression with other names for its fields: from ids to labels and back. Null where `rename` knows one of them not. */
export function renameOperands(text: string, rename: (name: string) => string | null): string | null {
  const read = parseExpression(text);
  if (!read.ok) return null;
  const named = read.parts.map((part) => (part.kind === "sign" ? part.text : bracketed(rename(part.name))));
  return named.includes(null) ? null : named.join("");
}

/** As a formula over the row's own cells; `header` is that of a field's column. @throws Error on an expression that was never checked */
export function expressionFormula(text: string, header: (field: string) => string): RawFormula {
  const read = parseExpression(text);
  if (!read.ok) throw new Error(`Not an expression over fields: ${text}`);
  return joinFormulas(read.parts.map((part) => (part.kind === "field" ? thisRow(header(part.name)) : rawFormula(part.text))), "");
}

function bracketed(name: string | null): string | null {
  return name === null ? null : `[${name.replace(/[[\]']/g, (character) => `'${character}`)}]`;
}

function tokensOf(text: string): ExpressionPart[] | null {
  const parts: ExpressionPart[] = [];
  for (let at = 0; at < text.length; ) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [whole, field, number, sign] = match as unknown as [string, string?, string?, string?];
    parts.push(field === undefined ? { kind: "sign", text: (number ?? sign) as string } : { kind: "field", name: field.replace(/'(.)/g, "$1") });
    at += whole.length;
  }
  return parts;
}

/** Values and operators take turns, and every bracket is closed. */
function isComplete(parts: readonly ExpressionPart[]): boolean {
  let depth = 0;
  let isValueNext = true;
  for (const part of parts) {
    const sign = part.kind === "sign" && /^[-+*/()]$/.test(part.text) ? part.text : null;
    if (sign === "(") {
      if (!isValueNext) return false;
      depth += 1;
    } else if (sign === ")") {
      if (isValueNext || depth === 0) return false;
      depth -= 1;
    } else if (sign === null) {
      if (!isValueNext) return false;
      isValueNext = false;
    } else if (isValueNext) {
      if (sign !== "-" && sign !== "+") return false;
    } else isValueNext = true;
  }
  return depth === 0 && !isValueNext && parts.some(({ kind }) => kind === "field");
}
