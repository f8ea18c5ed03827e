/** Looks at a sheet of the toy, proposes and plans, as the application does. */
import { inspectSheet } from "../../src/core/adoption/inspect-sheet";
import type { AdoptionPlan, ColumnChoice, FoundList } from "../../src/core/adoption/plan";
import { planAdoption } from "../../src/core/adoption/plan-adoption";
import { proposeColumns } from "../../src/core/adoption/propose-columns";
import type { SheetSnapshot } from "../../src/core/adoption/snapshot";
import type { Language } from "../../src/core/language";
import type { Result } from "../../src/core/problems/problem";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import type { ToyWorkbook } from "./toy-workbook";

export function need<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export interface PlannedList {
  readonly plan: AdoptionPlan;
  readonly list: FoundList;
  readonly snapshot: SheetSnapshot;
  readonly columns: readonly ColumnChoice[];
}

export function planList(workbook: ToyWorkbook, sheet: string, language: Language = "zh", statusDate?: string): PlannedList {
  const snapshot = workbook.snapshot(sheet);
  const facts = workbook.facts(sheet);
  const [list] = need(inspectSheet(snapshot, facts)) as [FoundList];
  const columns = proposeColumns(snapshot, list, marketingOperations, language);
  const plan = need(planAdoption({ snapshot, facts, list, columns, regulation: marketingOperations, language, ...(statusDate === undefined ? {} : { statusDate }) }));
  return { plan, list, snapshot, columns };
}
