import { PROJECT_EVENTS, type ProjectEvent } from "../../../src/core/approvals/entry";
import { decide } from "../../../src/core/stages/decide";
import { machineDiagram } from "../../../src/core/stages/diagram";
import { REFUSALS } from "../../../src/core/stages/refusals";
import { MACHINE, MACHINE_ROWS, type NEEDS, STATES, STRICTEST_FIRST, type State } from "../../../src/core/stages/table";
import { after, facts, STANDINGS, until } from "./acts";
import { APPROVER, BOSS, KEEPER, MANAGER, PROCESS, REVIEWER } from "./people";
import { firstStanding, type Standing } from "../../../src/core/stages/standing";
import { createProcess, type Process } from "../../../src/core/stages/process";

interface Allowed {
  readonly person: string;
  readonly to: State;
  readonly from?: Standing;
  readonly step?: string;
  readonly values?: Readonly<Record<string, number>>;
  readonly process?: Process;
}

/** A sequence that ends with a review, for the one cell that the built-in regulation cannot reach. */
const endsWithReview = createProcess({ ...PROCESS.regulation, steps: PROCESS.regulation.steps.filter(({ id }) => ["team", "plan", "planReview"].includes(id)) });
const onlyRecords = createProcess({ ...PROCESS.regulation, steps: PROCESS.regulation.steps.filter(({ id }) => ["proposal", "team"].includes(id)) });
const beginsWith = (id: string): Process => createProcess({ ...PROCESS.regulation, steps: PROCESS.regulation.steps.filter((step) => step.id === id || step.id === "closingApproval") });

/** For each cell that allows: who can do it there, and where it leads. */
const ALLOWED: Readonly<Record<State, Partial<Record<ProjectEvent, Allowed>>>> = {
  recording: {
    submit: { person: MANAGER, to: "recording" },
    close: { person: MANAGER, to: "closed", from: after([["submit", "proposal", "x"]], onlyRecords), process: onlyRecords },
    change: { person: MANAGER, to: "reviewing", values: { plannedEnd: 46_200 } },
    rebaseline: { person: APPROVER, to: "recording", values: { plannedEnd: 46_200 } },
    hold: { person: BOSS, to: "held" },
    takeOver: { person: KEEPER, to: "recording", from: firstStanding(PROCESS), step: "planApproval" },
    note: { person: MANAGER, to: "recording", from: until("start"), step: "progressReport" },
  },
  reviewing: {
    review: { person: REVIEWER, to: "deciding" },
    close: { person: REVIEWER, to: "closed", from: after([["submit", "team", MANAGER], ["submit", "plan", MANAGER]], endsWithReview), process: endsWithReview },
    return: { person: REVIEWER, to: "returned" }, reject: { person: REVIEWER, to: "stopped" }, withdraw: { person: MANAGER, to: "recording" }, hold: { person: APPROVER, to: "held" },
    takeOver: { person: KEEPER, to: "deciding", from: firstStanding(beginsWith("planReview")), process: beginsWith("planReview"), step: "planReview" },
    note: { person: MANAGER, to: "reviewing", from: { ...until("plan"), done: new Set(), due: "planReview" }, step: "noteHere" },
  },
  deciding: {
    approve: { person: APPROVER, to: "recording" }, close: { person: BOSS, to: "closed", from: until("sharing") }, return: { person: APPROVER, to: "returned" }, reject: { person: APPROVER, to: "stopped" },
    withdraw: { person: MANAGER, to: "recording" }, hold: { person: APPROVER, to: "held" },
    takeOver: { person: KEEPER, to: "closed", from: firstStanding(beginsWith("closingApproval")), process: beginsWith("closingApproval"), step: "closingApproval" },
    note: { person: MANAGER, to: "deciding", from: until("sharing"), step: "progressReport" },
  },
  returned: {
    submit: { person: MANAGER, to: "deciding" }, hold: { person: APPROVER, to: "held" },
    note: { person: MANAGER, to: "returned", from: after([["return", "closingApproval", BOSS]], PROCESS, until("sharing")), step: "progressReport" },
  },
  held: { resume: { person: APPROVER, to: "deciding" }, reject: { person: APPROVER, to: "stopped" } },
  stopped: { reopen: { person: APPROVER, to: "returned" } },
  closed: { reopen: { person: BOSS, to: "recording" } },
};

