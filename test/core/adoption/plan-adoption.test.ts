import * as fc from "fast-check";
import { completeReport } from "../../../src/core/adoption/complete-report";
import { inspectSheet } from "../../../src/core/adoption/inspect-sheet";
import { planAdoption } from "../../../src/core/adoption/plan-adoption";
import { planRestore } from "../../../src/core/adoption/plan-restore";
import { proposeColumns } from "../../../src/core/adoption/propose-columns";
import { adoptionReport, type AdoptionReport } from "../../../src/core/adoption/report";
import { rowKindsOf } from "../../../src/core/adoption/row-kinds";
import { rowKeysOf } from "../../../src/core/adoption/row-keys";
import type { Block } from "../../../src/core/adoption/snapshot";
import { cellAddress, onSheet, parseBlock } from "../../../src/core/blueprint/addresses";
import { ALLOWED_FUNCTIONS } from "../../../src/core/formula/allowed-functions";
import { functionsUsed } from "../../../src/core/formula/formula";
import { placeAfter } from "../../../src/core/adoption/place-after";
import { marketingOperations } from "../../../src/regulations/marketing-operations";
import { awkwardList, groupedList, marketingList } from "../messy-lists";
import { need, planList } from "../plan-list";
import { picture, ToyWorkbook, type ToyInput } from "../toy-workbook";

const LISTS = [["marketing", marketingList, "项目清单"], ["grouped", groupedList, "2026 年 计划"], ["awkward", awkwardList, "Q4 'live' list"]] as const;
const BACKUP = "原表备份";

test.each([
  ["marketing", marketingList, "项目清单", [null, "projectNumber", "projectName", "projectType", "department", "manager", "initiationDate", "plannedEnd", "actualEnd", "budget", "actualCost", null, "progress", "stage", "remarks"], ["tenThousand", "yuan"]],
  ["grouped", groupedList, "2026 年 计划", ["projectType", "projectNumber", "projectName", "plannedStart", "plannedEnd", "actualEnd", "budget", "actualCost", "progress"], ["yuan", "yuan"]],
  ["awkward", awkwardList, "Q4 'live' list", ["projectNumber", "projectName", "projectType", "manager", "plannedStart", "plannedEnd", "actualEnd", "budget", "actualCost", "progress", null, "remarks", null, null, null], ["yuan", "yuan"]],
] as const)("CORE-PROPOSE-1 columns get their fields and units: %s", (_name, make, sheet, fields, units) => {
  const { columns } = planList(make(), sheet);
  expect(columns.map(({ field }) => field)).toEqual(fields);
  expect(columns.filter(({ field }) => field === "budget" || field === "actualCost").map(({ unit }) => unit)).toEqual(units);
});

test("CORE-PROPOSE-2 a column that says 状态 or 阶段 is the stage whatever its words; one that only holds such a word is not, if its words are no stages", () => {
  const workbook = new ToyWorkbook("S", [["编号", "项目名称", "状态", "预算"], ["1", "甲", "正常", 1], ["2", "乙", "延期", 2], ["3", "丙", "正常", 3]]);
  expect(planList(workbook, "S").columns.map(({ field }) => field)).toEqual(["projectNumber", "projectName", "stage", "budget"]);
  expect(planList(workbook, "S").plan.report.unreadable.map(({ value }) => value)).toEqual(["正常", "延期", "正常"]);
  const other = new ToyWorkbook("S", [["编号", "项目名称", "付款状态", "预算"], ["1", "甲", "已付", 1], ["2", "乙", "未付", 2], ["3", "丙", "已付", 3]]);
  expect(planList(other, "S").columns.map(({ field }) => field)).toEqual(["projectNumber", "projectName", null, "budget"]);
});

test("CORE-PROPOSE-3 money without a named unit takes the one above the list, or the one that fits beside the other amounts", () => {
  const above = new ToyWorkbook("S", [["单位：万元"], ["编号", "项目名称", "预算", "支出"], ["1", "甲", 10, 9], ["2", "乙", 20, 19]]);
  expect(planList(above, "S").columns.map(({ unit }) => unit)).toEqual([null, null, "tenThousand", "tenThousand"]);
  const beside = new ToyWorkbook("S", [["编号", "项目名称", "预算（万元）", "支出"], ["1", "甲", 10, 98000], ["2", "乙", 20, 190000]]);
  expect(planList(beside, "S").columns.map(({ unit }) => unit)).toEqual([null, null, "tenThousand", "yuan"]);
});

