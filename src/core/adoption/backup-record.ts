/**
 * What the backup sheet holds beside the copied cells, to their right, as rows of texts (cells in text format, so that Excel takes nothing
 * for a date). Versioned; parsed with zod; a fault names its cell.
 */

import * as z from "zod/mini";
import { cellAddress, parseBlock } from "../blueprint/addresses";
import type { CellValue } from "../blueprint/operations";
import { fail, succeed, type Result } from "../problems/problem";
import { FINGERPRINT_LENGTH, rangesToRows, rowsToRanges } from "./fingerprint";
import type { Block } from "./snapshot";

export const BACKUP_MARK = "project-register/backup";
export const BACKUP_VERSION = 1;
/** Columns of the record: kind and two values. */
export const RECORD_WIDTH = 3;
/** Excel's cells hold 32,767 characters. */
const CELLS_A_ROW = 10_000;

/** Blocks are those of the original sheet. */
export interface BackupRecord {
  readonly sheet: string;
  readonly backupSheet: string;
  readonly overviewSheet: string;
  readonly listsSheet: string;
  readonly used: Block;
  /** What is kept of it, and what a restore puts back. */
  readonly kept: Block;
  /** Header row and body of the list, without the added columns. */
  readonly list: Block;
  readonly table: string;
  /** Headers of the added columns, from left to right. */
  readonly added: readonly string[];
  /** Were whole columns inserted for them, or free ones used? */
  readonly isInserted: boolean;
  readonly names: readonly string[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** points, of the columns of the used range */
  readonly widths: readonly number[];
  /** Of the sheet's own filter, which has to go for the table. */
  readonly filter: Block | null;
  /** Columns that got rules of ours at the input, and conditional formats. */
  readonly validated: readonly number[];
  readonly coloured: readonly number[];
  /** Cells that adoption wrote, formulas of the original and the added stage column, by column as they stand after adoption. */
  readonly written: readonly WrittenColumn[];
  /** Cells that adoption wrote on the sheets it made. */
  readonly overview: readonly WrittenColumn[];
  readonly lists: readonly WrittenColumn[];
}

export interface WrittenColumn {
  readonly column: number;
  /** 0-based, rising */
  readonly rows: readonly number[];
  readonly fingerprints: readonly string[];
}

const WRITTEN = ["written", "overview", "lists"] as const;

export function recordToRows(record: BackupRecord): string[][] {
  const row = (...cells: (string | number)[]): string[] => Array.from({ length: RECORD_WIDTH }, (_, index) => String(cells[index] ?? ""));
  return [
    row(BACKUP_MARK, BACKUP_VERSION),
    row("sheet", record.sheet),
    row("backupSheet", record.backupSheet),
    row("overviewSheet", record.overviewSheet),
    row("listsSheet", record.listsSheet),
    row("used", blockText(record.used)),
    row("kept", blockText(record.kept)),
    row("list", blockText(record.list)),
    row("table", record.table),
    row("inserted", record.isInserted ? "yes" : "no"),
    row("frozen", record.frozen.rows, record.frozen.columns),
    row("widths", record.widths.map((width) => Number(width.toFixed(3))).join(" ")),
    ...(record.filter === null ? [] : [row("filter", blockText(record.filter))]),
    row("validated", record.validated.join(" ")),
    row("coloured", record.coloured.join(" ")),
    ...record.added.map((name) => row("added", name)),
    ...record.names.map((name) => row("name", name)),
    ...WRITTEN.flatMap((kind) => record[kind].flatMap(({ column, rows, fingerprints }) => chunks(rows, fingerprints).map((chunk) => row(`${kind} ${column}`, chunk.rows, chunk.fingerprints)))),
    row("end"),
  ];
}

/** `values`: the backup sheet from A1 to the end of its used range. Problems: BAD_BACKUP, NEWER_FORMAT. */
export function readRecord(values: readonly (readonly CellValue[])[]): Result<BackupRecord> {
  const left = (values[0] ?? []).findLastIndex((value) => value === BACKUP_MARK);
  if (left < 0) return fail("BAD_BACKUP", { where: "1:1", expected: BACKUP_MARK, got: "" });
  const version = Number(values[0]?.[left + 1]);
  if (version > BACKUP_VERSION) return fail("NEWER_FORMAT", { got: version, expected: BACKUP_VERSION });
  if (version !== BACKUP_VERSION) return badCell(0, left + 1, String(BACKUP_VERSION), values[0]?.[left + 1]);
  const rows: { readonly index: number; readonly kind: string; readonly one: string; readonly two: string }[] = [];
  for (let index = 1; index < values.length; index += 1) {
    const [kind = "", one = "", two = ""] = (values[index] ?? []).slice(left, left + RECORD_WIDTH).map(String);
    if (kind === "end") return assemble(rows, left);
    rows.push({ index, kind, one, two });
  }
  return badCell(values.length, left, "end", "");
}

const block = z.string().check(z.refine((text) => parseBlock(text) !== null));
const count = z.string().check(z.regex(/^\d{1,7}$/));
const counts = z.string().check(z.regex(/^(\d{1,5}( \d{1,5})*)?$/));
const text = z.string().check(z.minLength(1));
const rowShapes: Readonly<Record<string, { readonly one: z.ZodMiniType<string>; readonly two: z.ZodMiniType<string>; readonly expected: string; readonly isMany?: boolean }>> = {
  sheet: { one: text, two: z.string(), expected: "a sheet name" },
  backupSheet: { one: text, two: z.string(), expected: "a sheet name" },
  overviewSheet: { one: text, two: z.string(), expected: "a sheet name" },
  listsSheet: { one: text, two: z.string(), expected: "a sheet name" },
  used: { one: block, two: z.string(), expected: "A1:B2" },
  kept: { one: block, two: z.string(), expected: "A1:B2" },
  list: { one: block, two: z.string(), expected: "A1:B2" },
  filter: { one: block, two: z.string(), expected: "A1:B2", isMany: true },
  validated: { one: counts, two: z.string(), expected: "3 4" },
  coloured: { one: counts, two: z.string(), expected: "3 4" },
  table: { one: text, two: z.string(), expected: "a table name" },
  inserted: { one: z.string().check(z.regex(/^(yes|no)$/)), two: z.string(), expected: "yes / no" },
  frozen: { one: count, two: count, expected: "0" },
  widths: { one: z.string().check(z.regex(/^\d+(\.\d+)?( \d+(\.\d+)?)*$/)), two: z.string(), expected: "48 48" },
  added: { one: text, two: z.string(), expected: "a header", isMany: true },
  name: { one: text, two: z.string(), expected: "a name", isMany: true },
};
const writtenKind = new RegExp(`^(${WRITTEN.join("|")}) (\\d{1,5})$`);

function assemble(rows: readonly { readonly index: number; readonly kind: string; readonly one: string; readonly two: string }[], left: number): Result<BackupRecord> {
  const written: Record<(typeof WRITTEN)[number], WrittenColumn[]> = { written: [], overview: [], lists: [] };
  for (const { index, kind, one, two } of rows) {
    const [, of, column] = writtenKind.exec(kind) ?? [];
    if (of !== undefined) {
      const lines = rangesToRows(one);
      if (lines === null) return badCell(index, left + 1, "5-7 9", one);
      if (two.length !== lines.length * FINGERPRINT_LENGTH) return badCell(index, left + 2, `${lines.length * FINGERPRINT_LENGTH} characters`, `${two.length}`);
      written[of as (typeof WRITTEN)[number]].push({ column: Number(column), rows: lines, fingerprints: lines.map((_, at) => two.slice(at * FINGERPRINT_LENGTH, (at + 1) * FINGERPRINT_LENGTH)) });
      continue;
    }
    const shape = rowShapes[kind];
    if (shape === undefined) return badCell(index, left, Object.keys(rowShapes).join(", "), kind);
    if (!shape.one.safeParse(one).success) return badCell(index, left + 1, shape.expected, one);
    if (!shape.two.safeParse(two).success) return badCell(index, left + 2, shape.expected, two);
  }
  const missing = Object.entries(rowShapes).find(([kind, { isMany }]) => isMany !== true && !rows.some((row) => row.kind === kind));
  if (missing !== undefined) return badCell(rows.length + 1, left, missing[0], "end");
  const find = (kind: string): { readonly one: string; readonly two: string } => rows.find((row) => row.kind === kind) as { one: string; two: string };
  const [filter] = rows.filter((row) => row.kind === "filter");
  const numbers = (kind: string): number[] => find(kind).one.split(" ").filter((one) => one !== "").map(Number);
  const all = (kind: string): string[] => rows.filter((row) => row.kind === kind).map(({ one }) => one);
  return succeed({
    sheet: find("sheet").one, backupSheet: find("backupSheet").one, overviewSheet: find("overviewSheet").one, listsSheet: find("listsSheet").one,
    used: parseBlock(find("used").one) as Block, kept: parseBlock(find("kept").one) as Block, list: parseBlock(find("list").one) as Block, table: find("table").one,
    added: all("added"), isInserted: find("inserted").one === "yes", names: all("name"),
    frozen: { rows: Number(find("frozen").one), columns: Number(find("frozen").two) },
    widths: find("widths").one.split(" ").map(Number), filter: filter === undefined ? null : parseBlock(filter.one), validated: numbers("validated"), coloured: numbers("coloured"), ...written,
  });
}

function badCell(row: number, column: number, expected: string, got: CellValue = ""): ReturnType<typeof fail> {
  return fail("BAD_BACKUP", { where: cellAddress(row, column), expected, got: String(got).slice(0, 60) });
}

function blockText({ top, left, bottom, right }: Block): string {
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** Neither the ranges nor the fingerprints may be longer than a cell holds; scattered rows take up to 8 characters each. */
function chunks(rows: readonly number[], fingerprints: readonly string[]): { readonly rows: string; readonly fingerprints: string }[] {
  const size = rowsToRanges(rows).length > 30_000 ? 3_000 : CELLS_A_ROW;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) => ({
    rows: rowsToRanges(rows.slice(index * size, (index + 1) * size)),
    fingerprints: fingerprints.slice(index * size, (index + 1) * size).join(""),
  }));
}
