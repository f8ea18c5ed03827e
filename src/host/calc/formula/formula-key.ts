/**
 * The relative form of a formula, as a key: two cells with the same key hold "the same" formula (what R1C1 notation would
 * show alike), so one compiled formula serves both. A plain scan, as it runs for every formula cell of a workbook.
 */

import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";

export interface FormulaKey {
  readonly key: string;
  /** It has square brackets: structured references may depend on the table around the cell. */
  readonly hasBrackets: boolean;
  /** No reference counted from the cell: the key is the same everywhere. */
  readonly isFixed: boolean;
}

const QUOTE = 34, APOSTROPHE = 39, OPEN = 91, CLOSE = 93, DOLLAR = 36, COLON = 58;

export function formulaKey(text: string, row: number, column: number): FormulaKey {
  let key = "", copied = 0, hasBrackets = false, at = 0;
  while (at < text.length) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE || letter === APOSTROPHE) {
      at = endOfQuoted(text, at, letter);
    } else if (letter === OPEN) {
      hasBrackets = true;
      at = endOfBrackets(text, at);
    } else if (isWordLetter(letter)) {
      const end = endOfWord(text, at);
      const mark = markOf(text, at, end, row, column);
      if (mark) {
        key += text.slice(copied, at) + mark.text;
        at = copied = mark.end;
      } else at = end;
    } else at++;
  }
  return { key: copied === 0 ? text : key + text.slice(copied), hasBrackets, isFixed: copied === 0 };
}

function endOfQuoted(text: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charCodeAt(at) !== quote) continue;
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return text.length;
}

function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === APOSTROPHE) at++;
    else if (letter === OPEN) depth++;
    else if (letter === CLOSE && --depth === 0) return at + 1;
  }
  return text.length;
}

function isWordLetter(letter: number): boolean {
  return (letter >= 65 && letter <= 90) || (letter >= 97 && letter <= 122) || (letter >= 48 && letter <= 57) ||
    letter === DOLLAR || letter === 95 || letter === 46 || letter === 92 || letter === 63 || letter > 127;
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isWordLetter(text.charCodeAt(at))) at++;
  return at;
}

/** The relative mark of the reference that the word is (with the other side, of a whole column or row), or null. */
function markOf(text: string, start: number, end: number, row: number, column: number): { text: string; end: number } | null {
  const next = text.charCodeAt(end);
  if (next === 40 || next === 33) return null;
  const side = readSide(text, start, end);
  if (!side) return null;
  if (side.column >= 0 && side.row >= 0) return { text: `\u0001${columnMark(side, column)}${rowMark(side, row)}`, end };
  if (next !== COLON) return null;
  const otherEnd = endOfWord(text, end + 1);
  const after = text.charCodeAt(otherEnd);
  if (end + 1 >= text.length || !isWordLetter(text.charCodeAt(end + 1)) || after === 40 || after === 33) return null;
  const other = readSide(text, end + 1, otherEnd);
  if (!other || other.column < 0 !== side.column < 0 || other.row < 0 !== side.row < 0) return null;
  const mark = side.column >= 0 ? `\u0001${columnMark(side, column)}:${columnMark(other, column)}` : `\u0001${rowMark(side, row)}:${rowMark(other, row)}`;
  return { text: mark, end: otherEnd };
}

interface Side {
  /** 0-based; -1 where the word has none */
  column: number;
  row: number;
  isColumnFixed: boolean;
  isRowFixed: boolean;
}

function readSide(text: string, start: number, end: number): Side | null {
  let at = start, column = 0, row = 0;
  let isColumnFixed = false, isRowFixed = false;
  if (text.charCodeAt(at) === DOLLAR) {
    isColumnFixed = true;
    at++;
  }
  const letters = at;
  for (; at < end; at++) {
    const letter = text.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90 || text.charCodeAt(at) < 65) break;
    column = column * 26 + letter - 64;
  }
  if (at - letters > 3 || column > MAX_COLUMNS) return null;
  if (at === letters) {
    isRowFixed = isColumnFixed;
    isColumnFixed = false;
  } else if (text.charCodeAt(at) === DOLLAR && at < end) {
    isRowFixed = true;
    at++;
  }
  const digits = at;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (at - digits > 7 || row > MAX_ROWS || (at > digits && row === 0) || (column === 0 && row === 0) || (isRowFixed && row === 0)) return null;
  return { column: column - 1, row: row - 1, isColumnFixed, isRowFixed };
}

function columnMark(side: Side, column: number): string {
  return side.isColumnFixed ? `C${side.column}` : `c${side.column - column}`;
}

function rowMark(side: Side, row: number): string {
  return side.isRowFixed ? `R${side.row}` : `r${side.row - row}`;
}
