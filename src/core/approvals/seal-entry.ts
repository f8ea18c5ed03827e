/** Makes an entry out of what is said: texts as cells keep them, hash, short id, signature. */

import { fromHex, toBase64 } from "./bytes";
import { canonicalJson } from "./canonical-json";
import { toCellText, unkeepable } from "./cell-text";
import type { Digest, Sign } from "./crypto-port";
import { isTexts, type EntryContent, type EntryValues, type LedgerEntry } from "./entry";
import { hashOf, shortForm } from "./fingerprints";

/** For names and numbers. */
export const NAME_LIMIT = 255;

/** An entry, or the text that a cell could not keep. `sign` null: nobody signs, and the content's key is "". */
export type Sealed = { readonly ok: true; readonly entry: LedgerEntry } | { readonly ok: false; readonly text: string; readonly reason: "long" | "control" | "broken" };

export async function sealEntry(said: EntryContent, digest: Digest, sign: Sign | null): Promise<Sealed> {
  if ((sign === null) !== (said.key === "")) throw new Error("An entry has a key exactly where somebody signs");
  const content = toCells(said);
  const valuesText = valuesCell(content.values);
  const tooLong = [content.person, content.project, content.number, content.edition].find((text) => text.length > NAME_LIMIT);
  if (tooLong !== undefined) return { ok: false, text: tooLong, reason: "long" };
  for (const text of [content.comment, content.person, content.project, content.identifiedBy, valuesText, ...Object.values(content.values).flat().map(String)]) {
    const reason = unkeepable(text);
    if (reason !== null) return { ok: false, text, reason };
  }
  const valuesHash = valuesText === "" ? "" : await hashOf(valuesText, digest);
  const hash = await hashOf(sealedText(content, valuesHash), digest);
  const signature = sign === null ? "" : toBase64(await sign(fromHex(hash)));
  return { ok: true, entry: Object.freeze({ ...content, valuesHash, hash, id: shortForm(hash), signature }) };
}

/** What the hash is of: canonical JSON, which JSON.stringify makes of texts whose keys stand in order. The values stand in it by their own hash. */
export function sealedText(entry: EntryContent, valuesHash: string): string {
  const { number, time, event, project, stage, step, person, role, identifiedBy, comment, edition, regulation, parents, key } = entry;
  return JSON.stringify({ comment, edition, event, identifiedBy, key, number, parents, person, project, regulation, role, stage, step, time, valuesHash });
}

/** The values as the table's cell holds them: canonical JSON, "" where there are none. */
export function valuesCell(values: EntryValues): string {
  return Object.keys(values).length === 0 ? "" : canonicalJson(values);
}

function toCells(said: EntryContent): EntryContent {
  const values = Object.entries(said.values).map(([id, value]) => [id, isTexts(value) ? Object.freeze(value.map(toCellText)) : typeof value === "string" ? toCellText(value) : value] as const);
  return {
    ...said,
    project: toCellText(said.project),
    person: toCellText(said.person),
    identifiedBy: toCellText(said.identifiedBy),
    comment: toCellText(said.comment).trim(),
    values: Object.freeze(Object.fromEntries(values)),
    parents: Object.freeze([...new Set(said.parents)].sort()),
  };
}
