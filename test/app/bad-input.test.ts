/** @jest-environment jsdom */
/** What people do to a register workbook that nobody planned for, through the driver and the embedded host: nothing is lost, and 检查 says what is wrong. */

import { adopt } from "../../src/app/commands/adopt";
import { checkRegister, repairFindings, takeRepairBack } from "../../src/app/register/check";
import { complete, planCompletion } from "../../src/app/register/complete";
import type { RegisterDeps } from "../../src/app/register/deps";
import { newRegister } from "../../src/app/register/new-register";
import { addEntry } from "../../src/app/register/add-entry";
import { addProject } from "../../src/app/register/add-project";
import { recordStep } from "../../src/app/register/record-step";
import { planRegulationChange } from "../../src/app/register/amend";
import { editProject } from "../../src/app/register/edit-project";
import { openRegister } from "../../src/app/register/open-register";
import { blockAddress, cellAddress, columnsAddress } from "../../src/core/blueprint/addresses";
import type { CellValue, Operation } from "../../src/core/blueprint/operations";
import type { TableReading } from "../../src/core/register/contract";
import { sequence } from "../../src/core/regulation/regulation";
import type { Finding } from "../../src/core/check/finding";
import type { Host } from "../../src/host/create-host";
import { deleteCells } from "../../src/host/model/edit/structure";
import { listItems } from "../../src/host/model/rules/validation";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { need } from "../core/plan-list";
import { closeExcel, setupExcel } from "../excel/setup-excel";
import { MESSY_WORKBOOKS } from "../fixtures/messy-workbooks";
import { addPeople, addSampleProject, doStep, filled, formFor, personFor, sampleValues } from "./register-walk";

jest.setTimeout(120_000);
afterAll(closeExcel);

const NOW = new Date(2026, 2, 31, 9);

interface Setup {
  readonly deps: RegisterDeps;
  readonly host: Host;
}

async function setupRegister(): Promise<Setup & { readonly keys: readonly string[] }> {
  const { port, host } = await setupExcel({ 空: [] });
  const deps: RegisterDeps = { workbook: port, regulation: marketingOperations, language: "zh", statusDate: "2026-03-31", now: () => NOW };
  need(await newRegister(deps, { regulation: marketingOperations }));
  const first = await addSampleProject(deps, await addPeople(deps, need(await openRegister(deps))), { projectName: "丙" });
  const second = await addSampleProject(deps, first.opened, { projectName: "甲" });
  return { deps, host, keys: [first.key, second.key] };
}

async function setupCompleted(index: number): Promise<Setup> {
  const { port, host } = await setupExcel({ 空: [] });
  const messy = MESSY_WORKBOOKS[index]!;
  host.protocol.replaceWorkbook(messy.build());
  const deps: RegisterDeps = { workbook: port, regulation: marketingOperations, language: "zh", statusDate: "2026-03-01", now: () => NOW };
  need(await adopt(deps, { sheet: messy.sheet }));
  need(await complete(deps, need(await planCompletion(deps, need(await openRegister(deps))))));
  return { deps, host };
}

async function check(deps: RegisterDeps): Promise<readonly Finding[]> {
  return need(await checkRegister(deps, need(await openRegister(deps))));
}

async function kinds(deps: RegisterDeps): Promise<string[]> {
  return (await check(deps)).map(({ kind }) => kind);
}

async function table(deps: RegisterDeps, name: string): Promise<TableReading> {
  const [reading] = need(await deps.workbook.readTables([{ table: name, columns: "all" }]));
  return reading!;
}

/** `row`: of the body. */
async function put(deps: RegisterDeps, name: string, header: string, row: number, value: CellValue): Promise<void> {
  const { sheet, block, headers } = await table(deps, name);
  expect(headers).toContain(header);
  need(await deps.workbook.apply([{ do: "values", sheet, address: cellAddress(block.top + 1 + row, block.left + headers.indexOf(header)), values: [[value]] }]));
}

/** Rows the other way round, as sorting leaves them: formulas stay in each row. */
async function turnRows(deps: RegisterDeps, name: string): Promise<void> {
  const { sheet, block, headers, columns } = await table(deps, name);
  const rules = need(await deps.workbook.readColumnRules([{ table: name, columns: "all" }]));
  need(await deps.workbook.apply(headers.flatMap((header, index): Operation[] => {
    if (rules.some((rule) => rule.header === header && rule.formulas.some((formula) => formula !== ""))) return [];
    const [left, values] = [block.left + index, [...columns.get(header)!].reverse().map((value) => [value])];
    return [{ do: "values", sheet, address: blockAddress({ ...block, top: block.top + 1, left, right: left }), values }];
  })));
}

