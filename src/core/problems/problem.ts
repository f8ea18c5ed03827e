/** Expected failures are returned values: a code, and facts that its text names. The texts stand in problem-table.ts. */

import type { ProblemCode } from "./problem-table";

export interface Problem {
  readonly code: ProblemCode;
  /** What the text of the code names, e.g. { cell: "项目台账!F14", expected: "...", got: "..." }. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: ProblemCode, facts: Problem["facts"] = {}): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { code, facts } };
}
