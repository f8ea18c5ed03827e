/** A workbook port over plain data, for tests of the session: values, sheets, tables and names are real, looks are only recorded. */

import type { FormulaResult, SheetSnapshot, WorkbookFacts } from "../../src/core/adoption/snapshot";
import { blockAddress, cellAddress, onSheet, parseBlock, parseOnSheet } from "../../src/core/blueprint/addresses";
import type { CellValue, Operation, ValidationRule } from "../../src/core/blueprint/operations";
import { fail, succeed, type Problem, type Result } from "../../src/core/problems/problem";
import type { Hint, SheetReading, TraceLine, WorkbookPort } from "../../src/app/workbook-port";
import { toyColumnRules, toyTable } from "./toy-tables";

export interface ToySheet {
  visibility: "visible" | "hidden" | "veryHidden";
  isProtected: boolean;
  /** By "row,column". */
  cells: Map<string, { value: CellValue; formula?: string; numberFormat?: string; rule?: ValidationRule }>;
  merges: string[];
}

export interface Toy {
  readonly port: WorkbookPort;
  readonly sheets: Map<string, ToySheet>;
  readonly tables: Map<string, { sheet: string; address: string }>;
  readonly names: Map<string, string>;
  readonly calls: string[];
  active: string;
  selection: string;
  isReadOnly: boolean;
  /** The next apply does so many operations, then meets this problem. */
  failAfter: { operations: number; problem: Problem } | null;
  /** Every call waits for this first. */
  gate: Promise<void>;
  /** As if a person had switched sheets or typed, or moved the cursor. */
  hint(what?: Hint): void;
  isWatched(): boolean;
}

/** `rows`: from A1; text with "=" is a formula whose result is 0. */
export function createToy(rowsBySheet: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Toy {
  const listeners = new Set<(hint: Hint) => void>();
  const toy: Toy = {
    port: undefined as never,
    sheets: new Map(Object.entries(rowsBySheet).map(([name, rows]) => [name, createSheet(rows)])),
    tables: new Map(),
    names: new Map(),
    calls: [],
    active: Object.keys(rowsBySheet)[0]!,
    selection: "A1",
    isReadOnly: false,
    failAfter: null,
    gate: Promise.resolve(),
    hint: (what = "contents") => listeners.forEach((listener) => listener(what)),
    isWatched: () => listeners.size > 0,
  };
  return Object.assign(toy, { port: createPort(toy, listeners) });
}

/** All that a conversion may touch, to compare before and after. */
export function contentsOf(toy: Toy): unknown {
  return structuredClone({
    sheets: [...toy.sheets].map(([name, sheet]) => [name, { ...sheet, cells: [...sheet.cells].filter(([, cell]) => cell.value !== "").sort() }]),
    tables: [...toy.tables],
    names: [...toy.names],
  });
}

function createSheet(rows: readonly (readonly CellValue[])[]): ToySheet {
  const cells: ToySheet["cells"] = new Map();
  rows.forEach((row, rowIndex) =>
    row.forEach((value, column) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      if (value !== "") cells.set(`${rowIndex},${column}`, isFormula ? { value: 0, formula: value } : { value });
    }),
  );
  return { visibility: "visible", isProtected: false, cells, merges: [] };
}

