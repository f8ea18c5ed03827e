/** A sheet as adoption reads it: plain data, taken once. Positions are 0-based and absolute on the sheet; a Block includes both ends. */

import type { CellValue } from "../blueprint/operations";

export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Merge extends Block {
  /** Is its text centred? Unmerged, the text would be centred in the first cell alone. */
  readonly isCentred: boolean;
}

export interface SheetSnapshot {
  readonly sheet: string;
  /** The used range; null on an empty sheet. The grids below have exactly its size. */
  readonly used: Block | null;
  /** Raw values of constants and results of formulas; dates are serial numbers; "" is empty; an error is its text ("#N/A"). */
  readonly values: readonly (readonly CellValue[])[];
  /** "=..." for cells with a formula, by "row,column" (absolute, 0-based). */
  readonly formulas: ReadonlyMap<string, string>;
  /** Number formats by column (absolute) for the whole used height; columns that were not asked for are absent. */
  readonly numberFormats: ReadonlyMap<number, readonly string[]>;
  readonly merges: readonly Merge[];
  readonly tables: readonly { readonly name: string; readonly block: Block }[];
  /** The sheet's own filter (a table's is not it); null or absent: none. `isFiltering`: it hides rows at present. */
  readonly autoFilter?: { readonly block: Block; readonly isFiltering: boolean } | null;
  /** Do dynamic-array formulas fill cells of the used range? They can be in no table. Absent: no. */
  readonly hasSpill?: boolean;
  /** Columns (absolute) of the used range of which some cell has a data validation. Absent: none. */
  readonly validations?: readonly { readonly column: number }[];
  readonly isProtected: boolean;
  /** Not known (empty) on a protected sheet. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** points; of the columns of the used range, from its first */
  readonly columnWidths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** What adoption must know of the rest of the workbook. */
export interface WorkbookFacts {
  readonly sheets: readonly { readonly name: string; readonly visibility: "visible" | "hidden" | "veryHidden" }[];
  readonly activeSheet: string;
  /** Address of the selection on the active sheet, without a sheet name. */
  readonly selection: string;
  readonly names: readonly string[];
  /** The sheet that the name StatusDate points at, which is the overview; null without such a name or where its cell is gone. */
  readonly statusDateSheet: string | null;
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  readonly is1904: boolean;
}

/** One formula cell anywhere in the workbook and what it came to. */
export interface FormulaResult {
  /** "项目台账!F14" (quoted where Excel would) */
  readonly cell: string;
  readonly formula: string;
  readonly value: CellValue;
}
