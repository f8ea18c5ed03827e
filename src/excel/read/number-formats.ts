/** Number formats of some columns. */

import type { Block } from "../../core/adoption/snapshot";
import { succeed, type Result } from "../../core/problems/problem";
import { blockAddress } from "../../core/blueprint/addresses";
import type { Batch } from "../run-act";
import { readInPortions, type Piece } from "./in-portions";
import { neighbours } from "./neighbours";

const BYTES_PER_FORMAT = 16;

/** One sync; one more for each 4 MB. */
export async function readNumberFormats(
  batch: Batch,
  name: string,
  rows: { readonly top: number; readonly bottom: number },
  columns: readonly number[],
): Promise<Result<ReadonlyMap<number, readonly string[]>>> {
  const formats = new Map<number, string[]>();
  const sheet = batch.context.workbook.worksheets.getItem(name);
  await readInPortions(batch, numberFormatPieces(sheet, rows, columns, formats));
  return succeed(formats);
}

/** One piece for each run of neighbouring columns. */
export function numberFormatPieces(
  sheet: Excel.Worksheet,
  rows: { readonly top: number; readonly bottom: number },
  columns: readonly number[],
  into: Map<number, string[]>,
): Piece[] {
  return neighbours(columns).map(([left, right]) => formatsPiece(sheet, { top: rows.top, bottom: rows.bottom, left, right }, into));
}

function formatsPiece(sheet: Excel.Worksheet, block: Block, into: Map<number, string[]>): Piece {
  for (let column = block.left; column <= block.right; column += 1) into.set(column, []);
  return {
    rows: block.bottom - block.top + 1,
    bytesPerRow: (block.right - block.left + 1) * BYTES_PER_FORMAT,
    load(first, count) {
      const part = sheet.getRange(blockAddress({ ...block, top: block.top + first, bottom: block.top + first + count - 1 })).load("numberFormat");
      return () =>
        part.numberFormat.forEach((row: unknown[], index) => row.forEach((format, column) => (into.get(block.left + column)![first + index] = String(format))));
    },
  };
}
