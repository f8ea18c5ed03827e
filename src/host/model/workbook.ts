/**
 * The workbook (sheets, names, tables, styles, settings, and the transactions through which everything changes) and the worksheet
 * (cells, row and column formats, other parts). Only primitives; edit/ holds what Excel's commands do.
 */

import type { Rect } from "./address";
import { NO_CALCULATOR, type Calculator } from "./calculator";
import { EMPTY_CELL, isBlankCell, type Cell, type Scalar } from "./cell";
import type { Act, Origin, WorkbookEvent } from "./events";
import { BlockChanges, Journal, type PlaceCell, type Step } from "./journal";
import { DEFAULT_PAGE_LAYOUT, type ColumnFormat, type ColumnSpan, type DefinedName, type RowFormat, type Table } from "./parts";
import type { CellRow, SheetParts } from "./sheet-parts";
import { StyleTable } from "./styles";
import { UsedExtent } from "./used-extent";

export interface WorkbookParts {
  sheets: readonly Worksheet[];
  names: readonly DefinedName[];
  tables: readonly Table[];
  activeSheetId: string;
  /** Per sheet id; A1 where absent. */
  selections: ReadonlyMap<string, Rect>;
  /** Document settings of add-ins: JSON text by key. */
  settings: ReadonlyMap<string, string>;
}

export interface WorkbookProperties {
  /** Shown in the title bar and to office.js, e.g. "项目.xlsx". */
  readonly fileName: string;
  readonly isReadOnly: boolean;
  readonly is1904: boolean;
  /** Sheets may not be added, deleted, renamed, moved or hidden. */
  readonly isStructureProtected?: boolean;
}

const USER: Origin = { kind: "user" };

export class Workbook {
  styles = new StyleTable();
  readonly parts: WorkbookParts;
  readonly journal = new Journal();
  calculator: Calculator = NO_CALCULATOR;
  /** Clock for NOW and TODAY; a test may fix it. */
  now: () => Date = () => new Date();
  private readonly watchers = new Set<(act: Act) => void>();
  private act: { origin: Origin; events: WorkbookEvent[]; structure: boolean } | null = null;
  private nextId = 1;
  /** Differs after every change and every recalculation: the key of caches of what follows from the workbook. */
  revision = 0;
  /** Differs after every change of what rows are hidden: what depends on them follows it. */
  rowRevision = 0;

  constructor(readonly properties: WorkbookProperties) {
    this.parts = { sheets: [], names: [], tables: [], activeSheetId: "", selections: new Map(), settings: new Map() };
  }

  /** Runs one undoable act: on an exception everything is taken back; at its end formulas are calculated and watchers told. */
  transact<T>(label: string, origin: Origin, run: () => T): T {
    if (!this.journal.begin(label)) return run();
    this.act = { origin, events: [], structure: false };
    let result: T;
    try {
      result = run();
    } catch (error) {
      this.journal.rollback();
      this.calculator.structureChanged();
      this.calculator.recalculate();
      this.revision++;
      this.act = null;
      throw error;
    }
    this.journal.commit();
    this.finishAct();
    return result;
  }

  /** A part of the running act: on an exception only that part is taken back, its events too; what came before stays. */
  attempt<T>(run: () => T): T {
    const mark = this.journal.mark();
    const told = this.act?.events.length ?? 0;
    try {
      return run();
    } catch (error) {
      if (this.journal.rollbackTo(mark)) this.calculator.structureChanged();
      if (this.act) this.act.events.length = told;
      throw error;
    }
  }

  undo(): boolean {
    return this.travel(() => this.journal.undo());
  }

  redo(): boolean {
    return this.travel(() => this.journal.redo());
  }

