/** https://learn.microsoft.com/javascript/api/excel/excel.range : properties; methods are in range-geometry.ts and range-actions.ts. */

import { fullAddress, intersect, MAX_COLUMNS, MAX_ROWS, type Rect } from "../../model/address";
import { arrayAreas } from "../../model/edit/array-ranges";
import { assertEditable } from "../../model/edit/protect";
import { writeFormula, writeFormulas, writeNumberFormats, writeValues } from "../../model/edit/write";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { rectOf, type LiveRange } from "./live-range";
import { defineClass, type ScalarMember } from "./object-class";
import { localFormats, readR1C1, writeR1C1 } from "./range-local";
import { rangeActions } from "./range-actions";
import { rangeGeometry } from "./range-geometry";
import {
  checkGrid, isScalarInput, isTextInput, isUnbounded, readFormulas, readNumberFormatCategories, readNumberFormats, readTexts, readValues, readValueTypes,
} from "./range-grids";
import { columnsHidden, heightOf, leftOf, rowsHidden, setColumnsHidden, setRowsHidden, topOf, widthOf } from "./range-extent";
import { object } from "./targets";

type Read = (sheet: Worksheet, rect: Rect) => unknown;

/** A property computed from the sheet and where the range is now. */
function at(since: string, read: Read): ScalarMember<LiveRange> {
  return { since, get: (range) => read(range.sheet, rectOf(range)) };
}

/** One that follows from formulas, so that they are calculated first. */
function computed(since: string, read: Read): ScalarMember<LiveRange> {
  return {
    since,
    get: (range, call) => {
      call.settle();
      return read(range.sheet, rectOf(range));
    },
  };
}

export const rangeClass = defineClass<"Range">({
  name: "Range",
  since: "1.1",
  key: (range) => (range.referenceId === undefined ? {} : { _ReferenceId: range.referenceId }),
  scalars: {
    Values: {
      ...computed("1.1", readValues),
      set: (range, value) => writeValues(range.sheet, rectOf(range), checkGrid(value, rectOf(range), isScalarInput)),
    },
    Formulas: { ...computed("1.1", readFormulas), set: setFormulas },
    FormulasLocal: { ...computed("1.1", readFormulas), set: setFormulas },
    FormulasR1C1: {
      ...computed("1.2", readR1C1),
      set: (range, value) => writeR1C1(range.sheet, rectOf(range), checkGrid(value, rectOf(range), isScalarInput)),
    },
    Text: computed("1.1", readTexts),
    ValueTypes: computed("1.1", readValueTypes),
    NumberFormat: { ...at("1.1", readNumberFormats), set: (range, value) => setNumberFormat(range, value) },
    NumberFormatLocal: {
      since: "1.7",
      get: (range, call) => localFormats(readNumberFormats(range.sheet, rectOf(range)), call.host.locale, "toLocal"),
      set: (range, value, call) => setNumberFormat(range, localFormats(value, call.host.locale, "toInvariant")),
    },
    NumberFormatCategories: at("1.12", readNumberFormatCategories),
    Address: at("1.1", (sheet, rect) => fullAddress(sheet.name, rect)),
    AddressLocal: at("1.1", (sheet, rect) => fullAddress(sheet.name, rect)),
    RowIndex: at("1.1", (_sheet, rect) => rect.top),
    ColumnIndex: at("1.1", (_sheet, rect) => rect.left),
    RowCount: at("1.1", (_sheet, rect) => rect.bottom - rect.top + 1),
    ColumnCount: at("1.1", (_sheet, rect) => rect.right - rect.left + 1),
    CellCount: at("1.1", (_sheet, rect) => cellCount(rect)),
    IsEntireColumn: at("1.7", (_sheet, rect) => rect.bottom - rect.top + 1 === MAX_ROWS),
    IsEntireRow: at("1.7", (_sheet, rect) => rect.right - rect.left + 1 === MAX_COLUMNS),
    Hidden: at("1.2", (sheet, rect) => bothHidden(rowsHidden(sheet, rect), columnsHidden(sheet, rect))),
    RowHidden: { ...at("1.2", rowsHidden), set: (range, value) => setHidden(range, value, "formatRows", setRowsHidden) },
    ColumnHidden: { ...at("1.2", columnsHidden), set: (range, value) => setHidden(range, value, "formatColumns", setColumnsHidden) },
    Top: at("1.10", topOf),
    Left: at("1.10", leftOf),
    Height: at("1.10", heightOf),
    Width: at("1.10", widthOf),
    HasSpill: computed("1.12", hasSpill),
  },
  navigations: {
    Format: { since: "1.1", get: (range) => object("RangeFormat", cellsOf(range)) },
    Worksheet: { since: "1.1", get: (range) => object("Worksheet", range.sheet) },
    DataValidation: { since: "1.8", get: (range) => object("DataValidation", cellsOf(range)) },
    ConditionalFormats: { since: "1.6", get: (range) => object("ConditionalFormatCollection", cellsOf(range)) },
    Sort: { since: "1.2", get: (range) => object("RangeSort", range) },
  },
  methods: { ...rangeGeometry, ...rangeActions },
});

/** Counts above 2^31-1 are -1, as documented for cellCount. */
export function cellCount(rect: Rect): number {
  const count = (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1);
  return count > 2 ** 31 - 1 ? -1 : count;
}

function cellsOf(range: LiveRange) {
  return { sheet: range.sheet, areas: [range] };
}

/** One formula for all cells is adjusted from the first cell on, as a fill does. */
function setFormulas(range: LiveRange, value: unknown): void {
  const rect = rectOf(range);
  if (typeof value === "string" && value.startsWith("=") && !isUnbounded(rect)) writeFormula(range.sheet, rect, value);
  else writeFormulas(range.sheet, rect, checkGrid(value, rect, isScalarInput));
}

function setNumberFormat(range: LiveRange, value: unknown): void {
  const rect = rectOf(range);
  if (typeof value === "string") writeNumberFormats(range.sheet, rect, value);
  else writeNumberFormats(range.sheet, rect, checkGrid(value, rect, isTextInput));
}

function setHidden(range: LiveRange, value: unknown, act: "formatRows" | "formatColumns", put: (sheet: Worksheet, rect: Rect, isHidden: boolean) => void): void {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  const rect = rectOf(range);
  assertEditable(range.sheet, rect, act);
  put(range.sheet, rect, value);
}

/** true where all cells belong to arrays that spill, false where none does, null in between. */
function hasSpill(sheet: Worksheet, rect: Rect): boolean | null {
  const spilled = arrayAreas(sheet).flatMap(({ range, isDynamic }) => {
    const isOneCell = range.top === range.bottom && range.left === range.right;
    return isDynamic && !isOneCell ? (intersect(range, rect) ?? []) : [];
  });
  if (spilled.length === 0) return false;
  return spilled.reduce((sum, part) => sum + cellCount(part), 0) === cellCount(rect) ? true : null;
}

function bothHidden(rows: boolean | null, columns: boolean | null): boolean | null {
  if (rows === true || columns === true) return true;
  return rows === false && columns === false ? false : null;
}
