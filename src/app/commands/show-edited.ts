/** Cells that people changed, as they see them: dates and percentages by their number format, with the header over them. */

import type { RestorePlan } from "../../core/adoption/plan";
import { numberFormatAt, valueAt } from "../../core/adoption/sheet-grid";
import type { SheetSnapshot } from "../../core/adoption/snapshot";
import { parseBlock, parseOnSheet } from "../../core/blueprint/addresses";
import type { CellValue } from "../../core/blueprint/operations";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";
import { isDateFormat, isPlausibleSerial, serialToIso } from "../../core/regulation/fields/serial-date";
import type { EditedCell } from "../session/state";
import { isSameName } from "../../core/same-name";

/** `snapshot`: of the register's sheet with its number formats. Cells of other sheets keep their values. */
export function showEdited(edited: RestorePlan["editedSince"], snapshot: SheetSnapshot, is1904: boolean): readonly EditedCell[] {
  const table = snapshot.tables.find(({ name }) => isSameName(name, STABLE_NAMES.table))?.block;
  return edited.map(({ cell, value }): EditedCell => {
    const place = parseOnSheet(cell);
    const at = place === null || place.sheet !== snapshot.sheet ? null : parseBlock(place.address);
    if (at === null) return { cell, value, header: "" };
    const isUnderHeader = table !== undefined && at.top > table.top && at.top <= table.bottom && at.left >= table.left && at.left <= table.right;
    return { cell, value: shown(value, numberFormatAt(snapshot, at.top, at.left), is1904), header: isUnderHeader ? String(valueAt(snapshot, table.top, at.left)) : "" };
  });
}

function shown(value: CellValue, format: string | null, is1904: boolean): CellValue {
  if (typeof value !== "number" || format === null) return value;
  if (isDateFormat(format) && isPlausibleSerial(value, is1904)) return serialToIso(value, is1904);
  return format.includes("%") ? `${Number((value * 100).toFixed(6))}%` : value;
}