  /** Watches finished acts; returns the way to stop. */
  watch(watcher: (act: Act) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  /** Adds an event to the running act. */
  tell(event: WorkbookEvent): void {
    this.act?.events.push(event);
  }

  sheetById(id: string): Worksheet | undefined {
    return this.parts.sheets.find((sheet) => sheet.id === id);
  }

  /** Names compare without regard to case, as in Excel. */
  sheetByName(name: string): Worksheet | undefined {
    const wanted = name.toLowerCase();
    return this.parts.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  tableByName(name: string): Table | undefined {
    const wanted = name.toLowerCase();
    return this.parts.tables.find((table) => table.name.toLowerCase() === wanted);
  }

  get activeSheet(): Worksheet {
    return this.sheetById(this.parts.activeSheetId) ?? this.parts.sheets[0]!;
  }

  selectionOf(sheetId: string): Rect {
    return this.parts.selections.get(sheetId) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  /** A number that no object of this workbook has had: for sheet, table and rule ids. */
  freshId(): number {
    return this.nextId++;
  }

  /** Replaces one part of the workbook (undoable). */
  set<K extends keyof WorkbookParts>(part: K, value: WorkbookParts[K]): void {
    const before = this.parts[part];
    if (before === value) return;
    this.parts[part] = value;
    this.recordStep({ undo: () => (this.parts[part] = before), redo: () => (this.parts[part] = value) });
  }

  /** Replaces what the person looks at. Not undoable, as in Excel. */
  setView<K extends "activeSheetId" | "selections">(part: K, value: WorkbookParts[K]): void {
    this.parts[part] = value;
    this.revision++;
  }

  /** Called by Worksheet for each replaced cell; `place` puts a cell back at undo and redo. */
  recordCell(sheet: Worksheet, place: PlaceCell, row: number, column: number, before: Cell, after: Cell): void {
    this.revision++;
    this.journal.recordCell(sheet, place, row, column, before, after);
    if (before.value !== after.value || before.formula !== after.formula) this.calculator.cellChanged(sheet.id, row, column);
  }

  /** As recordCell, for the replaced cells of a rectangle; the calculator has been told. */
  recordBlock(changes: BlockChanges): void {
    this.revision++;
    this.journal.record(changes);
  }

  /** Records a change that is not a cell's content. */
  recordStep(step: Step): void {
    this.revision++;
    this.journal.record(step);
    if (this.act) this.act.structure = true;
  }

  private travel(go: () => boolean): boolean {
    this.act = { origin: USER, events: [], structure: true };
    if (!go()) {
      this.act = null;
      return false;
    }
    this.calculator.structureChanged();
    this.showExistingSheet();
    for (const sheet of this.parts.sheets) {
      const rect = sheet.usedRect();
      if (rect) this.tell({ type: "changed", sheetId: sheet.id, rect, change: "Unknown" });
    }
    this.finishAct();
    return true;
  }

  /** After an undo the sheet that was shown may be gone or hidden. */
  private showExistingSheet(): void {
    const shown = this.sheetById(this.parts.activeSheetId);
    if (shown?.parts.visibility === "visible") return;
    const sheet = this.parts.sheets.find((candidate) => candidate.parts.visibility === "visible");
    if (!sheet) return;
    this.setView("activeSheetId", sheet.id);
    this.tell({ type: "sheetActivated", sheetId: sheet.id });
  }

  private finishAct(): void {
    const recalculated = this.calculator.recalculate();
    this.revision++;
    const act = this.act!;
    for (const sheetId of recalculated) act.events.push({ type: "calculated", sheetId });
    this.act = null;
    for (const watcher of [...this.watchers]) watcher(act);
  }
}

export class Worksheet {
  /** 0-based row -> 0-based column -> cell. Replaced (never rebuilt in place) by structural edits. */
  rows = new Map<number, CellRow>();
  rowFormats = new Map<number, RowFormat>();
  readonly parts: SheetParts;
  private readonly extent = new UsedExtent();
  /** Looked for at first need, then kept up: spares looking for (array) formulas at each write. */
  private holdsArrays: boolean | undefined = undefined;
  private holdsFormulas: boolean | undefined = undefined;

  constructor(readonly workbook: Workbook, /** What office.js calls `id`. */ readonly id: string, name: string) {
    this.parts = {
      name, visibility: "visible", tabColor: null, merges: [], columns: [], validations: [], conditionalRules: [],
      pageLayout: DEFAULT_PAGE_LAYOUT, protection: null, frozen: { rows: 0, columns: 0 }, showGridlines: true, zoom: 100,
      defaultRowHeight: undefined, defaultColumnWidth: undefined, hyperlinks: [], autoFilter: null, structuralChanges: [],
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

  /** Replaces a cell (undoable). A blank cell frees its place, except in a formatted row or column, where it says: the default format. */
  putCell(row: number, column: number, cell: Cell): void {
    const before = this.cellAt(row, column);
    const after = cell.style === 0 && cell.value === null ? this.freed(row, column, cell) : cell;
    if (before === after) return;
    this.store(row, column, before, after);
    this.workbook.recordCell(this, this.putBack, row, column, before, after);
  }

  /** Replaces the cells of a rectangle by what `next` makes of each (EMPTY_CELL where there is none), as one step: one look-up and no position a cell. */
  replaceBlock(rect: Rect, next: (before: Cell, row: number, column: number) => Cell): void {
    const changes = new BlockChanges(rect, this.putBack);
    const { calculator } = this.workbook;
    const nothing = EMPTY_CELL;
    let isChanged = false;
    try {
      for (let row = rect.top; row <= rect.bottom; row++) {
        let cells = this.rows.get(row);
        for (let column = rect.left; column <= rect.right; column++) {
          const before = cells?.get(column) ?? nothing;
          const cell = next(before, row, column);
          const after = cell.style === 0 && cell.value === null ? this.freed(row, column, cell) : cell;
          if (before !== after) {
            this.store(row, column, before, after, cells);
            cells ??= this.rows.get(row);
            if (before.value !== after.value || before.formula !== after.formula) calculator.cellChanged(this.id, row, column);
            isChanged = true;
          }
          changes.before.push(before);
          changes.after.push(after);
        }
      }
    } finally {
      // Also where `next` refuses: what was replaced until then must be taken back.
      if (isChanged) this.workbook.recordBlock(changes);
    }
  }

  private readonly putBack = (row: number, column: number, cell: Cell): void => {
    this.store(row, column, this.cellAt(row, column), cell);
    this.workbook.calculator.cellChanged(this.id, row, column);
  };

  /** Stores what a formula came to. Not undoable and not a change: it follows from the cells. */
  storeResult(row: number, column: number, value: Scalar): void {
    const cells = this.rows.get(row);
    const cell = cells?.get(column);
    if (cells && cell) cells.set(column, { ...cell, value });
  }

  /** Sets a cell without recording: for opening a file only. */
  place(row: number, column: number, cell: Cell): void {
    this.store(row, column, this.cellAt(row, column), this.freed(row, column, cell));
  }

  /** An emptied row keeps its (empty) map: a structural edit shares the maps of rows between the states before and after it. */
  private store(row: number, column: number, before: Cell, cell: Cell, cells = this.rows.get(row)): void {
    if (cell === EMPTY_CELL) cells?.delete(column);
    else {
      if (!cells) this.rows.set(row, (cells = new Map<number, Cell>()));
      cells.set(column, cell);
    }
    if (cell.arrayRange !== undefined) this.holdsArrays = true;
    if (cell.formula !== null) this.holdsFormulas = true;
    this.extent.cellPlaced(row, column, before, cell);
  }

  /** False where no cell has had an array formula since the file was opened. */
  get mayHoldArrays(): boolean {
    return (this.holdsArrays ??= this.someCell((cell) => cell.arrayRange !== undefined));
  }

  /** False where no cell has had a formula since the file was opened. */
  get mayHoldFormulas(): boolean {
    return (this.holdsFormulas ??= this.someCell((cell) => cell.formula !== null));
  }

  private someCell(test: (cell: Cell) => boolean): boolean {
    for (const cells of this.rows.values()) for (const cell of cells.values()) if (test(cell)) return true;
    return false;
  }

  private freed(row: number, column: number, cell: Cell): Cell {
    return isBlankCell(cell) && !this.hasAreaStyle(row, column) ? EMPTY_CELL : cell;
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
      this.workbook.rowRevision++;
    };
    put({ rows, rowFormats });
    this.workbook.recordStep({ undo: () => put(before), redo: () => put({ rows, rowFormats }) });
  }

  rowFormat(row: number): RowFormat {
    return this.rowFormats.get(row) ?? {};
  }

  setRowFormat(row: number, format: RowFormat): void {
    const before = this.rowFormats.get(row);
    const put = (value: RowFormat | undefined) => {
      if (value?.hidden !== this.rowFormats.get(row)?.hidden) this.workbook.rowRevision++;
      if (value) this.rowFormats.set(row, value);
      else this.rowFormats.delete(row);
    };
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
