/**
 * Which cells hold formulas, which of them are stale, and who reads whom. References are kept per group of cells that share
 * a formula in one column, not per cell, so that building costs little and one edit finds its readers by arithmetic.
 */

import { parseRect } from "../../model/address";
import { EMPTY_CELL, type Cell } from "../../model/cell";
import type { CompiledFormula } from "../formula/compiled-formula";
import type { Area, SheetCells } from "../values/area";
import type { BookView } from "./book-view";
import { FormulaCell, FormulaGroup, NOTHING_FOUND } from "./formula-cell";
import { FormulaCache } from "./formula-cache";
import { SheetView } from "./sheet-view";
import { Watchers } from "./watchers";

type CellsByColumn = ReadonlyMap<number, ReadonlyMap<number, FormulaCell>>;

const NOTHING = EMPTY_CELL;

export class FormulaGraph {
  readonly stale = new Set<FormulaCell>();
  /** Cells whose formulas may change with each recalculation, with each day, and as rows are hidden or shown. */
  readonly restless = new Set<FormulaCell>();
  readonly daily = new Set<FormulaCell>();
  readonly rowMinded = new Set<FormulaCell>();
  readonly formulas = new FormulaCache();
  /** Cells that have found others through OFFSET, INDIRECT and the like. */
  private readonly finders = new Set<FormulaCell>();
  /** Marked, and their readers not yet. */
  private readonly marked: FormulaCell[] = [];
  private groups = new Map<CompiledFormula, Map<number, FormulaGroup>>();
  /** The row maps of the sheets as last scanned: structural edits replace them. */
  private scanned = new Map<SheetView, unknown>();

  constructor(private readonly book: BookView) {}

  /**
   * Scans all sheets. Formula cells that are as before stay as they are; new ones are stale. After the first scan only cells
   * without a value are: the file's values hold until something changes.
   */
  rebuild(isFirst: boolean): void {
    const before = this.takeCells();
    this.book.refresh();
    const sheets = new Set(this.book.sheets);
    const dropped = this.formulas.dropInvalid(sheets);
    const moved = [...sheets].filter((sheet) => !isFirst && this.scanned.get(sheet) !== sheet.worksheet.rows);
    const stale: FormulaCell[] = [];
    for (const sheet of sheets) {
      sheet.forgetValues();
      this.scan(sheet, before.get(sheet), dropped, (cell, value) => {
        if (!isFirst || value === null) stale.push(cell);
      });
    }
    this.scanned = new Map([...sheets].map((sheet) => [sheet, sheet.worksheet.rows]));
    for (const sheet of moved) {
      for (const column of sheet.columns.values()) stale.push(...column.cells.values());
      sheet.watchers.forEachCell((cell) => stale.push(cell));
    }
    this.markStale(stale);
  }

  /** True where sheets, names, tables or a sheet's rows were replaced since the last scan. */
  get isOutdated(): boolean {
    const { sheets } = this.book.workbook.parts;
    return this.book.isOutdated || sheets.length !== this.scanned.size || [...this.scanned].some(([sheet, rows]) => sheet.worksheet.rows !== rows);
  }

  /** Takes over replaced names where no formula means anything else with them, as with print titles: then nothing needs a scan. */
  takeNames(): void {
    if (!this.book.isOutdatedByNames) return;
    this.book.readNames();
    if (this.formulas.areValid()) this.book.noteSeen();
  }

  /** Takes over cells of one row whose contents were replaced, and marks what depends on them. */
  updateRow(sheet: SheetView, row: number, first: number, last: number): void {
    const cells = sheet.worksheet.rows.get(row);
    if (cells && this.isApart(sheet)) {
      sheet.placeUsed(row, last);
      this.book.rowUsed(row);
      return;
    }
    for (let column = first; column <= last; column++) this.update(sheet, row, column, cells?.get(column) ?? NOTHING);
  }

  /** No formula on the sheet and none that reads it, as with a copy made for keeping: only its extent counts. */
  private isApart(sheet: SheetView): boolean {
    return sheet.columns.size === 0 && this.finders.size === 0 && sheet.watchers.isEmpty && !sheet.worksheet.mayHoldFormulas;
  }

