/**
 * Takes a conversion back that stopped half-way. Its first operations make the backup, so either the list was not touched yet
 * or the backup has all of it; what else was added is known by comparing the workbook with what was read before.
 */

import { planRestore } from "../../core/adoption/plan-restore";
import type { Operation } from "../../core/blueprint/operations";
import type { WorkbookFacts } from "../../core/adoption/snapshot";
import { fail, succeed, type Problem, type Result } from "../../core/problems/problem";
import type { Deps } from "../session/deps";
import type { SheetReading } from "../workbook-port";
import { firstDifference } from "./compare-readings";
import type { Conversion } from "./conversion";
import { possibleOperations } from "./possible-operations";

/** The problem to tell: `cause` where all is as before, else ROLLBACK_FAILED. */
export async function rollBack(deps: Deps, conversion: Conversion, cause: Problem): Promise<Problem> {
  const done = await undo(deps, conversion, reached(conversion, cause));
  if (done.ok && done.value === null) return cause;
  const message = done.ok ? `${cause.code}; ${done.value}` : `${cause.code}; ${String(done.problem.facts["message"] ?? done.problem.code)}`;
  return fail("ROLLBACK_FAILED", { message, sheet: conversion.plan.made.backupSheet }).problem;
}

/** Where something is still different afterwards, or null. */
async function undo(deps: Deps, conversion: Conversion, operationsDone: number): Promise<Result<string | null>> {
  const before = conversion.reading;
  let now = await readAgain(deps, before);
  if (!now.ok) return now;
  if (firstDifference(before, now.value) === null) return succeed(null);
  const inserted = conversion.plan.operations.slice(0, operationsDone).flatMap((operation): Operation[] =>
    operation.do === "insertColumns" ? [{ do: "deleteColumns", sheet: operation.sheet, address: operation.address }] : []);
  if (inserted.length > 0) {
    // Empty columns cannot be told from those that were there before; but it is known that they were inserted.
    const deleted = await deps.workbook.apply(inserted);
    if (!deleted.ok) return deleted;
    now = await readAgain(deps, before);
    if (!now.ok) return now;
  }
  const restoring = await restoringOperations(deps, conversion, now.value);
  if (!restoring.ok) return restoring;
  const undone = await deps.workbook.apply([...restoring.value, { do: "activate", sheet: before.facts.activeSheet, address: before.facts.selection || "A1" }]);
  if (!undone.ok) return undone;
  const after = await readAgain(deps, before);
  return after.ok ? succeed(firstDifference(before, after.value)) : after;
}

/** How many operations were done for certain. After a fault of ours that is unknown, and nothing is deleted on a guess. */
function reached({ plan }: Conversion, cause: Problem): number {
  const { index } = cause.facts;
  return typeof index === "number" ? index : cause.code === "FAULT" ? 0 : plan.operations.length;
}

function readAgain(deps: Deps, before: SheetReading): Promise<Result<SheetReading>> {
  return deps.workbook.readSheet(before.snapshot.sheet, [...before.snapshot.numberFormats.keys()]);
}

async function restoringOperations(deps: Deps, { plan, reading }: Conversion, now: SheetReading): Promise<Result<readonly Operation[]>> {
  const backup = await deps.workbook.readValues(plan.made.backupSheet, "used");
  if (!backup.ok) return backup;
  const restore = backup.value === null ? null : planRestore({ backupValues: backup.value, currentSnapshot: now.snapshot, facts: now.facts, language: deps.language });
  const operations = restore?.ok ? possibleOperations(restore.value.operations, now.facts) : [];
  return succeed([...operations, ...removals(reading.facts, now.facts, operations)]);
}

/** Takes away what was not there before and the restoring leaves. */
function removals(before: WorkbookFacts, now: WorkbookFacts, done: readonly Operation[]): Operation[] {
  const had = { sheets: new Set(before.sheets.map((one) => one.name)), tables: new Set(before.tables.map((one) => one.name)), names: new Set(before.names) };
  const removed = new Set(done.flatMap((one) => (one.do === "deleteSheet" ? [`sheet ${one.sheet}`] : one.do === "convertTable" ? [`table ${one.name}`] : one.do === "deleteName" ? [`name ${one.name}`] : [])));
  const kept = new Set(now.sheets.filter((one) => had.sheets.has(one.name)).map((one) => one.name));
  return [
    ...now.tables
      .filter((one) => !had.tables.has(one.name) && kept.has(one.sheet) && !removed.has(`table ${one.name}`))
      .map((one): Operation => ({ do: "convertTable", name: one.name })),
    ...now.names.filter((one) => !had.names.has(one) && !removed.has(`name ${one}`)).map((name): Operation => ({ do: "deleteName", name })),
    ...now.sheets.filter((one) => !had.sheets.has(one.name) && !removed.has(`sheet ${one.name}`)).map((one): Operation => ({ do: "deleteSheet", sheet: one.name })),
  ];
}
