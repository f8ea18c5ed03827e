/** Who a row is: by its code; where people added or copied it, by its name if that was known before; else it is a new one. */

import type { Text } from "../../language";
import { toKey } from "../fields/plain-text";
import type { TableRow } from "./read-rows";

export interface KnownThing {
  readonly id: string;
  readonly label: Text;
}

export interface RowIdsInput {
  readonly rows: readonly TableRow[];
  /** Begins the id of a new thing: "stage6". */
  readonly prefix: string;
  readonly before: readonly KnownThing[];
  /** What the code cell says of the id. */
  readonly idIn?: (code: string) => string;
  /** In which part of the table an id is unique; "" where in all of it. */
  readonly partOf?: (index: number) => string;
  /** Things of that part before. */
  readonly beforeOf?: (part: string) => readonly KnownThing[];
}

/** One id a row. */
export function rowIds({ rows, prefix, before, idIn = (code) => code, partOf = () => "", beforeOf = () => before }: RowIdsInput): readonly string[] {
  const codes = rows.map((row) => idIn(String(row.cell("id").value).trim()));
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  const take = (index: number, id: string): void => void (ids.set(index, id), taken.add(`${partOf(index)}.${id}`));
  const isFree = (index: number, id: string): boolean => !taken.has(`${partOf(index)}.${id}`);

  // A row that was copied brings its code along: the one that still has the thing's name keeps it.
  rows.forEach((row, index) => {
    const code = codes[index] ?? "";
    const isOnly = codes.filter((one, other) => one === code && partOf(other) === partOf(index)).length === 1;
    if (code !== "" && (isOnly || isCalled(row, beforeOf(partOf(index)).find(({ id }) => id === code))) && isFree(index, code)) take(index, code);
  });
  rows.forEach((_row, index) => {
    const code = codes[index] ?? "";
    if (!ids.has(index) && code !== "" && isFree(index, code)) take(index, code);
  });
  rows.forEach((row, index) => {
    const known = ids.has(index) ? undefined : beforeOf(partOf(index)).find((thing) => isCalled(row, thing) && isFree(index, thing.id));
    if (known !== undefined) take(index, known.id);
  });
  rows.forEach((_row, index) => {
    if (ids.has(index)) return;
    const used = (id: string): boolean => !isFree(index, id) || codes.includes(id) || beforeOf(partOf(index)).some((thing) => thing.id === id);
    let number = index + 1;
    while (used(`${prefix}${number}`)) number += 1;
    take(index, `${prefix}${number}`);
  });
  return rows.map((_row, index) => ids.get(index) ?? "");
}

function isCalled(row: TableRow, thing: KnownThing | undefined): boolean {
  if (thing === undefined) return false;
  const names = ["label", "label|other"].map((path) => toKey(String(row.cell(path).value))).filter((name) => name !== "");
  return Object.values(thing.label).some((label) => names.includes(toKey(label)));
}
