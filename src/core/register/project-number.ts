/**
 * Numbers by a pattern such as PRJ-{yyyy}-{nnn}: {yyyy} is the year, {n}, {nn}, {nnn}, ... a running number of at least that many
 * digits; the rest stands as it is. Case and spaces at the ends make no other number.
 */

interface NumberParts {
  readonly year: number | null;
  readonly running: number;
}

/** Does a number follow the pattern? */
export function isWellFormed(pattern: string, number: string): boolean {
  return partsOf(pattern, number) !== null;
}

/**
 * The number after the highest one taken (of that year, where the pattern has one). `year` null: the latest year that is taken. Null where
 * the pattern has a year and none is known.
 */
export function nextNumber(pattern: string, taken: readonly string[], year: number | null): string | null {
  const parts = taken.map((number) => partsOf(pattern, number)).filter((part) => part !== null);
  const ofYear = !pattern.includes("{yyyy}") ? null : (year ?? Math.max(-1, ...parts.map((part) => part.year ?? -1)));
  if (ofYear === -1) return null;
  const running = parts.reduce((highest, part) => (part.year === ofYear ? Math.max(highest, part.running) : highest), 0) + 1;
  const used = new Set(taken.map(toNumberKey));
  // A pattern without a running number is used up by its first one.
  for (let next = running; next <= running + taken.length; next += 1) {
    const number = write(pattern, ofYear, next);
    if (!used.has(toNumberKey(number))) return number;
  }
  return null;
}

/** R-{nnnn}: how the entries of a register are numbered. A prefix that ends in a mark of its own gets none. */
export function entryPattern(prefix: string): string {
  return `${prefix}${/[\p{L}\p{N}]$/u.test(prefix) ? "-" : ""}{nnnn}`;
}

/** For telling two numbers apart, as Excel's COUNTIF does. */
export function toNumberKey(number: string): string {
  return number.trim().toLowerCase();
}

/** "PRJ-2026-001": what a person sees as an example of the pattern. */
export function exampleOf(pattern: string, year: number): string {
  return write(pattern, year, 1);
}

function write(pattern: string, year: number | null, running: number): string {
  return pattern.replaceAll("{yyyy}", String(year ?? "").padStart(4, "0")).replace(/\{(n+)\}/g, (_, digits: string) => String(running).padStart(digits.length, "0"));
}

function partsOf(pattern: string, number: string): NumberParts | null {
  const source = pattern.split(/(\{yyyy\}|\{n+\})/).map((part) => (part === "{yyyy}" ? "(?<y>\\d{4})" : /^\{n+\}$/.test(part) ? `(?<n>\\d{${part.length - 2},})` : escape(part)));
  // A name may stand once in an expression: of several years or running numbers the first counts.
  const seen = new Set<string>();
  const unique = source.map((part) => part.replace(/^\(\?<(\w)>/, (group, name: string) => (seen.has(name) ? "(?:" : (seen.add(name), group))));
  const match = new RegExp(`^${unique.join("")}$`, "i").exec(number.trim());
  if (match === null) return null;
  const { y, n } = match.groups ?? {};
  return { year: y === undefined ? null : Number(y), running: n === undefined ? 0 : Number(n) };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
