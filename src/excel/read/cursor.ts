/** Where the cursor is: one sync. */

import type { Cursor } from "../../app/workbook-port";
import { succeed, type Result } from "../../core/problems/problem";
import type { Batch } from "../run-act";

export async function readCursor(batch: Batch): Promise<Result<Cursor>> {
  const cell = batch.context.workbook.getActiveCell().load("rowIndex,columnIndex,worksheet/name");
  await batch.sync();
  return succeed({ sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex });
}
