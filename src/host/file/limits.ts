/** What we accept of a file before we look into it, so that a hostile one cannot take the machine's memory. */

export interface OpenLimits {
  /** bytes of the file itself */
  readonly fileBytes: number;
  /** parts in the package */
  readonly entries: number;
  /** bytes of all parts once unpacked */
  readonly unpackedBytes: number;
  /** bytes of one part once unpacked; a JavaScript string holds no more than 512 M characters */
  readonly partBytes: number;
  /** unpacked to packed, for parts over `ratioFromBytes`; XML of real sheets stays below 100 */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** nesting of XML elements */
  readonly depth: number;
}

export const OPEN_LIMITS: OpenLimits = Object.freeze({
  fileBytes: 100 << 20, entries: 10_000, unpackedBytes: 800 << 20, partBytes: 400 << 20, ratio: 400, ratioFromBytes: 8 << 20, depth: 100,
});
