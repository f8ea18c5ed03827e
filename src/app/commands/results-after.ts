/** The results that formulas have after a conversion; cells that it moved are looked up where they stand now. */

import type { AdoptionReport } from "../../core/adoption/report";
import type { FormulaResult } from "../../core/adoption/snapshot";
import { blockAddress, onSheet, parseBlock, parseOnSheet } from "../../core/blueprint/addresses";
import type { Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";

/** One sync. The cells are the new places. */
export function resultsAfter(deps: Deps, before: readonly FormulaResult[], moved: AdoptionReport["moved"]): Promise<Result<readonly FormulaResult[]>> {
  return deps.workbook.readResults(before.map((formula) => ({ ...formula, cell: placeNow(formula.cell, moved) })));
}

function placeNow(cell: string, moved: AdoptionReport["moved"]): string {
  const at = parseOnSheet(cell);
  const was = at && parseBlock(at.address);
  if (at === null || was === null) return cell;
  for (const move of moved) {
    const [from, to] = [parseOnSheet(move.from), parseOnSheet(move.to)];
    const [source, target] = [from && parseBlock(from.address), to && parseBlock(to.address)];
    if (!from || !to || !source || !target || from.sheet !== at.sheet) continue;
    if (was.top < source.top || was.top > source.bottom || was.left < source.left || was.left > source.right) continue;
    const [top, left] = [was.top + target.top - source.top, was.left + target.left - source.left];
    return onSheet(to.sheet, blockAddress({ top, left, bottom: top, right: left }));
  }
  return cell;
}
