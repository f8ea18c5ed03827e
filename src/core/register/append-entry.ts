/**
 * A new row of a table: written directly below its body, or into the blank first row of an empty table. The row gets the values, the
 * computed columns' formulas and the number formats; the table then covers it.
 */

import type { Block } from "../adoption/snapshot";
import { blockAddress } from "../blueprint/addresses";
import type { ColumnSpec } from "../blueprint/column-spec";
import type { CellValue, Operation } from "../blueprint/operations";
import { cellFormula } from "../formula/formula";
import type { RegisterPlace, TableReading } from "./contract";
import { columnOf } from "./places";
import { isSameName } from "../same-name";

export interface AppendedRow {
  readonly operations: readonly Operation[];
  /** Absolute, 0-based. */
  readonly row: number;
  /** The table with the new row. */
  readonly block: Block;
}

/** What is written into one column of the new row. */
interface ColumnEntry {
  /** Absolute. */
  readonly column: number;
  readonly value: CellValue | null;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

/** `reading`: the register's table as it stands now, with its key column. */
export function appendEntry(place: RegisterPlace, specs: readonly ColumnSpec[], values: ReadonlyMap<string, CellValue>, reading: TableReading): AppendedRow {
  const entries = specs.flatMap((spec): ColumnEntry[] => {
    const column = columnOf({ ...place, block: reading.block, headers: reading.headers }, spec.id);
    return column === null ? [] : [{ column, value: values.get(spec.id) ?? null, formula: spec.formula === null ? null : cellFormula(spec.formula), numberFormat: spec.numberFormat }];
  });
  return append(reading, entries, isEmptyTable(reading, place.headerOf.get(place.register.key.field)));
}

/** A row of a table that is no register: values by header. */
export function appendValues(reading: TableReading, values: ReadonlyMap<string, CellValue>, keyHeader: string): AppendedRow {
  const entries = reading.headers.map((header, index): ColumnEntry => ({ column: reading.block.left + index, value: values.get(header) ?? null, formula: null, numberFormat: null }));
  return append(reading, entries, isEmptyTable(reading, keyHeader));
}

/** Has the table one row only, without a key? A new table begins so, as Excel's tables have a row at least. */
export function isEmptyTable({ block, columns }: TableReading, keyHeader: string | undefined): boolean {
  if (block.bottom > block.top + 1 || keyHeader === undefined) return false;
  const keys = [...columns].find(([header]) => isSameName(header, keyHeader))?.[1];
  return keys !== undefined && keys.every((value) => value === "");
}

function append({ name, sheet, block, isRoomBelow }: TableReading, entries: readonly ColumnEntry[], isEmpty: boolean): AppendedRow {
  const row = isEmpty ? block.top + 1 : block.bottom + 1;
  const grown = { ...block, bottom: row };
  const at = (left: number, right = left): string => blockAddress({ top: row, bottom: row, left, right });
  const byColumn = new Map(entries.map((entry) => [entry.column, entry]));
  const columns = Array.from({ length: block.right - block.left + 1 }, (_, index) => byColumn.get(block.left + index) ?? { column: block.left + index, value: null, formula: null, numberFormat: null });
  return {
    row,
    block: grown,
    operations: [
      ...(isEmpty || isRoomBelow !== false ? [] : [{ do: "insertRows", sheet, address: `${row + 1}:${row + 1}` } satisfies Operation]),
      // First, as a new row of a table looks like the one above; a cell that has a format of its own already would not.
      ...(isEmpty ? [] : [{ do: "resizeTable", name, sheet, address: blockAddress(grown) } satisfies Operation]),
      ...stretches(columns, ({ numberFormat }) => numberFormat).flatMap(({ left, right, of }): Operation[] => (of === null || of === "General" ? [] : [{ do: "numberFormat", sheet, address: at(left, right), format: of }])),
      { do: "values", sheet, address: at(block.left, block.right), values: [columns.map(({ value }) => value)] },
      ...columns.flatMap(({ column, formula }): Operation[] => (formula === null ? [] : [{ do: "formulas", sheet, address: at(column), formulas: formula }])),
    ],
  };
}

interface Stretch<T> {
  readonly left: number;
  readonly right: number;
  readonly of: T;
}

/** Neighbours that are alike, as one. */
function stretches<T>(columns: readonly ColumnEntry[], aspect: (entry: ColumnEntry) => T): Stretch<T>[] {
  const found: Stretch<T>[] = [];
  for (const entry of columns) {
    const [last, of] = [found.at(-1), aspect(entry)];
    if (last !== undefined && last.of === of) found[found.length - 1] = { ...last, right: entry.column };
    else found.push({ left: entry.column, right: entry.column, of });
  }
  return found;
}
