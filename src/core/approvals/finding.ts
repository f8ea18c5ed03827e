/** One thing that verifying found, in words and as facts. */

import type { Text } from "../language";
import type { EntryValue, LedgerEntry } from "./entry";
import { FINDING_KINDS, type FindingKind } from "./finding-table";

export interface LedgerFinding {
  readonly kind: FindingKind;
  readonly severity: "wrong" | "notice";
  readonly text: Text;
  /** Where it can be seen; "" for no cell. */
  readonly cell: string;
  /** Hash of the entry; "" where it is about none. */
  readonly entry: string;
  /** "" where it is about no project. */
  readonly project: string;
  /** Id of the field or column; "" for none. */
  readonly field: string;
  readonly old: EntryValue | null;
  readonly new: EntryValue | null;
  /** UTC: the last moment at which it was still right, "" where that cannot be told. */
  readonly since: string;
  /** Ids of the steps that relied on a changed value. */
  readonly steps: readonly string[];
}

export interface FindingFacts {
  readonly cell?: string;
  readonly entry?: LedgerEntry;
  readonly project?: string;
  readonly field?: string;
  readonly old?: EntryValue;
  readonly new?: EntryValue;
  readonly since?: string;
  readonly steps?: readonly string[];
  /** Words for the text beside these. */
  readonly words?: Readonly<Record<string, Text | string>>;
}

export function find(kind: FindingKind, facts: FindingFacts): LedgerFinding {
  const { severity, text } = FINDING_KINDS[kind];
  const { cell = "", entry, field = "", since = entry?.time ?? "", steps = [], words = {} } = facts;
  const project = facts.project ?? entry?.project ?? "";
  const known: Readonly<Record<string, Text | string>> = {
    cell, project, field, since, number: entry === undefined ? "" : entry.number, person: entry?.person ?? "", old: shown(facts.old), new: shown(facts.new), ...words,
  };
  const fill = (language: keyof Text): string =>
    text[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = known[name] ?? "";
      return typeof word === "string" ? word : word[language];
    });
  return { kind, severity, text: { zh: fill("zh"), en: fill("en") }, cell, entry: entry?.hash ?? "", project, field, old: facts.old ?? null, new: facts.new ?? null, since, steps };
}

/** Long texts are shown by their beginning. */
function shown(value: EntryValue | undefined): string {
  const text = Array.isArray(value) ? value.join("、") : String(value ?? "");
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
