/** What the backup keeps and a restore puts back: the cells that adoption touches, and nothing else of the sheet. */

import { overlaps } from "./sheet-grid";
import type { FoundList } from "./plan";
import type { Block, SheetSnapshot } from "./snapshot";

/** Header and body, with the free columns that the added ones take; wider only where a merge reaches across the edge, which a copy would cut. */
export function keptBlock(snapshot: SheetSnapshot, list: FoundList, addedCount: number, isInserted: boolean): Block {
  let kept: Block = { top: list.header.top, left: list.body.left, bottom: list.body.bottom, right: list.body.right + (isInserted ? 0 : addedCount) };
  for (let isWider = true; isWider; ) {
    const before = kept;
    for (const merge of snapshot.merges) if (overlaps(merge, kept)) kept = around(kept, merge);
    isWider = before !== kept;
  }
  return kept;
}

/** `one` itself where it holds the other. */
function around(one: Block, other: Block): Block {
  const { top, left, bottom, right } = other;
  if (top >= one.top && left >= one.left && bottom <= one.bottom && right <= one.right) return one;
  return { top: Math.min(one.top, top), left: Math.min(one.left, left), bottom: Math.max(one.bottom, bottom), right: Math.max(one.right, right) };
}
