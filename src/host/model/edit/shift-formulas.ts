/** Carries an insertion or deletion into the formulas of cells, names and tables of the whole workbook. Rules: shift-parts.ts. */

import type { DefinedName } from "../parts";
import { rewriteFormulas } from "../references/rewrite-formulas";
import { shiftFormula } from "../references/shift-formula";
import type { StructuralChange } from "../references/structural-change";
import type { Workbook } from "../workbook";

export function shiftFormulas(workbook: Workbook, change: StructuralChange): void {
  const changedSheet = workbook.sheetById(change.sheetId)!.name;
  rewriteFormulas(workbook, (formula, home) => shiftFormula(formula, home.sheet?.name ?? "", change, changedSheet), { rules: false });
  dropLostNames(workbook);
}

/** Print areas, titles and filter ranges whose cells are gone go, too; of two parts the other stays. */
function dropLostNames(workbook: Workbook): void {
  const { names } = workbook.parts;
  const left = names.flatMap((name): DefinedName[] => {
    if (!name.name.toLowerCase().startsWith("_xlnm.") || !name.formula.includes("#REF!")) return [name];
    const formula = name.formula.split(",").filter((part) => !part.includes("#REF!")).join(",");
    return formula === "" ? [] : [{ ...name, formula }];
  });
  if (left.length !== names.length || left.some((name, index) => name !== names[index])) workbook.set("names", left);
}
