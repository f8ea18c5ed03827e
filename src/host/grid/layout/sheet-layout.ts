/** The geometry of a sheet at its zoom: both axes, and where frozen panes end. Everything is in CSS pixels. */

import { MAX_COLUMNS, MAX_ROWS, type Rect } from "../../model/address";
import { columnPixels, rowPixels } from "../../model/measure";
import type { Worksheet } from "../../model/sheet";
import { automaticHeight } from "./automatic-height";
import { Axis, type SizeRun } from "./axis";

export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** 1 at 100 %. */
  readonly zoom: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly frozenHeight: number;
  readonly frozenWidth: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels are rounded per row and column, so that lines stay sharp at every zoom. */
export function layoutOf(sheet: Worksheet): SheetLayout {
  const zoom = sheet.parts.zoom / 100;
  const scaled = (pixels: number) => (pixels <= 0 ? 0 : Math.max(1, Math.round(pixels * zoom)));
  const columns = new Axis(MAX_COLUMNS, scaled(columnPixels(sheet, firstFreeColumn(sheet))), columnRuns(sheet, scaled));
  const rows = new Axis(MAX_ROWS, scaled(rowPixels(sheet, MAX_ROWS - 1)), rowRuns(sheet, scaled));
  const { rows: frozenRows, columns: frozenColumns } = sheet.parts.frozen;
  return {
    rows, columns, zoom, frozenRows, frozenColumns,
    frozenHeight: rows.offset(frozenRows), frozenWidth: columns.offset(frozenColumns),
  };
}

export function boxOf(layout: SheetLayout, rect: Rect): Box {
  return {
    left: layout.columns.offset(rect.left), top: layout.rows.offset(rect.top),
    width: layout.columns.span(rect.left, rect.right), height: layout.rows.span(rect.top, rect.bottom),
  };
}

/** A column without a width of its own: it shows the sheet's default. */
function firstFreeColumn(sheet: Worksheet): number {
  let free = 0;
  for (const span of [...sheet.parts.columns].sort((a, b) => a.first - b.first)) {
    if (span.first > free) return free;
    free = Math.max(free, span.last + 1);
  }
  return Math.min(free, MAX_COLUMNS - 1);
}

function columnRuns(sheet: Worksheet, scaled: (pixels: number) => number): SizeRun[] {
  return sheet.parts.columns.map((span) => ({ first: span.first, last: span.last, size: scaled(columnPixels(sheet, span.first)) }));
}

/** Rows with cells may be higher than the default where a larger font or wrapped text asks for it. */
function rowRuns(sheet: Worksheet, scaled: (pixels: number) => number): SizeRun[] {
  const rows = new Set([...sheet.rows.keys(), ...sheet.rowFormats.keys()]);
  const standard = scaled(rowPixels(sheet, MAX_ROWS - 1));
  const runs: SizeRun[] = [];
  for (const row of rows) {
    const size = scaled(automaticHeight(sheet, row, sheet.rows.get(row)));
    if (size !== standard) runs.push({ first: row, last: row, size });
  }
  return runs;
}
