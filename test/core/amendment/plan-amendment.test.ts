/** From the tables as people left them to a workbook under the changed regulation, and nothing left to change. */

import * as fc from "fast-check";
import { operationsOf, undoOf } from "../../../src/core/amendment/act";
import { planAmendment, type AmendmentPlan } from "../../../src/core/amendment/plan-amendment";
import { valuesNeeded } from "../../../src/core/amendment/values-needed";
import type { CellValue } from "../../../src/core/blueprint/operations";
import type { Contract, TableReading } from "../../../src/core/register/contract";
import { readContract } from "../../../src/core/register/read-contract";
import { optionsOf, sequence, type Regulation } from "../../../src/core/regulation/regulation";
import { tablesToRegulation } from "../../../src/core/regulation/tables/tables-to-regulation";
import { readLastVersion } from "../../../src/core/regulation/tables/versions";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { need } from "../plan-list";
import { picture, type ToyWorkbook } from "../toy-workbook";
import { editTables } from "./edit-tables";
import { anyEdits, edited, EDITS } from "./random-edits";
import { copyOf, setupRegisterBook, type RegisterBook, type Rows } from "./setup-register-book";

const marketing = REGULATIONS[0]!.regulation;

function someRows(regulation: Regulation): Rows {
  const steps = sequence(regulation).map(({ id }) => id);
  return Object.fromEntries(regulation.registers.map((register) => [register.id, [0, 1, 2].map((row) => ({
    ...Object.fromEntries(register.fields.filter(({ formula }) => formula === undefined).map((field, at): [string, CellValue] => {
      const options = optionsOf(regulation, field);
      return [field.id, options === null ? `${field.id} ${row}` : options[(row + at) % options.length]!.label.zh];
    })),
    [register.key.field]: `${register.id}-${row}`,
    ...(register.scope === "projects" ? { doneStep: steps[row * 3] ?? "" } : {}),
  }))]));
}

interface Read {
  readonly contract: Contract;
  readonly tables: readonly TableReading[];
  readonly read: ReturnType<typeof tablesToRegulation>;
}

/** As openRegister does. */
function open(workbook: ToyWorkbook): Read {
  const tables = workbook.tableReadings();
  const read = tablesToRegulation(tables);
  const applied = need(readLastVersion(tables.find(({ name }) => name === "Versions")!))!.regulation;
  const { contract } = readContract({ regulation: applied, language: "zh", headerOf: read.ok ? read.headerOf : new Map(), tables, hasGates: true, isAdopted: false, is1904: false });
  return { contract, tables, read };
}

function plan(workbook: ToyWorkbook, { contract, tables, read }: Read): AmendmentPlan {
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const needed = new Map(valuesNeeded(contract.regulation, read.regulation, contract.places).map(({ table, columns }) => [table, columns]));
  const values = tables.filter(({ name }) => needed.has(name)).map((reading) => ({ ...reading, columns: new Map([...reading.columns].filter(([header]) => needed.get(reading.name)!.includes(header))) }));
  return need(planAmendment({ contract, after: read.regulation, headerOf: read.headerOf, made: read.made, tables, values, overview: { sheet: "总览", values: workbook.valuesFromA1("总览") }, sheets: [...workbook.sheets.keys()], adopted: null, language: "zh" }));
}

const original = setupRegisterBook(marketing, someRows(marketing));

function book(): RegisterBook {
  return copyOf(original);
}

/** By register, row key and column id. */
function entries(workbook: ToyWorkbook, { places }: Contract): Map<string, CellValue> {
  const readings = workbook.tableReadings();
  return new Map(places.flatMap((place) => {
    const reading = readings.find(({ name }) => name === place.register.table)!;
    const keys = reading.columns.get(place.headerOf.get(place.register.key.field)!)!;
    return place.register.fields.flatMap(({ id }) => keys.map((key, row): [string, CellValue] => [`${place.register.id} ${key} ${id}`, reading.columns.get(place.headerOf.get(id)!)![row]!]));
  }));
}

test("CORE-AMEND-14 tables that nobody edited change nothing, however they are sorted", () => {
  const { workbook, contract } = book();
  expect(plan(workbook, open(workbook))).toEqual({ changes: [], acts: [] });
  editTables({ workbook, places: contract.places, before: marketing, after: marketing, seed: 7 });
  expect(plan(workbook, open(workbook))).toEqual({ changes: [], acts: [] });
});

