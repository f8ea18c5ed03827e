/**
 * Operations with what takes them back. Excel does the operations of a batch one after the other and stops at one that fails: those
 * before it stay done. So each act says beforehand how it is undone.
 */

import type { Operation } from "../blueprint/operations";

export interface Act {
  readonly operations: readonly Operation[];
  /** Puts things back where all or some of the operations were done. Done in reverse order of the acts. */
  readonly undo: readonly Operation[];
}

export function operationsOf(acts: readonly Act[]): readonly Operation[] {
  return acts.flatMap(({ operations }) => operations);
}

/** `failedAt`: the operation that was not done. Acts of which nothing was done are left out; null: all of it may have been done. */
export function undoOf(acts: readonly Act[], failedAt: number | null): readonly Operation[] {
  const reached: Act[] = [];
  let first = 0;
  for (const act of acts) {
    if (failedAt !== null && first >= failedAt) break;
    reached.push(act);
    first += act.operations.length;
  }
  return reached.reverse().flatMap(({ undo }) => undo);
}
