/** @jest-environment jsdom */
/** The whole workbook that a regulation makes, through the driver: what Excel is asked for, what stands in the file, what LibreOffice keeps of it. */
import { buildNewWorkbook } from "../../src/core/blueprint/new-workbook";
import { openWorkbook } from "../../src/host/file/open-workbook";
import { saveWorkbook } from "../../src/host/file/save-workbook";
import { CellError } from "../../src/host/model/cell";
import type { Workbook } from "../../src/host/model/workbook";
import { REGULATIONS } from "../../src/regulations/all-regulations";
import { done } from "../app/workbook-port-contract";
import { HINT, hasLibreOffice } from "../host/calc/run-libreoffice";
import { checkPackage } from "../host/file/check-package";
import { throughLibreOffice } from "../host/file/through-libreoffice";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

const EACH = REGULATIONS.flatMap(({ name, regulation }) => (["zh", "en"] as const).map((language) => ({ name, regulation, language })));
const isThere = hasLibreOffice();
if (!isThere && process.env.CI === "true") throw new Error(HINT);

async function make({ regulation, language }: (typeof EACH)[number]) {
  const { port, host } = await setupExcel({ Sheet1: [] });
  const facts = done(await port.readFacts());
  done(await port.apply(buildNewWorkbook({ regulation, language, facts, statusDate: 46_082, emptySheet: "Sheet1" }).operations));
  return { port, host, tables: host.workbook.parts.tables.map(({ name }) => ({ table: name, columns: "all" as const })) };
}

test.each(EACH)("EXCEL-NEW-1 $name in $language is made in at most 6 syncs, without an error in any cell, and all its tables are read in one", async (each) => {
  const { port, host, tables } = await make(each);
  const errors = host.workbook.parts.sheets.flatMap((sheet) => [...sheet.rows.values()].flatMap((cells) => [...cells.values()].flatMap(({ value, formula }) => (value instanceof CellError ? [`${sheet.name}: ${formula} ${value.code}`] : []))));
  expect(errors).toEqual([]);
  expect(port.trace().reduce((sum, { syncs }) => sum + syncs, 0)).toBeLessThanOrEqual(6);
  const read = done(await port.readTables(tables));
  expect(read.map(({ name }) => name)).toEqual(tables.map(({ table }) => table));
  expect(port.trace().at(-1)!.syncs).toBe(1);
});

(isThere ? test : test.skip).each(EACH)("EXCEL-NEW-2 the file of $name in $language is sound, and LibreOffice keeps every validation and every name of it", async (each) => {
  const { host } = await make(each);
  const bytes = saveWorkbook(host.workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const [ours, theirs] = [open(bytes), open(throughLibreOffice(bytes))];
  expect(rulesOf(theirs)).toEqual(rulesOf(ours));
  expect(rulesOf(ours).size).toBeGreaterThan(50);
  expect(namesOf(theirs)).toEqual(namesOf(ours));
}, 150_000);

function open(bytes: Uint8Array): Workbook {
  const result = openWorkbook(bytes, { fileName: "台账.xlsx" });
  if (!result.ok) throw new Error(result.message.en);
  return result.workbook;
}

/** By sheet and range. LibreOffice writes the truth values as numbers. */
function rulesOf(workbook: Workbook): ReadonlyMap<string, unknown> {
  return new Map(workbook.parts.sheets.flatMap((sheet) => sheet.parts.validations.flatMap(({ ranges, type, formula1, ignoreBlanks, alert, prompt }) =>
    ranges.map(({ top, left, bottom, right }): [string, unknown] => [
      `${sheet.name} ${top},${left}:${bottom},${right}`, [type, formula1?.replaceAll(/\bTRUE\b/g, "1").replaceAll(/\bFALSE\b/g, "0"), ignoreBlanks, alert.style, alert.title, alert.message, prompt.message],
    ]))).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namesOf(workbook: Workbook): readonly string[] {
  return workbook.parts.names.filter(({ scope }) => scope === null).map(({ name, formula }) => `${name} = ${formula}`).sort();
}
