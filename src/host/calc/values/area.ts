/** References to rectangles of cells, and what evaluation needs from the sheet and the workbook behind them. */

import type { Scalar } from "../../model/cell";
import type { DefinedName, Table } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { Matrix } from "./matrix";

/** A rectangle of cells on one sheet, both ends included. */
export class Area {
  constructor(
    readonly sheet: SheetCells,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
    /** True where the graph does not know that the formula reads these cells (OFFSET, INDIRECT): reading must look for stale ones. */
    readonly isDynamic = false,
  ) {}

  get rows(): number {
    return this.bottom - this.top + 1;
  }

  get columns(): number {
    return this.right - this.left + 1;
  }

  get isCell(): boolean {
    return this.top === this.bottom && this.left === this.right;
  }
}

/** The cells of one sheet. Reading a stale cell leaves the evaluation, which starts again once the cell is up to date. */
export interface SheetCells {
  readonly book: BookCells;
  readonly worksheet: Worksheet;
  /** The last row and column that hold something; -1 for none. */
  readonly used: { readonly bottom: number; readonly right: number };
  /** The value of one cell that the graph knows to be read. */
  valueAt(row: number, column: number): Scalar;
  /** The top left value of an area. */
  read(area: Area): Scalar;
  /** The area's values; very large areas are cut after the last row (column) in use. */
  matrix(area: Area): Matrix;
  /** Rows and columns of the area after that cut. */
  extent(area: Area): { rows: number; columns: number };
  /** Values of a whole column as a list by sheet row (may end early), once the area's cells are up to date. Read only. */
  denseColumn(area: Area, column: number): readonly Scalar[];
  /** Rows by value of a column of the area, where that pays; null otherwise. */
  lookupIndex(area: Area, column: number): ValueIndex | null;
  /** Calls `visit` for each non-empty cell of the area. */
  forEachValue(area: Area, visit: (value: Exclude<Scalar, null>, row: number, column: number) => void): void;
}

/** Rows (ascending) by value. Texts are lower case, numbers rounded to 15 digits; `spelt` holds texts that spell a number. */
export interface ValueIndex {
  readonly rows: ReadonlyMap<number | string | boolean, readonly number[]>;
  readonly spelt: ReadonlyMap<number, readonly number[]>;
}

/** The workbook behind the cells. */
export interface BookCells {
  readonly workbook: Workbook;
  /** Every read looks for stale cells. */
  readonly isChecking: boolean;
  /** Notes that the running formula reads cells which the graph does not know it to read. */
  noteFound(area: Area): void;
  /** The last row in use on any sheet. */
  readonly bottom: number;
  sheet(id: string): SheetCells | undefined;
  sheetNamed(name: string): SheetCells | undefined;
  tableNamed(name: string): Table | undefined;
  tableAt(sheetId: string, row: number, column: number): Table | undefined;
  /** The name as seen from a sheet. */
  nameFor(name: string, sheetId: string): DefinedName | undefined;
  /** The cells that a reference or name given as text means at a cell, or null where it means none. */
  resolveReference(text: string, sheetId: string, row: number, column: number): Area | null;
}
