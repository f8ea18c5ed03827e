/** A workbook small enough to see through: takes the core's operations on plain grids and gives snapshots. Formulas are kept, not calculated. */
import type { Block, FormulaResult, SheetSnapshot, WorkbookFacts } from "../../src/core/adoption/snapshot";
import { intersection, overlaps } from "../../src/core/adoption/sheet-grid";
import { blockAddress, cellAddress, columnName, onSheet, parseBlock, parseOnSheet } from "../../src/core/blueprint/addresses";
import type { CellValue, Operation } from "../../src/core/blueprint/operations";
import type { TableReading } from "../../src/core/register/contract";

interface ToyCell {
  value: CellValue;
  formula?: string;
  format: string;
}

interface ToySheet {
  cells: Map<string, ToyCell>;
  merges: Block[];
  widths: Map<number, number>;
  hidden: Set<number>;
  frozen: { rows: number; columns: number };
  isHidden: boolean;
  /** The sheet's own filter. */
  filter: Block | null;
}

export type ToyInput = CellValue | null | { readonly formula: string; readonly value: CellValue } | { readonly value: CellValue; readonly format: string };

export class ToyWorkbook {
  readonly sheets = new Map<string, ToySheet>();
  readonly names = new Map<string, string>();
  readonly tables = new Map<string, { sheet: string; block: Block }>();
  readonly seen: Operation[] = [];

  constructor(sheet: string, rows: readonly (readonly ToyInput[])[], options: { readonly at?: string; readonly merges?: readonly string[]; readonly widths?: readonly number[] } = {}) {
    const target = this.addSheet(sheet);
    const { top, left } = parseBlock(options.at ?? "A1") as Block;
    rows.forEach((row, r) => row.forEach((input, c) => input !== null && input !== "" && target.cells.set(`${top + r},${left + c}`, toCell(input))));
    target.merges.push(...(options.merges ?? []).map((address) => parseBlock(address) as Block));
    options.widths?.forEach((width, column) => target.widths.set(column, width));
  }

  apply(operations: readonly Operation[]): void {
    for (const operation of operations) {
      this.seen.push(operation);
      this.applyOne(operation);
    }
  }

  snapshot(name: string): SheetSnapshot {
    const sheet = this.sheet(name);
    const used = usedOf(sheet);
    const grid = used === null ? [] : rowsOf(used).map((row) => columnsOf(used).map((column) => sheet.cells.get(`${row},${column}`)?.value ?? ""));
    return {
      sheet: name, used, values: grid,
      formulas: new Map([...sheet.cells].flatMap(([key, { formula }]) => (formula === undefined ? [] : [[key, formula]]))),
      numberFormats: new Map(used === null ? [] : columnsOf(used).map((column) => [column, rowsOf(used).map((row) => sheet.cells.get(`${row},${column}`)?.format ?? "General")])),
      merges: sheet.merges.map((merge) => ({ ...merge, isCentred: true })),
      tables: [...this.tables].filter(([, table]) => table.sheet === name).map(([table, { block }]) => ({ name: table, block })),
      autoFilter: sheet.filter === null ? null : { block: sheet.filter, isFiltering: false },
      isProtected: false, hiddenRows: [], hiddenColumns: [...sheet.hidden],
      columnWidths: used === null ? [] : columnsOf(used).map((column) => sheet.widths.get(column) ?? 48),
      frozen: { ...sheet.frozen },
    };
  }

  facts(activeSheet: string): WorkbookFacts {
    return {
      sheets: [...this.sheets].map(([name, { isHidden }]) => ({ name, visibility: isHidden ? "hidden" : "visible" })), activeSheet, selection: "A1", names: [...this.names.keys()], statusDateSheet: parseOnSheet(this.names.get("StatusDate")?.slice(1) ?? "")?.sheet ?? null,
      tables: [...this.tables].map(([name, { sheet }]) => ({ name, sheet })), isReadOnly: false, isStructureProtected: false, is1904: false,
    };
  }

  /** Whole tables, as the driver reads them. */
  tableReadings(): TableReading[] {
    return [...this.tables].map(([name, { sheet, block }]) => {
      const { cells } = this.sheet(sheet);
      const valueAt = (row: number, column: number): CellValue => cells.get(`${row},${column}`)?.value ?? "";
      const headers = columnsOf(block).map((column) => String(valueAt(block.top, column)));
      return { name, sheet, block, headers, columns: new Map(headers.map((header, index) => [header, rowsOf({ ...block, top: block.top + 1 }).map((row) => valueAt(row, block.left + index))])) };
    });
  }

