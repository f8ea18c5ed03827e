/** Signatures and keys: did the key sign it, and did the key count for the person at that entry? */

import { fromBase64, fromHex } from "./bytes";
import type { CheckSignature, Digest, OpenKey, PublicKey } from "./crypto-port";
import { VALUE, valueText, type LedgerEntry } from "./entry";
import { keyFingerprint } from "./fingerprints";

export interface BroughtKey {
  readonly fingerprint: string;
  readonly publicKey: PublicKey;
}

/** The public keys that enrolments bring, by the enrolment's hash; those that no key can be made of are absent. */
export async function readEnrolments(entries: readonly LedgerEntry[], digest: Digest): Promise<ReadonlyMap<string, BroughtKey>> {
  const found = new Map<string, BroughtKey>();
  for (const entry of entries) {
    if (entry.event !== "enrol") continue;
    const publicKey = readPublicKey(valueText(entry.values, VALUE.publicKey));
    if (publicKey !== null) found.set(entry.hash, { publicKey, fingerprint: await keyFingerprint(publicKey, digest) });
  }
  return found;
}

/** Null where the text is no public key of ECDSA P-256. */
export function readPublicKey(text: string): PublicKey | null {
  try {
    const { kty, crv, x, y } = JSON.parse(text) as Partial<Record<keyof PublicKey, unknown>>;
    const isPart = (part: unknown): part is string => typeof part === "string" && /^[\w-]{43}$/.test(part);
    return kty === "EC" && crv === "P-256" && isPart(x) && isPart(y) ? { kty, crv, x, y } : null;
  } catch {
    return null;
  }
}

/** Opens every key once, whether it counts or not. By fingerprint. */
export async function openKeys(enrolled: ReadonlyMap<string, BroughtKey>, openKey: OpenKey): Promise<ReadonlyMap<string, CheckSignature>> {
  const opened = new Map<string, CheckSignature>();
  for (const { fingerprint, publicKey } of enrolled.values()) {
    if (opened.has(fingerprint)) continue;
    const check = await openKey(publicKey);
    if (check !== null) opened.set(fingerprint, check);
  }
  return opened;
}

/** Of a signed entry: null where its key is not known. */
export async function holds({ key, hash, signature }: LedgerEntry, opened: ReadonlyMap<string, CheckSignature>): Promise<boolean | null> {
  const check = opened.get(key);
  if (check === undefined) return null;
  const bytes = fromBase64(signature);
  return bytes !== null && bytes.length === 64 && check(fromHex(hash), bytes);
}
