/** What a worksheet consists of beside its cells. */

import type { Rect } from "./address";
import type { Cell } from "./cell";
import type {
  ColumnSpan, ConditionalRule, FrozenPanes, Hyperlink, PageLayout, SheetFilter, SheetProtection, SheetVisibility, Validation,
} from "./parts";
import type { StructuralChange } from "./references/structural-change";
import type { Color } from "./styles";

export type CellRow = Map<number, Cell>;

/** The parts of a sheet that are replaced as a whole, through Worksheet.set. */
export interface SheetParts {
  name: string;
  visibility: SheetVisibility;
  tabColor: Color | null;
  merges: readonly Rect[];
  columns: readonly ColumnSpan[];
  validations: readonly Validation[];
  conditionalRules: readonly ConditionalRule[];
  pageLayout: PageLayout;
  protection: SheetProtection | null;
  frozen: FrozenPanes;
  showGridlines: boolean;
  /** percent */
  zoom: number;
  /** points; undefined is the file's or Excel's default */
  defaultRowHeight: number | undefined;
  /** characters */
  defaultColumnWidth: number | undefined;
  hyperlinks: readonly Hyperlink[];
  autoFilter: SheetFilter | null;
  /** All insertions and deletions since the file was opened, oldest first: what only the file knows (comments, drawings) is moved by them at saving. */
  structuralChanges: readonly StructuralChange[];
}
