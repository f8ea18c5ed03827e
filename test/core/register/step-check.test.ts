import { peopleFor, personRefusals, stepRefusals, type StepFacts } from "../../../src/core/register/step-check";
import { FIELD, sequence, type Step } from "../../../src/core/regulation/regulation";
import { regulationNamed, row, testContract } from "./test-contract";

const regulation = regulationNamed("marketing");
const contract = testContract(regulation);
const steps = sequence(regulation);
const step = (id: string): Step => regulation.steps.find((one) => one.id === id)!;

/** A project that has done all before the step, with all its fields filled in. */
function factsBefore(id: string, further: Partial<StepFacts> = {}, values: Record<string, string | number> = {}): StepFacts {
  const at = steps.findIndex((one) => one.id === id);
  const full = Object.fromEntries(step(id).requires.fields.map((field) => [field, "x"]));
  return { contract, project: row({ [FIELD.department]: "市场运营部", ...full, doneStep: steps[at - 1]?.id ?? "", ...values }), rows: new Map(), decisions: [], roster: [], language: "zh", ...further };
}

test("REGISTER-STEP-1 only the step that is due may be recorded: one done already and one out of turn say so", () => {
  for (const [index, one] of steps.entries()) {
    const facts = factsBefore(one.id);
    const words = (other: Step) => stepRefusals(other, facts).map(({ text }) => text).join();
    if (index > 0) expect(words(steps[index - 1]!)).toContain("这一步已完成");
    if (index + 1 < steps.length) expect(words(steps[index + 1]!)).toContain(`先完成“${one.label.zh}”`);
  }
});

test("REGISTER-STEP-2 each required field that is blank is named with its cell and the clause; filled in, nothing is left", () => {
  for (const one of steps.filter(({ requires }) => requires.fields.length > 0)) {
    for (const field of one.requires.fields) {
      const found = stepRefusals(one, factsBefore(one.id, {}, { [field]: " " })).filter(({ cell }) => cell !== null);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ clause: one.clause, cell: expect.stringMatching(/^项目台账![A-Z]+5$/) });
    }
    if (one.requires.rows.length === 0) expect(stepRefusals(one, factsBefore(one.id))).toEqual([]);
  }
});

const withRows = regulation.steps.flatMap((one) => one.requires.rows.map((needed) => ({ one, needed }))).filter(({ one }) => one.repeats === "once");

test("REGISTER-STEP-3 rows in other registers: as many as asked, each filled in, one from another department where that is asked", () => {
  expect(withRows.length).toBeGreaterThan(2);
  for (const { one, needed } of withRows) {
    const entry = row({ ...(needed.filled === undefined ? {} : { [needed.filled]: "有" }), ...(needed.otherDepartment === undefined ? {} : { [needed.otherDepartment]: "销售部" }) });
    const others = new Map(one.requires.rows.map(({ register, least, filled, otherDepartment }) => [register, Array.from({ length: Math.max(1, least) }, () => row({ ...(filled === undefined ? {} : { [filled]: "有" }), ...(otherDepartment === undefined ? {} : { [otherDepartment]: "销售部" }) }))]));
    const refused = (rows: readonly ReturnType<typeof row>[]) => stepRefusals(one, factsBefore(one.id, { rows: new Map([...others, [needed.register, rows]]) })).map(({ text }) => text);
    expect(refused(others.get(needed.register)!)).toEqual([]);
    if (needed.least > 0) expect(refused([]).join()).toContain(`至少要有 ${needed.least} 条`);
    if (needed.filled !== undefined) expect(refused([...others.get(needed.register)!, row({ ...Object.fromEntries(entry.values), [needed.filled]: "" })]).join()).toContain("没有填写");
    if (needed.otherDepartment !== undefined) expect(refused([row({ ...Object.fromEntries(entry.values), [needed.otherDepartment]: "市场运营部" })]).join()).toContain("其他部门");
  }
});

test("REGISTER-STEP-4 who did a step that asks for another person cannot do the next; names do not differ by spaces and case", () => {
  const one = steps.find(({ otherThan }) => otherThan.length > 0)!;
  const decisions = [{ stepId: one.otherThan[0]!, person: "Li Na", time: "2026-03-01T00:00:00Z" }];
  expect(personRefusals(one, "li  na", factsBefore(one.id, { decisions }))[0]!.text).toContain("须由另一人办理");
  expect(personRefusals(one, "张伟", factsBefore(one.id, { decisions }))).toEqual([]);
  expect(personRefusals(one, "  ", factsBefore(one.id))[0]!.text).toContain("请选择办理人");
});

test("REGISTER-STEP-5 a step is for whom the row or the roster names; where nobody is named, for anybody", () => {
  const management = steps.find(({ role }) => role === "management")!;
  const roster = [{ name: "李娜", roles: ["管理层"], department: "" }, { name: "张伟", roles: ["项目经理"], department: "" }];
  expect(peopleFor(management, factsBefore(management.id, { roster }))).toEqual(["李娜"]);
  expect(personRefusals(management, "张伟", factsBefore(management.id, { roster }))[0]!.text).toContain("由“管理层”办理（李娜），不能由 张伟 办理");
  expect(personRefusals(management, "李娜", factsBefore(management.id, { roster }))).toEqual([]);
  expect(personRefusals(management, "任何人", factsBefore(management.id))).toEqual([]);
  const ofManager = steps.find(({ role }) => role === "projectManager")!;
  expect(peopleFor(ofManager, factsBefore(ofManager.id, { roster }, { [FIELD.manager]: "王芳" }))).toEqual(["王芳"]);
});

test("REGISTER-STEP-6 a role that is a department's takes any person, and proposes its own", () => {
  const sponsor = steps.find(({ role }) => role === "sponsor")!;
  const roster = [{ name: "李娜", roles: [], department: "市场运营部" }, { name: "张伟", roles: [], department: "销售部" }];
  expect(peopleFor(sponsor, factsBefore(sponsor.id, { roster }, { [FIELD.department]: "市场运营部" }))).toEqual(["李娜"]);
  expect(personRefusals(sponsor, "张伟", factsBefore(sponsor.id, { roster }))).toEqual([]);
});

test("REGISTER-STEP-8 what an earlier step asks for can be entered from that step's stage on, and not before", () => {
  const late = (step: Step): boolean => regulation.steps.some((other) => other.repeats !== "once" && other.register !== null && step.requires.rows.some(({ register }) => register === other.register) && other.stage !== step.stage);
  const asking = steps.filter(late);
  expect(asking.length).toBeGreaterThan(0);
  for (const asks of asking) {
    for (const other of regulation.steps.filter(({ repeats, register }) => repeats !== "once" && asks.requires.rows.some((one) => one.register === register))) {
      expect(stepRefusals(other, factsBefore(asks.id))).toEqual([]);
      expect(stepRefusals(other, { ...factsBefore(steps[0]!.id), project: row({ doneStep: "" }) })[0]!.text).toContain("尚未开放");
    }
  }
});

test("REGISTER-STEP-7 steps that are not of the sequence wait for their stage", () => {
  const recurring = regulation.steps.find(({ repeats }) => repeats === "recurring")!;
  const closed: StepFacts = { ...factsBefore(steps[0]!.id), project: row({ doneStep: "" }) };
  expect(stepRefusals(recurring, closed)[0]!.text).toContain("尚未开放");
  expect(stepRefusals(recurring, { ...closed, project: row({ doneStep: steps.at(-1)!.id }) })).toEqual([]);
});
