/** Calculates a toy workbook with the host's engine: the core's formulas against figures of another origin. */
import { createCalculator } from "../../src/host/calc/create-calculator";
import { newWorkbook } from "../../src/host/file/new-workbook";
import { CellError } from "../../src/host/model/cell";
import { addName } from "../../src/host/model/edit/names";
import { addSheet, renameSheet } from "../../src/host/model/edit/sheets";
import { addTable } from "../../src/host/model/edit/tables";
import { writeFormulas } from "../../src/host/model/edit/write";
import type { Worksheet } from "../../src/host/model/sheet";
import type { CellValue } from "../../src/core/blueprint/operations";
import { parseBlock } from "../../src/core/blueprint/addresses";
import type { ToyWorkbook } from "./toy-workbook";

/** Reads a cell's result; "" is empty, an error its text. */
export function calculate(toy: ToyWorkbook): (sheet: string, address: string) => CellValue {
  const workbook = newWorkbook("toy.xlsx");
  const calculator = createCalculator(workbook);
  workbook.calculator = calculator;
  const sheets = new Map<string, Worksheet>();
  workbook.transact("toy", { kind: "file" }, () => {
    for (const name of toy.sheets.keys()) {
      const first = workbook.parts.sheets[0]!;
      const sheet = sheets.size === 0 ? first : addSheet(workbook, name);
      if (sheets.size === 0) renameSheet(first, name);
      sheets.set(name, sheet);
    }
    for (const [name, { cells }] of toy.sheets) {
      for (const [key, { value, formula }] of cells) {
        const [row, column] = key.split(",").map(Number) as [number, number];
        if (formula === undefined && value !== "") sheets.get(name)!.putCell(row, column, { value: CellError.parse(String(value)) ?? value, formula: null, style: 0 });
      }
    }
    for (const [name, { sheet, block }] of toy.tables) addTable(sheets.get(sheet)!, block, true, name);
    for (const [name, reference] of toy.names) addName(workbook, null, name, reference.slice(1), "");
    for (const [name, { cells }] of toy.sheets) {
      for (const [key, { formula }] of cells) {
        const [row, column] = key.split(",").map(Number) as [number, number];
        if (formula !== undefined) writeFormulas(sheets.get(name)!, { top: row, left: column, bottom: row, right: column }, [[formula]]);
      }
    }
  });
  calculator.recalculateAll();
  return (sheet, address) => {
    const { top, left } = parseBlock(address)!;
    const value = sheets.get(sheet)!.valueAt(top, left);
    return value === null ? "" : typeof value === "object" ? String(value.code) : value;
  };
}
