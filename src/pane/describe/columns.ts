/** Questions about column choices that screens and commands share. */

import type { ColumnChoice, ColumnProposal } from "../../core/adoption/plan";

/** Below this the pane asks (see ColumnProposal.confidence). */
const CONFIDENT = 0.6;

export function isUnclear(column: ColumnProposal): boolean {
  return column.confidence < CONFIDENT;
}

/** Field id to the columns that carry it, for those given to more than one. */
export function duplicateFields<C extends ColumnChoice>(columns: readonly C[]): ReadonlyMap<string, readonly C[]> {
  const byField = new Map<string, C[]>();
  for (const column of columns) {
    if (column.field !== null) {
      byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
    }
  }
  return new Map([...byField].filter(([, holders]) => holders.length > 1));
}
