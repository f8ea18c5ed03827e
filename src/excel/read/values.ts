/** The values of one range. */

import type { CellValue } from "../../core/blueprint/operations";
import { succeed, type Result } from "../../core/problems/problem";
import { blockAddress } from "../../core/blueprint/addresses";
import { addressToBlock, rowsOf } from "../blocks";
import type { Block } from "../../core/adoption/snapshot";
import type { Batch } from "../run-act";
import { toCellValues } from "./cell-values";
import { readInPortions } from "./in-portions";

const BYTES_PER_VALUE = 40;

/** Null where the sheet does not exist. "used" reads from A1 to the end of the used range and costs one sync more. */
export async function readValues(batch: Batch, name: string, address: string): Promise<Result<readonly (readonly CellValue[])[] | null>> {
  const sheet = batch.context.workbook.worksheets.getItemOrNullObject(name);
  const block = address === "used" ? await usedFromCorner(batch, sheet) : addressToBlock(address);
  if (block === null) return succeed(sheet.isNullObject ? null : []);
  const values: CellValue[][] = [];
  await readInPortions(batch, [
    {
      rows: block.bottom - block.top + 1,
      bytesPerRow: (block.right - block.left + 1) * BYTES_PER_VALUE,
      load(first, count) {
        const part = sheet.getRange(blockAddress(rowsOf(block, first, count))).load("values");
        return () => {
          if (!part.isNullObject) toCellValues(part.values).forEach((row, index) => (values[first + index] = row));
        };
      },
    },
  ]);
  return succeed(sheet.isNullObject ? null : values);
}

async function usedFromCorner(batch: Batch, sheet: Excel.Worksheet): Promise<Block | null> {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await batch.sync();
  return used.isNullObject ? null : { top: 0, left: 0, bottom: used.rowIndex + used.rowCount - 1, right: used.columnIndex + used.columnCount - 1 };
}
