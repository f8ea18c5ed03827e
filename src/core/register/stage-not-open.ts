/** Why a project cannot be in a stage yet, in the words of the gate. */

import type { Language } from "../language";
import { sequence } from "../regulation/regulation";
import type { Contract, RowReading } from "./contract";
import { clauseWords } from "./frozen-fields";
import { openedStage, stageInCell } from "./project-state";

/** Null where the stage is open, or is none of the regulation's. */
export function stageNotOpen({ regulation }: Pick<Contract, "regulation">, row: RowReading | null, stage: string, language: Language): string | null {
  const number = stageInCell(regulation, stage);
  if (number === 0 || number <= openedStage(regulation, String(row?.values.get("doneStep") ?? ""))) return null;
  const opening = sequence(regulation).find((step) => openedStage(regulation, step.id) >= number);
  if (opening === undefined) return language === "zh" ? `“${stage}”尚未开放。` : `“${stage}” is not open yet.`;
  const where = clauseWords(opening.clause, language);
  return language === "zh" ? `“${stage}”尚未开放：先完成“${opening.label.zh}”${where}。` : `“${stage}” is not open yet: “${opening.label.en}” comes first${where}.`;
}
