import * as fc from "fast-check";
import { costDeviation, daysLate, plannedProgress, progressDeviation, roundHalfAway, type ProjectFigures } from "../../oracle/deviations";
import { overviewFigures, type OverviewProject } from "../../oracle/overview-figures";
import { cellAddress } from "../../../src/core/blueprint/addresses";
import { ROW_KIND_WORDS } from "../../../src/core/blueprint/words";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { calculate } from "../calculate";
import { awkwardList, groupedList, marketingList } from "../messy-lists";
import { planList, type PlannedList } from "../plan-list";
import { ToyWorkbook, type ToyInput } from "../toy-workbook";
import { marketingOperations } from "../../../src/regulations/marketing-operations";

const STATUS = 46_200;
const FIGURES: ProjectFigures = { start: 46_000, plannedEnd: 46_100, actualEnd: null, budget: 100, actualCost: 80, progress: 0.5 };

test.each<[string, Partial<ProjectFigures>, number, number | null]>([
  ["open and past its end", {}, STATUS, 100], ["open before its end", {}, 46_050, 0], ["finished late", { actualEnd: 46_104 }, STATUS, 4], ["finished early", { actualEnd: 46_090.9 }, STATUS, -10],
  ["without a planned end", { plannedEnd: null }, STATUS, null], ["with an end nobody can read", { actualEnd: "unreadable" }, STATUS, null],
])("CORE-DEV-1 days late: %s", (_name, change, status, expected) => {
  expect(daysLate({ ...FIGURES, ...change }, status)).toBe(expected);
});

test("CORE-DEV-2 cost deviation is budget x progress less actual cost, with the whole budget where there is no progress", () => {
  expect(costDeviation(FIGURES)).toBe(-30);
  expect(costDeviation({ ...FIGURES, progress: null })).toBe(20);
  expect(costDeviation({ ...FIGURES, budget: null })).toBeNull();
  // Published example, chapter on earned value of the CRAN book of the package PRA: BAC 500,000, 40 % complete, AC 290,000, CV -90,000.
  expect(costDeviation({ ...FIGURES, budget: 500_000, progress: 0.4, actualCost: 290_000 })).toBe(-90_000);
});

test("CORE-DEV-3 planned progress goes evenly over calendar days from 0 to 1; a project of one day is due on it", () => {
  expect([45_990, 46_000, 46_025, 46_100, 46_300].map((day) => plannedProgress(FIGURES, day))).toEqual([0, 0, 0.25, 1, 1]);
  expect([45_999, 46_000].map((day) => plannedProgress({ ...FIGURES, plannedEnd: 46_000 }, day))).toEqual([0, 1]);
  expect(progressDeviation(FIGURES, 46_025)).toBe(0.25);
  expect([roundHalfAway(1.005, 2), roundHalfAway(-2.5, 0), roundHalfAway(1e-9, 6)]).toEqual([1.01, -3, 0]);
});

/** What the cells of the register say, apart from how formulas read them. */
function figuresOf(planned: PlannedList, workbook: ToyWorkbook, sheet: string, row: number): ProjectFigures & { type: string; stage: string; hasNumber: boolean } {
  const at = (field: string): CellValue => {
    const column = planned.columns.find((one) => one.field === field)?.column;
    return column === undefined ? "" : (workbook.sheet(sheet).cells.get(`${row},${column}`)?.value ?? "");
  };
  const day = (field: string): number | null => (typeof at(field) === "number" && Number(at(field)) >= 32_874 && Number(at(field)) < 73_416 ? (at(field) as number) : null);
  const number = (field: string): number | null => (typeof at(field) === "number" ? (at(field) as number) : null);
  const added = workbook.tables.get("Projects")!.block;
  const stageColumn = planned.columns.find((one) => one.field === "stage")?.column ?? planned.list.body.right + 1;
  const start = ["plannedStart", "initiationDate", "actualStart"].find((field) => planned.columns.some((one) => one.field === field));
  const end = at("actualEnd");
  return {
    start: start === undefined ? null : day(start), plannedEnd: day("plannedEnd"),
    actualEnd: day("actualEnd") ?? (["", "-", "–", "—", "——", "/", "无", "n/a", "待定", "未定", "tbd"].includes(String(end).trim().toLowerCase()) ? null : "unreadable"),
    budget: number("budget"), actualCost: number("actualCost"), progress: number("progress"),
    type: String(at("projectType")), stage: String(workbook.sheet(sheet).cells.get(`${row},${stageColumn <= added.right ? stageColumn : 0}`)?.value ?? ""), hasNumber: at("projectNumber") !== "",
  };
}