test("CORE-AMEND-15 random edits of the tables are read, planned and applied; read again, the regulation is the edited one and nothing is left to change", () => {
  let applied = 0;
  fc.assert(fc.property(anyEdits, fc.nat({ max: 50 }), (edits, seed) => {
    const { workbook, contract } = book();
    const before = entries(workbook, contract);
    editTables({ workbook, places: contract.places, before: marketing, after: edited(marketing, edits), seed });
    const opened = open(workbook);
    // Edits that contradict each other are said with their cells; then nothing is planned.
    if (!opened.read.ok) return;
    const { acts } = plan(workbook, opened);
    workbook.apply(operationsOf(acts));
    const again = open(workbook);
    if (!again.read.ok) throw new Error(JSON.stringify(again.read.faults));
    expect(again.contract.regulation).toEqual(opened.read.regulation);
    expect(again.read.regulation).toEqual(opened.read.regulation);
    expect(again.read.made).toEqual([]);
    expect(plan(workbook, again)).toEqual({ changes: [], acts: [] });
    const now = entries(workbook, again.contract);
    for (const register of marketing.registers) {
      for (const field of register.fields.filter(({ options, formula }) => options === undefined && formula === undefined)) {
        const next = again.contract.regulation.registers.find(({ id }) => id === register.id)?.fields.find(({ id }) => id === field.id);
        if (next === undefined || next.formula !== undefined) continue;
        for (const row of [0, 1, 2]) {
          const at = `${register.id} ${register.id}-${row} ${field.id}`;
          expect([at, now.get(at)]).toEqual([at, before.get(at)]);
        }
      }
    }
    applied += acts.length > 0 ? 1 : 0;
  }), { numRuns: 25 });
  expect(applied).toBeGreaterThan(8);
});

test("CORE-AMEND-16 what refers to something by its name says the new one, and a new version stands below the old", () => {
  const { workbook, contract } = book();
  editTables({ workbook, places: contract.places, before: marketing, after: EDITS["renameStage"]!(2)(marketing), seed: 0 });
  // Only the stage's own row was edited by hand: the steps still say the old name.
  const steps = workbook.tableReadings().find(({ name }) => name === "Steps")!;
  const old = marketing.stages[2]!.label.zh;
  const column = steps.headers.indexOf("阶段");
  steps.columns.get("阶段")!.forEach((value, row) => value === `${old}期2` && workbook.sheet(steps.sheet).cells.set(`${steps.block.top + 1 + row},${steps.block.left + column}`, { value: old, format: "General" }));
  const rows = workbook.tableReadings().find(({ name }) => name === "Versions")!.columns.get("版本")!;
  workbook.apply(operationsOf(plan(workbook, open(workbook)).acts));
  const now = workbook.tableReadings();
  expect(now.find(({ name }) => name === "Steps")!.columns.get("阶段")).toContain(`${old}期2`);
  expect(now.find(({ name }) => name === "Steps")!.columns.get("阶段")).not.toContain(old);
  expect(now.find(({ name }) => name === "Versions")!.columns.get("版本")).toEqual([...rows, ...rows.map(() => 2)]);
});

test("CORE-AMEND-17 总览 follows new stages; the status date and people's notes on it stay", () => {
  const { workbook, contract } = book();
  const bottom = workbook.valuesFromA1("总览").length;
  workbook.sheet("总览").cells.set(`${bottom},0`, { value: "下周复核", format: "General" });
  const date = workbook.sheet("总览").cells.get("3,1");
  editTables({ workbook, places: contract.places, before: marketing, after: EDITS["addStage"]!(3)(marketing), seed: 0 });
  workbook.apply(operationsOf(plan(workbook, open(workbook)).acts));
  const words = workbook.valuesFromA1("总览").flat();
  expect(words).toContain("试运行3");
  expect(words).toContain("下周复核");
  expect(workbook.sheet("总览").cells.get("3,1")).toEqual(date);
});

test("CORE-AMEND-18 an amendment of the tables that stops anywhere is taken back", () => {
  const cells = (workbook: ToyWorkbook): unknown => structuredClone([[...workbook.sheets.keys()].sort().map((name) => [name, valuesOf(picture(workbook, name))]), workbook.tableReadings().map(({ name, block }) => [name, block])]);
  fc.assert(fc.property(anyEdits, fc.nat(), (edits, seed) => {
    const { workbook, contract } = book();
    editTables({ workbook, places: contract.places, before: marketing, after: edited(marketing, edits), seed: seed % 9 });
    const opened = open(workbook);
    if (!opened.read.ok) return;
    const { acts } = plan(workbook, opened);
    const operations = operationsOf(acts);
    if (operations.length === 0) return;
    const before = cells(workbook);
    const failedAt = seed % operations.length;
    workbook.apply(operations.slice(0, failedAt));
    workbook.apply(undoOf(acts, failedAt));
    expect(cells(workbook)).toEqual(before);
  }), { numRuns: 12 });
});

/** Contents without the formats of blank cells. */
function valuesOf(of: unknown): unknown {
  return Object.entries((of as { cells: Record<string, { value: CellValue; formula?: string }> }).cells).flatMap(([key, { value, formula }]) => (value === "" && formula === undefined ? [] : [[key, value, formula]]));
}
