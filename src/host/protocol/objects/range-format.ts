/** Formats of ranges: RangeFormat, RangeFill, RangeFont, FormatProtection. A property that differs among the cells reads as null. */

import { isWholeColumns, type Rect } from "../../model/address";
import { assertEditable } from "../../model/edit/protect";
import { changeStyle } from "../../model/edit/write";
import { autofitColumns, autofitRows, columnPixels, pointsToCharacters, rowPixels } from "../../model/measure";
import type { Worksheet } from "../../model/sheet";
import type { StyleChange } from "../../model/styles";
import { HostError } from "../host-error";
import { rectsOf } from "./areas";
import { stylesIn } from "./styles-in";
import { defineClass, methodsOf, type ScalarMember } from "./object-class";
import { integer } from "./parameters";
import { POINTS_PER_PIXEL } from "./range-extent";
import { ALIGNMENT_FIELDS, FILL_FIELDS, FONT_FIELDS, NO_FILL, PROTECTION_FIELDS, type StyleField } from "./style-fields";
import { object, type Cells } from "./targets";

const { acts } = methodsOf<Cells>();
/** Excel's largest row height and column width, in points and characters. */
const MAX_HEIGHT = 409.5;
const MAX_WIDTH = 255;

export const rangeFormatClass = defineClass<"RangeFormat">({
  name: "RangeFormat",
  since: "1.1",
  scalars: {
    ...scalarsOf(ALIGNMENT_FIELDS),
    ColumnWidth: {
      since: "1.2",
      get: (cells) => uniform(lines(cells, "column").map((column) => columnPixels(cells.sheet, column) * POINTS_PER_PIXEL)),
      set: (cells, value) => eachRect(cells, "formatColumns", (sheet, rect) => setColumnWidth(sheet, rect, value)),
    },
    RowHeight: {
      since: "1.2",
      get: (cells) => uniform(lines(cells, "row").map((row) => rowPixels(cells.sheet, row) * POINTS_PER_PIXEL)),
      set: (cells, value) => eachRect(cells, "formatRows", (sheet, rect) => setRowHeight(sheet, rect, value)),
    },
    UseStandardWidth: {
      since: "1.7",
      get: (cells) => uniform(lines(cells, "column").map((column) => cells.sheet.columnFormat(column).width === undefined)),
      set: (cells, value) => onlyTrue(value, () => eachRect(cells, "formatColumns", (sheet, rect) => sheet.setColumnFormat(rect.left, rect.right, { width: undefined }))),
    },
    UseStandardHeight: {
      since: "1.7",
      get: (cells) => uniform(lines(cells, "row").map((row) => cells.sheet.rowFormat(row).height === undefined)),
      set: (cells, value) => onlyTrue(value, () => eachRect(cells, "formatRows", (sheet, rect) => setHeights(sheet, rect, undefined))),
    },
  },
  navigations: {
    Fill: { since: "1.1", get: (cells) => object("RangeFill", cells) },
    Font: { since: "1.1", get: (cells) => object("RangeFont", cells) },
    Borders: { since: "1.1", get: (cells) => object("RangeBorderCollection", cells) },
    Protection: { since: "1.2", get: (cells) => object("FormatProtection", cells) },
  },
  methods: {
    AutofitColumns: acts("1.2", [], (cells) => eachRect(cells, "formatColumns", (sheet, rect) => autofitColumns(sheet, rect.left, rect.right))),
    AutofitRows: acts("1.2", [], (cells) => eachRect(cells, "formatRows", (sheet, rect) => autofitRows(sheet, rect.top, lastRow(sheet, rect)))),
    AdjustIndent: acts("1.11", [integer], (cells, [amount]) => {
      for (const rect of rectsOf(cells)) {
        const level = uniform([...stylesIn(cells.sheet, rect)].map((style) => cells.sheet.workbook.styles.get(style).alignment.indent ?? 0)) ?? 0;
        changeStyle(cells.sheet, rect, { alignment: { indent: Math.min(250, Math.max(0, level + amount)) } });
      }
    }),
  },
});

