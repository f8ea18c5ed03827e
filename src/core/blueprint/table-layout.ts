/** Tables of texts side by side on one sheet, an empty column between them: the look of the regulation's own sheets and of the lists. */

import type { Language } from "../language";
import { blockAddress, columnsAddress } from "./addresses";
import { listPage } from "./list-page";
import type { TablePlace } from "./list-names";
import type { CellValue, Operation } from "./operations";
import { note } from "./register";
import { HEADER_ROW } from "./register-sheet";
import { COLOURS, LOOKS } from "./sheet-look";
import { stretchesOf } from "./stretches";

export interface LaidTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns that are grouped and hidden, from 0. */
  readonly hidden: readonly number[];
  /** What the table is, for its headers' note; above the table where several stand side by side. */
  readonly caption: string;
  readonly about: string;
}

export interface TextSheet {
  readonly sheet: string;
  readonly position: Extract<Operation, { readonly do: "addSheet" }>["position"];
  readonly title: string;
  readonly hint: string;
  readonly regulationTitle: string;
  readonly language: Language;
  readonly tables: readonly LaidTable[];
  readonly isHidden: boolean;
}

const GAP_POINTS = 18;
const [LEAST_POINTS, MOST_POINTS] = [52, 240];

/** `places`: where each table stands, by its name. */
export function layTables({ sheet, position, title, hint, regulationTitle, language, tables, isHidden }: TextSheet): { readonly operations: Operation[]; readonly places: ReadonlyMap<string, TablePlace> } {
  const places = placesOf(sheet, tables);
  const right = Math.max(...[...places.values()].map(({ block }) => block.right));
  const bottom = Math.max(...[...places.values()].map(({ block }) => block.bottom));
  const operations: Operation[] = [
    { do: "addSheet", sheet, position },
    { do: "format", sheet, address: blockAddress({ top: 0, left: 0, bottom, right }), format: LOOKS.all },
    { do: "values", sheet, address: "A1:A2", values: [[title], [hint]] },
    { do: "format", sheet, address: "A1", format: LOOKS.title },
    { do: "format", sheet, address: "A2", format: { fontColor: COLOURS.quietText } },
    ...tables.flatMap((table) => textColumns(table, places.get(table.name) as TablePlace)),
    { do: "values", sheet, address: blockAddress({ top: HEADER_ROW - 1, left: 0, bottom, right }), values: cellsOf(tables, places, bottom, right) },
    ...(tables.length === 1 ? [] : [{ do: "format", sheet, address: blockAddress({ top: HEADER_ROW - 1, left: 0, bottom: HEADER_ROW - 1, right }), format: { bold: true } } satisfies Operation]),
    ...tables.flatMap((table, index) => layTable(table, places.get(table.name) as TablePlace, index > 0, isHidden, language)),
    { do: "rowHeight", sheet, address: "1:1", points: 30 },
    { do: "freeze", sheet, rows: HEADER_ROW + 1, columns: tables.length === 1 ? 1 : 0 },
    { do: "gridlines", sheet, show: false },
    listPage(sheet, regulationTitle, language, HEADER_ROW + 1, tables.reduce((sum, table) => sum + pointsOf(table), 0)),
    ...(isHidden ? [{ do: "sheetVisibility", sheet, visibility: "hidden" } satisfies Operation] : []),
  ];
  return { operations, places };
}

/** A table without rows has one blank row, as Excel's tables do. */
function placesOf(sheet: string, tables: readonly LaidTable[]): ReadonlyMap<string, TablePlace> {
  let left = 0;
  return new Map(tables.map(({ name, headers, rows }): [string, TablePlace] => {
    const block = { top: HEADER_ROW, left, bottom: HEADER_ROW + Math.max(1, rows.length), right: left + headers.length - 1 };
    left = block.right + 2;
    return [name, { sheet, block, headers }];
  }));
}

