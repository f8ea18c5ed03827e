/** 制度: reads the regulation's sheets as staff left them, says what would change, and applies it. */

import type { Act } from "../../core/amendment/act";
import type { ChangeGroup } from "../../core/amendment/change-group";
import { COMPLETION_TABLE, readCompletion } from "../../core/amendment/completion-record";
import { planAmendment } from "../../core/amendment/plan-amendment";
import { valuesNeeded } from "../../core/amendment/values-needed";
import { onSheet } from "../../core/blueprint/addresses";
import type { CellValue } from "../../core/blueprint/operations";
import { fail, succeed, type Result } from "../../core/problems/problem";
import type { CellNote } from "../../core/register/card";
import type { TableReading } from "../../core/register/contract";
import { faultText } from "../../core/regulation/tables/fault-text";
import type { Progress } from "../workbook-port";
import { carryOutActs, firstChange } from "./carry-out-acts";
import type { RegisterDeps } from "./deps";
import { openRegister, type OpenedRegister } from "./open-register";
import { isSameName } from "../../core/same-name";

export interface RegulationChange {
  /** Cells that make no sense; while there are any nothing can be applied. */
  readonly faults: readonly CellNote[];
  readonly changes: readonly ChangeGroup[];
  /** The regulation's sheets, to go to. */
  readonly sheets: readonly CellNote[];
  /** Empty: nothing was edited, or there are faults. */
  readonly acts: readonly Act[];
  readonly values: readonly TableReading[];
}

/** Two syncs at most (more for each 4 MB); `opened` was read just now. Writes nothing. Problems: NOT_A_REGISTER, READ_ONLY, WORKBOOK_PROTECTED, COLUMNS_MISSING, BAD_COMPLETION. */
export async function planRegulationChange(deps: RegisterDeps, opened: OpenedRegister): Promise<Result<RegulationChange>> {
  const { contract, edited, facts, tables } = opened;
  if (edited === null) return fail("NOT_A_REGISTER");
  if (facts.isReadOnly) return fail("READ_ONLY");
  if (facts.isStructureProtected) return fail("WORKBOOK_PROTECTED");
  const sheets = sheetsOf(opened);
  if (!edited.ok) return succeed({ faults: edited.faults.map((fault) => ({ cell: fault.cell, label: faultText(fault, deps.language) })), changes: [], sheets, acts: [], values: [] });
  const kept = keptRules(tables);
  if (!kept.ok) return kept;
  const values = await readNeeded(deps, opened);
  if (!values.ok) return values;
  const overview = await readOverview(deps, opened);
  if (!overview.ok) return overview;
  const plan = planAmendment({
    contract, after: edited.regulation, headerOf: edited.headerOf, made: edited.made, tables, values: values.value, overview: overview.value,
    sheets: facts.sheets.map(({ name }) => name), adopted: contract.isAdopted === true ? { keptRules: kept.value } : null, language: deps.language,
  });
  return plan.ok ? succeed({ faults: [], changes: plan.value.changes, sheets, acts: plan.value.acts, values: values.value }) : plan;
}

/** Reads again first, and writes nothing where something is another now. */
export async function applyRegulationChange(deps: RegisterDeps, opened: OpenedRegister, { acts, values }: RegulationChange, onProgress?: (progress: Progress) => void): Promise<Result<void>> {
  if (acts.length === 0) return succeed(undefined);
  const now = await openRegister(deps);
  if (!now.ok) return now;
  const where = firstChange(opened, now.value);
  if (where !== null) return fail("SHEET_CHANGED", { sheet: where, where });
  const again = await readNeeded(deps, now.value);
  if (!again.ok) return again;
  const other = again.value.find((reading, index) => JSON.stringify([...reading.columns]) !== JSON.stringify([...(values[index]?.columns ?? [])]));
  if (other !== undefined) return fail("SHEET_CHANGED", { sheet: other.sheet, where: other.name });
  return carryOutActs(deps, now.value, acts, onProgress);
}

async function readNeeded(deps: RegisterDeps, { contract, edited }: OpenedRegister): Promise<Result<readonly TableReading[]>> {
  const needed = edited?.ok === true ? valuesNeeded(contract.regulation, edited.regulation, contract.places) : [];
  return needed.length === 0 ? succeed([]) : deps.workbook.readTables(needed);
}

async function readOverview(deps: RegisterDeps, { facts }: OpenedRegister): Promise<Result<{ readonly sheet: string; readonly values: readonly (readonly CellValue[])[] } | null>> {
  const sheet = facts.statusDateSheet;
  if (sheet === null) return succeed(null);
  const values = await deps.workbook.readValues(sheet, "used");
  if (!values.ok) return values;
  return succeed(values.value === null ? null : { sheet, values: values.value });
}

function keptRules(tables: readonly TableReading[]): Result<ReadonlySet<string>> {
  const reading = tables.find(({ name }) => isSameName(name, COMPLETION_TABLE));
  if (reading === undefined) return succeed(new Set());
  const record = readCompletion(reading);
  return record.ok ? succeed(new Set(record.value.keptRules)) : record;
}

/** Those that people see. */
function sheetsOf({ tables, facts }: OpenedRegister): readonly CellNote[] {
  const visible = new Set(facts.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name));
  return [...new Set(tables.map(({ sheet }) => sheet))].filter((sheet) => visible.has(sheet)).map((sheet) => ({ cell: onSheet(sheet, "A1"), label: sheet }));
}
