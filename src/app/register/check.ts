/** 检查: reads every register with its rules and says what does not agree; repairs what can be repaired, and takes a repair back. */

import { adoptedRules } from "../../core/amendment/adopted-rules";
import { blockAddress, parseBlock } from "../../core/blueprint/addresses";
import { registerRules } from "../../core/blueprint/gates/register-rules";
import type { ColumnSpec } from "../../core/blueprint/column-spec";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";
import type { CheckedRegister, CheckInput, ExpectedRule } from "../../core/check/check-input";
import { checkWorkbook } from "../../core/check/check-workbook";
import type { Finding } from "../../core/check/finding";
import { missingParts } from "../../core/check/missing-parts";
import { regulationCells } from "../../core/check/regulation-cells";
import { succeed, type Result } from "../../core/problems/problem";
import type { Contract, RegisterPlace } from "../../core/register/contract";
import { projectsPlace } from "../../core/register/places";
import type { Register } from "../../core/regulation/regulation";
import type { Deps } from "../session/deps";
import { keptRulesOf } from "./completion-of";
import type { OpenedRegister } from "./open-register";
import { unchangedSince } from "./since-repair";
import { writeWhole } from "./write-whole";
import { isSameName } from "../../core/same-name";

/** Two syncs, one more for each 4 MB and for each table that lacks columns. Nothing is written. */
export async function checkRegister(deps: Deps, opened: OpenedRegister): Promise<Result<readonly Finding[]>> {
  const { contract, specs } = opened;
  const tables = await deps.workbook.readTables([...contract.places.map(({ register }) => ({ table: register.table, columns: "all" as const })), { table: STABLE_NAMES.ledger, columns: "all" as const }]);
  if (!tables.ok) return tables;
  // The blocks may have grown since the workbook was opened.
  const places = contract.places.flatMap((place): RegisterPlace[] => {
    const rows = tables.value.find(({ name }) => name === place.register.table);
    return rows === undefined ? [] : [{ ...place, sheet: rows.sheet, block: rows.block, headers: rows.headers }];
  });
  const now: Contract = { ...contract, places };
  const kept = keptRulesOf(opened.tables);
  const expected = new Map(places.map((place) => [place.register.id, expectedRules(now, place, specsOf(specs, place.register), kept)]));
  const rules = await deps.workbook.readColumnRules(places.map((place) => ({ table: place.register.table, columns: columnsToRead(specsOf(specs, place.register), expected.get(place.register.id) ?? [], place) })));
  if (!rules.ok) return rules;
  const registers: CheckedRegister[] = [];
  for (const place of places) {
    const rows = tables.value.find(({ name }) => name === place.register.table);
    if (rows === undefined) continue;
    const isRoomRight = await roomRight(deps, place, specsOf(specs, place.register));
    if (!isRoomRight.ok) return isRoomRight;
    registers.push({ place, rows, specs: specsOf(specs, place.register), rules: rules.value.filter(({ table }) => table === rows.name), expected: expected.get(place.register.id) ?? [], isRoomRight: isRoomRight.value });
  }
  const missing = missingParts({ contract: now, specs, facts: opened.facts, tables: opened.tables });
  const cells = missing.some(({ kind }) => kind === "regulationMissing") ? [] : regulationCells(now, opened.tables, opened.edited);
  const input: CheckInput = { contract: now, registers, missing, regulationCells: cells, ledger: tables.value.find(({ name }) => name === STABLE_NAMES.ledger) ?? null };
  return succeed(checkWorkbook(input));
}

/** Repairs those of the findings that are still there and can be repaired, all or none; one sync beside the check. Returns what was repaired. */
export async function repairFindings(deps: Deps, opened: OpenedRegister, ids: readonly string[] | "all"): Promise<Result<readonly Finding[]>> {
  const found = await checkRegister(deps, opened);
  if (!found.ok) return found;
  const chosen = found.value.filter(({ id, repair }) => repair !== null && (ids === "all" || ids.includes(id)));
  const applied = await writeWhole(deps, chosen.flatMap(({ repair }) => repair ?? []));
  return applied.ok ? succeed(chosen) : applied;
}

/** Puts back what a repair took away; REPAIR_OUTDATED where people went on since, e.g. sorted rows or entered some on a sheet that was made again. One sync beside the look. */
export async function takeRepairBack(deps: Deps, finding: Finding): Promise<Result<void>> {
  if (finding.repair === null) return succeed(undefined);
  const unchanged = await unchangedSince(deps, finding.repair);
  return unchanged.ok ? deps.workbook.apply(finding.repair.undo) : unchanged;
}

function specsOf(specs: OpenedRegister["specs"], { id }: Register): readonly ColumnSpec[] {
  return specs.get(id) ?? [];
}

/** Is nothing in the way of the columns that the table lacks? */
async function roomRight(deps: Deps, { sheet, block, headers }: RegisterPlace, specs: readonly ColumnSpec[]): Promise<Result<boolean>> {
  const count = specs.filter(({ header }) => !headers.some((one) => isSameName(one, header))).length;
  if (count === 0) return succeed(true);
  const cells = await deps.workbook.readValues(sheet, blockAddress({ ...block, left: block.right + 1, right: block.right + count }));
  return cells.ok ? succeed((cells.value ?? []).every((row) => row.every((value) => value === ""))) : cells;
}

/** The check that each column should have, as the gates set it, or the conversion of a list; `kept` columns have people's own. Without the projects nothing says what others may hold. */
function expectedRules(contract: Contract, place: RegisterPlace, specs: readonly ColumnSpec[], kept: ReadonlySet<string>): ExpectedRule[] {
  const { regulation, language, is1904 } = contract;
  if (projectsPlace(contract) === null) return [];
  if (!contract.hasGates) return [...adoptedRules(place, regulation, language, kept)];
  const operations = registerRules({ regulation, language, place, rows: { top: place.block.top + 1, bottom: place.block.bottom }, specs, isAdopted: contract.isAdopted === true && place.register.scope === "projects", projects: projectsPlace(contract), is1904 });
  return operations.flatMap((operation): ExpectedRule[] => {
    const block = operation.do === "validation" ? parseBlock(operation.address) : null;
    if (operation.do !== "validation" || block === null || block.top <= place.block.top) return [];
    return Array.from({ length: block.right - block.left + 1 }, (_, index) => ({ header: place.headers[block.left + index - place.block.left] ?? "", rule: operation.rule })).filter(({ header }) => header !== "" && !(place.register.scope === "projects" && kept.has(header)));
  });
}

function columnsToRead(specs: readonly ColumnSpec[], expected: readonly ExpectedRule[], { headers }: RegisterPlace): readonly string[] {
  const wanted = new Set([...specs.filter(({ formula }) => formula !== null).map(({ header }) => header), ...expected.map(({ header }) => header)]);
  return headers.filter((header) => wanted.has(header));
}
