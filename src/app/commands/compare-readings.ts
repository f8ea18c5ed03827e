/** Has a sheet, or what a conversion relies on in the workbook, changed between two readings? */

import type { Block, SheetSnapshot, WorkbookFacts } from "../../core/adoption/snapshot";
import { blockAddress } from "../../core/blueprint/addresses";
import type { SheetReading } from "../workbook-port";

/** Where the first difference is ("F14", "B:D", a sheet's name ...), or null. Number formats are compared where both have read them. */
export function firstDifference(before: SheetReading, after: SheetReading): string | null {
  return differentFacts(before.facts, after.facts) ?? differentSheet(before.snapshot, after.snapshot);
}

function differentFacts(before: WorkbookFacts, after: WorkbookFacts): string | null {
  return (
    firstOnlyInOne(before.sheets.map((sheet) => sheet.name), after.sheets.map((sheet) => sheet.name)) ??
    firstOnlyInOne(before.tables.map((table) => table.name), after.tables.map((table) => table.name)) ??
    firstOnlyInOne(before.names, after.names)
  );
}

function differentSheet(before: SheetSnapshot, after: SheetSnapshot): string | null {
  const { used } = before;
  if (!isSame(used, after.used)) return describe(after.used ?? used);
  if (before.isProtected !== after.isProtected) return before.sheet;
  return (
    (used === null ? null : differentCell(before, after, used)) ??
    firstOnlyInOne(before.merges.map(describe), after.merges.map(describe)) ??
    firstOnlyInOne(before.tables.map((table) => `${table.name} ${describe(table.block)}`), after.tables.map((table) => `${table.name} ${describe(table.block)}`)) ??
    (isSame(before.autoFilter ?? null, after.autoFilter ?? null) && isSame(before.columnWidths, after.columnWidths) && isSame(before.hiddenColumns, after.hiddenColumns) && isSame(before.hiddenRows, after.hiddenRows) && isSame(before.frozen, after.frozen)
      ? null
      : before.sheet)
  );
}

function differentCell(before: SheetSnapshot, after: SheetSnapshot, used: Block): string | null {
  for (let row = used.top; row <= used.bottom; row += 1) {
    const [was, is] = [before.values[row - used.top], after.values[row - used.top]];
    for (let column = used.left; column <= used.right; column += 1) {
      const key = `${row},${column}`;
      const isSameFormula = before.formulas.get(key) === after.formulas.get(key);
      // A formula's result may move by itself (TODAY); its text may not.
      const isSameValue = before.formulas.has(key) || was?.[column - used.left] === is?.[column - used.left];
      if (!isSameFormula || !isSameValue || hasOtherFormat(before, after, column, row - used.top)) return describe({ top: row, bottom: row, left: column, right: column });
    }
  }
  return null;
}

function hasOtherFormat(before: SheetSnapshot, after: SheetSnapshot, column: number, index: number): boolean {
  const [was, is] = [before.numberFormats.get(column), after.numberFormats.get(column)];
  return was !== undefined && is !== undefined && was[index] !== is[index];
}

function firstOnlyInOne(before: readonly string[], after: readonly string[]): string | null {
  const [was, is] = [new Set(before), new Set(after)];
  return after.find((one) => !was.has(one)) ?? before.find((one) => !is.has(one)) ?? null;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function describe(block: Block | null): string {
  return block === null ? "A1" : blockAddress(block);
}
