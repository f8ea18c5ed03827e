/** The results that formulas have after a conversion; cells that it moved are looked up where they stand now. */

import { placeAfter } from "../../core/adoption/place-after";
import type { AdoptionReport } from "../../core/adoption/report";
import type { FormulaResult } from "../../core/adoption/snapshot";
import type { Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";

/** One sync. The cells are the new places. */
export function resultsAfter(deps: Deps, before: readonly FormulaResult[], moved: AdoptionReport["moved"]): Promise<Result<readonly FormulaResult[]>> {
  return deps.workbook.readResults(before.map((formula) => ({ ...formula, cell: placeAfter(formula.cell, moved) })));
}
