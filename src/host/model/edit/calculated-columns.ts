/** Columns of a table whose cells all hold the same formula: new rows get it, and typing it once fills the column. */

import { intersect, type Rect } from "../address";
import type { Table } from "../parts";
import { bodyOf } from "../references/resolve-structured";
import { translateFormula } from "../references/translate-formula";
import type { Worksheet } from "../sheet";
import { replaceTable, tableById, tablesTouching } from "./find-table";
import { ContentWriter } from "./put-content";

/** After `rect` was written: a body column that was written whole becomes calculated where all its formulas agree, else it is no more. */
export function noteCalculatedColumns(sheet: Worksheet, rect: Rect): void {
  for (const table of tablesTouching(sheet, rect)) {
    const body = bodyOf(table);
    const cells = intersect(rect, body);
    if (!cells || cells.top > body.top || cells.bottom < body.bottom) continue;
    const columns = table.columns.map((column, index) => {
      const place = body.left + index;
      if (place < cells.left || place > cells.right) return column;
      const formula = uniformFormula(sheet, body, place);
      if (formula === (column.calculatedFormula ?? null)) return column;
      const { calculatedFormula: _old, ...rest } = column;
      return formula === null ? rest : { ...rest, calculatedFormula: formula };
    });
    if (columns.some((column, index) => column !== table.columns[index])) replaceTable(sheet.workbook, { ...table, columns });
  }
}

/**
 * A formula typed into a table's column fills it where all other cells are empty or hold the column's old formula, as Excel's
 * AutoCorrect does. https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
 */
export function fillColumn(sheet: Worksheet, table: Table, row: number, column: number, formula: string, before: string | null): void {
  const body = bodyOf(table);
  if (row < body.top || row > body.bottom) return;
  const index = column - table.range.left;
  const old = table.columns[index]!.calculatedFormula;
  for (let other = body.top; other <= body.bottom; other++) {
    if (other === row) continue;
    const cell = sheet.cellAt(other, column);
    const isOld = before !== null && old !== undefined && cell.formula === translateFormula(before, { row, column }, { row: other, column });
    if (!isOld && (cell.value !== null || cell.formula !== null)) return;
  }
  const writer = new ContentWriter(sheet);
  for (let other = body.top; other <= body.bottom; other++) {
    if (other !== row) writer.putFormula(other, column, translateFormula(formula, { row, column }, { row: other, column }));
  }
  const calculatedFormula = translateFormula(formula, { row, column }, { row: body.top, column });
  const now = tableById(sheet.workbook, table.id);
  replaceTable(sheet.workbook, { ...now, columns: now.columns.map((each, place) => (place === index ? { ...each, calculatedFormula } : each)) });
}

/** The formula of the column's first cell where all others are its fill; else null. */
function uniformFormula(sheet: Worksheet, body: Rect, column: number): string | null {
  const first = sheet.cellAt(body.top, column).formula;
  if (first === null) return null;
  for (let row = body.top + 1; row <= body.bottom; row++) {
    const { formula } = sheet.cellAt(row, column);
    if (formula === null || formula !== translateFormula(first, { row: body.top, column }, { row, column })) return null;
  }
  return first;
}
