/** The key columns of a list: by its headers while it is being found, by the chosen fields once they are known. */

import { FIELD } from "../regulation/regulation";
import { guessKeyColumns } from "./header-words";
import type { ColumnChoice } from "./plan";
import type { KeyColumn, RowKeys } from "./row-kinds";
import { valueAt } from "./sheet-grid";
import type { Block, SheetSnapshot } from "./snapshot";

/** Guessed: the name, where no header says so, is the first column that holds mostly text. */
export function rowKeysFor(snapshot: SheetSnapshot, header: Block, body: Block): RowKeys {
  const columns = Array.from({ length: header.right - header.left + 1 }, (_, index) => header.left + index);
  const { number, name } = guessKeyColumns(columns.map((column) => headerTextAt(snapshot, header, column)));
  const fallback = name >= 0 ? name : columns.findIndex((column, index) => index !== number && isMostlyText(snapshot, column, body));
  return keysAt(snapshot, header, number, fallback);
}

/** As chosen; where neither number nor name is, as guessed. */
export function rowKeysOf(snapshot: SheetSnapshot, header: Block, body: Block, columns: readonly ColumnChoice[]): RowKeys {
  const indexOf = (field: string): number => {
    const choice = columns.find((column) => column.field === field);
    return choice === undefined ? -1 : choice.column - header.left;
  };
  const [number, name] = [indexOf(FIELD.number), indexOf(FIELD.name)];
  return number < 0 && name < 0 ? rowKeysFor(snapshot, header, body) : keysAt(snapshot, header, number, name);
}

/** The column's own header, or the one merged down from the row above. */
export function headerTextAt(snapshot: SheetSnapshot, header: Block, column: number): string {
  for (let row = header.bottom; row >= header.top; row -= 1) {
    const value = valueAt(snapshot, row, column);
    if (value !== "") return String(value);
  }
  return "";
}

function keysAt(snapshot: SheetSnapshot, header: Block, number: number, name: number): RowKeys {
  const key = (index: number): KeyColumn | null => (index < 0 ? null : { index, header: headerTextAt(snapshot, header, header.left + index) });
  return { first: number === 0 || name === 0 ? null : key(0), number: key(number), name: key(name) };
}

function isMostlyText(snapshot: SheetSnapshot, column: number, body: Block): boolean {
  let [texts, filled] = [0, 0];
  for (let row = body.top; row <= body.bottom; row += 1) {
    const value = valueAt(snapshot, row, column);
    if (value === "") continue;
    filled += 1;
    if (typeof value === "string" && !/^[\d.,%/-]+$/.test(value)) texts += 1;
  }
  return filled > 0 && texts >= filled * 0.6;
}
