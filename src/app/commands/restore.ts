/** 恢复原表: puts the original sheet back from its backup. Planning writes nothing; ten syncs. Doing takes one. */

import type { RestorePlan } from "../../core/adoption/plan";
import { readRecord } from "../../core/adoption/backup-record";
import { planRestore, type Surroundings } from "../../core/adoption/plan-restore";
import type { WorkbookFacts } from "../../core/adoption/snapshot";
import { COMPLETION_TABLE } from "../../core/amendment/completion-record";
import type { CellValue } from "../../core/blueprint/operations";
import { SHEET_WORDS } from "../../core/blueprint/words";
import { fail, succeed, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";
import type { Progress, SheetReading } from "../workbook-port";
import { firstDifference } from "./compare-readings";
import { findRegister } from "./find-register";
import { possibleOperations } from "./possible-operations";
import { isSameName } from "../../core/same-name";

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
  if (facts.value.tables.some(({ name }) => isSameName(name, COMPLETION_TABLE))) return fail("COMPLETION_FIRST");
  const { sheet, backupSheet } = register;
  const reading = await deps.workbook.readSheet(sheet, "all");
  if (!reading.ok) return reading;
  const backup = await deps.workbook.readValues(backupSheet, "used");
  if (!backup.ok) return backup;
  if (backup.value === null) return fail("NO_BACKUP", { sheet: backupSheet });
  const surroundings = await readSurroundings(deps, backup.value, reading.value.facts);
  if (!surroundings.ok) return surroundings;
  const plan = planRestore({ backupValues: backup.value, currentSnapshot: reading.value.snapshot, facts: reading.value.facts, language: deps.language, surroundings: surroundings.value });
  return plan.ok ? succeed({ plan: plan.value, reading: reading.value, backupSheet }) : plan;
}

/** What people may have written on the sheets that go, and formulas that read them. */
async function readSurroundings(deps: Deps, backupValues: readonly (readonly CellValue[])[], { sheets }: WorkbookFacts): Promise<Result<Surroundings>> {
  const record = readRecord(backupValues);
  if (!record.ok) return record;
  const { overviewSheet, listsSheet, backupSheet } = record.value;
  const overview = await deps.workbook.readValues(overviewSheet, "used");
  if (!overview.ok) return overview;
  const lists = await deps.workbook.readValues(listsSheet, "used");
  if (!lists.ok) return lists;
  const formulas = await deps.workbook.readFormulas(sheets.map(({ name }) => name).filter((name) => name !== backupSheet));
  return formulas.ok ? succeed({ overview: overview.value, lists: lists.value, formulas: formulas.value }) : formulas;
}

/** A restoring that stops half-way can be done again: the backup goes last. */
export async function restore(deps: Deps, { plan, reading, backupSheet }: Restoring, onProgress?: (progress: Progress) => void): Promise<Result<void>> {
  const done = await deps.workbook.apply(possibleOperations(plan.operations, reading.facts), onProgress);
  if (done.ok) return done;
  const now = await deps.workbook.readSheet(reading.snapshot.sheet, "all");
  if (now.ok && firstDifference(reading, now.value) === null) return done;
  return fail("ROLLBACK_FAILED", { message: String(done.problem.facts["message"] ?? done.problem.code), sheet: backupSheet });
}
