/** 补全 and 撤销补全: an adopted list gets all that it lacks to be a whole register, and becomes a list again. */

import type { Act } from "../../core/amendment/act";
import { adoptedRules } from "../../core/amendment/adopted-rules";
import type { ChangeGroup } from "../../core/amendment/change-group";
import { COMPLETION_TABLE, readCompletion } from "../../core/amendment/completion-record";
import * as completion from "../../core/amendment/plan-completion";
import * as uncompletion from "../../core/amendment/plan-uncompletion";
import type { Operation } from "../../core/blueprint/operations";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";
import { fail, succeed, type Result } from "../../core/problems/problem";
import { projectsPlace } from "../../core/register/places";
import { FIELD } from "../../core/regulation/regulation";
import type { Progress } from "../workbook-port";
import { carryOutActs, firstChange } from "./carry-out-acts";
import { todayOf, type RegisterDeps } from "./deps";
import { openRegister, type OpenedRegister } from "./open-register";
import { isSameName } from "../../core/same-name";

export interface Completion {
  readonly changes: readonly ChangeGroup[];
  readonly acts: readonly Act[];
  readonly opened: OpenedRegister;
}

/** Two syncs; `opened` was read just now. Writes nothing. Problems: those of core's planCompletion. */
export async function planCompletion(deps: RegisterDeps, opened: OpenedRegister): Promise<Result<Completion>> {
  const { contract, facts } = opened;
  const place = projectsPlace(contract);
  if (place === null || contract.hasGates) return fail("NOT_ADOPTED");
  const columns = [place.register.key.field, FIELD.stage, "rowKind"].flatMap((id) => place.headerOf.get(id) ?? []);
  const tables = await deps.workbook.readTables([{ table: place.register.table, columns }, { table: STABLE_NAMES.stagesTable, columns: "all" }, { table: STABLE_NAMES.typesTable, columns: "all" }]);
  if (!tables.ok) return tables;
  const rules = await deps.workbook.readColumnRules([{ table: place.register.table, columns: place.headers }]);
  if (!rules.ok) return rules;
  const ours = adoptedRules(place, contract.regulation, contract.language, new Set());
  const keptRules = rules.value.flatMap(({ header, validation }) => {
    const own = ours.find((one) => isSameName(one.header, header))?.rule;
    if (validation === null || isSameName(header, place.headerOf.get(FIELD.stage) ?? "")) return [];
    const isOurs = validation !== "mixed" && own !== undefined && validation.kind === own.kind && (own.kind !== "list" || validation.source === own.source);
    return isOurs ? [] : [header];
  });
  const plan = completion.planCompletion({ contract, facts, tables: tables.value, keptRules: new Set(keptRules), time: todayOf(deps, contract.is1904).time, language: deps.language });
  return plan.ok ? succeed({ changes: plan.value.changes, acts: plan.value.acts, opened }) : plan;
}

/** Reads again first, and writes nothing where something is another now. */
export async function complete(deps: RegisterDeps, { acts, opened }: Completion, onProgress?: (progress: Progress) => void): Promise<Result<void>> {
  const now = await openRegister(deps);
  if (!now.ok) return now;
  const where = firstChange(opened, now.value);
  return where === null ? carryOutActs(deps, now.value, acts, onProgress) : fail("SHEET_CHANGED", { sheet: where, where });
}

export interface Uncompletion {
  readonly changes: readonly ChangeGroup[];
  readonly operations: readonly Operation[];
}

/** Three syncs (more for each 4 MB). Writes nothing. Problems: NOT_ADOPTED, BAD_COMPLETION, NEWER_FORMAT and those of openRegister. */
export async function planUncompletion(deps: RegisterDeps): Promise<Result<Uncompletion>> {
  const opened = await openRegister(deps);
  if (!opened.ok) return opened;
  const { contract, specs, facts, tables } = opened.value;
  const recorded = tables.find(({ name }) => isSameName(name, COMPLETION_TABLE));
  const place = projectsPlace(contract);
  if (recorded === undefined || place === null) return fail("NOT_ADOPTED");
  const record = readCompletion(recorded);
  if (!record.ok) return record;
  const read = await deps.workbook.readTables([...contract.places.map(({ register }) => register.table), STABLE_NAMES.ledger].map((table) => ({ table, columns: "all" as const })));
  if (!read.ok) return read;
  return uncompletion.planUncompletion({ contract, specs: specs.get(place.register.id) ?? [], facts, record: record.value, recordSheet: recorded.sheet, tables: read.value, language: deps.language });
}

/** One that stops half-way can be done again: the record goes last. */
export async function uncomplete(deps: RegisterDeps, { operations }: Uncompletion, onProgress?: (progress: Progress) => void): Promise<Result<void>> {
  const done = await deps.workbook.apply(operations, onProgress);
  if (done.ok || done.problem.facts["index"] === 0) return done;
  return fail("UNDO_FAILED", { message: String(done.problem.facts["message"] ?? done.problem.code) });
}
