/** Did somebody change, since a repair, what taking it back would put back or delete? */

import { cellAddress, parseBlock } from "../../core/blueprint/addresses";
import type { CellValue, Operation } from "../../core/blueprint/operations";
import type { Repair } from "../../core/check/finding";
import { fail, succeed, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";

/** REPAIR_OUTDATED where a cell says something else than the repair wrote, or a sheet that it made holds more. One sync for each value set, two for a sheet made. */
export async function unchangedSince(deps: Deps, { operations, undo }: Repair): Promise<Result<void>> {
  const going = new Set(undo.flatMap((one) => (one.do === "deleteSheet" ? [one.sheet] : [])));
  for (const sheet of going) {
    const now = await deps.workbook.readValues(sheet, "used");
    if (!now.ok) return now;
    const where = firstAdded(now.value ?? [], operations.filter((one) => "sheet" in one && one.sheet === sheet));
    if (where !== null) return fail("REPAIR_OUTDATED", { sheet, where });
  }
  for (const one of operations) {
    if (one.do !== "values" || going.has(one.sheet)) continue;
    const now = await deps.workbook.readValues(one.sheet, one.address);
    if (!now.ok) return now;
    if (one.values.some((row, at) => row.some((value, column) => value !== null && value !== now.value?.[at]?.[column]))) return fail("REPAIR_OUTDATED", { sheet: one.sheet, where: one.address });
  }
  return succeed(undefined);
}

/** The first cell with contents that the operations did not write. */
function firstAdded(grid: readonly (readonly CellValue[])[], operations: readonly Operation[]): string | null {
  const written = operations.flatMap((one) => {
    const block = one.do === "values" || one.do === "formulas" ? parseBlock(one.address) : null;
    return block === null ? [] : [{ block, values: one.do === "values" ? one.values : null }];
  });
  const isOurs = (row: number, column: number, value: CellValue): boolean =>
    written.some(({ block, values }) => {
      if (row < block.top || row > block.bottom || column < block.left || column > block.right) return false;
      const own = values?.[row - block.top]?.[column - block.left];
      // A number in a cell of texts is a text.
      return values === null || String(own) === String(value);
    });
  for (const [row, cells] of grid.entries()) {
    const column = cells.findIndex((value, at) => value !== "" && !isOurs(row, at, value));
    if (column >= 0) return cellAddress(row, column);
  }
  return null;
}
