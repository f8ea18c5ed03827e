/**
 * Formulas are built by a tagged template, so that no text of a sheet gets into a formula unquoted: numbers, texts, references and
 * other formulas are values of the template, each rendered by its kind.
 *
 *   formula`IF(ISNUMBER(${end}),${end}-${start},${""})`   ->   IF(ISNUMBER([@完成]),[@完成]-[@开始],"")
 */

import { ALLOWED_FUNCTIONS } from "./allowed-functions";
import { Reference } from "./references";

declare const brand: unique symbol;

/** A formula's text without "=". Only this module makes one. */
export type Formula = string & { readonly [brand]: "formula" };

/** What may stand in a template: a text becomes a quoted literal. */
export type FormulaPart = Reference | RawFormula | string | number | boolean;

/** A formula used inside another one. */
export class RawFormula {
  constructor(readonly text: Formula) {}
}

/** @throws Error on a function outside the allowed list: a fault in our own builders, never in a person's sheet. */
export function formula(parts: TemplateStringsArray, ...values: readonly FormulaPart[]): RawFormula {
  const text = parts.reduce((all, part, index) => all + part + (index < values.length ? render(values[index] as FormulaPart) : ""), "");
  const unknown = functionsUsed(text).filter((name) => !ALLOWED_FUNCTIONS.has(name));
  if (unknown.length > 0) throw new Error(`Functions outside the allowed list: ${unknown.join(", ")} in ${text}`);
  return new RawFormula(text as Formula);
}

/** The one escape: text taken over as it is. For separators and operators made by our own code only. */
export function rawFormula(text: string): RawFormula {
  return new RawFormula(text as Formula);
}

/** Parts with one text between them, e.g. joinFormulas([a, b], "+"). */
export function joinFormulas(parts: readonly FormulaPart[], between: string): RawFormula {
  return rawFormula(parts.map(render).join(between));
}

/** An array constant: {"小计","合计"}. */
export function arrayOf(texts: readonly string[]): RawFormula {
  return rawFormula(`{${texts.map(quoteText).join(",")}}`);
}

/** "=..." as a cell takes it. */
export function cellFormula(of: RawFormula): string {
  return `=${of.text}`;
}

/** A text literal: quotes doubled. */
export function quoteText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Names of the functions that a formula calls, in upper case, each once; texts, quoted sheets and column names are skipped. */
export function functionsUsed(text: string): string[] {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'!/g, "S!").replace(/\[(?:[^\][']|'.|\[(?:[^\][']|'.)*\])*\]/g, "");
  return [...new Set([...bare.matchAll(/([A-Za-z_][A-Za-z0-9_.]*)\s*\(/g)].map((match) => (match[1] as string).toUpperCase()))];
}

function render(part: FormulaPart): string {
  if (part instanceof Reference || part instanceof RawFormula) return part.text;
  if (typeof part === "string") return quoteText(part);
  if (typeof part === "boolean") return part ? "TRUE" : "FALSE";
  if (!Number.isFinite(part)) throw new Error(`A formula cannot hold ${part}`);
  return String(part);
}
