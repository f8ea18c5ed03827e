/** Defined names. https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */

import { columnIndex } from "../address";
import { ModelError } from "../model-error";
import type { DefinedName } from "../parts";
import { normaliseFormula } from "../references/normalise-formula";
import { sameName } from "../references/shift-formula";
import type { Workbook } from "../workbook";

/** `scope`: a sheet's id, or null for the workbook. `formula` with or without "=". */
export function addName(workbook: Workbook, scope: string | null, name: string, formula: string, comment: string): DefinedName {
  assertNewName(workbook, scope, name);
  const added: DefinedName = { name, scope, formula: readFormula(formula), comment, visible: true };
  workbook.set("names", [...workbook.parts.names, added]);
  workbook.calculator.structureChanged();
  return added;
}

export function deleteName(workbook: Workbook, scope: string | null, name: string): void {
  const gone = nameBy(workbook, scope, name);
  workbook.set("names", workbook.parts.names.filter((other) => other !== gone));
  workbook.calculator.structureChanged();
}

export function changeName(workbook: Workbook, scope: string | null, name: string, change: Partial<Pick<DefinedName, "formula" | "comment" | "visible">>): DefinedName {
  const before = nameBy(workbook, scope, name);
  const after: DefinedName = { ...before, ...change, formula: change.formula === undefined ? before.formula : readFormula(change.formula) };
  workbook.set("names", workbook.parts.names.map((other) => (other === before ? after : other)));
  workbook.calculator.structureChanged();
  return after;
}

/** ItemNotFound where there is none of this scope. */
export function nameBy(workbook: Workbook, scope: string | null, name: string): DefinedName {
  const found = workbook.parts.names.find((other) => other.scope === scope && sameName(other.name, name));
  if (!found) throw new ModelError("ItemNotFound", `找不到名称“${name}”。`);
  return found;
}

/** Letters, digits, "_", "." and "\", not like a cell. https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1 */
export function isValidName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) || /^[rc]$/i.test(name)) return false;
  const cell = /^([a-z]{1,3})\d+$/i.exec(name);
  return !(cell && columnIndex(cell[1]!) >= 0) && !/^r\d*c\d*$/i.test(name);
}

/** Names of the workbook and tables share one space; a sheet has its own. */
export function assertNewName(workbook: Workbook, scope: string | null, name: string): void {
  const isBuiltIn = /^_xlnm\./i.test(name);
  if (!isBuiltIn && !isValidName(name)) throw new ModelError("InvalidArgument", `“${name}”不能用作名称。名称以文字或下划线开头，不含空格，也不能像单元格地址。`);
  const isTaken = workbook.parts.names.some((other) => other.scope === scope && sameName(other.name, name)) || (scope === null && workbook.tableByName(name) !== undefined);
  if (isTaken) throw new ModelError("ItemAlreadyExists", `名称“${name}”已存在。`);
}

function readFormula(formula: string): string {
  const normal = normaliseFormula(formula.replace(/^=/, ""), null);
  if (normal === null || normal === "") throw new ModelError("InvalidArgument", `名称的引用位置有误：${formula}`);
  return normal;
}
