/** The name box: an address, a defined name or a table goes there. */

import { parseRect, splitSheetName, type Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { GridSession } from "./grid-session";
import { growOverMerges, selectCell } from "./move-selection";

export interface Target {
  readonly sheet: Worksheet;
  readonly rect: Rect;
}

/** null where the text is neither an address nor the name of a range. */
export function findTarget(workbook: Workbook, text: string): Target | null {
  return targetOfAddress(workbook, text.trim()) ?? targetOfName(workbook, text.trim());
}

/** Selects the target, on its own sheet; false where there is none. */
export function goTo(session: GridSession, text: string): boolean {
  const target = findTarget(session.getState().workbook, text);
  if (!target || target.sheet.parts.visibility !== "visible") return false;
  session.activate(target.sheet);
  const { top, left, bottom, right } = target.rect;
  const active = { row: top, column: left };
  const isOneCell = top === bottom && left === right;
  session.select(isOneCell ? selectCell(target.sheet, active) : { active, head: { row: bottom, column: right }, rect: growOverMerges(target.sheet, target.rect) });
  return true;
}

function targetOfAddress(workbook: Workbook, text: string): Target | null {
  const { sheet: name, rest } = splitSheetName(text);
  const sheet = name === null ? workbook.activeSheet : workbook.sheetByName(name);
  const rect = parseRect(rest);
  return sheet && rect ? { sheet, rect } : null;
}

function targetOfName(workbook: Workbook, text: string): Target | null {
  const wanted = text.toLowerCase();
  const named = workbook.parts.names.filter((name) => name.name.toLowerCase() === wanted);
  const name = named.find((each) => each.scope === workbook.parts.activeSheetId) ?? named.find((each) => each.scope === null);
  if (name) return targetOfAddress(workbook, name.formula);
  const table = workbook.tableByName(text);
  const sheet = table && workbook.sheetById(table.sheetId);
  if (!table || !sheet) return null;
  const { range } = table;
  return { sheet, rect: { ...range, top: range.top + (table.hasHeaders ? 1 : 0), bottom: range.bottom - (table.hasTotals ? 1 : 0) } };
}
