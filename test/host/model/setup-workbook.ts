/** A workbook for tests, acts on it, and a picture of it that two states can be compared by. */

import type { Rect } from "../../../src/host/model/address";
import { parseRect } from "../../../src/host/model/address";
import type { Scalar } from "../../../src/host/model/cell";
import { addSheet } from "../../../src/host/model/edit/sheets";
import { writeValues } from "../../../src/host/model/edit/write";
import { ModelError } from "../../../src/host/model/model-error";
import { Workbook, type Worksheet } from "../../../src/host/model/workbook";

export function setupWorkbook(sheets: readonly string[] = ["项目"], is1904 = false): Workbook {
  const workbook = new Workbook({ fileName: "项目.xlsx", isReadOnly: false, is1904 });
  workbook.now = () => new Date(2026, 2, 5, 9, 30);
  workbook.transact("open", { kind: "file" }, () => sheets.forEach((name) => addSheet(workbook, name)));
  workbook.parts.activeSheetId = workbook.parts.sheets[0]!.id;
  workbook.journal.clear();
  return workbook;
}

export function act<T>(workbook: Workbook, run: () => T): T {
  return workbook.transact("act", { kind: "user" }, run);
}

export function rect(address: string): Rect {
  const parsed = parseRect(address);
  if (!parsed) throw new Error(`no address: ${address}`);
  return parsed;
}

/** Fills cells from the upper left one of `address` on. */
export function fill(sheet: Worksheet, address: string, values: readonly (readonly (Scalar | undefined)[])[]): void {
  const { top, left } = rect(address);
  act(sheet.workbook, () => writeValues(sheet, { top, left, bottom: top + values.length - 1, right: left + values[0]!.length - 1 }, values));
}

/** Formulas with "=", else values; "" where empty. */
export function contents(sheet: Worksheet, address: string): Scalar[][] {
  const { top, left, bottom, right } = rect(address);
  return Array.from({ length: bottom - top + 1 }, (_row, i) => Array.from({ length: right - left + 1 }, (_column, j) => {
    const cell = sheet.cellAt(top + i, left + j);
    return cell.formula === null ? cell.value ?? "" : `=${cell.formula}`;
  }));
}

/** What `run` refuses with. */
export function refusal(workbook: Workbook, run: () => unknown): string {
  try {
    act(workbook, run);
  } catch (error) {
    if (error instanceof ModelError) return error.code;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** Everything undo has to bring back. What formulas come to follows from it, and is not unique where they go round in circles. */
export function picture(workbook: Workbook): unknown {
  return {
    names: workbook.parts.names, tables: workbook.parts.tables, settings: [...workbook.parts.settings],
    sheets: workbook.parts.sheets.map((sheet) => ({
      id: sheet.id, parts: { ...sheet.parts },
      cells: [...sheet.rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [row, column, cell.formula === null ? cell.value : "(result)", cell.formula, cell.style, cell.arrayRange ?? null] as const))
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      rowFormats: [...sheet.rowFormats].filter(([, format]) => Object.values(format).some((part) => part !== undefined)).sort((a, b) => a[0] - b[0]),
    })),
  };
}