const repairAll = async (deps: RegisterDeps) => need(await repairFindings(deps, need(await openRegister(deps)), "all"));

test("APP-BAD-1 a list keeps its name when its first row is deleted: the drop-down offers what is left", async () => {
  const { deps, host } = await setupRegister();
  const opened = need(await openRegister(deps));
  const types = opened.tables.find(({ name }) => name === "Types")!;
  const place = opened.contract.places[0]!;
  const left = types.columns.get(types.headers[0]!)!.slice(1);
  const sheetOf = (name: string) => host.workbook.parts.sheets.find((sheet) => sheet.name === name)!;
  host.workbook.transact("delete", { kind: "user" }, () => deleteCells(sheetOf(types.sheet), { ...types.block, top: types.block.top + 1, bottom: types.block.top + 1 }, "up"));
  expect(listItems(sheetOf(place.sheet), place.block.top + 1, place.headers.indexOf(place.headerOf.get("projectType")!))).toEqual(left);
});

test("APP-BAD-2 a row copied over another one is a number used twice and nothing else", async () => {
  const { deps } = await setupRegister();
  const place = need(await openRegister(deps)).contract.places[0]!;
  const row = (number: number) => ({ sheet: place.sheet, address: `A${number}:BZ${number}` });
  need(await deps.workbook.apply([{ do: "copyRange", from: row(5), to: row(6) }]));
  expect(await kinds(deps)).toEqual(["numberTwice"]);
});

test("APP-BAD-3 a list in another language keeps the words of its cells when it is completed: they are the stages' names", async () => {
  const { deps } = await setupCompleted(2);
  expect(need(await openRegister(deps)).contract.regulation.stages.map(({ label }) => label.zh)).toEqual(marketingOperations.stages.map(({ label }) => label.en));
  expect(new Set(await kinds(deps))).toEqual(new Set(["valueWrong"]));
});

test.each([
  ["Roster", "tableMissing"], ["Risks", "tableMissing"], ["Ledger", "tableMissing"], ["Versions", "regulationMissing"], ["Types", "regulationMissing"], ["Steps", "regulationMissing"],
  ["Regulation", "regulationMissing"], ["Fields", "regulationMissing"], ["Words", "regulationMissing"], ["StatusDate", "overviewMissing"],
])("APP-BAD-4 the sheet of %s deleted is found (%s), made again, and taken back", async (name, kind) => {
  const { deps, keys } = await setupRegister();
  const { facts } = need(await openRegister(deps));
  const sheet = facts.tables.find((one) => one.name === name)?.sheet ?? facts.statusDateSheet!;
  need(await deps.workbook.apply([{ do: "deleteSheet", sheet }]));
  expect(await kinds(deps)).toEqual([kind]);
  const [repaired] = await repairAll(deps);
  expect(await kinds(deps)).toEqual([]);
  const { facts: after, edited } = need(await openRegister(deps));
  expect(after.sheets.map((one) => one.name)).toContain(sheet);
  expect(edited?.ok).toBe(true);
  const projects = await table(deps, "Projects");
  expect(["延期天数", "下一步", "待办步骤"].flatMap((header) => projects.columns.get(header)!).filter((value) => String(value).startsWith("#"))).toEqual([]);
  expect(projects.columns.get("项目编号")).toEqual(keys);
  need(await takeRepairBack(deps, repaired!));
  expect(await kinds(deps)).toEqual([kind]);
});

test("APP-BAD-5 the projects' own sheet deleted is named and nothing is made up in its place", async () => {
  const { deps } = await setupRegister();
  need(await deps.workbook.apply([{ do: "deleteSheet", sheet: (await table(deps, "Projects")).sheet }]));
  expect((await check(deps)).map(({ kind, facts, repair }) => [kind, facts["table"], repair])).toEqual([["tableMissing", "Projects", null]]);
});

test("APP-BAD-6 a column put back leaves what stands right of the table alone, and so does taking it back", async () => {
  const { deps } = await setupRegister();
  const { sheet, block, headers } = await table(deps, "Projects");
  need(await deps.workbook.apply([{ do: "values", sheet, address: cellAddress(block.top + 1, block.right + 1), values: [["旁注"]] }]));
  const at = block.left + headers.indexOf("备注");
  need(await deps.workbook.apply([{ do: "deleteColumns", sheet, address: columnsAddress(at, at) }]));
  const notes = async () => need(await deps.workbook.readValues(sheet, "used"))!.flat().filter((value) => value === "旁注").length;
  const [repaired] = await repairAll(deps);
  const after = await table(deps, "Projects");
  expect([repaired!.kind, after.headers.at(-1), after.columns.get("备注"), await notes()]).toEqual(["columnMissing", "备注", ["", ""], 1]);
  need(await takeRepairBack(deps, repaired!));
  expect([(await table(deps, "Projects")).headers.includes("备注"), await notes()]).toEqual([false, 1]);
});

