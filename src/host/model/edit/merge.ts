/** Merged cells. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-merge-member(1) */

import { contains, intersect, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { Worksheet } from "../sheet";
import { eachCell } from "./format-cells";
import { tablesTouching } from "./find-table";
import { assertEditable } from "./protect";

/** Keeps the contents of the first cell only; with `across` merges each row by itself. Refuses cells of a table. */
export function mergeCells(sheet: Worksheet, rect: Rect, across: boolean): void {
  assertEditable(sheet, rect, "structure");
  if (tablesTouching(sheet, rect).length > 0) throw new ModelError("InvalidOperation", "表格中的单元格不能合并。");
  removeMerges(sheet, rect);
  const parts: Rect[] = [];
  if (across) for (let row = rect.top; row <= rect.bottom; row++) parts.push({ ...rect, top: row, bottom: row });
  else parts.push(rect);
  const merges = parts.filter((part) => part.top !== part.bottom || part.left !== part.right);
  for (const merge of merges) moveFirstContent(sheet, merge);
  sheet.set("merges", [...sheet.parts.merges, ...merges]);
  sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

export function unmergeCells(sheet: Worksheet, rect: Rect): void {
  assertEditable(sheet, rect, "structure");
  removeMerges(sheet, rect);
  sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

/** Takes away every merge that touches `rect`. */
export function removeMerges(sheet: Worksheet, rect: Rect): void {
  const left = sheet.parts.merges.filter((merge) => !intersect(merge, rect));
  if (left.length !== sheet.parts.merges.length) sheet.set("merges", left);
}

/** Refuses a rectangle that cuts through a merged cell. */
export function assertMergesWhole(sheet: Worksheet, rect: Rect): void {
  for (const merge of sheet.parts.merges) {
    if (intersect(merge, rect) && !contains(rect, merge)) throw new ModelError("MergedRangeConflict", "无法对合并单元格的一部分执行此操作。");
  }
}

/** The merged cell that holds a cell, or null. */
export function mergeAt(sheet: Worksheet, row: number, column: number): Rect | null {
  return sheet.parts.merges.find((merge) => row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right) ?? null;
}

/** The upper-left-most content goes into the first cell; all others are lost, as Excel warns. Each keeps its format (borders). */
function moveFirstContent(sheet: Worksheet, rect: Rect): void {
  let first: { value: typeof source.value; formula: string | null } | null = null;
  let source = sheet.cellAt(rect.top, rect.left);
  if (source.value !== null || source.formula !== null) first = source;
  const contents: [number, number][] = [];
  eachCell(sheet, rect, (row, column) => {
    const cell = sheet.cellAt(row, column);
    if (cell.value !== null || cell.formula !== null) contents.push([row, column]);
  });
  contents.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  if (!first && contents[0]) {
    source = sheet.cellAt(...contents[0]);
    first = source;
  }
  for (const [row, column] of contents) {
    const { style } = sheet.cellAt(row, column);
    if (row !== rect.top || column !== rect.left) sheet.putCell(row, column, { value: null, formula: null, style });
  }
  const anchor = sheet.cellAt(rect.top, rect.left);
  if (first && anchor.value !== first.value) sheet.putCell(rect.top, rect.left, { ...source, style: sheet.styleAt(rect.top, rect.left) });
}
