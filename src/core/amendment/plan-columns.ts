/**
 * Which columns a register's table has after a change: those that stay, get another header, come in or are people's own from now on.
 * People's columns and their order are never touched. Decides by ids and headers only.
 */

import type { RegisterPlace } from "../register/contract";

/** What a register's table should have, before or after: header by column id, in order. */
export type ExpectedColumns = ReadonlyMap<string, string>;

export interface ColumnsInput {
  readonly place: Pick<RegisterPlace, "headers" | "headerOf">;
  /** With the headers that the regulation gives by itself. */
  readonly before: ExpectedColumns;
  readonly after: ExpectedColumns;
  /** Ids of `after` whose column people fill in. */
  readonly isEntry: (id: string) => boolean;
  /** Headers that people wrote into the fields' table, by field id. */
  readonly wished: ReadonlyMap<string, string>;
}

export interface PlannedColumn {
  readonly id: string;
  readonly header: string;
  /** Index in the table, after all insertions. */
  readonly index: number;
}

export interface ColumnsPlan {
  /** Header by column id, afterwards. */
  readonly headerOf: ReadonlyMap<string, string>;
  /** All headers afterwards, people's own included. */
  readonly headers: readonly string[];
  readonly added: readonly PlannedColumn[];
  /** Columns that people had and that a new field takes. */
  readonly taken: readonly PlannedColumn[];
  readonly renamed: readonly (PlannedColumn & { readonly from: string })[];
  /** Fields that went; their columns are people's own now. */
  readonly left: readonly PlannedColumn[];
  /** What the regulation expects already and the table lacks: that is for the check to repair first. */
  readonly missing: readonly string[];
}

export function planColumns(input: ColumnsInput): ColumnsPlan {
  const { place, before, after, wished } = input;
  const places = standing(input);
  const fresh = [...after.keys()].filter((id) => !places.has(id) && !before.has(id));
  const names = namesOf(input, places);
  const used = new Set([...place.headers, ...names.values()].map(key));
  for (const id of fresh) names.set(id, free(wished.get(id) ?? (after.get(id) as string), used));
  const { added, moved } = insertions(input, places, fresh, names);
  const planned = (id: string, index: number): PlannedColumn => ({ id, header: names.get(id) as string, index: moved(index) });
  const headers: string[] = [];
  place.headers.forEach((header, index) => (headers[moved(index)] = header));
  for (const { index, header } of added) headers[index] = header;
  const renamed = [...places].flatMap(([id, index]) => (names.get(id) === place.headers[index] ? [] : [{ ...planned(id, index), from: place.headers[index] as string }]));
  for (const { index, header } of renamed) headers[index] = header;
  const stands = new Set(places.values());
  return {
    headerOf: new Map([...after.keys()].flatMap((id): [string, string][] => (names.has(id) ? [[id, names.get(id) as string]] : []))),
    headers, added, renamed,
    taken: [...places].flatMap(([id, index]) => (indexOf(place, place.headerOf.get(id)) === index ? [] : [planned(id, index)])),
    left: [...place.headerOf].flatMap(([id, header]) => {
      const index = indexOf(place, header);
      return index < 0 || stands.has(index) ? [] : [{ id, header, index: moved(index) }];
    }),
    missing: [...before].filter(([id]) => after.has(id) && !places.has(id)).map(([, header]) => header),
  };
}

/** The present column of each field that has one; a field moves to a column of people's own that bears the header they wish. */
function standing({ place, before, after, wished }: ColumnsInput): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const id of after.keys()) {
    const index = indexOf(place, place.headerOf.get(id));
    if (index >= 0) places.set(id, index);
  }
  const held = new Set(places.values());
  for (const [id, header] of after) {
    if (!places.has(id) && before.has(id)) continue;
    const index = indexOf(place, places.has(id) ? wished.get(id) : (wished.get(id) ?? header));
    if (index < 0 || held.has(index)) continue;
    held.add(index);
    places.set(id, index);
  }
  return places;
}

/** Of two columns that want one header, the one that has it keeps it; with the present headers all differ, so that this ends. */
function namesOf({ place, before, after, wished }: ColumnsInput, places: ReadonlyMap<string, number>): Map<string, string> {
  const now = (id: string): string => place.headers[places.get(id) as number] as string;
  const wants = (id: string): string => {
    const [current, wish, ours, header] = [now(id), wished.get(id), before.get(id), after.get(id) as string];
    if (wish !== undefined && key(wish) !== key(current)) return wish;
    return ours !== undefined && key(current) === key(ours) && key(header) !== key(ours) ? header : current;
  };
  const names = new Map([...places.keys()].map((id) => [id, wants(id)]));
  const assigned = new Set(places.values());
  const fixed = new Set(place.headers.filter((_, index) => !assigned.has(index)).map(key));
  for (let isSettled = false; !isSettled; ) {
    const counts = new Map<string, number>();
    for (const name of names.values()) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
    const back = [...names].filter(([id, name]) => key(name) !== key(now(id)) && (fixed.has(key(name)) || (counts.get(key(name)) ?? 0) > 1));
    for (const [id] of back) names.set(id, now(id));
    isSettled = back.length === 0;
  }
  return names;
}

/** A new column that people fill in stands after the last of its kind; what is computed, at the end. */
function insertions({ place, isEntry }: ColumnsInput, places: ReadonlyMap<string, number>, fresh: readonly string[], names: ReadonlyMap<string, string>): { readonly added: readonly PlannedColumn[]; readonly moved: (index: number) => number } {
  const last = Math.max(-1, ...[...places].filter(([id]) => isEntry(id)).map(([, index]) => index));
  const at = last < 0 ? place.headers.length : last + 1;
  const entries = fresh.filter(isEntry);
  const planned = (id: string, index: number): PlannedColumn => ({ id, header: names.get(id) as string, index });
  return {
    added: [...entries.map((id, index) => planned(id, at + index)), ...fresh.filter((id) => !isEntry(id)).map((id, index) => planned(id, place.headers.length + entries.length + index))],
    moved: (index) => (index < at ? index : index + entries.length),
  };
}

function free(header: string, used: Set<string>): string {
  let found = header;
  for (let number = 2; used.has(key(found)); number += 1) found = `${header}${number}`;
  used.add(key(found));
  return found;
}

function indexOf({ headers }: ColumnsInput["place"], header: string | undefined): number {
  return header === undefined ? -1 : headers.findIndex((one) => key(one) === key(header));
}

/** Excel's headers do not differ by case. */
function key(header: string): string {
  return header.toLowerCase();
}
