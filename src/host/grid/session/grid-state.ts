/** What the grid's components draw from: one immutable snapshot per change. */

import type { Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import type { RowDrawer } from "../layout/row-drawer";
import type { SheetLayout } from "../layout/sheet-layout";
import type { Selection } from "./move-selection";

export interface Editing {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** "enter": begun by typing, arrows finish it; "edit": by F2, double click or in the formula bar, arrows move the caret. */
  readonly mode: "enter" | "edit";
  readonly source: "cell" | "bar";
  /** Changes where the caret must be set anew: after retry and where a reference was picked. */
  readonly focus: number;
  readonly caret: "end" | "all" | number;
  /** The reference that the pointer is picking: its place in the text, and what it points to. */
  readonly pick: { readonly start: number; readonly end: number; readonly anchor: { readonly row: number; readonly column: number }; readonly rect: Rect } | null;
}

export interface DialogButton {
  readonly label: string;
  readonly isPrimary?: boolean;
  readonly run: () => void;
}

export interface GridDialog {
  readonly kind: "stop" | "warning" | "information";
  readonly title: string;
  readonly message: string;
  readonly items?: readonly string[];
  readonly buttons: readonly DialogButton[];
  /** Escape. */
  readonly dismiss: () => void;
}

/** What Ctrl+C or Ctrl+X took, for pasting with formulas and formats. */
export interface Clip {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly isCut: boolean;
  /** The same as text: a paste of this text is a paste of these cells. */
  readonly text: string;
}

export interface GridState {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly layout: SheetLayout;
  readonly drawer: RowDrawer;
  /** Counts repaints. */
  readonly revision: number;
  readonly selection: Selection;
  /** Counts the times the active cell must be brought into view. */
  readonly reveal: number;
  readonly editing: Editing | null;
  readonly clip: Clip | null;
  readonly dialog: GridDialog | null;
  readonly isListOpen: boolean;
  /** Where the fill handle is being dragged to: the cells that will be filled. */
  readonly fill: Rect | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isModified: boolean;
}
