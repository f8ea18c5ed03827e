/** The values that pass between the steps of an adoption: what was found, what each column is, what will be done. */

import type { CellValue, Operation } from "../blueprint/operations";
import type { AdoptionReport } from "./report";
import type { Block } from "./snapshot";

export type RowKind = "project" | "subtotal" | "total" | "blank" | "header" | "note";

/** A list found on a sheet. */
export interface FoundList {
  readonly sheet: string;
  /** All header rows (two where a group header stands above). The last one becomes the table's header row. */
  readonly header: Block;
  readonly body: Block;
  /** One entry a row of the body. */
  readonly rowKinds: readonly RowKind[];
  readonly title: { readonly block: Block; readonly text: string } | null;
  /** Free text above (filling instructions) and below (notes), left alone. */
  readonly notes: readonly Block[];
  /** 0 to 1 */
  readonly confidence: number;
}

/** How money is counted in a column. */
export type MoneyUnit = "yuan" | "thousand" | "tenThousand";

export interface ColumnChoice {
  /** absolute, 0-based */
  readonly column: number;
  /** The header as it will stand in the table. */
  readonly name: string;
  /** Field id of the regulation; null keeps the column as it is. */
  readonly field: string | null;
  readonly unit: MoneyUnit | null;
}

export interface ColumnProposal extends ColumnChoice {
  /** 0 to 1; below 0.6 the pane asks. */
  readonly confidence: number;
  readonly samples: readonly string[];
  readonly counts: { readonly read: number; readonly unreadable: number; readonly blank: number };
}

export interface AdoptionPlan {
  readonly list: FoundList;
  readonly columns: readonly ColumnChoice[];
  readonly tableName: string;
  /** In order; the first ones make the backup. One batch where sizes allow. */
  readonly operations: readonly Operation[];
  /** Complete but for `recalculated`, which only the workbook can tell. */
  readonly report: AdoptionReport;
  /** Sheets that adoption adds, for links in the result. */
  readonly made: { readonly overviewSheet: string; readonly listsSheet: string; readonly backupSheet: string };
}

/** What 恢复原表 does, and what it found changed since the conversion. */
export interface RestorePlan {
  readonly sheet: string;
  readonly operations: readonly Operation[];
  /** Cells that people changed after the conversion; they are kept on a sheet of this name before the original comes back. */
  readonly editedSince: readonly { readonly cell: string; readonly value: CellValue }[];
  /** Formulas of people's own that read what goes (总览, 列表, the added columns, the names), as they are now; kept on that sheet as texts. */
  readonly dependents: readonly { readonly cell: string; readonly value: CellValue }[];
  readonly keptOnSheet: string | null;
}