test("CORE-PROPOSE-4 one 1.5万 does not make a column of plain amounts one of 万元; small amounts beside it do count so", () => {
  const unitOf = (...budgets: (string | number)[]): unknown => planList(new ToyWorkbook("S", [["编号", "项目名称", "预算"], ...budgets.map((budget, index) => [`${index}`, `项目 ${index}`, budget])]), "S").columns[2]?.unit;
  expect([unitOf(5600, "1.5万", 12000, 8000), unitOf("1.5万", "5,600", "9,800"), unitOf(10, 20, "1.5万"), unitOf("12万", "3万元"), unitOf("500元", "1.5万", "￥300"), unitOf(1500, 2600), unitOf(12, 15)]).toEqual([
    "yuan", "yuan", "tenThousand", "tenThousand", "yuan", "yuan", null,
  ]);
});

test("CORE-PLAN-15 a centred merge across columns stays centred over them after unmerging, and the report says so", () => {
  const { plan } = planList(marketingList(), "项目清单");
  expect(plan.operations).toContainEqual({ do: "format", sheet: "项目清单", address: "B7:J7", format: { horizontal: "centerAcrossSelection" } });
  expect(plan.report.restyled.map(({ range }) => range)).toContain("项目清单!B7:J7");
  expect(planList(groupedList(), "2026 年 计划").plan.operations.filter((operation) => operation.do === "format" && operation.format.horizontal === "centerAcrossSelection")).toEqual([]);
});

test("CORE-PLAN-16 severity is told by word and shape, not by colour alone: ● in the cells, ▲ and ■ by the rules that find them to be watched or severe", () => {
  for (const [language, red] of [["zh", "#9C0006"], ["en", "#9C0006"]] as const) {
    const { operations } = planList(marketingList(), "项目清单", language).plan;
    const rules = operations.flatMap((operation) => (operation.do === "conditionalFormat" && operation.fontColor === red && operation.numberFormat !== undefined ? [operation] : []));
    expect(rules).toHaveLength(4);
    for (const { sheet, address, numberFormat } of rules) {
      expect(numberFormat).toContain("■");
      const { top, left } = parseBlock(address)!;
      const own = operations.findLast((operation) => operation.do === "numberFormat" && operation.sheet === sheet && holdsCell(parseBlock(operation.address)!, top, left));
      expect(own).toMatchObject({ format: numberFormat?.replaceAll("■", sheet === "项目清单" ? "●" : "▲") });
      if (sheet === "项目清单") expect(operations).toContainEqual(expect.objectContaining({ do: "conditionalFormat", sheet, address, numberFormat: numberFormat?.replaceAll("■", "▲") }));
    }
  }
});

