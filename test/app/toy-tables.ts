/** What the toy tells of its tables. */

import { parseBlock } from "../../src/core/blueprint/addresses";
import type { CellValue, ValidationRule } from "../../src/core/blueprint/operations";
import type { ColumnRules, TableReading } from "../../src/core/register/contract";
import type { TableRequest } from "../../src/app/workbook-port";
import type { Toy, ToySheet } from "./toy-workbook";

export function toyTable(toy: Toy, { table, columns }: TableRequest): TableReading | null {
  const found = find(toy, table);
  if (found === null) return null;
  const { name, sheet, block, headers, body } = found;
  const isRoomBelow = headers.every((_, index) => valueAt(sheet, block.bottom + 1, block.left + index) === "");
  return { name, sheet: found.sheetName, block, headers, isRoomBelow, columns: new Map(asked(headers, columns).map(([header, index]) => [header, body.map((row) => valueAt(sheet, row, block.left + index))])) };
}

export function toyColumnRules(toy: Toy, { table, columns }: TableRequest): ColumnRules[] {
  const found = find(toy, table);
  if (found === null) return [];
  return asked(found.headers, columns).map(([header, index]) => {
    const cells = found.body.map((row) => found.sheet.cells.get(`${row},${found.block.left + index}`));
    return { table: found.name, header, formulas: cells.map((cell) => cell?.formula ?? ""), validation: common(cells.map((cell) => cell?.rule)) };
  });
}

function find(toy: Toy, wanted: string) {
  const entry = [...toy.tables].find(([name]) => name.toLowerCase() === wanted.toLowerCase());
  if (entry === undefined) return null;
  const [name, { sheet: sheetName, address }] = entry;
  const [sheet, block] = [toy.sheets.get(sheetName)!, parseBlock(address)!];
  const headers = Array.from({ length: block.right - block.left + 1 }, (_, index) => String(valueAt(sheet, block.top, block.left + index)));
  return { name, sheetName, sheet, block, headers, body: Array.from({ length: block.bottom - block.top }, (_, index) => block.top + 1 + index) };
}

function asked(headers: readonly string[], columns: TableRequest["columns"]): [string, number][] {
  const all = headers.map((header, index): [string, number] => [header, index]);
  return columns === "all" ? all : columns.flatMap((wanted) => all.filter(([header]) => header.toLowerCase() === wanted.toLowerCase()));
}

function valueAt(sheet: ToySheet, row: number, column: number): CellValue {
  return sheet.cells.get(`${row},${column}`)?.value ?? "";
}

function common(rules: readonly (ValidationRule | undefined)[]): ColumnRules["validation"] {
  const [first] = rules;
  if (rules.some((rule) => JSON.stringify(rule) !== JSON.stringify(first))) return "mixed";
  if (first === undefined) return null;
  const compared = [first.operator ?? "between", first.from, first.to].filter((part) => part !== undefined && part !== "").join(" ");
  return { kind: first.kind, source: first.kind === "list" || first.kind === "custom" ? (first.source ?? "") : compared };
}
