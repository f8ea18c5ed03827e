import * as fc from "fast-check";
import { addInterval } from "../../../src/core/register/add-interval";
import { openedStage, projectState } from "../../../src/core/register/project-state";
import { waitsFor } from "../../../src/core/register/waits-for";
import { serialToIso } from "../../../src/core/regulation/fields/serial-date";
import { FIELD, sequence } from "../../../src/core/regulation/regulation";
import { day, regulationNamed, row, testContract } from "./test-contract";

const setting = { statusDate: day("2026-03-31"), is1904: false };

describe.each(["marketing", "small"])("the regulation %s", (name) => {
  const regulation = regulationNamed(name);
  const steps = sequence(regulation);

  test("REGISTER-STATE-1 a project without a step done is in the first stage and waits for the first step with all it requires", () => {
    const state = projectState(regulation, row({}), setting);
    expect(state).toMatchObject({ done: "", openedStage: 1, due: steps[0], missing: steps[0]!.requires.fields, overdue: [] });
  });

  test("REGISTER-STATE-2 each step done makes the next one due, and stages open and never close", () => {
    const states = ["", ...steps.map(({ id }) => id)].map((doneStep) => projectState(regulation, row({ doneStep }), setting));
    expect(states.map(({ due }) => due?.id ?? null)).toEqual([...steps.map(({ id }) => id), null]);
    states.reduce((before, state) => (expect(state.openedStage).toBeGreaterThanOrEqual(before.openedStage), state));
    expect(states.at(-1)!.openedStage).toBe(regulation.stages.length);
  });

  test("REGISTER-STATE-3 missing are the due step's fields that are blank; spaces are blank", () => {
    fc.assert(fc.property(fc.integer({ min: -1, max: steps.length - 1 }), fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (at, filled) => {
      const due = steps[at + 1];
      const values = Object.fromEntries((due?.requires.fields ?? []).map((id, index) => [id, filled[index] ? "x" : "  "]));
      const state = projectState(regulation, row({ ...values, doneStep: steps[at]?.id ?? "" }), setting);
      expect(state.missing).toEqual((due?.requires.fields ?? []).filter((_, index) => !filled[index]));
    }));
  });

  test("REGISTER-STATE-4 a step that nobody knows counts as none", () => {
    expect(projectState(regulation, row({ doneStep: "removedStep" }), setting)).toMatchObject({ done: "", openedStage: 1, due: steps[0] });
    expect(openedStage(regulation, "removedStep")).toBe(1);
  });
});

describe("recurring steps of the built-in regulation", () => {
  const regulation = regulationNamed("marketing");
  const recurring = regulation.steps.filter(({ repeats }) => repeats === "recurring");
  const started = sequence(regulation).findLast(({ opens }) => opens.length > 0 && recurring.some(({ stage }) => opens.includes(stage)))!;
  const late = (values: Record<string, string | number>) => projectState(regulation, row({ doneStep: started.id, ...values }), setting).overdue.map(({ step, dueOn }) => [step.id, serialToIso(dueOn, false)]);

  test("REGISTER-STATE-5 they are overdue from the last entry, else from the actual start, once their stage is open and until the project has ended", () => {
    const one = recurring[0]!;
    const interval = regulation.intervals.find(({ id }) => id === one.interval)!;
    const dueOn = serialToIso(addInterval(day("2026-01-05"), interval, false), false);
    expect(late({})).toEqual([]);
    expect(late({ [FIELD.actualStart]: day("2026-01-05") }).find(([id]) => id === one.id)).toEqual([one.id, dueOn]);
    expect(late({ [FIELD.actualStart]: day("2025-06-01"), [`last:${one.id}`]: day("2026-01-05") }).find(([id]) => id === one.id)).toEqual([one.id, dueOn]);
    expect(late({ [FIELD.actualStart]: day("2026-01-05"), [FIELD.actualEnd]: day("2026-03-01") })).toEqual([]);
    expect(late({ [FIELD.actualStart]: day("2026-01-05"), doneStep: "" })).toEqual([]);
    expect(late({ [FIELD.actualStart]: setting.statusDate })).toEqual([]);
  });

  test("REGISTER-STATE-6 what the project waits for names step, day, person and clause", () => {
    const project = row({ doneStep: started.id, [FIELD.actualStart]: day("2026-01-05"), [FIELD.manager]: "张伟" });
    const [first] = projectState(regulation, project, setting).overdue;
    const words = waitsFor(testContract(regulation), project, projectState(regulation, project, setting), "zh");
    expect(words).toBe(`${first!.step.label.zh}，应于 ${serialToIso(first!.dueOn, false)}（张伟，${first!.step.clause}）`);
    const fresh = waitsFor(testContract(regulation), row({}), projectState(regulation, row({}), setting), "zh");
    expect(fresh).toContain(`${sequence(regulation)[0]!.label.zh}（`);
    expect(fresh).toContain("缺少：");
  });
});

test.each([
  ["2026-01-31", { every: 1, unit: "month" }, "2026-02-28"],
  ["2024-01-31", { every: 1, unit: "month" }, "2024-02-29"],
  ["2025-11-30", { every: 1, unit: "quarter" }, "2026-02-28"],
  ["2026-12-15", { every: 2, unit: "month" }, "2027-02-15"],
  ["2026-03-05", { every: 2, unit: "week" }, "2026-03-19"],
  ["2026-03-05", { every: 10, unit: "day" }, "2026-03-15"],
] as const)("REGISTER-STATE-7 one interval after %s (%j) is %s", (from, interval, expected) => {
  expect(serialToIso(addInterval(day(from), interval, false), false)).toBe(expected);
});
