/** @jest-environment jsdom */
/** What people do to a register workbook that nobody planned for, through the driver and the embedded host: nothing is lost, and 检查 says what is wrong. */

import { adopt } from "../../src/app/commands/adopt";
import { checkRegister } from "../../src/app/register/check";
import { complete, planCompletion } from "../../src/app/register/complete";
import type { RegisterDeps } from "../../src/app/register/deps";
import { newRegister } from "../../src/app/register/new-register";
import { openRegister } from "../../src/app/register/open-register";
import type { Finding } from "../../src/core/check/finding";
import type { Host } from "../../src/host/create-host";
import { deleteCells } from "../../src/host/model/edit/structure";
import { listItems } from "../../src/host/model/rules/validation";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { need } from "../core/plan-list";
import { closeExcel, setupExcel } from "../excel/setup-excel";
import { MESSY_WORKBOOKS } from "../fixtures/messy-workbooks";
import { addPeople, addSampleProject } from "./register-walk";

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
