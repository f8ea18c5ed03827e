/** Puts an edited regulation into the tables of a workbook as people would: rows sorted, columns moved, rows without a code. */

import { blockAddress } from "../../../src/core/blueprint/addresses";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { STABLE_NAMES } from "../../../src/core/blueprint/stable-names";
import type { RegisterPlace } from "../../../src/core/register/contract";
import type { Regulation } from "../../../src/core/regulation/regulation";
import { regulationToTables } from "../../../src/core/regulation/tables/regulation-to-tables";
import { CODE_HEADER, ORDER_HEADER } from "../../../src/core/regulation/tables/shapes";
import type { ToyWorkbook } from "../toy-workbook";

export interface TableEdit {
  readonly workbook: ToyWorkbook;
  readonly places: readonly RegisterPlace[];
  readonly before: Regulation;
  readonly after: Regulation;
  /** Decides how rows are sorted and columns moved. */
  readonly seed: number;
}

export function editTables({ workbook, places, before, after, seed }: TableEdit): void {
  const headerOf = (register: string, field: string): string => places.find((one) => one.register.id === register)?.headerOf.get(field) ?? "";
  const old = new Map(regulationToTables(before, "zh", headerOf).map((table) => [table.name, table]));
  const readings = workbook.tableReadings();
  for (const table of regulationToTables(after, "zh", headerOf)) {
    const reading = readings.find(({ name }) => name === table.name);
    if (reading === undefined) throw new Error(`no table ${table.name}`);
    const code = table.headers.indexOf(CODE_HEADER.zh);
    const order = table.headers.indexOf(ORDER_HEADER.zh);
    const known = new Set(old.get(table.name)!.rows.map((row) => row[code]));
    const isCoded = code >= 0 && table.name !== STABLE_NAMES.words && table.name !== STABLE_NAMES.regulation && table.name !== "Requirements";
    const rows = table.rows.map((row) => row.map((value, index) => (isCoded && index === code && !known.has(value) ? "" : value)));
    // Where the order of rows says something, sorting is only harmless with numbers of their own.
    const sorted = order < 0 ? rows : rotated([...rows].reverse(), seed);
    const headers = rotated(reading.headers, seed % reading.headers.length);
    const block = { ...reading.block, bottom: reading.block.top + Math.max(1, sorted.length) };
    const steps = new Map(reading.headers.map((header) => [header, reading.columns.get(header)!]));
    const cell = (row: readonly CellValue[], header: string, line: number): CellValue => {
      const index = table.headers.indexOf(header);
      return index < 0 ? (steps.get(header)?.[line] ?? "") : (row[index] ?? "");
    };
    workbook.apply([
      { do: "clear", sheet: reading.sheet, address: blockAddress({ ...reading.block, bottom: Math.max(block.bottom, reading.block.bottom) }), what: "contents" },
      { do: "values", sheet: reading.sheet, address: blockAddress({ ...block, bottom: block.top + sorted.length }), values: [headers, ...sorted.map((row, line) => headers.map((header) => cell(row, header, line)))] },
      { do: "resizeTable", name: table.name, sheet: reading.sheet, address: blockAddress(block) },
    ]);
  }
}

function rotated<T>(all: readonly T[], by: number): readonly T[] {
  const at = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}
