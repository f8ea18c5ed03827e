/** The present results of formulas read before. Only values travel, so a long list of long formulas costs little. */

import type { Block, FormulaResult } from "../../core/adoption/snapshot";
import type { CellValue } from "../../core/blueprint/operations";
import { succeed, type Result } from "../../core/problems/problem";
import { blockAddress, parseOnSheet } from "../../core/blueprint/addresses";
import { addressToBlock, rowsOf } from "../blocks";
import type { Batch } from "../run-act";
import { toCellValues } from "./cell-values";
import { readInPortions, type Piece } from "./in-portions";

const BYTES_PER_VALUE = 24;

interface Run {
  readonly sheet: string;
  block: Block;
  /** Places in the list of formulas, from the top. */
  readonly places: number[];
}

/** One sync; one more for each 4 MB. */
export async function readResults(batch: Batch, formulas: readonly FormulaResult[]): Promise<Result<readonly FormulaResult[]>> {
  const values: CellValue[] = [];
  await readInPortions(batch, runsDown(formulas).map((run) => runPiece(batch.context, run, values)));
  return succeed(formulas.map((formula, place) => ({ ...formula, value: values[place] ?? "" })));
}

function runPiece(context: Excel.RequestContext, run: Run, into: CellValue[]): Piece {
  const sheet = context.workbook.worksheets.getItem(run.sheet);
  return {
    rows: run.places.length,
    bytesPerRow: BYTES_PER_VALUE,
    load(first, count) {
      const part = sheet.getRange(blockAddress(rowsOf(run.block, first, count))).load("values");
      return () => toCellValues(part.values).forEach((row, index) => (into[run.places[first + index]!] = row[0] ?? ""));
    },
  };
}

/** Cells that stand below one another in a column are read together. */
function runsDown(formulas: readonly FormulaResult[]): Run[] {
  const cells = formulas.map((formula, place) => {
    const at = parseOnSheet(formula.cell);
    if (at === null) throw new Error(`expected a cell with its sheet, got "${formula.cell}"`);
    return { sheet: at.sheet, place, ...addressToBlock(at.address) };
  });
  cells.sort((a, b) => (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : a.left - b.left || a.top - b.top));
  const runs: Run[] = [];
  for (const { sheet, place, top, left } of cells) {
    const last = runs.at(-1);
    if (last !== undefined && last.sheet === sheet && last.block.left === left && last.block.bottom === top - 1) {
      last.block = { ...last.block, bottom: top };
      last.places.push(place);
    } else {
      runs.push({ sheet, block: { top, left, bottom: top, right: left }, places: [place] });
    }
  }
  return runs;
}