  private update(sheet: SheetView, row: number, column: number, content: Cell): void {
    const known = sheet.columns.get(column)?.cells.get(row);
    sheet.valueStored(row, column, content.value);
    if (content.value !== null || content.formula !== null) this.book.rowUsed(row);
    if (known && known.row === row && known.column === column) {
      if (known.text === content.formula && known.arrayRange === content.arrayRange) {
        if (!known.isStale || !this.stale.has(known)) this.markStale([known]);
        return;
      }
      this.remove(known);
    }
    if (content.formula !== null) this.markStale([this.add(sheet, row, column, content, content.formula)]);
    else this.markReadersOf(sheet, row, column);
  }

  /** Marks the cells and, however far, all that depends on them. */
  markStale(cells: readonly FormulaCell[]): void {
    for (const cell of cells) this.mark(cell);
    this.markOnwards();
  }

  /** Marks what depends on the cells marked last. */
  private markOnwards(): void {
    for (let cell = this.marked.pop(); cell; cell = this.marked.pop()) this.eachReaderOf(cell, this.mark);
  }

  private readonly mark = (cell: FormulaCell): void => {
    if (cell.isStale && this.stale.has(cell)) return;
    this.markOne(cell);
    this.marked.push(cell);
  };

  /** Marks one cell without what depends on it. */
  markOne(cell: FormulaCell): void {
    cell.isStale = true;
    this.stale.add(cell);
    for (let column = cell.column; column <= cell.lastColumn; column++) viewOf(cell).column(column).stale.add(cell);
  }

  markReaders(cell: FormulaCell): void {
    const readers: FormulaCell[] = [];
    this.eachReaderOf(cell, (reader) => readers.push(reader));
    this.markStale(readers);
  }

  /** The cell's value is up to date. */
  settle(cell: FormulaCell): void {
    cell.isStale = false;
    this.stale.delete(cell);
    for (let column = cell.column; column <= cell.lastColumn; column++) viewOf(cell).column(column).stale.delete(cell);
    if (cell.group) cell.group.isAllStale = false;
  }

  /** True where the cell is (still) part of the graph. */
  holds(cell: FormulaCell): boolean {
    return viewOf(cell).columns.get(cell.column)?.cells.get(cell.row) === cell;
  }

  /** Remembers which cells a formula has found while it ran. */
  noteFound(cell: FormulaCell, found: readonly Area[]): void {
    if (found.length === 0 && cell.found.length === 0) return;
    cell.found = found.length > 0 ? found : NOTHING_FOUND;
    if (found.length > 0) this.finders.add(cell);
    else this.finders.delete(cell);
  }

  *cells(): Iterable<FormulaCell> {
    for (const columns of this.groups.values()) for (const group of columns.values()) yield* group.cells.values();
  }

  /** Formulas that stand in at least one cell. */
  *inUse(): Iterable<CompiledFormula> {
    for (const [formula, columns] of this.groups) if ([...columns.values()].some((group) => group.cells.size > 0)) yield formula;
  }

  private markReadersOf(sheet: SheetView, row: number, column: number): void {
    if (this.finders.size === 0 && !sheet.watchers.mayHaveReaders(column)) return;
    sheet.watchers.forEachReader(row, column, this.mark);
    this.eachFinderOf(sheet, row, column, row, column, this.mark);
    this.markOnwards();
  }

  private eachReaderOf(cell: FormulaCell, visit: (cell: FormulaCell) => void): void {
    const { watchers } = viewOf(cell);
    for (let row = cell.row; row <= cell.lastRow; row++) {
      for (let column = cell.column; column <= cell.lastColumn; column++) watchers.forEachReader(row, column, visit);
    }
    this.eachFinderOf(cell.sheet, cell.row, cell.column, cell.lastRow, cell.lastColumn, visit);
  }

  private eachFinderOf(sheet: SheetCells, top: number, left: number, bottom: number, right: number, visit: (cell: FormulaCell) => void): void {
    for (const finder of this.finders) {
      if (finder.isStale) continue;
      if (finder.found.some((area) => area.sheet === sheet && area.top <= bottom && area.bottom >= top && area.left <= right && area.right >= left)) visit(finder);
    }
  }

