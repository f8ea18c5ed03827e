/** Which formula groups read which columns of one sheet: the inverse of the references, without an entry per cell. */

import type { RefShape } from "../formula/ref-shape";
import type { FormulaCell, FormulaGroup } from "./formula-cell";

interface Watch {
  readonly group: FormulaGroup;
  readonly ref: RefShape;
  readonly left: number;
  readonly right: number;
}

/** References over more columns than this are kept in one list. */
const WIDE = 64;

export class Watchers {
  private readonly byColumn = new Map<number, Watch[]>();
  private readonly wide: Watch[] = [];

  add(group: FormulaGroup, ref: RefShape): void {
    const from = ref.leftRelative ? group.column + ref.left : ref.left;
    const to = ref.rightRelative ? group.column + ref.right : ref.right;
    const watch = { group, ref, left: Math.min(from, to), right: Math.max(from, to) };
    if (watch.right - watch.left >= WIDE) {
      this.wide.push(watch);
      return;
    }
    for (let column = watch.left; column <= watch.right; column++) {
      const list = this.byColumn.get(column);
      if (list) list.push(watch);
      else this.byColumn.set(column, [watch]);
    }
  }

  get isEmpty(): boolean {
    return this.wide.length === 0 && this.byColumn.size === 0;
  }

  /** False where no formula reads anything of the column. */
  mayHaveReaders(column: number): boolean {
    return this.wide.length > 0 || this.byColumn.has(column);
  }

  /** Calls `visit` for each formula cell that reads the cell. */
  forEachReader(row: number, column: number, visit: (cell: FormulaCell) => void): void {
    const narrow = this.byColumn.get(column);
    if (narrow) for (const watch of narrow) visitReaders(watch, row, visit);
    for (const watch of this.wide) if (column >= watch.left && column <= watch.right) visitReaders(watch, row, visit);
  }

  /** Calls `visit` for every formula cell that reads this sheet. */
  forEachCell(visit: (cell: FormulaCell) => void): void {
    const seen = new Set<FormulaGroup>();
    const all = (watch: Watch) => {
      if (seen.has(watch.group)) return;
      seen.add(watch.group);
      for (const cell of watch.group.cells.values()) visit(cell);
    };
    this.byColumn.forEach((list) => list.forEach(all));
    this.wide.forEach(all);
  }
}

function visitReaders({ group, ref }: Watch, row: number, visit: (cell: FormulaCell) => void): void {
  if (group.isAllStale) return;
  if (ref.topRelative && ref.bottomRelative) {
    const first = row - Math.max(ref.top, ref.bottom), last = row - Math.min(ref.top, ref.bottom);
    if (last - first + 1 <= group.cells.size) {
      for (let at = first; at <= last; at++) {
        const cell = group.cells.get(at);
        if (cell) visit(cell);
      }
    } else {
      for (const [at, cell] of group.cells) if (at >= first && at <= last) visit(cell);
    }
  } else if (!ref.topRelative && !ref.bottomRelative) {
    if (row < ref.top || row > ref.bottom) return;
    for (const cell of group.cells.values()) visit(cell);
    group.isAllStale = true;
  } else {
    for (const [at, cell] of group.cells) {
      const top = ref.topRelative ? at + ref.top : ref.top, bottom = ref.bottomRelative ? at + ref.bottom : ref.bottom;
      if (row >= Math.min(top, bottom) && row <= Math.max(top, bottom)) visit(cell);
    }
  }
}