test("CORE-HEADER-1 headers become texts that differ: blank ones named, repeated ones numbered or joined with their group, years and formulas made text", () => {
  expect(planList(awkwardList(), "Q4 'live' list").columns.map(({ name }) => name).slice(9)).toEqual(["% done", "2026", "Note", "note2", "ab", "列15"]);
  const grouped = new ToyWorkbook("S", [["项目编号", "项目名称", "计划", "", "实际", ""], ["", "", "开始", "结束", "开始", "结束"], ["1", "甲", "2026-01-01", "2026-02-01", "", ""], ["2", "乙", "2026-01-01", "2026-02-01", "", ""]], { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"] });
  const { columns } = planList(grouped, "S");
  expect(columns.map(({ name }) => name)).toEqual(["项目编号", "项目名称", "计划开始", "计划结束", "实际开始", "实际结束"]);
  expect(columns.map(({ field }) => field)).toEqual(["projectNumber", "projectName", "plannedStart", "plannedEnd", "actualStart", "actualEnd"]);
});

function holdsCell(block: Block, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** Every cell of the original, at the place it has now, holds what it held, or what the report says. */
function expectAccountedFor(before: ToyWorkbook, after: ToyWorkbook, sheet: string, report: AdoptionReport): void {
  const changed = new Map(report.changed.map((change) => [change.cell, change]));
  for (const [key, cell] of before.sheet(sheet).cells) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    const address = onSheet(sheet, cellAddress(row, column));
    const place = placeAfter(address, report.moved);
    const now = [...after.sheet(sheet).cells].find(([at]) => { const [r, c] = at.split(",").map(Number) as [number, number]; return onSheet(sheet, cellAddress(r, c)) === place; })?.[1];
    const change = changed.get(address);
    if (change === undefined) expect([address, now?.value ?? "", now?.formula]).toEqual([address, cell.value, cell.formula]);
    else expect([address, cell.value, now?.value ?? ""]).toEqual([address, change.from, change.to]);
    changed.delete(address);
  }
  for (const [address, change] of changed) expect([address, change.from]).toEqual([address, ""]);
}

describe.each(LISTS)("the list %s", (_name, make, sheet) => {
  test("CORE-PLAN-1 every original cell is unchanged or changed as the report says", () => {
    const [before, after] = [make(), make()];
    const { plan } = planList(after, sheet);
    after.apply(plan.operations);
    expectAccountedFor(before, after, sheet, plan.report);
    expect(adoptionReport.parse(plan.report)).toEqual(plan.report);
  });

  test("CORE-PLAN-2 the table covers the list and the added columns, with its names, sheets and lists", () => {
    const workbook = make();
    const { plan, list } = planList(workbook, sheet);
    workbook.apply(plan.operations);
    const table = workbook.tables.get("Projects");
    expect(table).toMatchObject({ sheet, block: { top: list.header.bottom, left: list.body.left, bottom: list.body.bottom } });
    expect([...workbook.names.keys()].sort()).toEqual(["StageList", "StatusDate", "TypeList"]);
    expect([...workbook.sheets.keys()].sort()).toEqual([sheet, "列表", BACKUP, "总览"].sort());
    expect(workbook.sheet(BACKUP).isHidden).toBe(true);
  });

  test("CORE-PLAN-3 formulas call only functions that Excel 2016, WPS and LibreOffice have", () => {
    const { plan } = planList(make(), sheet);
    const formulas = plan.operations.flatMap((operation) => (operation.do === "formulas" ? [operation.formulas].flat(2) : operation.do === "conditionalFormat" ? [operation.formula] : []));
    expect(formulas.length).toBeGreaterThan(20);
    for (const formula of formulas) {
      expect(functionsUsed(formula).filter((name) => !ALLOWED_FUNCTIONS.has(name))).toEqual([]);
      expect(formula.length).toBeLessThan(8192);
    }
  });

  test("CORE-RESTORE-1 restoring gives back every value, formula, format, merge, width and freeze, and leaves nothing behind", () => {
    const workbook = make();
    const before = picture(workbook, sheet);
    workbook.apply(planList(workbook, sheet).plan.operations);
    const plan = need(planRestore({ backupValues: workbook.valuesFromA1(BACKUP), currentSnapshot: workbook.snapshot(sheet), facts: workbook.facts(sheet), language: "zh" }));
    expect(plan.editedSince).toEqual([]);
    workbook.apply(plan.operations);
    expect(picture(workbook, sheet)).toEqual(before);
    expect([[...workbook.sheets.keys()], [...workbook.names], [...workbook.tables]]).toEqual([[sheet], [], []]);
  });

  test("CORE-RESTORE-2 a conversion that stopped after any operation is taken back", () => {
    const { plan } = planList(make(), sheet);
    const afterBackup = plan.operations.findIndex(({ do: what }) => what === "sheetVisibility") + 1;
    const before = picture(make(), sheet);
    for (let count = afterBackup; count <= plan.operations.length; count += 1) {
      const workbook = make();
      workbook.apply(plan.operations.slice(0, count));
      const restore = need(planRestore({ backupValues: workbook.valuesFromA1(BACKUP), currentSnapshot: workbook.snapshot(sheet), facts: workbook.facts(sheet), language: "zh" }));
      workbook.apply(restore.operations);
      expect([count, picture(workbook, sheet)]).toEqual([count, before]);
      expect([count, restore.keptOnSheet]).toEqual([count, null]);
    }
  });
});

test("CORE-RESTORE-3 cells that people changed since are named and kept on a sheet of their own", () => {
  const [workbook, sheet] = [marketingList(), "项目清单"];
  const before = picture(workbook, sheet);
  workbook.apply(planList(workbook, sheet).plan.operations);
  workbook.set(sheet, "D6", "渠道调研（二）");
  workbook.set(sheet, "I6", 45800);
  workbook.set(sheet, "K5", { formula: "=1+1", value: 2 });
  const plan = need(planRestore({ backupValues: workbook.valuesFromA1(BACKUP), currentSnapshot: workbook.snapshot(sheet), facts: workbook.facts(sheet), language: "zh" }));
  expect(plan.editedSince).toEqual([{ cell: "项目清单!K5", value: "=1+1" }, { cell: "项目清单!D6", value: "渠道调研（二）" }, { cell: "项目清单!I6", value: 45800 }]);
  workbook.apply(plan.operations);
  expect(picture(workbook, sheet)).toEqual(before);
  expect(workbook.sheet(plan.keptOnSheet!).cells.get("2,2")?.value).toBe("渠道调研");
});

test("CORE-RESTORE-4 new rows below the table are named; what the add-in wrote is not", () => {
  const workbook = new ToyWorkbook("S", [["编号", "项目名称", "预算", "支出", "预计完成"], ["1", "甲", "1万", 9000, "2026.3.5"], ["2", "乙", 2, 3, "待定"]]);
  const before = picture(workbook, "S");
  workbook.apply(planList(workbook, "S").plan.operations);
  workbook.set("S", "A4", "3");
  workbook.set("S", "B4", "丙");
  workbook.tables.set("Projects", { sheet: "S", block: { ...workbook.tables.get("Projects")!.block, bottom: 3 } });
  const plan = need(planRestore({ backupValues: workbook.valuesFromA1(BACKUP), currentSnapshot: workbook.snapshot("S"), facts: workbook.facts("S"), language: "zh" }));
  expect(plan.editedSince.map(({ cell }) => cell)).toEqual(["S!A4", "S!B4"]);
  workbook.apply(plan.operations);
  expect(picture(workbook, "S")).toEqual(before);
});

test("CORE-RESTORE-5 a backup that somebody changed is refused with the cell, a newer one by its version", () => {
  const [workbook, sheet] = [marketingList(), "项目清单"];
  workbook.apply(planList(workbook, sheet).plan.operations);
  const values = workbook.valuesFromA1(BACKUP);
  const restore = (backupValues: typeof values): unknown => planRestore({ backupValues, currentSnapshot: workbook.snapshot(sheet), facts: workbook.facts(sheet), language: "zh" });
  const left = values[0]!.indexOf("project-register/backup");
  const withCell = (row: number, column: number, value: string): typeof values => values.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));
  expect(restore(withCell(0, left, "x"))).toMatchObject({ ok: false, problem: { code: "BAD_BACKUP" } });
  expect(restore(withCell(0, left + 1, "2"))).toMatchObject({ ok: false, problem: { code: "NEWER_FORMAT", facts: { got: 2, expected: 1 } } });
  expect(restore(withCell(5, left + 1, "B5:"))).toMatchObject({ ok: false, problem: { code: "BAD_BACKUP", facts: { where: cellAddress(5, left + 1), got: "B5:" } } });
  expect(restore(withCell(1, left, "shet"))).toMatchObject({ ok: false, problem: { code: "BAD_BACKUP", facts: { where: cellAddress(1, left), got: "shet" } } });
});

