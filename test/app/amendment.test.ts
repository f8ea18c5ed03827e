/** @jest-environment jsdom */
/** The regulation's sheets edited, previewed and applied through the driver and the embedded host. */

import { applyRegulationChange, planRegulationChange } from "../../src/app/register/amend";
import type { RegisterDeps } from "../../src/app/register/deps";
import { newRegister } from "../../src/app/register/new-register";
import { openRegister, type OpenedRegister } from "../../src/app/register/open-register";
import { cellAddress } from "../../src/core/blueprint/addresses";
import type { CellValue } from "../../src/core/blueprint/operations";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { need } from "../core/plan-list";
import { closeExcel, setupExcel } from "../excel/setup-excel";

jest.setTimeout(120_000);
afterAll(closeExcel);

async function setupRegister(): Promise<RegisterDeps> {
  const { port } = await setupExcel({ Sheet1: [] });
  const deps: RegisterDeps = { workbook: port, regulation: marketingOperations, language: "zh", statusDate: "2026-03-01" };
  need(await newRegister(deps, { regulation: marketingOperations }));
  return deps;
}

/** Writes into the row of a table that says `key` under `header`. */
async function edit(deps: RegisterDeps, opened: OpenedRegister, table: string, header: string, key: CellValue, column: string, value: CellValue): Promise<void> {
  const reading = opened.tables.find(({ name }) => name === table)!;
  const row = reading.columns.get(header)!.indexOf(key);
  const address = cellAddress(reading.block.top + 1 + row, reading.block.left + reading.headers.indexOf(column));
  need(await deps.workbook.apply([{ do: "values", sheet: reading.sheet, address, values: [[value]] }]));
}

async function enterProject(deps: RegisterDeps, values: Readonly<Record<string, CellValue>>): Promise<void> {
  const place = need(await openRegister(deps)).contract.places[0]!;
  for (const [id, value] of Object.entries(values)) {
    const column = place.block.left + place.headers.indexOf(place.headerOf.get(id)!);
    need(await deps.workbook.apply([{ do: "values", sheet: place.sheet, address: cellAddress(place.block.top + 1, column), values: [[value]] }]));
  }
}

test("APP-AMEND-1 a stage renamed and a threshold changed on the regulation's sheets are previewed and applied; then nothing is left to change", async () => {
  const deps = await setupRegister();
  await enterProject(deps, { projectNumber: "PRJ-2026-001", projectName: "甲", stage: "立项" });
  const opened = need(await openRegister(deps));
  await edit(deps, opened, "Stages", "阶段", "立项", "阶段", "立项申请");
  await edit(deps, opened, "Thresholds", "代码", "daysLate", "严重", 45);
  const edited = need(await openRegister(deps));
  const change = need(await planRegulationChange(deps, edited));
  expect(change.faults).toEqual([]);
  const said = change.changes.flatMap(({ title, items }) => items.map(({ text }) => `${title}: ${text}`));
  expect(said).toContain("项目台账: “立项”改为“立项申请”，1 个单元格随之改变");
  need(await applyRegulationChange(deps, edited, change));
  const after = need(await openRegister(deps));
  expect(after.contract.regulation.stages[0]!.label.zh).toBe("立项申请");
  expect(after.contract.regulation.thresholds.daysLate.severe).toBe(45);
  const place = after.contract.places[0]!;
  const [values] = need(await deps.workbook.readTables([{ table: "Projects", columns: [place.headerOf.get("stage")!, place.headerOf.get("projectName")!] }]));
  expect([...values!.columns.values()].map(([first]) => first).sort()).toEqual(["甲", "立项申请"].sort());
  expect(need(await planRegulationChange(deps, after))).toMatchObject({ faults: [], changes: [], acts: [] });
});

test("APP-AMEND-2 cells that make no sense are named, and nothing can be applied", async () => {
  const deps = await setupRegister();
  const opened = need(await openRegister(deps));
  await edit(deps, opened, "Thresholds", "代码", "daysLate", "严重", "许多");
  const change = need(await planRegulationChange(deps, need(await openRegister(deps))));
  expect(change).toMatchObject({ changes: [], acts: [] });
  expect(change.faults).toEqual([{ cell: expect.stringMatching(/^制度!/), label: expect.stringContaining("许多") }]);
});

test("APP-AMEND-3 sheets edited after the preview are not written to", async () => {
  const deps = await setupRegister();
  const opened = need(await openRegister(deps));
  await edit(deps, opened, "Stages", "阶段", "立项", "阶段", "立项申请");
  const edited = need(await openRegister(deps));
  const change = need(await planRegulationChange(deps, edited));
  await edit(deps, edited, "Stages", "阶段", "计划", "阶段", "规划");
  expect(await applyRegulationChange(deps, edited, change)).toMatchObject({ ok: false, problem: { code: "SHEET_CHANGED" } });
  expect(need(await openRegister(deps)).contract.regulation.stages[0]!.label.zh).toBe("立项");
});

test("APP-AMEND-4 an operation that Excel refuses leaves the workbook as it was", async () => {
  const deps = await setupRegister();
  const opened = need(await openRegister(deps));
  await edit(deps, opened, "Stages", "阶段", "立项", "阶段", "立项申请");
  const edited = need(await openRegister(deps));
  const change = need(await planRegulationChange(deps, edited));
  const [first, ...rest] = change.acts;
  const broken = { ...change, acts: [first!, { operations: [{ do: "deleteName" as const, name: "没有这个名称" }], undo: [] }, ...rest] };
  const before = need(await deps.workbook.readColumnRules([{ table: "Projects", columns: "all" }]));
  expect(await applyRegulationChange(deps, edited, broken)).toMatchObject({ ok: false, problem: { code: "EXCEL_REFUSED" } });
  expect(need(await deps.workbook.readColumnRules([{ table: "Projects", columns: "all" }]))).toEqual(before);
});
