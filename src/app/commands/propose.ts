/** Proposes which field each column is. Reads the number formats of the columns that need them (dates look like numbers): one sync at most. */

import { columnsNeedingFormats } from "../../core/adoption/columns-needing-formats";
import type { ColumnProposal, FoundList } from "../../core/adoption/plan";
import { proposeColumns } from "../../core/adoption/propose-columns";
import { succeed, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";
import type { SheetReading } from "../workbook-port";

/** A conversion in the making: what was read, and the columns as they stand proposed. */
export interface Draft {
  readonly reading: SheetReading;
  readonly list: FoundList;
  readonly columns: readonly ColumnProposal[];
}

export async function propose(deps: Deps, reading: SheetReading, list: FoundList): Promise<Result<Draft>> {
  const complete = await readFormats(deps, reading, columnsNeedingFormats(reading.snapshot, list));
  if (!complete.ok) return complete;
  return succeed({ reading: complete.value, list, columns: proposeColumns(complete.value.snapshot, list, deps.regulation, deps.language) });
}

/** Below this the pane asks instead of going on. */
const SURE_ENOUGH = 0.6;

export function isUnclear(draft: Draft): boolean {
  return draft.columns.some((column) => column.confidence < SURE_ENOUGH);
}

async function readFormats(deps: Deps, reading: SheetReading, columns: readonly number[]): Promise<Result<SheetReading>> {
  const { snapshot } = reading;
  const missing = columns.filter((column) => !snapshot.numberFormats.has(column));
  if (missing.length === 0 || snapshot.used === null) return succeed(reading);
  const formats = await deps.workbook.readNumberFormats(snapshot.sheet, snapshot.used, missing);
  return formats.ok ? succeed({ ...reading, snapshot: { ...snapshot, numberFormats: new Map([...snapshot.numberFormats, ...formats.value]) } }) : formats;
}
