/**
 * 转换为项目台账: does a plan and completes its report. Either all of it is done, or the workbook is as it was before.
 * Syncs: two to read again (only where a preview was looked at in between), one for the formulas, one to write, one for the results.
 */

import { completeReport } from "../../core/adoption/complete-report";
import type { AdoptionReport } from "../../core/adoption/report";
import { fail, succeed, type Result } from "../../core/problems/problem";
import type { FormulaResult } from "../../core/adoption/snapshot";
import type { Deps } from "../session/deps";
import { firstDifference } from "./compare-readings";
import type { Conversion } from "./conversion";
import { resultsAfter } from "./results-after";
import { rollBack } from "./roll-back";

/** For a preview that a person has looked at: reads the sheet again first, and writes nothing if it is another one now. */
export async function convertPreviewed(deps: Deps, conversion: Conversion): Promise<Result<AdoptionReport>> {
  const { snapshot } = conversion.reading;
  const again = await deps.workbook.readSheet(snapshot.sheet, [...snapshot.numberFormats.keys()]);
  if (!again.ok) return again;
  const where = firstDifference(conversion.reading, again.value);
  return where === null ? convert(deps, conversion) : fail("SHEET_CHANGED", { sheet: snapshot.sheet, where });
}

/** For a plan made from what was read just now. */
export async function convert(deps: Deps, conversion: Conversion): Promise<Result<AdoptionReport>> {
  const before = await deps.workbook.readFormulas(conversion.reading.facts.sheets.map((sheet) => sheet.name));
  if (!before.ok) return before;
  try {
    const report = await carryOut(deps, conversion, before.value);
    return report.ok ? report : { ok: false, problem: await rollBack(deps, conversion, report.problem) };
  } catch (fault) {
    await rollBack(deps, conversion, fail("FAULT", { message: String(fault) }).problem);
    throw fault;
  }
}

async function carryOut(deps: Deps, { plan, onProgress }: Conversion, before: readonly FormulaResult[]): Promise<Result<AdoptionReport>> {
  const applied = await deps.workbook.apply(plan.operations, onProgress);
  if (!applied.ok) return applied;
  const after = await resultsAfter(deps, before, plan.report.moved);
  return after.ok ? succeed(completeReport(plan.report, before, after.value)) : after;
}
