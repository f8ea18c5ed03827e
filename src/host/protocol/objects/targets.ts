/** What stands behind each class of office.js: values that find their data in the model again at every use. */

import type { Scalar } from "../../model/cell";
import type { Worksheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { LiveRange } from "./live-range";

/** Several ranges of one sheet. */
export interface AreasTarget {
  readonly sheet: Worksheet;
  readonly areas: readonly LiveRange[];
  referenceId?: string;
}

/** What formats, validation and conditional formats work on: one range or several. */
export interface Cells {
  readonly sheet: Worksheet;
  readonly areas: readonly LiveRange[];
}

export interface TableTarget {
  readonly workbook: Workbook;
  readonly id: string;
}

export interface Scope {
  readonly workbook: Workbook;
  /** null: all of the workbook. */
  readonly sheet: Worksheet | null;
}

export interface RuleTarget {
  readonly sheet: Worksheet;
  readonly id: string;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideVertical" | "InsideHorizontal" | "DiagonalDown" | "DiagonalUp";
export type PageKind = "DefaultForAllPages" | "FirstPage" | "EvenPages" | "OddPages";

/** The target of each class that this host has. */
export interface Targets {
  Application: Workbook;
  AutoFilter: { readonly sheet: Worksheet; readonly table: TableTarget | null };
  CellValueConditionalFormat: RuleTarget;
  ConditionalFormat: RuleTarget;
  ConditionalFormatCollection: Cells;
  ConditionalFormatRule: RuleTarget;
  ConditionalRangeBorder: RuleTarget & { readonly side: string };
  ConditionalRangeBorderCollection: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  CultureInfo: Workbook;
  CustomConditionalFormat: RuleTarget;
  DataValidation: Cells;
  DatetimeFormatInfo: Workbook;
  FormatProtection: Cells;
  FunctionResult: { readonly value: Scalar };
  Functions: Workbook;
  HeaderFooter: { readonly sheet: Worksheet; readonly page: PageKind };
  HeaderFooterGroup: Worksheet;
  InternalService: string;
  NamedItem: { readonly workbook: Workbook; readonly scope: string | null; readonly name: string };
  NamedItemCollection: Scope;
  NumberFormatInfo: Workbook;
  PageBreak: { readonly sheet: Worksheet; readonly kind: "row" | "column"; readonly index: number };
  PageBreakCollection: { readonly sheet: Worksheet; readonly kind: "row" | "column" };
  PageLayout: Worksheet;
  PresetCriteriaConditionalFormat: RuleTarget;
  Range: LiveRange;
  RangeAreas: AreasTarget;
  RangeBorder: { readonly cells: Cells; readonly side: BorderSide };
  RangeBorderCollection: Cells;
  RangeCollection: Cells;
  RangeFill: Cells;
  RangeFont: Cells;
  RangeFormat: Cells;
  RangeSort: LiveRange;
  Runtime: Workbook;
  Setting: { readonly workbook: Workbook; readonly key: string };
  SettingCollection: Workbook;
  Table: TableTarget;
  TableCollection: Scope;
  TableColumn: { readonly table: TableTarget; readonly columnId: number };
  TableColumnCollection: TableTarget;
  TableRow: { readonly table: TableTarget; readonly index: number };
  TableRowCollection: TableTarget;
  TableScopedCollection: { readonly workbook: Workbook; readonly ids: readonly string[] };
  TableSort: TableTarget;
  TextConditionalFormat: RuleTarget;
  Workbook: Workbook;
  WorkbookProtection: Workbook;
  Worksheet: Worksheet;
  WorksheetCollection: Workbook;
  WorksheetFreezePanes: Worksheet;
  WorksheetProtection: Worksheet;
}

export type ClassName = keyof Targets;

/** One object of office.js on the host's side. */
export class HostObject<C extends ClassName = ClassName> {
  constructor(readonly type: C, readonly target: Targets[C]) {}
}

/** Shorthand for `new HostObject`, with the class checked against its target. */
export function object<C extends ClassName>(type: C, target: Targets[C]): HostObject<C> {
  return new HostObject(type, target);
}
