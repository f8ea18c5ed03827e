/** Carries acts out as a whole: where one fails, all that was done is taken back, and it is looked whether it was. */

import { operationsOf, undoOf, type Act } from "../../core/amendment/act";
import { fail, type Problem, type Result } from "../../core/problems/problem";
import type { Progress } from "../workbook-port";
import type { RegisterDeps } from "./deps";
import { openRegister, type OpenedRegister } from "./open-register";
import { isSameName } from "../../core/same-name";

/** One apply where all goes well. `before`: the workbook as the acts were planned for. */
export async function carryOutActs(deps: RegisterDeps, before: OpenedRegister, acts: readonly Act[], onProgress?: (progress: Progress) => void): Promise<Result<void>> {
  const done = await deps.workbook.apply(operationsOf(acts), onProgress);
  return done.ok ? done : { ok: false, problem: await takeBack(deps, before, acts, done.problem) };
}

/** The problem to tell: `cause` where the workbook is as before, else UNDO_FAILED. Without knowing how far it came nothing is undone on a guess. */
async function takeBack(deps: RegisterDeps, before: OpenedRegister, acts: readonly Act[], cause: Problem): Promise<Problem> {
  const { index } = cause.facts;
  const undo = typeof index === "number" ? undoOf(acts, index) : [];
  if (undo.length > 0) {
    const undone = await deps.workbook.apply(undo);
    if (!undone.ok) return fail("UNDO_FAILED", { message: `${cause.code}; ${String(undone.problem.facts["message"] ?? undone.problem.code)}` }).problem;
  }
  const now = await openRegister(deps);
  if (now.ok && firstChange(before, now.value) === null) return cause;
  return fail("UNDO_FAILED", { message: now.ok ? `${cause.code}; ${String(firstChange(before, now.value))}` : `${cause.code}; ${now.problem.code}` }).problem;
}

/** The sheet on which something of the register is another than before: its tables, what the regulation's own say. Null: nothing. */
export function firstChange(before: OpenedRegister, now: OpenedRegister): string | null {
  const tables = (opened: OpenedRegister): ReadonlyMap<string, string> => new Map([
    ...opened.tables.map(({ name, sheet, block, headers, columns }): [string, string] => [name, JSON.stringify([sheet, block, headers, [...columns]])]),
    ...opened.contract.places.map(({ register, sheet, block, headers }): [string, string] => [register.table, JSON.stringify([sheet, block, headers])]),
  ]);
  const [was, is] = [tables(before), tables(now)];
  const other = [...new Set([...was.keys(), ...is.keys()])].find((name) => was.get(name) !== is.get(name));
  if (other !== undefined) return before.facts.tables.find(({ name }) => isSameName(name, other))?.sheet ?? other;
  const names = (opened: OpenedRegister): string => opened.facts.sheets.map(({ name }) => name).join("\n");
  return names(before) === names(now) ? null : (now.facts.sheets.find(({ name }) => !before.facts.sheets.some((one) => one.name === name))?.name ?? "");
}
