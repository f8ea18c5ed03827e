/** Labels in cells stand for things by id: from one to the other, in both directions. */

import type { Language, Text } from "../../language";
import { toKey } from "../fields/plain-text";

/** Something that cells can refer to: its labels, and other words by which a cell may still call it. */
export interface Referent {
  readonly id: string;
  readonly label: Text;
  /** Its column's header in this workbook, its label before a change. */
  readonly alsoCalled: readonly string[];
}

export interface Names {
  /** As a cell says it; the id itself where nothing has it. */
  readonly labelOf: (id: string) => string;
  /** Null where no label, header, earlier label or id is like it. */
  readonly idOf: (text: string) => string | null;
  /** Did it stand for something that was taken away? */
  readonly isGone: (text: string) => boolean;
  /** The labels that may stand there, for saying what was expected. */
  readonly labels: readonly string[];
}

/** A label of now counts before one of the other language, that before an earlier one, and the id comes last. */
export function namesOf(things: readonly Referent[], language: Language, gone: readonly Referent[] = []): Names {
  const idByKey = new Map<string, string>();
  const add = (word: string, id: string): void => void (!idByKey.has(toKey(word)) && toKey(word) !== "" && idByKey.set(toKey(word), id));
  for (const { id, label } of things) add(label[language], id);
  for (const { id, label } of things) for (const word of Object.values(label)) add(word, id);
  for (const { id, alsoCalled } of things) for (const word of alsoCalled) add(word, id);
  for (const { id } of things) add(id, id);
  const labelById = new Map(things.map(({ id, label }) => [id, label[language]]));
  const idOf = (text: string): string | null => idByKey.get(toKey(text)) ?? null;
  const goneKeys = new Set(gone.flatMap(({ label, alsoCalled }) => [...Object.values(label), ...alsoCalled].map(toKey)));
  return { labelOf: (id) => labelById.get(id) ?? id, idOf, isGone: (text) => idOf(text) === null && goneKeys.has(toKey(text)), labels: [...labelById.values()] };
}

export const BETWEEN: Readonly<Record<Language, string>> = { zh: "、", en: "; " };

/** Several references of one cell. A label that holds a separator itself is found whole: the longest words that are known count. */
export function splitReferences(text: string, idOf: (text: string) => string | null): { readonly ids: readonly string[]; readonly unknown: string | null } {
  const pieces = text.split(/([、;；\n])/);
  const ids: string[] = [];
  for (let first = 0; first < pieces.length; ) {
    let last = pieces.length - 1;
    while (last > first && idOf(pieces.slice(first, last + 1).join("")) === null) last -= 2;
    const id = idOf(pieces.slice(first, last + 1).join(""));
    if (id === null && (pieces[first] ?? "").trim() === "") {
      first += 2;
      continue;
    }
    if (id === null) return { ids, unknown: (pieces[first] ?? "").trim() };
    if (!ids.includes(id)) ids.push(id);
    first = last + 2;
  }
  return { ids, unknown: null };
}
