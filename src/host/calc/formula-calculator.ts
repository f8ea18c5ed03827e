/** The calculation engine behind the model's port: formula graph, scheduler and compiler together. */

import type { Calculator, FormulaPlace, Result } from "../model/calculator";
import type { Workbook } from "../model/workbook";
import { BookView } from "./graph/book-view";
import { CellEdits } from "./graph/cell-edits";
import type { FormulaCell } from "./graph/formula-cell";
import { FormulaGraph, isRunnable } from "./graph/formula-graph";
import { Scheduler } from "./graph/scheduler";
import { daySerial } from "./values/date-serial";
import { toValues } from "./values/coerce";
import { Area, LambdaValue, Matrix, NAME, REF, Stop, VALUE, type Value } from "./values/value";

/** What a person should know about a formula cell whose value is not Excel's. */
export interface CalculationWarning {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** circular: depends on itself, value 0. missing: uses `what`, keeps the file's value. unreadable: the text is no formula. */
  readonly kind: "circular" | "missing" | "unreadable";
  readonly what: string;
}

export class FormulaCalculator implements Calculator {
  private readonly book: BookView;
  private readonly graph: FormulaGraph;
  private readonly scheduler: Scheduler;
  private readonly edits = new CellEdits();
  private state: "new" | "outdated" | "ready" = "new";
  private day: number | null = null;
  private rowRevision = 0;

  constructor(private readonly workbook: Workbook) {
    this.book = new BookView(workbook, (text, place) => this.resolve(text, place));
    this.graph = new FormulaGraph(this.book);
    this.scheduler = new Scheduler(this.book, this.graph);
  }

  cellChanged(sheetId: string, row: number, column: number): void {
    this.edits.add(sheetId, row, column);
  }

  structureChanged(): void {
    if (this.state === "ready") this.state = "outdated";
  }

  recalculate(): ReadonlySet<string> {
    this.catchUp();
    const today = daySerial(this.workbook);
    if (this.day !== today) {
      this.day = today;
      this.scheduler.probe(this.graph.daily);
    }
    if (this.rowRevision !== this.workbook.rowRevision) {
      this.rowRevision = this.workbook.rowRevision;
      this.scheduler.probe(this.graph.rowMinded);
    }
    this.scheduler.probe(this.graph.restless);
    this.scheduler.settleAll();
    return this.takeChangedSheets();
  }

  /** Evaluates every formula, also those whose values the file gave. */
  recalculateAll(): ReadonlySet<string> {
    this.catchUp();
    for (const cell of this.graph.cells()) this.graph.markOne(cell);
    this.day = daySerial(this.workbook);
    this.rowRevision = this.workbook.rowRevision;
    this.scheduler.settleAll();
    return this.takeChangedSheets();
  }

  evaluate(formula: string, place: FormulaPlace): Result {
    this.catchUp();
    const sheet = this.book.sheet(place.sheetId);
    if (!sheet) return REF;
    const compiled = this.graph.formulas.get(sheet, place.row, place.column, formula, true);
    if (!isRunnable(compiled)) return NAME;
    const at = { sheet, row: place.row, column: place.column, locals: null };
    return this.scheduler.withFreshCells(() => {
      try {
        return toResult(compiled.code(at));
      } catch (stop) {
        if (stop instanceof Stop) return stop.error;
        throw stop;
      }
    });
  }

  missingFunctions(): readonly string[] {
    this.catchUp();
    const missing = new Set<string>();
    for (const formula of this.graph.inUse()) for (const what of formula.missing) missing.add(what);
    return [...missing].sort();
  }

  /** Formula cells whose value is not Excel's, with the reason. */
  warnings(): readonly CalculationWarning[] {
    this.catchUp();
    const warnings: CalculationWarning[] = [];
    const add = (cell: FormulaCell, kind: CalculationWarning["kind"], what: string) =>
      warnings.push({ sheetId: cell.sheet.worksheet.id, row: cell.row, column: cell.column, kind, what });
    for (const cell of this.graph.cells()) {
      if (this.scheduler.circular.has(cell)) add(cell, "circular", cell.text);
      if (cell.formula.isUnreadable) add(cell, "unreadable", cell.text);
      for (const what of cell.formula.missing) add(cell, "missing", what);
    }
    return warnings;
  }

  /** Brings the graph in line with what was changed since; evaluates nothing. */
  private catchUp(): void {
    if (this.state === "ready") this.graph.takeNames();
    if (this.state !== "ready" || this.graph.isOutdated) {
      const isFirst = this.state === "new";
      this.graph.rebuild(isFirst);
      this.state = "ready";
      this.scheduler.forgetGone();
    }
    this.edits.takeAll((sheetId, row, first, last) => {
      const sheet = this.book.sheet(sheetId);
      if (sheet) this.graph.updateRow(sheet, row, first, last);
    });
  }

  private takeChangedSheets(): ReadonlySet<string> {
    const changed = new Set(this.scheduler.changedSheets);
    this.scheduler.changedSheets.clear();
    return changed;
  }

  /** What a reference or name given as text means at `place`, for INDIRECT. */
  private resolve(text: string, place: FormulaPlace): Area | null {
    const sheet = this.book.sheet(place.sheetId);
    if (!sheet) return null;
    const compiled = this.graph.formulas.get(sheet, place.row, place.column, text, true);
    if (!isRunnable(compiled)) return null;
    const value = compiled.code({ sheet, row: place.row, column: place.column, locals: null });
    return value instanceof Area ? new Area(value.sheet, value.top, value.left, value.bottom, value.right, true) : null;
  }
}

function toResult(value: Value): Result {
  const values = toValues(value);
  if (values instanceof LambdaValue) return VALUE;
  if (!(values instanceof Matrix)) return values;
  return Array.from({ length: values.rows }, (_, row) => values.values.slice(row * values.columns, (row + 1) * values.columns));
}
