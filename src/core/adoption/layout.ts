/** Where the added columns go and what that moves; widths that dates need; what is frozen. */

import { blockAddress, onSheet } from "../blueprint/addresses";
import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import { FIELD } from "../regulation/regulation";
import type { CellChanges } from "./cell-changes";
import type { ColumnChoice, FoundList } from "./plan";
import type { AdoptionReport } from "./report";
import { overlaps, valueAt } from "./sheet-grid";
import type { Block, Merge, SheetSnapshot } from "./snapshot";

export interface Layout {
  /** Whole columns are inserted, unless free ones within the used range are there: those beyond it have a width that nobody could put back. */
  readonly isInserted: boolean;
  readonly moved: AdoptionReport["moved"];
  readonly widths: readonly { readonly column: number; readonly points: number }[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Former merges across columns whose text stays centred over them. */
  readonly centred: readonly Block[];
  readonly restyled: (language: Language) => AdoptionReport["restyled"];
}

export function layoutOf(snapshot: SheetSnapshot, list: FoundList, columns: readonly ColumnChoice[], addedCount: number, cells: CellChanges): Layout {
  const used = snapshot.used as Block;
  const first = list.body.right + 1;
  const last = first + addedCount - 1;
  const isInserted = last > used.right || !isFree(snapshot, { top: list.header.bottom, left: first, bottom: list.body.bottom, right: last });
  const widths = wideEnough(snapshot, cells, list);
  const centred = cells.unmerge.filter((merge) => staysCentred(merge, list));
  const beside: Block = { ...used, left: first };
  const isSomethingBeside = isInserted && first <= used.right;
  return {
    isInserted, widths, centred,
    moved: isSomethingBeside ? [{ from: onSheet(snapshot.sheet, blockAddress(beside)), to: onSheet(snapshot.sheet, blockAddress({ ...beside, left: first + addedCount, right: used.right + addedCount })) }] : [],
    freeze: freezeOf(snapshot, list, columns),
    restyled: (language) => restyled(snapshot, list, widths, centred, isInserted ? [] : Array.from({ length: addedCount }, (_, index) => first + index), language),
  };
}

function isFree(snapshot: SheetSnapshot, block: Block): boolean {
  if (snapshot.hiddenColumns.some((column) => column >= block.left && column <= block.right)) return false;
  if (snapshot.merges.some((merge) => overlaps(merge, block)) || snapshot.tables.some((table) => overlaps(table.block, block))) return false;
  for (let row = block.top; row <= block.bottom; row += 1) for (let column = block.left; column <= block.right; column += 1) if (valueAt(snapshot, row, column) !== "") return false;
  return true;
}

/** Cells of the header are filled, so that there is nothing to centre over. */
function staysCentred({ isCentred, top, left, right }: Merge, { body }: FoundList): boolean {
  return isCentred && right > left && top >= body.top;
}

/** About what a digit takes at 11 points, and the cell's own margin. */
const [POINTS_A_CHARACTER, MARGIN] = [5.6, 7];

/** Columns that got a number format and would show ####. Hidden ones stay as they are. */
function wideEnough(snapshot: SheetSnapshot, { formats, grid }: CellChanges, list: FoundList): { readonly column: number; readonly points: number }[] {
  const used = snapshot.used as Block;
  return formats.flatMap(({ column, format }) => {
    const width = snapshot.columnWidths[column - used.left];
    if (width === undefined || width === 0 || snapshot.hiddenColumns.includes(column)) return [];
    const longest = Math.max(0, ...lengths(grid.map((row) => row[column - list.body.left] ?? ""), format));
    const needed = longest * POINTS_A_CHARACTER + MARGIN;
    return needed > width + 0.5 ? [{ column, points: Math.ceil(needed) }] : [];
  });
}

function lengths(values: readonly CellValue[], format: string): Set<number> {
  const found = new Set<number>();
  for (const value of values) {
    if (typeof value !== "number") continue;
    if (format.startsWith("yyyy")) found.add(10);
    else if (format.startsWith("#,##0")) found.add(Math.abs(value).toFixed(2).length + Math.floor(Math.log10(Math.max(1, Math.abs(value))) / 3) + (value < 0 ? 1 : 0));
    else found.add(6);
  }
  return found;
}

/** A header that is far down would freeze most of the window. */
const [MOST_FROZEN_ROWS, MOST_FROZEN_POINTS] = [12, 330];

/** Header row, and the columns up to the name where that is near the left; never less than what was frozen. */
function freezeOf(snapshot: SheetSnapshot, { header }: FoundList, columns: readonly ColumnChoice[]): { readonly rows: number; readonly columns: number } | null {
  const { frozen } = snapshot;
  const used = snapshot.used as Block;
  const name = columns.find(({ field }) => field === FIELD.name)?.column;
  const widthToName = name === undefined ? Infinity : used.left * 50 + snapshot.columnWidths.slice(0, name - used.left + 1).reduce((sum, width) => sum + width, 0);
  const rows = Math.max(frozen.rows, header.bottom + 1 <= MOST_FROZEN_ROWS ? header.bottom + 1 : 0);
  const frozenColumns = Math.max(frozen.columns, name !== undefined && widthToName <= MOST_FROZEN_POINTS ? name + 1 : 0);
  return rows === frozen.rows && frozenColumns === frozen.columns ? null : { rows, columns: frozenColumns };
}

function restyled(snapshot: SheetSnapshot, list: FoundList, widths: Layout["widths"], centred: readonly Block[], usedColumns: readonly number[], language: Language): AdoptionReport["restyled"] {
  const at = (block: Block): string => onSheet(snapshot.sheet, blockAddress(block));
  const { header, body } = list;
  const used = snapshot.used as Block;
  return [
    { range: at({ ...body, top: header.bottom }), what: language === "zh" ? "套用浅色表格样式（细线、隔行底色）；原有的字体、底色和边框不变" : "a light table style (thin lines, banded rows); its own fonts, fills and borders stay" },
    ...centred.map((block) => ({ range: at(block), what: language === "zh" ? "取消合并后设为跨列居中，看起来与原来一样" : "centred across the selection after unmerging, so that it looks as before" })),
    ...widths.map(({ column, points }) => ({ range: at({ ...used, left: column, right: column }), what: language === "zh" ? `列宽由 ${snapshot.columnWidths[column - used.left]} 磅改为 ${points} 磅` : `column width from ${snapshot.columnWidths[column - used.left]} to ${points} points` })),
    ...usedColumns.map((column) => ({ range: at({ ...used, left: column, right: column }), what: language === "zh" ? "空列，用来放新增的列：列宽和单元格格式有变" : "a blank column that takes an added one: its width and formats change" })),
  ];
}
