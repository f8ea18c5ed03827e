/** A copy of a whole worksheet with its tables, rules and local names. Drawings and comments of a file are not copied. */

import type { Table } from "../parts";
import { renameTableInFormula, renameSheetInFormula } from "../references/rename-in-formula";
import { rewriteCells } from "../references/rewrite-formulas";
import { Worksheet } from "../sheet";
import { assertSheetName, freshSheetId, insertSheet } from "./sheet-list";

/** `index`: place of the copy; without a name it gets Excel's "Sheet1 (2)". References of the sheet to itself point to the copy. */
export function copySheet(sheet: Worksheet, index: number, name?: string): Worksheet {
  const { workbook } = sheet;
  if (name !== undefined) assertSheetName(workbook, name, null);
  const copy = new Worksheet(workbook, freshSheetId(workbook), name ?? copyName(sheet));
  for (const [row, cells] of sheet.rows) for (const [column, cell] of cells) copy.place(row, column, cell);
  copy.rowFormats = new Map(sheet.rowFormats);
  const renew = <T extends { readonly id: string }>(prefix: string, rule: T): T => ({ ...rule, id: prefix + workbook.freshId() });
  Object.assign(copy.parts, sheet.parts, {
    name: copy.name, visibility: "visible", structuralChanges: [],
    validations: sheet.parts.validations.map((rule) => renew("dv", rule)),
    conditionalRules: sheet.parts.conditionalRules.map((rule) => renew("cf", rule)),
  });
  insertSheet(workbook, copy, index);
  const renames = copyTables(sheet, copy);
  const rename = (formula: string) => renames.reduce((text, [before, after]) => renameTableInFormula(text, before, after), renameSheetInFormula(formula, sheet.name, copy.name));
  rewriteCells(copy, rename);
  const local = workbook.parts.names.filter((other) => other.scope === sheet.id);
  if (local.length > 0) workbook.set("names", [...workbook.parts.names, ...local.map((other) => ({ ...other, scope: copy.id, formula: rename(other.formula) }))]);
  workbook.calculator.structureChanged();
  return copy;
}

function copyTables(sheet: Worksheet, copy: Worksheet): [string, string][] {
  const { workbook } = sheet;
  const renames: [string, string][] = [];
  for (const table of workbook.parts.tables.filter((candidate) => candidate.sheetId === sheet.id)) {
    let number = 2;
    while (workbook.tableByName(`${table.name}_${number}`) || workbook.parts.names.some((other) => other.name === `${table.name}_${number}`)) number++;
    const name = `${table.name}_${number}`;
    const added: Table = { ...table, id: `${workbook.freshId()}`, name, sheetId: copy.id };
    workbook.set("tables", [...workbook.parts.tables, added]);
    workbook.tell({ type: "tableAdded", sheetId: copy.id, tableId: added.id });
    renames.push([table.name, name]);
  }
  return renames;
}

function copyName(sheet: Worksheet): string {
  const base = sheet.name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const name = base.slice(0, 31 - suffix.length) + suffix;
    if (!sheet.workbook.sheetByName(name)) return name;
  }
}
