/**
 * One sheet as the core reads it. The first sync asks for its measures (and the workbook's facts), the second for its contents.
 */

import type { SheetReading } from "../../app/workbook-port";
import type { CellValue } from "../../core/blueprint/operations";
import type { Block, Merge, SheetSnapshot } from "../../core/adoption/snapshot";
import { fail, succeed, type Result } from "../../core/problems/problem";
import { blockAddress, cellAddress } from "../../core/blueprint/addresses";
import { COLUMN_COUNT, ROW_COUNT, rangeToBlock, rowsOf } from "../blocks";
import { isExcelError, isLasting } from "../excel-problem";
import type { Batch } from "../run-act";
import { toCellValues } from "./cell-values";
import { queueFacts } from "./facts";
import { readInPortions, type Piece } from "./in-portions";
import { isCentredRange, queueMerges, readMergesInPortions, type MeasuredMerge } from "./merges";
import { numberFormatPieces } from "./number-formats";

/** The first rows are read with the measures: they tell how long the values are. */
const SAMPLE_ROWS = "1:40";
const BYTES_PER_FORMULA = 80;
const BYTES_PER_COLUMN = 200;
/** For a cell where the sample has none. */
const BYTES_PER_VALUE = 24;

interface Measures {
  readonly reading: Omit<SheetReading, "snapshot">;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly used: Block | null;
  /** Null where Excel does not tell: then every cell may hold a formula. */
  readonly formulaAreas: readonly Block[] | null;
  /** Null where Excel does not tell them all at once. */
  readonly merges: readonly MeasuredMerge[] | null;
  readonly autoFilter: SheetSnapshot["autoFilter"];
  readonly hasSpill: boolean;
  readonly tables: readonly Excel.Table[];
  readonly isProtected: boolean;
  readonly hasHiddenRows: boolean;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly bytesPerCell: number;
}

export async function readSheet(batch: Batch, sheet: string | null, numberFormatsOf: readonly number[] | "all"): Promise<Result<SheetReading>> {
  const measured = await measure(batch, sheet);
  if (!measured.ok) return measured;
  return succeed({ ...measured.value.reading, snapshot: await readContents(batch, measured.value, numberFormatsOf) });
}

/**
 * One sync where all goes well. Excel may refuse it because no cells are selected, because it does not look for special cells on a
 * protected sheet, or because there are more than 512 merges: each is left out in a further sync.
 */
async function measure(batch: Batch, name: string | null): Promise<Result<Measures>> {
  let [withSelection, withAreas] = [true, true];
  for (;;) {
    const take = queueMeasures(batch.context, name, withSelection, withAreas);
    try {
      await batch.sync();
      return take();
    } catch (error) {
      if (!isExcelError(error) || isLasting(error)) throw error;
      if (withSelection && error.code === "InvalidSelection") withSelection = false;
      else if (withAreas) withAreas = false;
      else throw error;
    }
  }
}

function queueMeasures(context: Excel.RequestContext, name: string | null, withSelection: boolean, withAreas: boolean): () => Result<Measures> {
  const takeFacts = queueFacts(context, withSelection);
  const { worksheets } = context.workbook;
  const sheet = name === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  const formulas = withAreas ? used.getSpecialCellsOrNullObject("Formulas") : null;
  const merges = withAreas ? queueMerges(used) : null;
  const filter = sheet.autoFilter;
  const filtered = filter.getRangeOrNullObject();
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  const sample = sheet.getRange(SAMPLE_ROWS).getUsedRangeOrNullObject(true);
  sheet.load("name");
  sheet.tables.load("items/name");
  sheet.protection.load("protected");
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,hasSpill");
  filter.load("isDataFiltered");
  filtered.load("rowIndex,columnIndex,rowCount,columnCount");
  formulas?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  frozen.load("rowCount,columnCount");
  sample.load("values");
  return () => {
    const facts = takeFacts();
    if (sheet.isNullObject) return fail("SHEET_NOT_FOUND", { sheet: name ?? "", sheets: facts.sheets.map((one) => one.name).join(", ") });
    const rows = sample.isNullObject ? [] : sample.values;
    return succeed({
      reading: { facts },
      sheet,
      sheetName: sheet.name,
      used: used.isNullObject ? null : rangeToBlock(used),
      formulaAreas: formulas === null ? null : formulas.isNullObject ? [] : formulas.areas.items.map(rangeToBlock),
      merges: merges === null ? null : merges(),
      autoFilter: filtered.isNullObject ? null : { block: rangeToBlock(filtered), isFiltering: filter.isDataFiltered },
      // The types leave out that it is null where some cells spill.
      hasSpill: !used.isNullObject && (used.hasSpill as boolean | null) !== false,
      tables: sheet.tables.items,
      isProtected: sheet.protection.protected,
      hasHiddenRows: !used.isNullObject && used.rowHidden !== false,
      frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenCounts(frozen),
      bytesPerCell: rows.length === 0 ? BYTES_PER_VALUE : bytesPerCell(rows),
    });
  };
}

