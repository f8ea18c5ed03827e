/** When an entry was made: the first date of its register says so. A recurring step counts from the latest of them. */

import type { Register } from "../regulation/regulation";

/** The field's id; null where the register has no date. */
export function entryDateField({ fields }: Register): string | null {
  return fields.find(({ type }) => type === "date")?.id ?? null;
}
