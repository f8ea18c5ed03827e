/** Several ranges of one sheet as one object. */

import type { Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";
import { LiveRange, rectOf } from "./live-range";
import { object, type Cells, type HostObject } from "./targets";

export function areas(sheet: Worksheet, rects: readonly Rect[]): HostObject<"RangeAreas"> {
  return object("RangeAreas", { sheet, areas: rects.map((rect) => new LiveRange(sheet, rect)) });
}

/** Where the ranges are now. */
export function rectsOf(cells: Cells): Rect[] {
  return cells.areas.map(rectOf);
}
