/** @jest-environment jsdom */
/** The whole way of a list and back, through the driver and the embedded host: converted, completed, its regulation changed, and all of it taken back. */

import { readFileSync } from "node:fs";
import { adopt } from "../../src/app/commands/adopt";
import { planRestoring, restore } from "../../src/app/commands/restore";
import { applyRegulationChange, planRegulationChange } from "../../src/app/register/amend";
import { checkRegister } from "../../src/app/register/check";
import { complete, planCompletion, planUncompletion, uncomplete } from "../../src/app/register/complete";
import type { RegisterDeps } from "../../src/app/register/deps";
import { openRegister, type OpenedRegister } from "../../src/app/register/open-register";
import { blockAddress, cellAddress } from "../../src/core/blueprint/addresses";
import type { CellValue, Operation } from "../../src/core/blueprint/operations";
import { sequence } from "../../src/core/regulation/regulation";
import { createHost } from "../../src/host/create-host";
import type { Workbook } from "../../src/host/model/workbook";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { need } from "../core/plan-list";
import { dumpWorkbook } from "../excel/dump-workbook";
import { closeExcel, setupExcel } from "../excel/setup-excel";
import { MESSY_WORKBOOKS } from "../fixtures/messy-workbooks";

jest.setTimeout(120_000);
afterAll(closeExcel);

function sample(): Workbook {
  const created = createHost({ bytes: readFileSync("assets/samples/marketing-projects.xlsx"), fileName: "marketing-projects.xlsx" });
  if (!created.ok) throw new Error(created.message.en);
  return created.host.workbook;
}

const LISTS = [{ name: "the sample", sheet: "2025-2026项目", build: sample }, ...MESSY_WORKBOOKS];

/** What is wrong with the rows themselves, whatever the regulation says. */
const OF_ROWS = new Set(["numberMissing", "numberTwice", "valueWrong", "datesOutOfOrder"]);

function tableOf({ tables }: OpenedRegister, name: string) {
  return tables.find((one) => one.name === name)!;
}

function addRow(opened: OpenedRegister, name: string, values: Readonly<Record<string, CellValue>>): Operation[] {
  const { sheet, block, headers } = tableOf(opened, name);
  const row = block.bottom + 1;
  return [
    ...Object.entries(values).map(([header, value]): Operation => ({ do: "values", sheet, address: cellAddress(row, block.left + headers.indexOf(header)), values: [[value]] })),
    { do: "resizeTable", name, sheet, address: blockAddress({ ...block, bottom: row }) },
  ];
}

function setCell(opened: OpenedRegister, name: string, code: string, header: string, value: CellValue): Operation {
  const { sheet, block, headers, columns } = tableOf(opened, name);
  return { do: "values", sheet, address: cellAddress(block.top + 1 + columns.get("代码")!.indexOf(code), block.left + headers.indexOf(header)), values: [[value]] };
}

test.each(LISTS)("APP-COMPLETE-3 $name completed, given a stage, a field and a threshold, checked, and taken back is what it was, but for what people entered meanwhile", async ({ sheet, build }) => {
  const { port, host } = await setupExcel({ 空: [] });
  host.protocol.replaceWorkbook(build());
  const dump = () => JSON.parse(JSON.stringify(dumpWorkbook(host.workbook), (key, value: unknown) => (key === "priority" ? undefined : value))) as { sheets: { name: string }[] };
  const before = dump();
  const deps: RegisterDeps = { workbook: port, regulation: marketingOperations, language: "zh", statusDate: "2026-03-01", now: () => new Date(2026, 2, 31) };
  const open = async () => need(await openRegister(deps));
  const strange = async () => need(await checkRegister(deps, await open())).filter(({ kind }) => !OF_ROWS.has(kind));
  need(await adopt(deps, { sheet }));
  need(await complete(deps, need(await planCompletion(deps, await open()))));
  expect(await strange()).toEqual([]);

  const opened = await open();
  const last = sequence(opened.contract.regulation).at(-1)!;
  need(await port.apply([
    ...addRow(opened, "Stages", { 阶段: "后评价", 条款: "4.5" }), setCell(opened, "Steps", last.id, "开放阶段", "后评价"),
    ...addRow(opened, "Fields", { 登记表: "项目台账", 字段: "投放渠道", 类型: "文字", 条款: "1-3" }), setCell(opened, "Thresholds", "daysLate", "严重", 45),
  ]));
  const edited = await open();
  const change = need(await planRegulationChange(deps, edited));
  expect(change.faults).toEqual([]);
  need(await applyRegulationChange(deps, edited, change));
  expect(await strange()).toEqual([]);
  const place = (await open()).contract.places[0]!;
  const column = place.block.left + place.headers.indexOf("投放渠道");
  need(await port.apply([{ do: "values", sheet: place.sheet, address: cellAddress(place.block.top + 1, column), values: [["社交媒体"]] }]));

  const uncompletion = need(await planUncompletion(deps));
  const kept = uncompletion.operations.flatMap((one) => (one.do === "addSheet" ? [one.sheet] : []));
  need(await uncomplete(deps, uncompletion));
  need(await restore(deps, need(await planRestoring(deps))));
  const after = dump();
  const own = new Set(before.sheets.map(({ name }) => name));
  expect({ ...after, sheets: after.sheets.filter(({ name }) => own.has(name)) }).toEqual(before);
  expect(kept.map((name) => JSON.stringify(after.sheets.find((one) => one.name === name)).includes("社交媒体"))).toEqual([true]);
});
