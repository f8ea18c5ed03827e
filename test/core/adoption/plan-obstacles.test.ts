/** What of a sheet's own has to be minded when a table comes over its list: filters, spills, rules, sums over sheets, long headers. */

import { inspectSheet } from "../../../src/core/adoption/inspect-sheet";
import { planAdoption } from "../../../src/core/adoption/plan-adoption";
import type { SheetSnapshot } from "../../../src/core/adoption/snapshot";
import { parseBlock } from "../../../src/core/blueprint/addresses";
import { marketingOperations } from "../../../src/regulations/marketing-operations";
import { need, planList, type PlannedList } from "../plan-list";
import { ToyWorkbook, type ToyInput } from "../toy-workbook";

const ROWS: ToyInput[][] = [["编号", "项目名称", "状态", "预算", "预计完成"], ["P-1", "甲", "执行", 1, "2026.3.5"], ["P-2", "乙", "计划", 2, "待定"]];

function planWith(change: Partial<SheetSnapshot>): ReturnType<typeof planAdoption> {
  const workbook = new ToyWorkbook("S", ROWS);
  const { list, snapshot, columns } = planList(workbook, "S");
  return planAdoption({ snapshot: { ...snapshot, ...change }, facts: workbook.facts("S"), list, columns, regulation: marketingOperations, language: "zh" });
}

const inspectWith = (change: Partial<SheetSnapshot>): unknown => {
  const workbook = new ToyWorkbook("S", ROWS);
  return inspectSheet({ ...workbook.snapshot("S"), ...change }, workbook.facts("S"));
};

test("CORE-PLAN-17 a filtered sheet is refused; a filter without criteria over the list is taken away before the table", () => {
  const filtered = { autoFilter: { block: parseBlock("A1:E3")!, isFiltering: true } };
  expect([inspectWith(filtered), planWith(filtered)]).toMatchObject([{ ok: false, problem: { code: "FILTER_ACTIVE", facts: { sheet: "S" } } }, { ok: false, problem: { code: "FILTER_ACTIVE" } }]);
  const removals = (address: string): number => need(planWith({ autoFilter: { block: parseBlock(address)!, isFiltering: false } })).operations.filter(({ do: what }) => what === "removeAutoFilter").length;
  expect([removals("A1:E3"), removals("A1:Z1"), removals("H1:I9")]).toEqual([1, 1, 0]);
});

test("CORE-PLAN-18 a list that a dynamic-array formula may fill is refused; a formula beside or below the list cannot reach it", () => {
  const spilling = (...keys: string[]): Partial<SheetSnapshot> => ({ hasSpill: true, formulas: new Map(keys.map((key) => [key, "=SORT(X1:X9)"])) });
  expect([inspectWith(spilling("1,3")), planWith(spilling("0,3"))]).toMatchObject([{ ok: false, problem: { code: "SPILLED_LIST", facts: { range: "A1:E3" } } }, { ok: false, problem: { code: "SPILLED_LIST" } }]);
  expect([inspectWith(spilling("1,6", "9,0")), planWith(spilling("1,6", "9,0"))]).toMatchObject([{ ok: true }, { ok: true }]);
});

test("CORE-PLAN-19 a column's own data validation stays and is named; only the stage column's gives way", () => {
  const rulesOf = (plan: PlannedList["plan"]): string[] => plan.operations.flatMap((operation) => (operation.do === "validation" && operation.sheet === "S" && operation.address.endsWith("3") ? [operation.address] : []));
  const without = need(planWith({}));
  const withOwn = need(planWith({ validations: [{ column: 2 }, { column: 3 }] }));
  expect(rulesOf(without)).toEqual(["C2:C3", "D2:D3", "E2:E3"]);
  expect(rulesOf(withOwn)).toEqual(["C2:C3", "E2:E3"]);
  expect(withOwn.report.added.filter(({ what }) => what === "validation").map(({ where }) => where)).toEqual(["S!C2:C3", "S!E2:E3"]);
  const said = withOwn.report.restyled.filter(({ what }) => what.includes("数据验证"));
  expect(said).toEqual([{ range: "S!C2:C3", what: expect.stringContaining("换成阶段的下拉列表") }, { range: "S!D2:D3", what: expect.stringContaining("保持不变") }]);
});

test("CORE-PLAN-20 new sheets come after the last one: between others, sums over sheets would take them in", () => {
  const workbook = new ToyWorkbook("一月", ROWS);
  workbook.sheets.set("二月", new ToyWorkbook("二月", [["x"]]).sheet("二月"));
  const { plan } = planList(workbook, "一月");
  const order = ["一月", "二月"];
  for (const operation of plan.operations) if (operation.do === "addSheet") order.splice(typeof operation.position === "string" ? order.length : order.indexOf(operation.position.after) + 1, 0, operation.sheet);
  expect(order).toEqual(["一月", "二月", "总览", "列表", "原表备份"]);
});

test.each(["zh", "en"] as const)("CORE-PLAN-21 messages of the input rules fit Excel however long a header is: %s", (language) => {
  const long = "很长的表头".repeat(50);
  const workbook = new ToyWorkbook("S", [["编号", "项目名称", "项目类别", "预算", "预计完成", "状态"], ["P-1", "甲", "营销活动", 1, "2026.3.5", "执行"], ["P-2", "乙", "市场调研", 2, "2026.4.5", "计划"]]);
  const snapshot = workbook.snapshot("S");
  const facts = workbook.facts("S");
  const [list] = need(inspectSheet(snapshot, facts));
  const fields = [null, null, "projectType", "budget", "plannedEnd", "stage"];
  const columns = fields.map((field, column) => ({ column, name: `${String(snapshot.values[0]![column])}${column > 1 ? long : ""}`, field, unit: null }));
  const plan = need(planAdoption({ snapshot, facts, list: list!, columns, regulation: marketingOperations, language }));
  const rules = plan.operations.flatMap((operation) => (operation.do === "validation" ? [operation.rule] : []));
  expect(rules.length).toBeGreaterThan(6);
  for (const { alert, prompt } of rules) {
    for (const text of [alert, ...(prompt === undefined ? [] : [prompt])]) {
      expect(text.title.length).toBeLessThanOrEqual(31);
      expect(text.message.length).toBeLessThanOrEqual(224);
    }
  }
  // The sentence after the header is still there.
  expect(rules.filter(({ alert }) => alert.message.includes("…”")).map(({ alert }) => alert.message.length > 70)).toEqual([true, true, true, true]);
});

test("CORE-PLAN-22 the row kind is written before the deviations that read it", () => {
  const { plan } = planList(new ToyWorkbook("S", ROWS), "S");
  const formulas = plan.operations.flatMap((operation) => (operation.do === "formulas" && operation.sheet === "S" ? [String(operation.formulas)] : []));
  expect(formulas.length).toBeGreaterThan(1);
  expect(formulas.map((formula) => formula.includes("[@行类别]"))).toEqual(formulas.map((_, index) => index > 0));
});
