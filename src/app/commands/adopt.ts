/** The whole adoption of one sheet without questions, as the command line does it: looks, proposes, plans and converts. */

import type { AdoptionPlan } from "../../core/adoption/plan";
import type { AdoptionReport } from "../../core/adoption/report";
import { blockAddress } from "../../core/blueprint/addresses";
import { fail, succeed, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";
import type { Progress } from "../workbook-port";
import { convert } from "./convert";
import { look } from "./look";
import { preview } from "./preview";
import { propose } from "./propose";
import { recount } from "./recount";

export interface Adoption {
  readonly report: AdoptionReport;
  readonly plan: AdoptionPlan;
}

/** `sheet`: null is the active one. Eight syncs at most for 10,000 rows by 30 columns. */
export async function adopt(deps: Deps, options: { readonly sheet: string | null; readonly onProgress?: (progress: Progress) => void }): Promise<Result<Adoption>> {
  const seen = await look(deps.workbook, options.sheet, (sheet, reading) => recount(deps, sheet, reading, []));
  if (!seen.ok) return seen;
  if (seen.value.kind === "register") return fail("ALREADY_REGISTER", { sheet: seen.value.register.sheet });
  if (seen.value.kind === "regulated") return fail("ALREADY_REGISTER", { sheet: seen.value.sheet });
  if (seen.value.kind === "nothing") return { ok: false, problem: seen.value.problem };
  const { lists, reading } = seen.value;
  if (lists.length > 1) {
    const ranges = lists.map((list) => blockAddress({ ...list.body, top: list.header.top })).join(", ");
    return fail("SEVERAL_LISTS", { sheet: reading.snapshot.sheet, count: lists.length, ranges });
  }
  const draft = await propose(deps, reading, lists[0]);
  if (!draft.ok) return draft;
  const plan = preview(deps, draft.value);
  if (!plan.ok) return plan;
  const report = await convert(deps, { plan: plan.value, reading: draft.value.reading, onProgress: options.onProgress });
  return report.ok ? succeed({ report: report.value, plan: plan.value }) : report;
}
