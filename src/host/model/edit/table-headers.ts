/** Header cells and column names of a table are one thing: a change of the one changes the other. */

import { intersect, type Rect } from "../address";
import { CellError, type Scalar } from "../cell";
import type { Table, TableColumn } from "../parts";
import { mapChanged, rewriteFormulas } from "../references/rewrite-formulas";
import { renameColumnInFormula } from "../references/rename-in-formula";
import type { Worksheet } from "../sheet";
import { displayText } from "../text/display-text";
import { isInsideTable } from "./inside-table";
import { replaceTable, tablesTouching } from "./find-table";

/** Names for header cells as Excel makes them: texts, never empty ("列2"), never twice ("预算2"). `taken` are names to keep clear of. */
export function uniqueHeaders(texts: readonly string[], firstNumber = 1, taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  // Names written out by the person win over those made for empty cells.
  const written = new Set(texts.filter((text) => text !== "").map((text) => text.toLowerCase()));
  return texts.map((text, index) => {
    let name = text;
    if (name === "") {
      let number = firstNumber + index;
      while (used.has(`列${number}`) || written.has(`列${number}`)) number++;
      name = `列${number}`;
    } else {
      for (let number = 2; used.has(name.toLowerCase()); number++) name = text + number;
    }
    used.add(name.toLowerCase());
    return name;
  });
}

export function headerText(sheet: Worksheet, value: Scalar, style: number): string {
  if (value instanceof CellError) return value.code;
  return typeof value === "string" ? value : displayText(sheet.workbook, value, sheet.workbook.styles.get(style).numberFormat).text;
}

/** After cells of `rect` changed: table columns take the names that stand in their header cells, which become texts. */
export function syncHeaders(sheet: Worksheet, rect: Rect): void {
  for (const table of tablesTouching(sheet, rect)) {
    if (!table.hasHeaders) continue;
    const cells = intersect(rect, { ...table.range, bottom: table.range.top });
    if (cells) renameHeaders(sheet, table, cells);
  }
}

function renameHeaders(sheet: Worksheet, table: Table, cells: Rect): void {
  const { top, left } = table.range;
  const isTouched = (index: number) => left + index >= cells.left && left + index <= cells.right;
  const texts = table.columns.filter((_column, index) => isTouched(index))
    .map((_column, index) => headerText(sheet, sheet.valueAt(top, cells.left + index), sheet.styleAt(top, cells.left + index)));
  const others = table.columns.filter((_column, index) => !isTouched(index)).map((column) => column.name);
  const names = uniqueHeaders(texts, cells.left - left + 1, others);
  names.forEach((name, index) => putHeader(sheet, top, cells.left + index, name));
  const renamed = table.columns.map((column, index) => (isTouched(index) ? { ...column, name: names[left + index - cells.left]! } : column));
  applyColumnNames(sheet, table, renamed);
}

export function putHeader(sheet: Worksheet, row: number, column: number, name: string): void {
  const cell = sheet.cellAt(row, column);
  if (cell.value === name && cell.formula === null) return;
  sheet.putCell(row, column, { value: name, formula: null, style: sheet.styleAt(row, column) });
}

/** Stores the columns and carries their new names into all formulas. */
export function applyColumnNames(sheet: Worksheet, table: Table, columns: readonly TableColumn[]): void {
  const renames = table.columns.map((column, index) => [column.name, columns[index]!.name] as const).filter(([before, after]) => before !== after);
  if (renames.length === 0) return;
  const kept = mapChanged(table.columns, (column) => columns[table.columns.indexOf(column)]!);
  replaceTable(sheet.workbook, { ...table, columns: kept });
  // Through names that nobody uses first, so that an exchange of two names comes out right.
  const steps = [...renames.map(([before], index) => [before, `\u0001${index}`] as const), ...renames.map(([, after], index) => [`\u0001${index}`, after] as const)];
  rewriteFormulas(sheet.workbook, (formula, home) => {
    if (!formula.includes("[")) return formula;
    const isInside = isInsideTable(table, home);
    return steps.reduce((text, [before, after]) => renameColumnInFormula(text, table.name, isInside, before, after), formula);
  });
}
