/** Clears cells. https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto */

import { contains, intersect, isWholeColumns, isWholeRows, subtract, type Rect } from "../address";
import type { Worksheet } from "../sheet";
import { deleteConditionalRules } from "../rules/conditional-rules";
import { assertArraysWhole } from "./array-ranges";
import { noteCalculatedColumns } from "./calculated-columns";
import { eachCell } from "./format-cells";
import { tablesTouching } from "./find-table";
import { removeMerges } from "./merge";
import { assertEditable } from "./protect";
import { syncHeaders } from "./table-headers";
import { removeTable } from "./remove-table";

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";

/**
 * "All" takes contents, formats, conditional formats, links and merges; tables that lie wholly inside go, too. "Contents" keeps
 * formats and validation. "Hyperlinks" takes only the link, "RemoveHyperlinks" the link's blue underlining as well.
 */
export function clearRange(sheet: Worksheet, rect: Rect, what: ClearWhat): void {
  const hasContents = what === "All" || what === "Contents";
  assertEditable(sheet, rect, hasContents ? "contents" : what === "Formats" ? "formatCells" : "insertHyperlinks");
  if (hasContents) clearContents(sheet, rect, what === "All");
  if (what === "All" || what === "Formats") clearFormats(sheet, rect);
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks") clearHyperlinks(sheet, rect, what === "RemoveHyperlinks");
  sheet.workbook.tell(hasContents ? { type: "changed", sheetId: sheet.id, rect, change: "RangeEdited" } : { type: "formatChanged", sheetId: sheet.id, rect });
}

function clearContents(sheet: Worksheet, rect: Rect, withTables: boolean): void {
  assertArraysWhole(sheet, rect);
  if (withTables) {
    for (const table of tablesTouching(sheet, rect)) if (contains(rect, table.range)) removeTable(sheet.workbook, table);
  }
  eachCell(sheet, rect, (row, column) => {
    const cell = sheet.cellAt(row, column);
    if (cell.value !== null || cell.formula !== null) sheet.putCell(row, column, { value: null, formula: null, style: cell.style });
  });
  syncHeaders(sheet, rect);
  noteCalculatedColumns(sheet, rect);
}

function clearFormats(sheet: Worksheet, rect: Rect): void {
  removeMerges(sheet, rect);
  const clear = (row: number, column: number) => {
    if (sheet.styleAt(row, column) === 0) return;
    const { rich: _rich, ...rest } = sheet.cellAt(row, column);
    sheet.putCell(row, column, { ...rest, style: 0 });
  };
  eachCell(sheet, rect, clear);
  if (!isWholeColumns(rect) && !isWholeRows(rect) && hasAreaStyles(sheet)) {
    for (let row = rect.top; row <= rect.bottom; row++) for (let column = rect.left; column <= rect.right; column++) clear(row, column);
  }
  if (isWholeColumns(rect)) clearColumnStyles(sheet, rect);
  if (isWholeRows(rect)) {
    for (const [row, { style, ...format }] of [...sheet.rowFormats]) {
      if (style !== undefined && row >= rect.top && row <= rect.bottom) sheet.setRowFormat(row, format);
    }
  }
  deleteConditionalRules(sheet, rect);
}

function hasAreaStyles(sheet: Worksheet): boolean {
  return sheet.parts.columns.some((span) => span.style) || [...sheet.rowFormats.values()].some((format) => format.style);
}

function clearColumnStyles(sheet: Worksheet, rect: Rect): void {
  const spans = sheet.parts.columns.filter((span) => span.style !== undefined && span.last >= rect.left && span.first <= rect.right);
  for (const span of spans) {
    sheet.setColumnFormat(Math.max(span.first, rect.left), Math.min(span.last, rect.right), { style: undefined });
  }
}

function clearHyperlinks(sheet: Worksheet, rect: Rect, withFormats: boolean): void {
  const links = sheet.parts.hyperlinks;
  const touched = links.filter((link) => intersect(link.range, rect));
  if (touched.length === 0) return;
  sheet.set("hyperlinks", links.flatMap((link) => subtract(link.range, rect).map((range) => ({ ...link, range }))));
  if (!withFormats) return;
  for (const link of touched) {
    eachCell(sheet, intersect(link.range, rect)!, (row, column) => {
      const cell = sheet.cellAt(row, column);
      sheet.putCell(row, column, { ...cell, style: 0 });
    });
  }
}
