/** Defined names and the ranges they stand for. */

import { splitSheetName, parseRect } from "../../model/address";
import type { DefinedName } from "../../model/parts";
import type { Workbook } from "../../model/workbook";
import { LiveRange } from "./live-range";

/** Names compare without regard to case. `scope`: a sheet's id, or null for the workbook. */
export function findName(workbook: Workbook, scope: string | null, name: string): DefinedName | undefined {
  const wanted = name.toLowerCase();
  return workbook.parts.names.find((item) => item.scope === scope && item.name.toLowerCase() === wanted);
}

/** The range where the name is a plain reference to one; null for constants and formulas. */
export function rangeOfName(workbook: Workbook, name: DefinedName): LiveRange | null {
  const { sheet: sheetName, rest } = splitSheetName(name.formula);
  const sheet = sheetName === null ? undefined : workbook.sheetByName(sheetName);
  const rect = parseRect(rest);
  return sheet && rect ? new LiveRange(sheet, rect) : null;
}
