/** @jest-environment jsdom */
import { adopt } from "../../src/app/commands/adopt";
import { looksLast } from "../../src/core/adoption/looks-last";
import { planRestoring, restore } from "../../src/app/commands/restore";
import type { WorkbookPort } from "../../src/app/workbook-port";
import { changeStyle } from "../../src/host/model/edit/format-cells";
import { mergeCells } from "../../src/host/model/edit/merge";
import { applySheetFilter } from "../../src/host/model/edit/sheet-filter";
import { addTable } from "../../src/host/model/edit/tables";
import { writeValues } from "../../src/host/model/edit/write";
import { setValidation } from "../../src/host/model/rules/validation";
import type { Workbook } from "../../src/host/model/workbook";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { done, type Sheets } from "../app/workbook-port-contract";
import { dumpWorkbook } from "./dump-workbook";
import { closeExcel, settle, setupExcel } from "./setup-excel";

afterAll(closeExcel);

const SHEETS: Sheets = {
  项目: [
    ["市场部项目清单", "", "", "", "", "", "", ""],
    ["项目编号", "项目名称", "项目类别", "状态", "预计完成", "预算总额", "实际支出", "备注"],
    ["PRJ-001", "春季新品推广", "新产品推广", "执行", "2026.3.5", 12000, 3000, ""],
    ["PRJ-002", "用户调研", "市场调研", "计划", "2026年4月1日", 8000, 9500, "待补"],
    ["PRJ-003", "品牌周", "品牌形象提升", "收尾", "待定", 5600, "5000", ""],
    ["", "合计", "", "", "", "=SUM(F3:F5)", "=SUM(G3:G5)", ""],
    ["注：金额单位为元", "", "", "", "", "", "", ""],
  ],
  汇总: [["=项目!G6", "=项目!F6*2"]],
};

const deps = (workbook: WorkbookPort) => ({ workbook, regulation: marketingOperations, language: "zh" as const, statusDate: "2026-03-31" });

async function setupList() {
  const setup = await setupExcel(SHEETS);
  dress(setup.host.workbook);
  return setup;
}

/** Looks that a restore has to bring back. */
function dress(workbook: Workbook): void {
  const sheet = workbook.sheetByName("项目")!;
  workbook.transact("dress", { kind: "user" }, () => {
    mergeCells(sheet, { top: 0, left: 0, bottom: 0, right: 7 }, false);
    changeStyle(sheet, { top: 1, left: 0, bottom: 1, right: 7 }, { font: { bold: true } });
    changeStyle(sheet, { top: 2, left: 5, bottom: 5, right: 6 }, { numberFormat: "#,##0.00" });
    changeStyle(sheet, { top: 3, left: 0, bottom: 3, right: 7 }, { fill: { pattern: "solid", foreground: { rgb: "FFFFFF00" } } });
  });
}

test("APP-ADOPT-1 a list on the real driver becomes a register, and the report names the formula elsewhere whose result changed", async () => {
  const { port, host } = await setupList();
  const { report, plan } = done(await adopt(deps(port), { sheet: "项目" }));
  expect(report.changed.map((change) => change.cell)).toEqual(expect.arrayContaining(["项目!E3", "项目!E4", "项目!G5"]));
  expect(report.recalculated).toEqual(expect.arrayContaining([expect.objectContaining({ cell: "汇总!A1", from: 12500, to: 17500 })]));
  expect(done(await port.readFacts())).toMatchObject({ tables: expect.arrayContaining([{ name: "Projects", sheet: "项目" }]) });
  expect(host.workbook.sheetByName(plan.made.overviewSheet)).toBeDefined();
  expect(host.missingMembers()).toEqual([]);
});

test("APP-ADOPT-2 adopting takes at most eight syncs", async () => {
  const { port } = await setupList();
  done(await adopt(deps(port), { sheet: "项目" }));
  const lines = port.trace();
  expect(lines.map((line) => `${line.operation} ${line.syncs}`)).toEqual(["readSheet 2", "readNumberFormats 1", "readFormulas 1", "apply 2", "readResults 1"]);
});

