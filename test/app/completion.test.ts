/** @jest-environment jsdom */
/** A converted list completed and taken back through the driver and the embedded host. */

import { applyRegulationChange, planRegulationChange } from "../../src/app/register/amend";
import { adopt } from "../../src/app/commands/adopt";
import { planRestoring } from "../../src/app/commands/restore";
import { complete, planCompletion, planUncompletion, uncomplete } from "../../src/app/register/complete";
import { checkRegister } from "../../src/app/register/check";
import type { RegisterDeps } from "../../src/app/register/deps";
import { openRegister } from "../../src/app/register/open-register";
import { cellAddress } from "../../src/core/blueprint/addresses";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { need } from "../core/plan-list";
import { dumpWorkbook } from "../excel/dump-workbook";
import { closeExcel, setupExcel } from "../excel/setup-excel";

jest.setTimeout(120_000);
afterAll(closeExcel);

const LIST = [
  ["编号", "项目名称", "类别", "阶段", "预算总额", "实际支出", "预计完成", "备注"],
  ["P-1", "甲", "市场调研", "执行", 10, 9, "2026.3.5", "急"], ["P-2", "乙", "联名合作", "立项", 2, 3, "2026.5.1", ""], ["P-3", "丙", "市场调研", "收尾", 4, 5, "2026.4.1", ""],
];

async function setupAdopted(): Promise<{ readonly deps: RegisterDeps; readonly dump: () => unknown }> {
  const { port, host } = await setupExcel({ 项目: LIST });
  const deps: RegisterDeps = { workbook: port, regulation: marketingOperations, language: "zh", statusDate: "2026-03-01" };
  need(await adopt(deps, { sheet: "项目" }));
  return { deps, dump: () => comparable(dumpWorkbook(host.workbook)) };
}

/** Without the numbers that say in which order rules and tables were made: the order of the rules themselves is compared. */
function comparable(dump: unknown): unknown {
  const { tables, ...rest } = JSON.parse(JSON.stringify(dump, (key, value: unknown) => (key === "priority" ? undefined : value))) as { tables: { name: string }[] };
  return { ...rest, tables: tables.sort((one, other) => (one.name < other.name ? -1 : 1)) };
}

test("APP-COMPLETE-1 completed, a list is a whole register whose gates work; taken back, the workbook is as before", async () => {
  const { deps, dump } = await setupAdopted();
  const before = dump();
  need(await complete(deps, need(await planCompletion(deps, need(await openRegister(deps))))));
  const opened = need(await openRegister(deps));
  expect(opened.contract).toMatchObject({ hasGates: true, isAdopted: true });
  expect(opened.lacks.filter(({ column }) => column === null)).toEqual([]);
  expect(opened.contract.places).toHaveLength(marketingOperations.registers.length);
  const place = opened.contract.places[0]!;
  const [projects] = need(await deps.workbook.readTables([{ table: "Projects", columns: [place.headerOf.get("openedStage")!, place.headerOf.get("doneStep")!] }]));
  expect(projects!.columns.get(place.headerOf.get("openedStage")!)).toEqual([expect.any(Number), 1, marketingOperations.stages.length]);
  expect(await planRestoring(deps)).toMatchObject({ ok: false, problem: { code: "COMPLETION_FIRST" } });
  need(await uncomplete(deps, need(await planUncompletion(deps))));
  expect(dump()).toEqual(before);
  expect((await planRestoring(deps)).ok).toBe(true);
});

test("APP-COMPLETE-2 a project taken over has a row in the decisions that says nobody approved it, and 检查 finds nothing wrong with it", async () => {
  const { deps } = await setupAdopted();
  need(await complete(deps, need(await planCompletion(deps, need(await openRegister(deps))))));
  const opened = need(await openRegister(deps));
  const [ledger] = need(await deps.workbook.readTables([{ table: "Ledger", columns: "all" }]));
  const rows = ["编号", "项目编号", "步骤代码", "决定", "办理人"].map((header) => ledger!.columns.get(header));
  expect(rows).toEqual([["E-0001", "E-0002"], ["P-1", "P-3"], ["planApproval", "start"], ["沿用", "沿用"], ["", ""]]);
  expect(need(await checkRegister(deps, opened)).map(({ kind, cell }) => [kind, cell])).toEqual([]);
});

test("APP-AMEND-5 in a completed list people's own conditional formats and headers stay when the regulation changes", async () => {
  const { deps, dump } = await setupAdopted();
  need(await deps.workbook.apply([{ do: "conditionalFormat", sheet: "项目", address: "H2:H4", formula: "=$H2=\"急\"", fill: "#FF00FF" }]));
  need(await complete(deps, need(await planCompletion(deps, need(await openRegister(deps))))));
  const stages = need(await openRegister(deps)).tables.find(({ name }) => name === "Stages")!;
  const row = stages.block.top + 1 + stages.columns.get("阶段")!.indexOf("执行");
  need(await deps.workbook.apply([{ do: "values", sheet: stages.sheet, address: cellAddress(row, stages.block.left + stages.headers.indexOf("阶段")), values: [["实施"]] }]));
  const opened = need(await openRegister(deps));
  const colours = (): number => JSON.stringify(dump()).split("FF00FF").length;
  const before = colours();
  need(await applyRegulationChange(deps, opened, need(await planRegulationChange(deps, opened))));
  expect(colours()).toBe(before);
  const again = need(await openRegister(deps));
  expect(again.contract.regulation.stages.map(({ label }) => label.zh)).toContain("实施");
  const [projects] = need(await deps.workbook.readTables([{ table: "Projects", columns: ["编号", "阶段", "备注"] }]));
  expect([...projects!.columns]).toEqual([["编号", ["P-1", "P-2", "P-3"]], ["阶段", ["实施", "立项", "收尾"]], ["备注", ["急", "", ""]]]);
  expect(need(await planRegulationChange(deps, again)).acts).toEqual([]);
});