/** 元 against 万元. */
function costShift({ columns }: PlannedList): number {
  const tens = { yuan: 0, thousand: 3, tenThousand: 4 };
  const [budget, cost] = ["budget", "actualCost"].map((field) => columns.find((one) => one.field === field)?.unit);
  return budget && cost ? tens[cost] - tens[budget] : 0;
}

function expectSame(what: string, got: CellValue, expected: number | null): void {
  if (expected === null) expect([what, got]).toEqual([what, ""]);
  else expect([what, typeof got === "number" && Math.abs(got - expected) <= 1e-6 * Math.max(1, Math.abs(expected)) ? expected : got]).toEqual([what, expected]);
}

function expectFormulasAgree(make: () => ToyWorkbook, sheet: string, language: "zh" | "en"): void {
  const workbook = make();
  const planned = planList(workbook, sheet, language, "2026-06-27");
  workbook.apply(planned.plan.operations);
  const { block } = workbook.tables.get("Projects")!;
  const at = calculate(workbook);
  const headers = new Map(Array.from({ length: block.right - block.left + 1 }, (_, index) => [String(workbook.sheet(sheet).cells.get(`${block.top},${block.left + index}`)?.value), block.left + index]));
  const value = (row: number, header: string): CellValue => at(sheet, cellAddress(row, headers.get(header)!));
  const words = language === "zh" ? { kind: "行类别", late: "延期天数", cost: "成本偏差", progress: "进度偏差" } : { kind: "Row kind", late: "Days late", cost: "Cost deviation", progress: "Progress deviation" };
  const hasCost = ["budget", "actualCost"].every((id) => planned.columns.some(({ field }) => field === id));
  /** With its unit, where that is known. */
  const costHeader = [...headers.keys()].findLast((header) => header.startsWith(words.cost)) ?? "";
  expect(costHeader !== "").toBe(hasCost);
  const projects: OverviewProject[] = [];
  planned.plan.list.rowKinds.forEach((kind, index) => {
    const row = block.top + 1 + index;
    expect([row, value(row, words.kind)]).toEqual([row, ROW_KIND_WORDS[kind === "project" ? "project" : "other"][language]]);
    const figures = figuresOf(planned, workbook, sheet, row);
    if (kind === "project") projects.push(figures);
    const cost = { ...figures, actualCost: figures.actualCost === null ? null : figures.actualCost * 10 ** costShift(planned) };
    if (headers.has(words.late)) expectSame(`late ${row}`, value(row, words.late), kind === "project" ? daysLate(figures, STATUS) : null);
    if (hasCost) expectSame(`cost ${row}`, value(row, costHeader), kind === "project" ? costDeviation(cost) : null);
    if (headers.has(words.progress)) expectSame(`progress ${row}`, value(row, words.progress), kind === "project" ? progressDeviation(figures, STATUS) : null);
  });
  expectOverview(planned, projects, at, language);
}

function expectOverview(planned: PlannedList, projects: readonly OverviewProject[], at: (sheet: string, address: string) => CellValue, language: "zh" | "en"): void {
  const sheet = planned.plan.made.overviewSheet;
  const stages = marketingOperations.stages.map((_, index) => String(at(sheet, cellAddress(5, index + 1))));
  expect([0, 1].map((which) => marketingOperations.stages.map(({ label }) => label[which === 0 ? "zh" : "en"]))).toContainEqual(stages);
  const types: string[] = [];
  const other = language === "zh" ? "其他类别" : "Other types";
  let row = 7;
  if (planned.columns.some(({ field }) => field === "projectType")) for (; at(sheet, `A${row}`) !== other; row += 1) types.push(String(at(sheet, `A${row}`)));
  const figures = overviewFigures(projects, types, stages, STATUS, costShift(planned));
  const headers = Array.from({ length: 12 }, (_, index) => String(at(sheet, cellAddress(5, index + 1))));
  const column = (start: string): number => headers.findIndex((header) => header.startsWith(start)) + 1;
  const columns = language === "zh" ? { budget: "预算", cost: "实际支出", over: "超支", late: "延期" } : { budget: "Budget", cost: "Actual", over: "Overspent", late: "Late" };
  const rows = [...types.map((type) => figures.types.get(type)!), ...(types.length > 0 ? [figures.otherTypes, figures.noType] : []), figures.total];
  rows.forEach((expected, index) => {
    const line = 7 + index;
    const cell = (column: number): CellValue => at(sheet, cellAddress(line - 1, column));
    [...expected.byStage, expected.projects].forEach((count, stage) => expectSame(`${line} stage ${stage}`, cell(stage + 1), count));
    for (const [name, amount] of [[columns.budget, expected.budget], [columns.cost, expected.actualCost], [columns.over, expected.overspent], [columns.late, expected.late]] as const) if (column(name) > 0) expectSame(`${line} ${name}`, cell(column(name)), amount);
  });
  const totalLine = 7 + rows.length - 1;
  if (column(columns.late) > 0) {
    [...figures.lateByStage, figures.total.late].forEach((count, index) => expectSame(`late ${index}`, at(sheet, cellAddress(totalLine, index + 1)), count));
    [...figures.worstByStage, figures.total.worst].forEach((days, index) => expectSame(`worst ${index}`, at(sheet, cellAddress(totalLine + 1, index + 1)), days));
  }
  const check = totalLine + (column(columns.late) > 0 ? 2 : 0) + 1;
  expect(String(at(sheet, `B${check}`))).toMatch(/^●/);
  if (planned.columns.some(({ field }) => field === "projectNumber")) expectSame("without number", at(sheet, `B${check + 4}`), figures.withoutNumber);
  const cleaning = Array.from({ length: 9 }, (_, index) => [String(at(sheet, `A${check + 4 + index}`)), at(sheet, `B${check + 4 + index}`)] as const);
  for (const { name, unreadable, field } of planned.plan.report.columns) {
    const line = cleaning.find(([label]) => label.includes(`“${name}”`));
    if (line !== undefined && field !== null) expectSame(`unreadable ${name}`, line[1], unreadable);
  }
}

