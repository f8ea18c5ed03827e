import { findLists } from "../../../src/core/adoption/find-lists";
import { inspectSheet } from "../../../src/core/adoption/inspect-sheet";
import { listAt } from "../../../src/core/adoption/list-at";
import type { FoundList } from "../../../src/core/adoption/plan";
import type { WorkbookFacts } from "../../../src/core/adoption/snapshot";
import { blockAddress } from "../../../src/core/blueprint/addresses";
import { awkwardList, groupedList, marketingList } from "../messy-lists";
import { need } from "../plan-list";
import { ToyWorkbook, type ToyInput } from "../toy-workbook";

const HEADER = ["编号", "项目名称", "负责人", "预算", "预计完成"];
const ROWS: ToyInput[][] = [["A-1", "展会", "张伟", 12, "2026-03-05"], ["A-2", "调研", "李娜", 8, "2026-04-05"], ["A-3", "改版", "王芳", 20, "2026-05-05"]];
const rangeOf = ({ header, body }: FoundList): string => blockAddress({ ...body, top: header.top });

function listsOf(rows: readonly (readonly ToyInput[])[], options: ConstructorParameters<typeof ToyWorkbook>[2] = {}): readonly FoundList[] {
  return findLists(new ToyWorkbook("S", rows, options).snapshot("S"));
}

test.each<[string, readonly (readonly ToyInput[])[], ConstructorParameters<typeof ToyWorkbook>[2], string]>([
  ["at the top left", [HEADER, ...ROWS], {}, "A1:E4"],
  ["away from the corner", [HEADER, ...ROWS], { at: "C7" }, "C7:G10"],
  ["below a merged title and instructions", [["2026年项目"], ["填写说明：每周更新。"], [], HEADER, ...ROWS], { merges: ["A1:E1", "A2:E2"] }, "A4:E7"],
  ["above notes", [HEADER, ...ROWS, [], ["注：金额为万元。"], ["制表人：何静　审核：李娜"]], {}, "A1:E4"],
  ["with notes right below", [HEADER, ...ROWS, ["说明：以上均为含税金额"]], {}, "A1:E4"],
  ["with a total and a signature line", [HEADER, ...ROWS, ["合计", "", "", 40, ""], ["制表：张", "", "审核：李", "", "日期：3月"]], {}, "A1:E5"],
  ["with blank rows inside", [HEADER, ROWS[0]!, [], [], ROWS[1]!, ROWS[2]!], {}, "A1:E6"],
  ["with a spacer column inside", [["编号", "项目名称", "", "负责人", "预算"], ["A-1", "展会", "", "张伟", 12], ["A-2", "调研", "", "李娜", 8]], {}, "A1:E3"],
  ["with a column without a header at its end", [[...HEADER], ...ROWS.map((row) => [...row, "补充"])], {}, "A1:F4"],
  ["without the remarks standing beside it", [HEADER, [...ROWS[0]!, "", "← 已通报"], ROWS[1]!, ROWS[2]!], {}, "A1:E4"],
  ["with unknown header words but figures below", [["甲", "乙", "丙"], ["一", 1, 2], ["二", 3, 4]], {}, "A1:C3"],
])("CORE-LIST-1 a list is found %s", (_name, rows, options, range) => {
  expect(listsOf(rows, options).map(rangeOf)).toEqual([range]);
});

test("CORE-LIST-2 rows are told apart: subtotals, total, blank rows, repeated headers, rows without number and name, and projects without one of them", () => {
  const [list] = listsOf([HEADER, ROWS[0]!, ["", "小计", "", 12, ""], [], HEADER, ROWS[1]!, ["", "无编号项目", "王芳", 3, ""], ["A-9", "", "王芳", 3, ""], ["", "", "王芳", 3, "2026-01-01"], ["二、市场部"], ["合 计：", "", "", 40, ""]]);
  expect(list?.rowKinds).toEqual(["project", "subtotal", "blank", "header", "project", "project", "project", "note", "note", "total"]);
});

