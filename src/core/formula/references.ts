/** References as values: table columns (structured), cells, names. Escapes: ECMA-376 part 1, 18.17.6.2 and Excel's table help. */

import type { Block } from "../adoption/snapshot";
import { absoluteAddress, cellAddress, onSheet } from "../blueprint/addresses";

/** Something a formula can point at; `text` is how it is written. */
export class Reference {
  constructor(readonly text: string) {}
}

/** The cell of a table column in the formula's own row: [@预算], or [@[预算 (万元)]] where the name has special characters. */
export function thisRow(column: string): Reference {
  const escaped = escapeColumn(column);
  return new Reference(isPlainColumn(column) ? `[@${escaped}]` : `[@[${escaped}]]`);
}

/** The cells of the formula's own row from one table column to another: [@[编号]:[备注]]. */
export function thisRowBetween(first: string, last: string): Reference {
  return new Reference(`[@[${escapeColumn(first)}]:[${escapeColumn(last)}]]`);
}

/** All data cells of a table column: Projects[预算], or Projects[[预算 (万元)]] where the name has special characters. */
export function wholeColumn(table: string, column: string): Reference {
  const escaped = escapeColumn(column);
  return new Reference(isPlainColumn(column) ? `${table}[${escaped}]` : `${table}[[${escaped}]]`);
}

/** A defined name. */
export function named(name: string): Reference {
  return new Reference(name);
}

/** A cell on the formula's own sheet, with $ before what stays: cell(4, 1, "row") -> B$5. */
export function cell(row: number, column: number, fixed: "none" | "row" | "column" | "both" = "none"): Reference {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cellAddress(row, column)) as unknown as [string, string, string];
  return new Reference(`${fixed === "column" || fixed === "both" ? "$" : ""}${letters}${fixed === "row" || fixed === "both" ? "$" : ""}${digits}`);
}

/** A block on the formula's own sheet: B5:F9. */
export function block(of: Block): Reference {
  return new Reference(`${cellAddress(of.top, of.left)}:${cellAddress(of.bottom, of.right)}`);
}

/** An absolute block on the formula's own sheet: $B$5:$F$9. */
export function fixedBlock(of: Block): Reference {
  return new Reference(absoluteAddress(of));
}

/** An absolute block with its sheet: 列表!$A$2:$A$6. */
export function absolute(sheet: string, of: Block): Reference {
  return new Reference(onSheet(sheet, absoluteAddress(of)));
}

/** In a structured reference [ ] # ' and @ take a ' before them. */
export function escapeColumn(name: string): string {
  return name.replace(/[[\]#'@]/g, (character) => `'${character}`);
}

/**
 * A name with any other character takes brackets of its own; Excel accepts them around every name.
 * https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e
 */
function isPlainColumn(name: string): boolean {
  return /^[\p{L}\p{N}\p{M}_]+$/u.test(name);
}
