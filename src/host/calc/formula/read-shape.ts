/** A1 text to a reference shape. */

import { MAX_COLUMNS, MAX_ROWS, columnIndex } from "../../model/address";
import type { SheetCells } from "../values/area";
import type { RefShape } from "./ref-shape";

const CORNER = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

/** A1 text (one cell, a range, whole columns or rows) as a shape relative to the cell row, column; null where it is not on the sheet. */
export function readShape(text: string, sheet: SheetCells, row: number, column: number): RefShape | null {
  const [from, to, more] = text.split(":");
  const first = readCorner(from ?? ""), last = to === undefined ? first : readCorner(to);
  if (!first || !last || more !== undefined) return null;
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null)) return null;
  const top = side(first.row, first.rowFixed, row, 0), bottom = side(last.row, last.rowFixed, row, MAX_ROWS - 1);
  const left = side(first.column, first.columnFixed, column, 0), right = side(last.column, last.columnFixed, column, MAX_COLUMNS - 1);
  return {
    sheet, top: top.at, topRelative: top.isRelative, left: left.at, leftRelative: left.isRelative,
    bottom: bottom.at, bottomRelative: bottom.isRelative, right: right.at, rightRelative: right.isRelative,
  };
}

function side(at: number | null, isFixed: boolean, from: number, edge: number): { at: number; isRelative: boolean } {
  if (at === null) return { at: edge, isRelative: false };
  return isFixed ? { at, isRelative: false } : { at: at - from, isRelative: true };
}

function readCorner(text: string): Corner | null {
  const cell = CORNER.exec(text);
  if (cell) {
    const column = columnIndex(cell[2]!), row = Number(cell[4]) - 1;
    if (column < 0 || row < 0 || row >= MAX_ROWS) return null;
    return { row, column, rowFixed: cell[3] === "$", columnFixed: cell[1] === "$" };
  }
  const column = COLUMN.exec(text);
  if (column) {
    const index = columnIndex(column[2]!);
    return index < 0 ? null : { row: null, column: index, rowFixed: true, columnFixed: column[1] === "$" };
  }
  const row = ROW.exec(text);
  if (!row) return null;
  const index = Number(row[2]) - 1;
  return index < 0 || index >= MAX_ROWS ? null : { row: index, column: null, rowFixed: row[1] === "$", columnFixed: true };
}
