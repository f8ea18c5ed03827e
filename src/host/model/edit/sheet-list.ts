/** The workbook's list of sheets: what a new one needs to get into it. */

import { ModelError } from "../model-error";
import { sameName } from "../references/shift-formula";
import type { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";

/** Puts a sheet that was made elsewhere (also a copy) into the workbook. */
export function insertSheet(workbook: Workbook, sheet: Worksheet, index?: number): Worksheet {
  assertStructureFree(workbook);
  const { sheets } = workbook.parts;
  const place = index === undefined ? sheets.length : Math.max(0, Math.min(index, sheets.length));
  workbook.set("sheets", [...sheets.slice(0, place), sheet, ...sheets.slice(place)]);
  workbook.calculator.structureChanged();
  workbook.tell({ type: "sheetAdded", sheetId: sheet.id });
  return sheet;
}

/** https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
export function assertSheetName(workbook: Workbook, name: string, own: Worksheet | null): void {
  if (name.trim() === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'") || sameName(name, "History")) {
    throw new ModelError("InvalidArgument", `“${name}”不能用作工作表名称：1 至 31 个字符，不含 : \\ / ? * [ ]，首尾不是单引号。`);
  }
  const taken = workbook.sheetByName(name);
  if (taken && taken !== own) throw new ModelError("ItemAlreadyExists", `已有名为“${name}”的工作表。`);
}

/** A protected structure keeps its sheets as they are. https://support.microsoft.com/office/protect-a-workbook-7e365a4d-3e89-4616-84ca-1931257c1517 */
export function assertStructureFree(workbook: Workbook): void {
  if (workbook.properties.isStructureProtected) throw new ModelError("AccessDenied", "工作簿结构受保护，不能增删、改名、移动或隐藏工作表。");
}

export function freshSheetId(workbook: Workbook): string {
  for (;;) {
    const id = `{${workbook.freshId().toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;
    if (!workbook.sheetById(id)) return id;
  }
}
