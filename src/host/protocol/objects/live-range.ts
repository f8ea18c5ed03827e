/** A range of office.js: it follows its cells through insertions and deletions, and through the undo of them. */

import type { Rect } from "../../model/address";
import { shiftRect, type StructuralChange } from "../../model/references/structural-change";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";

export class LiveRange {
  /** Given by _KeepReference, so that the client can come back to it. */
  referenceId?: string;
  private readonly born: readonly StructuralChange[];

  constructor(readonly sheet: Worksheet, private readonly first: Rect) {
    this.born = sheet.parts.structuralChanges;
  }

  /** Where its cells are now; null once they are gone. Nothing is remembered, so undo needs no special care. */
  get rect(): Rect | null {
    const now = this.sheet.parts.structuralChanges;
    if (now === this.born) return this.first;
    const shared = sharedLength(this.born, now);
    let rect: Rect | null = this.first;
    for (let i = this.born.length - 1; i >= shared && rect; i--) rect = shiftRect(rect, opposite(this.born[i]!));
    for (let i = shared; i < now.length && rect; i++) rect = shiftRect(rect, now[i]!);
    return rect;
  }
}

/** The rectangle of a live range; InvalidReference where its cells were deleted, ItemNotFound where its sheet was. */
export function rectOf(range: LiveRange): Rect {
  if (range.sheet.workbook.sheetById(range.sheet.id) !== range.sheet) throw new HostError("ItemNotFound");
  const rect = range.rect;
  if (!rect) throw new HostError("InvalidReference");
  return rect;
}

/** Lists of changes only grow or are cut by undo, so they share a beginning. */
function sharedLength(a: readonly StructuralChange[], b: readonly StructuralChange[]): number {
  let length = Math.min(a.length, b.length);
  while (length > 0 && a[length - 1] !== b[length - 1]) length--;
  return length;
}

function opposite(change: StructuralChange): StructuralChange {
  return { ...change, kind: change.kind === "insert" ? "delete" : "insert" };
}