test("CORE-PLAN-4 what stands right of the list moves and is reported; free columns are used where they are", () => {
  expect(planList(groupedList(), "2026 年 计划").plan.report.moved).toEqual([{ from: "'2026 年 计划'!J1:K6", to: "'2026 年 计划'!O1:P6" }]);
  const rows: ToyInput[][] = [["标题", "", "", "", "", "", "", "", "", "", "打印日期：3月"], [], ["编号", "项目名称", "预算", "支出"], ["1", "甲", 1, 2], ["2", "乙", 2, 3]];
  const { plan } = planList(new ToyWorkbook("S", rows), "S");
  expect(plan.report.moved).toEqual([]);
  expect(plan.operations.some(({ do: what }) => what === "insertColumns")).toBe(false);
});

test("CORE-PLAN-5 without a stage column one is added and filled from the dates and figures", () => {
  const { plan } = planList(groupedList(), "2026 年 计划");
  expect(plan.operations.find((operation) => operation.do === "values" && operation.address === "J4:J6")).toMatchObject({ values: [["收尾"], ["执行"], ["执行"]] });
});

test("CORE-PLAN-13 choices stay in the list's own language, whatever the language of Excel", () => {
  const changedIn = (workbook: ToyWorkbook, sheet: string, language: "zh" | "en"): unknown => planList(workbook, sheet, language).plan.report.changed.filter(({ reason }) => reason === "choiceMatched").map(({ from, to }) => `${String(from)} > ${String(to)}`);
  const zh = ["已完成 > 收尾", "调研 > 市场调研", "结项 > 收尾", "品牌 > 品牌形象提升", "进行中 > 执行"];
  expect([changedIn(marketingList(), "项目清单", "zh"), changedIn(marketingList(), "项目清单", "en")]).toEqual([zh, zh]);
  expect(changedIn(awkwardList(), "Q4 'live' list", "zh")).toEqual(["campaign > Marketing campaign", "brand > Brand image"]);
});

