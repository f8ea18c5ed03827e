/** The cells of a sheet as plain comparable data. */
import { cellName } from "../../src/host/model/address";
import { CellError, type Scalar } from "../../src/host/model/cell";
import type { Worksheet } from "../../src/host/model/sheet";

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

export function plain(value: Scalar): number | string | boolean | null {
  return value instanceof CellError ? value.code : value;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
}