test("APP-ADOPT-3 恢复原表 gives back every value, formula, format, width, merge and name", async () => {
  const { port, host } = await setupList();
  const before = dumpWorkbook(host.workbook);
  done(await adopt(deps(port), { sheet: "项目" }));
  expect(dumpWorkbook(host.workbook)).not.toEqual(before);
  const restoring = done(await planRestoring(deps(port)));
  expect(restoring.plan.editedSince).toEqual([]);
  done(await restore(deps(port), restoring));
  expect(dumpWorkbook(host.workbook)).toEqual(before);
});

test("APP-ADOPT-4 a conversion that Excel stops half-way leaves every cell, format, name, table and rule as it was", async () => {
  const counting = await setupList();
  const { operations } = done(await adopt(deps(counting.port), { sheet: "项目" })).plan;
  // Before the first operation of each kind, and behind the last essential one.
  const { operations: inOrder, firstLook } = looksLast(operations);
  const stops = inOrder.slice(0, firstLook).flatMap((operation, index) => (inOrder.findIndex((one) => one.do === operation.do) === index ? [index] : []));
  expect(stops.length).toBeGreaterThan(8);
  for (const stop of stops) {
    const { port, host } = await setupList();
    const before = dumpWorkbook(host.workbook);
    const { apply } = port;
    let isFirst = true;
    const stopping: WorkbookPort = {
      ...port,
      apply(list, onProgress) {
        const poisoned = isFirst ? [...list.slice(0, stop), { do: "deleteName" as const, name: "没有这个名称" }, ...list.slice(stop)] : list;
        isFirst = false;
        return apply(poisoned, onProgress);
      },
    };
    const failed = await adopt(deps(stopping), { sheet: "项目" });
    expect({ stop, failed }).toMatchObject({ stop, failed: { ok: false, problem: { code: "EXCEL_REFUSED", facts: { operation: "deleteName", excelCode: "ItemNotFound" } } } });
    expect({ stop, dump: dumpWorkbook(host.workbook) }).toEqual({ stop, dump: before });
  }
}, 30_000);

/** A title merged wider than anything written, another table beside it, a rule and formats of one's own on rows to come, a filter. */
function surround(workbook: Workbook): void {
  const sheet = workbook.sheetByName("项目")!;
  workbook.transact("surround", { kind: "user" }, () => {
    mergeCells(sheet, { top: 0, left: 0, bottom: 0, right: 12 }, false);
    writeValues(sheet, { top: 2, left: 9, bottom: 4, right: 10 }, [["人员", "工时"], ["张", 8], ["李", 6]]);
    addTable(sheet, { top: 2, left: 9, bottom: 4, right: 10 }, true, "工时表");
    writeValues(workbook.sheetByName("汇总")!, { top: 1, left: 0, bottom: 1, right: 0 }, [["=SUM(工时表[工时])"]]);
    changeStyle(sheet, { top: 2, left: 5, bottom: 8, right: 5 }, { numberFormat: "#,##0.00" });
    const rule = { type: "decimal" as const, operator: "greaterThan" as const, formula1: "0", formula2: null, ignoreBlanks: true, inCellDropDown: true, prompt: { show: true, title: "", message: "" }, alert: { show: true, style: "stop" as const, title: "自己的规则", message: "" } };
    setValidation(sheet, { top: 2, left: 5, bottom: 8, right: 5 }, rule);
    applySheetFilter(sheet, { top: 1, left: 0, bottom: 5, right: 7 });
  });
}

test("APP-ADOPT-11 another table, a wide title, own rules and a filter are exactly as before after restoring, and while the register is there", async () => {
  const { port, host } = await setupExcel(SHEETS);
  surround(host.workbook);
  const before = dumpWorkbook(host.workbook);
  const { report } = done(await adopt(deps(port), { sheet: "项目" }));
  expect(report.restyled).toContainEqual({ range: "项目!F3:F6", what: expect.stringContaining("原有的数据验证保持不变") });
  expect(done(await port.readFormulas(["汇总"])).find(({ cell }) => cell === "汇总!A2")).toMatchObject({ formula: "=SUM(工时表[工时])", value: 14 });
  const restoring = done(await planRestoring(deps(port)));
  expect([restoring.plan.editedSince, restoring.plan.dependents]).toEqual([[], []]);
  done(await restore(deps(port), restoring));
  expect(joinRules(dumpWorkbook(host.workbook))).toEqual(joinRules(before));
});

