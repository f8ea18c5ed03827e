/** What the conversion will do: the plan with its report. Reads and writes nothing. */

import type { AdoptionPlan } from "../../core/adoption/plan";
import { planAdoption } from "../../core/adoption/plan-adoption";
import type { Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";
import type { Draft } from "./propose";

export function preview(deps: Deps, draft: Draft): Result<AdoptionPlan> {
  const { facts, snapshot } = draft.reading;
  return planAdoption({
    snapshot,
    facts,
    list: draft.list,
    columns: draft.columns,
    regulation: deps.regulation,
    language: deps.language,
    ...(deps.statusDate !== null && { statusDate: deps.statusDate }),
  });
}
