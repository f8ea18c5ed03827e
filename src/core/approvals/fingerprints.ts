/** Fingerprints: of texts and keys in full (hex), and the short form that people compare with paper. */

import { toHex, utf8 } from "./bytes";
import { canonicalJson, type Canonical } from "./canonical-json";
import type { Digest, PublicKey } from "./crypto-port";

/** "3F2A-91BC" */
export function shortForm(hash: string): string {
  return `${hash.slice(0, 4)}-${hash.slice(4, 8)}`.toUpperCase();
}

export async function hashOf(text: string, digest: Digest): Promise<string> {
  return toHex(await digest(utf8(text)));
}

/** Of a key: RFC 7638, in hex. */
export async function keyFingerprint({ kty, crv, x, y }: PublicKey, digest: Digest): Promise<string> {
  return hashOf(canonicalJson({ kty, crv, x, y }), digest);
}

/** Of a regulation, or of any other value that JSON can hold. */
export async function fingerprintOf(value: unknown, digest: Digest): Promise<string> {
  return hashOf(canonicalJson(value as Canonical), digest);
}
