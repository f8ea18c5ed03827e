/** 恢复原表 touches the list and nothing else, and lets nothing that people wrote go unsaid. */

import { planRestore, type Surroundings } from "../../../src/core/adoption/plan-restore";
import type { RestorePlan } from "../../../src/core/adoption/plan";
import { blockAddress, parseBlock } from "../../../src/core/blueprint/addresses";
import type { Operation } from "../../../src/core/blueprint/operations";
import { overlaps } from "../../../src/core/adoption/sheet-grid";
import { need, planList } from "../plan-list";
import { picture, ToyWorkbook, type ToyInput } from "../toy-workbook";

const BACKUP = "原表备份";
const HEADER: ToyInput[] = ["编号", "项目名称", "预算", "支出", "预计完成"];
const ROWS: ToyInput[][] = [["P-1", "甲", "1万", 9000, "2026.3.5"], ["P-2", "乙", 2, 3, "待定"], ["P-3", "丙", 4, 5, "2026.4.1"]];

/** A title merged wider than the list, notes below it, something beside it. */
function dressed(): ToyWorkbook {
  const workbook = new ToyWorkbook("S", [["清单"], HEADER, ...ROWS, [], ["填表人："]], { merges: ["A1:H1", "A7:C7"] });
  workbook.set("S", "G4", "旁注");
  return workbook;
}

function converted(make: () => ToyWorkbook = dressed): ToyWorkbook {
  const workbook = make();
  workbook.apply(planList(workbook, "S").plan.operations);
  return workbook;
}

function restorePlan(workbook: ToyWorkbook): RestorePlan {
  const others = [...workbook.sheets.keys()].filter((name) => name !== BACKUP);
  const surroundings: Surroundings = { overview: workbook.valuesFromA1("总览"), lists: workbook.valuesFromA1("列表"), formulas: workbook.formulas(others) };
  return need(planRestore({ backupValues: workbook.valuesFromA1(BACKUP), currentSnapshot: workbook.snapshot("S"), facts: workbook.facts("S"), language: "zh", surroundings }));
}

const growTo = (workbook: ToyWorkbook, bottom: number): unknown => workbook.tables.set("Projects", { sheet: "S", block: { ...workbook.tables.get("Projects")!.block, bottom } });
const writesOn = (operations: readonly Operation[], sheet: string): string[] =>
  operations.flatMap((operation) => (operation.do === "copyRange" ? (operation.to.sheet === sheet ? [operation.to.address] : []) : "sheet" in operation && operation.sheet === sheet && "address" in operation && parseBlock(operation.address) !== null ? [operation.address] : []));

test("CORE-RESTORE-6 only the list is kept and put back: titles, notes and what stands beside it are not written to", () => {
  const workbook = converted();
  const before = picture(dressed(), "S");
  // Written by people after the conversion, outside of the list: theirs.
  workbook.set("S", "A7", "填表人：王");
  const plan = restorePlan(workbook);
  expect(plan.editedSince).toEqual([]);
  const written = writesOn(plan.operations, "S").map((address) => parseBlock(address)!);
  expect(written.length).toBeGreaterThan(3);
  for (const outside of ["A1:H1", "A6:H9", "F1:H9"]) expect(written.filter((block) => overlaps(block, parseBlock(outside)!)).map(blockAddress)).toEqual([]);
  expect(plan.operations.filter((operation) => operation.do === "clear")).toEqual([]);
  workbook.apply(plan.operations);
  expect(workbook.sheet("S").cells.get("6,0")?.value).toBe("填表人：王");
  workbook.set("S", "A7", "填表人：");
  expect(picture(workbook, "S")).toEqual(before);
});

test("CORE-RESTORE-7 rows that came later are kept aside and emptied, but their formats stay", () => {
  const make = (): ToyWorkbook => {
    const workbook = new ToyWorkbook("S", [HEADER, ...ROWS]);
    workbook.apply([{ do: "numberFormat", sheet: "S", address: "C5:C6", format: "0.000" }]);
    workbook.sheet("S").cells.set("4,2", { value: "", format: "0.000" });
    return workbook;
  };
  const before = picture(make(), "S");
  const workbook = converted(make);
  workbook.apply([{ do: "values", sheet: "S", address: "A5:C5", values: [["P-4", "丁", 7]] }]);
  growTo(workbook, 4);
  const plan = restorePlan(workbook);
  expect(plan.editedSince).toEqual([{ cell: "S!A5", value: "P-4" }, { cell: "S!B5", value: "丁" }, { cell: "S!C5", value: 7 }]);
  expect(plan.operations.filter((operation) => operation.do === "clear")).toEqual([{ do: "clear", sheet: "S", address: "A5:E5", what: "contents" }]);
  expect(plan.operations).toContainEqual({ do: "clearValidation", sheet: "S", address: "C5" });
  workbook.apply(plan.operations);
  expect(picture(workbook, "S")).toEqual(before);
});

