/**
 * 转换为项目台账: does a plan and completes its report. Either all of it is done, or the workbook is as it was before; a look that
 * Excel refuses (a width, frozen panes) is told in the report instead.
 * Syncs: two to read again (only where a preview was looked at in between), one for the formulas, two to write, one for the results.
 */

import { completeReport } from "../../core/adoption/complete-report";
import type { AdoptionReport } from "../../core/adoption/report";
import { fail, succeed, type Result } from "../../core/problems/problem";
import { looksLast, withRefusedLooks, type RefusedLook } from "../../core/adoption/looks-last";
import type { FormulaResult } from "../../core/adoption/snapshot";
import type { Operation } from "../../core/blueprint/operations";
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
export async function convert(deps: Deps, planned: Conversion): Promise<Result<AdoptionReport>> {
  const before = await deps.workbook.readFormulas(planned.reading.facts.sheets.map((sheet) => sheet.name));
  if (!before.ok) return before;
  const { operations, firstLook } = looksLast(planned.plan.operations);
  const conversion: Conversion = { ...planned, plan: { ...planned.plan, operations } };
  try {
    const report = await carryOut(deps, conversion, firstLook, before.value);
    return report.ok ? report : { ok: false, problem: await rollBack(deps, conversion, report.problem) };
  } catch (fault) {
    await rollBack(deps, conversion, fail("FAULT", { message: String(fault) }).problem);
    throw fault;
  }
}

async function carryOut(deps: Deps, conversion: Conversion, firstLook: number, before: readonly FormulaResult[]): Promise<Result<AdoptionReport>> {
  const { report } = conversion.plan;
  const refused = await write(deps, conversion, firstLook);
  if (!refused.ok) return refused;
  const after = await resultsAfter(deps, before, report.moved);
  return after.ok ? succeed(completeReport(withRefusedLooks(report, refused.value, deps.language), before, after.value)) : after;
}

/** Looks that were refused. The other looks are tried, but for those of the same kind on the same sheet. */
async function write(deps: Deps, { plan, onProgress }: Conversion, firstLook: number): Promise<Result<readonly RefusedLook[]>> {
  const refused: RefusedLook[] = [];
  let [operations, firstOfLooks] = [plan.operations, firstLook];
  for (;;) {
    const applied = await deps.workbook.apply(operations, onProgress);
    if (applied.ok) return succeed(refused);
    const { index, message } = applied.problem.facts;
    const failed = typeof index === "number" && index >= firstOfLooks ? operations[index] : undefined;
    if (typeof index !== "number" || failed === undefined) return applied;
    refused.push({ operation: failed, why: String(message ?? applied.problem.code) });
    [operations, firstOfLooks] = [operations.slice(index + 1).filter((one) => !isAlike(one, failed)), 0];
    if (operations.length === 0) return succeed(refused);
  }
}

function isAlike(one: Operation, other: Operation): boolean {
  return one.do === other.do && "sheet" in one && "sheet" in other && one.sheet === other.sheet;
}
