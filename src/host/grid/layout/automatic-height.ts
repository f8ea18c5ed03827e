/** The height of rows whose file gives none: Excel fits them to their largest font and their wrapped lines when it opens the file. */

import { holds } from "../../model/address";
import { columnPixels, rowPixels, textPixels } from "../../model/measure";
import type { CellRow, Worksheet } from "../../model/sheet";
import type { CellStyle } from "../../model/styles";

/** Height of a line over font size; the default font's 11 points stand in the default row. */
const LINE = 4 / 3 * 1.28;
const PADDING = 5;

/** Pixels at 100 %; never less than the model's own height, which rules where it is set. */
export function automaticHeight(sheet: Worksheet, row: number, cells: CellRow | undefined): number {
  const standard = rowPixels(sheet, row);
  if (!cells || standard === 0 || sheet.rowFormat(row).height !== undefined) return standard;
  let height = standard;
  for (const [column, { value, style: index }] of cells) {
    if (value === null || columnPixels(sheet, column) === 0) continue;
    const style = sheet.workbook.styles.get(index);
    if (style.font.size <= 11 && !style.alignment.wrap) continue;
    if (sheet.parts.merges.some((merge) => holds(merge, row, column))) continue;
    height = Math.max(height, linesOf(sheet, column, value, style) * Math.ceil(style.font.size * LINE) + (style.font.size > 11 ? 1 : 0));
  }
  return Math.min(height, 546);
}

function linesOf(sheet: Worksheet, column: number, value: unknown, { alignment, font }: CellStyle): number {
  if (!alignment.wrap || typeof value !== "string") return 1;
  const room = Math.max(10, columnPixels(sheet, column) - PADDING);
  return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textPixels(line, font.size, font.bold === true) / room)), 0);
}
