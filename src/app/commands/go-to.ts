/** Selects a cell of a report ("项目台账!F14"). One sync. */

import { parseOnSheet } from "../../core/blueprint/addresses";
import { fail, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";

export async function goTo(deps: Pick<Deps, "workbook">, cell: string): Promise<Result<void>> {
  const at = parseOnSheet(cell);
  return at === null ? fail("BAD_RANGE", { got: cell }) : deps.workbook.select(at.sheet, at.address);
}
