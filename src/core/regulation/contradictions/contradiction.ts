/** What does not hold together in a regulation, and where. */

import type { Text } from "../../language";

export const CONTRADICTIONS = [
  "sameId", "sameName", "blankName", "badSheetName", "badTableName", "reservedName", "projectsRegister", "noProjectNumber", "noKeyField", "noOptions", "emptyRange",
  "unknownStage", "unknownRole", "unknownRegister", "unknownField", "unknownList", "unknownInterval", "unknownStep", "unknownClause", "unknownCarrier",
  "wrongFieldType", "badFormula", "circle", "noInterval", "stageNeverOpened", "stageNotOpenYet", "stageGoesBack", "laterStep", "severeBeforeWatch", "noRunningNumber", "noSuchDay", "separator", "sharedWord",
] as const;

export interface Contradiction {
  /** Path from the regulation's top: "steps.3.role". */
  readonly place: string;
  readonly kind: (typeof CONTRADICTIONS)[number];
  readonly text: Text;
  /** Nothing goes wrong with it, but something will be guessed less well. */
  readonly isWarning?: boolean;
}

export function contradiction(place: string, kind: Contradiction["kind"], zh: string, en: string): Contradiction {
  return { place, kind, text: { zh, en } };
}
