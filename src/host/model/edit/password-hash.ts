/**
 * Password hashes of sheet protection. ECMA-376 part 1, 18.3.1.85 (hashValue: SHA-512, salted, spun) and part 4, 14.7.1 (the 16-bit
 * `password`, which Excel still accepts). Neither hides anything: protection guards against slips.
 */

import { ModelError } from "../model-error";
import { sha512 } from "./sha512";

/** Attributes for `<sheetProtection>`. */
export function hashPassword(password: string): Readonly<Record<string, string>> {
  return { password: legacyHash(password) };
}

/** True where `attributes` hold no password or hold that of `password`. */
export function matchesPassword(attributes: Readonly<Record<string, string>>, password: string): boolean {
  const { hashValue, algorithmName = "SHA-512", saltValue = "", spinCount = "0", password: legacy } = attributes;
  if (hashValue !== undefined) {
    if (algorithmName.toUpperCase() !== "SHA-512") {
      throw new ModelError("NotImplemented", `无法核对以 ${algorithmName} 保存的工作表密码。`);
    }
    return toBase64(spunHash(password, fromBase64(saltValue), Number(spinCount))) === hashValue;
  }
  return legacy === undefined || legacy === "" || legacy.toUpperCase() === legacyHash(password);
}

function legacyHash(password: string): string {
  const bytes = [...password].map((letter) => letter.charCodeAt(0) & 0xff || letter.charCodeAt(0) >> 8);
  let hash = 0;
  for (const byte of bytes.reverse()) hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ byte;
  hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ bytes.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

function spunHash(password: string, salt: Uint8Array, spinCount: number): Uint8Array {
  const text = new Uint8Array(password.length * 2);
  for (let i = 0; i < password.length; i++) {
    text[2 * i] = password.charCodeAt(i) & 0xff;
    text[2 * i + 1] = password.charCodeAt(i) >> 8;
  }
  let hash = sha512(joined(salt, text));
  for (let spin = 0; spin < spinCount; spin++) {
    hash = sha512(joined(hash, Uint8Array.of(spin & 0xff, (spin >> 8) & 0xff, (spin >> 16) & 0xff, spin >>> 24)));
  }
  return hash;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
