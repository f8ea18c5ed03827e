/** The regulation as it is applied now, below the versions before it: those stay. */

import { blockAddress } from "../blueprint/addresses";
import { STABLE_NAMES } from "../blueprint/stable-names";
import type { TableReading } from "../register/contract";
import type { Regulation } from "../regulation/regulation";
import { versionRows } from "../regulation/tables/versions";
import type { Act } from "./act";
import { isSameName } from "../same-name";

/** Nothing where the workbook has no such table. */
export function versionActs(regulation: Regulation, tables: readonly TableReading[]): readonly Act[] {
  const reading = tables.find(({ name }) => isSameName(name, STABLE_NAMES.versions));
  if (reading === undefined) return [];
  const { sheet, block, headers, columns } = reading;
  const numbers = (columns.get(headers[0] ?? "") ?? []).map(Number).filter((number) => number > 0);
  const rows = versionRows(regulation, Math.max(0, ...numbers) + 1);
  const added = { ...block, top: block.bottom + 1, bottom: block.bottom + rows.length };
  const address = blockAddress({ ...added, right: block.left + (rows[0]?.length ?? 1) - 1 });
  const resize = (bottom: number): Act["operations"][number] => ({ do: "resizeTable", name: reading.name, sheet, address: blockAddress({ ...block, bottom }) });
  return [
    { operations: [{ do: "values", sheet, address, values: rows }], undo: [{ do: "clear", sheet, address, what: "contents" }] },
    { operations: [resize(added.bottom)], undo: [resize(block.bottom)] },
  ];
}
