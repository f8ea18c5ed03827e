/** All that a person could notice of a workbook, to compare before and after: contents, looks and rules, without internal numbers. */

import { cellName, rectName, type Rect } from "../../src/host/model/address";
import { isBlankCell } from "../../src/host/model/cell";
import { columnPixels } from "../../src/host/model/measure";
import type { Worksheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";

export function dumpWorkbook(workbook: Workbook): unknown {
  const { parts } = workbook;
  const sheetName = (id: string | null) => parts.sheets.find((sheet) => sheet.id === id)?.name ?? null;
  return {
    active: sheetName(parts.activeSheetId),
    sheets: parts.sheets.map((sheet) => dumpSheet(workbook, sheet)),
    names: parts.names.map(({ scope, ...name }) => ({ ...name, scope: sheetName(scope) })).sort(byText),
    tables: parts.tables.map(({ id: _id, sheetId, range, columns, ...table }) => ({ ...table, sheet: sheetName(sheetId), range: rectName(range), columns: columns.map(({ id: _columnId, ...column }) => column) })),
    settings: [...parts.settings],
  };
}

function dumpSheet(workbook: Workbook, sheet: Worksheet): unknown {
  const { columns: _columns, structuralChanges: _changes, validations, conditionalRules, merges, ...parts } = sheet.parts;
  return {
    ...parts,
    cells: dumpCells(workbook, sheet),
    rowHeights: [...sheet.rowFormats].map(([row, { style, ...format }]) => [row, { ...format, style: style === undefined ? null : workbook.styles.get(style) }]).filter(([, format]) => Object.keys(format as object).length > 1 || (format as { style: unknown }).style !== null),
    columns: Array.from({ length: 40 }, (_, column) => {
      const { style } = sheet.columnFormat(column);
      return { pixels: columnPixels(sheet, column), style: style === undefined || style === 0 ? null : workbook.styles.get(style) };
    }),
    merges: merges.map(rectName).sort(),
    validations: validations.map(({ id: _id, ranges, ...rule }) => ({ ...rule, cells: cellsOf(ranges) })).sort(byText),
    conditionalRules: conditionalRules.map(({ id: _id, ranges, ...rule }) => ({ ...rule, cells: cellsOf(ranges) })),
  };
}

function dumpCells(workbook: Workbook, sheet: Worksheet): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const row of [...sheet.rows.keys()].sort((a, b) => a - b)) {
    for (const [column, cell] of [...sheet.rows.get(row)!].sort(([a], [b]) => a - b)) {
      if (!isBlankCell(cell)) cells[cellName(row, column)] = { ...cell, value: String(cell.value), type: typeof cell.value, style: workbook.styles.get(cell.style) };
    }
  }
  return cells;
}

/** Rectangles may be cut differently and still be the same cells. */
function cellsOf(ranges: readonly Rect[]): string[] {
  return ranges
    .flatMap((rect) =>
      (rect.bottom - rect.top + 1) * (rect.right - rect.left + 1) > 20_000
        ? [rectName(rect)]
        : Array.from({ length: rect.bottom - rect.top + 1 }, (_, row) => Array.from({ length: rect.right - rect.left + 1 }, (__, column) => cellName(rect.top + row, rect.left + column))).flat(),
    )
    .sort();
}

function byText(one: unknown, other: unknown): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
