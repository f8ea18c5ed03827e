/** Formulas in R1C1 notation, as seen from a cell. Both with a leading "=". */

import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellName, type Position } from "../address";

/** "=A1*2" seen from B1 is "=RC[-1]*2". */
export function formulaToR1C1(formula: string, from: Position): string {
  return translateFormulaToR1C1(formula, cellName(from.row, from.column));
}

/** "=RC[-1]*2" seen from B1 is "=A1*2". */
export function formulaFromR1C1(formula: string, from: Position): string {
  return translateFormulaToA1(formula, cellName(from.row, from.column));
}