  /** Formula cells of some sheets, as the driver reads them. */
  formulas(names: readonly string[]): FormulaResult[] {
    return names.flatMap((name) => [...this.sheet(name).cells].flatMap(([key, { formula, value }]) => {
      const [row, column] = key.split(",").map(Number) as [number, number];
      return formula === undefined ? [] : [{ cell: onSheet(name, cellAddress(row, column)), formula, value }];
    }));
  }

  /** From A1 to the end of the used range, as the driver reads the backup. */
  valuesFromA1(name: string): CellValue[][] {
    const sheet = this.sheet(name);
    const used = usedOf(sheet);
    if (used === null) return [];
    const whole = { ...used, top: 0, left: 0 };
    return rowsOf(whole).map((row) => columnsOf(whole).map((column) => sheet.cells.get(`${row},${column}`)?.value ?? ""));
  }

  sheet(name: string): ToySheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  set(sheet: string, address: string, input: ToyInput): void {
    const { top, left } = parseBlock(address) as Block;
    if (input === null || input === "") this.sheet(sheet).cells.delete(`${top},${left}`);
    else this.sheet(sheet).cells.set(`${top},${left}`, toCell(input));
  }

  private addSheet(name: string): ToySheet {
    if (this.sheets.has(name)) throw new Error(`sheet ${name} is there already`);
    const sheet: ToySheet = { cells: new Map(), merges: [], widths: new Map(), hidden: new Set(), frozen: { rows: 0, columns: 0 }, isHidden: false, filter: null };
    this.sheets.set(name, sheet);
    return sheet;
  }

  private applyOne(operation: Operation): void {
    switch (operation.do) {
      case "addSheet": this.addSheet(operation.sheet); return;
      case "deleteSheet": this.sheet(operation.sheet); this.sheets.delete(operation.sheet); for (const [name, { sheet }] of this.tables) if (sheet === operation.sheet) this.tables.delete(name); return;
      case "sheetVisibility": this.sheet(operation.sheet).isHidden = operation.visibility !== "visible"; return;
      case "copyRange": this.copy(operation); return;
      case "values": eachCell(operation.address, (row, column, r, c) => this.write(operation.sheet, row, column, (operation.values[r] as readonly (CellValue | null)[])[c] ?? null)); return;
      case "formulas": eachCell(operation.address, (row, column, r, c) => this.put(operation.sheet, row, column, { value: "", formula: typeof operation.formulas === "string" ? operation.formulas : (operation.formulas[r]?.[c]) })); return;
      case "numberFormat": eachCell(operation.address, (row, column) => this.put(operation.sheet, row, column, { format: operation.format })); return;
      case "clear": eachCell(operation.address, (row, column) => this.clear(operation.sheet, `${row},${column}`, operation.what)); return;
      case "insertRows": this.insertRows(operation.sheet, operation.address); return;
      case "removeAutoFilter": this.sheet(operation.sheet).filter = null; return;
      case "applyAutoFilter": this.sheet(operation.sheet).filter = parseBlock(operation.address); return;
      case "columnWidth": eachColumn(operation.address, (column) => this.sheet(operation.sheet).widths.set(column, operation.points)); return;
      case "hideColumns": eachColumn(operation.address, (column) => this.sheet(operation.sheet).hidden[operation.hidden ? "add" : "delete"](column)); return;
      case "insertColumns": case "deleteColumns": this.shift(operation.sheet, operation.address, operation.do === "insertColumns"); return;
      case "unmerge": { const block = parseBlock(operation.address) as Block; const sheet = this.sheet(operation.sheet); sheet.merges = sheet.merges.filter((merge) => merge.bottom < block.top || merge.top > block.bottom || merge.right < block.left || merge.left > block.right); return; }
      case "addTable": this.addTable(operation.sheet, operation.address, operation.name); return;
      case "convertTable": if (!this.tables.delete(operation.name)) throw new Error(`no table ${operation.name}`); return;
      case "resizeTable": this.resizeTable(operation.name, operation.sheet, operation.address); return;
      case "renameSheet": this.renameSheet(operation.sheet, operation.to); return;
      case "addName": this.names.set(operation.name, operation.reference); return;
      case "deleteName": if (!this.names.delete(operation.name)) throw new Error(`no name ${operation.name}`); return;
      case "freeze": this.sheet(operation.sheet).frozen = { rows: operation.rows, columns: operation.columns }; return;
      default: if ("sheet" in operation) this.sheet(operation.sheet);
    }
  }

