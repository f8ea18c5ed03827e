/** What the ledger needs of cryptography; WebCrypto gives all of it. */

import type { Bytes } from "./bytes";

/** SHA-256: WebCrypto's, or sha256 of this folder where many short texts are to be hashed. */
export type Digest = (bytes: Bytes) => Uint8Array | Promise<Uint8Array>;

/** ECDSA P-256 with SHA-256, as r and s in 64 bytes. */
export type Sign = (bytes: Bytes) => Promise<Uint8Array>;

/** A public key ready for use. */
export type CheckSignature = (bytes: Bytes, signature: Bytes) => Promise<boolean>;

/** Null where the JWK is no public key of ECDSA P-256. */
export type OpenKey = (jwk: PublicKey) => Promise<CheckSignature | null>;

/** A public key as JWK, only what tells it apart. */
export interface PublicKey {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly x: string;
  readonly y: string;
}
