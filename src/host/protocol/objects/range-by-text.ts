/** What `worksheet.getRange(text)` accepts: an address, with or without this sheet's name, or a defined name. */

import { parseRect, splitSheetName, WHOLE_SHEET } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { LiveRange } from "./live-range";
import { findName, rangeOfName } from "./name-ranges";

/** null is the whole sheet. */
export function rangeByText(sheet: Worksheet, address: string | null): LiveRange {
  if (address === null || address === "") return new LiveRange(sheet, WHOLE_SHEET);
  const { sheet: name, rest } = splitSheetName(address);
  if (name !== null && sheet.workbook.sheetByName(name) !== sheet) throw new HostError("InvalidArgument");
  const rect = parseRect(rest);
  if (rect) return new LiveRange(sheet, rect);
  const table = sheet.workbook.tableByName(rest);
  if (table && table.sheetId === sheet.id) {
    return new LiveRange(sheet, { ...table.range, top: table.range.top + (table.hasHeaders ? 1 : 0), bottom: table.range.bottom - (table.hasTotals ? 1 : 0) });
  }
  const defined = findName(sheet.workbook, sheet.id, rest) ?? findName(sheet.workbook, null, rest);
  const range = defined && rangeOfName(sheet.workbook, defined);
  if (range && range.sheet === sheet) return range;
  throw new HostError("InvalidArgument");
}
