/** Is the ledger whole? Entries deleted, repeated or moved about, its end cut off, an older copy in its place, a clock set back. */

import type { ReadRow } from "./check-hashes";
import { find, type LedgerFinding } from "./finding";
import { shortForm } from "./fingerprints";
import type { LedgerGraph } from "./graph";
import { readSeal } from "./ledger-seal";

/** Two computers' clocks may differ by this much. */
const CLOCK_TOLERANCE = 120_000;

export function checkStructure(rows: readonly ReadRow[], graph: LedgerGraph): readonly LedgerFinding[] {
  const cellOf = new Map(rows.map(({ cell, entry }) => [entry, cell]));
  const rowOf = new Map<string, number>();
  rows.forEach(({ entry }, index) => rowOf.set(entry.hash, rowOf.get(entry.hash) ?? index));
  const findings: LedgerFinding[] = [];
  for (const { entry, parent } of graph.missing) findings.push(find("missingEntry", { cell: cellOf.get(entry), entry, words: { missing: shortForm(parent) } }));
  for (const entry of graph.repeated) findings.push(find("repeated", { cell: cellOf.get(entry), entry }));
  for (const entry of graph.circular) findings.push(find("circular", { cell: cellOf.get(entry), entry }));
  for (const entry of graph.order) {
    const parents = entry.parents.flatMap((hash) => graph.byHash.get(hash) ?? []);
    const latest = parents.reduce((time, parent) => (parent.time > time ? parent.time : time), "");
    if (latest !== "" && Date.parse(latest) - Date.parse(entry.time) > CLOCK_TOLERANCE) findings.push(find("clockBack", { cell: cellOf.get(entry), entry, field: "time", old: latest, new: entry.time }));
    if (parents.some(({ hash }) => rowOf.get(hash)! > rowOf.get(entry.hash)!)) findings.push(find("reordered", { cell: cellOf.get(entry), entry }));
  }
  return findings;
}

/** Against what is kept outside the table, and what was printed. `seal` null: there is none; that is right only for an empty ledger. */
export function checkSeal(seal: string | null, printed: readonly string[], count: number, graph: LedgerGraph): readonly LedgerFinding[] {
  const findings: LedgerFinding[] = [];
  const read = seal === null ? null : readSeal(seal);
  if (read === null && (count > 0 || seal !== null)) findings.push(find("noSeal", {}));
  if (read !== null) {
    for (const head of read.heads) if (!graph.byHash.has(head)) findings.push(find("tailCut", { words: { missing: shortForm(head) } }));
    const known = graph.byHash.size;
    if (known < read.count) findings.push(find("tooFew", { old: read.count, new: known }));
    if (known > read.count && findings.length === 0) findings.push(find("unsealed", { old: read.count, new: known - read.count }));
  }
  const ids = new Set([...graph.byHash.keys()].map(shortForm));
  for (const id of printed) if (!ids.has(id.trim().toUpperCase())) findings.push(find("printedMissing", { words: { missing: id } }));
  return findings;
}
