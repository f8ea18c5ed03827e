/** Screens of the conversion from what the session knows. */

import type { AdoptionPlan, FoundList } from "../../core/adoption/plan";
import { blockAddress } from "../../core/blueprint/addresses";
import type { Problem } from "../../core/problems/problem";
import type { Looking } from "../commands/look";
import type { Draft } from "../commands/propose";
import type { FieldOption, ListSummary, Screen } from "./state";

export function foundScreen(looking: Extract<Looking, { kind: "lists" }>, chosen: number): Screen {
  return { kind: "found", sheet: looking.reading.snapshot.sheet, lists: looking.lists.map(summarize), chosen };
}

export function columnsScreen(draft: Draft, fields: readonly FieldOption[], problem: Problem | null): Screen {
  return { kind: "columns", list: draft.list, range: rangeOf(draft.list), columns: draft.columns, fields, problem };
}

export function previewScreen(plan: AdoptionPlan): Screen {
  return { kind: "preview", range: rangeOf(plan.list), projectCount: countProjects(plan.list), report: plan.report };
}

function summarize(list: FoundList): ListSummary {
  return { list, range: rangeOf(list), projectCount: countProjects(list) };
}

function rangeOf(list: FoundList): string {
  return blockAddress({ ...list.body, top: list.header.top });
}

function countProjects(list: FoundList): number {
  return list.rowKinds.filter((kind) => kind === "project").length;
}
