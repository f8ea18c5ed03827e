/** A formula as Excel's formula bar shows it after entry. */

import { mergeRefTokens, parse, parseStructRef, stringifyStructRef, tokenize } from "@borgar/fx";
import { formulaPieces, joinPieces } from "./formula-pieces";
import { sameName } from "./shift-formula";

/**
 * Names of functions, TRUE and FALSE and addresses in capitals; in a cell of the table `tableName`, references to it without its name
 * ("[@预算]"). null where the formula (without "=") is not well formed, or names "this row" outside of any table.
 */
export function normaliseFormula(formula: string, tableName: string | null): string | null {
  const tokens = mergeRefTokens(tokenize(formula.trim(), { mergeRefs: false }));
  try {
    parse(tokens, { permitArrayRanges: true, permitArrayCalls: true });
  } catch {
    // The parser says "not a formula" by throwing; the caller refuses with the cell's address.
    return null;
  }
  let text = "";
  for (const { type, value } of tokens) {
    if (type === "func") text += value.replace(/^(?:_xlfn\.)?(?:_xlws\.)?/i, "").toUpperCase();
    else if (type === "bool" || type === "error") text += value.toUpperCase();
    else if (type === "range" || type === "range_beam") text += joinPieces(formulaPieces(value));
    else if (type === "structured") {
      const reference = normaliseStructured(value, tableName);
      if (reference === null) return null;
      text += reference;
    } else if (type === "unknown") return null;
    else text += value;
  }
  return text;
}

function normaliseStructured(text: string, tableName: string | null): string | null {
  const reference = parseStructRef(text);
  if (!reference) return null;
  if (!reference.table && tableName === null) return null;
  const isOwn = tableName !== null && reference.table !== undefined && sameName(reference.table, tableName);
  // "表[#All]" needs its name even inside the table.
  return stringifyStructRef(isOwn && reference.columns?.length ? { ...reference, table: "" } : reference);
}
