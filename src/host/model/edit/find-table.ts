/** Tables by place and by id. */

import { holds, intersect, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { Table } from "../parts";
import type { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";

export function tablesOn(sheet: Worksheet): Table[] {
  return sheet.workbook.parts.tables.filter((table) => table.sheetId === sheet.id);
}

export function tableAt(sheet: Worksheet, row: number, column: number): Table | null {
  return sheet.workbook.parts.tables.find((table) => table.sheetId === sheet.id && holds(table.range, row, column)) ?? null;
}

export function tablesTouching(sheet: Worksheet, rect: Rect): Table[] {
  return tablesOn(sheet).filter((table) => intersect(table.range, rect) !== null);
}

/** The table as it is now; ItemNotFound where it is gone. */
export function tableById(workbook: Workbook, id: string): Table {
  const table = workbook.parts.tables.find((candidate) => candidate.id === id);
  if (!table) throw new ModelError("ItemNotFound", "找不到该表格。");
  return table;
}

export function sheetOf(workbook: Workbook, table: Table): Worksheet {
  const sheet = workbook.sheetById(table.sheetId);
  if (!sheet) throw new Error(`table ${table.name} is on no sheet`);
  return sheet;
}

/** Stores a changed table in the place of the one with its id. */
export function replaceTable(workbook: Workbook, table: Table): Table {
  workbook.set("tables", workbook.parts.tables.map((candidate) => (candidate.id === table.id ? table : candidate)));
  workbook.calculator.structureChanged();
  return table;
}