function layTable({ name, headers, rows, hidden, caption, about }: LaidTable, { sheet, block }: TablePlace, isNext: boolean, isHidden: boolean, language: Language): Operation[] {
  const header = blockAddress({ ...block, bottom: block.top });
  const columns = headers.map((_, index) => ({ column: block.left + index, index }));
  return [
    { do: "addTable", sheet, address: blockAddress(block), name, style: "TableStyleLight16", filterButtons: false },
    { do: "format", sheet, address: header, format: LOOKS.header },
    { do: "format", sheet, address: blockAddress({ ...block, top: block.top + 1 }), format: { ...LOOKS.grid, wrap: !isHidden, vertical: "top" } },
    { do: "validation", sheet, address: header, rule: note(caption, about, language) },
    ...(isNext ? [{ do: "columnWidth", sheet, address: columnsAddress(block.left - 1, block.left - 1), points: GAP_POINTS } satisfies Operation] : []),
    ...stretchesOf(columns.filter(({ index }) => !hidden.includes(index)), ({ index }) => width([headers[index] ?? "", ...rows.map((row) => row[index] ?? "")])).map(({ left, right, of }): Operation => ({ do: "columnWidth", sheet, address: columnsAddress(left, right), points: of })),
    ...stretchesOf(columns, ({ index }) => hidden.includes(index)).flatMap(({ left, right, of }): Operation[] => (of ? [
      // Wrapped in no width at all, a hidden text would make its row as high as the window.
      { do: "format", sheet, address: blockAddress({ ...block, left, right }), format: { wrap: false } },
      { do: "groupColumns", sheet, address: columnsAddress(left, right) },
      { do: "hideColumns", sheet, address: columnsAddress(left, right), hidden: true },
    ] : [])),
  ];
}

/** Captions, headers and rows of all tables in one rectangle; what lies between them is left. */
function cellsOf(tables: readonly LaidTable[], places: ReadonlyMap<string, TablePlace>, bottom: number, right: number): (CellValue | null)[][] {
  const grid: (CellValue | null)[][] = Array.from({ length: bottom - HEADER_ROW + 2 }, () => Array.from({ length: right + 1 }, () => null));
  for (const { name, caption, headers, rows } of tables) {
    const { left } = (places.get(name) as TablePlace).block;
    const lines = [tables.length === 1 ? [] : [caption], headers, ...rows];
    lines.forEach((line, row) => line.forEach((value, column) => { (grid[row] as (CellValue | null)[])[left + column] = value; }));
  }
  return grid;
}

/** Columns that take texts as they are. */
function textColumns({ headers, rows }: LaidTable, { sheet, block }: TablePlace): Operation[] {
  const columns = headers.map((_, index) => ({ column: block.left + index, index }));
  return stretchesOf(columns, ({ index }) => rows.some((row) => isMisread(row[index]))).flatMap(({ left, right, of }): Operation[] =>
    of ? [{ do: "numberFormat", sheet, address: blockAddress({ ...block, left, right, top: block.top + 1 }), format: "@" }] : []);
}

/** A text that Excel would take for a number or a day: the clause 4.10, the day of issue. */
function isMisread(value: CellValue | undefined): boolean {
  return typeof value === "string" && /^[-+.\d]/.test(value);
}

/** Of the columns that are seen, with the gap before the next table. */
function pointsOf({ headers, rows, hidden }: LaidTable): number {
  return headers.reduce((sum, header, index) => sum + (hidden.includes(index) ? 0 : width([header, ...rows.map((row) => row[index] ?? "")])), GAP_POINTS);
}

/** points, in steps of 20 so that neighbours are often alike; longer texts wrap. */
function width(texts: readonly CellValue[]): number {
  const longest = Math.max(...texts.map((text) => [...String(text)].reduce((sum, character) => sum + (character > "\u2e80" ? 10.5 : 5.6), 12)));
  return Math.min(MOST_POINTS, Math.max(LEAST_POINTS, Math.ceil(longest / 20) * 20));
}
