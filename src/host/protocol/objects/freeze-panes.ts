/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */

import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { integer, optional, rangeFrom, rangeOrAddress } from "./parameters";
import { object, type HostObject } from "./targets";

const { reads, acts } = methodsOf<Worksheet>();

export const worksheetFreezePanesClass = defineClass<"WorksheetFreezePanes">({
  name: "WorksheetFreezePanes",
  since: "1.7",
  methods: {
    FreezeRows: acts("1.7", [optional(integer, 1)], (sheet, [count]) => freeze(sheet, count, 0)),
    FreezeColumns: acts("1.7", [optional(integer, 1)], (sheet, [count]) => freeze(sheet, 0, count)),
    /** The range is what will stand still; it is taken to begin at the first row and column. */
    FreezeAt: acts("1.7", [rangeOrAddress], (sheet, [frozen]) => {
      const place = rangeFrom(frozen, sheet, sheet.workbook);
      if (place.sheet !== sheet) throw new HostError("InvalidArgument");
      freeze(sheet, isWholeColumns(place.rect) ? 0 : place.rect.bottom + 1, isWholeRows(place.rect) ? 0 : place.rect.right + 1);
    }),
    Unfreeze: acts("1.7", [], (sheet) => freeze(sheet, 0, 0)),
    GetLocation: reads("1.7", [], (sheet) => {
      const location = locate(sheet);
      if (!location) throw new HostError("ItemNotFound");
      return location;
    }),
    GetLocationOrNullObject: reads("1.7", [], (sheet) => locate(sheet)),
  },
});

function freeze(sheet: Worksheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows >= MAX_ROWS || columns >= MAX_COLUMNS) throw new HostError("InvalidArgument");
  sheet.set("frozen", { rows, columns });
}

function locate(sheet: Worksheet): HostObject<"Range"> | null {
  const { rows, columns } = sheet.parts.frozen;
  if (rows === 0 && columns === 0) return null;
  const rect: Rect = { top: 0, left: 0, bottom: rows === 0 ? MAX_ROWS - 1 : rows - 1, right: columns === 0 ? MAX_COLUMNS - 1 : columns - 1 };
  return object("Range", new LiveRange(sheet, rect));
}
