import * as fc from "fast-check";
import type { LedgerEntry } from "../../../src/core/approvals/entry";
import { buildGraph } from "../../../src/core/approvals/graph";

/** An entry of which only hash and parents matter; hashes in an order of their own. */
const node = (index: number, parents: readonly number[]): LedgerEntry => ({ hash: hashOf(index), parents: parents.map(hashOf) }) as unknown as LedgerEntry;
const hashOf = (index: number): string => ((index * 7919 + 13) % 100_003).toString(16).padStart(64, "0");

/** For each entry, how many of those before it its writer has not known, and another parent. */
const history = fc.array(fc.tuple(fc.nat(3), fc.nat(6)), { maxLength: 70 }).map((acts) => acts.map(([back, other], index) => {
  if (index === 0) return node(0, []);
  const parents = [Math.max(0, index - 1 - back), Math.max(0, index - 1 - other)];
  return node(index, back === 3 && other === 6 ? [] : [...new Set(parents)]);
}));

test("LEDGER-15 who knew whom is what walking back along the parents says", () => {
  fc.assert(fc.property(history, fc.nat(), (entries, seed) => {
    const shuffled = entries.map((entry, index) => [(index * 31 + seed) % 97, entry] as const).sort(([one], [other]) => one - other).map(([, entry]) => entry);
    const graph = buildGraph(shuffled);
    const byHash = new Map(entries.map((entry) => [entry.hash, entry]));
    const ancestors = (entry: LedgerEntry): Set<string> => new Set(entry.parents.flatMap((hash) => [hash, ...ancestors(byHash.get(hash)!)]));
    const short = entries.slice(0, 14);
    for (const later of short) {
      const known = ancestors(later);
      for (const earlier of short) expect(graph.isBefore(earlier, later)).toBe(known.has(earlier.hash));
    }
  }), { numRuns: 200 });
});

test("LEDGER-16 parents come first, and the rows' order changes nothing", () => {
  fc.assert(fc.property(history, (entries) => {
    const [graph, turned] = [buildGraph(entries), buildGraph([...entries].reverse())];
    expect(turned.order).toEqual(graph.order);
    expect(turned.heads).toEqual(graph.heads);
    const seen = new Set<string>();
    for (const { hash, parents } of graph.order) {
      expect(parents.every((parent) => seen.has(parent))).toBe(true);
      seen.add(hash);
    }
    expect(seen.size).toBe(entries.length);
    for (const hash of graph.heads) expect(entries.some(({ parents }) => parents.includes(hash))).toBe(false);
  }));
});

test("LEDGER-17 missing parents, repeated rows and circles are said, the rest stands", () => {
  const graph = buildGraph([node(1, [0]), node(2, [1]), node(2, [1]), node(3, [4]), node(4, [3]), node(5, [2])]);
  expect(graph.missing.map(({ parent }) => parent)).toEqual([hashOf(0)]);
  expect(graph.repeated.map(({ hash }) => hash)).toEqual([hashOf(2)]);
  expect(graph.circular.map(({ hash }) => hash).sort()).toEqual([hashOf(3), hashOf(4)].sort());
  expect(graph.order.map(({ hash }) => hash)).toEqual([hashOf(1), hashOf(2), hashOf(5)]);
  expect(buildGraph([])).toMatchObject({ order: [], heads: [], missing: [] });
});

test("LEDGER-18 long lines and long forks of entries are taken in stride", () => {
  const line = Array.from({ length: 20_000 }, (_, index) => node(index, index === 0 ? [] : [index - 1]));
  expect(buildGraph(line).isBefore(line[0]!, line[19_999]!)).toBe(true);
  const fork = Array.from({ length: 6000 }, (_, index) => node(index, index < 2 ? [] : [index - 2]));
  const graph = buildGraph(fork);
  expect([graph.heads.length, graph.isBefore(fork[0]!, fork[5998]!), graph.isBefore(fork[0]!, fork[5999]!)]).toEqual([2, true, false]);
});
