/** An adopted list becomes a whole register and a list again; nothing of people's own is lost on either way. */

import { operationsOf, undoOf } from "../../../src/core/amendment/act";
import { COMPLETION_TABLE, readCompletion } from "../../../src/core/amendment/completion-record";
import { planCompletion, type CompletionPlan } from "../../../src/core/amendment/plan-completion";
import { planUncompletion, type UncompletionPlan } from "../../../src/core/amendment/plan-uncompletion";
import { planRestore } from "../../../src/core/adoption/plan-restore";
import { columnSpecs } from "../../../src/core/blueprint/column-specs";
import type { Contract, RegisterPlace } from "../../../src/core/register/contract";
import { readContract } from "../../../src/core/register/read-contract";
import { projectsRegister, type Regulation } from "../../../src/core/regulation/regulation";
import { marketingOperations } from "../../../src/regulations/marketing-operations";
import { need, planList } from "../plan-list";
import { picture, ToyWorkbook } from "../toy-workbook";

const HEADER = ["编号", "项目名称", "类别", "阶段", "预算总额", "实际支出", "预计完成", "备注"];
const ROWS = [
  ["P-1", "甲", "市场调研", "执行", 10, 9, "2026.3.5", "急"], ["P-2", "乙", "联名合作", "立项", 2, 3, "2026.5.1", ""], ["P-3", "丙", "市场调研", "收尾", 4, 5, "2026.4.1", ""],
];

interface Adopted {
  readonly workbook: ToyWorkbook;
  readonly contract: Contract;
}

function contractOf(workbook: ToyWorkbook, regulation: Regulation, hasGates: boolean, fields: ReadonlyMap<string, string>): Contract {
  return readContract({ regulation, language: "zh", headerOf: fields, tables: workbook.tableReadings(), hasGates, isAdopted: true, is1904: false }).contract;
}

const fieldHeaders = new Map(Object.entries({ projectNumber: "编号", projectName: "项目名称", projectType: "类别", stage: "阶段", budget: "预算总额", actualCost: "实际支出", plannedEnd: "预计完成" }).map(([id, header]) => [`projects.${id}`, header]));

function adopted(): Adopted {
  const workbook = new ToyWorkbook("S", [["清单"], HEADER, ...ROWS, [], ["填表人："]]);
  workbook.apply(planList(workbook, "S").plan.operations);
  // The toy does not calculate.
  const { block } = workbook.tables.get("Projects")!;
  for (let row = block.top + 1; row <= block.bottom; row += 1) workbook.sheet("S").cells.get(`${row},${block.right}`)!.value = "项目";
  return { workbook, contract: contractOf(workbook, marketingOperations, false, fieldHeaders) };
}

function complete({ workbook, contract }: Adopted, keptRules: ReadonlySet<string> = new Set()): CompletionPlan {
  return need(planCompletion({ contract, facts: workbook.facts("S"), tables: workbook.tableReadings(), keptRules, time: "2026-11-24T08:00:00.000Z", language: "zh" }));
}

function uncomplete(workbook: ToyWorkbook, regulation: Regulation): UncompletionPlan {
  const tables = workbook.tableReadings();
  const recorded = tables.find(({ name }) => name === COMPLETION_TABLE)!;
  const contract = contractOf(workbook, regulation, true, fieldHeaders);
  const place = contract.places.find(({ register }) => register.scope === "projects") as RegisterPlace;
  const specs = columnSpecs(regulation, projectsRegister(regulation), "zh", place.headerOf, { hasGates: true, isAdopted: true });
  return need(planUncompletion({ contract, specs, facts: workbook.facts("S"), record: need(readCompletion(recorded)), recordSheet: recorded.sheet, tables, language: "zh" }));
}

function all(workbook: ToyWorkbook): unknown {
  return structuredClone({
    sheets: [...workbook.sheets].map(([name, { isHidden }]) => [name, isHidden, picture(workbook, name)]).sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    tables: [...workbook.tables].sort(([one], [other]) => (one < other ? -1 : 1)), names: [...workbook.names].sort(([one], [other]) => (one < other ? -1 : 1)),
  });
}

