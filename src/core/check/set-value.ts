/** The repair that puts one value into a cell, and what was there back again. */

import type { CellValue } from "../blueprint/operations";
import type { Repair } from "./finding";

/** `cell`: "项目台账!F14"; `sheet`: its sheet's name, unquoted. */
export function setValue(cell: string, sheet: string, value: CellValue, before: CellValue): Repair {
  const address = cell.slice(cell.lastIndexOf("!") + 1);
  return { operations: [{ do: "values", sheet, address, values: [[value]] }], undo: [{ do: "values", sheet, address, values: [[before]] }] };
}