test("CORE-PLAN-14 red and amber never hold together, so that the order of the rules does not matter", () => {
  const rules = planList(marketingList(), "项目清单").plan.operations.flatMap((operation) => (operation.do === "conditionalFormat" && operation.address.startsWith("Q5") ? [operation.formula] : []));
  expect(rules).toEqual(["=AND(ISNUMBER($Q5),$Q5>=15)", "=AND(ISNUMBER($Q5),$Q5>=1,NOT($Q5>=15))"]);
});

test("CORE-PLAN-6 formulas that changed their result are named at the place where they stand now", () => {
  const { report } = planList(groupedList(), "2026 年 计划").plan;
  const before = [{ cell: "'2026 年 计划'!K5", formula: "=SUM(G4:G6)", value: 440000 }, { cell: "汇总!B1", formula: "=1", value: 1 }, { cell: "汇总!B2", formula: "=TODAY()", value: 46000 }];
  const after = [{ cell: "'2026 年 计划'!P5", formula: "=SUM(G4:G6)", value: 860000 }, { cell: "汇总!B1", formula: "=1", value: 1 }, { cell: "汇总!B2", formula: "=TODAY()", value: 46001 }, { cell: "总览!B4", formula: "=TODAY()", value: 46001 }];
  expect(completeReport(report, before, after).recalculated).toEqual([
    { cell: "'2026 年 计划'!P5", formula: "=SUM(G4:G6)", from: 440000, to: 860000 },
    { cell: "汇总!B2", formula: "=TODAY()", from: 46000, to: 46001 },
  ]);
});

test.each([
  ["NAME_TAKEN", { names: ["stagelist"] }], ["NAME_TAKEN", { tables: [{ name: "Projects", sheet: "X" }] }], ["NAME_TAKEN", { sheets: [{ name: BACKUP, visibility: "visible" as const }] }], ["READ_ONLY", { isReadOnly: true }],
])("CORE-PLAN-7 a plan is refused: %s", (code, change) => {
  const [workbook, sheet] = [marketingList(), "项目清单"];
  const { list, snapshot, columns } = planList(workbook, sheet);
  expect(planAdoption({ snapshot, facts: { ...workbook.facts(sheet), ...change }, list, columns, regulation: marketingOperations, language: "zh" })).toMatchObject({ ok: false, problem: { code } });
});

test("CORE-PLAN-8 a field given to two columns, an unknown field and a status date that is none are refused", () => {
  const [workbook, sheet] = [marketingList(), "项目清单"];
  const { list, snapshot, columns } = planList(workbook, sheet);
  const plan = (change: object): unknown => planAdoption({ snapshot, facts: workbook.facts(sheet), list, columns, regulation: marketingOperations, language: "zh", ...change });
  expect(plan({ columns: columns.map((column, index) => (index < 2 ? { ...column, field: "budget" } : { ...column, field: null })) })).toMatchObject({ ok: false, problem: { code: "BAD_COLUMN_CHOICE", facts: { count: 2, columns: "B, C" } } });
  expect(plan({ columns: [{ ...columns[0]!, field: "nonsense" }] })).toMatchObject({ ok: false, problem: { code: "BAD_ARGUMENTS" } });
  expect(plan({ statusDate: "2026-02-30" })).toMatchObject({ ok: false, problem: { code: "BAD_ARGUMENTS" } });
});

