/** Whether a formula stands inside a table, where "[@列]" means that table. */

import { holds } from "../address";
import type { Table } from "../parts";
import type { FormulaHome } from "../references/rewrite-formulas";

export function isInsideTable(table: Table, home: FormulaHome): boolean {
  if (home.tableId !== undefined) return home.tableId === table.id;
  return home.sheet?.id === table.sheetId && home.row >= 0 && holds(table.range, home.row, home.column);
}
