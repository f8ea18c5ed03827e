/**
 * Tables grow when something is put directly below or beside them, and new rows get the formulas, formats and rules of the rows above.
 * https://support.microsoft.com/office/resize-a-table-by-adding-or-removing-rows-and-columns-e65ae4bb-e44b-43f4-ad8b-7d68784f1165
 */

import { intersect, subtract, type Rect } from "../address";
import type { Table } from "../parts";
import { bodyOf } from "../references/resolve-structured";
import { mapChanged } from "../references/rewrite-formulas";
import { translateFormula } from "../references/translate-formula";
import type { Worksheet } from "../sheet";
import { replaceTable, tableById, tablesOn, tablesTouching } from "./find-table";
import { headerText, putHeader, uniqueHeaders } from "./table-headers";

/** Tables that may grow over rows of `rect`: asked before its cells are written, done with `growBelow` after. */
export function tablesToGrow(sheet: Worksheet, rect: Rect, isTyped: boolean): string[] {
  if (sheet.parts.protection) return [];
  return tablesOn(sheet).filter((table) => {
    const row = table.range.bottom + 1;
    if (table.hasTotals || rect.top > row || rect.bottom < row || rect.right < table.range.left || rect.left > table.range.right) return false;
    const below: Rect = { top: row, bottom: row, left: table.range.left, right: table.range.right };
    return isBlank(sheet, below) && isFree(sheet, table, below) && (isTyped || !hasValidation(sheet, below));
  }).map((table) => table.id);
}

/** Takes the rows of `rect` below each table into it, up to the first that is empty. */
export function growBelow(sheet: Worksheet, tableIds: readonly string[], rect: Rect): void {
  for (const id of tableIds) {
    const table = tableById(sheet.workbook, id);
    let bottom = table.range.bottom;
    while (bottom < rect.bottom) {
      const next: Rect = { ...table.range, top: bottom + 1, bottom: bottom + 1 };
      if (isBlank(sheet, next) || !isFree(sheet, table, next)) break;
      bottom++;
    }
    if (bottom > table.range.bottom) extendRows(sheet, table, bottom);
  }
}

/** Makes the table end at row `bottom`, its new rows like the last one it had. */
export function extendRows(sheet: Worksheet, table: Table, bottom: number): void {
  const last = table.range.bottom;
  replaceTable(sheet.workbook, { ...table, range: { ...table.range, bottom } });
  dressRows(sheet, table, last, last + 1, bottom);
  extendRules(sheet, { ...table.range, top: last, bottom: last }, bottom);
}

/** Gives rows first..bottom of a table the formats and calculated formulas of its row `model`. Cells with contents keep them. */
export function dressRows(sheet: Worksheet, table: Table, model: number, first: number, bottom: number): void {
  const hasModel = model >= bodyOf(table).top;
  table.columns.forEach((column, index) => {
    const place = table.range.left + index;
    const above = sheet.cellAt(model, place);
    for (let row = first; row <= bottom; row++) {
      const cell = sheet.cellAt(row, place);
      let formula = cell.formula;
      if (column.calculatedFormula !== undefined && cell.value === null && formula === null) {
        formula = hasModel && above.formula !== null
          ? translateFormula(above.formula, { row: model, column: place }, { row, column: place })
          : column.calculatedFormula;
      }
      const style = hasModel && sheet.workbook.styles.get(cell.style).numberFormat === "General" ? sheet.styleAt(model, place) : sheet.styleAt(row, place);
      if (formula !== cell.formula || style !== cell.style) sheet.putCell(row, place, { ...cell, formula, style });
    }
  });
}

/** Validation and conditional formats that reach the row `last` of a table reach its new last row, too, where no rule stands yet. */
export function extendRules(sheet: Worksheet, last: Rect, bottom: number): void {
  const { validations, conditionalRules } = sheet.parts;
  const taken = validations.flatMap((rule) => rule.ranges);
  sheet.set("validations", mapChanged(validations, (rule) => extendRule(rule, last, bottom, taken)));
  sheet.set("conditionalRules", mapChanged(conditionalRules, (rule) => extendRule(rule, last, bottom, [...rule.ranges])));
}

/** `taken` are the rectangles to keep clear of; what is added is added to it. */
function extendRule<T extends { readonly ranges: readonly Rect[] }>(rule: T, last: Rect, bottom: number, taken: Rect[]): T {
  const ranges = rule.ranges.flatMap((range) => {
    const part = intersect(range, last);
    if (!part || range.bottom !== last.bottom) return [range];
    const added = taken.reduce<Rect[]>((left, other) => left.flatMap((piece) => subtract(piece, other)), [{ ...part, top: last.bottom + 1, bottom }]);
    taken.push(...added);
    const [only] = added;
    const isBelow = added.length === 1 && only && only.left === range.left && only.right === range.right && only.top === range.bottom + 1;
    return isBelow ? [{ ...range, bottom: only.bottom }] : [range, ...added];
  });
  return ranges.every((range, index) => range === rule.ranges[index]) ? rule : { ...rule, ranges };
}

/** A cell typed directly right of a table makes it one column wider. */
export function growRight(sheet: Worksheet, row: number, column: number): void {
  const table = tablesOn(sheet).find(({ range }) => range.right + 1 === column && row >= range.top && row <= range.bottom);
  if (!table || sheet.parts.protection) return;
  const beside: Rect = { ...table.range, left: column, right: column };
  if (!isFree(sheet, table, beside) || hasOtherContent(sheet, beside, row)) return;
  const written = table.hasHeaders ? headerText(sheet, sheet.valueAt(table.range.top, column), sheet.styleAt(table.range.top, column)) : "";
  const [name] = uniqueHeaders([written], table.columns.length + 1, table.columns.map((other) => other.name));
  if (table.hasHeaders) putHeader(sheet, table.range.top, column, name!);
  const id = Math.max(0, ...table.columns.map((other) => other.id)) + 1;
  replaceTable(sheet.workbook, { ...table, range: { ...table.range, right: column }, columns: [...table.columns, { id, name: name! }] });
}

function isBlank(sheet: Worksheet, rect: Rect): boolean {
  for (let row = rect.top; row <= rect.bottom; row++) {
    const cells = sheet.rows.get(row);
    if (!cells || cells.size === 0) continue;
    for (let column = rect.left; column <= rect.right; column++) {
      const cell = cells.get(column);
      if (cell && (cell.value !== null || cell.formula !== null)) return false;
    }
  }
  return true;
}

function hasOtherContent(sheet: Worksheet, rect: Rect, row: number): boolean {
  return !isBlank(sheet, { ...rect, bottom: row - 1 }) || !isBlank(sheet, { ...rect, top: row + 1 });
}

/** No other table and no merged cells in the way. */
function isFree(sheet: Worksheet, table: Table, rect: Rect): boolean {
  return tablesTouching(sheet, rect).every((other) => other.id === table.id) && !sheet.parts.merges.some((merge) => intersect(merge, rect));
}

function hasValidation(sheet: Worksheet, rect: Rect): boolean {
  return sheet.parts.validations.some((rule) => rule.ranges.some((range) => intersect(range, rect)));
}
