/** The names that the columns will have in the table: the person's headers, unless Excel's table cannot take one as it is. */

import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import { isDateFormat, isPlausibleSerial, serialToIso } from "../regulation/fields/serial-date";
import { contains, formulaAt, numberFormatAt, valueAt } from "./sheet-grid";
import type { Block, SheetSnapshot } from "./snapshot";
import type { CHANGE_REASONS } from "./report";
import { isSameName } from "../same-name";

export interface HeaderName {
  /** absolute */
  readonly column: number;
  /** What the table's header cell holds now. */
  readonly original: CellValue;
  readonly name: string;
  /** Of the group above it, "" where there is none. */
  readonly group: string;
  /** The text of a header merged down from the row above, which moves to the table's header row. */
  readonly movedFrom: { readonly row: number } | null;
}

/** A header must be a text, not empty, without a line break (formulas name it) and different from the others, whatever its case. */
export function headerNames(snapshot: SheetSnapshot, header: Block, language: Language): HeaderName[] {
  const taken = new Set<string>();
  const drafts = Array.from({ length: header.right - header.left + 1 }, (_, index) => draftOf(snapshot, header, header.left + index));
  return drafts.map((draft, index) => {
    const own = draft.text === "" ? `${language === "zh" ? "列" : "Column "}${index + 1}` : draft.text;
    const isRepeated = drafts.some((other, at) => at !== index && other.text !== "" && isSameName(other.text, draft.text));
    const wanted = isRepeated && draft.group !== "" && draft.group !== draft.text ? joinWords(draft.group, draft.text) : own;
    const name = freeName(wanted, taken);
    taken.add(name.toLowerCase());
    return { column: header.left + index, original: draft.original, name, group: draft.group, movedFrom: draft.movedFrom };
  });
}

/** The name itself, or with the first free number after it, as Excel does: 预算2. Compared without case. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`.toLowerCase())) number += 1;
  return `${wanted}${number}`;
}

/** Line breaks out (with a space between words of letters), ends trimmed. */
export function cleanHeader(text: string): string {
  return text
    .replace(/([\x21-\x7e])[ \t]*[\r\n]+[ \t]*([\x21-\x7e])/g, "$1 $2")
    .replace(/[ \t]*[\r\n]+[ \t]*/g, "")
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, "")
    .slice(0, 255);
}

/** Why a header reads differently now. */
export function headerReason(snapshot: SheetSnapshot, row: number, column: number, name: string): (typeof CHANGE_REASONS)[number] {
  const original = valueAt(snapshot, row, column);
  if (original === "") return "headerFilled";
  if (typeof original !== "string" || formulaAt(snapshot, row, column) !== undefined) return "headerMadeText";
  return cleanHeader(original) === name ? "spaceTrimmed" : "headerMadeUnique";
}

interface Draft {
  readonly original: CellValue;
  readonly text: string;
  readonly group: string;
  readonly movedFrom: { readonly row: number } | null;
}

function draftOf(snapshot: SheetSnapshot, header: Block, column: number): Draft {
  const original = valueAt(snapshot, header.bottom, column);
  const above = header.top < header.bottom ? groupAbove(snapshot, header, column) : null;
  if (original === "" && above !== null && above.isOwn) return { original, text: above.text, group: "", movedFrom: { row: above.row } };
  return { original, text: textOf(snapshot, original, header.bottom, column), group: above?.text ?? "", movedFrom: null };
}

/** `isOwn`: the text above stands in this very column, so it is the column's own header rather than a group's. */
function groupAbove(snapshot: SheetSnapshot, header: Block, column: number): { readonly text: string; readonly row: number; readonly isOwn: boolean } | null {
  for (let row = header.bottom - 1; row >= header.top; row -= 1) {
    const merge = snapshot.merges.find((one) => contains(one, row, column));
    const [top, left] = [merge?.top ?? row, merge?.left ?? column];
    const text = textOf(snapshot, valueAt(snapshot, top, left), top, left);
    if (text !== "") return { text, row: top, isOwn: left === column && (merge === undefined || merge.right === merge.left) };
  }
  return null;
}

function textOf(snapshot: SheetSnapshot, value: CellValue, row: number, column: number): string {
  if (typeof value !== "number") return cleanHeader(typeof value === "boolean" ? String(value).toUpperCase() : value);
  const format = numberFormatAt(snapshot, row, column);
  return format !== null && isDateFormat(format) && isPlausibleSerial(value, false) ? serialToIso(value, false) : String(value);
}

function joinWords(group: string, text: string): string {
  return /[\x21-\x7e]$/.test(group) && /^[\x21-\x7e]/.test(text) ? `${group} ${text}` : `${group}${text}`;
}
