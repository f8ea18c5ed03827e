/** What of a register still cannot be read: the reading of a conversion, on the register's table as it is now. Writes nothing. */

import { cellChanges } from "../../core/adoption/cell-changes";
import { listAt } from "../../core/adoption/list-at";
import type { ColumnChoice } from "../../core/adoption/plan";
import { formulaRows } from "../../core/adoption/sheet-grid";
import type { Block, SheetSnapshot } from "../../core/adoption/snapshot";
import { blockAddress } from "../../core/blueprint/addresses";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";
import { succeed, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";
import type { Unreadable } from "../session/state";
import type { SheetReading } from "../workbook-port";
import { propose } from "./propose";
import { isSameName } from "../../core/same-name";

/**
 * `reading`: where the register's sheet has just been read, it is not read again. Three syncs at most, one without reading. Columns are
 * told by their headers; `chosen` are those of a conversion that the person has just been through. Without a table there is nothing to say.
 */
export async function recount(deps: Deps, sheet: string, reading: SheetReading | null, chosen: readonly ColumnChoice[]): Promise<Result<readonly Unreadable[]>> {
  const read = reading?.snapshot.sheet === sheet ? succeed(reading) : await deps.workbook.readSheet(sheet, []);
  if (!read.ok) return read;
  const { snapshot } = read.value;
  const table = snapshot.tables.find(({ name }) => isSameName(name, STABLE_NAMES.table));
  if (table === undefined) return succeed([]);
  const list = listAt(snapshot, blockAddress(withoutFormulaColumns(snapshot, table.block)));
  if (!list.ok) return succeed([]);
  const draft = await propose(deps, read.value, list.value);
  if (!draft.ok) return draft;
  const columns = draft.value.columns.map((column): ColumnChoice => {
    const choice = chosen.find(({ name }) => isSameName(name, column.name));
    return choice === undefined ? column : { ...column, field: choice.field, unit: choice.unit };
  });
  const { report } = cellChanges(draft.value.reading.snapshot, list.value, columns, deps.regulation, deps.language, draft.value.reading.facts.is1904);
  return succeed(report.unreadable);
}

/** The columns that a conversion adds stand at the right and are formulas throughout: not for people to clean. */
function withoutFormulaColumns(snapshot: SheetSnapshot, block: Block): Block {
  let { right } = block;
  while (right > block.left && formulaRows(snapshot, right).size >= block.bottom - block.top) right -= 1;
  return { ...block, right };
}
