/** Takes a table off the workbook, whatever becomes of its cells. */

import type { Table } from "../parts";
import { rewriteFormulas } from "../references/rewrite-formulas";
import { tableToAddresses } from "../references/resolve-structured";
import { mapPieces } from "../references/formula-pieces";
import { sameName } from "../references/shift-formula";
import type { Workbook } from "../workbook";
import { isInsideTable } from "./inside-table";
import { sheetOf } from "./find-table";

/** References to the table become #REF!. */
export function removeTable(workbook: Workbook, table: Table): void {
  take(workbook, table);
  rewriteFormulas(workbook, (formula, home) => {
    if (!mayMention(formula, table)) return formula;
    const isInside = isInsideTable(table, home);
    return mapPieces(formula, (piece) => {
      if (piece.kind === "struct") return (piece.reference.table ? sameName(piece.reference.table, table.name) : isInside) ? "#REF!" : piece;
      return piece.kind === "name" && !piece.prefix && sameName(piece.name, table.name) ? "#REF!" : piece;
    });
  });
}

/** References to the table become addresses. */
export function detachTable(workbook: Workbook, table: Table): void {
  const sheet = sheetOf(workbook, table);
  take(workbook, table);
  rewriteFormulas(workbook, (formula, home) => {
    if (!mayMention(formula, table)) return formula;
    const isInside = isInsideTable(table, home);
    return tableToAddresses(formula, table, { isInside, row: home.row }, home.sheet === sheet ? null : sheet.name);
  });
}

function take(workbook: Workbook, table: Table): void {
  workbook.set("tables", workbook.parts.tables.filter((other) => other.id !== table.id));
  workbook.calculator.structureChanged();
  workbook.tell({ type: "tableDeleted", sheetId: table.sheetId, tableId: table.id });
}

function mayMention(formula: string, table: Table): boolean {
  return formula.includes("[") || formula.toLowerCase().includes(table.name.toLowerCase());
}
