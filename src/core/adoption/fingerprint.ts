/**
 * Short fingerprints of cells, by which a later restore sees what people changed since: 18 bits as three characters a cell. One changed cell
 * in 262,144 escapes; it decides only what is kept aside before the original comes back, never what comes back.
 */

import type { CellValue } from "../blueprint/operations";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.";
export const FINGERPRINT_LENGTH = 3;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) of the type and text, folded to 18 bits. */
export function fingerprint(content: CellValue): string {
  const text = `${typeof content === "string" ? "s" : "v"}${String(content)}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  const folded = ((hash >>> 18) ^ hash) & 0x3ffff;
  return (DIGITS[folded >> 12] as string) + (DIGITS[(folded >> 6) & 63] as string) + (DIGITS[folded & 63] as string);
}

/** [5, 6, 7, 9] -> "5-7 9": rows as ranges, in rising order. */
export function rowsToRanges(rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(" ");
}

/** null where the text is not of that form. */
export function rangesToRows(text: string): number[] | null {
  if (!/^\d+(-\d+)?( \d+(-\d+)?)*$/.test(text)) return null;
  const rows: number[] = [];
  for (const range of text.split(" ")) {
    const [first = 0, last = first] = range.split("-").map(Number);
    if (last < first || last - first > 1_048_576) return null;
    for (let row = first; row <= last; row += 1) rows.push(row);
  }
  return rows;
}
