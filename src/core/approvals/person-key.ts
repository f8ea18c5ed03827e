/** Names of people, for telling one from another. */

/** Width, case and spaces make no other name. */
export function toPersonKey(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
