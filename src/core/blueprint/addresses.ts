/** A1 addresses of blocks (0-based, both ends included), and sheet names as Excel quotes them. */

import type { Block } from "../adoption/snapshot";

/** 0 -> "A", 27 -> "AB". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** (4, 1) -> "B5". */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B5:N35", or "B5" for one cell. */
export function blockAddress(block: Block): string {
  const first = cellAddress(block.top, block.left);
  return block.top === block.bottom && block.left === block.right ? first : `${first}:${cellAddress(block.bottom, block.right)}`;
}

/** "$B$5:$N$35", or "$B$5" for one cell. */
export function absoluteAddress(block: Block): string {
  const first = `$${columnName(block.left)}$${block.top + 1}`;
  return block.top === block.bottom && block.left === block.right ? first : `${first}:$${columnName(block.right)}$${block.bottom + 1}`;
}

/** Whole columns: "O:S". */
export function columnsAddress(left: number, right: number): string {
  return `${columnName(left)}:${columnName(right)}`;
}

/** "项目台账!F14"; the sheet is quoted where Excel would quote it. */
export function onSheet(sheet: string, address: string): string {
  return `${quoteSheet(sheet)}!${address}`;
}

/**
 * Excel leaves a sheet name bare when it reads like a name: letters (Chinese too), digits, "_" and ".", not beginning with a
 * digit or ".", and not like a cell reference ("A1", "R1C1", "RC"). Inside quotes a ' is doubled.
 */
export function quoteSheet(sheet: string): string {
  const isBare = /^[\p{L}_][\p{L}\p{N}\p{M}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet) && !/^(R\d*(C\d*)?|C\d*)$/i.test(sheet) && !/^(true|false)$/i.test(sheet);
  return isBare ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/** Parses "B5:N35", "$B$5", "b5:n35", with or without a sheet before "!"; null where it is no block of cells. */
export function parseBlock(address: string): Block | null {
  const local = address.slice(address.lastIndexOf("!") + 1).trim();
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(local);
  if (!match) return null;
  const [, column1, row1, column2 = column1, row2 = row1] = match as unknown as [string, string, string, string?, string?];
  const columns = [columnIndex(column1), columnIndex(column2)].sort((a, b) => a - b) as [number, number];
  const rows = [Number(row1) - 1, Number(row2) - 1].sort((a, b) => a - b) as [number, number];
  if (rows[0] < 0 || rows[1] >= MAX_ROW || columns[1] >= MAX_COLUMN) return null;
  return { top: rows[0], left: columns[0], bottom: rows[1], right: columns[1] };
}

/** Splits "'3 月'!F14" into sheet and address; null without a sheet. */
export function parseOnSheet(text: string): { readonly sheet: string; readonly address: string } | null {
  const at = text.lastIndexOf("!");
  if (at < 1) return null;
  const sheet = text.slice(0, at);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, address: text.slice(at + 1) };
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
