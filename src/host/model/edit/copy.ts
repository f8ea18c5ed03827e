/** Copies cells as paste does. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-copyfrom-member(1) */

import { intersect, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Rect } from "../address";
import { blankCell, EMPTY_CELL, type Cell } from "../cell";
import { ModelError } from "../model-error";
import { mapPieces } from "../references/formula-pieces";
import { translateFormula } from "../references/translate-formula";
import type { Worksheet } from "../sheet";
import { assertArraysWhole } from "./array-ranges";
import { copyParts } from "./copy-parts";
import { tableAt } from "./find-table";
import { assertMergesWhole } from "./merge";
import { assertEditable } from "./protect";
import { noteCalculatedColumns } from "./calculated-columns";
import type { SheetRange } from "./sheet-range";
import { growBelow, tablesToGrow } from "./table-growth";
import { syncHeaders } from "./table-headers";

export type { SheetRange } from "./sheet-range";

export type CopyWhat = "All" | "Values" | "Formulas" | "Formats";

/**
 * Copies `from` to `to`: as often as it fits where `to` is a multiple of its size, else once from the upper left cell. Relative
 * references move along. "All" brings formats, merges, links, validation, conditional formats and whole tables; "Formats" brings
 * formats, merges and conditional formats. Returns the rectangle that was filled.
 */
export function copyRange(from: SheetRange, to: SheetRange, what: CopyWhat): Rect {
  const target = targetOf(from.rect, to.rect);
  assertEditable(to.sheet, target, what === "Formats" ? "formatCells" : "contents");
  if (what !== "Formats") assertArraysWhole(to.sheet, target);
  assertMergesWhole(to.sheet, target);
  const used = from.sheet.usedRect();
  const area = cellsToCopy(from.rect, used);
  const source = area && readCells(from.sheet, area);
  const growing = what === "Formats" ? [] : tablesToGrow(to.sheet, target, false);
  const tiles = tilesOf(from.rect, target);
  const takesFormats = what === "All" || what === "Formats";
  // Tables and rules first: whether "[@列]" needs its table's name depends on where it arrives.
  if (takesFormats) copyParts(from, to.sheet, tiles, what === "All");
  for (const tile of tiles) {
    if (isWholeColumns(from.rect) || isWholeRows(from.rect)) emptyTile(to.sheet, tile, what);
    if (source) putTile(from, to.sheet, tile, source, what);
  }
  syncHeaders(to.sheet, target);
  growBelow(to.sheet, growing, target);
  noteCalculatedColumns(to.sheet, target);
  to.sheet.workbook.tell({ type: what === "Formats" ? "formatChanged" : "changed", sheetId: to.sheet.id, rect: target, change: "RangeEdited" });
  return target;
}

function targetOf(from: Rect, to: Rect): Rect {
  const height = from.bottom - from.top + 1, width = from.right - from.left + 1;
  const toHeight = to.bottom - to.top + 1, toWidth = to.right - to.left + 1;
  const repeats = toHeight % height === 0 && toWidth % width === 0;
  const target = repeats ? to : { ...to, bottom: to.top + height - 1, right: to.left + width - 1 };
  if (target.bottom >= MAX_ROWS || target.right >= MAX_COLUMNS) throw new ModelError("InvalidArgument", "复制的区域超出工作表的边界。");
  return target;
}

function tilesOf(from: Rect, target: Rect): Rect[] {
  const height = from.bottom - from.top + 1, width = from.right - from.left + 1;
  const tiles: Rect[] = [];
  for (let top = target.top; top <= target.bottom; top += height) {
    for (let left = target.left; left <= target.right; left += width) tiles.push({ top, left, bottom: top + height - 1, right: left + width - 1 });
  }
  return tiles;
}

/** Whole columns and rows need only what is used. */
function cellsToCopy(rect: Rect, used: Rect | null): Rect | null {
  return isWholeColumns(rect) || isWholeRows(rect) ? used && intersect(rect, used) : rect;
}

/** The cells of `rect` as they show, row by row: one that is not stored has the format of its row or column. */
interface Source {
  readonly rect: Rect;
  readonly cells: readonly Cell[];
}

function readCells(sheet: Worksheet, rect: Rect): Source {
  const cells: Cell[] = [];
  for (let row = rect.top; row <= rect.bottom; row++) {
    const stored = sheet.rows.get(row);
    for (let column = rect.left; column <= rect.right; column++) cells.push(stored?.get(column) ?? blankCell(sheet.styleAt(row, column)));
  }
  return { rect, cells };
}

function putTile(from: SheetRange, sheet: Worksheet, tile: Rect, { rect, cells }: Source, what: CopyWhat): void {
  const down = tile.top - from.rect.top, right = tile.left - from.rect.left;
  let index = 0;
  sheet.replaceBlock({ top: rect.top + down, left: rect.left + right, bottom: rect.bottom + down, right: rect.right + right }, (before, row, column) => {
    const cell = cells[index++]!;
    if (what === "Formats") return { ...before, style: cell.style };
    if (what === "All" && isCopiedAsIs(cell)) return cell;
    return copied({ sheet: from.sheet, row: row - down, column: column - right }, cell, { sheet, row, column }, before, what);
  });
}

interface Place {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** What the source has nothing for. */
function emptyTile(sheet: Worksheet, tile: Rect, what: CopyWhat): void {
  const used = sheet.usedRect();
  const area = used && intersect(used, tile);
  if (!area) return;
  for (let row = area.top; row <= area.bottom; row++) {
    for (const [column, cell] of [...(sheet.rows.get(row) ?? [])]) {
      if (column < area.left || column > area.right) continue;
      if (what === "All") sheet.putCell(row, column, EMPTY_CELL);
      else sheet.putCell(row, column, what === "Formats" ? { ...cell, style: 0 } : { value: null, formula: null, style: cell.style });
    }
  }
}

/** Cells are values: one without anything that counts from its place may stand in both. */
function isCopiedAsIs(cell: Cell): boolean {
  return cell.formula === null && cell.attributes === undefined && cell.arrayRange === undefined;
}

function copied(from: Place, cell: Cell, to: Place, before: Cell, what: CopyWhat): Cell {
  const style = what === "All" ? cell.style : before === EMPTY_CELL ? to.sheet.styleAt(to.row, to.column) : before.style;
  const formula = what === "Values" || cell.formula === null ? null : copiedFormula(from, cell.formula, to);
  const value = formula === null ? cell.value : null;
  if (value === null && formula === null && style === 0 && before === EMPTY_CELL) return EMPTY_CELL;
  return { value, formula, style, ...(what === "All" && cell.rich !== undefined && formula === null && { rich: cell.rich }) };
}

function copiedFormula(from: Place, text: string, to: Place): string {
  const formula = translateFormula(text, from, to);
  const table = formula.includes("[") ? tableAt(from.sheet, from.row, from.column) : null;
  if (!table || tableAt(to.sheet, to.row, to.column)) return formula;
  return mapPieces(formula, (piece) => (piece.kind === "struct" && !piece.reference.table ? { ...piece, reference: { ...piece.reference, table: table.name } } : piece));
}
