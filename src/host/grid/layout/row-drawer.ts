/**
 * Turns rows of a sheet into drawn cells. Each repaint asks for the rows in view again; cells and rows that came out as before
 * are handed back as the same objects, so that React leaves their elements alone.
 */

import { cellName, holds, MAX_COLUMNS, type Rect } from "../../model/address";
import type { Table } from "../../model/parts";
import type { Worksheet } from "../../model/sheet";
import { cellLook, type CellLook } from "../look/cell-look";
import type { DrawnCell } from "./drawn-cell";
import { drawText, shownText, type ShownText } from "./draw-text";
import { overflowOf } from "./overflow";
import type { SheetLayout } from "./sheet-layout";

export interface RowRequest {
  readonly row: number;
  /** Columns in view. */
  readonly first: number;
  readonly last: number;
  /** The first row of this pane in view: a merged area that begins above is drawn from there. */
  readonly firstRow: number;
  /** The rows and columns that belong to the pane at all. */
  readonly pane: Rect;
}

/** A text may come from so many columns beyond the view. */
const REACH = 40;

export class RowDrawer {
  private readonly looks = new Map<number, CellLook>();
  private readonly texts = new Map<number, ShownText | null>();
  private readonly tables: readonly Table[];

  /** `earlier`: the drawer of the repaint before, whose cells may be used again. */
  constructor(private readonly sheet: Worksheet, private readonly layout: SheetLayout, earlier: RowDrawer | null = null) {
    this.tables = sheet.workbook.parts.tables.filter((table) => table.sheetId === sheet.id);
    if (earlier && earlier.sheet === sheet) this.before = earlier.drawn;
  }

  private readonly before: ReadonlyMap<string, DrawnRow> = new Map();
  private readonly drawn = new Map<string, DrawnRow>();

  row(request: RowRequest): readonly DrawnCell[] {
    const key = `${request.row}/${request.pane.top}/${request.pane.left}`;
    const asked = `${request.first}:${request.last}:${Math.max(request.firstRow, request.row - 1)}`;
    const known = this.drawn.get(key);
    if (known?.asked === asked) return known.cells;
    const former = known ?? this.before.get(key);
    const cells = reuse(this.draw(request), former?.cells ?? []);
    this.drawn.set(key, { asked, cells });
    return cells;
  }

  private draw(request: RowRequest): DrawnCell[] {
    const { row, first, last } = request;
    const cells: DrawnCell[] = [];
    const lineless = new Set<number>();
    for (let column = this.firstToDraw(request); column <= last; column++) {
      if (this.layout.columns.size(column) === 0) continue;
      const merge = this.mergeAt(row, column);
      if (merge) {
        const isDrawnHere = row === Math.max(merge.top, request.firstRow) && column === Math.max(merge.left, first);
        if (isDrawnHere) cells.push(this.drawMerge(request, merge));
        continue;
      }
      const cell = this.drawCell(request, column, lineless);
      if (column >= first || cell.text) cells.push(cell);
    }
    return cells.map((cell) => (lineless.has(cell.column) ? { ...cell, rightLine: false } : cell));
  }

  /** The first column in view, or one before it whose text runs into view. */
  private firstToDraw({ row, first, pane }: RowRequest): number {
    if (this.textAt(row, first) || this.mergeAt(row, first)) return first;
    for (let column = first - 1; column >= Math.max(pane.left - REACH, 0, first - REACH); column--) {
      if (this.mergeAt(row, column)) return first;
      if (this.textAt(row, column)) return column;
    }
    return first;
  }

  private drawCell(request: RowRequest, column: number, lineless: Set<number>): DrawnCell {
    const { row, pane } = request;
    const { columns, rows } = this.layout;
    const look = this.lookAt(row, column), text = this.textAt(row, column);
    const width = columns.size(column), height = rows.size(row);
    let box = { left: 0, width };
    if (text && text.canOverflow) {
      const over = overflowOf({
        column, textWidth: text.width, cellWidth: width, align: text.align === "justify" ? "left" : text.align,
        isFree: (next) => !this.textAt(row, next) && !this.mergeAt(row, next) && !this.hasContent(row, next),
        sizeOf: (next) => columns.size(next), lastColumn: MAX_COLUMNS - 1,
      });
      box = { left: columns.offset(over.first) - columns.offset(column), width: columns.span(over.first, over.last) };
      for (let covered = over.first; covered < over.last; covered++) lineless.add(covered);
    } else if (text?.isAcross) {
      let end = column;
      while (!this.hasContent(row, end + 1) && this.lookAt(row, end + 1).alignment.horizontal === "centerContinuous") lineless.add(end++);
      box = { left: 0, width: columns.span(column, end) };
    }
    const table = this.headerOf(row, column);
    return {
      ref: cellName(row, column), row, column, rowSpan: 1, columnSpan: 1,
      left: columns.offset(column), top: 0, width, height, rightLine: true, bottomLine: true,
      fill: look.fill, edges: this.edgesOf(look, row, column, row, column), diagonal: look.diagonal,
      text: text && drawText(text, look, box.left, box.width),
      bar: look.bar, icon: look.icon, filterOf: table?.name ?? null, isOwner: holds(pane, row, column),
    };
  }

