import { ALLOWED_FUNCTIONS } from "../../../src/core/formula/allowed-functions";
import { functionsUsed } from "../../../src/core/formula/formula";
import { columnSpecs, fieldHeader } from "../../../src/core/blueprint/column-specs";
import { STATE_COLUMNS } from "../../../src/core/register/contract";
import { registerById, type Register, type Regulation } from "../../../src/core/regulation/regulation";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { setupBench, type Row } from "./bench";
import { testRegulation } from "./test-regulation";

const projects = registerById(testRegulation, "projects")!;
const ids = (regulation: Regulation, register: Register, ...rest: [ReadonlyMap<string, string>?, { hasGates: boolean; isAdopted?: boolean }?]): string[] => columnSpecs(regulation, register, "zh", ...rest).map(({ id }) => id);
const EVERY = [{ name: "test", regulation: testRegulation }, ...REGULATIONS].flatMap(({ name, regulation }) => (["zh", "en"] as const).map((language) => ({ name: `${name} ${language}`, regulation, language })));

test("CORE-COLUMNS-1 fields in their order with the next step after the name; then deviations, then what is hidden", () => {
  expect(ids(testRegulation, projects)).toEqual([
    "projectNumber", "projectName", "nextStep", ...projects.fields.slice(2).map(({ id }) => id), "daysLate", "costDeviation", "progressDeviation",
    "doneStep", "openedStage", "dueStep", "missing", "approved:grade", "approved:manager", "approved:objectives", "approved:plannedEnd", "approved:budget", "last:meeting", "last:report", "due:meeting", "due:report", "rowKind",
  ]);
  expect(columnSpecs(testRegulation, projects, "zh").filter(({ isHidden }) => isHidden).map(({ id }) => id).at(0)).toBe("doneStep");
});

test("CORE-COLUMNS-2 without gates, or without steps, there is no state; a register that is not of projects has its fields alone", () => {
  const plain = [...projects.fields.map(({ id }) => id), "daysLate", "costDeviation", "progressDeviation", "rowKind"];
  expect(ids(testRegulation, projects, new Map(), { hasGates: false })).toEqual(plain);
  expect(ids({ ...testRegulation, steps: [] }, projects)).toEqual(plain);
  expect(ids(testRegulation, registerById(testRegulation, "costs")!)).toEqual(["costNumber", "projectNumber", "amount", "count", "total", "paidOn"]);
});

test("CORE-COLUMNS-3 headers that the workbook has stand for the regulation's, in formulas too; an adopted list keeps the formulas that adoption made", () => {
  const own = new Map([["projectNumber", "编号 [内部]"], ["budget", "预算"], ["costDeviation", "成本偏差（万元）"]]);
  const specs = new Map(columnSpecs(testRegulation, projects, "zh", own, { hasGates: true, isAdopted: true }).map((spec) => [spec.id, spec]));
  expect([specs.get("projectNumber")!.header, specs.get("budget")!.header, specs.get("costDeviation")!.header]).toEqual(["编号 [内部]", "预算", "成本偏差（万元）"]);
  expect(specs.get("missing")!.formula!.text).toContain("[@预算]");
  for (const id of ["rowKind", "daysLate", "costDeviation", "progressDeviation"]) expect([id, specs.get(id)!.formula]).toEqual([id, null]);
  expect(columnSpecs(testRegulation, projects, "zh", new Map([["projects.budget", "钱"]])).find(({ id }) => id === "budget")!.header).toBe("钱");
});

test("CORE-COLUMNS-4 no two columns have one header: a field that is called as a column of ours gets a number, and ours keep their words", () => {
  const clash: Register = { ...projects, fields: [...projects.fields, { ...projects.fields[1]!, id: "plan", label: { zh: "下一步", en: "Next step" } }, { ...projects.fields[1]!, id: "late", label: { zh: "预计完成", en: "planned end" } }] };
  const specs = columnSpecs({ ...testRegulation, registers: [clash] }, clash, "zh");
  expect(specs.find(({ id }) => id === "nextStep")!.header).toBe(STATE_COLUMNS.nextStep.zh);
  expect(specs.find(({ id }) => id === "plan")!.header).toBe("下一步2");
  expect(new Set(specs.map(({ header }) => header.toLowerCase())).size).toBe(specs.length);
});

test.each(EVERY)("CORE-COLUMNS-5 every column has a header of its own, a note, a width and a format; every formula calls allowed functions and is short enough: $name", ({ regulation, language }) => {
  for (const register of regulation.registers) {
    const specs = columnSpecs(regulation, register, language);
    expect(new Set(specs.map(({ header }) => header.toLowerCase())).size).toBe(specs.length);
    for (const { id, header, about, points, numberFormat, formula } of specs) {
      expect([id, header.length > 0 && header.length < 100, about.length > 1, points >= 40 && points < 400, numberFormat.length > 0]).toEqual([id, true, true, true, true]);
      if (formula === null) continue;
      expect([id, functionsUsed(formula.text).filter((name) => !ALLOWED_FUNCTIONS.has(name))]).toEqual([id, []]);
      expect(formula.text.length).toBeLessThan(8000);
    }
  }
});

test("CORE-COLUMNS-6 money says its unit in the header, and the deviation of cost is in the budget's", () => {
  expect(fieldHeader(projects.fields.find(({ id }) => id === "actualCost")!, "zh")).toBe("实际支出（元）");
  expect(columnSpecs(testRegulation, projects, "en").find(({ id }) => id === "costDeviation")!.header).toBe("Cost deviation (10,000 yuan)");
  const bench = setupBench(testRegulation, "zh", { projects: [{ projectNumber: "P-2026-001", budget: 2, actualCost: 15_000, progress: 0.5 }, { projectNumber: "", budget: 2, actualCost: 1 }] }, 46_200);
  expect([bench.value("projects", 0, "costDeviation"), bench.value("projects", 1, "costDeviation")]).toEqual([-0.5, ""]);
});

test("CORE-COLUMNS-7 a formula field counts in its own row, blank until all that it counts with are numbers, and never an error", () => {
  const costs: Row[] = [{ amount: 3, count: 4 }, { amount: 3, count: "" }, { amount: "三", count: 4 }, { amount: "#N/A", count: 4 }, {}];
  const bench = setupBench(testRegulation, "zh", { costs }, 46_200);
  expect(costs.map((_, index) => bench.value("costs", index, "total"))).toEqual([12, "", "", "", ""]);
  const percent = REGULATIONS.flatMap(({ regulation }) => regulation.registers).flatMap((register) => register.fields.filter(({ formula }) => formula?.includes("actualProgress")).map((field) => ({ register, field })));
  for (const { register, field } of percent) expect(columnSpecs(REGULATIONS[0]!.regulation, register, "zh").find(({ id }) => id === field.id)!.numberFormat).toBe("0%");
  expect(percent.length).toBeGreaterThan(0);
});
