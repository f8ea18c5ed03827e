import { blockAddress } from "../blueprint/addresses";
import type { Operation } from "../blueprint/operations";
import type { AppendedRow } from "./append-entry";
import type { TableReading } from "./contract";

/** Takes a new row away again: the table is as it was read, and what was written is blank. A row of cells that was put in for it stays, blank. */
export function undoAppend({ name, sheet, block }: TableReading, { row, block: grown, operations }: AppendedRow): readonly Operation[] {
  if (grown.bottom > block.bottom) return [{ do: "resizeTable", name, sheet, address: blockAddress(block) }, { do: "clear", sheet, address: blockAddress({ ...grown, top: row }), what: "contents" }];
  // The blank row of an empty table keeps its formulas.
  return operations.flatMap((one): Operation[] => (one.do === "values" ? [{ ...one, values: one.values.map((cells) => cells.map((value) => (value === null ? null : ""))) }] : []));
}
