/** Fields of a project that an approval has frozen, with the step that did it. */

import type { Language } from "../language";
import { sequence, type Regulation, type Step } from "../regulation/regulation";
import type { RowReading } from "./contract";
import { isBlank } from "./project-state";

/** The step that froze the field, where the row holds an approved value; else null. */
export function frozenBy(regulation: Regulation, field: string, row: RowReading): Step | null {
  if (isBlank(row.values.get(`approved:${field}`))) return null;
  const steps = sequence(regulation);
  const done = steps.findIndex(({ id }) => id === row.values.get("doneStep"));
  const freezing = steps.filter(({ freezes }) => freezes.includes(field));
  return freezing.findLast((step) => steps.indexOf(step) <= done) ?? freezing[0] ?? null;
}

/** Why a frozen value is not to be changed here, and how it is changed properly. */
export function frozenReason({ label, clause }: Step, language: Language): string {
  const where = clauseWords(clause, language);
  return language === "zh"
    ? `“${label.zh}”时已批准${where}，不能直接修改；变更须由批准人重新批准。`
    : `Approved at “${label.en}”${where}; it is not changed directly, whoever approved it has to approve the change.`;
}

/** （条款 4.1.3） or " (clause 4.1.3)"; nothing where no clause asks for it. */
export function clauseWords(clause: string, language: Language): string {
  if (clause === "") return "";
  return language === "zh" ? `（条款 ${clause}）` : ` (clause ${clause})`;
}
