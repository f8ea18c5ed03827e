/** What the model tells its watchers (calculation, panes, grid) after each act. */

import type { Rect } from "./address";

/** Who caused a change: the person at the grid, an attached pane (its id), or an opened file. */
export type Origin = { readonly kind: "user" } | { readonly kind: "pane"; readonly id: string } | { readonly kind: "file" };

/** https://learn.microsoft.com/javascript/api/excel/excel.datachangetype */
export type ChangeType =
  | "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted" | "Unknown";

export type WorkbookEvent =
  | { readonly type: "changed"; readonly sheetId: string; readonly rect: Rect; readonly change: ChangeType;
      /** Where the neighbours went, for inserted and deleted rows, columns and cells. */
      readonly shift?: "down" | "right" | "up" | "left" }
  | { readonly type: "formatChanged"; readonly sheetId: string; readonly rect: Rect }
  | { readonly type: "calculated"; readonly sheetId: string }
  | { readonly type: "selectionChanged"; readonly sheetId: string; readonly rect: Rect }
  | { readonly type: "sheetActivated" | "sheetDeactivated" | "sheetAdded" | "sheetDeleted"; readonly sheetId: string }
  | { readonly type: "sheetRenamed"; readonly sheetId: string; readonly before: string; readonly after: string }
  | { readonly type: "visibilityChanged"; readonly sheetId: string }
  | { readonly type: "protectionChanged"; readonly sheetId: string; readonly isProtected: boolean }
  | { readonly type: "tableAdded" | "tableDeleted"; readonly sheetId: string; readonly tableId: string }
  | { readonly type: "singleClicked"; readonly sheetId: string; readonly row: number; readonly column: number }
  | { readonly type: "settingsChanged" };

/** One finished act: its events and who caused it. `structure` is true where more than cell contents may look different. */
export interface Act {
  readonly origin: Origin;
  readonly events: readonly WorkbookEvent[];
  readonly structure: boolean;
}
