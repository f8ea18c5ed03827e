/** Tells a form (labels left, contents right, for one project) from a list. */

import { isLabelWord } from "./header-words";
import type { FoundList } from "./plan";
import type { SheetSnapshot } from "./snapshot";

/**
 * In a list the words that name columns stand in the header; in a form they stand in most rows, with their contents beside them.
 * Headers repeated inside a list do not count: they come in full rows.
 */
export function looksLikeForm({ values }: SheetSnapshot, lists: readonly FoundList[]): boolean {
  const projects = lists.reduce((count, list) => count + list.rowKinds.filter((kind) => kind === "project").length, 0);
  let [labelled, filled] = [0, 0];
  for (const row of values) {
    const first = row.findIndex((value) => value !== "");
    if (first < 0) continue;
    filled += 1;
    if (!isLabel(row[first])) continue;
    const cells = row.filter((value) => value !== "");
    const words = cells.filter((value) => typeof value === "string" && isLabelWord(value)).length;
    if (cells.length <= 2 || words <= Math.ceil(cells.length / 2)) labelled += 1;
  }
  return labelled >= 3 && labelled >= filled * 0.4 && projects <= labelled + 2;
}

function isLabel(value: unknown): boolean {
  return typeof value === "string" && (isLabelWord(value) || (/^.{1,12}[:：]$/.test(value.trim()) && !/[小合总共]\s*计/.test(value)));
}