test("APP-BAD-7 repairs are made all or none", async () => {
  const { deps } = await setupRegister();
  await put(deps, "Projects", "下一步", 0, "手写");
  await put(deps, "Steps", "次序", 0, 99);
  const found = await check(deps);
  expect(found.map(({ kind }) => kind).sort()).toEqual(["formulaOverwritten", "helperChanged"]);
  const last = found.at(-1)!.kind === "helperChanged" ? "Steps" : "Projects";
  need(await deps.workbook.apply([{ do: "protect", sheet: (await table(deps, last)).sheet }]));
  expect(await repairFindings(deps, need(await openRegister(deps)), "all")).toMatchObject({ ok: false, problem: { code: "SHEET_PROTECTED" } });
  expect((await check(deps)).map(({ id }) => id)).toEqual(found.map(({ id }) => id));
});

test("APP-BAD-8 a repair is not taken back into another row after sorting", async () => {
  const { deps } = await setupRegister();
  await put(deps, "Projects", "阶段", 0, "收尾");
  const [repaired] = await repairAll(deps);
  await put(deps, "Projects", "阶段", 1, "");
  await turnRows(deps, "Projects");
  expect(await takeRepairBack(deps, repaired!)).toMatchObject({ ok: false, problem: { code: "REPAIR_OUTDATED" } });
  await turnRows(deps, "Projects");
  need(await takeRepairBack(deps, repaired!));
  expect((await table(deps, "Projects")).columns.get("阶段")).toEqual(["收尾", ""]);
});

test("APP-BAD-12 a sheet made again goes no more once somebody entered something there", async () => {
  const { deps, keys: [key] } = await setupRegister();
  need(await deps.workbook.apply([{ do: "deleteSheet", sheet: (await table(deps, "Risks")).sheet }]));
  const [repaired] = await repairAll(deps);
  const opened = need(await openRegister(deps));
  const risk = await formFor(deps, opened, "risks", key!);
  expect(need(await addEntry(deps, opened, filled(risk, sampleValues(opened, risk)))).kind).toBe("saved");
  expect(await takeRepairBack(deps, repaired!)).toMatchObject({ ok: false, problem: { code: "REPAIR_OUTDATED" } });
  expect((await table(deps, "Risks")).columns.get("项目编号")).toEqual([key]);
});

test("APP-BAD-9 what was opened before sorting, renaming a sheet and putting in a column goes to the project's own row", async () => {
  const { deps, keys: [key] } = await setupRegister();
  const opened = need(await openRegister(deps));
  const form = await formFor(deps, opened, "projects", key!);
  const risk = await formFor(deps, opened, "risks", key!);
  await turnRows(deps, "Projects");
  const { sheet } = await table(deps, "Projects");
  need(await deps.workbook.apply([{ do: "insertColumns", sheet, address: "C:C" }, { do: "renameSheet", sheet, to: "项目 (2026)" }, { do: "renameSheet", sheet: (await table(deps, "Risks")).sheet, to: "风险'26" }]));
  expect(need(await editProject(deps, opened, filled(form, { projectName: "丙改" }))).kind).toBe("saved");
  expect(need(await addEntry(deps, opened, filled(risk, sampleValues(opened, risk)))).kind).toBe("saved");
  await doStep(deps, opened, key!, sequence(marketingOperations)[0]!.id);
  const { columns } = await table(deps, "Projects");
  expect([columns.get("项目名称"), columns.get("已完成步骤")]).toEqual([["甲", "丙改"], ["", "proposal"]]);
  expect(await kinds(deps)).toEqual([]);
});

test("APP-BAD-10 an emptied list is one fault at its header, and 检查 says so too", async () => {
  const { deps } = await setupRegister();
  for (const [name, cell, expected] of [["Stages", "制度!F4", "应为阶段的表至少有一行，现在没有"], ["Types", "列表!A4", "应为至少 1 项，现在没有"]] as const) {
    const { sheet, block, columns, headers } = await table(deps, name);
    const address = blockAddress({ ...block, top: block.top + 1 });
    need(await deps.workbook.apply([{ do: "clear", sheet, address, what: "contents" }]));
    const opened = need(await openRegister(deps));
    expect(need(await planRegulationChange(deps, opened))).toMatchObject({ faults: [{ cell, label: expected }], acts: [] });
    expect((await check(deps)).map(({ kind, cell: at }) => [kind, at])).toEqual([["regulationFault", cell]]);
    need(await deps.workbook.apply([{ do: "values", sheet, address, values: Array.from({ length: block.bottom - block.top }, (_, row) => headers.map((header) => columns.get(header)![row]!)) }]));
    expect(await kinds(deps)).toEqual([]);
  }
});

