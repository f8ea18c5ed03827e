/** WebCrypto of Node as the core's ports. */
import type { Digest, OpenKey, PublicKey, Sign } from "../../../src/core/approvals/crypto-port";

const { subtle } = globalThis.crypto;
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256" } as const;
const SIGNING = { name: "ECDSA", hash: "SHA-256" } as const;

export const digest: Digest = async (bytes) => new Uint8Array(await subtle.digest("SHA-256", bytes));

export const openKey: OpenKey = async (jwk) => {
  try {
    const key = await subtle.importKey("jwk", { ...jwk }, ALGORITHM, true, ["verify"]);
    return (bytes, signature) => subtle.verify(SIGNING, key, signature, bytes);
  } catch {
    return null;
  }
};

export interface KeyPair {
  readonly publicKey: PublicKey;
  readonly sign: Sign;
}

export async function makeKey(): Promise<KeyPair> {
  const pair = await subtle.generateKey(ALGORITHM, false, ["sign", "verify"]);
  const { x, y } = await subtle.exportKey("jwk", pair.publicKey);
  return { publicKey: { kty: "EC", crv: "P-256", x: x!, y: y! }, sign: async (bytes) => new Uint8Array(await subtle.sign(SIGNING, pair.privateKey, bytes)) };
}
