/** Parts of the workbook that are gone as a whole, and what is wrong in the regulation's own tables. */

import type { CheckInput } from "../check-input";
import type { Finding } from "../finding";

export function findTables({ missing, regulationCells }: CheckInput): Finding[] {
  return [
    ...missing.map(({ id, kind, facts, repair }): Finding => ({ id: `${kind}:${id}`, kind, cell: null, facts, repair })),
    ...regulationCells.map(({ cell, kind, facts, repair }): Finding => ({ id: `${kind}:${cell}`, kind, cell, facts, repair })),
  ];
}
