/** The two-dimensional properties of a range: one pass over the stored rows, no object per cell. */

import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../../model/address";
import { CellError, type Cell, type Scalar } from "../../model/cell";
import type { Worksheet } from "../../model/sheet";
import { displayText } from "../../model/text/display-text";
import { HostError, WRONG_SIZE } from "../host-error";
import { categoryOf } from "./number-format-category";

/** Reading more than this in one go is refused: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const READ_LIMIT = 5_000_000;

/** Whole rows and columns have no cell-level properties (null): https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
export function isUnbounded(rect: Rect): boolean {
  return rect.bottom - rect.top + 1 === MAX_ROWS || rect.right - rect.left + 1 === MAX_COLUMNS;
}

/** `read` gets undefined for a cell that is not stored. */
export function readGrid<V>(sheet: Worksheet, rect: Rect, read: (cell: Cell | undefined, row: number, column: number) => V): V[][] | null {
  if (isUnbounded(rect)) return null;
  const width = rect.right - rect.left + 1;
  if (width * (rect.bottom - rect.top + 1) > READ_LIMIT) {
    throw new HostError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  }
  const grid: V[][] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cells = sheet.rows.get(row);
    const line = new Array<V>(width);
    for (let i = 0; i < width; i++) line[i] = read(cells?.get(rect.left + i), row, rect.left + i);
    grid.push(line);
  }
  return grid;
}

export function readValues(sheet: Worksheet, rect: Rect) {
  return readGrid(sheet, rect, (cell) => (cell ? toWire(cell.value) : ""));
}

export function readFormulas(sheet: Worksheet, rect: Rect) {
  return readGrid(sheet, rect, (cell) => (!cell ? "" : cell.formula === null ? toWire(cell.value) : `=${cell.formula}`));
}

export function readTexts(sheet: Worksheet, rect: Rect) {
  const styles = sheet.workbook.styles;
  return readGrid(sheet, rect, (cell) => (!cell || cell.value === null ? "" : displayText(sheet.workbook, cell.value, styles.get(cell.style).numberFormat).text));
}

export function readValueTypes(sheet: Worksheet, rect: Rect) {
  return readGrid(sheet, rect, (cell) => valueType(cell?.value ?? null));
}

export function readNumberFormats(sheet: Worksheet, rect: Rect) {
  const styles = sheet.workbook.styles;
  return readGrid(sheet, rect, (cell, row, column) => styles.get(cell ? cell.style : sheet.styleAt(row, column)).numberFormat);
}

export function readNumberFormatCategories(sheet: Worksheet, rect: Rect) {
  return readNumberFormats(sheet, rect)?.map((row) => row.map(categoryOf)) ?? null;
}

/** "" is empty; errors are their text. */
export function toWire(value: Scalar): string | number | boolean {
  return value === null ? "" : value instanceof CellError ? value.code : value;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangevaluetype */
export function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

/**
 * An array as the client sends it, checked against the size of the range; one value stands for every cell. null (leave the cell as
 * it is) becomes undefined.
 */
export function checkGrid<V>(value: unknown, rect: Rect, accepts: (part: unknown) => part is V): (V | undefined)[][] {
  if (isUnbounded(rect)) throw new HostError("InvalidArgument", "Cell-level properties of whole rows and columns cannot be set.");
  const height = rect.bottom - rect.top + 1, width = rect.right - rect.left + 1;
  if (!Array.isArray(value)) {
    const all = checkPart(value, accepts);
    if (all === undefined) throw new HostError("InvalidArgument");
    return Array.from({ length: height }, () => new Array<V | undefined>(width).fill(all));
  }
  assertGridSize(value, height, width);
  return (value as unknown[][]).map((line) => line.map((part) => checkPart(part, accepts)));
}

/** Refuses an array of another size than the range, with Excel's sentence. */
export function assertGridSize(value: readonly unknown[], height: number, width: number): void {
  if (value.length !== height || value.some((line) => !Array.isArray(line) || line.length !== width)) throw new HostError("InvalidArgument", WRONG_SIZE);
}

export function isScalarInput(part: unknown): part is string | number | boolean {
  return typeof part === "string" || typeof part === "number" || typeof part === "boolean";
}

export function isTextInput(part: unknown): part is string {
  return typeof part === "string";
}

function checkPart<V>(part: unknown, accepts: (part: unknown) => part is V): V | undefined {
  if (part === null || part === undefined) return undefined;
  if (!accepts(part)) throw new HostError("InvalidArgument");
  return part;
}
