/**
 * Values, formulas and formats written by programs. Texts are read as if they were typed, but validation is not asked, as in Excel.
 * https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */

import { cellName, intersect, type Rect } from "../address";
import type { Scalar } from "../cell";
import { ModelError } from "../model-error";
import { normaliseFormula } from "../references/normalise-formula";
import { translateFormula } from "../references/translate-formula";
import type { Worksheet } from "../sheet";
import { numberToText } from "../text/number-text";
import { assertArraysWhole } from "./array-ranges";
import { noteCalculatedColumns } from "./calculated-columns";
import { tableAt } from "./find-table";
import { assertEditable } from "./protect";
import { ContentWriter } from "./put-content";
import { growBelow, tablesToGrow } from "./table-growth";
import { syncHeaders } from "./table-headers";

export { changeStyle, writeNumberFormats } from "./format-cells";

/** Longest text of a cell. https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const MAX_TEXT = 32_767;

/**
 * `values` are rows of the size of `rect`. undefined leaves a cell as it is, "" and null empty it, "=.." is a formula, "'x" the text x;
 * cells with the format "@" take texts as they are and numbers as texts.
 */
export function writeValues(sheet: Worksheet, rect: Rect, values: readonly (readonly (Scalar | undefined)[])[]): void {
  writeGrid(sheet, rect, values);
}

/** Like `writeValues`; formulas may hold structured references ("[@列]" inside a table). */
export function writeFormulas(sheet: Worksheet, rect: Rect, formulas: readonly (readonly unknown[])[]): void {
  writeGrid(sheet, rect, formulas);
}

/** One formula (with or without "=") for all cells, adjusted like a fill from the first cell. */
export function writeFormula(sheet: Worksheet, rect: Rect, formula: string): void {
  act(sheet, rect, (writer) => {
    const first = readFormula(sheet, rect.top, rect.left, formula.replace(/^=/, ""));
    const from = { row: rect.top, column: rect.left };
    for (let row = rect.top; row <= rect.bottom; row++) {
      for (let column = rect.left; column <= rect.right; column++) writer.putFormula(row, column, translateFormula(first, from, { row, column }));
    }
  });
}

function writeGrid(sheet: Worksheet, rect: Rect, grid: readonly (readonly unknown[])[]): void {
  const height = rect.bottom - rect.top + 1, width = rect.right - rect.left + 1;
  if (grid.length !== height || grid.some((line) => line.length !== width)) {
    throw new ModelError("InvalidArgument", `输入数组的行数或列数与区域的大小 ${height} × ${width} 不一致。`);
  }
  act(sheet, rect, (writer) => {
    const isHidden = hiddenByMerge(sheet, rect);
    for (let i = 0; i < height; i++) {
      const line = grid[i]!;
      for (let j = 0; j < width; j++) {
        const value = line[j];
        if (value === undefined || isHidden?.(rect.top + i, rect.left + j)) continue;
        putValue(sheet, writer, rect.top + i, rect.left + j, value);
      }
    }
  });
}

/** What surrounds every write: permission before, tables after. */
function act(sheet: Worksheet, rect: Rect, write: (writer: ContentWriter) => void): void {
  assertEditable(sheet, rect, "contents");
  assertArraysWhole(sheet, rect);
  const growing = tablesToGrow(sheet, rect, false);
  write(new ContentWriter(sheet));
  syncHeaders(sheet, rect);
  growBelow(sheet, growing, rect);
  noteCalculatedColumns(sheet, rect);
  sheet.workbook.tell({ type: "changed", sheetId: sheet.id, rect, change: "RangeEdited" });
}

function putValue(sheet: Worksheet, writer: ContentWriter, row: number, column: number, value: unknown): void {
  if (typeof value === "string") return putText(sheet, writer, row, column, value);
  if (typeof value === "number" && !Number.isFinite(value)) throw new ModelError("InvalidArgument", `${cellName(row, column)} 的值不是有限的数字。`);
  if (value === null || typeof value === "number" || typeof value === "boolean" || isCellError(value)) {
    // As if it were typed: 12 into a cell of text format is the text "12", and formulas that add it up pass over it.
    const isText = typeof value === "number" && writer.isTextFormat(writer.styleOf(row, column));
    writer.putValue(row, column, isText ? numberToText(value) : value);
    return;
  }
  throw new ModelError("InvalidArgument", `${cellName(row, column)} 的值不是文本、数字或逻辑值。`);
}

function putText(sheet: Worksheet, writer: ContentWriter, row: number, column: number, text: string): void {
  if (text.length > MAX_TEXT) throw new ModelError("InvalidArgument", `${cellName(row, column)} 的文本超过 ${MAX_TEXT} 个字符。`);
  if (text === "") return writer.putValue(row, column, null);
  const content = writer.read(text, writer.styleOf(row, column));
  if (content.formula !== null) writer.putFormula(row, column, readFormula(sheet, row, column, content.formula));
  else if (content.numberFormat !== null || content.quotePrefix) writer.putContent(row, column, content);
  else writer.putValue(row, column, content.value);
}

function readFormula(sheet: Worksheet, row: number, column: number, formula: string): string {
  const normal = normaliseFormula(formula, tableAt(sheet, row, column)?.name ?? null);
  if (normal === null) throw new ModelError("InvalidArgument", `${cellName(row, column)} 的公式有误：=${formula}`);
  return normal;
}

function isCellError(value: unknown): value is Scalar {
  return typeof value === "object" && value !== null && "code" in value;
}

/** Cells under a merged cell take no contents; null where no merge touches the rectangle. */
function hiddenByMerge(sheet: Worksheet, rect: Rect): ((row: number, column: number) => boolean) | null {
  const merges = sheet.parts.merges.filter((merge) => intersect(merge, rect));
  if (merges.length === 0) return null;
  return (row, column) => merges.some((merge) =>
    row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right && (row !== merge.top || column !== merge.left));
}
