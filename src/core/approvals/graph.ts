/**
 * The entries as a graph. Each names as its parents all heads that its writer knew, so two people who decide at the same moment make two
 * heads, and the next entry joins them. Which entry comes before which is a matter of ancestry; clocks and rows of the table say nothing.
 */

import type { LedgerEntry } from "./entry";

export interface LedgerGraph {
  readonly byHash: ReadonlyMap<string, LedgerEntry>;
  /** Parents first; of entries that could both come next, the one with the smaller hash. */
  readonly order: readonly LedgerEntry[];
  /** Hashes of the entries that are nobody's parents, sorted. */
  readonly heads: readonly string[];
  /** Parents that no entry of the table is. */
  readonly missing: readonly { readonly entry: LedgerEntry; readonly parent: string }[];
  /** Entries that stand in the table again. */
  readonly repeated: readonly LedgerEntry[];
  /** Entries that would have to come before themselves; only hashes that do not hold can make them. */
  readonly circular: readonly LedgerEntry[];
  /** Did the writer of the later entry know the earlier one? */
  readonly isBefore: (earlier: LedgerEntry, later: LedgerEntry) => boolean;
}

/** Takes any rows in any order: what is wrong with them is said in the graph. Time and memory grow with the entries, and with the square only of stretches where nobody knew all of the others'. */
export function buildGraph(entries: readonly LedgerEntry[]): LedgerGraph {
  const byHash = new Map<string, LedgerEntry>();
  const repeated: LedgerEntry[] = [];
  for (const entry of entries) {
    if (byHash.has(entry.hash)) repeated.push(entry);
    else byHash.set(entry.hash, entry);
  }
  const missing = [...byHash.values()].flatMap((entry) => entry.parents.filter((parent) => !byHash.has(parent)).map((parent) => ({ entry, parent })));
  const order = sortByAncestry(byHash);
  const ordered = new Set(order);
  const circular = [...byHash.values()].filter((entry) => !ordered.has(entry));
  const parents = new Set(order.flatMap((entry) => entry.parents));
  const heads = order.map(({ hash }) => hash).filter((hash) => !parents.has(hash)).sort();
  return { byHash, order, heads, missing, repeated, circular, isBefore: ancestry(order) };
}

function sortByAncestry(byHash: ReadonlyMap<string, LedgerEntry>): LedgerEntry[] {
  const children = new Map<string, LedgerEntry[]>();
  const waiting = new Map<LedgerEntry, number>();
  const ready = new Ready();
  for (const entry of byHash.values()) {
    const known = new Set(entry.parents.filter((parent) => byHash.has(parent)));
    waiting.set(entry, known.size);
    for (const parent of known) {
      const list = children.get(parent);
      if (list === undefined) children.set(parent, [entry]);
      else list.push(entry);
    }
    if (known.size === 0) ready.add(entry);
  }
  const order: LedgerEntry[] = [];
  for (let entry = ready.take(); entry !== null; entry = ready.take()) {
    order.push(entry);
    for (const child of children.get(entry.hash) ?? []) {
      const left = waiting.get(child)! - 1;
      waiting.set(child, left);
      if (left === 0) ready.add(child);
    }
  }
  return order;
}

/** The entries that may come next, the smallest hash first: a binary heap. */
class Ready {
  private readonly heap: LedgerEntry[] = [];

  add(entry: LedgerEntry): void {
    const { heap } = this;
    let at = heap.push(entry) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (heap[up]!.hash <= entry.hash) break;
      heap[at] = heap[up]!;
      at = up;
    }
    heap[at] = entry;
  }

  take(): LedgerEntry | null {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined) return null;
    if (heap.length === 0) return first;
    let at = 0;
    for (let down = 1; down < heap.length; down = 2 * at + 1) {
      if (down + 1 < heap.length && heap[down + 1]!.hash < heap[down]!.hash) down += 1;
      if (heap[down]!.hash >= last.hash) break;
      heap[at] = heap[down]!;
      at = down;
    }
    heap[at] = last;
    return first;
  }
}

/**
 * The order falls into stretches: where one entry alone is the head and everything later descends from it, a stretch ends. Across
 * stretches the order decides; within one, a set of bits for each entry says which of the stretch are its ancestors.
 */
function ancestry(order: readonly LedgerEntry[]): LedgerGraph["isBefore"] {
  const position = new Map(order.map(({ hash }, index) => [hash, index]));
  const parentsOf = order.map(({ parents }) => parents.flatMap((hash) => position.get(hash) ?? []));
  const stretch = stretches(parentsOf);
  const known: (Uint32Array | null)[] = order.map(() => null);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && stretch[end] === stretch[start]) end += 1;
    if (end - start > 1) fillStretch(start, end, parentsOf, known);
    start = end;
  }
  const startOf = new Map<number, number>();
  stretch.forEach((one, index) => startOf.set(one, Math.min(index, startOf.get(one) ?? index)));
  return (earlier, later) => {
    const [one, other] = [position.get(earlier.hash), position.get(later.hash)];
    if (one === undefined || other === undefined || one >= other) return false;
    if (stretch[one] !== stretch[other]) return true;
    const offset = one - startOf.get(stretch[one]!)!;
    return ((known[other]![offset >> 5]! >>> (offset & 31)) & 1) === 1;
  };
}

/** The number of each entry's stretch. */
function stretches(parentsOf: readonly (readonly number[])[]): number[] {
  const count = parentsOf.length;
  // The earliest entry that something at or after a position has as its parent; -1 where something has none.
  const earliest = new Array<number>(count + 1).fill(count);
  for (let index = count - 1; index >= 0; index -= 1) {
    const parents = parentsOf[index]!;
    earliest[index] = Math.min(earliest[index + 1]!, parents.length === 0 ? -1 : parents.reduce((least, one) => Math.min(least, one), count));
  }
  const result: number[] = [];
  const heads = new Set<number>();
  let current = 0;
  for (let index = 0; index < count; index += 1) {
    result.push(current);
    for (const parent of parentsOf[index]!) heads.delete(parent);
    heads.add(index);
    if (heads.size === 1 && earliest[index + 1]! >= index) current += 1;
  }
  return result;
}

function fillStretch(start: number, end: number, parentsOf: readonly (readonly number[])[], known: (Uint32Array | null)[]): void {
  const words = (end - start + 31) >> 5;
  for (let index = start; index < end; index += 1) {
    const bits = new Uint32Array(words);
    for (const parent of parentsOf[index]!) {
      if (parent < start) continue;
      const offset = parent - start;
      bits[offset >> 5]! |= 1 << (offset & 31);
      const above = known[parent]!;
      for (let word = 0; word <= offset >> 5; word += 1) bits[word]! |= above[word]!;
    }
    known[index] = bits;
  }
}