test("CORE-LIST-3 numbered rows that are otherwise empty are no projects", () => {
  const [list] = listsOf([["序号", "项目名称", "负责人", "预算"], [1, "展会", "张伟", 12], [2, "调研", "李娜", 3], [3], [4], ["合计", "", "", 15]]);
  expect(list?.rowKinds).toEqual(["project", "project", "note", "note", "total"]);
});

test("CORE-LIST-4 a header of two rows is found whole, with its groups", () => {
  const [list] = findLists(groupedList().snapshot("2026 年 计划"));
  expect([blockAddress(list!.header), blockAddress(list!.body)]).toEqual(["A2:I3", "A4:I6"]);
});

test("CORE-LIST-5 two lists one below the other are two", () => {
  const lists = listsOf([["一期"], HEADER, ...ROWS, [], [], ["二期供应商"], ["供应商名称", "联系人", "合同金额", "签订日期"], ["甲公司", "赵", 12, "2026-01-02"], ["乙公司", "钱", 9, "2026-02-02"]]);
  expect(lists.map(rangeOf)).toEqual(["A2:E5", "A9:D11"]);
  expect(lists.map(({ title }) => title?.text)).toEqual(["一期", "二期供应商"]);
});

test("CORE-LIST-6 two lists side by side with the same headers are two", () => {
  const lists = listsOf([[...HEADER, "", ...HEADER], ...ROWS.map((row) => [...row, "", ...row])]);
  expect(lists.map(rangeOf)).toEqual(["A1:E4", "G1:K4"]);
});

test("CORE-LIST-7 title and notes are given with the list", () => {
  const [list] = findLists(marketingList().snapshot("项目清单"));
  expect(list?.title).toEqual({ block: { top: 0, left: 1, bottom: 0, right: 15 }, text: "市场部项目清单" });
  expect(list?.notes.map(blockAddress)).toEqual(["B2", "B13", "B14"]);
});

test("CORE-LIST-8 a range that a person chose is taken, its first row as the header; one cell means the list around it", () => {
  const snapshot = marketingList().snapshot("项目清单");
  expect(rangeOf(need(listAt(snapshot, "B4:P9")))).toBe("B4:P9");
  expect(rangeOf(need(listAt(snapshot, "项目清单!$B$4:$P$30")))).toBe("B4:P14");
  expect(rangeOf(need(listAt(snapshot, "D6")))).toBe("B4:P11");
  expect(rangeOf(need(listAt(awkwardList().snapshot("Q4 'live' list"), "A:J")))).toBe("A1:J4");
});

test.each([["nonsense", "BAD_RANGE"], ["A1:B2,C3", "BAD_RANGE"], ["Z99", "BAD_RANGE"], ["Z90:AB99", "NO_LIST"], ["B4:P4", "NO_LIST"]])("CORE-LIST-9 %s is refused as %s", (address, code) => {
  expect(listAt(marketingList().snapshot("项目清单"), address)).toMatchObject({ ok: false, problem: { code } });
});

function inspect(rows: readonly (readonly ToyInput[])[], change: (facts: WorkbookFacts) => Partial<WorkbookFacts> = () => ({}), options: { isProtected?: boolean; table?: string } = {}): unknown {
  const workbook = new ToyWorkbook("S", rows);
  const snapshot = { ...workbook.snapshot("S"), isProtected: options.isProtected ?? false, tables: options.table === undefined ? [] : [{ name: "表1", block: { top: 0, left: 0, bottom: 3, right: 4 } }] };
  const facts = workbook.facts("S");
  const result = inspectSheet(snapshot, { ...facts, ...change(facts) });
  return result.ok ? result.value.length : result.problem.code;
}

const FORM = [["项目立项审批表"], ["项目名称", "春季推广", "项目类别", "营销活动"], ["负责人", "张伟", "预算（万元）", 12], ["开始日期", "2026-03-01", "完成日期", "2026-06-30"], ["项目必要性：", "提升销量"], ["部门意见", ""], ["签字：", "", "日期：", ""]];