function createPort(toy: Toy, listeners: Set<(hint: Hint) => void>): WorkbookPort {
  const call = async <T>(name: string, work: () => Result<T>): Promise<Result<T>> => {
    toy.calls.push(name);
    await toy.gate;
    return work();
  };
  return {
    readFacts: () => call("readFacts", () => succeed(factsOf(toy))),
    readSheet: (name, formatsOf) =>
      call("readSheet", (): Result<SheetReading> => {
        const sheet = toy.sheets.get(name ?? toy.active);
        if (sheet === undefined) return fail("SHEET_NOT_FOUND", { sheet: name ?? "", sheets: [...toy.sheets.keys()].join(", ") });
        return succeed({ facts: factsOf(toy), snapshot: snapshotOf(toy, name ?? toy.active, sheet, formatsOf) });
      }),
    readNumberFormats: (name, block, columns) =>
      call("readNumberFormats", () => {
        const { cells } = toy.sheets.get(name)!;
        return succeed(new Map(columns.map((column) => [column, formatsDown(cells, column, block.top, block.bottom)])));
      }),
    readFormulas: (sheets) => call("readFormulas", () => succeed(sheets.flatMap((sheet) => formulasOf(toy, sheet)))),
    readResults: (formulas) => call("readResults", () => succeed(formulas.map((formula) => ({ ...formula, value: valueAt(toy, formula.cell) })))),
    readValues: (name, address) =>
      call("readValues", () => {
        const sheet = toy.sheets.get(name);
        const block = address === "used" ? null : parseBlock(address);
        return succeed(sheet === undefined ? null : gridOf(sheet.cells, block));
      }),
    readTables: (wanted) => call("readTables", () => succeed(wanted.flatMap((request) => toyTable(toy, request) ?? []))),
    readColumnRules: (wanted) => call("readColumnRules", () => succeed(wanted.flatMap((request) => toyColumnRules(toy, request)))),
    readCursor: () =>
      call("readCursor", () => {
        const { top, left } = parseBlock(toy.selection)!;
        return succeed({ sheet: toy.active, row: top, column: left });
      }),
    apply: (operations, onProgress) =>
      call("apply", (): Result<void> => {
        for (const [index, operation] of operations.entries()) {
          if (toy.failAfter?.operations === index) {
            const { problem } = toy.failAfter;
            toy.failAfter = null;
            return { ok: false, problem: { ...problem, facts: { ...problem.facts, index } } };
          }
          perform(toy, operation);
        }
        onProgress?.({ done: operations.length, total: operations.length });
        return succeed(undefined);
      }),
    select: (sheet, address) =>
      call(`select ${sheet}!${address}`, () => {
        if (!toy.sheets.has(sheet)) return fail("EXCEL_REFUSED", { operation: "select", message: "no sheet", excelCode: "ItemNotFound" });
        Object.assign(toy, { active: sheet, selection: address });
        return succeed(undefined);
      }),
    watch: (listener) =>
      call("watch", () => {
        listeners.add(listener);
        return succeed(async () => void listeners.delete(listener));
      }),
    trace: () => toy.calls.map((operation): TraceLine => ({ operation, ranges: "", syncs: 1, milliseconds: 0, failed: null })),
  };
}

function factsOf(toy: Toy): WorkbookFacts {
  return {
    sheets: [...toy.sheets].map(([name, sheet]) => ({ name, visibility: sheet.visibility })),
    activeSheet: toy.active,
    selection: toy.selection,
    names: [...toy.names.keys()],
    statusDateSheet: parseOnSheet(toy.names.get("StatusDate")?.slice(1) ?? "")?.sheet ?? null,
    tables: [...toy.tables].map(([name, table]) => ({ name, sheet: table.sheet })),
    isReadOnly: toy.isReadOnly,
    isStructureProtected: false,
    is1904: false,
  };
}

function snapshotOf(toy: Toy, name: string, sheet: ToySheet, formatsOf: readonly number[] | "all"): SheetSnapshot {
  const places = [...sheet.cells].filter(([, cell]) => cell.value !== "").map(([key]) => key.split(",").map(Number) as [number, number]);
  const shape = { sheet: name, isProtected: sheet.isProtected, hiddenRows: [], hiddenColumns: [], frozen: { rows: 0, columns: 0 }, merges: sheet.merges.map((one) => ({ ...parseBlock(one)!, isCentred: false })) };
  if (places.length === 0) return { ...shape, used: null, values: [], formulas: new Map(), numberFormats: new Map(), tables: [], columnWidths: [] };
  const [rows, columns] = [places.map(([row]) => row), places.map(([, column]) => column)];
  const used = { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  const width = used.right - used.left + 1;
  const asked = formatsOf === "all" ? Array.from({ length: width }, (_, index) => used.left + index) : formatsOf;
  return {
    ...shape,
    used,
    values: gridOf(sheet.cells, used),
    formulas: new Map([...sheet.cells].flatMap(([key, cell]) => (cell.formula === undefined ? [] : [[key, cell.formula] as const]))),
    numberFormats: new Map(asked.map((column) => [column, formatsDown(sheet.cells, column, used.top, used.bottom)])),
    tables: [...toy.tables].flatMap(([table, at]) => (at.sheet === name ? [{ name: table, block: parseBlock(at.address)! }] : [])),
    columnWidths: Array.from({ length: width }, () => 54),
  };
}

function gridOf(cells: ToySheet["cells"], block: ReturnType<typeof parseBlock>): CellValue[][] {
  const places = [...cells].filter(([, cell]) => cell.value !== "").map(([key]) => key).map((key) => key.split(",").map(Number) as [number, number]);
  const { top, left, bottom, right } = block ?? { top: 0, left: 0, bottom: Math.max(-1, ...places.map(([row]) => row)), right: Math.max(-1, ...places.map(([, column]) => column)) };
  return Array.from({ length: bottom - top + 1 }, (_, row) => Array.from({ length: right - left + 1 }, (__, column) => cells.get(`${top + row},${left + column}`)?.value ?? ""));
}

function formatsDown(cells: ToySheet["cells"], column: number, top: number, bottom: number): string[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => cells.get(`${top + index},${column}`)?.numberFormat ?? "General");
}