async function readContents(batch: Batch, measures: Measures, numberFormatsOf: readonly number[] | "all"): Promise<SheetSnapshot> {
  const { sheet, used } = measures;
  const empty = { sheet: measures.sheetName, isProtected: measures.isProtected, frozen: measures.frozen, autoFilter: measures.autoFilter, hasSpill: measures.hasSpill };
  if (used === null) {
    return { ...empty, used, values: [], formulas: new Map(), numberFormats: new Map(), merges: [], tables: [], validations: [], hiddenRows: [], hiddenColumns: [], columnWidths: [] };
  }
  const merges = measures.merges ?? (await readMergesInPortions(batch, sheet, used));
  const values: CellValue[][] = [];
  const formulas = new Map<string, string>();
  const numberFormats = new Map<number, string[]>();
  const columns = numberFormatsOf === "all" ? range(used.left, used.right) : numberFormatsOf;
  let shape: Shape = { merges: [], tables: [], validations: [], hiddenRows: [], hiddenColumns: [], columnWidths: [] };
  await readInPortions(batch, [
    shapePiece(measures, used, merges, (read) => (shape = read)),
    valuesPiece(sheet, used, measures.bytesPerCell, values),
    ...(measures.formulaAreas ?? [used]).map((area) => formulasPiece(sheet, area, formulas)),
    ...numberFormatPieces(sheet, used, columns, numberFormats),
  ]);
  return { ...empty, used, values, formulas, numberFormats, ...shape };
}

type Shape = Pick<SheetSnapshot, "merges" | "tables" | "validations" | "hiddenRows" | "hiddenColumns" | "columnWidths">;

/** A piece of one row, so that it is asked for again with the portion it is in. */
function shapePiece(measures: Measures, used: Block, merges: readonly MeasuredMerge[], take: (shape: Shape) => void): Piece {
  return {
    rows: 1,
    bytesPerRow: (used.right - used.left + 1 + merges.length) * BYTES_PER_COLUMN,
    load() {
      const read = queueShape(measures, used, merges);
      return () => take(read());
    },
  };
}

/** Merges, tables, validations, widths and hidden rows and columns. */
function queueShape(measures: Measures, used: Block, merges: readonly MeasuredMerge[]): () => Shape {
  const { sheet, tables } = measures;
  const tableRanges = tables.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  const corners = merges.map(({ block, isCentred }) => (isCentred === null ? sheet.getRange(cellAddress(block.top, block.left)).load("format/horizontalAlignment") : null));
  const columns = range(used.left, used.right).map((column) => sheet.getRange(cellAddress(used.top, column)).getEntireColumn().load("columnHidden,format/columnWidth"));
  const validations = range(used.left, used.right).map((column) => sheet.getRange(blockAddress({ ...used, left: column, right: column })).dataValidation.load("type"));
  // On a protected sheet Excel does not look for visible cells.
  const visible = measures.hasHiddenRows && !measures.isProtected ? sheet.getRange(blockAddress(used)).getSpecialCellsOrNullObject("Visible") : null;
  visible?.load("areas/items/rowIndex,areas/items/rowCount");
  return () => ({
    merges: merges.map(({ block, isCentred }, index): Merge => ({ ...block, isCentred: isCentred ?? isCentredRange(corners[index]) })),
    tables: tables.map((table, index) => ({ name: table.name, block: rangeToBlock(tableRanges[index]!) })),
    validations: validations.flatMap(({ type }, index) => (type === "None" ? [] : [{ column: used.left + index }])),
    hiddenRows: visible === null ? [] : rowsOutside(used, visible.isNullObject ? [] : visible.areas.items),
    hiddenColumns: columns.flatMap((column, index) => (column.columnHidden ? [used.left + index] : [])),
    columnWidths: columns.map((column) => column.format.columnWidth),
  });
}

function valuesPiece(sheet: Excel.Worksheet, used: Block, bytesPerValue: number, into: CellValue[][]): Piece {
  return {
    rows: used.bottom - used.top + 1,
    bytesPerRow: (used.right - used.left + 1) * bytesPerValue,
    load(first, count) {
      const part = sheet.getRange(blockAddress(rowsOf(used, first, count))).load("values");
      return () => toCellValues(part.values).forEach((row, index) => (into[first + index] = row));
    },
  };
}

function formulasPiece(sheet: Excel.Worksheet, area: Block, into: Map<string, string>): Piece {
  return {
    rows: area.bottom - area.top + 1,
    bytesPerRow: (area.right - area.left + 1) * BYTES_PER_FORMULA,
    load(first, count) {
      const part = sheet.getRange(blockAddress(rowsOf(area, first, count))).load("formulas");
      return () =>
        part.formulas.forEach((row: unknown[], rowIndex) =>
          row.forEach((formula, column) => {
            // Where Excel did not tell which cells hold formulas, constants come along.
            if (typeof formula === "string" && formula.startsWith("=")) into.set(`${area.top + first + rowIndex},${area.left + column}`, formula);
          }),
        );
    },
  };
}

/** Frozen rows alone come as whole rows, frozen columns alone as whole columns. */
function frozenCounts(location: Excel.Range): { readonly rows: number; readonly columns: number } {
  return { rows: location.rowCount >= ROW_COUNT ? 0 : location.rowCount, columns: location.columnCount >= COLUMN_COUNT ? 0 : location.columnCount };
}

/** A quarter more than the sample's mean, in UTF-8: later rows may be longer. */
function bytesPerCell(sample: readonly (readonly unknown[])[]): number {
  const cells = sample.length * (sample[0]?.length ?? 1);
  return Math.ceil((new TextEncoder().encode(JSON.stringify(sample)).length / cells) * 1.25);
}

function rowsOutside(used: Block, visible: readonly { readonly rowIndex: number; readonly rowCount: number }[]): number[] {
  const shown = new Set(visible.flatMap((area) => range(area.rowIndex, area.rowIndex + area.rowCount - 1)));
  return range(used.top, used.bottom).filter((row) => !shown.has(row));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