test.each([["marketing", marketingList, "项目清单"], ["grouped", groupedList, "2026 年 计划"], ["awkward", awkwardList, "Q4 'live' list"]] as const)("CORE-DEV-4 the formulas of the register and of the overview come to the plain calculation: %s", (_name, make, sheet) => {
  expectFormulasAgree(make, sheet, "zh");
  expectFormulasAgree(make, sheet, "en");
});

test("CORE-DEV-5 a list without type, money or progress gets an overview of what it has", () => {
  expectFormulasAgree(() => new ToyWorkbook("S", [["编号", "项目名称", "负责人", "截止日期"], ["1", "甲", "张", "2026-01-05"], ["2", "乙", "李", "待定"], ["合计", "", "", ""]]), "S", "zh");
});

test("CORE-DEV-6 types that look like patterns or comparisons are counted as they are", () => {
  expectFormulasAgree(() => new ToyWorkbook("S", [["编号", "项目名称", "类别", "预算"], ["1", "甲", "*", 1], ["2", "乙", ">5", 2], ["3", "丙", "a?", 3], ["4", "丁", "ab", 4], ["5", "戊", "=A", 5], ["6", "己", "", 6]]), "S", "zh");
});

const anyValue: fc.Arbitrary<ToyInput> = fc.constantFrom<ToyInput>("", "", "2026.3.5", 46086, 46190, "1.5万", 12, 80, 0.5, 1, "待定", "已完成", "完成", "TBD", "—", "小计", "合 计：", "累计:", "P-1|小计|x", "Sub-Total", "grand total", "进行中", "营销活动", "项目名称", "#N/A", true, "  ", "年度合计表", "无", "其中：设备费", " 其 中", "上述项目");

/** Kinds of project are words: a number or a date among them would be compared by its value, whatever its type. */
const anyType: fc.Arbitrary<ToyInput> = fc.constantFrom<ToyInput>("", "—", "营销活动", "调研", "联名合作", "a*", "<b", "#N/A", "  ", "小计", "合作 ", "Campaign", "同上", "〃");

test("CORE-DEV-7 whatever the rows hold, row kinds, deviations and overview come to the plain calculation", () => {
  const header = ["序号", "项目编号", "项目名称", "类别", "开始日期", "预计完成", "实际完成", "预算（万元）", "支出（元）", "进度", "状态"];
  fc.assert(
    fc.property(fc.array(fc.tuple(...header.map((name) => (name === "类别" ? anyType : anyValue))), { minLength: 1, maxLength: 8 }), (rows) => {
      // Enough sound rows that the sheet is always taken for a list.
      const sound = (number: number): ToyInput[] => [number, `P-${number}`, "甲", "营销活动", "2026-01-01", "2026-02-01", "", 1, 2, 0.5, "执行"];
      expectFormulasAgree(() => new ToyWorkbook("S", [header, ...[1, 2, 3, 4].map(sound), ...rows, sound(5)]), "S", "zh");
    }),
    { numRuns: 60 },
  );
});
