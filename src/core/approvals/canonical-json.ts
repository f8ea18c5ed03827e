/**
 * One text for one value, after RFC 8785: keys in the order of their UTF-16 units, no spaces, numbers as ECMAScript writes them, texts
 * as JSON.stringify escapes them. Texts are not normalised further; see cell-text.ts.
 */

export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical | undefined };

/** A number that is none (NaN, infinite) is a broken invariant. Absent keys are left out. -0 is 0. */
export function canonicalJson(value: Canonical): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`${String(value)} has no canonical form`);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Canonical[]).map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value).filter((entry): entry is [string, Canonical] => entry[1] !== undefined);
  return `{${entries.sort(byKey).map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(",")}}`;
}

function byKey([one]: readonly [string, Canonical], [other]: readonly [string, Canonical]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
