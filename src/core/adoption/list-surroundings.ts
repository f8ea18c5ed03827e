/** The title and the notes around a list: left alone, shown to the person. */

import { isErrorText } from "../regulation/fields/plain-text";
import type { FoundList } from "./plan";
import { contains, valueAt } from "./sheet-grid";
import type { Block, SheetSnapshot } from "./snapshot";

export function textsAround(snapshot: SheetSnapshot, header: Block, body: Block, { above, limit }: { readonly above: number; readonly limit: number }): Pick<FoundList, "title" | "notes"> {
  const upper = rowBlocks(snapshot, above, header.top - 1);
  const title = upper.find((block) => countFilled(snapshot, block) === 1 && !isErrorText(firstValue(snapshot, block))) ?? null;
  const notes = [...upper.filter((block) => block !== title), ...rowBlocks(snapshot, body.bottom + 1, limit)];
  return { title: title === null ? null : { block: mergeAround(snapshot, title), text: String(firstValue(snapshot, title)).trim() }, notes };
}

/** From the first to the last filled cell of each row that has one. */
function rowBlocks(snapshot: SheetSnapshot, first: number, last: number): Block[] {
  const { used } = snapshot;
  if (used === null) return [];
  const blocks: Block[] = [];
  for (let row = Math.max(first, used.top); row <= Math.min(last, used.bottom); row += 1) {
    const values = snapshot.values[row - used.top] ?? [];
    const left = values.findIndex((value) => value !== "");
    if (left >= 0) blocks.push({ top: row, bottom: row, left: used.left + left, right: used.left + values.findLastIndex((value) => value !== "") });
  }
  return blocks;
}

function firstValue(snapshot: SheetSnapshot, block: Block): unknown {
  return valueAt(snapshot, block.top, block.left);
}

function countFilled(snapshot: SheetSnapshot, block: Block): number {
  let count = 0;
  for (let column = block.left; column <= block.right; column += 1) if (valueAt(snapshot, block.top, column) !== "") count += 1;
  return count;
}

function mergeAround(snapshot: SheetSnapshot, block: Block): Block {
  const { top, left, bottom, right } = snapshot.merges.find((merge) => contains(merge, block.top, block.left)) ?? block;
  return { top, left, bottom, right };
}
