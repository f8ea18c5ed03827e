/** 新建台账: a full register workbook from a regulation, in a workbook that holds nothing yet. */

import { buildNewWorkbook } from "../../core/blueprint/new-workbook";
import { onSheet } from "../../core/blueprint/addresses";
import type { WorkbookFacts } from "../../core/adoption/snapshot";
import { fail, succeed, type Result } from "../../core/problems/problem";
import { dayToSerial } from "../../core/regulation/fields/serial-date";
import type { Regulation } from "../../core/regulation/regulation";
import type { Progress } from "../workbook-port";
import type { RegisterDeps } from "./deps";

export interface NewRegister {
  readonly regulation: Regulation;
  readonly onProgress?: (progress: Progress) => void;
}

/** WORKBOOK_NOT_EMPTY where anything stands in it. Six syncs at most in a workbook of one sheet: two to read, the others to write; two more for each further sheet. */
export async function newRegister(deps: RegisterDeps, { regulation, onProgress }: NewRegister): Promise<Result<void>> {
  const read = await deps.workbook.readSheet(null, []);
  if (!read.ok) return read;
  const { facts, snapshot } = read.value;
  if (facts.isReadOnly) return fail("READ_ONLY");
  if (facts.isStructureProtected) return fail("WORKBOOK_PROTECTED");
  if (snapshot.used !== null) return fail("WORKBOOK_NOT_EMPTY", { where: onSheet(snapshot.sheet, "A1") });
  const elsewhere = await contentsElsewhere(deps, facts);
  if (!elsewhere.ok) return elsewhere;
  if (elsewhere.value !== null) return fail("WORKBOOK_NOT_EMPTY", { where: elsewhere.value });
  const { operations } = buildNewWorkbook({ regulation, language: deps.language, facts, statusDate: statusSerial(deps, facts.is1904), emptySheet: facts.sheets.length === 1 ? snapshot.sheet : undefined });
  const written = await deps.workbook.apply(operations, onProgress);
  return written.ok ? succeed(undefined) : written;
}

/** The first table, name or sheet that says something; null where there is none. */
async function contentsElsewhere(deps: RegisterDeps, { tables, names, sheets, activeSheet }: WorkbookFacts): Promise<Result<string | null>> {
  const named = tables[0]?.name ?? names[0];
  if (named !== undefined) return succeed(named);
  for (const { name } of sheets) {
    if (name === activeSheet) continue;
    const values = await deps.workbook.readValues(name, "used");
    if (!values.ok) return values;
    if (values.value?.some((row) => row.some((value) => value !== "")) === true) return succeed(name);
  }
  return succeed(null);
}

function statusSerial({ statusDate }: RegisterDeps, is1904: boolean): number | null {
  const [year, month, day] = (statusDate ?? "").split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? null : dayToSerial(year, month, day, is1904);
}
