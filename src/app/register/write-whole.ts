import { operationsOf, undoOf, type Act } from "../../core/amendment/act";
import { fail, succeed, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";

/** Does all acts or none: where Excel refuses one, those before it are taken back. Without knowing how far it came nothing is undone on a guess. One sync where all goes well. */
export async function writeWhole(deps: Deps, acts: readonly Act[]): Promise<Result<void>> {
  const operations = operationsOf(acts);
  const done = operations.length === 0 ? succeed(undefined) : await deps.workbook.apply(operations);
  if (done.ok) return done;
  const { index } = done.problem.facts;
  const undo = typeof index === "number" ? undoOf(acts, index) : [];
  const undone = undo.length === 0 ? succeed(undefined) : await deps.workbook.apply(undo);
  return undone.ok ? done : fail("UNDO_FAILED", { message: `${done.problem.code}; ${undone.problem.code}` });
}
