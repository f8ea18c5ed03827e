/** Where a range lies on the sheet in points, and which of its rows and columns are hidden. */

import { MAX_ROWS, type Rect } from "../../model/address";
import { columnPixels, rowPixels } from "../../model/measure";
import type { Worksheet } from "../../model/sheet";

/** 96 pixels are 72 points. */
export const POINTS_PER_PIXEL = 0.75;

export function leftOf(sheet: Worksheet, rect: Rect): number {
  return columnsWidth(sheet, 0, rect.left - 1);
}

export function widthOf(sheet: Worksheet, rect: Rect): number {
  return columnsWidth(sheet, rect.left, rect.right);
}

export function topOf(sheet: Worksheet, rect: Rect): number {
  return rowsHeight(sheet, 0, rect.top - 1);
}

export function heightOf(sheet: Worksheet, rect: Rect): number {
  return rowsHeight(sheet, rect.top, rect.bottom);
}

/** null where some rows are hidden and some are not. */
export function rowsHidden(sheet: Worksheet, rect: Rect): boolean | null {
  let hidden = 0;
  for (const [row, format] of sheet.rowFormats) if (format.hidden && row >= rect.top && row <= rect.bottom) hidden++;
  return answer(hidden, rect.bottom - rect.top + 1);
}

/** null where some columns are hidden and some are not. */
export function columnsHidden(sheet: Worksheet, rect: Rect): boolean | null {
  let hidden = 0;
  for (const span of sheet.parts.columns) {
    if (span.hidden) hidden += Math.max(0, Math.min(span.last, rect.right) - Math.max(span.first, rect.left) + 1);
  }
  return answer(hidden, rect.right - rect.left + 1);
}

export function setRowsHidden(sheet: Worksheet, rect: Rect, isHidden: boolean): void {
  eachRow(sheet, rect, isHidden, (row) => sheet.setRowFormat(row, { ...sheet.rowFormat(row), hidden: isHidden || undefined }));
}

export function setColumnsHidden(sheet: Worksheet, rect: Rect, isHidden: boolean): void {
  sheet.setColumnFormat(rect.left, rect.right, { hidden: isHidden || undefined });
}

/** Every row of the range; for whole columns only the rows that have a format, unless all of them must get one. */
export function eachRow(sheet: Worksheet, rect: Rect, needsAll: boolean, visit: (row: number) => void): void {
  if (!needsAll && rect.bottom - rect.top + 1 === MAX_ROWS) {
    for (const row of [...sheet.rowFormats.keys()]) visit(row);
    return;
  }
  for (let row = rect.top; row <= rect.bottom; row++) visit(row);
}

function answer(hidden: number, all: number): boolean | null {
  return hidden === 0 ? false : hidden === all ? true : null;
}

function columnsWidth(sheet: Worksheet, first: number, last: number): number {
  let pixels = 0;
  for (let column = first; column <= last; column++) pixels += columnPixels(sheet, column);
  return pixels * POINTS_PER_PIXEL;
}

function rowsHeight(sheet: Worksheet, first: number, last: number): number {
  let pixels = 0;
  for (let row = first; row <= last; row++) pixels += rowPixels(sheet, row);
  return pixels * POINTS_PER_PIXEL;
}
