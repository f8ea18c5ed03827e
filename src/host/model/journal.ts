/** Undo and redo. Every primitive change of the model records how to take it back and how to do it again. */

import { MAX_COLUMNS, type Rect } from "./address";
import type { Cell } from "./cell";

export interface Step {
  undo(): void;
  redo(): void;
}

/** Where cells are put back: a Worksheet, through the workbook, which tells the calculator. */
export type PlaceCell = (row: number, column: number, cell: Cell) => void;

const COLUMNS = MAX_COLUMNS;

/** Consecutive cell changes of one sheet. Flat arrays, as one act may write hundreds of thousands of cells. */
class CellChanges implements Step {
  /** row * MAX_COLUMNS + column. */
  private readonly positions: number[] = [];
  /** Before and after in turn. */
  private readonly cells: Cell[] = [];

  constructor(readonly owner: object, private readonly place: PlaceCell) {}

  /** Lists of moderate length spare copying long ones as they grow. */
  get isFull(): boolean {
    return this.positions.length >= 4096;
  }

  add(row: number, column: number, before: Cell, after: Cell): void {
    this.positions.push(row * COLUMNS + column);
    this.cells.push(before, after);
  }

  undo(): void {
    for (let i = this.positions.length - 1; i >= 0; i--) this.put(i, this.cells[2 * i]!);
  }

  redo(): void {
    for (let i = 0; i < this.positions.length; i++) this.put(i, this.cells[2 * i + 1]!);
  }

  private put(index: number, cell: Cell): void {
    const position = this.positions[index]!, column = position % COLUMNS;
    this.place((position - column) / COLUMNS, column, cell);
  }
}

/** The cells of a rectangle, row by row: those before and after need no positions. */
export class BlockChanges implements Step {
  readonly before: Cell[] = [];
  readonly after: Cell[] = [];

  constructor(private readonly rect: Rect, private readonly place: PlaceCell) {}

  undo(): void {
    for (let i = this.before.length - 1; i >= 0; i--) this.put(i, this.before[i]!);
  }

  redo(): void {
    for (let i = 0; i < this.after.length; i++) this.put(i, this.after[i]!);
  }

  private put(index: number, cell: Cell): void {
    if (this.before[index] === this.after[index]) return;
    const { top, left, right } = this.rect, width = right - left + 1;
    this.place(top + Math.floor(index / width), left + (index % width), cell);
  }
}

interface Entry {
  readonly label: string;
  readonly steps: Step[];
}

const LIMIT = 100;

export class Journal {
  private readonly past: Entry[] = [];
  private readonly future: Entry[] = [];
  private open: Entry | null = null;
  /** The open act's last step, where it is one of cell changes. */
  private cellChanges: CellChanges | null = null;

  /** Starts one undoable act; nested starts join the outer one. Returns true where this call opened it. */
  begin(label: string): boolean {
    if (this.open) return false;
    this.open = { label, steps: [] };
    return true;
  }

  record(step: Step): void {
    if (!this.open) throw new Error("a change of the workbook outside Workbook.transact");
    this.open.steps.push(step);
    this.cellChanges = null;
  }

  /** Records one replaced cell of `owner`; `place` puts a cell back without recording. */
  recordCell(owner: object, place: PlaceCell, row: number, column: number, before: Cell, after: Cell): void {
    if (this.cellChanges?.owner !== owner || this.cellChanges.isFull) {
      const changes = new CellChanges(owner, place);
      this.record(changes);
      this.cellChanges = changes;
    }
    this.cellChanges.add(row, column, before, after);
  }

  commit(): void {
    const entry = this.open;
    this.open = null;
    this.cellChanges = null;
    if (!entry || entry.steps.length === 0) return;
    this.past.push(entry);
    if (this.past.length > LIMIT) this.past.shift();
    this.future.length = 0;
  }

  /** Takes back what the open act has done so far and forgets it. */
  rollback(): void {
    const entry = this.open;
    this.open = null;
    this.cellChanges = null;
    if (entry) for (const step of entry.steps.reverse()) step.undo();
  }

  /** How many steps the open act has recorded so far. What follows is recorded apart, so that it can be taken back alone. */
  mark(): number {
    this.cellChanges = null;
    return this.open?.steps.length ?? 0;
  }

  /** Takes back what the open act has done since `mark`; true where there was something. */
  rollbackTo(mark: number): boolean {
    this.cellChanges = null;
    const steps = this.open?.steps.splice(mark).reverse() ?? [];
    for (const step of steps) step.undo();
    return steps.length > 0;
  }

  get undoLabel(): string | null {
    return this.past.at(-1)?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.future.at(-1)?.label ?? null;
  }

  undo(): boolean {
    const entry = this.past.pop();
    if (!entry) return false;
    for (let i = entry.steps.length - 1; i >= 0; i--) entry.steps[i]!.undo();
    this.future.push(entry);
    return true;
  }

  redo(): boolean {
    const entry = this.future.pop();
    if (!entry) return false;
    for (const step of entry.steps) step.redo();
    this.past.push(entry);
    return true;
  }

  clear(): void {
    this.past.length = 0;
    this.future.length = 0;
  }
}
