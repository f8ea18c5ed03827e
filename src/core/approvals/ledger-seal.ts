/** What is kept outside the table, so that a cut tail is seen: how many entries there are, and which are the heads. */

import type { Digest } from "./crypto-port";
import type { LedgerGraph } from "./graph";
import { hashOf, shortForm } from "./fingerprints";

export interface LedgerSeal {
  readonly count: number;
  /** Full hashes, sorted. */
  readonly heads: readonly string[];
}

export function sealOf({ order, heads }: Pick<LedgerGraph, "order" | "heads">): LedgerSeal {
  return { count: order.length, heads };
}

/** "12 3f2a… 91bc…": one cell's text. */
export function sealText({ count, heads }: LedgerSeal): string {
  return [String(count), ...heads].join(" ");
}

/** Null where the text is no seal. */
export function readSeal(text: string): LedgerSeal | null {
  const [count = "", ...heads] = text.trim().split(/\s+/);
  if (!/^\d{1,9}$/.test(count) || !heads.every((head) => /^[0-9a-f]{64}$/.test(head))) return null;
  return { count: Number(count), heads: [...heads].sort() };
}

/** The short fingerprint of a whole ledger, for paper: that of its head; of several together. "" for an empty one. */
export async function ledgerFingerprint({ heads }: LedgerSeal, digest: Digest): Promise<string> {
  if (heads.length === 0) return "";
  return shortForm(heads.length === 1 ? heads[0]! : await hashOf(heads.join(" "), digest));
}
