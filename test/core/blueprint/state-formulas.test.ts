import * as fc from "fast-check";
import { projectState } from "../../../src/core/register/project-state";
import { waitsFor } from "../../../src/core/register/waits-for";
import type { RowReading } from "../../../src/core/register/contract";
import type { Language } from "../../../src/core/language";
import { projectFields, sequence, type Regulation } from "../../../src/core/regulation/regulation";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { recurringSteps } from "../../../src/core/blueprint/state-formulas";
import { setupBench, type Row } from "./bench";
import { testRegulation } from "./test-regulation";

const STATUS = 46_200;
const ALL: readonly { name: string; regulation: Regulation }[] = [{ name: "test", regulation: testRegulation }, ...REGULATIONS];

function expectTwins(regulation: Regulation, language: Language, rows: readonly Row[]): void {
  const projects = regulation.registers.find(({ scope }) => scope === "projects")!;
  const bench = setupBench(regulation, language, { [projects.id]: rows }, STATUS);
  const rowWords = rows.map((row, index) => {
    const reading: RowReading = { row: index, values: new Map(Object.entries(row)) };
    const isProject = Boolean(row["projectNumber"]) || Boolean(row["projectName"]);
    const state = projectState(regulation, reading, { statusDate: STATUS, is1904: false });
    const labels = state.missing.map((id) => projectFields(regulation).find((field) => field.id === id)!.label[language]);
    return isProject
      ? { openedStage: state.openedStage, dueStep: state.due?.id ?? "", missing: labels.join(language === "zh" ? "、" : ", "), nextStep: waitsFor({ regulation, is1904: false }, reading, state, language) }
      : { openedStage: "", dueStep: "", missing: "", nextStep: "" };
  });
  const got = rows.map((_, index) => ({ openedStage: bench.value(projects.id, index, "openedStage"), dueStep: bench.value(projects.id, index, "dueStep"), missing: bench.value(projects.id, index, "missing"), nextStep: bench.value(projects.id, index, "nextStep") }));
  expect(got).toEqual(rowWords);
}

/** Every step done, with nothing and with everything that it requires. */
function everyState(regulation: Regulation): Row[] {
  const filled = Object.fromEntries(projectFields(regulation).filter(({ formula }) => formula === undefined).map(({ id, type }) => [id, type === "date" ? 46_000 : type === "money" || type === "number" || type === "percent" ? 1 : `x ${id}`]));
  const done = ["", ...sequence(regulation).map(({ id }) => id), "gone"];
  return [
    {},
    ...done.map((doneStep, index): Row => ({ projectNumber: `P-${index}`, doneStep })),
    ...done.map((doneStep, index): Row => ({ ...filled, projectNumber: `Q-${index}`, doneStep, actualEnd: "" })),
    ...done.map((doneStep): Row => ({ ...filled, projectNumber: "", doneStep })),
  ];
}

describe.each(ALL)("$name", ({ regulation }) => {
  test.each(["zh", "en"] as const)("CORE-STATE-1 a project in every state says the same by its formulas and by the plain calculation: %s", (language) => {
    expectTwins(regulation, language, everyState(regulation));
  });
});

test("CORE-STATE-2 random rows say the same by their formulas and by the plain calculation", () => {
  const day = fc.oneof(fc.constant(""), fc.integer({ min: STATUS - 70, max: STATUS + 3 }), fc.constant(12), fc.constant("待定"));
  const text = fc.constantFrom("", "  ", "张伟", "A & B", "-");
  const row = fc.record({
    projectNumber: fc.constantFrom("", "P-2026-001", 7), projectName: fc.constantFrom("", "春季", "小计"), doneStep: fc.constantFrom("", "gone", "meeting", ...sequence(testRegulation).map(({ id }) => id)),
    objectives: text, budget: fc.constantFrom("", 0, 12.5, "约 5"), manager: text, actualStart: day, actualEnd: fc.oneof(fc.constant(""), fc.constant(""), day), actualCost: fc.constantFrom("", 5), "last:meeting": day, "last:report": day,
  });
  fc.assert(fc.property(fc.array(row, { minLength: 20, maxLength: 40 }), fc.constantFrom("zh" as const, "en" as const), (rows, language) => expectTwins(testRegulation, language, rows)), { numRuns: 12 });
});

test("CORE-STATE-3 what is overdue comes first, and what is overdue longest first of all; a finished project is asked for nothing", () => {
  const running = { projectNumber: "P-2026-001", manager: "张伟", doneStep: "begin", actualStart: STATUS - 100 };
  const rows: Row[] = [{ ...running, "last:meeting": STATUS - 20, "last:report": STATUS - 5 }, { ...running, "last:meeting": STATUS - 14 }, { ...running, "last:meeting": STATUS - 14, "last:report": STATUS - 5 }, { ...running, actualEnd: STATUS - 1, actualCost: 3 }];
  const bench = setupBench(testRegulation, "zh", { projects: rows }, STATUS);
  expect(rows.map((_, index) => bench.value("projects", index, "nextStep"))).toEqual(["例会，应于 2026-06-21（张伟，2.1）", "报告，应于 2026-04-19（管理层）", "总结（管理层，3.1），缺少：实际完成、实际支出", "总结（管理层，3.1）"]);
  expect(recurringSteps(testRegulation).map(({ id }) => bench.value("projects", 0, `due:${id}`))).toEqual([STATUS - 6, expect.any(Number)]);
});
