/** Every formula cell of some sheets with its result: so that a conversion can tell which results it changed. */

import type { FormulaResult } from "../../core/adoption/snapshot";
import type { CellValue } from "../../core/blueprint/operations";
import { succeed, type Result } from "../../core/problems/problem";
import { blockAddress, cellAddress, onSheet } from "../../core/blueprint/addresses";
import { rangeToBlock, rowsOf } from "../blocks";
import { isExcelError } from "../excel-problem";
import type { Batch } from "../run-act";
import { toCellValues } from "./cell-values";
import { readInPortions, type Piece } from "./in-portions";

const BYTES_PER_CELL = 100;

/**
 * One sync where all goes well. Excel may refuse it, because the answer is too long or because it does not look for special cells
 * on a protected sheet; then the used ranges are measured (one sync) and read whole, in portions.
 */
export async function readFormulas(batch: Batch, sheets: readonly string[]): Promise<Result<readonly FormulaResult[]>> {
  const take = queueSpecialCells(batch.context, sheets);
  try {
    await batch.sync();
  } catch (error) {
    if (!isExcelError(error) || error.code === "InvalidOperationInCellEditMode") throw error;
    return succeed(await readUsedRanges(batch, sheets));
  }
  return succeed(take());
}

function queueSpecialCells(context: Excel.RequestContext, sheets: readonly string[]): () => FormulaResult[] {
  const found = sheets.map((sheet) => {
    const cells = context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true).getSpecialCellsOrNullObject("Formulas");
    cells.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/formulas,areas/items/values");
    return { sheet, cells };
  });
  return () =>
    found.flatMap(({ sheet, cells }) =>
      cells.isNullObject ? [] : cells.areas.items.flatMap((area) => formulaCells(sheet, area.rowIndex, area.columnIndex, area.formulas, area.values)),
    );
}

async function readUsedRanges(batch: Batch, sheets: readonly string[]): Promise<FormulaResult[]> {
  const { worksheets } = batch.context.workbook;
  const measured = sheets.map((sheet) => ({
    sheet,
    used: worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await batch.sync();
  const formulas: FormulaResult[] = [];
  await readInPortions(
    batch,
    measured.flatMap(({ sheet, used }) => (used.isNullObject ? [] : [usedPiece(worksheets.getItem(sheet), sheet, used, formulas)])),
  );
  return formulas;
}

function usedPiece(worksheet: Excel.Worksheet, sheet: string, used: Excel.Range, into: FormulaResult[]): Piece {
  const block = rangeToBlock(used);
  return {
    rows: used.rowCount,
    bytesPerRow: used.columnCount * BYTES_PER_CELL,
    load(first, count) {
      const part = worksheet.getRange(blockAddress(rowsOf(block, first, count))).load("formulas,values");
      return () => {
        for (const cell of formulaCells(sheet, block.top + first, block.left, part.formulas, part.values)) into.push(cell);
      };
    },
  };
}

function formulaCells(sheet: string, top: number, left: number, formulas: readonly (readonly unknown[])[], values: readonly (readonly unknown[])[]): FormulaResult[] {
  const results: CellValue[][] = toCellValues(values);
  return formulas.flatMap((row, rowIndex) =>
    row.flatMap((formula, column) => {
      const value = results[rowIndex]?.[column] ?? "";
      // A text such as "=待定" gives itself; no formula does.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      return isFormula ? [{ cell: onSheet(sheet, cellAddress(top + rowIndex, left + column)), formula, value }] : [];
    }),
  );
}
