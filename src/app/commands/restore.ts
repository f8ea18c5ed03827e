/** 恢复原表: puts the original sheet back from its backup. Planning takes four syncs and writes nothing; doing takes one. */

import type { RestorePlan } from "../../core/adoption/plan";
import { planRestore } from "../../core/adoption/plan-restore";
import { SHEET_WORDS } from "../../core/blueprint/words";
import { fail, succeed, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";
import type { Progress, SheetReading } from "../workbook-port";
import { firstDifference } from "./compare-readings";
import { findRegister } from "./find-register";
import { possibleOperations } from "./possible-operations";

export interface Restoring {
  readonly plan: RestorePlan;
  readonly reading: SheetReading;
  readonly backupSheet: string;
}

export async function planRestoring(deps: Deps): Promise<Result<Restoring>> {
  const facts = await deps.workbook.readFacts();
  if (!facts.ok) return facts;
  const register = findRegister(facts.value);
  if (register === null || register.backupSheet === null) return fail("NO_BACKUP", { sheet: SHEET_WORDS.backup[deps.language] });
  if (facts.value.isReadOnly) return fail("READ_ONLY");
  const { sheet, backupSheet } = register;
  const reading = await deps.workbook.readSheet(sheet, "all");
  if (!reading.ok) return reading;
  const backup = await deps.workbook.readValues(backupSheet, "used");
  if (!backup.ok) return backup;
  if (backup.value === null) return fail("NO_BACKUP", { sheet: backupSheet });
  const plan = planRestore({ backupValues: backup.value, currentSnapshot: reading.value.snapshot, facts: reading.value.facts, language: deps.language });
  return plan.ok ? succeed({ plan: plan.value, reading: reading.value, backupSheet }) : plan;
}

/** A restoring that stops half-way can be done again: the backup goes last. */
export async function restore(deps: Deps, { plan, reading, backupSheet }: Restoring, onProgress?: (progress: Progress) => void): Promise<Result<void>> {
  const done = await deps.workbook.apply(possibleOperations(plan.operations, reading.facts), onProgress);
  if (done.ok) return done;
  const now = await deps.workbook.readSheet(reading.snapshot.sheet, "all");
  if (now.ok && firstDifference(reading, now.value) === null) return done;
  return fail("ROLLBACK_FAILED", { message: String(done.problem.facts["message"] ?? done.problem.code), sheet: backupSheet });
}