test("CORE-COMPLETE-1 a completion keeps every cell of the list and adds what it lacks", () => {
  const book = adopted();
  const { workbook } = book;
  const before = workbook.tableReadings().find(({ name }) => name === "Projects")!;
  const plan = complete(book);
  workbook.apply(operationsOf(plan.acts));
  const now = workbook.tableReadings().find(({ name }) => name === "Projects")!;
  for (const [header, values] of before.columns) expect([header, now.columns.get(header)]).toEqual([header, values]);
  const specs = columnSpecs(plan.regulation, projectsRegister(plan.regulation), "zh", new Map(), { hasGates: true });
  const place = contractOf(workbook, plan.regulation, true, fieldHeaders).places[0]!;
  expect(specs.map(({ id }) => id).filter((id) => !place.headerOf.has(id) && !["progressDeviation"].includes(id))).toEqual([]);
  for (const table of [...plan.regulation.registers.map((one) => one.table), "Ledger", "Regulation", "Steps", "Fields", "Versions", "Stages", "Types"]) expect([table, workbook.tables.has(table)]).toEqual([table, true]);
});

test("CORE-COMPLETE-2 projects count as having done the step that opened their stage, and people's kinds stay choices", () => {
  const book = adopted();
  const plan = complete(book);
  book.workbook.apply(operationsOf(plan.acts));
  const done = book.workbook.tableReadings().find(({ name }) => name === "Projects")!.columns.get("已完成步骤")!;
  const opens = (stage: string): string => plan.regulation.steps.find((step) => step.repeats === "once" && step.opens.includes(stage))!.id;
  expect(done).toEqual([opens("execution"), "", opens("closure")]);
  expect(plan.regulation.lists.find(({ id }) => id === "projectTypes")!.options.map(({ label }) => label.zh)).toContain("联名合作");
  expect(plan.changes.find(({ title }) => title === "S")!.items.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^1 个项目按现在的阶段视为已完成/));
});

test("CORE-COMPLETE-3 taken back, the workbook is as before cell by cell, and the original list can be restored", () => {
  const book = adopted();
  const { workbook } = book;
  const before = all(workbook);
  const plan = complete(book);
  workbook.apply(operationsOf(plan.acts));
  workbook.apply(uncomplete(workbook, plan.regulation).operations);
  expect(all(workbook)).toEqual(before);
  const restore = need(planRestore({ backupValues: workbook.valuesFromA1("原表备份"), currentSnapshot: workbook.snapshot("S"), facts: workbook.facts("S"), language: "zh" }));
  expect(restore.editedSince).toEqual([]);
  workbook.apply(restore.operations);
  expect(picture(workbook, "S")).toEqual(picture(new ToyWorkbook("S", [["清单"], HEADER, ...ROWS, [], ["填表人："]]), "S"));
});

test("CORE-COMPLETE-4 what people entered meanwhile is named and kept: sheets under another name, cells on a sheet of their own", () => {
  const book = adopted();
  const { workbook } = book;
  const plan = complete(book);
  workbook.apply(operationsOf(plan.acts));
  const risks = plan.regulation.registers.find(({ id }) => id === "risks")!;
  const { sheet, block } = workbook.tables.get(risks.table)!;
  workbook.sheet(sheet).cells.set(`${block.top + 1},${block.left}`, { value: "R-0001", format: "General" });
  const projects = workbook.tables.get("Projects")!.block;
  const manager = workbook.tableReadings().find(({ name }) => name === "Projects")!.headers.indexOf("项目经理");
  workbook.sheet("S").cells.set(`${projects.top + 2},${projects.left + manager}`, { value: "张伟", format: "General" });
  workbook.sheet("S").cells.set(`${projects.top + 1},${projects.left + 7}`, { value: "已催", format: "General" });
  const back = uncomplete(workbook, plan.regulation);
  const said = back.changes.flatMap(({ title, items }) => items.map(({ text }) => `${title}: ${text}`));
  expect(said).toContain(`${sheet}: 有 1 行内容：工作表保留，改名为“${sheet}（保留）”`);
  expect(said).toContain("S: 移除列“项目经理”，其中 1 个单元格的内容记到工作表“撤销补全前的内容”");
  workbook.apply(back.operations);
  expect(workbook.sheet(`${sheet}（保留）`).cells.get(`${block.top + 1},${block.left}`)?.value).toBe("R-0001");
  expect(workbook.valuesFromA1("撤销补全前的内容")).toEqual([["项目编号", "列", "内容"], ["P-2", "项目经理", "张伟"]]);
  expect(workbook.tableReadings().find(({ name }) => name === "Projects")!.columns.get("备注")).toEqual(["已催", "", ""]);
});

