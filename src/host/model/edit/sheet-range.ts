/** Cells of one sheet. */

import type { Rect } from "../address";
import type { Worksheet } from "../sheet";

export interface SheetRange {
  readonly sheet: Worksheet;
  readonly rect: Rect;
}
