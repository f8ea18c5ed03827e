/** The used range of a sheet, kept up to date cell by cell where that is cheap, and found anew where it is not. */

import { union, type Rect } from "./address";
import { EMPTY_CELL, type Cell } from "./cell";

type Rows = ReadonlyMap<number, ReadonlyMap<number, Cell>>;

export class UsedExtent {
  private readonly kept: { all: Rect | null | undefined; values: Rect | null | undefined } = { all: undefined, values: undefined };

  forget(): void {
    this.kept.all = undefined;
    this.kept.values = undefined;
  }

  cellPlaced(row: number, column: number, before: Cell, cell: Cell): void {
    const hadValue = holdsValue(before), hasValue = holdsValue(cell);
    if (hadValue !== hasValue) this.note("values", row, column, hasValue);
    const wasStored = before !== EMPTY_CELL, isStored = cell !== EMPTY_CELL;
    if (wasStored !== isStored) this.note("all", row, column, isStored);
  }

  rect(rows: Rows, valuesOnly: boolean): Rect | null {
    const which = valuesOnly ? "values" : "all";
    let rect = this.kept[which];
    if (rect === undefined) this.kept[which] = rect = measure(rows, valuesOnly);
    return rect;
  }

  private note(which: "all" | "values", row: number, column: number, counts: boolean): void {
    const rect = this.kept[which];
    if (rect === undefined) return;
    if (rect === null) {
      if (counts) this.kept[which] = { top: row, left: column, bottom: row, right: column };
    } else if (counts) {
      if (row < rect.top || row > rect.bottom || column < rect.left || column > rect.right) {
        this.kept[which] = union(rect, { top: row, left: column, bottom: row, right: column });
      }
    } else if (row === rect.top || row === rect.bottom || column === rect.left || column === rect.right) {
      this.kept[which] = undefined;
    }
  }
}

function holdsValue(cell: Cell): boolean {
  return cell.value !== null || cell.formula !== null;
}

function measure(rows: Rows, valuesOnly: boolean): Rect | null {
  let top = Infinity, left = Infinity, bottom = -1, right = -1;
  // forEach makes no pair per cell, unlike for-of
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (valuesOnly && cell.value === null && cell.formula === null) return;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    });
  });
  return bottom < 0 ? null : { top, left, bottom, right };
}
