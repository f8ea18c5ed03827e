/** Excel's wildcards: * any text, ? one character, ~ makes the next one literal. */

const cache = new Map<string, RegExp>();

export function hasWildcard(pattern: string): boolean {
  return /[*?~]/.test(pattern);
}

/** A test for whole texts (`whole`) or for a place within one; case is ignored. */
export function wildcardPattern(pattern: string, whole: boolean): RegExp {
  const key = (whole ? "=" : "~") + pattern;
  const known = cache.get(key);
  if (known) return known;
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern[i]!, next = pattern[i + 1];
    if (letter === "~" && next !== undefined && "*?~".includes(next)) source += escape(pattern[++i]!);
    else if (letter === "*") source += "[^]*";
    else if (letter === "?") source += "[^]";
    else source += escape(letter);
  }
  const result = new RegExp(whole ? `^${source}$` : source, "i");
  if (cache.size > 5000) cache.clear();
  cache.set(key, result);
  return result;
}

function escape(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}
