/** Positions are 0-based (row 0, column 0 is A1); a Rect includes both ends. Limits are those of .xlsx. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const WHOLE_SHEET: Rect = Object.freeze({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 });

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of "A".."XFD", or -1. */
export function columnIndex(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    column = column * 26 + digit;
  }
  return column > 0 && column <= MAX_COLUMNS ? column - 1 : -1;
}

export function cellName(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "B5:N35", "A:C", "2:4" or "B5"; without a sheet name. */
export function rectName(rect: Rect): string {
  if (isWholeColumns(rect) && isWholeRows(rect)) return `1:${MAX_ROWS}`;
  if (isWholeColumns(rect)) return `${columnName(rect.left)}:${columnName(rect.right)}`;
  if (isWholeRows(rect)) return `${rect.top + 1}:${rect.bottom + 1}`;
  const first = cellName(rect.top, rect.left);
  return rect.top === rect.bottom && rect.left === rect.right ? first : `${first}:${cellName(rect.bottom, rect.right)}`;
}

export function isWholeColumns(rect: Rect): boolean {
  return rect.top === 0 && rect.bottom === MAX_ROWS - 1;
}

export function isWholeRows(rect: Rect): boolean {
  return rect.left === 0 && rect.right === MAX_COLUMNS - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** Parses A1 text without a sheet name ("B5", "$B$5:N35", "A:C", "2:4"); null where it is not one. */
export function parseRect(text: string): Rect | null {
  const [from, to, extra] = text.trim().split(":");
  if (from === undefined || extra !== undefined) return null;
  const start = parseCorner(from, "start", to !== undefined);
  const end = parseCorner(to ?? from, "end", to !== undefined);
  if (!start || !end || start.kind !== end.kind) return null;
  const rect = {
    top: Math.min(start.row, end.row), left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row), right: Math.max(start.column, end.column),
  };
  return rect.bottom < MAX_ROWS && rect.right < MAX_COLUMNS ? rect : null;
}

function parseCorner(text: string, side: "start" | "end", isPair: boolean) {
  const cell = CELL.exec(text);
  if (cell) {
    const column = columnIndex(cell[1]!);
    return column < 0 ? null : { kind: "cell", row: Number(cell[2]) - 1, column };
  }
  if (!isPair) return null;
  const column = COLUMN.exec(text);
  if (column) {
    const index = columnIndex(column[1]!);
    return index < 0 ? null : { kind: "column", row: side === "start" ? 0 : MAX_ROWS - 1, column: index };
  }
  const row = ROW.exec(text);
  return row ? { kind: "row", row: Number(row[1]) - 1, column: side === "start" ? 0 : MAX_COLUMNS - 1 } : null;
}

/** A sheet name as a formula needs it: quoted where it is not a plain word. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[rc]\d*$/i.test(name);
  return isPlain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "项目台账!B5:N35", quoted where needed. */
export function fullAddress(sheetName: string, rect: Rect): string {
  return `${quoteSheetName(sheetName)}!${rectName(rect)}`;
}

/** Splits "'My sheet'!A1:B2" into its unquoted sheet name (null where absent) and the rest. */
export function splitSheetName(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), rest: quoted[2]! };
  const bang = text.lastIndexOf("!");
  return bang < 0 ? { sheet: null, rest: text } : { sheet: text.slice(0, bang), rest: text.slice(bang + 1) };
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const top = Math.max(a.top, b.top), left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom), right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : null;
}

export function contains(outer: Rect, inner: Rect): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}

export function holds(rect: Rect, row: number, column: number): boolean {
  return row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right;
}

export function union(a: Rect, b: Rect): Rect {
  return {
    top: Math.min(a.top, b.top), left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right),
  };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** `a` without `b`, as up to four rectangles. */
export function subtract(a: Rect, b: Rect): Rect[] {
  const cut = intersect(a, b);
  if (!cut) return [a];
  const rest: Rect[] = [];
  if (a.top < cut.top) rest.push({ ...a, bottom: cut.top - 1 });
  if (cut.bottom < a.bottom) rest.push({ ...a, top: cut.bottom + 1 });
  if (a.left < cut.left) rest.push({ top: cut.top, bottom: cut.bottom, left: a.left, right: cut.left - 1 });
  if (cut.right < a.right) rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: a.right });
  return rest;
}
