import * as fc from "fast-check";
import type { CellValue } from "../../../../src/core/blueprint/operations";
import { numberPatternCondition } from "../../../../src/core/blueprint/gates/number-pattern";
import { functionsUsed } from "../../../../src/core/formula/formula";
import { ALLOWED_FUNCTIONS } from "../../../../src/core/formula/allowed-functions";
import { cell } from "../../../../src/core/formula/references";
import { isWellFormed } from "../../../../src/core/register/project-number";
import { openedStage } from "../../../../src/core/register/project-state";
import { sequence } from "../../../../src/core/regulation/regulation";
import { REGULATIONS } from "../../../../src/regulations/all-regulations";
import { calculate } from "../../calculate";
import { ToyWorkbook } from "../../toy-workbook";
import type { Row } from "../bench";
import { testRegulation } from "../test-regulation";
import { setupGates, type GateBench } from "./gate-bench";

const EVERY = [{ name: "test", regulation: testRegulation }, ...REGULATIONS].flatMap(({ name, regulation }) => (["zh", "en"] as const).map((language) => ({ name: `${name} ${language}`, regulation, language })));

/** What the rule of a column says of each row. */
function verdicts(bench: GateBench, register: string, id: string, count: number): CellValue[] {
  const rule = bench.rule(register, id)!;
  expect(rule).toMatchObject({ kind: "custom", ignoreBlanks: false, alert: { style: "stop" } });
  return bench.ask(register, Array.from({ length: count }, (_, index) => ({ index, formula: rule.source! })));
}

test.each(EVERY)("CORE-GATE-1 the stage column offers the stages that the steps done have opened, and no more: $name", ({ regulation, language }) => {
  const projects = regulation.registers.find(({ scope }) => scope === "projects")!;
  const done = ["", ...sequence(regulation).map(({ id }) => id)];
  const bench = setupGates(regulation, language, { [projects.id]: [...done.map((doneStep, index): Row => ({ projectNumber: `N-${index}`, doneStep })), {}] });
  const rule = bench.rule(projects.id, "stage")!;
  expect(rule).toMatchObject({ kind: "list", ignoreBlanks: false, alert: { style: "stop" } });
  const offered = bench.ask(projects.id, [...done, "blank row"].map((_, index) => ({ index, formula: `=ROWS(${rule.source!.slice(1)})` })));
  expect(offered).toEqual([...done.map((step) => openedStage(regulation, step)), 1]);
  expect(bench.ask(projects.id, [{ index: done.length - 1, formula: `=INDEX(${rule.source!.slice(1)},${regulation.stages.length})` }])).toEqual([regulation.stages.at(-1)!.label[language]]);
});

const day = (value: CellValue): number | null => (typeof value === "number" ? Math.floor(value) : null);

test("CORE-GATE-2 dates are days that can be meant, and in order on both sides; blanks and texts beside them hold nothing up", () => {
  const value = fc.oneof(fc.constant(""), fc.integer({ min: 46_000, max: 46_006 }), fc.double({ min: 46_000, max: 46_004, noNaN: true }), fc.constantFrom("待定", 12, 80_000));
  fc.assert(fc.property(fc.array(fc.record({ actualStart: value, actualEnd: value }), { minLength: 20, maxLength: 40 }), (rows) => {
    const bench = setupGates(testRegulation, "zh", { projects: rows.map((row, index) => ({ projectNumber: `P-${index}`, ...row })) });
    const isDay = (one: CellValue): boolean => typeof one === "number" && one >= 32_874 && one < 73_416;
    const isInOrder = (row: { actualStart: CellValue; actualEnd: CellValue }): boolean => day(row.actualStart) === null || day(row.actualEnd) === null || day(row.actualStart)! <= day(row.actualEnd)!;
    expect(verdicts(bench, "projects", "actualEnd", rows.length)).toEqual(rows.map((row) => row.actualEnd === "" || (isDay(row.actualEnd) && isInOrder(row))));
    expect(verdicts(bench, "projects", "actualStart", rows.length)).toEqual(rows.map((row) => row.actualStart === "" || (isDay(row.actualStart) && isInOrder(row))));
  }), { numRuns: 8 });
});

test.each<[string, string, CellValue, CellValue, boolean]>([
  ["an amount not yet approved", "budget", 5, "", true], ["a text as an amount", "budget", "五", "", false], ["the approved amount", "budget", 5, 5, true], ["another amount", "budget", 5.01, 5, false], ["none in place of the approved one", "budget", "", 5, false],
  ["an approved 0", "budget", 0, 0, true], ["another than 0", "budget", 3, 0, false], ["the approved words", "objectives", "销量 Up", "销量 Up", true], ["other capitals", "objectives", "销量 up", "销量 Up", false], ["no words yet", "objectives", "", "", true],
  ["another person", "manager", "李娜", "张伟", false], ["the approved end", "plannedEnd", 46_100, 46_100, true], ["another end", "plannedEnd", 46_101, 46_100, false], ["an end before its start", "plannedEnd", 45_000, "", false], ["the approved end, though before its start", "plannedEnd", 45_000, 45_000, true],
])("CORE-GATE-3 a frozen field takes the approved value alone: %s", (_name, id, value, approved, expected) => {
  const bench = setupGates(testRegulation, "zh", { projects: [{ projectNumber: "P-2026-001", plannedStart: 46_000, [id]: value, [`approved:${id}`]: approved }] });
  expect(verdicts(bench, "projects", id, 1)).toEqual([expected]);
});

