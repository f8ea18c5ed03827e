/** Puts every formula of the workbook through a change: cells, names, rules of validation and conditional formats, tables. */

import type { DefinedName, Table, TableColumn } from "../parts";
import type { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Where a formula stands. Names of the workbook and formulas of tables have no cell: row and column are -1. */
export interface FormulaHome {
  readonly sheet: Worksheet | null;
  row: number;
  column: number;
  /** The table whose column formula it is. */
  readonly tableId?: string;
}

/** Returns the same text where nothing changes. Validation and conditional formulas are given at their first cell. */
export type FormulaChange = (formula: string, home: FormulaHome) => string;

export function rewriteFormulas(workbook: Workbook, change: FormulaChange, parts: { readonly rules: boolean } = { rules: true }): void {
  for (const sheet of workbook.parts.sheets) {
    rewriteCells(sheet, change);
    if (parts.rules) rewriteRules(sheet, change);
  }
  rewriteNames(workbook, change);
  rewriteTables(workbook, change);
}

export function rewriteCells(sheet: Worksheet, change: FormulaChange): void {
  if (!sheet.mayHoldFormulas) return;
  const home = { sheet, row: 0, column: 0 };
  for (const [row, cells] of sheet.rows) {
    home.row = row;
    for (const [column, cell] of cells) {
      if (cell.formula === null) continue;
      home.column = column;
      const formula = change(cell.formula, home);
      if (formula !== cell.formula) sheet.putCell(row, column, { ...cell, formula });
    }
  }
}

function rewriteRules(sheet: Worksheet, change: FormulaChange): void {
  const { validations, conditionalRules } = sheet.parts;
  sheet.set("validations", mapChanged(validations, (rule) => {
    const first = rule.ranges[0];
    const home = { sheet, row: first?.top ?? 0, column: first?.left ?? 0 };
    const formula1 = rule.formula1 === null ? null : change(rule.formula1, home);
    const formula2 = rule.formula2 === null ? null : change(rule.formula2, home);
    return formula1 === rule.formula1 && formula2 === rule.formula2 ? rule : { ...rule, formula1, formula2 };
  }));
  sheet.set("conditionalRules", mapChanged(conditionalRules, (rule) => {
    const first = rule.ranges[0];
    const home = { sheet, row: first?.top ?? 0, column: first?.left ?? 0 };
    const formulas = mapChanged(rule.formulas, (formula) => change(formula, home));
    return formulas === rule.formulas ? rule : { ...rule, formulas };
  }));
}

export function rewriteNames(workbook: Workbook, change: FormulaChange): void {
  workbook.set("names", mapChanged(workbook.parts.names, (name: DefinedName) => {
    const sheet = name.scope === null ? null : workbook.sheetById(name.scope) ?? null;
    const formula = change(name.formula, { sheet, row: -1, column: -1 });
    return formula === name.formula ? name : { ...name, formula };
  }));
}

function rewriteTables(workbook: Workbook, change: FormulaChange): void {
  workbook.set("tables", mapChanged(workbook.parts.tables, (table: Table) => {
    const home = { sheet: workbook.sheetById(table.sheetId) ?? null, row: -1, column: -1, tableId: table.id };
    const columns = mapChanged(table.columns, (column: TableColumn) => {
      const calculatedFormula = column.calculatedFormula === undefined ? undefined : change(column.calculatedFormula, home);
      const totalsFormula = column.totalsFormula === undefined ? undefined : change(column.totalsFormula, home);
      if (calculatedFormula === column.calculatedFormula && totalsFormula === column.totalsFormula) return column;
      return { ...column, ...(calculatedFormula !== undefined && { calculatedFormula }), ...(totalsFormula !== undefined && { totalsFormula }) };
    });
    return columns === table.columns ? table : { ...table, columns };
  }));
}

/** The same array where no item changed. */
export function mapChanged<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  let result: T[] | null = null;
  items.forEach((item, index) => {
    const next = change(item);
    if (next !== item) (result ??= [...items])[index] = next;
  });
  return result ?? items;
}
