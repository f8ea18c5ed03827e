/** Compiled formulas by their relative form, per sheet. */

import { compileFormula } from "../formula/compile-formula";
import type { CompiledFormula } from "../formula/compiled-formula";
import { formulaKey } from "../formula/formula-key";
import type { SheetView } from "./sheet-view";

export class FormulaCache {
  private readonly bySheet = new Map<SheetView, Map<string, CompiledFormula>>();

  get(sheet: SheetView, row: number, column: number, text: string, isArray: boolean): CompiledFormula {
    let formulas = this.bySheet.get(sheet);
    if (!formulas) this.bySheet.set(sheet, (formulas = new Map<string, CompiledFormula>()));
    const { key, hasBrackets } = formulaKey(text, row, column);
    const table = hasBrackets ? sheet.book.tableAt(sheet.worksheet.id, row, column)?.id ?? "" : "";
    const fullKey = `${isArray ? "{" : "="}${table}\n${key}`;
    let formula = formulas.get(fullKey);
    if (!formula) formulas.set(fullKey, (formula = compileFormula(text, { sheet, row, column }, isArray)));
    return formula;
  }

  /** Forgets formulas bound to what is no longer so, and returns them. */
  dropInvalid(sheets: ReadonlySet<SheetView>): ReadonlySet<CompiledFormula> {
    const dropped = new Set<CompiledFormula>();
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
