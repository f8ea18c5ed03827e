/** Registers of the regulation whose table is gone. */

import type { CheckInput } from "../check-input";
import type { Finding } from "../finding";

export function findTables({ missing, contract }: CheckInput): Finding[] {
  return missing.map(({ register, sheet, operations }): Finding => ({
    id: `tableMissing:${register.id}`, kind: "tableMissing", cell: null, facts: { register: register.label[contract.language], table: register.table },
    repair: { operations, undo: [{ do: "deleteSheet", sheet }] },
  }));
}