test("CORE-RESTORE-8 a list that moved is put back where it stands now, and deleted rows get their room again", () => {
  const workbook = converted();
  workbook.apply([{ do: "insertRows", sheet: "S", address: "1:2" }]);
  const { block } = workbook.tables.get("Projects")!;
  workbook.tables.set("Projects", { sheet: "S", block: { ...block, top: block.top + 2, bottom: block.bottom + 2 } });
  const moved = restorePlan(workbook);
  expect(moved.editedSince).toEqual([]);
  expect(moved.operations.filter((operation) => operation.do === "copyRange").map(({ to }) => to.address)).toEqual(["A4:E7"]);

  const shorter = converted(() => new ToyWorkbook("S", [HEADER, ...ROWS, ["注：单位为元"]]));
  for (const column of "ABCDE") shorter.set("S", `${column}4`, "");
  shorter.set("S", "A4", "注：单位为元");
  shorter.set("S", "A5", "");
  growTo(shorter, 2);
  const plan = restorePlan(shorter);
  expect(plan.operations).toContainEqual({ do: "insertRows", sheet: "S", address: "4:4" });
  shorter.apply(plan.operations);
  expect([shorter.sheet("S").cells.get("3,0")?.value, shorter.sheet("S").cells.get("4,0")?.value]).toEqual(["P-3", "注：单位为元"]);
});

test("CORE-RESTORE-9 what people wrote on 总览, 列表 and in added columns is named and kept", () => {
  const workbook = converted();
  const { left } = workbook.tables.get("Projects")!.block;
  const late = workbook.snapshot("S").values[1]!.indexOf("延期天数");
  expect(left).toBe(0);
  workbook.apply([
    { do: "values", sheet: "总览", address: "H40", values: [["下周复核"]] },
    { do: "values", sheet: "列表", address: "D20", values: [["联名合作"]] },
    { do: "values", sheet: "总览", address: "B4", values: [[46000]] },
  ]);
  workbook.sheet("总览").cells.set("3,1", { value: 46000, format: "yyyy-mm-dd" });
  workbook.sheet("S").cells.set(`2,${late}`, { value: 5, format: "General" });
  const place = blockAddress({ top: 2, left: late, bottom: 2, right: late });
  const plan = restorePlan(workbook);
  expect(plan.editedSince).toEqual([{ cell: `S!${place}`, value: 5 }, { cell: "总览!B4", value: 46000 }, { cell: "总览!H40", value: "下周复核" }, { cell: "列表!D20", value: "联名合作" }]);
  workbook.apply(plan.operations);
  expect([...workbook.sheet(plan.keptOnSheet!).cells].filter(([key]) => key.endsWith(",1")).map(([, { value }]) => value)).toEqual(["恢复前的内容", 5, 46000, "下周复核", "联名合作"]);
});

test("CORE-RESTORE-10 formulas of people's own that read what goes are named, others are not", () => {
  const workbook = converted();
  const late = workbook.snapshot("S").values[1]!.indexOf("延期天数");
  const lateName = blockAddress({ top: 0, left: late, bottom: 0, right: late }).replace(/\d/g, "");
  const reads = ["=总览!B7*2", "='总览'!B7", "=TODAY()-StatusDate", "=SUM(Projects[延期天数])", `=SUM(S!$${lateName}$3:$${lateName}$5)`, `=SUM(S!${lateName}:${lateName})`, "=COUNTA(Types[项目类别])"];
  const doesNot = ["=S!C3", "=SUM(Projects[预算])", "=\"总览!B7\"", "=我的总览!B7", "=SUM(S!A:Z)", `=${lateName}3`, "=StatusDates", "=SUM(总览2!B7)"];
  const rows = [...reads, ...doesNot].map((formula): ToyInput[] => [{ formula, value: 1 }]);
  workbook.sheets.set("汇总", new ToyWorkbook("汇总", rows).sheet("汇总"));
  const plan = restorePlan(workbook);
  expect(plan.dependents).toEqual(reads.map((formula, index) => ({ cell: `汇总!A${index + 1}`, value: formula })));
  workbook.apply(plan.operations);
  expect(workbook.sheet(plan.keptOnSheet!).cells.get("1,1")?.value).toBe("=总览!B7*2");
});

test("CORE-RESTORE-11 the sheet's own filter goes for the table and comes back; a register's filter is cleared first", () => {
  const make = (): ToyWorkbook => {
    const workbook = dressed();
    workbook.sheet("S").filter = parseBlock("A2:E5");
    return workbook;
  };
  const workbook = converted(make);
  expect(workbook.sheet("S").filter).toBeNull();
  const plan = restorePlan(workbook);
  const order = plan.operations.map(({ do: what }) => what);
  expect(order.indexOf("clearTableFilters")).toBe(order.indexOf("convertTable") - 1);
  workbook.apply(plan.operations);
  expect(picture(workbook, "S")).toEqual(picture(make(), "S"));
});

test("CORE-RESTORE-12 added columns are found although some were renamed or deleted", () => {
  const workbook = converted();
  const headers = workbook.snapshot("S").values[1]!.map(String);
  const first = headers.indexOf("阶段");
  workbook.sheet("S").cells.set(`1,${first}`, { value: "我的阶段", format: "General" });
  const deleted = (plan: RestorePlan): string[] => plan.operations.flatMap((operation) => (operation.do === "deleteColumns" ? [operation.address] : []));
  const renamed = restorePlan(workbook);
  expect(deleted(renamed)).toEqual(["F:I"]);
  expect(renamed.editedSince.map(({ value }) => value)).toEqual(["我的阶段"]);
  const fewer = converted();
  fewer.apply([{ do: "deleteColumns", sheet: "S", address: "G:G" }]);
  const shorter = restorePlan(fewer);
  expect(deleted(shorter)).toEqual(["F:H"]);
  expect(shorter.editedSince).toEqual([]);
});
