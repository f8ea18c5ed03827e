/**
 * Tables by their names, with the columns asked for. All is asked at once; where Excel finds the answer too long, the tables are
 * measured and read in portions.
 */

import type { TableRequest } from "../../app/workbook-port";
import type { CellValue } from "../../core/blueprint/operations";
import { succeed, type Result } from "../../core/problems/problem";
import type { TableReading } from "../../core/register/contract";
import { blockAddress } from "../../core/blueprint/addresses";
import { rangeToBlock, rowsOf } from "../blocks";
import { isTooMuchAtOnce } from "../excel-problem";
import type { Batch } from "../run-act";
import { toCellValues } from "./cell-values";
import { readInPortions, type Piece } from "./in-portions";
import { neighbours } from "./neighbours";

const BYTES_PER_VALUE = 40;

/** One sync. Where it is refused: that one, one for the measures, and one for each 4 MB. Tables that are not there are left out. */
export async function readTables(batch: Batch, wanted: readonly TableRequest[]): Promise<Result<readonly TableReading[]>> {
  const takes = wanted.map((request) => queueTable(batch.context, request));
  try {
    await batch.sync();
  } catch (error) {
    if (!isTooMuchAtOnce(error)) throw error;
    return succeed(await readMeasured(batch, wanted));
  }
  return succeed(takes.flatMap((take) => take() ?? []));
}

function queueTable(context: Excel.RequestContext, { table: name, columns }: TableRequest): () => TableReading | null {
  const measured = queueMeasures(context, name);
  const { table } = measured;
  const whole = columns === "all" ? table.getDataBodyRange().load("values") : null;
  const some = columns === "all" ? [] : columns.map((header) => {
    const column = table.columns.getItemOrNullObject(header).load("name");
    return { header, column, cells: column.getDataBodyRange().load("values") };
  });
  return () => {
    const found = measured.take();
    if (found === null) return null;
    const grid = whole === null ? null : toCellValues(whole.values);
    const read = grid !== null
      ? found.headers.map((header, index) => [header, grid.map((row) => row[index] ?? "")] as const)
      // Excel finds columns by number, too.
      : some.flatMap(({ header, column, cells }) => (column.isNullObject || !isSame(column.name, header) ? [] : [[column.name, toCellValues(cells.values).map(([value]) => value ?? "")] as const]));
    return { ...found, columns: new Map<string, readonly CellValue[]>(read) };
  };
}

/** The header row counts as the row above the body, also where it is hidden. */
export function queueMeasures(context: Excel.RequestContext, name: string): { readonly table: Excel.Table; take(): Omit<TableReading, "columns"> | null } {
  const table = context.workbook.tables.getItemOrNullObject(name).load("name,worksheet/name");
  const headers = table.columns.load("items/name");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const below = body.getRowsBelow(1).load("formulas");
  return {
    table,
    take() {
      if (table.isNullObject) return null;
      const block = rangeToBlock(body);
      return { name: table.name, sheet: table.worksheet.name, block: { ...block, top: block.top - 1 }, headers: headers.items.map((column) => column.name), isRoomBelow: below.formulas.flat().every((cell) => cell === "") };
    },
  };
}

async function readMeasured(batch: Batch, wanted: readonly TableRequest[]): Promise<TableReading[]> {
  const measured = wanted.map(({ table, columns }) => ({ columns, measures: queueMeasures(batch.context, table) }));
  await batch.sync();
  const pieces: Piece[] = [];
  const readings = measured.flatMap(({ columns, measures }) => {
    const found = measures.take();
    if (found === null) return [];
    const places = found.headers.flatMap((header, index) => (columns === "all" || columns.some((one) => isSame(one, header)) ? [index] : []));
    const read = new Map<string, CellValue[]>(places.map((index) => [found.headers[index]!, []]));
    const sheet = batch.context.workbook.worksheets.getItem(found.sheet);
    pieces.push(...neighbours(places).map((run) => columnsPiece(sheet, found, run, read)));
    return [{ ...found, columns: read }];
  });
  await readInPortions(batch, pieces);
  return readings;
}

/** Neighbouring columns of a table's body. */
function columnsPiece(sheet: Excel.Worksheet, { block, headers }: Omit<TableReading, "columns">, [first, last]: readonly [number, number], into: ReadonlyMap<string, CellValue[]>): Piece {
  const body = { top: block.top + 1, bottom: block.bottom, left: block.left + first, right: block.left + last };
  return {
    rows: body.bottom - body.top + 1,
    bytesPerRow: (last - first + 1) * BYTES_PER_VALUE,
    load(from, count) {
      const part = sheet.getRange(blockAddress(rowsOf(body, from, count))).load("values");
      return () => toCellValues(part.values).forEach((row, index) => row.forEach((value, column) => (into.get(headers[first + column]!)![from + index] = value)));
    },
  };
}

/** Excel's own comparison of headers. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
