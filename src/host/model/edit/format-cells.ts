/** Formats of ranges. Whole columns and rows take the format themselves and pass it on only to cells that exist. */

import { intersect, isWholeColumns, isWholeRows, type Rect } from "../address";
import { blankCell, EMPTY_CELL, type Cell } from "../cell";
import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";
import type { StyleChange } from "../styles";
import { assertEditable } from "./protect";

/** One format for all cells, or rows of formats of the size of `rect`; undefined leaves a cell's format. */
export function writeNumberFormats(sheet: Worksheet, rect: Rect, formats: string | readonly (readonly (string | undefined)[])[]): void {
  if (typeof formats === "string") return changeStyle(sheet, rect, { numberFormat: formats });
  const height = rect.bottom - rect.top + 1, width = rect.right - rect.left + 1;
  if (formats.length !== height || formats.some((line) => line.length !== width)) {
    throw new ModelError("InvalidArgument", `输入数组的行数或列数与区域的大小 ${height} × ${width} 不一致。`);
  }
  assertEditable(sheet, rect, "formatCells");
  const change = restyler(sheet);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const numberFormat = formats[i]![j];
      if (numberFormat !== undefined) change(rect.top + i, rect.left + j, numberFormat, { numberFormat: numberFormat || "General" });
    }
  }
  sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

/** Changes the formats of all cells of `rect`; what `change` does not name stays. */
export function changeStyle(sheet: Worksheet, rect: Rect, change: StyleChange): void {
  assertEditable(sheet, rect, "formatCells");
  const restyle = restyler(sheet);
  const style = (row: number, column: number) => restyle(row, column, "", change);
  if (isWholeColumns(rect)) changeColumns(sheet, rect, change, style);
  else if (isWholeRows(rect)) changeRows(sheet, rect, change, style);
  else changeCells(sheet, rect, change);
  sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

/** As `restyler` does cell by cell, with one new style per old one. */
function changeCells(sheet: Worksheet, rect: Rect, change: StyleChange): void {
  const { styles } = sheet.workbook;
  const changed: number[] = [];
  const nothing = EMPTY_CELL;
  const columnStyles: number[] = [];
  for (let column = rect.left; column <= rect.right; column++) columnStyles.push(sheet.columnFormat(column).style ?? 0);
  sheet.replaceBlock(rect, (cell, row, column) => {
    const old = cell === nothing ? sheet.rowFormats.get(row)?.style ?? columnStyles[column - rect.left]! : cell.style;
    const style = (changed[old] ??= styles.change(old, change));
    return style !== cell.style || old !== cell.style ? restyled(cell, style) : cell;
  });
}

function restyled(cell: Cell, style: number): Cell {
  const isBlank = cell.value === null && cell.formula === null && cell.attributes === undefined && cell.arrayRange === undefined;
  return isBlank ? blankCell(style) : { ...cell, style };
}

type Restyle = (row: number, column: number) => void;

function changeColumns(sheet: Worksheet, rect: Rect, change: StyleChange, style: Restyle): void {
  // A format of a row wins over that of a column: cells where both meet get their own.
  for (const [row, format] of sheet.rowFormats) {
    if (format.style === undefined || isWholeRows(rect)) continue;
    for (let column = rect.left; column <= rect.right; column++) style(row, column);
  }
  eachCell(sheet, rect, (row, column) => {
    if (sheet.rowFormats.get(row)?.style === undefined) style(row, column);
  });
  const { styles } = sheet.workbook;
  for (const [first, last, old] of columnStyles(sheet, rect.left, rect.right)) sheet.setColumnFormat(first, last, { style: styles.change(old, change) });
  if (!isWholeRows(rect)) return;
  for (const [row, format] of sheet.rowFormats) {
    if (format.style !== undefined) sheet.setRowFormat(row, { ...format, style: styles.change(format.style, change) });
  }
}

function changeRows(sheet: Worksheet, rect: Rect, change: StyleChange, style: Restyle): void {
  const { styles } = sheet.workbook;
  const isMade = new Set<number>();
  for (const span of sheet.parts.columns) {
    if (span.style === undefined || span.last - span.first > 1000) continue;
    for (let column = span.first; column <= span.last; column++) isMade.add(column);
  }
  for (let row = rect.top; row <= rect.bottom; row++) {
    const format = sheet.rowFormat(row);
    for (const column of new Set([...(sheet.rows.get(row)?.keys() ?? []), ...(format.style === undefined ? isMade : [])])) style(row, column);
    sheet.setRowFormat(row, { ...format, style: styles.change(format.style ?? 0, change) });
  }
}

/** The styles of columns first..last as [first, last, style]. */
function columnStyles(sheet: Worksheet, first: number, last: number): [number, number, number][] {
  const result: [number, number, number][] = [];
  let next = first;
  for (const span of [...sheet.parts.columns].sort((a, b) => a.first - b.first)) {
    const from = Math.max(span.first, next), to = Math.min(span.last, last);
    if (from > to) continue;
    if (next < from) result.push([next, from - 1, 0]);
    result.push([from, to, span.style ?? 0]);
    next = to + 1;
  }
  if (next <= last) result.push([next, last, 0]);
  return result;
}

export function eachCell(sheet: Worksheet, rect: Rect, visit: (row: number, column: number) => void): void {
  const used = sheet.usedRect();
  const area = used && intersect(used, rect);
  if (!area) return;
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    for (const column of [...cells.keys()]) if (column >= area.left && column <= area.right) visit(row, column);
  }
}

/** Changes styles of cells, working out each pair of style and change once. `key` tells changes apart. */
function restyler(sheet: Worksheet): (row: number, column: number, key: string, change: StyleChange) => void {
  const known = new Map<string, number>();
  return (row, column, key, change) => {
    const cell = sheet.cellAt(row, column);
    const old = sheet.styleAt(row, column);
    let style = known.get(old + key);
    if (style === undefined) known.set(old + key, (style = sheet.workbook.styles.change(old, change)));
    if (style !== cell.style || old !== cell.style) sheet.putCell(row, column, { ...cell, style });
  };
}
