/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */

import { addSheet } from "../../model/edit/sheets";
import type { Worksheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { HostError } from "../host-error";
import { defineClass, methodsOf } from "./object-class";
import { flag, key, nonEmptyText, optional } from "./parameters";
import { object, type HostObject } from "./targets";
import { WORKSHEET_COLLECTION_EVENTS } from "./worksheet-events";

const { reads, acts } = methodsOf<Workbook>();

export const worksheetCollectionClass = defineClass<"WorksheetCollection">({
  name: "WorksheetCollection",
  since: "1.1",
  methods: {
    /** The new sheet comes last and does not become active. */
    Add: acts("1.1", [optional(nonEmptyText, undefined)], (workbook, [name]) => object("Worksheet", addSheet(workbook, name))),
    GetActiveWorksheet: reads("1.1", [], (workbook) => object("Worksheet", workbook.activeSheet)),
    GetCount: reads("1.4", [optional(flag, false)], (workbook, [visibleOnly]) => shown(workbook, visibleOnly).length),
    GetFirst: reads("1.5", [optional(flag, false)], (workbook, [visibleOnly]) => asObject(shown(workbook, visibleOnly)[0])),
    GetLast: reads("1.5", [optional(flag, false)], (workbook, [visibleOnly]) => asObject(shown(workbook, visibleOnly).at(-1))),
    GetItemOrNullObject: reads("1.4", [key], (workbook, [name]) => {
      const sheet = findSheet(workbook, name);
      return sheet ? object("Worksheet", sheet) : null;
    }),
  },
  events: WORKSHEET_COLLECTION_EVENTS,
  item: { since: "1.1", get: (workbook, name) => asObject(findSheet(workbook, name)) },
  items: (workbook) => workbook.parts.sheets.map((sheet) => object("Worksheet", sheet)),
});

/** By name or id. */
export function findSheet(workbook: Workbook, name: unknown): Worksheet | undefined {
  return typeof name === "string" ? workbook.sheetByName(name) ?? workbook.sheetById(name) : undefined;
}

export function shown(workbook: Workbook, visibleOnly: boolean): readonly Worksheet[] {
  return visibleOnly ? workbook.parts.sheets.filter((sheet) => sheet.parts.visibility === "visible") : workbook.parts.sheets;
}

function asObject(sheet: Worksheet | undefined): HostObject<"Worksheet"> {
  if (!sheet) throw new HostError("ItemNotFound");
  return object("Worksheet", sheet);
}
