/** What a conversion works from, and what taking it back needs to know. */

import type { AdoptionPlan } from "../../core/adoption/plan";
import type { Progress, SheetReading } from "../workbook-port";

export interface Conversion {
  readonly plan: AdoptionPlan;
  /** What the plan was made from. */
  readonly reading: SheetReading;
  readonly onProgress?: (progress: Progress) => void;
}
