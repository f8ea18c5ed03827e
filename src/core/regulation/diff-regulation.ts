/** What is another in a regulation than before, by kind and id. A list of values: previews and amendments are made from it. */

import type { Text } from "../language";
import type { Regulation } from "./regulation";

export const CHANGE_KINDS = ["meta", "stage", "role", "list", "option", "register", "field", "step", "threshold", "interval", "clause", "report"] as const;

export interface RegulationChange {
  readonly kind: (typeof CHANGE_KINDS)[number];
  /** Of meta: "title", "edition", ... */
  readonly id: string;
  /** Of a field its register, of an option its list; null for the others. */
  readonly within: string | null;
  /** moved: it comes at another place among those that were there before. */
  readonly what: "added" | "removed" | "renamed" | "changed" | "moved";
  /** What it is called now; of a removed one, what it was called. */
  readonly label: Text;
  /** What it was called before; null for an added one. */
  readonly before: Text | null;
  /** For changed: the parts that differ, such as "role" or "requires". */
  readonly parts: readonly string[];
}

interface Thing {
  readonly id: string;
  readonly label?: Text;
  readonly title?: Text;
}

/** Parts that are things of their own. */
const OWN_THINGS: ReadonlySet<string> = new Set(["id", "label", "title", "options", "fields"]);

/** In the regulation's order; a register that is new brings its fields as added ones too, and so does a list with its choices. */
export function diffRegulation(before: Regulation, after: Regulation): readonly RegulationChange[] {
  const within = <Outer extends Thing>(kind: RegulationChange["kind"], olds: readonly Outer[], news: readonly Outer[], of: (outer: Outer) => readonly Thing[]): RegulationChange[] =>
    [...new Set([...news, ...olds].map(({ id }) => id))].flatMap((id) => {
      const [old, now] = [olds.find((one) => one.id === id), news.find((one) => one.id === id)];
      return diffThings(kind, id, old === undefined ? [] : of(old), now === undefined ? [] : of(now));
    });
  return [
    ...metaChanges(before, after),
    ...diffThings("stage", null, before.stages, after.stages),
    ...diffThings("role", null, before.roles, after.roles),
    ...diffThings("list", null, before.lists, after.lists),
    ...within("option", before.lists, after.lists, ({ options }) => options),
    ...diffThings("register", null, before.registers, after.registers),
    ...within("field", before.registers, after.registers, ({ fields }) => fields),
    ...diffThings("step", null, before.steps, after.steps),
    ...diffThings("threshold", null, thresholds(before), thresholds(after)),
    ...diffThings("interval", null, before.intervals, after.intervals),
    ...diffThings("clause", null, before.clauses, after.clauses),
    ...diffThings("report", null, before.reports, after.reports),
  ];
}

function metaChanges(before: Regulation, after: Regulation): RegulationChange[] {
  return (["title", "edition", "issued", "numbering", "id"] as const).flatMap((id) => {
    if (isSame(before[id], after[id])) return [];
    const [old, now] = [before[id], after[id]].map((value) => (typeof value === "string" ? { zh: value, en: value } : value)) as [Text, Text];
    return [{ kind: "meta", id, within: null, what: "changed", label: now, before: old, parts: [id] }];
  });
}

function diffThings(kind: RegulationChange["kind"], within: string | null, olds: readonly Thing[], news: readonly Thing[]): RegulationChange[] {
  const moved = movedAmong(olds.map(({ id }) => id), news.map(({ id }) => id));
  const change = (id: string, what: RegulationChange["what"], now: Thing, old: Thing | null, parts: readonly string[] = []): RegulationChange => ({ kind, id, within, what, label: nameOf(now), before: old === null ? null : nameOf(old), parts });
  const removed = olds.filter(({ id }) => !news.some((one) => one.id === id)).map((old) => change(old.id, "removed", old, old));
  return [
    ...removed,
    ...news.flatMap((now): RegulationChange[] => {
      const old = olds.find(({ id }) => id === now.id);
      if (old === undefined) return [change(now.id, "added", now, null)];
      const parts = partsThatDiffer(old, now);
      return [
        ...(isSame(nameOf(old), nameOf(now)) ? [] : [change(now.id, "renamed", now, old)]),
        ...(parts.length === 0 ? [] : [change(now.id, "changed", now, old, parts)]),
        ...(moved.has(now.id) ? [change(now.id, "moved", now, old)] : []),
      ];
    }),
  ];
}

/** The fewest things that have to move for the rest to keep their order: all but a longest common sequence. */
function movedAmong(olds: readonly string[], news: readonly string[]): ReadonlySet<string> {
  const [from, to] = [olds.filter((id) => news.includes(id)), news.filter((id) => olds.includes(id))];
  const positions = to.map((id) => from.indexOf(id));
  const lengths: number[] = [];
  positions.forEach((position, index) => {
    lengths[index] = 1 + Math.max(0, ...lengths.filter((_, earlier) => (positions[earlier] as number) < position));
  });
  const kept = new Set<string>();
  let length = Math.max(0, ...lengths);
  let below = Infinity;
  for (let index = positions.length - 1; index >= 0 && length > 0; index -= 1) {
    const position = positions[index] as number;
    if (lengths[index] !== length || position >= below) continue;
    kept.add(to[index] as string);
    below = position;
    length -= 1;
  }
  return new Set(to.filter((id) => !kept.has(id)));
}

function partsThatDiffer(old: Thing, now: Thing): string[] {
  const [one, other] = [old, now] as unknown as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((part) => !OWN_THINGS.has(part) && !isSame(one[part], other[part]));
}

function nameOf({ id, label, title }: Thing): Text {
  return label ?? title ?? { zh: id, en: id };
}

function thresholds({ thresholds: all }: Regulation): Thing[] {
  return Object.entries(all).map(([id, threshold]) => ({ ...threshold, id }));
}

/** Plain data, whatever the order of its keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return Object.is(one, other);
  const [a, b] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)].filter((key) => a[key] !== undefined || b[key] !== undefined));
  return [...keys].every((key) => isSame(a[key], b[key]));
}
