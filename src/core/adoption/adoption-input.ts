/** What a conversion is planned from. */

import type { Language } from "../language";
import type { Regulation } from "../regulation/regulation";
import type { ColumnChoice, FoundList } from "./plan";
import type { SheetSnapshot, WorkbookFacts } from "./snapshot";

export interface AdoptionInput {
  readonly snapshot: SheetSnapshot;
  readonly facts: WorkbookFacts;
  readonly list: FoundList;
  /** Columns of the list; one that is missing stays as it is. */
  readonly columns: readonly ColumnChoice[];
  readonly regulation: Regulation;
  readonly language: Language;
  /** ISO; without it the status date is today, by a formula. */
  readonly statusDate?: string;
}

/** The sheets that adoption adds. */
export interface SheetNames {
  readonly overview: string;
  readonly lists: string;
  readonly backup: string;
}
