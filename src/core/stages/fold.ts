/**
 * Where a project stands by its entries, whichever order they stand in. Entries that knew each other go one after the other; of two whose
 * writers did not know of each other the stricter goes first (STRICTEST_FIRST), and one that stops leaves the other about the same step
 * without effect. Nothing is thrown away: what has no effect is said.
 */

import { PROJECT_EVENTS, type LedgerEntry, type ProjectEvent } from "../approvals/entry";
import type { LedgerGraph } from "../approvals/graph";
import { advance, type Move } from "./advance";
import type { Process } from "./process";
import type { Refusal } from "./refusals";
import { firstStanding, type Standing } from "./standing";
import { DOING, STOPPING, STRICTEST_FIRST } from "./table";

export interface WithoutEffect {
  readonly entry: LedgerEntry;
  /** overtaken: by an entry whose writer did not know of it; outOfTurn: it was not possible when it was written. */
  readonly why: "overtaken" | "outOfTurn";
  readonly refusals: readonly Refusal[];
}

export interface Folded {
  readonly standing: Standing;
  readonly withoutEffect: readonly WithoutEffect[];
  /** Hashes of the project's entries that no other of its entries has known: what a screen remembers to see that it is stale. */
  readonly heads: readonly string[];
}

export interface FoldInput {
  /** The entries of one project, in any order. */
  readonly entries: readonly LedgerEntry[];
  readonly graph: Pick<LedgerGraph, "isBefore">;
  /** The process of the regulation by whose fingerprint an entry was made; the one in force where that is not known. */
  readonly processOf: (fingerprint: string) => Process;
  /** Told of each entry that has an effect, with the standing before it. */
  readonly onEntry?: (entry: LedgerEntry, before: Standing, after: Standing) => void;
}

export function foldProject(input: FoldInput): Folded {
  return fold(input, new Map());
}

type Entries = readonly LedgerEntry[];

function fold({ entries, graph, processOf, onEntry }: FoldInput, seen: Map<string, OwnView>): Folded {
  const unique = [...new Map(entries.filter(isOfProject).map((entry) => [entry.hash, entry])).values()];
  const order = strictOrder(unique, graph);
  const isLine = order.every((entry, index) => index === 0 || graph.isBefore(order[index - 1]!, entry));
  const concurrentWith = (entry: LedgerEntry): Entries => (isLine ? [] : order.filter((other) => other !== entry && !graph.isBefore(other, entry) && !graph.isBefore(entry, other)));
  const lost = new Set<string>();
  const withoutEffect: WithoutEffect[] = [];
  let standing = firstStanding(processOf(order[0]?.regulation ?? ""));
  for (const entry of order) {
    const process = processOf(entry.regulation);
    const others = concurrentWith(entry);
    const viewOf = (one: LedgerEntry): OwnView => ownView(one, { entries: order, graph, processOf }, seen);
    const isStopped = others.some((other) => stops(other, entry) && viewOf(other).wasPossible && viewOf(other).due === other.step);
    const result = isStopped ? { ok: false as const, refusals: [] } : advance(process, standing, moveOf(entry));
    if (result.ok) {
      onEntry?.(entry, standing, result.standing);
      standing = result.standing;
      continue;
    }
    const isOvertaken = (others.length > 0 || order.some((other) => lost.has(other.hash) && graph.isBefore(other, entry))) && viewOf(entry).wasPossible;
    if (isOvertaken) {
      lost.add(entry.hash);
      standing = withDoer(standing, entry);
    }
    withoutEffect.push({ entry, why: isOvertaken ? "overtaken" : "outOfTurn", refusals: result.refusals });
  }
  const heads = (isLine ? order.slice(-1) : order.filter((entry) => !order.some((other) => graph.isBefore(entry, other)))).map(({ hash }) => hash).sort();
  return { standing, withoutEffect, heads };
}

/** Ancestors first; of those that could both come next the stricter, then the smaller hash. */
function strictOrder(entries: Entries, { isBefore }: Pick<LedgerGraph, "isBefore">): Entries {
  const line = lineUp(entries, isBefore);
  if (line !== null) return line;
  const byRank = [...entries].sort(byStrictness);
  const waiting = new Map(byRank.map((entry) => [entry, byRank.filter((other) => isBefore(other, entry)).length]));
  const order: LedgerEntry[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find(([, ancestors]) => ancestors === 0)?.[0];
    if (next === undefined) throw new Error("Entries in a circle are not part of a graph's order");
    order.push(next);
    waiting.delete(next);
    for (const [entry, ancestors] of waiting) if (isBefore(next, entry)) waiting.set(entry, ancestors - 1);
  }
  return order;
}

/** The usual case: every entry knew all before it. Null where that is not so. */
function lineUp(entries: Entries, isBefore: LedgerGraph["isBefore"]): Entries | null {
  const line = [...entries].sort((one, other) => (isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0));
  return line.every((entry, index) => index === 0 || isBefore(line[index - 1]!, entry)) ? line : null;
}

function byStrictness(one: LedgerEntry, other: LedgerEntry): number {
  return rankOf(one) - rankOf(other) || (one.hash < other.hash ? -1 : 1);
}

function rankOf({ event }: LedgerEntry): number {
  return STRICTEST_FIRST.indexOf(event as ProjectEvent);
}

function stops(strict: LedgerEntry, entry: LedgerEntry): boolean {
  return STOPPING.has(strict.event) && strict.step === entry.step && entry.event !== "note" && rankOf(strict) < rankOf(entry);
}

/** Was it possible by what its own writer knew, and what was due then? Nobody is held up by somebody who writes to an old state of things. */
function ownView(entry: LedgerEntry, input: FoldInput, seen: Map<string, OwnView>): OwnView {
  const known = seen.get(entry.hash);
  if (known !== undefined) return known;
  const before = fold({ ...input, entries: input.entries.filter((other) => input.graph.isBefore(other, entry)) }, seen).standing;
  const view = { wasPossible: advance(input.processOf(entry.regulation), before, moveOf(entry)).ok, due: before.due };
  seen.set(entry.hash, view);
  return view;
}

interface OwnView {
  readonly wasPossible: boolean;
  readonly due: string;
}

/** Whoever did the same step at the same moment did it too, as far as it matters that people are not the same. */
function withDoer(standing: Standing, { event, step, person }: LedgerEntry): Standing {
  if (!DOING.has(event) || !standing.done.has(step)) return standing;
  return { ...standing, doers: new Map(standing.doers).set(step, [...new Set([...(standing.doers.get(step) ?? []), person])].sort()) };
}

export function isOfProject({ event }: Pick<LedgerEntry, "event">): boolean {
  return (PROJECT_EVENTS as readonly string[]).includes(event);
}

function moveOf({ event, step, person, values, time, hash }: LedgerEntry): Move {
  return { event: event as ProjectEvent, step, person, values, time, entry: hash };
}
