/**
 * Which key of whom counts at an entry. Enrolment, confirmation and revocation are entries themselves; what counts is which of them the
 * entry's writer knew, by ancestry, since clocks can be set. The first confirmation of all is a keeper's of the own key: the founding
 * one, which people compare with paper. A revocation keeps every entry that it did not know from counting, so nobody can go on with a lost
 * key by writing to an old state of things.
 */

import { toPersonKey } from "./person-key";
import type { BroughtKey } from "./check-signatures";
import { VALUE, valueText, type LedgerEntry } from "./entry";
import type { LedgerGraph } from "./graph";

/** notOwned: it is another person's. */
export type KeyStatus = "counts" | "notEnrolled" | "notConfirmed" | "revoked" | "notOwned";

export interface EnrolledKey extends BroughtKey {
  /** Whoever enrolled it first. */
  readonly person: string;
  readonly enrolments: readonly LedgerEntry[];
}

export interface KeyRing {
  readonly keys: ReadonlyMap<string, EnrolledKey>;
  /** The first confirmation; null where no key is confirmed. */
  readonly founding: LedgerEntry | null;
  /** Does the entry's key count for the person, as far as its writer knew? Of a signed entry. */
  readonly statusOf: (entry: LedgerEntry) => KeyStatus;
  /** Keys of the person that count for an entry written after `known` alone. */
  readonly keysOf: (person: string, known: LedgerEntry) => readonly EnrolledKey[];
}

export interface KeyRingInput {
  readonly graph: LedgerGraph;
  /** Public keys by the hash of the enrolment that brings them, with their fingerprints; those that cannot be read are absent. */
  readonly enrolled: ReadonlyMap<string, BroughtKey>;
  /** Was the person a register keeper then? */
  readonly isKeeper: (person: string, entry: LedgerEntry) => boolean;
}

export function createKeyRing({ graph, enrolled, isKeeper }: KeyRingInput): KeyRing {
  const keys = collectKeys(graph.order, enrolled);
  const confirmations = groupByKey(graph.order, "confirmKey");
  const revocations = groupByKey(graph.order, "revokeKey");
  const founding = findFounding(graph, isKeeper);
  const judged = new Map<string, boolean>();

  /** `asked` guards against entries that judge each other: what is being judged is taken to count. */
  const isGood = (entry: LedgerEntry, judge: () => boolean): boolean => {
    const known = judged.get(entry.hash);
    if (known !== undefined) return known;
    judged.set(entry.hash, true);
    const result = judge();
    judged.set(entry.hash, result);
    return result;
  };
  const confirms = (entry: LedgerEntry): boolean => isGood(entry, () => entry === founding || (isKeeper(entry.person, entry) && statusOf(entry) === "counts"));
  const revokes = (entry: LedgerEntry, owner: string): boolean => isGood(entry, () => (toPersonKey(entry.person) === toPersonKey(owner) || isKeeper(entry.person, entry)) && statusOf(entry, true) === "counts");

  /** `isRevocation`: it is judged by the revocations that its writer knew, so that of two keys that revoke each other at the same moment neither is left. */
  const statusOf = (entry: LedgerEntry, isRevocation = false): KeyStatus => {
    const key = keys.get(entry.key);
    if (key === undefined) return "notEnrolled";
    const isEnrolment = key.enrolments.includes(entry);
    if (!isEnrolment && !key.enrolments.some((one) => graph.isBefore(one, entry))) return "notEnrolled";
    if (toPersonKey(key.person) !== toPersonKey(entry.person)) return "notOwned";
    if (isEnrolment) return "counts";
    if (entry !== founding && !(confirmations.get(key.fingerprint) ?? []).some((one) => graph.isBefore(one, entry) && confirms(one))) return "notConfirmed";
    return (revocations.get(key.fingerprint) ?? []).some((one) => one !== entry && (isRevocation ? graph.isBefore(one, entry) : concerns(one, entry)) && revokes(one, key.person)) ? "revoked" : "counts";
  };
  const concerns = (revocation: LedgerEntry, entry: LedgerEntry): boolean => {
    const from = valueText(revocation.values, VALUE.revokedFrom);
    return !graph.isBefore(entry, revocation) || (from !== "" && entry.time >= from);
  };

  const keysOf = (person: string, known: LedgerEntry): readonly EnrolledKey[] =>
    [...keys.values()].filter(({ person: owner, fingerprint }) => {
      if (toPersonKey(owner) !== toPersonKey(person)) return false;
      const isKnown = (one: LedgerEntry): boolean => graph.isBefore(one, known);
      const isConfirmed = (confirmations.get(fingerprint) ?? []).some((one) => isKnown(one) && confirms(one));
      return isConfirmed && !(revocations.get(fingerprint) ?? []).some((one) => isKnown(one) && revokes(one, owner));
    });

  return { keys, founding, statusOf: (entry) => statusOf(entry), keysOf };
}

function collectKeys(order: readonly LedgerEntry[], enrolled: KeyRingInput["enrolled"]): ReadonlyMap<string, EnrolledKey> {
  const keys = new Map<string, EnrolledKey>();
  for (const entry of order) {
    const brought = enrolled.get(entry.hash);
    // An enrolment is signed by the key that it brings: whoever enrols a key has it.
    if (entry.event !== "enrol" || brought === undefined || entry.key !== brought.fingerprint) continue;
    const known = keys.get(brought.fingerprint);
    keys.set(brought.fingerprint, known === undefined ? { ...brought, person: entry.person, enrolments: [entry] } : { ...known, enrolments: [...known.enrolments, entry] });
  }
  return keys;
}

function groupByKey(order: readonly LedgerEntry[], event: "confirmKey" | "revokeKey"): ReadonlyMap<string, readonly LedgerEntry[]> {
  const found = new Map<string, LedgerEntry[]>();
  for (const entry of order) {
    if (entry.event !== event) continue;
    const key = valueText(entry.values, VALUE.keyConcerned);
    found.set(key, [...(found.get(key) ?? []), entry]);
  }
  return found;
}

/** A keeper's confirmation of the own key with none before it; of several the one that most entries build on, so that nobody founds the ledger anew later. */
function findFounding({ order, isBefore }: LedgerGraph, isKeeper: KeyRingInput["isKeeper"]): LedgerEntry | null {
  const confirmations = order.filter(({ event }) => event === "confirmKey");
  const first = confirmations.filter((entry) => valueText(entry.values, VALUE.keyConcerned) === entry.key && isKeeper(entry.person, entry) && !confirmations.some((other) => isBefore(other, entry)));
  if (first.length < 2) return first[0] ?? null;
  const weight = new Map(first.map((entry) => [entry, order.filter((other) => isBefore(entry, other)).length]));
  return [...first].sort((one, other) => weight.get(other)! - weight.get(one)! || (one.hash < other.hash ? -1 : 1))[0]!;
}
