/** Workbooks for the tests of calculation, made from cells written as text. */

import { createCalculator } from "../../../src/host/calc/create-calculator";
import type { FormulaCalculator } from "../../../src/host/calc/formula-calculator";
import { parseRect } from "../../../src/host/model/address";
import type { Scalar } from "../../../src/host/model/cell";
import type { Table } from "../../../src/host/model/parts";
import { Worksheet } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";

/** "=..." is a formula, anything else a constant. */
export type Content = Scalar;

export interface TestWorkbook {
  readonly workbook: Workbook;
  readonly calculator: FormulaCalculator;
  sheet(name: string): Worksheet;
  /** Writes cells of a sheet in one act, which recalculates. */
  write(sheet: string, cells: Readonly<Record<string, Content>>): void;
  value(sheet: string, address: string): Scalar;
}

export interface TestTable {
  readonly name: string;
  readonly sheet: string;
  readonly range: string;
  readonly columns: readonly string[];
  readonly hasTotals?: boolean;
  readonly hasHeaders?: boolean;
}

export function setupWorkbook(...sheetNames: string[]): TestWorkbook {
  return setupDatedWorkbook(false, ...sheetNames);
}

export function setupDatedWorkbook(is1904: boolean, ...sheetNames: string[]): TestWorkbook {
  const workbook = new Workbook({ fileName: "测试.xlsx", isReadOnly: false, is1904 });
  workbook.now = () => new Date(2026, 2, 5, 10, 30, 0);
  const sheets = (sheetNames.length > 0 ? sheetNames : ["Sheet1"]).map((name, i) => new Worksheet(workbook, `sheet${i + 1}`, name));
  workbook.transact("start", { kind: "file" }, () => workbook.set("sheets", sheets));
  const calculator = createCalculator(workbook);
  workbook.calculator = calculator;
  const sheet = (name: string) => workbook.sheetByName(name)!;
  return {
    workbook, calculator, sheet,
    write: (name, cells) => workbook.transact("write", { kind: "user" }, () => {
      for (const [address, content] of Object.entries(cells)) putContent(sheet(name), address, content);
    }),
    value: (name, address) => {
      const { top, left } = parseRect(address)!;
      return sheet(name).valueAt(top, left);
    },
  };
}

export function putContent(sheet: Worksheet, address: string, content: Content): void {
  const { top, left } = parseRect(address)!;
  const isFormula = typeof content === "string" && content.startsWith("=");
  sheet.putCell(top, left, isFormula ? { value: null, formula: content.slice(1), style: 0 } : { value: content, formula: null, style: 0 });
}

export function addTables(book: TestWorkbook, ...tables: TestTable[]): void {
  const { workbook } = book;
  const made = tables.map(({ name, sheet, range, columns, hasTotals = false, hasHeaders = true }): Table => ({
    id: String(workbook.freshId()), name, sheetId: book.sheet(sheet).id, range: parseRect(range)!, hasHeaders, hasTotals,
    columns: columns.map((column, i) => ({ id: i + 1, name: column })),
    style: { name: "TableStyleMedium2", firstColumn: false, lastColumn: false, rowStripes: true, columnStripes: false }, showFilterButton: true,
  }));
  workbook.transact("tables", { kind: "user" }, () => workbook.set("tables", [...workbook.parts.tables, ...made]));
}

export function addNames(book: TestWorkbook, names: Readonly<Record<string, string>>, scope: string | null = null): void {
  const { workbook } = book;
  const made = Object.entries(names).map(([name, formula]) => ({
    name, scope: scope === null ? null : book.sheet(scope).id, formula, comment: "", visible: true,
  }));
  workbook.transact("names", { kind: "user" }, () => workbook.set("names", [...workbook.parts.names, ...made]));
}
