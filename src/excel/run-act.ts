/** The one door to Excel.run: counts the syncs, leaves a trace line, and turns what Excel refuses into a problem. */

import { succeed, type Result } from "../core/problems/problem";
import { excelProblem, isExcelError } from "./excel-problem";
import { missingRequirement } from "./requirements";
import type { Trace } from "./trace";

export interface Act {
  readonly operation: string;
  /** For the trace: which ranges it touches. */
  readonly ranges: string;
  /** The sheet that a refusal is about. */
  readonly sheet: string;
}

export interface Batch {
  readonly context: Excel.RequestContext;
  /** context.sync, counted. */
  sync(): Promise<void>;
}

export type RunAct = <T>(act: Act, work: (batch: Batch) => Promise<Result<T>>) => Promise<Result<T>>;

export function createRunAct(trace: Trace): RunAct {
  return async (act, work) => {
    const missing = missingRequirement();
    if (missing !== null) return { ok: false, problem: missing };
    const started = performance.now();
    let syncs = 0;
    const leaveTrace = (failed: string | null) =>
      trace.add({ operation: act.operation, ranges: act.ranges, syncs, milliseconds: Math.round(performance.now() - started), failed });
    try {
      const result = await Excel.run({ delayForCellEdit: true }, (context) =>
        work({
          context,
          async sync() {
            syncs += 1;
            await context.sync();
          },
        }),
      );
      leaveTrace(result.ok ? null : result.problem.code);
      return result;
    } catch (error) {
      leaveTrace(isExcelError(error) ? `${error.code}: ${error.message}` : String(error));
      if (isExcelError(error)) return { ok: false, problem: excelProblem(error, act) };
      throw error;
    }
  };
}

export const DONE: Result<void> = succeed(undefined);
