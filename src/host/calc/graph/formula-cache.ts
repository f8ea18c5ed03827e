/** Compiled formulas by their relative form, per sheet. */

import { compileFormula } from "../formula/compile-formula";
import type { CompiledFormula } from "../formula/compiled-formula";
import { formulaKey } from "../formula/formula-key";
import type { SheetView } from "./sheet-view";

interface Known {
  readonly sheet: SheetView;
  readonly text: string;
  readonly isArray: boolean;
  readonly table: string;
  readonly formula: CompiledFormula;
}

export class FormulaCache {
  private readonly bySheet = new Map<SheetView, Map<string, CompiledFormula>>();
  /** Per column, the last formula without relative references: a filled column asks for it once a row. */
  private readonly last = new Map<number, Known>();

  get(sheet: SheetView, row: number, column: number, text: string, isArray: boolean): CompiledFormula {
    const last = this.last.get(column);
    if (last && last.sheet === sheet && last.text === text && last.isArray === isArray && last.table === tableIdAt(sheet, row, column)) return last.formula;
    let formulas = this.bySheet.get(sheet);
    if (!formulas) this.bySheet.set(sheet, (formulas = new Map<string, CompiledFormula>()));
    const { key, hasBrackets, isFixed } = formulaKey(text, row, column);
    const table = hasBrackets ? tableIdAt(sheet, row, column) : "";
    const fullKey = `${isArray ? "{" : "="}${table}\n${key}`;
    let formula = formulas.get(fullKey);
    if (!formula) formulas.set(fullKey, (formula = compileFormula(text, { sheet, row, column }, isArray)));
    if (isFixed) this.last.set(column, { sheet, text, isArray, table: hasBrackets ? table : tableIdAt(sheet, row, column), formula });
    return formula;
  }

  /** True where all that the formulas are bound to is still so. */
  areValid(): boolean {
    return [...this.bySheet.values()].every((formulas) => [...formulas.values()].every((formula) => formula.isValid()));
  }

  /** Forgets formulas bound to what is no longer so, and returns them. */
  dropInvalid(sheets: ReadonlySet<SheetView>): ReadonlySet<CompiledFormula> {
    const dropped = new Set<CompiledFormula>();
    this.last.clear();
    for (const [sheet, formulas] of this.bySheet) {
      for (const [key, formula] of formulas) {
        if (sheets.has(sheet) && formula.isValid()) continue;
        formulas.delete(key);
        dropped.add(formula);
      }
      if (!sheets.has(sheet)) this.bySheet.delete(sheet);
    }
    return dropped;
  }
}

function tableIdAt(sheet: SheetView, row: number, column: number): string {
  return sheet.book.tableAt(sheet.worksheet.id, row, column)?.id ?? "";
}
