/** Worksheets added, renamed, moved, hidden and deleted. https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection */

import type { Rect } from "../address";
import { ModelError } from "../model-error";
import type { SheetVisibility } from "../parts";
import { dropSheetInFormula, renameSheetInFormula } from "../references/rename-in-formula";
import { rewriteFormulas } from "../references/rewrite-formulas";
import { Worksheet } from "../sheet";
import type { Workbook } from "../workbook";
import { removeTable } from "./remove-table";
import { assertSheetName, assertStructureFree, freshSheetId, insertSheet } from "./sheet-list";

export { copySheet } from "./copy-sheet";

/** At the end, or at `index`. Without a name it gets the next free "Sheet2". */
export function addSheet(workbook: Workbook, name?: string, index?: number): Worksheet {
  if (name !== undefined) assertSheetName(workbook, name, null);
  return insertSheet(workbook, new Worksheet(workbook, freshSheetId(workbook), name ?? freshSheetName(workbook)), index);
}

/** References to the sheet become #REF!; its tables and names go with it. One visible sheet has to stay. */
export function deleteSheet(sheet: Worksheet): void {
  const { workbook } = sheet;
  assertStructureFree(workbook);
  if (sheet.parts.visibility === "veryHidden") throw new ModelError("InvalidOperation", "深度隐藏的工作表不能删除。");
  if (!otherVisible(sheet)) throw new ModelError("InvalidOperation", "工作簿至少要有一张可见的工作表。");
  leaveSheet(sheet);
  for (const table of workbook.parts.tables.filter((candidate) => candidate.sheetId === sheet.id)) removeTable(workbook, table);
  workbook.set("names", workbook.parts.names.filter((name) => name.scope !== sheet.id));
  workbook.set("sheets", workbook.parts.sheets.filter((other) => other !== sheet));
  rewriteFormulas(workbook, (formula) => dropSheetInFormula(formula, sheet.name));
  workbook.calculator.structureChanged();
  workbook.tell({ type: "sheetDeleted", sheetId: sheet.id });
}

export function renameSheet(sheet: Worksheet, name: string): void {
  const before = sheet.name;
  if (before === name) return;
  assertStructureFree(sheet.workbook);
  assertSheetName(sheet.workbook, name, sheet);
  sheet.set("name", name);
  rewriteFormulas(sheet.workbook, (formula) => renameSheetInFormula(formula, before, name));
  sheet.workbook.calculator.structureChanged();
  sheet.workbook.tell({ type: "sheetRenamed", sheetId: sheet.id, before, after: name });
}

/** `index`: 0-based place among all sheets after the move. */
export function moveSheet(sheet: Worksheet, index: number): void {
  const others = sheet.workbook.parts.sheets.filter((other) => other !== sheet);
  if (index < 0 || index > others.length) throw new ModelError("InvalidArgument", `工作簿没有第 ${index + 1} 个位置。`);
  if (sheet.workbook.parts.sheets[index] === sheet) return;
  assertStructureFree(sheet.workbook);
  sheet.workbook.set("sheets", [...others.slice(0, index), sheet, ...others.slice(index)]);
}

export function setVisibility(sheet: Worksheet, visibility: SheetVisibility): void {
  if (sheet.parts.visibility === visibility) return;
  assertStructureFree(sheet.workbook);
  if (visibility !== "visible") {
    if (!otherVisible(sheet)) throw new ModelError("InvalidOperation", "工作簿至少要有一张可见的工作表。");
    leaveSheet(sheet);
  }
  sheet.set("visibility", visibility);
  sheet.workbook.tell({ type: "visibilityChanged", sheetId: sheet.id });
}

/** Not undoable, as in Excel: it is where the person looks. */
export function activateSheet(sheet: Worksheet): void {
  const { workbook } = sheet;
  if (sheet.parts.visibility !== "visible") throw new ModelError("InvalidOperation", "隐藏的工作表不能激活。");
  const before = workbook.activeSheet;
  workbook.setView("activeSheetId", sheet.id);
  if (before === sheet) return;
  workbook.tell({ type: "sheetDeactivated", sheetId: before.id });
  workbook.tell({ type: "sheetActivated", sheetId: sheet.id });
}

/** Selects cells of the sheet and shows it. Not undoable. */
export function selectRange(sheet: Worksheet, rect: Rect): void {
  const { workbook } = sheet;
  activateSheet(sheet);
  workbook.setView("selections", new Map(workbook.parts.selections).set(sheet.id, rect));
  workbook.tell({ type: "selectionChanged", sheetId: sheet.id, rect });
}

function freshSheetName(workbook: Workbook): string {
  let number = workbook.parts.sheets.length + 1;
  while (workbook.sheetByName(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}

function otherVisible(sheet: Worksheet): Worksheet | undefined {
  const { sheets } = sheet.workbook.parts;
  const place = sheets.indexOf(sheet);
  return [...sheets.slice(place + 1), ...sheets.slice(0, place).reverse()].find((other) => other.parts.visibility === "visible");
}

/** Shows another sheet where this one is shown. */
function leaveSheet(sheet: Worksheet): void {
  const next = otherVisible(sheet);
  if (sheet.workbook.activeSheet === sheet && next) activateSheet(next);
}