interface DumpedRules {
  readonly sheets: readonly { readonly validations: readonly { readonly cells: readonly string[] }[] }[];
}

/** A rule over the list and more comes back in two pieces: the same cells with the same rule. */
function joinRules(dump: unknown): unknown {
  const { sheets } = dump as DumpedRules;
  return {
    ...(dump as object),
    sheets: sheets.map((sheet) => {
      const joined = new Map<string, string[]>();
      for (const { cells, ...rule } of sheet.validations) joined.set(JSON.stringify(rule), [...(joined.get(JSON.stringify(rule)) ?? []), ...cells].sort());
      return { ...sheet, validations: [...joined] };
    }),
  };
}

test("APP-ADOPT-9 what people wrote on the sheets that go, and their formulas that read them, are on the keep sheet after restoring", async () => {
  const { port, host } = await setupList();
  done(await adopt(deps(port), { sheet: "项目" }));
  const at = { top: 2, left: 0, bottom: 3, right: 0 };
  host.workbook.transact("notes", { kind: "user" }, () => {
    host.workbook.sheetByName("列表")!.putCell(30, 0, { value: "下次讨论", formula: null, style: 0 });
    writeValues(host.workbook.sheetByName("汇总")!, at, [["=总览!B7"], ["=SUM(Projects[延期天数])"]]);
  });
  const restoring = done(await planRestoring(deps(port)));
  expect(restoring.plan.editedSince).toEqual([{ cell: "列表!A31", value: "下次讨论" }]);
  expect(restoring.plan.dependents).toEqual([{ cell: "汇总!A3", value: "=总览!B7" }, { cell: "汇总!A4", value: "=SUM(Projects[延期天数])" }]);
  done(await restore(deps(port), restoring));
  const kept = done(await port.readValues(restoring.plan.keptOnSheet!, "A2:B4"));
  expect(kept).toEqual([["列表!A31", "下次讨论"], ["汇总!A3", "=总览!B7"], ["汇总!A4", "=SUM(Projects[延期天数])"]]);
});

test("APP-ADOPT-10 a project added after the conversion, by a person in a filtered register, leaves its formats and rules behind", async () => {
  const { port, host } = await setupExcel({ 项目: SHEETS["项目"]!.slice(1, 5), 汇总: SHEETS["汇总"]! });
  const sheet = host.workbook.sheetByName("项目")!;
  host.workbook.transact("format", { kind: "user" }, () => changeStyle(sheet, { top: 1, left: 5, bottom: 8, right: 5 }, { numberFormat: "#,##0.00" }));
  const before = dumpWorkbook(host.workbook);
  done(await adopt(deps(port), { sheet: "项目" }));
  host.workbook.transact("type", { kind: "user" }, () => writeValues(sheet, { top: 4, left: 0, bottom: 4, right: 5 }, [["PRJ-004", "路演", "营销活动", "执行", 46_100, 700]]));
  const restoring = done(await planRestoring(deps(port)));
  expect(restoring.plan.editedSince.map(({ value }) => value)).toEqual(["PRJ-004", "路演", "营销活动", "执行", 46_100, 700]);
  done(await restore(deps(port), restoring));
  const after = dumpWorkbook(host.workbook) as { sheets: { name: string; cells: Record<string, { style: { numberFormat: string } }>; validations: unknown[]; conditionalRules: unknown[] }[] };
  const [was, is] = [before as typeof after, after].map(({ sheets }) => sheets[0]!) as [(typeof after)["sheets"][number], (typeof after)["sheets"][number]];
  expect([is.validations, is.conditionalRules]).toEqual([was.validations, was.conditionalRules]);
  expect(is.cells["F5"]?.style.numberFormat).toBe("#,##0.00");
  expect(is.cells["A5"]).toEqual(was.cells["A5"]);
});

