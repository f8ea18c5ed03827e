/** Values of one column that follow a change of the regulation: words that are called otherwise now, steps that are gone. */

import { blockAddress } from "../blueprint/addresses";
import type { CellValue, Operation } from "../blueprint/operations";
import type { Act } from "./act";

/** `values`: the new ones by row of the body, null where a cell stays. */
export interface ColumnChange {
  readonly values: readonly (CellValue | null)[];
  readonly old: readonly CellValue[];
}

/** null where no cell changes. */
export function changeColumn(old: readonly CellValue[], changed: (value: CellValue) => CellValue | null): ColumnChange | null {
  const values = old.map(changed);
  return values.some((value) => value !== null) ? { values, old } : null;
}

/** `top`: the body's first row. Only the stretch between the first and the last changed cell is named, and in it only changed cells. */
export function changeAct(sheet: string, top: number, column: number, { values, old }: ColumnChange): Act {
  const first = values.findIndex((value) => value !== null);
  const last = values.findLastIndex((value) => value !== null);
  const address = blockAddress({ top: top + first, left: column, bottom: top + last, right: column });
  const write = (cells: readonly (CellValue | null)[]): Operation => ({ do: "values", sheet, address, values: cells.slice(first, last + 1).map((value) => [value]) });
  return { operations: [write(values)], undo: [write(values.map((value, row) => (value === null ? null : (old[row] as CellValue))))] };
}
