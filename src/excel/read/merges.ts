/** Merged cells of a range. Excel tells at most 512 of them at once. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1) */

import type { Block } from "../../core/adoption/snapshot";
import { blockAddress } from "../../core/blueprint/addresses";
import { rangeToBlock } from "../blocks";
import { isExcelError, isLasting } from "../excel-problem";
import type { Batch } from "../run-act";

/** `isCentred`: null where the cells under a merge are aligned in several ways; then its first cell tells. */
export interface MeasuredMerge {
  readonly block: Block;
  readonly isCentred: boolean | null;
}

/** Queues one question; the returned function takes the answer. */
export function queueMerges(range: Excel.Range): () => MeasuredMerge[] {
  const merges = range.getMergedAreasOrNullObject();
  merges.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount,areas/items/format/horizontalAlignment");
  return () => (merges.isNullObject ? [] : merges.areas.items.map(measuredMerge));
}

/** Rows are halved until Excel answers: a sync for each part. Parts share a row, so that a merge that is cut in two is known by the row it is in twice. */
export async function readMergesInPortions(batch: Batch, sheet: Excel.Worksheet, rows: Block): Promise<readonly MeasuredMerge[]> {
  const take = queueMerges(sheet.getRange(blockAddress(rows)));
  try {
    await batch.sync();
    return take();
  } catch (error) {
    if (!isExcelError(error) || isLasting(error) || rows.bottom - rows.top < 2) throw error;
  }
  const middle = Math.floor((rows.top + rows.bottom) / 2);
  const upper = await readMergesInPortions(batch, sheet, { ...rows, bottom: middle });
  return joinMerges(upper, await readMergesInPortions(batch, sheet, { ...rows, top: middle }));
}

/** Merges never overlap: two that do are parts of one. */
export function joinMerges(upper: readonly MeasuredMerge[], lower: readonly MeasuredMerge[]): MeasuredMerge[] {
  const joined = [...upper];
  const lastRow = Math.max(-1, ...upper.map(({ block }) => block.bottom));
  for (const one of lower) {
    const place = one.block.top > lastRow ? -1 : joined.findIndex(({ block }) => overlap(block, one.block));
    if (place < 0) joined.push(one);
    else joined[place] = union(joined[place]!, one);
  }
  return joined;
}

export function isCentredRange(cells: Excel.Range | null | undefined): boolean {
  return cells?.format.horizontalAlignment === "Center";
}

function measuredMerge(area: Excel.Range): MeasuredMerge {
  // The types leave out that a mixed property is null.
  const alignment = area.format.horizontalAlignment as Excel.RangeFormat["horizontalAlignment"] | null;
  return { block: rangeToBlock(area), isCentred: alignment === null ? null : isCentredRange(area) };
}

function overlap(one: Block, other: Block): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

function union(one: MeasuredMerge, other: MeasuredMerge): MeasuredMerge {
  const [a, b] = [one.block, other.block];
  const block = { top: Math.min(a.top, b.top), left: Math.min(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
  return { block, isCentred: one.isCentred === other.isCentred ? one.isCentred : null };
}