export const rangeFillClass = defineClass<"RangeFill">({
  name: "RangeFill",
  since: "1.1",
  scalars: scalarsOf(FILL_FIELDS),
  methods: { Clear: acts("1.1", [], (cells) => restyle(cells, NO_FILL)) },
});

export const rangeFontClass = defineClass<"RangeFont">({ name: "RangeFont", since: "1.1", scalars: scalarsOf(FONT_FIELDS) });

export const formatProtectionClass = defineClass<"FormatProtection">({ name: "FormatProtection", since: "1.2", scalars: scalarsOf(PROTECTION_FIELDS) });

/** Sets the width of columns in points; also for setColumnProperties. */
export function setColumnWidth(sheet: Worksheet, rect: Rect, points: unknown): void {
  const width = typeof points === "number" && points >= 0 ? pointsToCharacters(points) : NaN;
  if (!(width <= MAX_WIDTH)) throw new HostError("InvalidArgument");
  sheet.setColumnFormat(rect.left, rect.right, points === 0 ? { hidden: true } : { width, hidden: undefined });
}

/** Sets the height of rows in points; also for setRowProperties. */
export function setRowHeight(sheet: Worksheet, rect: Rect, points: unknown): void {
  if (typeof points !== "number" || !(points >= 0 && points <= MAX_HEIGHT)) throw new HostError("InvalidArgument");
  setHeights(sheet, rect, points);
}

/** The one value of all, or null where they differ. */
export function uniform<V>(values: readonly V[]): V | null {
  return values.every((value) => value === values[0]) ? values[0] ?? null : null;
}

function scalarsOf(fields: Readonly<Record<string, StyleField>>): Record<string, ScalarMember<Cells>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, {
    since: field.since,
    get: (cells: Cells) => {
      const styles = rectsOf(cells).flatMap((rect) => [...stylesIn(cells.sheet, rect)]);
      return uniform([...new Set(styles)].map((style) => field.read(cells.sheet.workbook.styles.get(style))));
    },
    set: (cells: Cells, value: unknown) => restyle(cells, field.change(value)),
  }]));
}

function restyle(cells: Cells, change: StyleChange): void {
  for (const rect of rectsOf(cells)) changeStyle(cells.sheet, rect, change);
}

function eachRect(cells: Cells, act: "formatColumns" | "formatRows", run: (sheet: Worksheet, rect: Rect) => void): void {
  for (const rect of rectsOf(cells)) {
    assertEditable(cells.sheet, rect, act);
    run(cells.sheet, rect);
    cells.sheet.workbook.tell({ type: "formatChanged", sheetId: cells.sheet.id, rect });
  }
}

function onlyTrue(value: unknown, run: () => void): void {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  if (value) run();
}

/** Whole columns take the sheet's default height rather than a million row formats. */
function setHeights(sheet: Worksheet, rect: Rect, height: number | undefined): void {
  if (isWholeColumns(rect)) {
    sheet.set("defaultRowHeight", height);
    for (const [row, format] of [...sheet.rowFormats]) if (format.height !== undefined) sheet.setRowFormat(row, { ...format, height: undefined });
    return;
  }
  for (let row = rect.top; row <= rect.bottom; row++) {
    sheet.setRowFormat(row, height === 0 ? { ...sheet.rowFormat(row), hidden: true } : { ...sheet.rowFormat(row), height, hidden: undefined });
  }
}

function lastRow(sheet: Worksheet, rect: Rect): number {
  return Math.min(rect.bottom, sheet.usedRect()?.bottom ?? rect.top);
}

/** Rows or columns of the range; of whole columns (rows) those that can differ, and one that stands for the rest. */
function lines(cells: Cells, axis: "row" | "column"): number[] {
  return rectsOf(cells).flatMap((rect) => {
    const [first, last] = axis === "row" ? [rect.top, rect.bottom] : [rect.left, rect.right];
    const formatted = axis === "row" ? Math.max(-1, ...cells.sheet.rowFormats.keys()) : Math.max(-1, ...cells.sheet.parts.columns.map((span) => span.last));
    const end = Math.min(last, Math.max(first, formatted + 1));
    return Array.from({ length: end - first + 1 }, (_, index) => first + index);
  });
}
