/** The things on a sheet and in a workbook that are not cells, as plain data. All of it is replaced, never mutated. */

import type { Rect } from "./address";
import type { DifferentialStyle } from "./styles";

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** The formula that new rows get, without "=". */
  readonly calculatedFormula?: string;
  readonly totalsFunction?: string;
  readonly totalsLabel?: string;
  readonly totalsFormula?: string;
}

export interface Table {
  /** Stable in the workbook; what office.js calls `id`. */
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header, body and totals row. */
  readonly range: Rect;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly TableColumn[];
  readonly style: { readonly name: string; readonly firstColumn: boolean; readonly lastColumn: boolean; readonly rowStripes: boolean; readonly columnStripes: boolean };
  readonly showFilterButton: boolean;
  /** Raw XML inside `<autoFilter>` (criteria) where a filter is set. */
  readonly filter?: string;
  readonly comment?: string;
}

export interface DefinedName {
  readonly name: string;
  /** Sheet id, or null for the workbook. */
  readonly scope: string | null;
  /** Without "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
  /** Other attributes of the file (function, xlm, ...). */
  readonly attributes?: Readonly<Record<string, string>>;
}

export type ValidationType = "none" | "whole" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
export type ComparisonOperator =
  | "between" | "notBetween" | "equal" | "notEqual" | "lessThan" | "lessThanOrEqual" | "greaterThan" | "greaterThanOrEqual";

export interface Validation {
  readonly id: string;
  readonly ranges: readonly Rect[];
  readonly type: ValidationType;
  readonly operator: ComparisonOperator;
  /** Without "="; a literal list keeps its quotes ("甲,乙"). Relative references count from the first range's first cell. */
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly ignoreBlanks: boolean;
  readonly inCellDropDown: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly alert: { readonly show: boolean; readonly style: "stop" | "warning" | "information"; readonly title: string; readonly message: string };
}

export interface ConditionalRule {
  /** What office.js calls `id`. */
  readonly id: string;
  readonly ranges: readonly Rect[];
  /** ECMA-376 ST_CfType: "expression", "cellIs", "containsText", "dataBar", "iconSet", ... */
  readonly type: string;
  /** 1 is applied first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly operator?: string;
  readonly text?: string;
  readonly formulas: readonly string[];
  readonly style?: DifferentialStyle;
  /** Raw XML of the children and attributes we keep without understanding (data bars, icon sets, colour scales, x14 links). */
  readonly raw?: { readonly attributes: Readonly<Record<string, string>>; readonly inner: string };
}

export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  /** ECMA-376 paper size: 9 is A4. */
  readonly paperSize: number;
  /** Percent; null where fitted to pages. */
  readonly scale: number | null;
  /** Pages; null is automatic. Both null: not fitted. */
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  /** inches, as in the file */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number };
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly pageOrder: "downThenOver" | "overThenDown";
  readonly firstPageNumber: number | null;
  /** Excel header/footer codes ("&L..&C..&R.."). */
  readonly headerFooter: {
    readonly oddHeader: string; readonly oddFooter: string; readonly evenHeader: string; readonly evenFooter: string;
    readonly firstHeader: string; readonly firstFooter: string; readonly differentOddEven: boolean; readonly differentFirst: boolean;
    readonly scaleWithDocument: boolean; readonly alignWithMargins: boolean;
  };
  /** 0-based row (column) before which a page break stands. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}

export const DEFAULT_PAGE_LAYOUT: PageLayout = Object.freeze({
  orientation: "portrait", paperSize: 9, scale: 100, fitToWidth: null, fitToHeight: null,
  margins: Object.freeze({ left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
  centerHorizontally: false, centerVertically: false, printGridlines: false, printHeadings: false, blackAndWhite: false, draft: false,
  pageOrder: "downThenOver", firstPageNumber: null,
  headerFooter: Object.freeze({
    oddHeader: "", oddFooter: "", evenHeader: "", evenFooter: "", firstHeader: "", firstFooter: "",
    differentOddEven: false, differentFirst: false, scaleWithDocument: true, alignWithMargins: true,
  }),
  rowBreaks: Object.freeze([]), columnBreaks: Object.freeze([]),
});

/** What office.js names WorksheetProtectionOptions: true allows the act on the protected sheet. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export interface SheetProtection {
  readonly options: ProtectionOptions;
  /** Password attributes of the file (password, algorithmName, hashValue, saltValue, spinCount), kept as they came; empty for none. */
  readonly password: Readonly<Record<string, string>>;
}

export interface RowFormat {
  /** points; undefined is the default height */
  readonly height?: number;
  readonly hidden?: boolean;
  readonly style?: number;
  readonly outline?: number;
  readonly collapsed?: boolean;
}

export interface ColumnFormat {
  /** characters of the default font, as in the file */
  readonly width?: number;
  readonly hidden?: boolean;
  readonly style?: number;
  readonly outline?: number;
  readonly collapsed?: boolean;
}

/** Formats of columns first..last (0-based, both included). */
export interface ColumnSpan extends ColumnFormat {
  readonly first: number;
  readonly last: number;
}

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

/** A link on cells: attributes of the file's `<hyperlink>` (r:id, location, display, tooltip) as they came. */
export interface Hyperlink {
  readonly range: Rect;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A sheet's own filter; a table's stands with the table. */
export interface SheetFilter {
  /** Its first row has the buttons. */
  readonly range: Rect;
  /** Raw XML inside `<autoFilter>` (criteria) where rows are filtered. */
  readonly criteria?: string;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";
