/** What the use cases need from a workbook. The Excel driver implements it; each method says how often it syncs. */

import type { FormulaResult, SheetSnapshot, WorkbookFacts } from "../core/adoption/snapshot";
import type { CellValue, Operation } from "../core/blueprint/operations";
import type { Result } from "../core/problems/problem";
import type { ColumnRules, TableReading } from "../core/register/contract";

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface TraceLine {
  readonly operation: string;
  readonly ranges: string;
  readonly syncs: number;
  readonly milliseconds: number;
  readonly failed: string | null;
}

/** The workbook's facts and one of its sheets, read together. */
export interface SheetReading {
  readonly facts: WorkbookFacts;
  readonly snapshot: SheetSnapshot;
}

/** Some columns of a table, by header. */
export interface TableRequest {
  readonly table: string;
  readonly columns: "all" | readonly string[];
}

export interface Cursor {
  readonly sheet: string;
  /** Absolute, 0-based, of the active cell. */
  readonly row: number;
  readonly column: number;
}

/** What may have changed. */
export type Hint = "contents" | "cursor";

export interface WorkbookPort {
  /** One sync. */
  readFacts(): Promise<Result<WorkbookFacts>>;
  /** Two syncs (more for each 4 MB of values, on a protected sheet, with more than 512 merges or a chart selected). `sheet`: null is the active one. `numberFormatsOf`: absolute columns, or "all". */
  readSheet(sheet: string | null, numberFormatsOf: readonly number[] | "all"): Promise<Result<SheetReading>>;
  /** Number formats of some columns of the used range, by absolute column. One sync (one more for each 4 MB). */
  readNumberFormats(sheet: string, block: { readonly top: number; readonly bottom: number }, columns: readonly number[]): Promise<Result<ReadonlyMap<number, readonly string[]>>>;
  /** Every formula cell of these sheets with its result. One sync; where the answer would be over Excel's limit, some more. */
  readFormulas(sheets: readonly string[]): Promise<Result<readonly FormulaResult[]>>;
  /** The present results of cells, with the formulas as given. One sync (one more for each 4 MB). */
  readResults(formulas: readonly FormulaResult[]): Promise<Result<readonly FormulaResult[]>>;
  /** Values of one range, or null where the sheet does not exist. One sync for an address; one more for "used" (A1 to the end of the used range). */
  readValues(sheet: string, address: string): Promise<Result<readonly (readonly CellValue[])[] | null>>;
  /** Tables by name, those that exist, with the columns asked for ("all", or headers; headers that a table lacks are left out). One sync (one more for each 4 MB). */
  readTables(wanted: readonly TableRequest[]): Promise<Result<readonly TableReading[]>>;
  /**
   * The formulas and the validation of table columns, as the driver finds them over each column's whole body. One sync (one more where
   * all columns of a table are asked for, one more for each 4 MB).
   */
  readColumnRules(wanted: readonly TableRequest[]): Promise<Result<readonly ColumnRules[]>>;
  /** Where the cursor is. One sync. */
  readCursor(): Promise<Result<Cursor>>;
  /** Does all operations: one sync, or one for each 2 MB, one to calculate if a result may change (none for up to 25 writes of cells alone, such as an entry, rows inserted for it included), and one before where conditional formats are to be found. On a failure those before the fact `index` are done, the others not: callers roll back. */
  apply(operations: readonly Operation[], onProgress?: (progress: Progress) => void): Promise<Result<void>>;
  /** Selects a cell or range, activating its sheet. One sync. */
  select(sheet: string, address: string): Promise<Result<void>>;
  /** Calls back when another sheet is activated or contents change ("contents"), or the cursor moves ("cursor"): hints only, as they come. Returns the way to stop. One sync each. */
  watch(listener: (hint: Hint) => void): Promise<Result<() => Promise<void>>>;
  /** The last calls, oldest first. */
  trace(): readonly TraceLine[];
}