function formulasOf(toy: Toy, name: string): FormulaResult[] {
  return [...(toy.sheets.get(name)?.cells ?? [])].flatMap(([key, cell]) => {
    const [row, column] = key.split(",").map(Number) as [number, number];
    return cell.formula === undefined ? [] : [{ cell: onSheet(name, cellAddress(row, column)), formula: cell.formula, value: cell.value }];
  });
}

function valueAt(toy: Toy, place: string): CellValue {
  const { sheet, address } = parseOnSheet(place)!;
  const { top, left } = parseBlock(address)!;
  return toy.sheets.get(sheet)?.cells.get(`${top},${left}`)?.value ?? "";
}

function perform(toy: Toy, operation: Operation): void {
  const sheet = (name: string) => toy.sheets.get(name)!;
  switch (operation.do) {
    case "addSheet":
      toy.sheets.set(operation.sheet, createSheet([]));
      return;
    case "deleteSheet":
      toy.sheets.delete(operation.sheet);
      for (const [name, table] of toy.tables) if (table.sheet === operation.sheet) toy.tables.delete(name);
      return;
    case "sheetVisibility":
      sheet(operation.sheet).visibility = operation.visibility;
      return;
    case "copyRange":
      return copy(sheet(operation.from.sheet), operation.from.address, sheet(operation.to.sheet), operation.to.address);
    case "values":
      return write(sheet(operation.sheet), operation.address, (row, column) => operation.values[row]?.[column] ?? null, false);
    case "formulas":
      return write(sheet(operation.sheet), operation.address, (row, column) => (typeof operation.formulas === "string" ? operation.formulas : operation.formulas[row]![column]!), true);
    case "numberFormat":
      return eachCell(sheet(operation.sheet), operation.address, (cell) => (cell.numberFormat = operation.format));
    case "clear":
      return eachKey(operation.address, (key) => (operation.what === "formats" ? delete sheet(operation.sheet).cells.get(key)?.numberFormat : sheet(operation.sheet).cells.delete(key)));
    case "insertColumns":
    case "deleteColumns":
      return shiftColumns(sheet(operation.sheet), operation.address, operation.do === "insertColumns");
    case "insertRows": {
      const [first = 0, last = 0] = operation.address.split(":").map((row) => Number(row) - 1);
      const one = sheet(operation.sheet);
      const move = (row: number) => (row < first ? row : row + last - first + 1);
      for (const [name, table] of toy.tables) {
        const block = parseBlock(table.address)!;
        if (table.sheet === operation.sheet) toy.tables.set(name, { ...table, address: blockAddress({ ...block, top: move(block.top), bottom: move(block.bottom) }) });
      }
      one.cells = new Map([...one.cells].map(([key, cell]) => { const [row, column] = key.split(",").map(Number) as [number, number]; return [`${move(row)},${column}`, cell]; }));
      return;
    }
    case "merge":
      sheet(operation.sheet).merges.push(operation.address);
      return;
    case "unmerge": {
      const target = parseBlock(operation.address)!;
      const one = sheet(operation.sheet);
      one.merges = one.merges.filter((merge) => {
        const { top, left } = parseBlock(merge)!;
        return top < target.top || top > target.bottom || left < target.left || left > target.right;
      });
      return;
    }
    case "addTable":
      toy.tables.set(operation.name, { sheet: operation.sheet, address: operation.address });
      return;
    case "resizeTable":
      if (!toy.tables.has(operation.name)) throw new Error(`no table ${operation.name}`);
      toy.tables.set(operation.name, { sheet: operation.sheet, address: operation.address });
      return;
    case "validation":
    case "clearValidation":
      return eachKey(operation.address, (key) => {
        const { rule: _old, ...cell } = sheet(operation.sheet).cells.get(key) ?? { value: "" };
        sheet(operation.sheet).cells.set(key, operation.do === "validation" ? { ...cell, rule: operation.rule } : cell);
      });
    case "renameSheet":
      rename(toy, operation.sheet, operation.to);
      return;
    case "convertTable":
      toy.tables.delete(operation.name);
      return;
    case "addName":
      toy.names.set(operation.name, operation.reference);
      return;
    case "deleteName":
      toy.names.delete(operation.name);
      return;
    default:
  }
}

