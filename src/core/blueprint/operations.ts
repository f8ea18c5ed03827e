/**
 * What the core asks of a workbook, as plain JSON. A list of operations is previewed, compared in tests and handed to the
 * driver as one batch. Addresses are A1 without a sheet name ("B5:N35"); sizes are points; colours "#RRGGBB".
 */

/** What a cell can hold for us: dates are serial numbers, "" is empty. */
export type CellValue = string | number | boolean;

export interface ValidationRule {
  readonly kind: "list" | "date" | "decimal" | "whole" | "textLength" | "custom";
  /** For list: a formula with "=" (a name or absolute range) or a comma-separated text. For custom: a formula with "=". */
  readonly source?: string;
  readonly operator?: "between" | "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual" | "equal" | "notEqual" | "notBetween";
  /** Formulas with "=", or ISO dates for kind date, or numbers as text. */
  readonly from?: string;
  readonly to?: string;
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly alert: { readonly style: "stop" | "warning" | "information"; readonly title: string; readonly message: string };
}

export interface CellFormat {
  readonly fill?: string | null;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly horizontal?: "left" | "center" | "right" | "general" | "centerAcrossSelection";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Thin lines around and inside; a colour. */
  readonly border?: string;
  readonly locked?: boolean;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "a4";
  /** Pages; null is automatic. */
  readonly fitWidth: number | null;
  readonly fitHeight: number | null;
  /** "$1:$4" */
  readonly titleRows?: string;
  readonly printArea?: string;
  /** points */
  readonly margins?: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly header: number; readonly footer: number };
  /** Excel's header codes; a "&" of a name is already doubled. */
  readonly header?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
  readonly centerHorizontally?: boolean;
}

export type Operation =
  | { readonly do: "addSheet"; readonly sheet: string; readonly position: "end" | "start" | { readonly after: string }; readonly tabColor?: string }
  | { readonly do: "deleteSheet"; readonly sheet: string }
  | { readonly do: "sheetVisibility"; readonly sheet: string; readonly visibility: "visible" | "hidden" | "veryHidden" }
  | { readonly do: "gridlines"; readonly sheet: string; readonly show: boolean }
  /** Paste everything (values, formulas, formats, validation, conditional formats, merges) at the same size. */
  | { readonly do: "copyRange"; readonly from: { readonly sheet: string; readonly address: string }; readonly to: { readonly sheet: string; readonly address: string } }
  /** A whole rectangle. null leaves a cell as it is, "" empties it. Texts are data: the driver guards a leading = + - @. */
  | { readonly do: "values"; readonly sheet: string; readonly address: string; readonly values: readonly (readonly (CellValue | null)[])[] }
  /** A whole rectangle of formulas (with "="), or one formula for all cells, adjusted like a fill from the first cell. */
  | { readonly do: "formulas"; readonly sheet: string; readonly address: string; readonly formulas: string | readonly (readonly string[])[] }
  | { readonly do: "numberFormat"; readonly sheet: string; readonly address: string; readonly format: string }
  | { readonly do: "format"; readonly sheet: string; readonly address: string; readonly format: CellFormat }
  | { readonly do: "clear"; readonly sheet: string; readonly address: string; readonly what: "all" | "contents" | "formats" }
  | { readonly do: "columnWidth"; readonly sheet: string; readonly address: string; readonly points: number }
  | { readonly do: "autofitColumns"; readonly sheet: string; readonly address: string }
  | { readonly do: "rowHeight"; readonly sheet: string; readonly address: string; readonly points: number }
  | { readonly do: "renameSheet"; readonly sheet: string; readonly to: string }
  | { readonly do: "groupColumns"; readonly sheet: string; readonly address: string }
  | { readonly do: "hideColumns"; readonly sheet: string; readonly address: string; readonly hidden: boolean }
  | { readonly do: "insertColumns" | "deleteColumns"; readonly sheet: string; readonly address: string }
  /** Whole rows: "30:32". */
  | { readonly do: "insertRows"; readonly sheet: string; readonly address: string }
  | { readonly do: "merge" | "unmerge"; readonly sheet: string; readonly address: string }
  | { readonly do: "addTable"; readonly sheet: string; readonly address: string; readonly name: string; readonly style: string; readonly filterButtons: boolean }
  /** The table covers exactly this block (same header row); new rows get its calculated formulas. */
  | { readonly do: "resizeTable"; readonly name: string; readonly sheet: string; readonly address: string }
  /** Table back to a plain range; cells stay. */
  | { readonly do: "convertTable"; readonly name: string }
  /** Takes the sheet's own filter away; all its rows show. A sheet without one is left as it is. */
  | { readonly do: "removeAutoFilter"; readonly sheet: string }
  /** Filter buttons over the first row of the address, without criteria, in the place of the sheet's own filter. */
  | { readonly do: "applyAutoFilter"; readonly sheet: string; readonly address: string }
  /** All rows of a table show; its filter buttons stay. */
  | { readonly do: "clearTableFilters"; readonly name: string }
  /** Every formula anew, also where the workbook calculates by hand. The driver does so after the last operation unless it stands in the list. Begins a batch. */
  | { readonly do: "recalculate" }
  /** A single A1 reference with "=", e.g. "=列表!$A$2:$A$6", or a formula that gives a range. A name that is there already is replaced. */
  | { readonly do: "addName"; readonly name: string; readonly reference: string; readonly comment: string }
  | { readonly do: "deleteName"; readonly name: string }
  | { readonly do: "validation"; readonly sheet: string; readonly address: string; readonly rule: ValidationRule }
  | { readonly do: "clearValidation"; readonly sheet: string; readonly address: string }
  /** A formula (with "=") that counts from the first cell of the address. The number format is shown instead of the cell's own where the rule holds. */
  | { readonly do: "conditionalFormat"; readonly sheet: string; readonly address: string; readonly formula: string; readonly fontColor?: string; readonly fill?: string; readonly bold?: boolean; readonly numberFormat?: string; readonly stopIfTrue?: boolean }
  /** Cells whose value occurs more than once in the address (Excel's own rule, not a formula: a count for each row would take time in the square of rows). */
  | { readonly do: "duplicateFormat"; readonly sheet: string; readonly address: string; readonly fontColor?: string; readonly fill?: string }
  | { readonly do: "clearConditionalFormats"; readonly sheet: string; readonly address: string }
  /**
   * Of the conditional formats that touch the address, those by one of these formulas (as they stand before the operations of the same list), and
   * with `duplicates` the one that marks duplicate values. All others stay: they may be people's own.
   */
  | { readonly do: "removeConditionalFormats"; readonly sheet: string; readonly address: string; readonly formulas: readonly string[]; readonly duplicates: boolean }
  | { readonly do: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly do: "pageSetup"; readonly sheet: string; readonly setup: PageSetup }
  | { readonly do: "protect"; readonly sheet: string }
  | { readonly do: "unprotect"; readonly sheet: string }
  /** A note on a cell, shown on hover (an input message, so that it works in every Excel). */
  | { readonly do: "activate"; readonly sheet: string; readonly address: string };
