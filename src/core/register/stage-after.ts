/** Where a project goes when a step is done: a step that opens one stage takes the project there; one that opens several leaves the choice to people. */

import { FIELD, type Stage, type Step } from "../regulation/regulation";
import type { Contract, RowReading } from "./contract";
import { stageInCell, stageNumber } from "./project-state";

/** Null where the project stays: it is in another stage than the step's already, or the step opens none or several. */
export function stageAfter(step: Step, project: RowReading, { regulation }: Pick<Contract, "regulation">): Stage | null {
  const [only, ...others] = step.opens;
  const now = stageInCell(regulation, project.values.get(FIELD.stage));
  if (only === undefined || others.length > 0 || step.repeats !== "once" || (now !== 0 && now !== stageNumber(regulation, step.stage))) return null;
  return regulation.stages.find(({ id }) => id === only) ?? null;
}
