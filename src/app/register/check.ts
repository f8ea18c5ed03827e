/** 检查: reads every register with its rules and says what does not agree; repairs what can be repaired, and takes a repair back. */

import { parseBlock } from "../../core/blueprint/addresses";
import { freeName } from "../../core/adoption/header-names";
import { registerColours } from "../../core/blueprint/gates/register-colours";
import { registerRules } from "../../core/blueprint/gates/register-rules";
import type { ColumnSpec } from "../../core/blueprint/column-spec";
import { buildRegisterSheet } from "../../core/blueprint/register-sheet";
import { STABLE_NAMES } from "../../core/blueprint/stable-names";
import type { CheckedRegister, CheckInput, ExpectedRule, MissingRegister } from "../../core/check/check-input";
import { checkWorkbook } from "../../core/check/check-workbook";
import type { Finding } from "../../core/check/finding";
import { succeed, type Result } from "../../core/problems/problem";
import type { Contract, RegisterPlace } from "../../core/register/contract";
import { projectsPlace } from "../../core/register/places";
import type { Register } from "../../core/regulation/regulation";
import type { Deps } from "../session/deps";
import type { OpenedRegister } from "./open-register";

/** Two syncs, and one more for each 4 MB. Nothing is written. */
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
  const expected = new Map(places.map((place) => [place.register.id, expectedRules(now, place, specsOf(specs, place.register))]));
  const rules = await deps.workbook.readColumnRules(places.map((place) => ({ table: place.register.table, columns: columnsToRead(specsOf(specs, place.register), expected.get(place.register.id) ?? [], place) })));
  if (!rules.ok) return rules;
  const registers = places.flatMap((place): CheckedRegister[] => {
    const rows = tables.value.find(({ name }) => name === place.register.table);
    return rows === undefined ? [] : [{ place, rows, specs: specsOf(specs, place.register), rules: rules.value.filter(({ table }) => table === rows.name), expected: expected.get(place.register.id) ?? [] }];
  });
  const input: CheckInput = { contract: now, registers, missing: missingRegisters(opened, places), ledger: tables.value.find(({ name }) => name === STABLE_NAMES.ledger) ?? null };
  return succeed(checkWorkbook(input));
}

/** Repairs those of the findings that are still there and can be repaired; one sync beside the check. Returns what was repaired. */
export async function repairFindings(deps: Deps, opened: OpenedRegister, ids: readonly string[] | "all"): Promise<Result<readonly Finding[]>> {
  const found = await checkRegister(deps, opened);
  if (!found.ok) return found;
  const chosen = found.value.filter(({ id, repair }) => repair !== null && (ids === "all" || ids.includes(id)));
  const operations = chosen.flatMap(({ repair }) => repair?.operations ?? []);
  const applied = operations.length === 0 ? succeed(undefined) : await deps.workbook.apply(operations);
  return applied.ok ? succeed(chosen) : applied;
}

/** Puts back what a repair took away. One sync. */
export async function takeRepairBack(deps: Deps, finding: Finding): Promise<Result<void>> {
  return finding.repair === null ? succeed(undefined) : deps.workbook.apply(finding.repair.undo);
}

function specsOf(specs: OpenedRegister["specs"], { id }: Register): readonly ColumnSpec[] {
  return specs.get(id) ?? [];
}

/** The check that each column should have, as the gates set it. */
function expectedRules(contract: Contract, place: RegisterPlace, specs: readonly ColumnSpec[]): ExpectedRule[] {
  const { regulation, language, is1904 } = contract;
  const operations = registerRules({ regulation, language, place, rows: { top: place.block.top + 1, bottom: place.block.bottom }, specs, isAdopted: contract.isAdopted === true, projects: projectsPlace(contract), is1904 });
  return operations.flatMap((operation): ExpectedRule[] => {
    const block = operation.do === "validation" ? parseBlock(operation.address) : null;
    if (operation.do !== "validation" || block === null || block.top <= place.block.top) return [];
    return Array.from({ length: block.right - block.left + 1 }, (_, index) => ({ header: place.headers[block.left + index - place.block.left] ?? "", rule: operation.rule })).filter(({ header }) => header !== "");
  });
}

function columnsToRead(specs: readonly ColumnSpec[], expected: readonly ExpectedRule[], { headers }: RegisterPlace): readonly string[] {
  const wanted = new Set([...specs.filter(({ formula }) => formula !== null).map(({ header }) => header), ...expected.map(({ header }) => header)]);
  return headers.filter((header) => wanted.has(header));
}

/** Not the projects': without them nothing else means anything, and people's own rows cannot be made again. */
function missingRegisters({ contract, specs, facts }: OpenedRegister, places: readonly RegisterPlace[]): MissingRegister[] {
  const { regulation, language, is1904 } = contract;
  const taken = new Set(facts.sheets.map(({ name }) => name.toLowerCase()));
  const last = facts.sheets.at(-1)?.name;
  return regulation.registers.filter(({ id, scope }) => scope !== "projects" && !places.some(({ register }) => register.id === id)).map((register): MissingRegister => {
    const sheet = freeName(register.label[language], taken);
    const own = specsOf(specs, register);
    const { operations, place } = buildRegisterSheet({ regulation, register, language, sheet, position: last === undefined ? "end" : { after: last }, specs: own });
    const gates = { regulation, language, place, rows: { top: place.block.top + 1, bottom: place.block.bottom }, specs: own, isAdopted: false, projects: projectsPlace({ ...contract, places }), is1904 };
    return { register, sheet, operations: [...operations, ...registerRules(gates), ...registerColours(gates)] };
  });
}
