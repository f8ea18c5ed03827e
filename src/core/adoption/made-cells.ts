/** The sheets that adoption makes: what it wrote there, as fingerprints, and what people wrote there since. */

import { cellAddress, onSheet, parseBlock, parseOnSheet } from "../blueprint/addresses";
import type { CellValue, Operation } from "../blueprint/operations";
import type { WrittenColumn } from "./backup-record";
import type { EditedCell } from "./edited-cells";
import { fingerprint } from "./fingerprint";
import type { Block, FormulaResult } from "./snapshot";

/** In place of a formula: Excel may give its text back in another way of writing. */
const ANY_FORMULA = fingerprint("=");

export interface MadeSheet {
  readonly sheet: string;
  readonly cells: readonly WrittenColumn[];
}

export function madeCells(operations: readonly Operation[], sheet: string): WrittenColumn[] {
  const columns = new Map<number, Map<number, string>>();
  const put = (row: number, column: number, print: string): void => void columns.set(column, (columns.get(column) ?? new Map<number, string>()).set(row, print));
  for (const operation of operations) {
    if ((operation.do !== "values" && operation.do !== "formulas") || operation.sheet !== sheet) continue;
    const block = parseBlock(operation.address) as Block;
    for (let row = block.top; row <= block.bottom; row += 1) {
      for (let column = block.left; column <= block.right; column += 1) {
        const value = operation.do === "values" ? (operation.values[row - block.top]?.[column - block.left] ?? "") : null;
        if (value !== "") put(row, column, value === null ? ANY_FORMULA : fingerprint(value));
      }
    }
  }
  return [...columns].map(([column, rows]) => {
    const sorted = [...rows].sort(([one], [other]) => one - other);
    return { column, rows: sorted.map(([row]) => row), fingerprints: sorted.map(([, print]) => print) };
  });
}

/** `values`: the sheet from A1 on. Cells that people emptied say nothing that could be lost. */
export function editedOnMade({ sheet, cells }: MadeSheet, values: readonly (readonly CellValue[])[], formulas: readonly FormulaResult[]): EditedCell[] {
  const expected = new Map<string, string>();
  for (const { column, rows, fingerprints } of cells) rows.forEach((row, index) => expected.set(cellAddress(row, column), fingerprints[index] as string));
  const texts = new Map<string, string>();
  for (const { cell, formula } of formulas) {
    const at = parseOnSheet(cell);
    if (at?.sheet === sheet) texts.set(at.address, formula);
  }
  return values.flatMap((row, line) =>
    row.flatMap((value, column): EditedCell[] => {
      const address = cellAddress(line, column);
      const formula = texts.get(address);
      const print = formula === undefined ? fingerprint(value) : ANY_FORMULA;
      if ((value === "" && formula === undefined) || expected.get(address) === print) return [];
      return [{ cell: onSheet(sheet, address), value: formula ?? value, original: "" }];
    }));
}
