/** A1 addresses as Excel writes them, to and from 0-based blocks. */

import type { Block } from "../core/adoption/snapshot";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** "项目台账!$B$5:N35", "B5", "5:7" or "B:C" (whole rows and columns reach the end of the sheet). Throws on anything else. */
export function addressToBlock(address: string): Block {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const [first, last = first] = local.split(":");
  const from = readCorner(first ?? "");
  const to = readCorner(last ?? "");
  if (from === null || to === null) throw new Error(`expected an A1 address, got "${address}"`);
  return { top: from.row ?? 0, left: from.column ?? 0, bottom: to.row ?? LAST_ROW, right: to.column ?? LAST_COLUMN };
}

/** "B5:N35"; "B5" for one cell. */
export function blockToAddress(block: Block): string {
  const first = cellAddress(block.top, block.left);
  return block.top === block.bottom && block.left === block.right ? first : `${first}:${cellAddress(block.bottom, block.right)}`;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "项目台账!F14"; quoted where Excel quotes. */
export function cellOnSheet(sheet: string, row: number, column: number): string {
  return `${quoteSheet(sheet)}!${cellAddress(row, column)}`;
}

/** Quotes are needed unless the name is letters, digits, "_" and "." only, and not like a cell, a number or a boolean. */
export function quoteSheet(sheet: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^([Rr]\d*)?([Cc]\d*)?$/.test(sheet) && !/^(true|false)$/i.test(sheet);
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** { sheet, address } of "'市场 一部'!F14". */
export function splitAddress(text: string): { readonly sheet: string; readonly address: string } {
  const mark = text.lastIndexOf("!");
  const sheet = text.slice(0, mark);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, address: text.slice(mark + 1) };
}

/** `count` rows of a block, from its own row `first`. */
export function rowsOf(block: Block, first: number, count: number): Block {
  return { ...block, top: block.top + first, bottom: block.top + first + count - 1 };
}

/** From the loaded measures of a Range. */
export function rangeToBlock(range: { readonly rowIndex: number; readonly columnIndex: number; readonly rowCount: number; readonly columnCount: number }): Block {
  return { top: range.rowIndex, left: range.columnIndex, bottom: range.rowIndex + range.rowCount - 1, right: range.columnIndex + range.columnCount - 1 };
}

function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function readCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const match = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (match === null || text === "") return null;
  const [, letters = "", digits = ""] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: digits === "" ? null : Number(digits) - 1, column: letters === "" ? null : column - 1 };
}
