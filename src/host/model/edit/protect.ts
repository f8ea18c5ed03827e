/** Sheet protection: a guard against slips, not a lock. https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection */

import { intersect, isWholeColumns, isWholeRows, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { ProtectionOptions } from "../parts";
import type { Worksheet } from "../sheet";
import { hashPassword, matchesPassword } from "./password-hash";

/** "structure" is what no option can allow on a protected sheet: merging, moving cells, tables, rules. */
export type ProtectedAct =
  | "contents" | "formatCells" | "formatColumns" | "formatRows" | "insertRows" | "insertColumns" | "insertHyperlinks" | "deleteRows"
  | "deleteColumns" | "sort" | "autoFilter" | "objects" | "structure";

export const PROTECTED_MESSAGE = "您试图更改的单元格或图表位于受保护的工作表中。若要进行更改，请取消工作表保护。您可能需要输入密码。";

const DEFAULT_OPTIONS: ProtectionOptions = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false,
  allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false,
  allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: "Normal",
};

const OPTION_OF: Partial<Record<ProtectedAct, keyof ProtectionOptions>> = {
  formatCells: "allowFormatCells", formatColumns: "allowFormatColumns", formatRows: "allowFormatRows", insertRows: "allowInsertRows",
  insertColumns: "allowInsertColumns", insertHyperlinks: "allowInsertHyperlinks", deleteRows: "allowDeleteRows",
  deleteColumns: "allowDeleteColumns", sort: "allowSort", autoFilter: "allowAutoFilter", objects: "allowEditObjects",
};

/** Fails where the sheet is protected already, as Worksheet.protection.protect does. */
export function protectSheet(sheet: Worksheet, options: Partial<ProtectionOptions>, password?: string): void {
  if (sheet.parts.protection) throw new ModelError("AccessDenied", "工作表已受保护。");
  sheet.set("protection", { options: { ...DEFAULT_OPTIONS, ...options }, password: password ? hashPassword(password) : {} });
  sheet.workbook.tell({ type: "protectionChanged", sheetId: sheet.id, isProtected: true });
}

/** Does nothing where the sheet is not protected; refuses a wrong password. */
export function unprotectSheet(sheet: Worksheet, password?: string): void {
  const { protection } = sheet.parts;
  if (!protection) return;
  if (!matchesPassword(protection.password, password ?? "")) throw new ModelError("AccessDenied", "您提供的密码不正确。");
  sheet.set("protection", null);
  sheet.workbook.tell({ type: "protectionChanged", sheetId: sheet.id, isProtected: false });
}

/** Throws AccessDenied where the sheet's protection forbids `act` on `rect`. */
export function assertEditable(sheet: Worksheet, rect: Rect, act: ProtectedAct): void {
  const { protection } = sheet.parts;
  if (!protection) return;
  const option = OPTION_OF[act];
  const isAllowed = act === "contents" || (option !== undefined && protection.options[option] === true);
  if (isAllowed && (!needsUnlocked(act) || isUnlocked(sheet, rect))) return;
  throw new ModelError("AccessDenied", PROTECTED_MESSAGE);
}

/** True where the sheet's protection lets a person edit this cell's contents. */
export function isEditable(sheet: Worksheet, row: number, column: number): boolean {
  return !sheet.parts.protection || !sheet.workbook.styles.get(sheet.styleAt(row, column)).locked;
}

/** Deleting rows and sorting need every cell concerned to be unlocked, too. */
function needsUnlocked(act: ProtectedAct): boolean {
  return act === "contents" || act === "deleteRows" || act === "deleteColumns" || act === "sort";
}

function isUnlocked(sheet: Worksheet, rect: Rect): boolean {
  const isLocked = (style: number) => sheet.workbook.styles.get(style).locked;
  const area = isWholeColumns(rect) || isWholeRows(rect) ? sheet.usedRect() : rect;
  const cells = area && intersect(area, rect);
  if (cells) {
    for (let row = cells.top; row <= cells.bottom; row++) {
      for (let column = cells.left; column <= cells.right; column++) if (isLocked(sheet.styleAt(row, column))) return false;
    }
  }
  if (isWholeColumns(rect)) {
    for (let column = rect.left; column <= rect.right; column++) if (isLocked(sheet.columnFormat(column).style ?? 0)) return false;
  } else if (isWholeRows(rect)) {
    for (let row = rect.top; row <= rect.bottom; row++) if (isLocked(sheet.rowFormat(row).style ?? 0)) return false;
  }
  return true;
}
