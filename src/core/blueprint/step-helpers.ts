/** What the table of steps tells the projects' formulas of each step, as values: they change only when the regulation is applied. */

import type { Language, Text } from "../language";
import { openedStage } from "../register/project-state";
import { sequence, type Regulation } from "../regulation/regulation";
import { stepText } from "./state-formulas";

export const STEP_HELPER_HEADERS = {
  /** 1, 2, ... for the steps that every project goes through. */
  order: { zh: "次序", en: "Order" },
  /** The number of the last stage that this step and those before it open. */
  opens: { zh: "开放到", en: "Opens up to" },
  /** The step in the words of 下一步. */
  text: { zh: "提示语", en: "Wording" },
} as const satisfies Record<string, Text>;

export interface StepHelper {
  readonly order: number | "";
  readonly opens: number | "";
  readonly text: string;
}

/** By step id. */
export function stepHelpers(regulation: Regulation, language: Language): ReadonlyMap<string, StepHelper> {
  const steps = sequence(regulation);
  return new Map(regulation.steps.map((step) => {
    const at = steps.indexOf(step);
    return [step.id, { order: at < 0 ? "" : at + 1, opens: at < 0 ? "" : openedStage(regulation, step.id), text: stepText(regulation, step, language) }];
  }));
}
