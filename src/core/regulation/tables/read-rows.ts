/** The rows of one of the regulation's tables as cells by column, however people moved columns and sorted rows. */

import { cellAddress, onSheet } from "../../blueprint/addresses";
import type { CellValue } from "../../blueprint/operations";
import type { Language, Text } from "../../language";
import type { TableReading } from "../../register/contract";
import { toKey } from "../fields/plain-text";
import { CODE_HEADER, ORDER_HEADER, OTHER_LANGUAGE, type TableShape } from "./shapes";

export interface TableFault {
  /** "制度步骤!C7"; the table's name where the whole table is missing. */
  readonly cell: string;
  readonly expected: Text;
  readonly got: string;
  /** Is `expected` a whole sentence that says which two things contradict each other? */
  readonly isContradiction?: boolean;
}

export interface PlacedCell {
  readonly value: CellValue;
  readonly cell: string;
}

export interface TableRow {
  /** By the column's path; the other language's by "path|other", the position by "order". Blank where the table lacks the column. */
  readonly cell: (path: string) => PlacedCell;
}

export interface TableRows {
  /** Its header row's first cell. */
  readonly cell: string;
  /** Without blank rows, in their order. */
  readonly rows: readonly TableRow[];
  readonly faults: readonly TableFault[];
}

interface FoundColumn {
  readonly path: string;
  readonly header: string;
  readonly index: number;
  /** Does what stands here make a row? Not the codes and the other language alone: who clears a row does not see them. */
  readonly counts: boolean;
}

export function readRows(reading: TableReading, shape: TableShape, language: Language): TableRows {
  const { block, sheet, headers, columns } = reading;
  const keys = headers.map(toKey);
  const faults: TableFault[] = [];
  const found: FoundColumn[] = [];
  const look = (path: string, header: string, isNeeded: boolean, counts: boolean): void => {
    const index = keys.indexOf(toKey(header));
    if (index >= 0) found.push({ path, header: headers[index] ?? "", index, counts });
    else if (isNeeded) faults.push({ cell: at(block.top, block.left), expected: { zh: `表“${reading.name}”要有列“${header}”`, en: `a column “${header}” in the table “${reading.name}”` }, got: headers.join(", ") });
  };
  const at = (row: number, column: number): string => onSheet(sheet, cellAddress(row, column));
  const isHiddenTable = shape.columns[0]?.isHidden === true;
  for (const { path, header, isText, isHidden = false } of shape.columns) {
    look(path, header[language], true, !isHidden || isHiddenTable);
    if (isText !== undefined) look(`${path}|other`, OTHER_LANGUAGE[language](header[language]), false, false);
  }
  if (shape.hasOrder === true) look("order", ORDER_HEADER[language], false, false);
  const height = Math.max(0, block.bottom - block.top);
  const rows = Array.from({ length: height }, (_, row): TableRow => {
    const cells = new Map(found.map(({ path, header, index }) => [path, { value: columns.get(header)?.[row] ?? "", cell: at(block.top + 1 + row, block.left + index) }]));
    return { cell: (path) => cells.get(path) ?? { value: "", cell: at(block.top + 1 + row, block.left) } };
  });
  return { cell: at(block.top, block.left), faults, rows: rows.filter((row) => found.some(({ path, counts }) => counts && !isBlank(row.cell(path).value))) };
}

/** The language whose headers the tables have. */
export function languageOf(readings: readonly TableReading[], shapes: readonly TableShape[]): Language {
  const matches = (language: Language): number =>
    shapes.reduce((count, { name, columns }) => {
      const keys = new Set((readings.find((one) => one.name === name)?.headers ?? []).map(toKey));
      return count + [CODE_HEADER, ...columns.map(({ header }) => header)].filter((header) => keys.has(toKey(header[language]))).length;
    }, 0);
  return matches("en") > matches("zh") ? "en" : "zh";
}

export function isBlank(value: CellValue): boolean {
  return typeof value === "string" && value.trim() === "";
}
