/**
 * Brings stale formula cells up to date, each after the cells it reads, on an explicit stack (chains may be as long as a
 * sheet). First the known references are followed; only where that leads in a circle are the cells on it evaluated
 * carefully, by what they really read, since a branch not taken closes no circle.
 */

import { CellError, type Scalar } from "../../model/cell";
import type { Place } from "../formula/compiled-formula";
import { columnAt, rowAt, type RefShape } from "../formula/ref-shape";
import { toValues } from "../values/coerce";
import { LambdaValue, Matrix, CALC, NA, NAME, NUM, Stop, type Value } from "../values/value";
import type { BookView } from "./book-view";
import { StaleCells, type FormulaCell } from "./formula-cell";
import { isRunnable, viewOf, type FormulaGraph } from "./formula-graph";
import type { SheetView } from "./sheet-view";

export class Scheduler {
  /** Cells found to depend on themselves; their value is 0. */
  readonly circular = new Set<FormulaCell>();
  /** Sheets on which results changed; the caller empties it. */
  readonly changedSheets = new Set<string>();
  /** Cells being evaluated only to see whether they change. */
  private readonly probed = new Set<FormulaCell>();

  constructor(private readonly book: BookView, private readonly graph: FormulaGraph) {}

  /** Evaluates the cells again; what depends on them becomes stale only where their value changed. */
  probe(cells: Iterable<FormulaCell>): void {
    const fresh = [...cells].filter((cell) => !cell.isStale);
    for (const cell of fresh) {
      this.probed.add(cell);
      this.graph.markOne(cell);
    }
    for (const cell of fresh) this.settleCell(cell);
  }

  settleAll(): void {
    // the set shrinks and may grow while it is walked, which its iterator follows
    for (const cell of this.graph.stale) this.settleCell(cell);
  }

  /** After a scan: circles are found anew where they still are. */
  forgetGone(): void {
    for (const cell of this.circular) if (!this.graph.holds(cell)) this.circular.delete(cell);
  }

  /** Runs something that reads cells outside the graph, bringing up to date what it meets. */
  withFreshCells<T>(run: () => T): T {
    for (;;) {
      this.book.isChecking = true;
      this.book.found = [];
      try {
        return run();
      } catch (signal) {
        if (!(signal instanceof StaleCells)) throw signal;
        this.book.isChecking = false;
        for (const cell of signal.cells) this.settleCell(cell);
      } finally {
        this.book.isChecking = false;
      }
    }
  }

  private settleCell(target: FormulaCell): void {
    const path: FormulaCell[] = [target];
    for (let cell = path.at(-1); cell; cell = path.at(-1)) {
      if (!cell.isStale) {
        cell.isOpen = false;
        cell.isCareful = false;
        path.pop();
        continue;
      }
      const wasOpen = cell.isOpen;
      cell.isOpen = true;
      if (cell.isCareful) {
        this.evaluate(cell, path, true);
        continue;
      }
      const reads = this.staleReads(cell);
      if (!wasOpen && pushClosed(reads, path)) continue;
      this.evaluate(cell, path, reads.length > 0);
    }
  }

  private staleReads(cell: FormulaCell): readonly FormulaCell[] {
    const found: FormulaCell[] = [];
    if (!isRunnable(cell.formula)) return found;
    for (const ref of cell.formula.refs) {
      const top = rowAt(ref.top, ref.topRelative, cell.row), bottom = rowAt(ref.bottom, ref.bottomRelative, cell.row);
      const left = columnAt(ref.left, ref.leftRelative, cell.column), right = columnAt(ref.right, ref.rightRelative, cell.column);
      sheetOf(ref).staleWithin(Math.min(top, bottom), Math.min(left, right), Math.max(top, bottom), Math.max(left, right), found);
    }
    return found;
  }

  private evaluate(cell: FormulaCell, path: FormulaCell[], isDoubtful: boolean): void {
    this.book.isChecking = isDoubtful;
    // A cell keeps the list of what it has found; an empty one serves the next.
    if (this.book.found.length > 0) this.book.found = [];
    try {
      const value = this.run(cell);
      this.graph.noteFound(cell, this.book.found);
      this.store(cell, value);
      this.circular.delete(cell);
    } catch (signal) {
      if (!(signal instanceof StaleCells)) throw signal;
      this.wait(cell, signal.cells, path);
    } finally {
      this.book.isChecking = false;
    }
  }

  private run(cell: FormulaCell): Value | undefined {
    const { formula, sheet, row, column } = cell;
    if (!isRunnable(formula)) return sheet.worksheet.valueAt(row, column) === null ? NAME : undefined;
    const place: Place = { sheet, row, column, locals: null };
    try {
      const value = toValues(formula.code(place));
      return value instanceof LambdaValue ? CALC : value;
    } catch (stop) {
      if (stop instanceof Stop) return stop.error;
      // a LAMBDA that calls itself without end, or an array too large to hold: Excel's answer is #NUM! too
      if (stop instanceof RangeError) return NUM;
      throw stop;
    }
  }

  /** The evaluation met stale cells: they come first; one that is already open closes a circle. */
  private wait(cell: FormulaCell, cells: readonly FormulaCell[], path: FormulaCell[]): void {
    const open = cells.find((stale) => stale.isOpen);
    if (!open) {
      for (const stale of cells) {
        stale.isCareful ||= cell.isCareful;
        path.push(stale);
      }
      return;
    }
    const start = path.lastIndexOf(open);
    const circle = path.slice(start).filter((other) => other.isOpen);
    const isReal = circle.every((other) => other.isCareful);
    path.length = isReal ? start : start + 1;
    for (const member of circle) {
      member.isOpen = false;
      if (isReal) {
        this.circular.add(member);
        this.store(member, 0);
        member.isCareful = false;
      } else member.isCareful = true;
    }
  }

  /** Writes the result to the cell, or over the range of an array formula; undefined keeps what is there. */
  private store(cell: FormulaCell, value: Value | undefined): void {
    const sheet = viewOf(cell);
    const isProbed = this.probed.delete(cell);
    this.graph.settle(cell);
    if (value === undefined) return;
    let isChanged = false;
    for (let row = cell.row; row <= cell.lastRow; row++) {
      for (let column = cell.column; column <= cell.lastColumn; column++) {
        isChanged = this.put(sheet, row, column, part(value, row - cell.row, column - cell.column)) || isChanged;
      }
    }
    if (isChanged && isProbed) this.graph.markReaders(cell);
  }

  private put(sheet: SheetView, row: number, column: number, value: Scalar): boolean {
    const result = value === null ? 0 : value;
    if (Object.is(sheet.worksheet.valueAt(row, column), result)) return false;
    sheet.worksheet.storeResult(row, column, result);
    sheet.valueStored(row, column, result);
    this.changedSheets.add(sheet.worksheet.id);
    return true;
  }
}

/** The value for one cell of an array formula's range: single rows and columns repeat, beyond the array is #N/A. */
function part(value: Value, row: number, column: number): Scalar {
  if (!(value instanceof Matrix)) return value instanceof CellError || typeof value !== "object" ? value : null;
  const r = value.rows === 1 ? 0 : row, c = value.columns === 1 ? 0 : column;
  return r < value.rows && c < value.columns ? value.at(r, c) : NA;
}

/** Puts the cells on the path, except those open already; false where there are none. */
function pushClosed(cells: readonly FormulaCell[], path: FormulaCell[]): boolean {
  const before = path.length;
  for (const cell of cells) if (!cell.isOpen) path.push(cell);
  return path.length > before;
}

function sheetOf(ref: RefShape): SheetView {
  return ref.sheet as SheetView;
}
