/** Names for sheets that Excel takes and that no other sheet has. */

/** https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
const [MOST_CHARACTERS, REFUSED] = [31, /[:\\/?*[\]]/g];

export function freeSheetName(label: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const clean = label.replace(REFUSED, " ").replace(/^'+|'+$/g, "").trim().slice(0, MOST_CHARACTERS) || "1";
  const base = clean.toLowerCase() === "history" ? `${clean}1` : clean;
  let found = base;
  for (let number = 2; names.has(found.toLowerCase()); number += 1) found = `${base.slice(0, MOST_CHARACTERS - String(number).length)}${number}`;
  return found;
}