test("CORE-COMPLETE-5 a check of people's own is neither replaced nor taken away", () => {
  const book = adopted();
  const plan = complete(book, new Set(["预算总额"]));
  const column = (address: string): boolean => /^E\d/.test(address);
  const touched = operationsOf(plan.acts).filter((one) => (one.do === "validation" || one.do === "clearValidation") && one.sheet === "S" && column(one.address));
  expect(touched).toEqual([]);
  expect(plan.record.keptRules).toEqual(["预算总额"]);
  book.workbook.apply(operationsOf(plan.acts));
  const back = uncomplete(book.workbook, plan.regulation).operations;
  expect(back.filter((one) => (one.do === "validation" || one.do === "clearValidation") && one.sheet === "S" && column(one.address))).toEqual([]);
});

test("CORE-COMPLETE-6 wherever a completion stops, it is taken back", () => {
  const count = operationsOf(complete(adopted()).acts).length;
  for (const part of [0.001, 0.02, 0.3, 0.6, 0.9, 0.97, 0.999]) {
    const book = adopted();
    const before = all(book.workbook);
    const { acts } = complete(book);
    const failedAt = Math.floor(count * part);
    book.workbook.apply(operationsOf(acts).slice(0, failedAt));
    book.workbook.apply(undoOf(acts, failedAt));
    expect([part, all(book.workbook)]).toEqual([part, before]);
  }
});

test("CORE-COMPLETE-7 a workbook that cannot be completed is refused with the reason", () => {
  const { workbook, contract } = adopted();
  const facts = workbook.facts("S");
  const input = { contract, facts, tables: workbook.tableReadings(), keptRules: new Set<string>(), time: "2026-11-24T08:00:00.000Z", language: "zh" as const };
  expect(planCompletion({ ...input, contract: { ...contract, hasGates: true } })).toMatchObject({ ok: false, problem: { code: "NOT_ADOPTED" } });
  expect(planCompletion({ ...input, facts: { ...facts, isReadOnly: true } })).toMatchObject({ ok: false, problem: { code: "READ_ONLY" } });
  expect(planCompletion({ ...input, facts: { ...facts, isStructureProtected: true } })).toMatchObject({ ok: false, problem: { code: "WORKBOOK_PROTECTED" } });
  expect(planCompletion({ ...input, facts: { ...facts, tables: [...facts.tables, { name: "risks", sheet: "S" }] } })).toMatchObject({ ok: false, problem: { code: "NAME_TAKEN", facts: { name: "risks" } } });
});

test("CORE-COMPLETE-8 a record that was cut or comes from a newer version is refused", () => {
  const book = adopted();
  book.workbook.apply(operationsOf(complete(book).acts));
  const reading = book.workbook.tableReadings().find(({ name }) => name === COMPLETION_TABLE)!;
  const withText = (change: (text: string) => string) => ({ ...reading, columns: new Map([...reading.columns].map(([header, values]) => [header, header === "内容" ? values.map((value) => change(String(value))) : values])) });
  expect(readCompletion(withText((text) => text.slice(0, -5)))).toMatchObject({ ok: false, problem: { code: "BAD_COMPLETION" } });
  expect(readCompletion(withText((text) => text.replace('"version":1', '"version":2')))).toMatchObject({ ok: false, problem: { code: "NEWER_FORMAT" } });
});