/** Formulas keep the old name. */
function rename(toy: Toy, from: string, to: string): void {
  const sheets = [...toy.sheets].map(([name, one]) => [name === from ? to : name, one] as const);
  toy.sheets.clear();
  for (const [name, one] of sheets) toy.sheets.set(name, one);
  for (const [name, table] of toy.tables) if (table.sheet === from) toy.tables.set(name, { ...table, sheet: to });
  if (toy.active === from) toy.active = to;
}

/** "H:J" */
function shiftColumns(sheet: ToySheet, address: string, isInsert: boolean): void {
  const [first, last] = address.split(":").map((letters) => parseBlock(`${letters}1`)!.left) as [number, number];
  const width = last - first + 1;
  const shifted = [...sheet.cells].flatMap(([key, cell]): [string, typeof cell][] => {
    const [row, column] = key.split(",").map(Number) as [number, number];
    if (column < first) return [[key, cell]];
    if (!isInsert && column <= last) return [];
    return [[`${row},${column + (isInsert ? width : -width)}`, cell]];
  });
  sheet.cells.clear();
  for (const [key, cell] of shifted) sheet.cells.set(key, cell);
}

function copy(from: ToySheet, source: string, to: ToySheet, target: string): void {
  const [a, b] = [parseBlock(source)!, parseBlock(target)!];
  for (let row = a.top; row <= a.bottom; row += 1) {
    for (let column = a.left; column <= a.right; column += 1) {
      const cell = from.cells.get(`${row},${column}`);
      const key = `${row - a.top + b.top},${column - a.left + b.left}`;
      if (cell === undefined) to.cells.delete(key);
      else to.cells.set(key, { ...cell });
    }
  }
  const moved = from.merges.filter((merge) => isInside(parseBlock(merge)!, a)).map((merge) => {
    const block = parseBlock(merge)!;
    const [down, right] = [b.top - a.top, b.left - a.left];
    return blockAddress({ top: block.top + down, left: block.left + right, bottom: block.bottom + down, right: block.right + right });
  });
  to.merges.push(...moved.filter((merge) => !to.merges.includes(merge)));
}

function isInside(block: NonNullable<ReturnType<typeof parseBlock>>, outer: NonNullable<ReturnType<typeof parseBlock>>): boolean {
  return block.top >= outer.top && block.bottom <= outer.bottom && block.left >= outer.left && block.right <= outer.right;
}

function write(sheet: ToySheet, address: string, valueAtPlace: (row: number, column: number) => CellValue | null, isFormula: boolean): void {
  const { top, left } = parseBlock(address)!;
  eachKey(address, (key, row, column) => {
    const value = valueAtPlace(row - top, column - left);
    if (value === null) return;
    const { value: _value, formula: _formula, ...looks } = sheet.cells.get(key) ?? { value: "" };
    sheet.cells.set(key, { ...looks, value: isFormula ? 0 : value, ...(isFormula ? { formula: String(value) } : {}) });
  });
}

function eachCell(sheet: ToySheet, address: string, change: (cell: { value: CellValue; numberFormat?: string }) => void): void {
  eachKey(address, (key) => {
    const cell = sheet.cells.get(key) ?? { value: "" };
    change(cell);
    sheet.cells.set(key, cell);
  });
}

function eachKey(address: string, visit: (key: string, row: number, column: number) => void): void {
  const block = parseBlock(address);
  if (block === null) return;
  for (let row = block.top; row <= block.bottom; row += 1) for (let column = block.left; column <= block.right; column += 1) visit(`${row},${column}`, row, column);
}