test("CORE-GATE-4 a frozen choice of a closed list offers the approved one alone; the message names step and clause and the way to change it", () => {
  const bench = setupGates(testRegulation, "zh", { projects: [{ projectNumber: "1", "approved:grade": "高" }, { projectNumber: "2" }] });
  const rule = bench.rule("projects", "grade")!;
  expect(rule).toMatchObject({ kind: "list", ignoreBlanks: false, alert: { style: "stop", title: "请核对" } });
  expect(bench.ask("projects", [0, 1].map((index) => ({ index, formula: `=ROWS(${rule.source!.slice(1)})` })))).toEqual([1, 2]);
  expect(rule.alert.message).toBe("“批准”之后不能直接修改（条款 1.2）；变更须由批准人重新批准。");
  const twice = REGULATIONS.find(({ name }) => name === "marketing")!.regulation;
  expect(setupGates(twice, "zh").rule("projects", "budget")!.alert.message).toContain("“立项批准”或“计划批准”之后不能直接修改（条款 4.1.3、4.2.3）");
});

/** A number as a sheet's cell compares: texts in any case, numbers never with texts. */
const key = (value: CellValue): string => (typeof value === "string" ? `t${value.toLowerCase()}` : String(value));

test("CORE-GATE-5 a project number is unique and well formed; an adopted list's is unique only", () => {
  const numbers: CellValue[] = ["P-2026-001", "p-2026-001", "P-2026-002", "P-2026-1", "P-2026-0003", "P-26-004", " P-2026-005", "", 7, "123456789012345678", "123456789012345679", "P-2026-*"];
  const rows = numbers.map((projectNumber): Row => ({ projectNumber, projectName: "x" }));
  const isUnique = (value: CellValue): boolean => numbers.filter((other) => key(other) === key(value)).length < 2;
  expect(verdicts(setupGates(testRegulation, "zh", { projects: rows }), "projects", "projectNumber", rows.length)).toEqual(numbers.map((value) => value === "" || (isUnique(value) && isWellFormed("P-{yyyy}-{nnn}", String(value)) && String(value).trim() === String(value))));
  expect(verdicts(setupGates(testRegulation, "zh", { projects: rows }, true), "projects", "projectNumber", rows.length)).toEqual(numbers.map((value) => value === "" || isUnique(value)));
});

test("CORE-GATE-6 the pattern of numbers means the same as a formula and in the form: any pattern, any number", () => {
  const literal = fc.constantFrom("PRJ-", "-", "/", "项目", "a\"b", "№", "A1", ".");
  const pattern = fc.tuple(literal, fc.constantFrom("{yyyy}", "{yyyy}-", ""), fc.constantFrom("{n}", "{nn}", "{nnn}", "{nnnn}"), fc.constantFrom("", "-X", "号")).map((parts) => parts.join(""));
  const digits = fc.integer({ min: 1, max: 11 }).chain((length) => fc.array(fc.constantFrom(..."0123456789"), { minLength: length, maxLength: length })).map((all) => all.join(""));
  const fill = (of: string, year: string, running: string): string => of.replaceAll("{yyyy}", year).replace(/\{n+\}/g, running);
  const number = pattern.chain((of) => fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom("2026", "0001", "026", "1e10"), digits).map(([year, running]) => fill(of, year, running)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom("2026", "２０２６"), fc.constantFrom("1e5", "-12", "1.0", "12%", " 12", "1,234", "1/2", "0x1", "１２３", "", "12 ", "TRUE")).map(([year, running]) => fill(of, year, running)) },
    { weight: 1, arbitrary: digits.map((running) => fill(of, "2026", running).toLowerCase()) },
    { weight: 1, arbitrary: fc.string({ maxLength: 20 }).filter((text) => !/^[#=]/.test(text)) },
  ).map((text) => ({ of, text })));
  fc.assert(fc.property(fc.array(number, { minLength: 100, maxLength: 100 }), (cases) => {
    const toy = new ToyWorkbook("S", cases.map(({ of, text }, row) => [text, { formula: `=${numberPatternCondition(of, cell(row, 0)).text}`, value: "" }]));
    const at = calculate(toy);
    for (const [row, { of, text }] of cases.entries()) expect([of, text, at("S", `B${row + 1}`)]).toEqual([of, text, text !== "" && text.trim() === text && isWellFormed(of, text)]);
  }), { numRuns: 12 });
});

