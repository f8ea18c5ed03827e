/** Blocks from what callers and Excel give. */

import type { Block } from "../core/adoption/snapshot";
import { parseBlock } from "../core/blueprint/addresses";

export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

/** Throws on what is no block of cells: operations are made by our own builders. */
export function addressToBlock(address: string): Block {
  const block = parseBlock(address);
  if (block === null) throw new Error(`expected an address such as B5:N35, got "${address}"`);
  return block;
}

/** From the loaded measures of a Range. */
export function rangeToBlock(range: { readonly rowIndex: number; readonly columnIndex: number; readonly rowCount: number; readonly columnCount: number }): Block {
  return { top: range.rowIndex, left: range.columnIndex, bottom: range.rowIndex + range.rowCount - 1, right: range.columnIndex + range.columnCount - 1 };
}

export function holds(outer: Block, inner: Block): boolean {
  return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
}

/** `count` rows of a block, from its own row `first`. */
export function rowsOf(block: Block, first: number, count: number): Block {
  return { ...block, top: block.top + first, bottom: block.top + first + count - 1 };
}
