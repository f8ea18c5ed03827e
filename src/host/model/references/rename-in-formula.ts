/** What the renaming or deletion of sheets, tables, table columns and names does to a formula. */

import { mapPieces, type SheetPrefix } from "./formula-pieces";
import { sameName } from "./shift-formula";

export function renameSheetInFormula(formula: string, before: string, after: string): string {
  if (!mentions(formula, before)) return formula;
  const rename = (prefix: SheetPrefix): SheetPrefix => ({
    ...prefix,
    sheet: sameName(prefix.sheet, before) ? after : prefix.sheet,
    lastSheet: prefix.lastSheet !== null && sameName(prefix.lastSheet, before) ? after : prefix.lastSheet,
  });
  return mapPieces(formula, (piece) => {
    if (piece.kind === "struct" || !piece.prefix || piece.prefix.workbook !== null) return piece;
    const { sheet, lastSheet } = piece.prefix;
    const isMeant = sameName(sheet, before) || (lastSheet !== null && sameName(lastSheet, before));
    return isMeant ? { ...piece, prefix: rename(piece.prefix) } : piece;
  });
}

/** References to the deleted sheet become #REF!. */
export function dropSheetInFormula(formula: string, sheet: string): string {
  if (!mentions(formula, sheet)) return formula;
  return mapPieces(formula, (piece) => {
    if (piece.kind === "struct" || !piece.prefix || piece.prefix.workbook !== null) return piece;
    const { prefix } = piece;
    return sameName(prefix.sheet, sheet) || (prefix.lastSheet !== null && sameName(prefix.lastSheet, sheet)) ? "#REF!" : piece;
  });
}

export function renameTableInFormula(formula: string, before: string, after: string): string {
  if (!mentions(formula, before)) return formula;
  return mapPieces(formula, (piece) => {
    if (piece.kind === "struct") {
      return sameName(piece.reference.table ?? "", before) ? { ...piece, reference: { ...piece.reference, table: after } } : piece;
    }
    return piece.kind === "name" && !piece.prefix && sameName(piece.name, before) ? { ...piece, name: after } : piece;
  });
}

/** `isInside`: the formula stands in a cell of the table, where "[@列]" without a table's name means it. */
export function renameColumnInFormula(formula: string, table: string, isInside: boolean, before: string, after: string): string {
  if (!formula.includes("[")) return formula;
  return mapPieces(formula, (piece) => {
    if (piece.kind !== "struct" || !meansTable(piece.reference.table, table, isInside)) return piece;
    const columns = piece.reference.columns ?? [];
    if (!columns.some((column) => sameName(column, before))) return piece;
    return { ...piece, reference: { ...piece.reference, columns: columns.map((column) => (sameName(column, before) ? after : column)) } };
  });
}

/**
 * References to deleted columns become #REF!; a span [[a]:[c]] shrinks to what is left of it. `left` names the columns that remain
 * and `all` those before, in order.
 */
export function dropColumnsInFormula(formula: string, table: string, isInside: boolean, all: readonly string[], left: readonly string[]): string {
  if (!formula.includes("[")) return formula;
  const isLeft = new Set(left.map((name) => name.toLowerCase()));
  const order = all.map((name) => name.toLowerCase());
  return mapPieces(formula, (piece) => {
    if (piece.kind !== "struct" || !meansTable(piece.reference.table, table, isInside)) return piece;
    const columns = piece.reference.columns ?? [];
    if (columns.every((column) => isLeft.has(column.toLowerCase()))) return piece;
    const places = columns.map((column) => order.indexOf(column.toLowerCase()));
    if (places.includes(-1)) return piece;
    const remaining = all.slice(Math.min(...places), Math.max(...places) + 1).filter((name) => isLeft.has(name.toLowerCase()));
    if (remaining.length === 0) return "#REF!";
    const ends = remaining.length === 1 ? [remaining[0]!] : [remaining[0]!, remaining.at(-1)!];
    return { ...piece, reference: { ...piece.reference, columns: ends } };
  });
}

function meansTable(written: string | undefined, table: string, isInside: boolean): boolean {
  return written ? sameName(written, table) : isInside;
}

function mentions(formula: string, name: string): boolean {
  return formula.toLowerCase().includes(name.replace(/'/g, "''").toLowerCase());
}