/** Notes in a stage that is open: planning has none in the built-in regulation, so one is lent to it. */
const withNote = createProcess({
  ...PROCESS.regulation,
  steps: [...PROCESS.regulation.steps, { ...PROCESS.regulation.steps.find(({ id }) => id === "communication")!, id: "noteHere", stage: "initiation", role: "projectManager" }],
});

const CELLS = STATES.flatMap((state) => PROJECT_EVENTS.map((event) => [state, event] as const));

test.each(CELLS)("STAGES-1 each cell of the table is visited: %s, %s", (state, event) => {
  const cell = MACHINE[state][event];
  const allowed = ALLOWED[state][event];
  if ("refused" in cell) {
    expect(allowed).toBeUndefined();
    const decision = decide(STANDINGS[state], { event, step: "plan" }, facts(BOSS));
    if (decision.ok) throw new Error("refused cells refuse");
    expect(decision.refusals.map(({ code }) => code)).toEqual([cell.refused]);
    const { text, clause } = decision.refusals[0]!;
    if (clause !== "") expect(text.zh).toContain(`条款 ${clause}`);
    if (clause !== "") expect(text.en).toContain(`clause ${clause}`);
    expect(`${text.zh}${text.en}`).not.toMatch(/[{}]|undefined/);
    return;
  }
  const { person, to, from = STANDINGS[state], step, values = {}, process = step === "noteHere" ? withNote : PROCESS } = allowed!;
  expect(from.state).toBe(state);
  const decision = decide(from, { event, ...(step === undefined ? {} : { step }) }, facts(person, { values, process }));
  expect(decision).toMatchObject({ ok: true, effects: { state: to } });
});

const without: Partial<Record<keyof typeof NEEDS, (state: State, event: ProjectEvent) => readonly string[]>> = {
  comment: (state, event) => codesOf(state, event, { comment: "  " }),
  complete: (state, event) => codesOf(state, event, { row: new Map([["manager", MANAGER], ["department", "市场部"]]), lacking: [{ zh: "缺", en: "lacks" }] }),
  role: (state, event) => codesOf(state, event, { person: "路人" }),
  approver: (state, event) => codesOf(state, event, { person: "路人" }),
  planApprover: (state, event) => codesOf(state, event, { person: "路人" }),
  changer: (state, event) => codesOf(state, event, { person: "路人" }),
  keeper: (state, event) => codesOf(state, event, { person: "路人" }),
  submitter: (state, event) => codesOf(state, event, { person: "路人" }),
};
const CODES: Partial<Record<keyof typeof NEEDS, string>> = {
  comment: "NO_COMMENT", complete: "MISSING_ROWS", role: "NOT_IN_ROLE", approver: "NOT_IN_ROLE", planApprover: "NOT_IN_ROLE", changer: "NOT_IN_ROLE", keeper: "NOT_IN_ROLE", submitter: "NOT_SUBMITTER",
};

function codesOf(state: State, event: ProjectEvent, more: Parameters<typeof facts>[1]): readonly string[] {
  const { person, from = STANDINGS[state], step, values = {}, process = step === "noteHere" ? withNote : PROCESS } = ALLOWED[state][event]!;
  const decision = decide(from, { event, ...(step === undefined ? {} : { step }) }, facts(person, { values, process, ...more }));
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
}

const NEEDED = MACHINE_ROWS.flatMap(({ from, event, needs }) => needs.filter((need) => without[need] !== undefined).map((need) => [from, event, need] as const));

test.each(NEEDED)("STAGES-2 what a cell needs is needed: %s, %s without %s", (state, event, need) => {
  expect(without[need]!(state, event)).toContain(CODES[need]);
});

test("STAGES-3 every code of a refusal has its words, and the order of strictness has every event once", () => {
  for (const { zh, en } of Object.values(REFUSALS)) expect(`${zh} ${en}`).toMatch(/^[^!！]+ [^!！]+$/);
  expect([...STRICTEST_FIRST].sort()).toEqual([...PROJECT_EVENTS].sort());
});

test("STAGES-4 the diagram has every row of the table and no other arrow from a state", () => {
  for (const language of ["zh", "en"] as const) {
    const lines = machineDiagram(language).split("\n").filter((line) => STATES.some((state) => line.startsWith(`  ${state} -->`)) && !line.includes("[*]"));
    const drawn = lines.flatMap((line) => line.split(": ")[1]!.split(language === "zh" ? "、" : ", "));
    expect(drawn).toHaveLength(MACHINE_ROWS.length);
  }
  expect(machineDiagram("en")).toContain("  deciding --> returned: return");
});
