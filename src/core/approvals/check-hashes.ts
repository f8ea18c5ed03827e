/** Does each entry say what its hash says? And if not: what was it, where that can be found by trying what the workbook knows. */

import type { Digest } from "./crypto-port";
import type { EntryContent, LedgerEntry } from "./entry";
import { LEDGER_EVENTS } from "./entry";
import { ENTRY_COLUMNS, type EntryColumn } from "./entry-columns";
import { find, type LedgerFinding } from "./finding";
import { hashOf, shortForm } from "./fingerprints";
import { sealedText, valuesCell } from "./seal-entry";

export interface ReadRow {
  readonly cell: string;
  readonly entry: LedgerEntry;
}

/** What is wrong with one row taken by itself. */
export async function checkHashes({ cell, entry }: ReadRow, digest: Digest): Promise<readonly LedgerFinding[]> {
  const findings: LedgerFinding[] = [];
  const text = valuesCell(entry.values);
  const [values, own] = await Promise.all([text === "" ? "" : hashOf(text, digest), hashOf(sealedText(entry, entry.valuesHash), digest)]);
  if (values !== entry.valuesHash) findings.push(find("valuesEdited", { cell, entry, field: "values" }));
  if (own !== entry.hash) findings.push(find("edited", { cell, entry }));
  else if (shortForm(own) !== entry.id) findings.push(find("fingerprintEdited", { cell, entry, field: "id", old: shortForm(own), new: entry.id }));
  return findings;
}

/** Most candidates that are tried for one entry. */
const MOST_TRIES = 3000;
type Tried = "project" | "person" | "event" | "step" | "stage" | "role" | "number" | "comment" | "identifiedBy" | "time" | "edition";
const COLUMN_OF: Readonly<Record<Tried, EntryColumn>> = {
  project: "project", person: "person", event: "event", step: "step", stage: "stage", role: "role", number: "number", comment: "comment",
  identifiedBy: "identifiedBy", time: "time", edition: "edition",
};

/** Says what an edited entry said before, where another entry's word in one of its fields makes the hash fit. `all`: every entry of the ledger; `words`: more that may have stood in a field. */
export async function explainEdit({ cell, entry }: ReadRow, all: readonly LedgerEntry[], projects: readonly string[], digest: Digest): Promise<LedgerFinding | null> {
  let tries = 0;
  for (const field of Object.keys(COLUMN_OF) as Tried[]) {
    for (const candidate of candidates(field, all, projects)) {
      if (candidate === entry[field]) continue;
      tries += 1;
      if (tries > MOST_TRIES) return null;
      const before = { ...entry, [field]: candidate } as EntryContent;
      if ((await hashOf(sealedText(before, entry.valuesHash), digest)) !== entry.hash) continue;
      if (field === "project") return find("moved", { cell, entry, field, old: candidate, new: entry.project });
      return find("fieldEdited", { cell, entry, field, old: candidate, new: entry[field], words: { field: ENTRY_COLUMNS[COLUMN_OF[field]] } });
    }
  }
  return null;
}

function candidates(field: Tried, all: readonly LedgerEntry[], projects: readonly string[]): ReadonlySet<string> {
  if (field === "event") return new Set(LEDGER_EVENTS);
  if (field === "project") return new Set([...projects, ...all.map(({ project }) => project)]);
  if (field === "number") return new Set(Array.from({ length: Math.min(all.length + 20, 1200) }, (_, index) => `E-${String(index + 1).padStart(4, "0")}`));
  // Of long lists (comments, times) the whole would be too much for what it can find.
  return new Set(["", ...all.slice(0, 400).map((one) => one[field])]);
}
