/** Adds to the report what only the workbook can tell: formulas whose result is another one now. */

import type { AdoptionReport } from "./report";
import { placeAfter } from "./place-after";
import type { FormulaResult } from "./snapshot";

/**
 * `before` and `after`: formula cells with their results, `after` at the places where they stand now; what adoption added may be among
 * them and is passed over. A volatile formula (TODAY, NOW, RAND) that differs is named as well: nothing shows that the clock alone did it.
 */
export function completeReport(report: AdoptionReport, before: readonly FormulaResult[], after: readonly FormulaResult[]): AdoptionReport {
  const results = new Map(after.map((result) => [result.cell, result]));
  const rewritten = new Set(report.changed.map(({ cell }) => cell));
  const recalculated = before.flatMap((was): AdoptionReport["recalculated"] => {
    if (rewritten.has(was.cell)) return [];
    const cell = placeAfter(was.cell, report.moved);
    const is = results.get(cell);
    const to = is?.value ?? "";
    return Object.is(was.value, to) ? [] : [{ cell, formula: is?.formula ?? was.formula, from: was.value, to }];
  });
  return { ...report, recalculated };
}