test("APP-ADOPT-5 what cannot be converted is refused and the workbook is exactly as before", async () => {
  const cases: readonly [string, Sheets, string | null][] = [
    ["EMPTY_SHEET", { 空: [] }, null],
    ["NO_LIST", { 说明: [["一段说明文字"]] }, null],
    ["SHEET_NOT_FOUND", SHEETS, "没有"],
  ];
  for (const [code, sheets, sheet] of cases) {
    const { port, host } = await setupExcel(sheets);
    const before = dumpWorkbook(host.workbook);
    expect(await adopt(deps(port), { sheet })).toMatchObject({ ok: false, problem: { code } });
    expect(dumpWorkbook(host.workbook)).toEqual(before);
  }
});

test("APP-ADOPT-7 10,000 rows by 30 columns: at most eight syncs, at most 1.5 times the values in requests, each below 5 MB", async () => {
  const header = ["项目编号", "项目名称", "项目类别", "状态", "预计完成", "预算总额", ...Array.from({ length: 24 }, (_, index) => `补充${index + 1}`)];
  const rows = Array.from({ length: 10_000 }, (_, row) => [
    `PRJ-${String(row).padStart(5, "0")}`, `第${row}号推广活动`, "市场调研", "执行", row % 2 ? `2026.${(row % 12) + 1}.${(row % 28) + 1}` : 46_000 + (row % 300), row % 7 ? 10_000 + row : `${row % 90}.5万`,
    ...Array.from({ length: 24 }, (__, index) => (index % 2 ? `文字${row % 100}` : row * index)),
  ]);
  const { port, host } = await setupExcel({ 项目: [header, ...rows] });
  await settle();
  const seen = host.trace().length;
  done(await adopt(deps(port), { sheet: "项目" }));
  await settle();
  const bytes = host.trace().slice(seen).map((request) => request.bytes);
  expect(port.trace().reduce((sum, line) => sum + line.syncs, 0)).toBeLessThanOrEqual(8);
  expect(bytes.reduce((sum, size) => sum + size, 0) / new TextEncoder().encode(JSON.stringify(rows)).length).toBeLessThanOrEqual(1.5);
  expect(Math.max(...bytes)).toBeLessThan(5_000_000);
}, 60_000);

test("APP-ADOPT-8 numbers read from cells of text format are numbers, and the format they got is reported", async () => {
  const { port, host } = await setupList();
  const sheet = host.workbook.sheetByName("项目")!;
  host.workbook.transact("text", { kind: "user" }, () => {
    for (const row of [2, 4]) sheet.putCell(row, 6, { value: row === 2 ? "3000" : "5000", formula: null, style: 0 });
    for (const row of [2, 4]) changeStyle(sheet, { top: row, left: 6, bottom: row, right: 6 }, { numberFormat: "@" });
    changeStyle(sheet, { top: 3, left: 6, bottom: 3, right: 6 }, { numberFormat: "0.0" });
  });
  const { report } = done(await adopt(deps(port), { sheet: "项目" }));
  expect(done(await port.readValues("项目", "G3:G5"))).toEqual([[3000], [9500], [5000]]);
  expect(report.formatted.filter(({ range }) => range.startsWith("项目!G"))).toEqual([{ range: "项目!G3", to: "0.0" }, { range: "项目!G5", to: "0.0" }]);
  expect(report.recalculated).toEqual(expect.arrayContaining([expect.objectContaining({ cell: "汇总!A1", from: 9500, to: 17500 })]));
});

test("APP-ADOPT-6 a register is not converted again", async () => {
  const { port } = await setupList();
  done(await adopt(deps(port), { sheet: "项目" }));
  expect(await adopt(deps(port), { sheet: "项目" })).toMatchObject({ ok: false, problem: { code: "ALREADY_REGISTER", facts: { sheet: "项目" } } });
});
