/** A workbook as plain comparable data: every cell with its value, formula and looks, and everything else on its sheets. */
import { cellName, fullAddress, rectName } from "../../src/host/model/address";
import { CellError, type Scalar } from "../../src/host/model/cell";
import { columnPixels } from "../../src/host/model/measure";
import type { Worksheet } from "../../src/host/model/sheet";
import type { Workbook } from "../../src/host/model/workbook";

export interface CellContent {
  readonly value: number | string | boolean | null;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** Everything else of the format, as JSON. */
  readonly look: string;
}

/** All cells of a sheet that hold or show anything, by "F14". */
export function cellsOf(sheet: Worksheet): Map<string, CellContent> {
  const cells = new Map<string, CellContent>();
  for (const [row, line] of sheet.rows) {
    for (const [column, cell] of line) {
      const { numberFormat, ...look } = sheet.workbook.styles.get(cell.style);
      cells.set(cellName(row, column), { value: plain(cell.value), formula: cell.formula, numberFormat, look: canonical(look) });
    }
  }
  return cells;
}

/** Everything that 恢复原表 must give back, sheet by sheet. */
export function describeWorkbook(workbook: Workbook) {
  return {
    sheets: workbook.parts.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.parts.visibility,
      cells: Object.fromEntries([...cellsOf(sheet)].sort(([a], [b]) => (a < b ? -1 : 1))),
      merges: sheet.parts.merges.map(rectName).sort(),
      widths: widthsOf(sheet),
      heights: [...sheet.rowFormats].filter(([, format]) => format.height !== undefined || format.hidden).map(([row, { height, hidden }]) => [row, height ?? null, hidden ?? false]).sort((a, b) => Number(a[0]) - Number(b[0])),
      frozen: sheet.parts.frozen,
      validations: sheet.parts.validations.map(({ id: _id, ...rest }) => rest),
      conditionalRules: sheet.parts.conditionalRules.map(({ id: _id, ...rest }) => rest),
      pageLayout: sheet.parts.pageLayout,
      protection: sheet.parts.protection,
    })),
    names: workbook.parts.names.map(({ name, formula, scope }) => ({ name, formula, scope: scope === null ? null : workbook.sheetById(scope)?.name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    tables: workbook.parts.tables.map(({ name, range, sheetId }) => `${name} ${fullAddress(workbook.sheetById(sheetId)!.name, range)}`),
  };
}

export function plain(value: Scalar): number | string | boolean | null {
  return value instanceof CellError ? value.code : value;
}

function widthsOf(sheet: Worksheet): Record<string, string> {
  const right = sheet.usedRect()?.right ?? 0;
  return Object.fromEntries(Array.from({ length: right + 1 }, (_, column) => {
    return [column, `${columnPixels(sheet, column)} px`];
  }));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
}