  /** Empties the graph and returns the cells that it held. */
  private takeCells(): ReadonlyMap<SheetView, CellsByColumn> {
    const before = new Map<SheetView, CellsByColumn>();
    for (const sheet of this.book.sheets) {
      const columns = new Map<number, ReadonlyMap<number, FormulaCell>>();
      for (const [column, view] of sheet.columns) {
        if (view.cells.size > 0) columns.set(column, new Map(view.cells));
        view.cells.clear();
        view.stale.clear();
      }
      sheet.watchers = new Watchers();
      before.set(sheet, columns);
    }
    this.groups = new Map();
    this.restless.clear();
    this.daily.clear();
    this.rowMinded.clear();
    this.finders.clear();
    this.stale.clear();
    return before;
  }

  private scan(
    sheet: SheetView, before: CellsByColumn | undefined, dropped: ReadonlySet<CompiledFormula>, isNew: (cell: FormulaCell, value: Cell["value"]) => void,
  ): void {
    if (!sheet.worksheet.mayHoldFormulas) return;
    // forEach makes no pair per cell, unlike for-of
    sheet.worksheet.rows.forEach((cells, row) => {
      cells.forEach((content, column) => {
        if (content.formula === null) return;
        const known = before?.get(column)?.get(row);
        if (known && known.row === row && known.column === column && known.text === content.formula && known.arrayRange === content.arrayRange && !dropped.has(known.formula)) {
          const wasStale = known.isStale;
          known.isStale = false;
          this.place(sheet, known);
          if (wasStale) isNew(known, null);
        } else isNew(this.add(sheet, row, column, content, content.formula), content.value);
      });
    });
  }

  private add(sheet: SheetView, row: number, column: number, content: Cell, text: string): FormulaCell {
    const parsed = content.arrayRange === undefined ? null : parseRect(content.arrayRange);
    const filled = parsed && parsed.top === row && parsed.left === column ? parsed : { bottom: row, right: column };
    const formula = this.formulas.get(sheet, row, column, text, content.arrayRange !== undefined);
    const cell = new FormulaCell(sheet, row, column, text, content.arrayRange, filled.bottom, filled.right, formula);
    this.place(sheet, cell);
    return cell;
  }

  private place(sheet: SheetView, cell: FormulaCell): void {
    const { formula } = cell;
    for (let column = cell.column; column <= cell.lastColumn; column++) {
      const { cells } = sheet.column(column);
      for (let row = cell.row; row <= cell.lastRow; row++) cells.set(row, cell);
    }
    let columns = this.groups.get(formula);
    if (!columns) this.groups.set(formula, (columns = new Map<number, FormulaGroup>()));
    let group = columns.get(cell.column);
    if (!group) {
      columns.set(cell.column, (group = new FormulaGroup(formula, sheet, cell.column)));
      if (isRunnable(formula)) for (const ref of formula.refs) sheetViewOf(ref.sheet).watchers.add(group, ref);
    }
    group.cells.set(cell.row, cell);
    group.isAllStale = false;
    cell.group = group;
    if (cell.found.length > 0) this.finders.add(cell);
    if (formula.volatility === "always") this.restless.add(cell);
    else if (formula.volatility === "day") this.daily.add(cell);
    else if (formula.volatility === "rows") this.rowMinded.add(cell);
  }

  private remove(cell: FormulaCell): void {
    this.settle(cell);
    // an emptied group keeps its watches until the next scan; the same formula put there again joins it
    cell.group?.cells.delete(cell.row);
    this.restless.delete(cell);
    this.daily.delete(cell);
    this.rowMinded.delete(cell);
    this.finders.delete(cell);
    for (let column = cell.column; column <= cell.lastColumn; column++) {
      const { cells } = viewOf(cell).column(column);
      for (let row = cell.row; row <= cell.lastRow; row++) if (cells.get(row) === cell) cells.delete(row);
    }
  }
}

/** False where the formula is kept with the value that the file gave. */
export function isRunnable(formula: CompiledFormula): boolean {
  return formula.missing.length === 0 && !formula.isUnreadable;
}

export function viewOf(cell: FormulaCell): SheetView {
  return sheetViewOf(cell.sheet);
}

function sheetViewOf(sheet: unknown): SheetView {
  if (!(sheet instanceof SheetView)) throw new Error("cells of a sheet that the graph does not know");
  return sheet;
}