test("CORE-PLAN-9 sheets whose names are taken get a free one", () => {
  const workbook = new ToyWorkbook("总览", [["编号", "项目名称", "预算"], ["1", "甲", 1], ["2", "乙", 2]]);
  expect(planList(workbook, "总览").plan.made).toEqual({ overviewSheet: "总览2", listsSheet: "列表", backupSheet: BACKUP });
});

test("CORE-PLAN-10 duplicates, missing numbers, dates out of order and errors are noticed", () => {
  const workbook = new ToyWorkbook("S", [
    ["编号", "项目名称", "开始日期", "预计完成", "预算", "附件"],
    ["1", "甲", "2026-01-05", "2026-03-01", 10, "#N/A"], ["1", "甲", "2026-01-05", "2026-03-01", 10, ""], ["", "乙", "2026-05-01", "2026-04-01", 20, ""], ["4", "", "2026-05-01", "2026-06-01", 30, ""],
  ]);
  expect(planList(workbook, "S").plan.report.notices.map(({ cell, kind }) => `${cell} ${kind}`)).toEqual([
    "S!F2 errorValue", "S!A4 missingNumber", "S!B5 missingName", "S!A3 duplicateNumber", "S!A3 duplicateRow", "S!D4 endBeforeStart",
  ]);
});

const anyValue: fc.Arbitrary<ToyInput> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<ToyInput>("", "2026.3.5", "2026年3月5日", 46086, "1.5万", "80%", 0.5, "待定", "—", "小计", "合 计", "进行中", "营销活动", "=1+1", "项目名称", "#N/A") },
  fc.string({ maxLength: 6 }), fc.integer({ min: -1000, max: 90_000 }), fc.boolean(), fc.record({ formula: fc.constant("=A1"), value: fc.constantFrom<ToyInput & (string | number)>("x", 5, "") }),
);

test("CORE-PLAN-11 whatever the rows hold, every value is accounted for, rows are judged alike before and after, and restoring gives all back", () => {
  const header = ["序号", "项目编号", "项目名称", "类别", "开始日期", "预计完成", "实际完成", "预算（万元）", "支出（元）", "进度", "状态", "备注"];
  const row = fc.array(anyValue, { minLength: header.length, maxLength: header.length });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.boolean(), (rows, hasMerge) => {
      const make = (): ToyWorkbook => new ToyWorkbook("S", [header, ["1", "P-1", "甲", "营销活动", "2026-01-01", "2026-02-01", "", 1, 2, 0.5, "执行", ""], ...rows], hasMerge && rows.length > 1 ? { merges: ["D3:D4"] } : {});
      const [before, after] = [make(), make()];
      const snapshot = after.snapshot("S");
      const looked = inspectSheet(snapshot, after.facts("S"));
      fc.pre(looked.ok && looked.value.length === 1);
      const list = need(looked)[0]!;
      const columns = proposeColumns(snapshot, list, marketingOperations, "zh");
      const plan = need(planAdoption({ snapshot, facts: after.facts("S"), list, columns, regulation: marketingOperations, language: "zh" }));
      after.apply(plan.operations);
      expectAccountedFor(before, after, "S", plan.report);
      const now = after.snapshot("S");
      const width = list.body.right - list.body.left + 1;
      const body = now.values.slice(list.body.top - now.used!.top, list.body.bottom - now.used!.top + 1).map((cells) => cells.slice(list.body.left - now.used!.left).slice(0, width));
      expect(rowKindsOf(body, rowKeysOf(snapshot, list.header, list.body, columns))).toEqual(plan.list.rowKinds);
      const restore = need(planRestore({ backupValues: after.valuesFromA1(BACKUP), currentSnapshot: now, facts: after.facts("S"), language: "zh" }));
      expect(restore.editedSince).toEqual([]);
      after.apply(restore.operations);
      expect(picture(after, "S")).toEqual(picture(before, "S"));
    }),
    { numRuns: 150 },
  );
});

