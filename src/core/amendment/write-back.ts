/**
 * The regulation's own tables after a change: codes of rows that people added, labels of what is called otherwise now in the cells that
 * refer to it, the columns' headers, and what the projects' formulas read of each step. Rows are found by their codes, wherever they stand.
 */

import { cellAddress, onSheet } from "../blueprint/addresses";
import type { CellValue, Operation } from "../blueprint/operations";
import { STABLE_NAMES } from "../blueprint/stable-names";
import { STEP_HELPER_HEADERS, stepHelpers } from "../blueprint/step-helpers";
import type { Language } from "../language";
import type { TableReading } from "../register/contract";
import type { Regulation } from "../regulation/regulation";
import { regulationToTables } from "../regulation/tables/regulation-to-tables";
import type { RegulationTable } from "../regulation/tables/regulation-table";
import { CODE_HEADER } from "../regulation/tables/shapes";
import type { Act } from "./act";
import { isSameName } from "../same-name";

export interface WriteBack {
  readonly after: Regulation;
  readonly language: Language;
  /** The header of a register's field in this workbook, afterwards. */
  readonly headerOf: (registerId: string, fieldId: string) => string;
  /** As they were read, with all columns. */
  readonly tables: readonly TableReading[];
  /** Codes for rows that had none. */
  readonly made: readonly { readonly cell: string; readonly value: CellValue }[];
}

export function writeBackActs({ after, language, headerOf, tables, made }: WriteBack): readonly Act[] {
  const codes = new Map(made.map(({ cell, value }) => [cell, value]));
  const wanted = regulationToTables(after, language, headerOf).map((table) => (table.name === STABLE_NAMES.steps ? withHelpers(table, after, language) : table));
  return wanted.flatMap((table): Act[] => {
    const reading = tables.find(({ name }) => isSameName(name, table.name));
    const cells = reading === undefined ? [] : changedCells(reading, table, codes, language);
    return cells.length === 0 ? [] : [{ operations: cells.map(({ now }) => now), undo: cells.map(({ was }) => was) }];
  });
}

function changedCells({ sheet, block, headers, columns }: TableReading, table: RegulationTable, codes: ReadonlyMap<string, CellValue>, language: Language): { readonly now: Operation; readonly was: Operation }[] {
  const keyHeader = table.headers.includes(CODE_HEADER[language]) ? CODE_HEADER[language] : (table.headers[0] as string);
  const keyAt = table.headers.indexOf(keyHeader);
  const own = headers.findIndex((header) => isSameName(header, keyHeader));
  const keys = columns.get(headers[own] ?? "");
  if (keys === undefined) return [];
  const rows = new Map(table.rows.map((row) => [String(row[keyAt]), row]));
  return keys.flatMap((value, line) => {
    const at = (column: number): string => cellAddress(block.top + 1 + line, block.left + column);
    const row = rows.get(String(codes.get(onSheet(sheet, at(own))) ?? value));
    if (row === undefined) return [];
    return table.headers.flatMap((header, index) => {
      const column = headers.findIndex((one) => isSameName(one, header));
      const [now, was] = [row[index] ?? "", columns.get(headers[column] ?? "")?.[line] ?? ""];
      if (column < 0 || String(now) === String(was)) return [];
      const put = (content: CellValue): Operation => ({ do: "values", sheet, address: at(column), values: [[content]] });
      return [{ now: put(now), was: put(was) }];
    });
  });
}

function withHelpers(table: RegulationTable, regulation: Regulation, language: Language): RegulationTable {
  const code = table.headers.indexOf(CODE_HEADER[language]);
  const helpers = stepHelpers(regulation, language);
  const ids = ["order", "opens", "text"] as const;
  return {
    ...table,
    headers: [...table.headers, ...ids.map((id) => STEP_HELPER_HEADERS[id][language])],
    rows: table.rows.map((row) => [...row, ...ids.map((id): CellValue => helpers.get(String(row[code]))?.[id] ?? "")]),
  };
}