test.each<[string, unknown, unknown]>([
  ["EMPTY_SHEET", inspect([]), "EMPTY_SHEET"],
  ["ONE_COLUMN on prose", inspect([["会议纪要"], ["今天讨论了明年的安排，大家认为应当提前准备。"], ["散会。"]]), "ONE_COLUMN"],
  ["NO_LIST on a header alone", inspect([HEADER]), "NO_LIST"],
  ["LOOKS_LIKE_FORM", inspect(FORM), "LOOKS_LIKE_FORM"],
  ["READ_ONLY", inspect([HEADER, ...ROWS], () => ({ isReadOnly: true })), "READ_ONLY"],
  ["WORKBOOK_PROTECTED", inspect([HEADER, ...ROWS], () => ({ isStructureProtected: true })), "WORKBOOK_PROTECTED"],
  ["SHEET_PROTECTED", inspect([HEADER, ...ROWS], undefined, { isProtected: true }), "SHEET_PROTECTED"],
  ["TABLE_EXISTS", inspect([HEADER, ...ROWS], undefined, { table: "表1" }), "TABLE_EXISTS"],
  ["ALREADY_REGISTER", inspect([HEADER, ...ROWS], () => ({ tables: [{ name: "Projects", sheet: "S" }], names: ["StatusDate"] })), "ALREADY_REGISTER"],
  ["one list", inspect([HEADER, ...ROWS]), 1],
])("CORE-LIST-10 a sheet is inspected: %s", (_name, got, expected) => {
  expect(got).toBe(expected);
});

test("CORE-LIST-11 a list beyond the limits is refused with what was found", () => {
  const snapshot = { ...new ToyWorkbook("S", [HEADER, ...ROWS]).snapshot("S"), used: { top: 0, left: 0, bottom: 60_000, right: 4 } };
  expect(inspectSheet(snapshot, new ToyWorkbook("S", []).facts("S"))).toMatchObject({ ok: false, problem: { code: "TOO_LARGE", facts: { got: "60001 × 5" } } });
});

test("CORE-LIST-12 a sheet of sums by department is no project list; without number and name a list is taken with doubt only", () => {
  const header = ["部门", "项目数", "预算", "支出"];
  const sums = new ToyWorkbook("S", [header, ["市场部", "=COUNTA(A1:A2)", "=1+1", "=2+2"], ["品牌部", "=COUNTA(A1:A3)", "=1+2", "=2+3"]].map((row) => row.map((value): ToyInput => (value.startsWith("=") ? { formula: value, value: 3 } : value))));
  expect(findLists(sums.snapshot("S"))).toEqual([]);
  const [typed] = listsOf([header, ["市场部", 3, 12, 8], ["品牌部", 2, 30, 8], ["渠道部", 4, 9, 8]]);
  expect(typed?.confidence).toBeLessThan(0.5);
  const [named] = listsOf([HEADER, ...ROWS]);
  expect(named?.confidence).toBeGreaterThanOrEqual(0.5);
});

test("CORE-LIST-13 parts of other rows and headings of one content are no projects", () => {
  const [list] = listsOf([HEADER, ["一、展会"], ROWS[0]!, ["", " 其中：搭建", "", 5, ""], ["", "上述合同款", "", 5, ""], ["", "二、调研"], ROWS[1]!, ROWS[2]!]);
  expect(list?.rowKinds).toEqual(["note", "project", "note", "note", "note", "project", "project"]);
});

test("CORE-LIST-14 a list of two rows a project is refused; other words that come by turns are not minded", () => {
  const two = (words: readonly string[]): ToyWorkbook => new ToyWorkbook("S", [["编号", "项目名称", "类别", "预算"], ...words.map((word, index): ToyInput[] => [`A-${index}`, "展会", word, 12])]);
  const found = (words: readonly string[]) => inspectSheet(two(words).snapshot("S"), two(words).facts("S"));
  expect(found(["计划", "实际", "计划", "实际"])).toEqual({ ok: false, problem: { code: "TWO_ROWS", facts: { sheet: "S", column: "C" } } });
  expect(found(["计划", "计划", "实际", "实际"])).toMatchObject({ ok: true });
  expect(found(["计划", "实际", "执行", "实际"])).toMatchObject({ ok: true });
});