  private clear(sheet: string, key: string, what: "all" | "contents" | "formats"): void {
    const { cells } = this.sheet(sheet);
    const format = cells.get(key)?.format ?? "General";
    if (what === "formats") throw new Error("the toy clears no formats alone");
    if (what === "all" || format === "General") cells.delete(key);
    else cells.set(key, { value: "", format });
  }

  private insertRows(name: string, address: string): void {
    const [first = 0, last = 0] = address.split(":").map((row) => Number(row) - 1);
    const [sheet, count] = [this.sheet(name), last - first + 1];
    sheet.cells = new Map([...sheet.cells].map(([key, cell]) => { const [row, column] = key.split(",").map(Number) as [number, number]; return [`${row < first ? row : row + count},${column}`, cell]; }));
    sheet.merges = sheet.merges.map((merge) => ({ ...merge, top: merge.top < first ? merge.top : merge.top + count, bottom: merge.bottom < first ? merge.bottom : merge.bottom + count }));
  }

  /** null leaves a cell; texts are data. */
  private write(sheet: string, row: number, column: number, value: CellValue | null): void {
    if (value === null) return;
    const key = `${row},${column}`;
    const old = this.sheet(sheet).cells.get(key);
    if (value === "" && (old === undefined || old.format === "General")) this.sheet(sheet).cells.delete(key);
    else this.sheet(sheet).cells.set(key, { value, format: old?.format ?? "General" });
  }

  private put(sheet: string, row: number, column: number, change: Partial<ToyCell>): void {
    const cells = this.sheet(sheet).cells;
    const old = cells.get(`${row},${column}`);
    const cell = { ...(old ?? { value: "" as CellValue, format: "General" }), ...change };
    if (cell.value === "" && cell.formula === undefined && old === undefined && cell.format === "General") return;
    cells.set(`${row},${column}`, cell);
  }

  private copy({ from, to }: Extract<Operation, { do: "copyRange" }>): void {
    const [source, target] = [this.sheet(from.sheet), this.sheet(to.sheet)];
    const [a, b] = [parseBlock(from.address) as Block, parseBlock(to.address) as Block];
    const [down, right] = [b.top - a.top, b.left - a.left];
    if (blockAddress(moved(a, down, right)) !== to.address) throw new Error("the toy copies at the same size only");
    eachCell(from.address, (row, column) => {
      const cell = source.cells.get(`${row},${column}`);
      if (cell) target.cells.set(`${row + down},${column + right}`, { ...cell });
      else target.cells.delete(`${row + down},${column + right}`);
    });
    for (const merge of source.merges) {
      if (!overlaps(merge, a)) continue;
      if (intersection(merge, a)?.right !== merge.right || merge.left < a.left || merge.top < a.top || merge.bottom > a.bottom) throw new Error("a copy would cut a merge");
      target.merges.push(moved(merge, down, right));
    }
  }

  private addTable(sheet: string, address: string, name: string): void {
    const block = parseBlock(address) as Block;
    const target = this.sheet(sheet);
    if (target.filter !== null) throw new Error("a table over the sheet's filter");
    if (target.merges.some((merge) => merge.top <= block.bottom && merge.bottom >= block.top && merge.left <= block.right && merge.right >= block.left)) throw new Error("MergedRangeConflict");
    const headers = columnsOf(block).map((column) => target.cells.get(`${block.top},${column}`));
    if (headers.some((cell) => typeof cell?.value !== "string" || cell.value === "" || cell.formula !== undefined)) throw new Error(`header of ${name} is not all texts: ${JSON.stringify(headers)}`);
    if (new Set(headers.map((cell) => String(cell?.value).toLowerCase())).size !== headers.length) throw new Error(`headers of ${name} repeat`);
    if (this.tables.has(name)) throw new Error(`table ${name} is there already`);
    this.tables.set(name, { sheet, block });
  }