test("APP-BAD-11 of a list that was only converted the check says what is wrong with its rows, not what it never had", async () => {
  const { port, host } = await setupExcel({ 空: [] });
  const messy = MESSY_WORKBOOKS[0]!;
  host.protocol.replaceWorkbook(messy.build());
  const deps: RegisterDeps = { workbook: port, regulation: marketingOperations, language: "zh", statusDate: "2026-03-01", now: () => NOW };
  need(await adopt(deps, { sheet: messy.sheet }));
  expect(new Set(await kinds(deps))).toEqual(new Set(["numberTwice", "valueWrong"]));
});

test("APP-BAD-13 while a cell of the regulation makes no sense, a completed list keeps its own headers: the check names that cell alone", async () => {
  const { deps } = await setupCompleted(0);
  const before = await kinds(deps);
  await put(deps, "Steps", "阶段", 2, "胡说");
  const opened = need(await openRegister(deps));
  expect([opened.lacks, opened.contract.places[0]!.headerOf.get("manager")]).toEqual([[], "负责人"]);
  expect((await kinds(deps)).sort()).toEqual([...before, "regulationFault"].sort());
});

test("APP-BAD-14 where a column is gone, nothing that would be written there is written in part", async () => {
  const { deps, keys: [key] } = await setupRegister();
  const { sheet, block, headers } = await table(deps, "Projects");
  const forms = need(await openRegister(deps));
  const form = await formFor(deps, forms, "projects", key!);
  const empty = await formFor(deps, forms, "projects", null);
  for (const header of ["已完成步骤", "项目名称"]) need(await deps.workbook.apply([{ do: "deleteColumns", sheet, address: columnsAddress(block.left + headers.indexOf(header), block.left + headers.indexOf(header)) }]));
  const opened = need(await openRegister(deps));
  const lacks = (column: string) => ({ ok: false, problem: { code: "COLUMNS_MISSING", facts: { sheet, headers: column } } });
  expect(await editProject(deps, opened, filled(form, { projectName: "丙改" }))).toMatchObject(lacks("项目名称"));
  expect(await addProject(deps, opened, filled(empty, { ...sampleValues(opened, empty), projectName: "丁" }))).toMatchObject(lacks("项目名称"));
  const step = { number: key!, stepId: "proposal", person: "张伟", comment: "" };
  expect(await recordStep(deps, opened, step)).toMatchObject(lacks("已完成步骤"));
  const ledger = await table(deps, "Ledger");
  expect([(await table(deps, "Projects")).block.bottom, [...ledger.columns.values()].flat().every((value) => value === "")]).toEqual([block.bottom, true]);
});

test("APP-BAD-15 a project added while rows are hidden stands below the last one, and can be seen", async () => {
  const { deps, host, keys } = await setupRegister();
  const { sheet: name, block } = await table(deps, "Projects");
  const sheet = host.workbook.parts.sheets.find((one) => one.name === name)!;
  host.workbook.transact("hide", { kind: "user" }, () => {
    for (const row of [block.top + 1, block.bottom]) sheet.setRowFormat(row, { ...sheet.rowFormat(row), hidden: true });
  });
  const { key, row } = await addSampleProject(deps, need(await openRegister(deps)), { projectName: "乙" });
  expect([row, sheet.rowFormat(row).hidden === true]).toEqual([block.bottom + 1, false]);
  expect((await table(deps, "Projects")).columns.get("项目编号")).toEqual([...keys, key]);
  expect(await kinds(deps)).toEqual([]);
});

test.each([["Projects"], ["Ledger"]])("APP-BAD-16 a step whose sheet %s is protected is recorded nowhere", async (name) => {
  const { deps, keys: [key] } = await setupRegister();
  const step = sequence(marketingOperations)[0]!;
  const opened = need(await openRegister(deps));
  const form = await formFor(deps, opened, "projects", key!);
  need(await editProject(deps, opened, filled(form, sampleValues(opened, form, ({ id }) => step.requires.fields.includes(id)))));
  const person = await personFor(deps, opened, key!, step.id);
  const state = async () => [(await table(deps, "Ledger")), (await table(deps, "Projects"))].map(({ block, columns }) => [block, [...columns]]);
  const before = await state();
  need(await deps.workbook.apply([{ do: "protect", sheet: (await table(deps, name)).sheet }]));
  expect(await recordStep(deps, opened, { number: key!, stepId: step.id, person, comment: "" })).toMatchObject({ ok: false, problem: { code: "SHEET_PROTECTED" } });
  expect(await state()).toEqual(before);
});
