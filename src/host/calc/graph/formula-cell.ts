/** A formula cell in the graph, and the group of cells in one column that share a compiled formula. */

import type { CompiledFormula } from "../formula/compiled-formula";
import type { Area, SheetCells } from "../values/area";

export const NOTHING_FOUND: readonly Area[] = [];

export class FormulaCell {
  /** Its value may be out of date. */
  isStale = false;
  /** It stands on the path of cells that are being evaluated. */
  isOpen = false;
  /** Evaluate what it really reads, one cell at a time, to tell a true circle from one in a branch not taken. */
  isCareful = false;
  group: FormulaGroup | null = null;
  /** Cells found through OFFSET, INDIRECT and the like when it was last evaluated. */
  found: readonly Area[] = NOTHING_FOUND;

  constructor(
    readonly sheet: SheetCells,
    readonly row: number,
    readonly column: number,
    readonly text: string,
    readonly arrayRange: string | undefined,
    /** Ends of the cells that it fills: its own position, or those of its array range. */
    readonly lastRow: number,
    readonly lastColumn: number,
    readonly formula: CompiledFormula,
  ) {}
}

/** Thrown by a read that meets stale cells: the scheduler brings them up to date and starts the reader again. */
export class StaleCells {
  constructor(readonly cells: readonly FormulaCell[]) {}
}

/** The cells of one column that share a formula. */
export class FormulaGroup {
  readonly cells = new Map<number, FormulaCell>();
  /** All of them are stale: marking can pass by. */
  isAllStale = false;

  constructor(readonly formula: CompiledFormula, readonly sheet: SheetCells, readonly column: number) {}
}