  /** The header row stays; old and new block overlap; no other table is in the way. */
  private resizeTable(name: string, sheet: string, address: string): void {
    const [old, block] = [this.tables.get(name), parseBlock(address)];
    if (old === undefined || block === null) throw new Error(`no table ${name}, or no block ${address}`);
    if (old.sheet !== sheet || old.block.top !== block.top || block.bottom === block.top || !overlaps(old.block, block)) throw new Error(`${name} cannot go to ${address}`);
    for (const [other, at] of this.tables) if (other !== name && at.sheet === sheet && overlaps(at.block, block)) throw new Error(`${name} would lie over ${other}`);
    this.tables.set(name, { sheet, block });
  }

  private renameSheet(from: string, to: string): void {
    if (this.sheets.has(to)) throw new Error(`sheet ${to} is there already`);
    this.sheet(from);
    const sheets = [...this.sheets].map(([name, sheet]): [string, ToySheet] => [name === from ? to : name, sheet]);
    this.sheets.clear();
    for (const [name, sheet] of sheets) this.sheets.set(name, sheet);
    for (const [name, table] of this.tables) if (table.sheet === from) this.tables.set(name, { ...table, sheet: to });
  }

  private shift(name: string, address: string, isInsert: boolean): void {
    const [first, last] = address.split(":").map((letters) => (parseBlock(`${letters}1`) as Block).left) as [number, number];
    const [sheet, width] = [this.sheet(name), last - first + 1];
    const move = (column: number): number | null => (column < first ? column : isInsert ? column + width : column <= last ? null : column - width);
    sheet.cells = new Map([...sheet.cells].flatMap(([key, cell]) => { const [row, column] = key.split(",").map(Number) as [number, number]; const to = move(column); return to === null ? [] : [[`${row},${to}`, cell]]; }));
    sheet.widths = new Map([...sheet.widths].flatMap(([column, width2]) => { const to = move(column); return to === null ? [] : [[to, width2]]; }));
    sheet.hidden = new Set([...sheet.hidden].flatMap((column) => move(column) ?? []));
    sheet.merges = sheet.merges.map((merge) => ({ ...merge, left: move(merge.left) ?? merge.left, right: move(merge.right) ?? merge.right }));
    for (const [table, { sheet: on, block }] of this.tables) {
      if (on !== name) continue;
      const kept = columnsOf(block).flatMap((column) => move(column) ?? []);
      if (kept.length > 0) this.tables.set(table, { sheet: on, block: { ...block, left: Math.min(...kept), right: Math.max(...kept) } });
    }
  }
}

function moved({ top, left, bottom, right }: Block, down: number, across: number): Block {
  return { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
}

function toCell(input: Exclude<ToyInput, null>): ToyCell {
  if (typeof input !== "object") return { value: input, format: "General" };
  return "formula" in input ? { value: input.value, formula: input.formula, format: "General" } : { value: input.value, format: input.format };
}

function usedOf(sheet: ToySheet): Block | null {
  const keys = [...sheet.cells.keys()].map((key) => key.split(",").map(Number) as [number, number]);
  if (keys.length === 0) return null;
  const [rows, columns] = [keys.map(([row]) => row), keys.map(([, column]) => column)];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

const rowsOf = ({ top, bottom }: Block): number[] => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
const columnsOf = ({ left, right }: Block): number[] => Array.from({ length: right - left + 1 }, (_, index) => left + index);

function eachCell(address: string, visit: (row: number, column: number, r: number, c: number) => void): void {
  const block = parseBlock(address);
  if (block === null) throw new Error(`not a block: ${address}`);
  rowsOf(block).forEach((row, r) => columnsOf(block).forEach((column, c) => visit(row, column, r, c)));
}

function eachColumn(address: string, visit: (column: number) => void): void {
  const [first = "A", last = first] = address.split(":");
  for (let column = (parseBlock(`${first}1`) as Block).left; column <= (parseBlock(`${last}1`) as Block).left; column += 1) visit(column);
}

/** All cells of a sheet as text, for comparing before and after. */
export function picture(workbook: ToyWorkbook, sheet: string): unknown {
  const { cells, merges, widths, frozen, hidden, filter } = workbook.sheet(sheet);
  return {
    cells: Object.fromEntries([...cells].filter(([, cell]) => cell.value !== "" || cell.formula !== undefined || cell.format !== "General").sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, cell]) => [key, { ...cell }])),
    merges: merges.map((merge) => `${columnName(merge.left)}${merge.top}:${columnName(merge.right)}${merge.bottom}`).sort(),
    widths: [...widths].filter(([, width]) => width !== 48).sort(([a], [b]) => a - b), frozen, hidden: [...hidden], filter,
  };
}