  private drawMerge(request: RowRequest, merge: Rect): DrawnCell {
    const { columns, rows } = this.layout;
    const look = this.lookAt(merge.top, merge.left);
    const width = columns.span(merge.left, merge.right);
    const text = shownText(this.sheet, merge.top, merge.left, look, width, this.layout.zoom);
    return {
      ref: cellName(merge.top, merge.left), row: merge.top, column: merge.left,
      rowSpan: merge.bottom - merge.top + 1, columnSpan: merge.right - merge.left + 1,
      left: columns.offset(merge.left), top: rows.offset(merge.top) - rows.offset(request.row),
      width, height: rows.span(merge.top, merge.bottom), rightLine: true, bottomLine: true,
      fill: look.fill, edges: this.edgesOf(look, merge.top, merge.left, merge.bottom, merge.right), diagonal: look.diagonal,
      text: text && drawText(text, look, 0, width),
      bar: look.bar, icon: look.icon, filterOf: this.headerOf(merge.top, merge.left)?.name ?? null,
      isOwner: holds(request.pane, merge.top, merge.left),
    };
  }

  /** A line between two cells belongs to both: each draws what either has, as fills lie over the neighbour's line. */
  private edgesOf(look: CellLook, top: number, left: number, bottom: number, right: number): DrawnCell["edges"] {
    const edges = {
      top: look.top ?? (top > 0 ? this.lookAt(top - 1, left).bottom : null),
      left: look.left ?? (left > 0 ? this.lookAt(top, left - 1).right : null),
      bottom: bottom === top ? look.bottom : this.lookAt(bottom, left).bottom,
      right: right === left ? look.right : this.lookAt(top, right).right,
    };
    return edges.top || edges.left || edges.bottom || edges.right ? edges : null;
  }

  private headerOf(row: number, column: number): Table | null {
    return this.tables.find((table) => table.hasHeaders && table.showFilterButton && row === table.range.top && column >= table.range.left && column <= table.range.right) ?? null;
  }

  private lookAt(row: number, column: number): CellLook {
    const key = row * MAX_COLUMNS + column;
    let look = this.looks.get(key);
    if (!look) this.looks.set(key, (look = cellLook(this.sheet, this.tables, row, column)));
    return look;
  }

  private textAt(row: number, column: number): ShownText | null {
    const key = row * MAX_COLUMNS + column;
    let text = this.texts.get(key);
    if (text === undefined) {
      text = this.hasContent(row, column)
        ? shownText(this.sheet, row, column, this.lookAt(row, column), this.layout.columns.size(column), this.layout.zoom)
        : null;
      this.texts.set(key, text);
    }
    return text;
  }

  private hasContent(row: number, column: number): boolean {
    return this.sheet.valueAt(row, column) !== null;
  }

  private mergeAt(row: number, column: number): Rect | null {
    return this.sheet.parts.merges.find((merge) => holds(merge, row, column)) ?? null;
  }
}

interface DrawnRow {
  readonly asked: string;
  readonly cells: readonly DrawnCell[];
}

/** The former objects where nothing differs, also the former list where all of it is as it was. */
function reuse(cells: DrawnCell[], former: readonly DrawnCell[]): readonly DrawnCell[] {
  const byPlace = new Map(former.map((cell) => [cell.column, cell]));
  const result = cells.map((cell) => {
    const old = byPlace.get(cell.column);
    return old && JSON.stringify(old) === JSON.stringify(cell) ? old : cell;
  });
  return result.length === former.length && result.every((cell, index) => cell === former[index]) ? former : result;
}
