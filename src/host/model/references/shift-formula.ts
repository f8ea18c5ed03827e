/** What cells inserted or deleted somewhere do to the references of a formula. */

import { mapPieces } from "./formula-pieces";
import { shiftRect, type StructuralChange } from "./structural-change";

/**
 * `homeSheet`: name of the sheet on which unqualified references lie; `changedSheet`: name of the sheet of the change. A reference to
 * cells that are all deleted becomes #REF!. References over several sheets (Sheet1:Sheet3!A1) and to other workbooks stay.
 */
export function shiftFormula(formula: string, homeSheet: string, change: StructuralChange, changedSheet: string): string {
  const isHome = sameName(homeSheet, changedSheet);
  if (!mayRefer(formula, isHome, change, changedSheet)) return formula;
  return mapPieces(formula, (piece) => {
    if (piece.kind !== "range") return piece;
    const { prefix } = piece;
    if (prefix ? prefix.workbook !== null || prefix.lastSheet !== null || !sameName(prefix.sheet, changedSheet) : !isHome) return piece;
    const rect = shiftRect(piece.rect, change);
    if (rect === piece.rect) return piece;
    return rect ? { ...piece, rect } : "#REF!";
  });
}

export function sameName(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

/** Cheap refusal for the formulas that the change cannot touch: most of a big workbook's. */
function mayRefer(formula: string, isHome: boolean, change: StructuralChange, changedSheet: string): boolean {
  if (!isHome && !formula.toLowerCase().includes(changedSheet.replace(/'/g, "''").toLowerCase())) return false;
  if (change.axis === "column") return true;
  for (const digits of formula.match(/\d+/g) ?? []) if (Number(digits) > change.at) return true;
  return false;
}
