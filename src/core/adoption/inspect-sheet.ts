/** Says what can be converted on a sheet, or why nothing can. */

import { blockAddress, columnName } from "../blueprint/addresses";
import { fail, succeed, type Problem, type Result } from "../problems/problem";
import { toKey } from "../regulation/fields/plain-text";
import { findLists } from "./find-lists";
import { looksLikeForm } from "./form";
import type { FoundList } from "./plan";
import { overlaps, valueAt } from "./sheet-grid";
import type { Block, SheetSnapshot, WorkbookFacts } from "./snapshot";
import { STABLE_NAMES } from "../blueprint/stable-names";
import { isSameName } from "../same-name";

/** Beyond these the preview would not be one, and Excel on the web refuses what it would have to read and write. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;
export const MOST_CELLS = 2_000_000;

/** Lists from top to bottom (several are the person's choice). The first thing in the way is the problem. */
export function inspectSheet(snapshot: SheetSnapshot, facts: WorkbookFacts): Result<readonly FoundList[]> {
  const obstacle = obstacleTo(snapshot, facts);
  if (obstacle !== null) return { ok: false, problem: obstacle };
  const { sheet, used } = snapshot;
  if (used === null || snapshot.values.every((row) => row.every((value) => value === ""))) return fail("EMPTY_SHEET", { sheet });
  const lists = findLists(snapshot);
  if (looksLikeForm(snapshot, lists)) return fail("LOOKS_LIKE_FORM", { sheet });
  const free = lists.filter((list) => tableAt(snapshot, wholeOf(list)) === null);
  const [taken] = lists;
  if (free.length === 0 && taken !== undefined) return tableProblem(snapshot, wholeOf(taken)) ?? fail("NO_LIST", { sheet, got: "0" });
  if (free.length === 0) return isOneColumn(snapshot) ? fail("ONE_COLUMN", { sheet, range: blockAddress(used) }) : fail("NO_LIST", { sheet, got: blockAddress(used) });
  const [first] = free;
  return (free.length === 1 && first !== undefined ? spillProblem(snapshot, wholeOf(first)) ?? twoRowsProblem(snapshot, first) : null) ?? succeed(free);
}

/** What forbids a conversion of this sheet whatever is on it; null where nothing does. */
export function obstacleTo(snapshot: SheetSnapshot, facts: WorkbookFacts): Problem | null {
  const { sheet, used } = snapshot;
  if (facts.isReadOnly) return fail("READ_ONLY").problem;
  const register = facts.tables.find((table) => isSameName(table.name, STABLE_NAMES.table));
  if (register !== undefined && facts.names.some((name) => isSameName(name, STABLE_NAMES.statusDate))) return fail("ALREADY_REGISTER", { sheet: register.sheet }).problem;
  if (facts.isStructureProtected) return fail("WORKBOOK_PROTECTED").problem;
  if (snapshot.isProtected) return fail("SHEET_PROTECTED", { sheet }).problem;
  if (snapshot.autoFilter?.isFiltering === true) return fail("FILTER_ACTIVE", { sheet }).problem;
  if (used === null) return null;
  const [rows, columns] = [used.bottom - used.top + 1, used.right - used.left + 1];
  const isTooLarge = rows > MOST_ROWS + 100 || columns > MOST_COLUMNS + 50 || rows * columns > MOST_CELLS;
  return isTooLarge ? fail("TOO_LARGE", { got: `${rows} × ${columns}`, limit: `${MOST_ROWS} × ${MOST_COLUMNS}` }).problem : null;
}

/** TABLE_EXISTS where a table overlaps the block. */
export function tableProblem(snapshot: SheetSnapshot, block: Block): ReturnType<typeof fail> | null {
  const table = tableAt(snapshot, block);
  return table === null ? null : fail("TABLE_EXISTS", { range: blockAddress(table.block), table: table.name });
}

/** SPILLED_LIST where cells of the block may be filled by a dynamic-array formula, which stands in the block, above it or left of it. */
export function spillProblem(snapshot: SheetSnapshot, block: Block): ReturnType<typeof fail> | null {
  if (snapshot.hasSpill !== true) return null;
  const mayReach = [...snapshot.formulas.keys()].some((key) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return row <= block.bottom && column <= block.right;
  });
  return mayReach ? fail("SPILLED_LIST", { range: blockAddress(block) }) : null;
}

/** TWO_ROWS where a column says by turns 计划 and 实际: each project takes two rows. */
export function twoRowsProblem(snapshot: SheetSnapshot, { sheet, body }: Pick<FoundList, "sheet" | "body">): ReturnType<typeof fail> | null {
  for (let column = body.left; column <= body.right; column += 1) {
    if (alternates(snapshot, column, body)) return fail("TWO_ROWS", { sheet, column: columnName(column) });
  }
  return null;
}

/** Four words at least, each the other one of a pair. The first that is not ends the look: most columns say so in their first cell. */
function alternates(snapshot: SheetSnapshot, column: number, { top, bottom }: Block): boolean {
  let [count, last] = [0, ""];
  for (let row = top; row <= bottom; row += 1) {
    const value = valueAt(snapshot, row, column);
    if (value === "") continue;
    const word = toKey(String(value));
    const isOther = word !== last && PLAN_AND_ACTUAL.some((pair) => pair.includes(word) && (count === 0 || pair.includes(last)));
    if (!isOther) return false;
    [count, last] = [count + 1, word];
  }
  return count >= 4;
}

const PLAN_AND_ACTUAL: readonly (readonly string[])[] = [["计划", "实际"], ["预计", "实际"], ["预算", "实际"], ["plan", "actual"], ["planned", "actual"], ["budget", "actual"]];

function isOneColumn({ values }: SheetSnapshot): boolean {
  return values.length > 1 && new Set(values.flatMap((row) => row.flatMap((value, column) => (value === "" ? [] : [column])))).size === 1;
}

function tableAt(snapshot: SheetSnapshot, block: Block): SheetSnapshot["tables"][number] | null {
  return snapshot.tables.find((table) => overlaps(table.block, block)) ?? null;
}

function wholeOf({ header, body }: FoundList): Block {
  return { ...body, top: header.top };
}
