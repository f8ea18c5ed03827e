/** One worksheet: cells, row and column formats, and its other parts. Only primitives; edit/ holds what Excel's commands do. */

import { type Rect } from "./address";
import { EMPTY_CELL, isBlankCell, type Cell, type Scalar } from "./cell";
import {
  DEFAULT_PAGE_LAYOUT, type ColumnFormat, type ColumnSpan, type ConditionalRule, type FrozenPanes, type Hyperlink, type PageLayout, type RowFormat,
  type SheetProtection, type SheetVisibility, type Validation,
} from "./parts";
import type { StructuralChange } from "./references/structural-change";
import type { Color } from "./styles";
import { UsedExtent } from "./used-extent";
import type { Workbook } from "./workbook";

export type CellRow = Map<number, Cell>;

/** The parts of a sheet that are replaced as a whole, through Worksheet.set. */
export interface SheetParts {
  name: string;
  visibility: SheetVisibility;
  tabColor: Color | null;
  merges: readonly Rect[];
  columns: readonly ColumnSpan[];
  validations: readonly Validation[];
  conditionalRules: readonly ConditionalRule[];
  pageLayout: PageLayout;
  protection: SheetProtection | null;
  frozen: FrozenPanes;
  showGridlines: boolean;
  /** percent */
  zoom: number;
  /** points; undefined is the file's or Excel's default */
  defaultRowHeight: number | undefined;
  /** characters */
  defaultColumnWidth: number | undefined;
  hyperlinks: readonly Hyperlink[];
  /** All insertions and deletions since the file was opened, oldest first: what only the file knows (comments, drawings) is moved by them at saving. */
  structuralChanges: readonly StructuralChange[];
}

export class Worksheet {
  /** 0-based row -> 0-based column -> cell. Replaced (never rebuilt in place) by structural edits. */
  rows = new Map<number, CellRow>();
  rowFormats = new Map<number, RowFormat>();
  readonly parts: SheetParts;
  private readonly extent = new UsedExtent();
  /** False as long as no cell with an array formula was ever placed: spares looking for them at each write. */
  mayHoldArrays = false;

  constructor(readonly workbook: Workbook, /** What office.js calls `id`. */ readonly id: string, name: string) {
    this.parts = {
      name, visibility: "visible", tabColor: null, merges: [], columns: [], validations: [], conditionalRules: [],
      pageLayout: DEFAULT_PAGE_LAYOUT, protection: null, frozen: { rows: 0, columns: 0 }, showGridlines: true, zoom: 100,
      defaultRowHeight: undefined, defaultColumnWidth: undefined, hyperlinks: [], structuralChanges: [],
    };
  }

  get name(): string {
    return this.parts.name;
  }

  cellAt(row: number, column: number): Cell {
    return this.rows.get(row)?.get(column) ?? EMPTY_CELL;
  }

  valueAt(row: number, column: number): Scalar {
    return this.rows.get(row)?.get(column)?.value ?? null;
  }

  /** The style that a cell shows: its own, else its row's, else its column's. */
  styleAt(row: number, column: number): number {
    const cell = this.rows.get(row)?.get(column);
    if (cell) return cell.style;
    return this.rowFormats.get(row)?.style ?? this.columnFormat(column).style ?? 0;
  }

  /** Replaces a cell (undoable). A blank cell frees its place. */
  putCell(row: number, column: number, cell: Cell): void {
    const before = this.cellAt(row, column);
    if (before === cell) return;
    this.place(row, column, cell);
    this.workbook.recordCell(this, this.putBack, row, column, before, cell);
  }

  private readonly putBack = (row: number, column: number, cell: Cell): void => {
    this.place(row, column, cell);
    this.workbook.calculator.cellChanged(this.id, row, column);
  };

  /** Stores what a formula came to. Not undoable and not a change: it follows from the cells. */
  storeResult(row: number, column: number, value: Scalar): void {
    const cells = this.rows.get(row);
    const cell = cells?.get(column);
    if (cells && cell) cells.set(column, { ...cell, value });
  }

  /**
   * Sets a cell without recording: for opening a file, undo and redo only. An emptied row keeps its (empty) map, because a structural
   * edit shares the maps of rows between the states before and after it. A blank cell (not EMPTY_CELL itself) in a formatted row or
   * column stays: it says that the cell has the default format.
   */
  place(row: number, column: number, cell: Cell): void {
    let cells = this.rows.get(row);
    if (cell === EMPTY_CELL || (isBlankCell(cell) && !this.hasAreaStyle(row, column))) cells?.delete(column);
    else {
      if (!cells) this.rows.set(row, (cells = new Map()));
      cells.set(column, cell);
    }
    if (cell.arrayRange !== undefined) this.mayHoldArrays = true;
    this.extent.cellPlaced(row, column, cell);
  }

  private hasAreaStyle(row: number, column: number): boolean {
    return (this.rowFormats.get(row)?.style ?? this.columnFormat(column).style ?? 0) !== 0;
  }

  /** Replaces one part of the sheet (undoable). */
  set<K extends keyof SheetParts>(part: K, value: SheetParts[K]): void {
    const before = this.parts[part];
    if (before === value) return;
    this.parts[part] = value;
    this.workbook.recordStep({ undo: () => (this.parts[part] = before), redo: () => (this.parts[part] = value) });
  }

  /** Replaces all cells and row formats at once, for structural edits (undoable). */
  replaceRows(rows: Map<number, CellRow>, rowFormats: Map<number, RowFormat>): void {
    const before = { rows: this.rows, rowFormats: this.rowFormats };
    const put = (state: typeof before) => {
      Object.assign(this, state);
      this.extent.forget();
    };
    put({ rows, rowFormats });
    this.workbook.recordStep({ undo: () => put(before), redo: () => put({ rows, rowFormats }) });
  }

  rowFormat(row: number): RowFormat {
    return this.rowFormats.get(row) ?? {};
  }

  setRowFormat(row: number, format: RowFormat): void {
    const before = this.rowFormats.get(row);
    const put = (value: RowFormat | undefined) => (value ? this.rowFormats.set(row, value) : this.rowFormats.delete(row));
    put(format);
    this.workbook.recordStep({ undo: () => put(before), redo: () => put(format) });
  }

  columnFormat(column: number): ColumnFormat {
    return this.parts.columns.find((span) => column >= span.first && column <= span.last) ?? {};
  }

  /** Gives columns first..last the changed format, splitting spans where needed (undoable). */
  setColumnFormat(first: number, last: number, change: ColumnFormat): void {
    const spans: ColumnSpan[] = [];
    let next = first;
    for (const span of [...this.parts.columns].sort((a, b) => a.first - b.first)) {
      if (span.last < first || span.first > last) {
        spans.push(span);
        continue;
      }
      if (span.first < first) spans.push({ ...span, last: first - 1 });
      const from = Math.max(span.first, first), to = Math.min(span.last, last);
      if (next < from) spans.push({ ...change, first: next, last: from - 1 });
      spans.push({ ...span, ...change, first: from, last: to });
      next = to + 1;
      if (span.last > last) spans.push({ ...span, first: last + 1 });
    }
    if (next <= last) spans.push({ ...change, first: next, last });
    this.set("columns", spans.sort((a, b) => a.first - b.first));
  }

  /** The smallest rectangle with all cells that hold a value or formula (and, unless `valuesOnly`, a format); null where there is none. */
  usedRect(valuesOnly = false): Rect | null {
    return this.extent.rect(this.rows, valuesOnly);
  }
}
