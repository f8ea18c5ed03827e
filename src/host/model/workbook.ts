/** The workbook: sheets, names, tables, styles, settings, and the transactions through which everything changes. */

import type { Rect } from "./address";
import { NO_CALCULATOR, type Calculator } from "./calculator";
import type { Cell } from "./cell";
import type { Act, Origin, WorkbookEvent } from "./events";
import { Journal, type PlaceCell, type Step } from "./journal";
import type { DefinedName, Table } from "./parts";
import { Worksheet } from "./sheet";
import { StyleTable } from "./styles";

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
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();
  private act: { origin: Origin; events: WorkbookEvent[]; structure: boolean } | null = null;
  private nextId = 1;
  /** Differs after every change and every recalculation: the key of caches of what follows from the workbook. */
  revision = 0;

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

  /** Hears each event at once, inside its act (watchers hear of finished acts); what it changes it must record. Returns the way to stop. */
  hear(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Adds an event to the running act. */
  tell(event: WorkbookEvent): void {
    this.act?.events.push(event);
    for (const listener of [...this.listeners]) listener(event);
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
