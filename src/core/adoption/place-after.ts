/** Where a cell stands after what adoption moved. */

import { cellAddress, onSheet, parseBlock, parseOnSheet } from "../blueprint/addresses";
import type { AdoptionReport } from "./report";
import { contains } from "./sheet-grid";

/** `cell`: "项目台账!F14"; the same back where it was not moved. */
export function placeAfter(cell: string, moved: AdoptionReport["moved"]): string {
  if (moved.length === 0) return cell;
  const at = parseOnSheet(cell);
  const place = at && parseBlock(at.address);
  if (!at || !place) return cell;
  for (const { from, to } of moved) {
    const [source, target] = [parseOnSheet(from), parseOnSheet(to)];
    const [was, is] = [source && parseBlock(source.address), target && parseBlock(target.address)];
    if (source && target && was && is && source.sheet === at.sheet && contains(was, place.top, place.left)) return onSheet(target.sheet, cellAddress(place.top + is.top - was.top, place.left + is.left - was.left));
  }
  return cell;
}
