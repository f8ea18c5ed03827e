/** Rows of the table of decisions for projects that were under way when their list got its gates: nobody decided, the stage was there. */

import type { CellValue } from "../blueprint/operations";
import type { Language } from "../language";
import type { Regulation, Step } from "../regulation/regulation";
import { DECISIONS, LEDGER_COLUMN_IDS, LEDGER_COLUMNS, LEDGER_PREFIX, type LedgerColumnId } from "./ledger-columns";
import type { TableReading } from "./contract";

export interface TakenOver {
  readonly number: string;
  readonly step: Step;
}

/** From E-0001 on, in the columns' order. `time`: UTC, as 2026-03-05T08:00:00Z. */
export function takenOverEntries(projects: readonly TakenOver[], regulation: Regulation, language: Language, time: string): CellValue[][] {
  return projects.map(({ number, step }, index) => {
    const row: Partial<Record<LedgerColumnId, CellValue>> = {
      entry: `${LEDGER_PREFIX}-${String(index + 1).padStart(4, "0")}`, time, project: number, stage: regulation.stages.find(({ id }) => id === step.stage)?.label[language] ?? "",
      step: step.label[language], stepId: step.id, decision: DECISIONS.takenOver[language], comment: COMMENT[language],
    };
    return LEDGER_COLUMN_IDS.map((id) => row[id] ?? "");
  });
}

/** Has nobody decided anything since? */
export function holdsOnlyTakenOver(ledger: TableReading, language: Language): boolean {
  const decisions = ledger.columns.get(LEDGER_COLUMNS.decision[language]) ?? [];
  return decisions.every((decision) => decision === "" || decision === DECISIONS.takenOver[language]);
}

const COMMENT = { zh: "补全时按项目当时的阶段沿用，没有人审批", en: "Taken over from the stage when the list was completed; nobody approved it" } as const;