test("CORE-GATE-7 the lines of a project stay within its budget, counted in the budget's unit; a project without one has no limit", () => {
  const projects: Row[] = [{ projectNumber: "P-2026-001", budget: 1 }, { projectNumber: "P-2026-002", budget: "" }, { projectNumber: "P-2026-003", budget: 0.3 }];
  const costs: Row[] = [
    { projectNumber: "P-2026-001", amount: 4_000 }, { projectNumber: "P-2026-001", amount: 6_000 }, { projectNumber: "P-2026-002", amount: 99_999 }, { projectNumber: "P-2026-003", amount: 1_000 }, { projectNumber: "P-2026-003", amount: 2_000.01 },
    { projectNumber: "P-2026-009", amount: 5 }, { projectNumber: "P-2026-001", amount: "两千" }, { projectNumber: "P-2026-003", amount: "" },
  ];
  const bench = setupGates(testRegulation, "zh", { projects, costs });
  expect(verdicts(bench, "costs", "amount", costs.length)).toEqual([true, true, true, false, false, true, false, true]);
  expect(bench.rule("costs", "amount")!.alert.message).toContain("预算 [总额]");
  expect(bench.rule("costs", "projectNumber")).toMatchObject({ kind: "list", source: "=ProjectNumberList", ignoreBlanks: false, alert: { style: "stop" } });
  expect(bench.ask("costs", [{ index: 0, formula: "=ROWS(ProjectNumberList)" }])).toEqual([3]);
});

test("CORE-GATE-8 people and departments are offered and others let pass with a warning; closed lists refuse; computed and kept columns refuse any typing", () => {
  const bench = setupGates(testRegulation, "en");
  expect(bench.rule("projects", "department")).toMatchObject({ kind: "list", source: "=DepartmentList", alert: { style: "warning" } });
  expect(bench.rule("roster", "unit")).toMatchObject({ kind: "list", source: "=DepartmentList", alert: { style: "warning" } });
  expect(bench.rule("projects", "projectType")).toMatchObject({ kind: "list", source: "=TypeList", alert: { style: "warning" } });
  expect(setupGates({ ...testRegulation, steps: [] }, "en").rule("projects", "grade")).toMatchObject({ kind: "list", source: "=GradesList", ignoreBlanks: false, alert: { style: "stop" } });
  expect(setupGates({ ...testRegulation, steps: [] }, "en").rule("projects", "stage")).toMatchObject({ kind: "list", source: "=StageList" });
  for (const id of ["nextStep", "openedStage", "dueStep", "missing", "doneStep", "approved:budget", "last:meeting", "due:meeting", "rowKind", "daysLate"]) expect([id, bench.rule("projects", id)]).toMatchObject([id, { kind: "custom", source: "=FALSE", alert: { style: "stop" } }]);
  expect(bench.rule("costs", "total")).toMatchObject({ source: "=FALSE" });
  expect(bench.rule("projects", "projectName")).toBeUndefined();
});

test.each(EVERY)("CORE-GATE-9 every rule is short enough, calls allowed functions, names no table column, and its message fits with its title: $name", ({ regulation, language }) => {
  const bench = setupGates(regulation, language);
  for (const { id } of regulation.registers) {
    for (const operation of [...bench.rules(id), ...bench.colours(id)]) {
      const source = operation.do === "validation" ? (operation.rule.source ?? "") : operation.do === "conditionalFormat" ? operation.formula : "";
      expect([source, functionsUsed(source).filter((name) => !ALLOWED_FUNCTIONS.has(name))]).toEqual([source, []]);
      expect(source).not.toMatch(/\[/);
      expect([source, source.length <= 255]).toEqual([source, true]);
      if (operation.do !== "validation") continue;
      expect(operation.rule.alert.title.length).toBeLessThanOrEqual(31);
      expect(operation.rule.alert.message.length).toBeLessThanOrEqual(224);
      expect(operation.rule.alert.message).not.toMatch(/…$|^$/);
    }
  }
});

test("CORE-GATE-10 a rule that would be longer than Excel takes keeps what fits, and the colours keep all of it", () => {
  const fields = testRegulation.registers[0]!.fields;
  const many = Array.from({ length: 9 }, (_, index) => ({ ...fields.find(({ id }) => id === "actualEnd")!, id: `end${index}`, label: { zh: `第 ${index} 次完成`, en: `End ${index}` } }));
  const regulation = { ...testRegulation, numbering: `${"很长的编号前缀".repeat(4)}{yyyy}-{nn}-{nn}-{nnn}${"后缀".repeat(20)}`, registers: [{ ...testRegulation.registers[0]!, fields: [...fields, ...many] }, ...testRegulation.registers.slice(1)] };
  const bench = setupGates(regulation, "zh", { projects: [{ projectNumber: "1", actualStart: 46_000, actualEnd: 45_000, end8: 45_000 }] });
  for (const operation of bench.rules("projects")) if (operation.do === "validation") expect((operation.rule.source ?? "").length).toBeLessThanOrEqual(255);
  expect(verdicts(bench, "projects", "actualStart", 1)).toEqual([false]);
  expect(bench.rule("projects", "projectNumber")!.alert.message).toBe("“项目编号”：编号不能重复。");
  expect(bench.colours("projects", "end8").length).toBeGreaterThan(0);
  expect(bench.colours("projects", "projectNumber").some((operation) => operation.do === "conditionalFormat" && operation.formula.includes("很长的编号前缀"))).toBe(true);
});
