/** What an insertion or deletion must not do. */

import { contains, intersect, MAX_COLUMNS, MAX_ROWS, type Rect } from "../address";
import { ModelError } from "../model-error";
import type { Table } from "../parts";
import { bodyOf } from "../references/resolve-structured";
import { changedRegion, isWhole, movedRegion, type StructuralChange } from "../references/structural-change";
import type { Worksheet } from "../sheet";
import { arrayAreas } from "./array-ranges";
import { tablesOn } from "./find-table";

export function assertMovable(sheet: Worksheet, change: StructuralChange): void {
  const moved = movedRegion(change);
  const isTorn = (rect: Rect) => intersect(rect, moved) !== null && !isInLane(rect, change);
  if (!isWhole(change)) {
    if (tablesOn(sheet).some((table) => isTorn(table.range))) {
      throw new ModelError("InsertDeleteConflict", "此操作不能执行：它会移动表格中的一部分单元格。");
    }
    if (sheet.parts.merges.some(isTorn)) throw new ModelError("MergedRangeConflict", "无法对合并单元格的一部分执行此操作。");
  }
  for (const { range, isDynamic } of arrayAreas(sheet)) {
    if (!isDynamic && (isTorn(range) || isCut(range, change))) throw new ModelError("InvalidOperation", "无法更改部分数组。");
  }
  if (change.kind === "insert") assertRoom(sheet, change);
  else for (const table of tablesOn(sheet)) assertHeaderStays(table, change);
}

/** The table all of whose body rows would go while its header (or totals) stays. */
export function emptiedTable(sheet: Worksheet, change: StructuralChange): Table | null {
  if (change.axis !== "row" || change.kind !== "delete") return null;
  const gone = changedRegion(change);
  return tablesOn(sheet).find((table) => {
    const body = bodyOf(table);
    return change.at === body.top && contains(gone, body) && !contains(gone, table.range);
  }) ?? null;
}

function isInLane(rect: Rect, change: StructuralChange): boolean {
  return change.axis === "row"
    ? rect.left >= change.crossFirst && rect.right <= change.crossLast
    : rect.top >= change.crossFirst && rect.bottom <= change.crossLast;
}

/** True where cells come between those of the rectangle, or only some of them go. */
function isCut(rect: Rect, change: StructuralChange): boolean {
  const [first, last] = change.axis === "row" ? [rect.top, rect.bottom] : [rect.left, rect.right];
  if (change.kind === "insert") return first < change.at && change.at <= last && intersect(rect, movedRegion(change)) !== null;
  const gone = changedRegion(change);
  return intersect(rect, gone) !== null && !contains(gone, rect);
}

function assertRoom(sheet: Worksheet, change: StructuralChange): void {
  const used = sheet.usedRect(true);
  const max = (change.axis === "row" ? MAX_ROWS : MAX_COLUMNS) - 1;
  const last = used && (change.axis === "row" ? used.bottom : used.right);
  const isOff = last !== null && last >= change.at && last + change.count > max;
  if (isOff || change.at + change.count - 1 > max) {
    throw new ModelError("InsertDeleteConflict", "无法插入：这样会将非空单元格移出工作表。");
  }
}

function assertHeaderStays(table: Table, change: StructuralChange): void {
  if (change.axis !== "row" || !table.hasHeaders) return;
  const gone = changedRegion(change);
  const header = { ...table.range, bottom: table.range.top };
  if (intersect(header, gone) && !contains(gone, table.range)) {
    throw new ModelError("InsertDeleteConflict", `此操作不能执行：它会删除表格“${table.name}”的标题行。`);
  }
}