test("CORE-PLAN-12 the writes of 10,000 rows by 30 columns stay below one and a half times the raw values", () => {
  const header = ["项目编号", "项目名称", "项目类别", "部门", "经理", "开始日期", "预计完成", "实际完成", "预算（万元）", "支出（元）", "进度", "状态", ...Array.from({ length: 18 }, (_, index) => `补充${index + 1}`)];
  const rows = Array.from({ length: 10_000 }, (_, index): ToyInput[] => [
    `P-${index}`, `项目${index}`, "调研 ", `部门${index % 9}`, "张伟 ", `2026.${(index % 12) + 1}.5`, "2026年9月5日", index % 2 === 0 ? "2026/9/1" : "", `${index}元`, `${index % 50}万`, "80%", "进行中", ...Array.from({ length: 18 }, (__, at) => index * 31 + at),
  ]);
  const values = [header, ...rows] as (string | number)[][];
  const snapshot = { ...new ToyWorkbook("S", [["x"]]).snapshot("S"), used: { top: 0, left: 0, bottom: rows.length, right: header.length - 1 }, values, columnWidths: header.map(() => 60), numberFormats: new Map() };
  const facts = new ToyWorkbook("S", []).facts("S");
  const [list] = need(inspectSheet(snapshot, facts));
  const plan = need(planAdoption({ snapshot, facts, list: list!, columns: proposeColumns(snapshot, list!, marketingOperations, "zh"), regulation: marketingOperations, language: "zh" }));
  expect(plan.report.changed.length).toBeGreaterThan(80_000);
  expect(JSON.stringify(plan.operations).length).toBeLessThan(JSON.stringify(values).length * 1.2);
});

test("CORE-PLAN-41 同上 in a column of choices takes what stands above, as a change; without anything above it stays and is named", () => {
  const workbook = new ToyWorkbook("S", [["编号", "项目名称", "类别", "状态", "预算"], ["1", "甲", "同上", "已结案", 1], ["2", "乙", "活动", "〃", 2], ["3", "丙", "〃", "施工中", 3]]);
  const { report, operations } = planList(workbook, "S").plan;
  expect(report.changed.filter(({ cell }) => ["S!C4", "S!D3"].includes(cell)).map(({ cell, from, to, reason }) => [cell, from, to, reason])).toEqual([["S!D3", "〃", "收尾", "mergeFilled"], ["S!C4", "〃", "营销活动", "mergeFilled"]]);
  expect(report.unreadable.map(({ cell, value }) => [cell, value])).toEqual([["S!C2", "同上"]]);
  expect(JSON.stringify(operations.filter((operation) => "sheet" in operation && operation.sheet === "列表"))).not.toMatch(/同上|〃/);
});

test("CORE-PLAN-42 spending of over a hundred times the budget is noticed with both figures; the cost deviation's header has its unit", () => {
  const rows = (own: string): ToyWorkbook => new ToyWorkbook("S", [["编号", "项目名称", "预算（万元）", "支出（元）", own], ["1", "甲", 35, 36_000_000, ""], ["2", "乙", 35, 348_000, "x"]]);
  const { report } = planList(rows("备注"), "S").plan;
  expect(report.notices.filter(({ kind }) => kind === "unitSlip")).toEqual([{ cell: "S!D2", kind: "unitSlip", text: "“支出（元）”36,000,000 是“预算（万元）”35 的一百倍以上，单位是否有误？" }]);
  const deviation = (own: string): string[] => planList(rows(own), "S").plan.report.added.flatMap(({ what, text }) => (what === "column" && text.startsWith("成本偏差") ? [text.split("：")[0]!] : []));
  expect([deviation("备注"), deviation("成本偏差（万元）")]).toEqual([["成本偏差（万元）"], ["成本偏差（万元）2"]]);
});

test("CORE-PLAN-43 a refused stage is told the words that it takes, a refused date how it is written", () => {
  const { operations } = planList(new ToyWorkbook("S", [["编号", "项目名称", "状态", "预计完成"], ["1", "甲", "执行", "2026-03-05"], ["2", "乙", "立项", "2026-03-06"]]), "S").plan;
  const messages = operations.flatMap((operation) => (operation.do === "validation" && operation.sheet === "S" ? [operation.rule.alert.message] : []));
  expect(messages).toContain("“状态”只能填：立项、计划、执行、监控、收尾（已完成的填“收尾”）。");
  expect(messages.find((message) => message.startsWith("“预计完成”"))).toContain("用“-”或“/”，不用点（2026.3.5 不算日期）");
});
