/** Widths and heights: characters of the file, points of office.js, pixels of the screen (at 100 %, 96 dots per inch). */

import type { Cell } from "./cell";
import { assertEditable } from "./edit/protect";
import type { Worksheet } from "./sheet";
import { displayText } from "./text/display-text";

/** Width of a digit of the default font (11 points). ECMA-376 part 1, 18.3.1.13 reckons with it. */
const DIGIT = 7;
const DEFAULT_COLUMN_PIXELS = 64;
/** points */
const DEFAULT_ROW_HEIGHT = 15;
const CELL_PADDING = 5;
const MAX_CHARACTERS = 255;
const MAX_POINTS = 409;

export function columnPixels(sheet: Worksheet, column: number): number {
  const { hidden, width } = sheet.columnFormat(column);
  if (hidden) return 0;
  const characters = width ?? sheet.parts.defaultColumnWidth;
  return characters === undefined ? DEFAULT_COLUMN_PIXELS : charactersToPixels(characters);
}

export function rowPixels(sheet: Worksheet, row: number): number {
  const { hidden, height } = sheet.rowFormat(row);
  return hidden ? 0 : pointsToPixels(height ?? sheet.parts.defaultRowHeight ?? DEFAULT_ROW_HEIGHT);
}

export function pointsToPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

export function pixelsToPoints(pixels: number): number {
  return (pixels * 72) / 96;
}

/** Width as in the file (characters of the default font, padding included), in steps of 1/256. */
export function pixelsToCharacters(pixels: number): number {
  return Math.min(MAX_CHARACTERS, Math.ceil((pixels / DIGIT) * 256) / 256);
}

export function charactersToPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

export function charactersToPoints(characters: number): number {
  return pixelsToPoints(charactersToPixels(characters));
}

export function pointsToCharacters(points: number): number {
  return pixelsToCharacters(pointsToPixels(points));
}

/** Estimated width of a one-line text in pixels: Chinese characters and full-width signs count two digits. */
export function textPixels(text: string, fontSize: number, bold: boolean): number {
  let units = 0;
  for (const sign of text) units += isWide(sign.codePointAt(0)!) ? 2 : NARROW.has(sign) ? 0.6 : sign >= "A" && sign <= "Z" ? 1.2 : 1;
  return Math.ceil(units * DIGIT * (fontSize / 11) * (bold ? 1.06 : 1));
}

/** Widens or narrows columns first..last to their longest text. Merged and wrapped cells do not count; empty columns stay. */
export function autofitColumns(sheet: Worksheet, first: number, last: number): void {
  const rect = { top: 0, bottom: 1_048_575, left: first, right: last };
  assertEditable(sheet, rect, "formatColumns");
  const widest = new Map<number, number>();
  const isMerged = mergedColumns(sheet);
  for (const [row, cells] of sheet.rows) {
    if (sheet.rowFormats.get(row)?.hidden) continue;
    for (const [column, cell] of cells) {
      if (column < first || column > last || cell.value === null || isMerged(row, column)) continue;
      widest.set(column, Math.max(widest.get(column) ?? 0, cellPixels(sheet, cell)));
    }
  }
  for (const [column, pixels] of widest) sheet.setColumnFormat(column, column, { width: pixelsToCharacters(pixels + CELL_PADDING) });
  sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

/** Gives rows first..last the height of their highest cell; wrapped texts count the lines they need in their column. */
export function autofitRows(sheet: Worksheet, first: number, last: number): void {
  const rect = { top: first, bottom: last, left: 0, right: 16_383 };
  assertEditable(sheet, rect, "formatRows");
  const isMerged = mergedColumns(sheet);
  for (const [row, cells] of sheet.rows) {
    if (row < first || row > last) continue;
    let height = sheet.parts.defaultRowHeight ?? DEFAULT_ROW_HEIGHT;
    for (const [column, cell] of cells) if (cell.value !== null && !isMerged(row, column)) height = Math.max(height, cellHeight(sheet, cell, column));
    sheet.setRowFormat(row, { ...sheet.rowFormat(row), height: Math.min(MAX_POINTS, height) });
  }
  sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

const NARROW = new Set([..."ijlt.,:;'|!()[]{} fr1I"].filter((sign) => sign !== "1"));

function isWide(code: number): boolean {
  return code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
    || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) || code >= 0x1f300);
}

function cellPixels(sheet: Worksheet, cell: Cell): number {
  const { font, alignment, numberFormat } = sheet.workbook.styles.get(cell.style);
  if (alignment.wrap) return 0;
  const { text } = displayText(sheet.workbook, cell.value, numberFormat);
  const indent = (alignment.indent ?? 0) * 9;
  return indent + Math.max(0, ...text.split("\n").map((line) => textPixels(line, font.size, font.bold ?? false)));
}

/** points */
function cellHeight(sheet: Worksheet, cell: Cell, column: number): number {
  const { font, alignment, numberFormat } = sheet.workbook.styles.get(cell.style);
  const line = (font.size * DEFAULT_ROW_HEIGHT) / 11;
  if (!alignment.wrap) return line;
  const room = Math.max(DIGIT, columnPixels(sheet, column) - CELL_PADDING);
  const { text } = displayText(sheet.workbook, cell.value, numberFormat);
  const lines = text.split("\n").reduce((sum, part) => sum + Math.max(1, Math.ceil(textPixels(part, font.size, font.bold ?? false) / room)), 0);
  return lines * line;
}

/** Cells that are merged over several columns or rows do not count for fitting. */
function mergedColumns(sheet: Worksheet): (row: number, column: number) => boolean {
  const { merges } = sheet.parts;
  if (merges.length === 0) return () => false;
  return (row, column) => merges.some((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right);
}
