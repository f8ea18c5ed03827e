/** A worksheet as calculation reads it: by cell, by column, as arrays; knows which of its cells are stale. */

import { MAX_COLUMNS, MAX_ROWS } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import type { Scalar } from "../../model/cell";
import type { Area, BookCells, SheetCells, ValueIndex } from "../values/area";
import { Matrix } from "../values/matrix";
import { ColumnView } from "./column-view";
import { StaleCells, type FormulaCell } from "./formula-cell";
import { Watchers } from "./watchers";

/** Above this many cells an area that reaches past the used rows is cut to them. */
const LARGE = 50_000;

export class SheetView implements SheetCells {
  readonly columns = new Map<number, ColumnView>();
  /** Formulas that read this sheet. */
  watchers = new Watchers();
  private edge: { bottom: number; right: number } | null = null;

  constructor(readonly book: BookCells, readonly worksheet: Worksheet) {}

  column(column: number): ColumnView {
    let view = this.columns.get(column);
    if (!view) this.columns.set(column, (view = new ColumnView(this.worksheet, column)));
    return view;
  }

  /** The last row and column that hold something; -1 for none. */
  get used(): { bottom: number; right: number } {
    if (!this.edge) {
      const rect = this.worksheet.usedRect(true);
      this.edge = { bottom: rect?.bottom ?? -1, right: rect?.right ?? -1 };
    }
    return this.edge;
  }

  /** A cell's content was replaced: copies follow. */
  valueStored(row: number, column: number, value: Scalar): void {
    this.columns.get(column)?.valueStored(row, value);
    this.placeUsed(row, column);
  }

  /** The extent follows. */
  placeUsed(row: number, column: number): void {
    if (!this.edge) return;
    if (row > this.edge.bottom) this.edge.bottom = row;
    if (column > this.edge.right) this.edge.right = column;
  }

  forgetValues(): void {
    this.edge = null;
    for (const column of this.columns.values()) column.forgetValues();
  }

  /** The value of one cell that the graph knows to be read. */
  valueAt(row: number, column: number): Scalar {
    if (this.book.isChecking) this.requireRect(row, column, row, column);
    return this.worksheet.rows.get(row)?.get(column)?.value ?? null;
  }

  /** The top left value of an area. */
  read(area: Area): Scalar {
    if (area.isDynamic) this.book.noteFound(area);
    if (area.isDynamic || this.book.isChecking) this.requireRect(area.top, area.left, area.top, area.left);
    return this.worksheet.rows.get(area.top)?.get(area.left)?.value ?? null;
  }

  /** Makes sure that no cell of the area is stale; leaves the evaluation where one is. */
  require(area: Area): void {
    if (area.isDynamic) this.book.noteFound(area);
    if (area.isDynamic || this.book.isChecking) this.requireRect(area.top, area.left, area.bottom, area.right);
  }

  /** Rows of the area that can hold something (the rest is empty): exclusive end. */
  endRow(area: Area): number {
    return Math.min(area.bottom, this.used.bottom) + 1;
  }

  endColumn(area: Area): number {
    return Math.min(area.right, this.used.right) + 1;
  }

  /** Values of one column of the area as a dense list indexed by sheet row (may be shorter than the area). */
  denseColumn(area: Area, column: number): readonly Scalar[] {
    this.require(area);
    return this.column(column).dense();
  }

  lookupIndex(area: Area, column: number): ValueIndex | null {
    this.require(area);
    return this.column(column).lookupIndex();
  }

  /** The area's values. Very large areas are cut after the last row (column) in use of the workbook. */
  matrix(area: Area): Matrix {
    this.require(area);
    const { rows, columns } = this.extent(area);
    if (rows < 16) return Matrix.build(rows, columns, (row, column) => this.stored(area.top + row, area.left + column));
    const lists: (readonly Scalar[])[] = [];
    for (let column = 0; column < columns; column++) lists.push(this.column(area.left + column).dense());
    return Matrix.build(rows, columns, (row, column) => lists[column]![area.top + row] ?? null);
  }

  /** Rows and columns of the area after cutting a very large one to what is in use. */
  extent(area: Area): { rows: number; columns: number } {
    let { rows, columns } = area;
    if (rows * columns > LARGE) {
      if (area.bottom > this.book.bottom && (area.bottom === MAX_ROWS - 1 || rows > LARGE)) rows = Math.max(1, this.book.bottom - area.top + 1);
      if (area.right === MAX_COLUMNS - 1) columns = Math.max(1, this.used.right - area.left + 1);
    }
    return { rows, columns };
  }

  /** Calls `visit` for each non-empty cell of the area, row by row within a column. */
  forEachValue(area: Area, visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void {
    this.require(area);
    const endRow = this.endRow(area), endColumn = this.endColumn(area);
    if (area.rows < 16) {
      for (let row = area.top; row < endRow; row++) {
        const cells = this.worksheet.rows.get(row);
        if (!cells) continue;
        for (let column = area.left; column < endColumn; column++) {
          const value = cells.get(column)?.value ?? null;
          if (value !== null) visit(value, row, column);
        }
      }
      return;
    }
    for (let column = area.left; column < endColumn; column++) {
      const values = this.column(column).dense();
      const end = Math.min(endRow, values.length);
      for (let row = area.top; row < end; row++) {
        const value = values[row] ?? null;
        if (value !== null) visit(value, row, column);
      }
    }
  }

  /** Stale formula cells within the rectangle, for the scheduler. */
  staleWithin(top: number, left: number, bottom: number, right: number, found: FormulaCell[]): void {
    if (right - left > this.columns.size) {
      for (const [column, view] of this.columns) if (column >= left && column <= right) collect(view, top, bottom, found);
      return;
    }
    for (let column = left; column <= right; column++) {
      const view = this.columns.get(column);
      if (view) collect(view, top, bottom, found);
    }
  }

  private stored(row: number, column: number): Scalar {
    return this.worksheet.rows.get(row)?.get(column)?.value ?? null;
  }

  private requireRect(top: number, left: number, bottom: number, right: number): void {
    const found: FormulaCell[] = [];
    this.staleWithin(top, left, bottom, right, found);
    if (found.length > 0) throw new StaleCells(found);
  }
}

function collect(view: ColumnView, top: number, bottom: number, found: FormulaCell[]): void {
  if (view.stale.size === 0) return;
  if (bottom - top < view.stale.size) {
    let last: FormulaCell | undefined;
    for (let row = top; row <= bottom; row++) {
      const cell = view.cells.get(row);
      if (cell && cell !== last && cell.isStale) found.push((last = cell));
    }
    return;
  }
  for (const cell of view.stale) if (cell.lastRow >= top && cell.row <= bottom) found.push(cell);
}
