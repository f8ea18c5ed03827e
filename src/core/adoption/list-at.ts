/** The list that a person points at: a range with its header row, or one cell inside a list. */

import { blockAddress, parseBlock } from "../blueprint/addresses";
import { fail, succeed, type Result } from "../problems/problem";
import { buildList, findLists } from "./find-lists";
import { headerRowsAt } from "./header-rows";
import type { FoundList } from "./plan";
import { contains, intersection } from "./sheet-grid";
import type { SheetSnapshot } from "./snapshot";

/** `address`: A1, with or without a sheet. Problems: BAD_RANGE, EMPTY_SHEET, NO_LIST. */
export function listAt(snapshot: SheetSnapshot, address: string): Result<FoundList> {
  const chosen = parseBlock(address) ?? wholeLines(snapshot, address);
  if (chosen === null) return fail("BAD_RANGE", { got: address });
  const { used, sheet } = snapshot;
  if (used === null) return fail("EMPTY_SHEET", { sheet });
  if (chosen.top === chosen.bottom && chosen.left === chosen.right) {
    const around = findLists(snapshot).find(({ header, body }) => contains({ ...body, top: header.top }, chosen.top, chosen.left));
    return around === undefined ? fail("BAD_RANGE", { got: address }) : succeed(around);
  }
  const block = intersection(chosen, used);
  if (block === null || block.bottom === block.top) return fail("NO_LIST", { sheet, got: blockAddress(block ?? chosen) });
  const rows = headerRowsAt(snapshot, block.top, { ...used, left: block.left, right: block.right });
  const header = { ...block, bottom: rows?.bottom ?? block.top };
  const list = buildList(snapshot, header, block.bottom, { above: used.top, limit: used.bottom }, true);
  return list === null ? fail("NO_LIST", { sheet, got: blockAddress(block) }) : succeed(list);
}

/** "B:N" and "5:35" within the used range. */
function wholeLines({ used }: SheetSnapshot, address: string): ReturnType<typeof parseBlock> {
  if (used === null) return null;
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(local);
  if (columns) return parseBlock(`${columns[1]}${used.top + 1}:${columns[2]}${used.bottom + 1}`);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(local);
  const block = rows ? parseBlock(`A${rows[1]}:A${rows[2]}`) : null;
  return block === null ? null : { ...block, left: used.left, right: used.right };
}
