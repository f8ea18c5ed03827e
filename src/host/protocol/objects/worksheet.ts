/** https://learn.microsoft.com/javascript/api/excel/excel.worksheet */

import { MAX_COLUMNS, MAX_ROWS, parseRect, splitSheetName, WHOLE_SHEET, type Rect } from "../../model/address";
import { activateSheet, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../../model/edit/sheets";
import { charactersToPoints, pointsToCharacters } from "../../model/measure";
import type { SheetVisibility } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { areas } from "./areas";
import { colorFromWire, colorToWire } from "./colors";
import { LiveRange } from "./live-range";
import { defineClass, methodsOf } from "./object-class";
import { flag, integer, oneOf, optional, text, type Parameter } from "./parameters";
import { rangeByText } from "./range-by-text";
import { HostObject, object } from "./targets";
import { WORKSHEET_EVENTS } from "./worksheet-events";
import { findSheet, shown } from "./worksheet-collection";

const { reads, acts } = methodsOf<Worksheet>();
const VISIBILITY: Readonly<Record<SheetVisibility, string>> = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" };
/** Excel's own defaults where the file says nothing: points. */
const STANDARD_HEIGHT = 15;
const STANDARD_WIDTH_CHARACTERS = 8.43;

const worksheet: Parameter<Worksheet> = {
  read(value) {
    if (!(value instanceof HostObject) || value.type !== "Worksheet") throw new HostError("InvalidArgument");
    return value.target as Worksheet;
  },
};

export const worksheetClass = defineClass<"Worksheet">({
  name: "Worksheet",
  since: "1.1",
  key: (sheet) => ({ Id: sheet.id }),
  check: (sheet) => {
    if (sheet.workbook.sheetById(sheet.id) !== sheet) throw new HostError("ItemNotFound");
  },
  scalars: {
    Id: { since: "1.1", get: (sheet) => sheet.id },
    Name: { since: "1.1", get: (sheet) => sheet.name, set: (sheet, value) => renameSheet(sheet, text.read(value)) },
    Position: {
      since: "1.1",
      get: (sheet) => sheet.workbook.parts.sheets.indexOf(sheet),
      set: (sheet, value) => moveSheet(sheet, integer.read(value)),
    },
    Visibility: { since: "1.1", setSince: "1.2", get: (sheet) => VISIBILITY[sheet.parts.visibility], set: (sheet, value) => setVisibility(sheet, visibilityFrom(value)) },
    TabColor: {
      since: "1.7",
      get: (sheet) => colorToWire(sheet.parts.tabColor, ""),
      set: (sheet, value) => sheet.set("tabColor", value === "" ? null : colorFromWire(value)),
    },
    ShowGridlines: { since: "1.8", get: (sheet) => sheet.parts.showGridlines, set: setGridlines },
    StandardHeight: { since: "1.7", get: (sheet) => sheet.parts.defaultRowHeight ?? STANDARD_HEIGHT },
    StandardWidth: {
      since: "1.7",
      get: (sheet) => charactersToPoints(sheet.parts.defaultColumnWidth ?? STANDARD_WIDTH_CHARACTERS),
      set: (sheet, value) => sheet.set("defaultColumnWidth", pointsToCharacters(positive(value))),
    },
    /** The client writes showGridlines under this name. */
    Gridlines: { since: "1.8", get: (sheet) => sheet.parts.showGridlines, set: setGridlines, onlyByName: true },
  },
  navigations: {
    Tables: { since: "1.1", get: (sheet) => object("TableCollection", { workbook: sheet.workbook, sheet }) },
    Names: { since: "1.4", get: (sheet) => object("NamedItemCollection", { workbook: sheet.workbook, sheet }) },
    Protection: { since: "1.2", get: (sheet) => object("WorksheetProtection", sheet) },
    FreezePanes: { since: "1.7", get: (sheet) => object("WorksheetFreezePanes", sheet) },
    AutoFilter: { since: "1.9", get: (sheet) => object("AutoFilter", { sheet, table: null }) },
    PageLayout: { since: "1.9", get: (sheet) => object("PageLayout", sheet) },
    HorizontalPageBreaks: { since: "1.9", get: (sheet) => object("PageBreakCollection", { sheet, kind: "row" }) },
    VerticalPageBreaks: { since: "1.9", get: (sheet) => object("PageBreakCollection", { sheet, kind: "column" }) },
  },
  methods: {
    GetRange: reads("1.1", [optional(text, null)], (sheet, [address]) => object("Range", rangeByText(sheet, address))),
    GetRanges: reads("1.9", [optional(text, null)], (sheet, [address]) => areas(sheet, address === null ? [WHOLE_SHEET] : address.split(",").map((part) => rectOnSheet(sheet, part)))),
    GetCell: reads("1.1", [integer, integer], (sheet, [row, column]) => rangeOn(sheet, { top: row, left: column, bottom: row, right: column })),
    GetRangeByIndexes: reads("1.7", [integer, integer, integer, integer], (sheet, [row, column, rows, columns]) =>
      rangeOn(sheet, { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })),
    /** An empty sheet answers with A1. */
    GetUsedRange: reads("1.2", [optional(flag, false)], (sheet, [valuesOnly]) => rangeOn(sheet, sheet.usedRect(valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 })),
    GetUsedRangeOrNullObject: reads("1.4", [optional(flag, false)], (sheet, [valuesOnly]) => {
      const used = sheet.usedRect(valuesOnly);
      return used && rangeOn(sheet, used);
    }),
    Activate: reads("1.1", [], (sheet) => activateSheet(sheet)),
    Calculate: reads("1.6", [optional(flag, false)], (_sheet, _all, call) => call.settle()),
    Delete: acts("1.1", [], (sheet) => deleteSheet(sheet)),
    Copy: acts("1.7", [optional(oneOf("None", "Before", "After", "Beginning", "End"), "None"), optional(worksheet, null)], (sheet, [where, relative]) =>
      object("Worksheet", copySheet(sheet, copyIndex(sheet, where, relative)))),
    GetNext: reads("1.5", [optional(flag, false)], (sheet, [visibleOnly]) => found(neighbour(sheet, 1, visibleOnly))),
    GetNextOrNullObject: reads("1.5", [optional(flag, false)], (sheet, [visibleOnly]) => neighbour(sheet, 1, visibleOnly)),
    GetPrevious: reads("1.5", [optional(flag, false)], (sheet, [visibleOnly]) => found(neighbour(sheet, -1, visibleOnly))),
    GetPreviousOrNullObject: reads("1.5", [optional(flag, false)], (sheet, [visibleOnly]) => neighbour(sheet, -1, visibleOnly)),
    /** How the client comes back to a sheet that it got from copy, getNext or getPrevious. */
    _GetSheetById: reads("1.1", [text], (sheet, [id]) => byId(sheet, id)),
    _GetAnotherWorksheetById: reads("1.1", [text], (sheet, [id]) => byId(sheet, id)),
  },
  events: WORKSHEET_EVENTS,
});

function rangeOn(sheet: Worksheet, rect: Rect): HostObject<"Range"> {
  const isOnGrid = rect.top >= 0 && rect.left >= 0 && rect.bottom < MAX_ROWS && rect.right < MAX_COLUMNS && rect.top <= rect.bottom && rect.left <= rect.right;
  if (!isOnGrid) throw new HostError("InvalidArgument");
  return object("Range", new LiveRange(sheet, rect));
}

function rectOnSheet(sheet: Worksheet, address: string): Rect {
  const { sheet: name, rest } = splitSheetName(address.trim());
  const rect = parseRect(rest);
  if (!rect || (name !== null && sheet.workbook.sheetByName(name) !== sheet)) throw new HostError("InvalidArgument");
  return rect;
}

function setGridlines(sheet: Worksheet, value: unknown): void {
  sheet.set("showGridlines", flag.read(value));
}

function visibilityFrom(value: unknown): SheetVisibility {
  const entry = Object.entries(VISIBILITY).find(([, wire]) => wire === value);
  if (!entry) throw new HostError("InvalidArgument");
  return entry[0] as SheetVisibility;
}

function positive(value: unknown): number {
  if (typeof value !== "number" || !(value > 0)) throw new HostError("InvalidArgument");
  return value;
}

function neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly: boolean): HostObject<"Worksheet"> | null {
  const { sheets } = sheet.workbook.parts;
  const candidates = new Set(shown(sheet.workbook, visibleOnly));
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    if (candidates.has(sheets[index]!)) return object("Worksheet", sheets[index]!);
  }
  return null;
}

function found(sheet: HostObject<"Worksheet"> | null): HostObject<"Worksheet"> {
  if (!sheet) throw new HostError("ItemNotFound");
  return sheet;
}

function byId(sheet: Worksheet, id: string): HostObject<"Worksheet"> {
  const other = findSheet(sheet.workbook, id);
  if (!other) throw new HostError("ItemNotFound");
  return object("Worksheet", other);
}

/** Where the copy goes; without a place it comes last. */
function copyIndex(sheet: Worksheet, where: "None" | "Before" | "After" | "Beginning" | "End", relative: Worksheet | null): number {
  const { sheets } = sheet.workbook.parts;
  if (where === "Beginning") return 0;
  if (where === "None" || where === "End") return sheets.length;
  if (!relative) throw new HostError("InvalidArgument");
  return sheets.indexOf(relative) + (where === "After" ? 1 : 0);
}
