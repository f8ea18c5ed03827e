/** Do the words that people read in a row say what its codes say? The proof rests on the codes. */

import type { Regulation } from "../regulation/regulation";
import { EVENT_WORDS } from "../stages/event-words";
import type { Text } from "../language";
import type { LedgerEntry } from "./entry";
import { ENTRY_COLUMNS } from "./entry-columns";
import { find, type LedgerFinding } from "./finding";
import type { EntryWords } from "./read-entry";
import { WORKBOOK_EVENT_WORDS } from "./workbook-event-words";

const ALL_EVENT_WORDS = { ...EVENT_WORDS, ...WORKBOOK_EVENT_WORDS };

/** The words of an entry, for the table. */
export function entryWords(entry: Pick<LedgerEntry, "event" | "stage" | "step" | "role" | "identifiedBy">, regulation: Regulation, language: keyof Text): EntryWords {
  const all = wordsOf(entry, regulation);
  return { stage: all.stage[language], step: all.step[language], event: all.event[language], role: all.role[language], identifiedBy: all.identifiedBy[language] };
}

/** `regulation`: the one by which the entry was made; null where it is not known: then its labels cannot be compared. */
export function checkWords(cell: string, entry: LedgerEntry, words: EntryWords, regulation: Regulation | null): readonly LedgerFinding[] {
  if (regulation === null) return [];
  const all = wordsOf(entry, regulation);
  return (Object.keys(words) as (keyof EntryWords)[]).flatMap((column) => {
    const { zh, en } = all[column];
    return words[column] === zh || words[column] === en ? [] : [find("wordsEdited", { cell, entry, field: column, new: words[column], words: { field: ENTRY_COLUMNS[column], old: all[column] } })];
  });
}

function wordsOf({ event, stage, step, role, identifiedBy }: Pick<LedgerEntry, "event" | "stage" | "step" | "role" | "identifiedBy">, { stages, steps, roles }: Regulation): Readonly<Record<keyof EntryWords, Text>> {
  const label = (list: readonly { readonly id: string; readonly label: Text }[], id: string): Text => list.find((one) => one.id === id)?.label ?? { zh: id, en: id };
  const user = identifiedBy.replace(/^office:/, "");
  return {
    stage: label(stages, stage), step: label(steps, step), role: label(roles, role), event: ALL_EVENT_WORDS[event],
    identifiedBy: identifiedBy === "declared" ? { zh: "自报", en: "self-declared" } : { zh: `Office 账号 ${user}`, en: `Office account ${user}` },
  };
}
