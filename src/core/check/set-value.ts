/** The repair that puts one value into a cell, and what was there back again. */

import type { CellValue } from "../blueprint/operations";
import type { Repair } from "./finding";

/** `cell`: "项目台账!F14"; `sheet`: its sheet's name, unquoted; `formula`: the one that `before` is the result of, "" for none. */
export function setValue(cell: string, sheet: string, value: CellValue, before: CellValue, formula = ""): Repair {
  const address = cell.slice(cell.lastIndexOf("!") + 1);
  return { operations: [{ do: "values", sheet, address, values: [[value]] }], undo: [formula === "" ? { do: "values", sheet, address, values: [[before]] } : { do: "formulas", sheet, address, formulas: formula }] };
}
