/** Shared formulas: a file may write a formula once and let other cells point at it. ECMA-376 part 1, 18.3.1.40 (si). */

import { tokenize } from "@borgar/fx";
import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../model/address";

/** A piece of the formula as it is, or a row or column (0-based offset from the cell) that moves along. */
type Piece = string | { readonly isRow: boolean; readonly offset: number };

const REFERENCE_TYPES = new Set(["range", "range_beam", "range_ternary"]);
const CORNER = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3})(?![A-Za-z0-9])|(\$?)(\d{1,7})/g;

/** Prepares the formula `text` of the cell at `row`, `column`; the result writes it for any other cell, wrapping round as Excel does. */
export function compileSharedFormula(text: string, row: number, column: number): (row: number, column: number) => string {
  const pieces: Piece[] = [];
  for (const token of tokenize(text, { mergeRefs: true })) {
    if (!REFERENCE_TYPES.has(token.type)) {
      pieces.push(token.value);
      continue;
    }
    const bang = token.value.lastIndexOf("!") + 1;
    pieces.push(token.value.slice(0, bang));
    addCorners(pieces, token.value.slice(bang), row, column);
  }
  return (toRow, toColumn) => {
    let out = "";
    for (const piece of pieces) {
      if (typeof piece === "string") out += piece;
      else if (piece.isRow) out += ((toRow + piece.offset + MAX_ROWS) % MAX_ROWS) + 1;
      else out += columnName((toColumn + piece.offset + MAX_COLUMNS) % MAX_COLUMNS);
    }
    return out;
  };
}

function addCorners(pieces: Piece[], range: string, row: number, column: number): void {
  let done = 0;
  for (const corner of range.matchAll(CORNER)) {
    pieces.push(range.slice(done, corner.index));
    const [all, columnLock, letters, rowLock, digits, wholeLock, wholeLetters, lineLock, lineDigits] = corner;
    if (letters !== undefined) pieces.push(columnPiece(columnLock!, letters, column), rowPiece(rowLock!, digits!, row));
    else if (wholeLetters !== undefined) pieces.push(columnPiece(wholeLock!, wholeLetters, column));
    else pieces.push(rowPiece(lineLock!, lineDigits!, row));
    done = corner.index + all.length;
  }
  pieces.push(range.slice(done));
}

function columnPiece(lock: string, letters: string, column: number): Piece {
  return lock ? `$${letters}` : { isRow: false, offset: columnIndex(letters) - column };
}

function rowPiece(lock: string, digits: string, row: number): Piece {
  return lock ? `$${digits}` : { isRow: true, offset: Number(digits) - 1 - row };
}
