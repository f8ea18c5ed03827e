/** Bytes as text: UTF-8, hexadecimal, base64. Without globals of a browser or of Node but TextEncoder, which both have. */

/** Bytes that WebCrypto takes. */
export type Bytes = Uint8Array<ArrayBuffer>;

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BASE64_VALUES = new Map([...BASE64].map((char, value) => [char, value]));
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const ENCODER = new TextEncoder();

export function utf8(text: string): Bytes {
  return ENCODER.encode(text);
}

export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte]!;
  return text;
}

/** The text is known to be hexadecimal, of even length. */
export function fromHex(text: string): Bytes {
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = (digit(text.charCodeAt(2 * index)) << 4) | digit(text.charCodeAt(2 * index + 1));
  return bytes;
}

/** 0-9, A-F, a-f */
function digit(code: number): number {
  return (code & 15) + (code > 57 ? 9 : 0);
}

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const bits = (bytes[index]! << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += BASE64[bits >> 18]! + BASE64[(bits >> 12) & 63]! + (index + 1 < bytes.length ? BASE64[(bits >> 6) & 63]! : "=") + (index + 2 < bytes.length ? BASE64[bits & 63]! : "=");
  }
  return text;
}

/** Null where the text is not base64 as toBase64 writes it. */
export function fromBase64(text: string): Bytes | null {
  const body = text.replace(/={1,2}$/, "");
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*$/.test(body)) return null;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const char of body) {
    bits = ((bits << 6) | BASE64_VALUES.get(char)!) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 255;
    at += 1;
  }
  return toBase64(bytes) === text ? bytes : null;
}
