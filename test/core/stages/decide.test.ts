import { VALUE, type EntryValues, type ProjectEvent } from "../../../src/core/approvals/entry";
import { decide, type DecideFacts } from "../../../src/core/stages/decide";
import { whoCould } from "../../../src/core/stages/person-answer";
import { createProcess, doingEvent } from "../../../src/core/stages/process";
import type { Roster } from "../../../src/core/stages/roster";
import { firstStanding, type Standing } from "../../../src/core/stages/standing";
import { small } from "../../../src/regulations/small";
import { after, facts, STANDINGS, until } from "./acts";
import { APPROVER, BOSS, FINANCE, KEEPER, LAW, MANAGER, PROCESS, REVIEWER, ROSTER, SPONSOR } from "./people";

const codes = (standing: Standing, event: ProjectEvent, person: string, more: Partial<DecideFacts> & { step?: string } = {}): readonly string[] => {
  const { step, ...rest } = more;
  const decision = decide(standing, { event, ...(step === undefined ? {} : { step }) }, facts(person, rest));
  return decision.ok ? [] : decision.refusals.map(({ code }) => code);
};
const done = (standing: Standing, event: ProjectEvent, person: string, more: Partial<DecideFacts> = {}) => {
  const decision = decide(standing, { event }, facts(person, more));
  if (!decision.ok) throw new Error(decision.refusals.map(({ text }) => text.en).join("; "));
  return decision;
};
const first = firstStanding(PROCESS);

test("STAGES-5 approval writes what it froze, opens its stage and says the step done", () => {
  const { entry, effects } = done(until("review"), "approve", BOSS);
  expect(entry).toMatchObject({ event: "approve", stage: "initiation", step: "initiationApproval", person: BOSS, role: "management", values: { budget: 500_000, objectives: "销量增长 10%" } });
  expect(effects).toMatchObject({ state: "recording", doneStep: "initiationApproval", openedStage: 2, baseline: null, reopened: [] });
  expect(Object.fromEntries(effects.approved)).toEqual({ objectives: "销量增长 10%", outcomes: "新客户 200 家", budget: 500_000, department: "市场部" });
  expect(effects.row.size).toBe(0);
});

test("STAGES-6 the approval of the plan is baseline 1; a new one is numbered on, changes the values, and keeps the first", () => {
  const plan = done(until("planReview"), "approve", APPROVER);
  expect(plan.effects.baseline).toMatchObject({ number: 1, values: { plannedStart: 46_090, plannedEnd: 46_180, budget: 500_000 } });
  const next = done(plan.effects.standing, "rebaseline", APPROVER, { values: { plannedEnd: 46_200 } });
  expect(next.effects).toMatchObject({ state: "recording", doneStep: "planApproval", baseline: { number: 2, values: { plannedStart: 46_090, plannedEnd: 46_200, budget: 500_000 } } });
  expect([...next.effects.row]).toEqual([["plannedEnd", 46_200]]);
  expect([...next.effects.approved]).toEqual([["plannedEnd", 46_200]]);
  expect(next.effects.standing.baselines.map(({ number }) => number)).toEqual([1, 2]);
});

test.each<[string, EntryValues, string]>([
  ["no value", {}, "NO_CHANGE"],
  ["a field that no plan holds", { objectives: "x" }, "NOT_BASELINE_FIELD"],
])("STAGES-7 a new baseline needs values of its fields: %s", (_name, values, code) => {
  expect(codes(until("planApproval"), "rebaseline", APPROVER, { values })).toContain(code);
});

test("STAGES-7 a new baseline needs one that stands", () => {
  expect(codes(until("initiationApproval"), "rebaseline", APPROVER, { values: { plannedEnd: 1 } })).toContain("NO_BASELINE");
});

test("STAGES-8 a change of an approved field opens the later steps of its stages again: all, or those that relied on it", () => {
  const all = done(until("start"), "change", MANAGER, { values: { plannedEnd: 46_200 } }).effects;
  expect(all).toMatchObject({ state: "reviewing", doneStep: "plan", openedStage: 2, reopened: ["planReview", "planApproval"] });
  expect([...all.approved]).toEqual([["plannedEnd", null]]);
  const budget = done(until("start"), "change", MANAGER, { values: { budget: 1 } }).effects;
  expect(budget.reopened).toEqual(["review", "initiationApproval", "team", "plan", "planReview", "planApproval"]);
  const relied = done(until("start"), "change", MANAGER, { values: { budget: 1 }, process: createProcess(PROCESS.regulation, { afterChange: "relied" }) }).effects;
  expect(relied.reopened).toEqual(["review", "initiationApproval", "planReview", "planApproval"]);
  const again = after([["review", "planReview", REVIEWER], ["approve", "planApproval", APPROVER, { plannedEnd: 46_200 }]], PROCESS, all.standing);
  expect([again.due, again.baselines.length, again.approved.get("plannedEnd")?.value]).toEqual(["summaryReport", 2, 46_200]);
});

test("STAGES-8 what nobody approved is changed directly", () => {
  expect(codes(until("start"), "change", MANAGER, { values: { background: "x" } })).toEqual(["NOT_APPROVED_FIELD"]);
  expect(codes(until("start"), "change", MANAGER, {})).toEqual(["NO_CHANGE"]);
});

test("STAGES-9 a correction goes on where it was returned; or the reviews are asked anew", () => {
  const returned = after([["return", "planApproval", APPROVER]], PROCESS, until("planReview"));
  expect(done(returned, "submit", MANAGER)).toMatchObject({ entry: { step: "plan" }, effects: { state: "deciding", doneStep: "planReview" } });
  const anew = createProcess(PROCESS.regulation, { afterReturn: "anew" });
  expect(done(returned, "submit", MANAGER, { process: anew }).effects).toMatchObject({ state: "reviewing", doneStep: "plan" });
});

const asked = { [VALUE.asked]: ["财务部", "法务部"] };
const answer = (department: string): EntryValues => ({ ...asked, [VALUE.department]: department });

test("STAGES-10 every department that is asked answers; or one, where the regulation says any", () => {
  const one = done(until("proposal"), "review", FINANCE, { values: answer("财务部") }).effects;
  expect(one).toMatchObject({ state: "reviewing", doneStep: "proposal" });
  expect(codes(one.standing, "review", FINANCE, { values: answer("财务部") })).toContain("ANSWERED");
  expect(codes(one.standing, "review", LAW, { values: answer("人事部") })).toContain("NOT_ASKED");
  expect(codes(one.standing, "review", LAW, { values: asked })).toContain("NO_DEPARTMENT");
  expect(done(one.standing, "review", LAW, { values: answer("法务部") }).effects).toMatchObject({ state: "deciding", doneStep: "review" });
  const any = createProcess(PROCESS.regulation, { answers: { review: "any" } });
  expect(done(until("proposal"), "review", FINANCE, { values: answer("财务部"), process: any }).effects.state).toBe("deciding");
});

const withRoles = (name: string, ...roles: string[]): Roster => ({ ...ROSTER, people: ROSTER.people.map((person) => (person.name === name ? { ...person, roles: [...person.roles, ...roles] } : person)) });

test.each<[string, Standing, ProjectEvent, string, string]>([
  ["the submitter reviews", until("proposal"), "review", SPONSOR, "reviewers"],
  ["the submitter approves", until("review"), "approve", SPONSOR, "management"],
  ["the submitter returns", until("proposal"), "return", SPONSOR, "reviewers"],
  ["the submitter rejects", until("review"), "reject", SPONSOR, "management"],
  ["the planner reviews the plan", until("plan"), "review", MANAGER, "planReviewer"],
  ["the planner approves a new baseline", until("planApproval"), "rebaseline", MANAGER, "planApprover"],
  ["one person gives both acts of the plan", until("planReview"), "approve", REVIEWER, "planApprover"],
])("STAGES-11 separation of duties: %s", (_name, standing, event, person, role) => {
  const decision = decide(standing, { event }, facts(person, { roster: withRoles(person, role), values: event === "rebaseline" ? { plannedEnd: 1 } : {} }));
  if (decision.ok) throw new Error("separation refuses");
  const refusal = decision.refusals.find(({ code }) => code === "SAME_PERSON")!;
  expect(refusal.clause).toMatch(/^4\./);
  expect(refusal.text.en).toContain(`clause ${refusal.clause}`);
  expect(refusal.who.length).toBeGreaterThan(0);
  expect(refusal.who).not.toContain(person);
  for (const who of refusal.who) expect(refusal.text.zh).toContain(who);
});

test("STAGES-11 spaces, case and width make no other person", () => {
  expect(codes(until("review"), "approve", " 孙 丽 ", { roster: withRoles(SPONSOR, "management") })).toContain("SAME_PERSON");
});

test("STAGES-11 whoever corrected counts like whoever submitted", () => {
  const corrected = after([["return", "initiationApproval", BOSS], ["submit", "proposal", LAW]], PROCESS, until("review"));
  expect(codes(corrected, "approve", LAW, { roster: withRoles(LAW, "management") })).toContain("SAME_PERSON");
  expect(codes(corrected, "approve", SPONSOR, { roster: withRoles(SPONSOR, "management") })).toContain("SAME_PERSON");
});

test("STAGES-11 a company may do without, but for what the regulation itself demands", () => {
  const off = createProcess(PROCESS.regulation, { hasSeparation: false });
  expect(codes(until("proposal"), "review", SPONSOR, { process: off, roster: withRoles(SPONSOR, "reviewers") })).toEqual([]);
  expect(codes(until("review"), "approve", SPONSOR, { process: off, roster: withRoles(SPONSOR, "management") })).toContain("SAME_PERSON");
});

const delegated = (principal: string, delegate: string): Roster => ({ ...ROSTER, delegations: [{ principal, delegate, from: "2026-03-01", to: "2026-03-10" }] });

test("STAGES-12 a delegate acts on the days of the delegation, for the one who is named", () => {
  const { entry } = done(until("review"), "approve", LAW, { roster: delegated(BOSS, LAW), day: "2026-03-10" });
  expect(entry).toMatchObject({ role: "management", values: { [VALUE.actsFor]: BOSS } });
  expect(codes(until("review"), "approve", LAW, { roster: delegated(BOSS, LAW), day: "2026-03-11" })).toContain("NOT_IN_ROLE");
});

test("STAGES-12 nobody approves for the one who submitted", () => {
  const roster = { ...withRoles(SPONSOR, "management"), delegations: delegated(SPONSOR, LAW).delegations };
  expect(codes(until("review"), "approve", LAW, { roster })).toContain("DELEGATED_BY_SAME");
});

test("STAGES-12 roles are held from a day to a day", () => {
  const roster: Roster = { ...ROSTER, people: ROSTER.people.map((person) => (person.name === BOSS ? { ...person, to: "2026-03-04" } : person)) };
  expect(codes(until("review"), "approve", BOSS, { roster })).toContain("NOBODY_IN_ROLE");
});

test("STAGES-13 a refusal for the role names who can", () => {
  const decision = decide(until("review"), { event: "approve" }, facts(MANAGER));
  if (decision.ok) throw new Error("the role refuses");
  expect(decision.refusals[0]).toMatchObject({ code: "NOT_IN_ROLE", clause: "4.1.3", who: [BOSS] });
  expect(decision.refusals[0]!.text.en).toBe(`This is for “Management”, not for ${MANAGER}; who can do it: ${BOSS} (clause 4.1.3)`);
  expect(whoCould(first, { event: "submit", step: "proposal" }, facts("")).map(({ name }) => name)).toEqual([SPONSOR, REVIEWER]);
});

test("STAGES-13 facts may be entered by anybody where nobody is named for it; decisions wait for somebody whose they are", () => {
  const roster: Roster = { people: [], delegations: [] };
  expect(codes(until("planApproval"), "submit", "谁", { roster, row: new Map([...facts("").row].filter(([field]) => field !== "manager")) })).toEqual([]);
  expect(codes(until("review"), "approve", "谁", { roster })).toContain("NOBODY_IN_ROLE");
  expect(codes(until("review"), "approve", "  ", { roster })).toContain("NO_PERSON");
});

test("STAGES-14 a decision on a stale screen says what came meanwhile, and does nothing else", () => {
  const entry = { hash: "h9", id: "3F2A-91BC", event: "hold", step: "initiationApproval", person: BOSS } as unknown as DecideFacts["entries"][number];
  const decision = decide(until("review"), { event: "approve" }, facts(BOSS, { seenHeads: ["h1"], heads: ["h9"], entries: [entry] }));
  if (decision.ok) throw new Error("a stale screen refuses");
  expect(decision.refusals.map(({ code }) => code)).toEqual(["STALE"]);
  expect(decision.refusals[0]!.text.zh).toBe("李娜刚刚办理了“立项批准：暂停”（3F2A-91BC），请看过之后再决定（条款 4.1.3）");
  expect(codes(until("review"), "approve", BOSS, { isEditing: true })).toEqual(["IN_EDIT"]);
});

test.each<[string, Standing, ProjectEvent, Partial<DecideFacts> & { step?: string }, string]>([
  ["another step than the one that is due", until("plan"), "review", { step: "review" }, "NOT_DUE"],
  ["the last step without closing", until("sharing"), "approve", {}, "IS_LAST"],
  ["closing before the last step", until("planReview"), "close", {}, "NOT_LAST"],
  ["a note of a stage that is not open", until("proposal"), "note", { step: "progressReport" }, "STAGE_CLOSED"],
  ["a note of a step of the sequence", until("start"), "note", { step: "plan" }, "NOT_NOTED"],
  ["a note of an unknown step", until("start"), "note", { step: "party" }, "UNKNOWN_STEP"],
  ["taking over to an unknown step", first, "takeOver", { step: "party" }, "UNKNOWN_STEP"],
  ["taking over what has entries", until("proposal"), "takeOver", { step: "plan" }, "HAS_ENTRIES"],
  ["a field that is missing", first, "submit", { row: new Map([["department", "市场部"]]) }, "MISSING_FIELD"],
])("STAGES-15 refused with its own words: %s", (_name, standing, event, more, code) => {
  expect(codes(standing, event, [MANAGER, BOSS, KEEPER].at(event === "takeOver" ? 2 : event === "note" ? 0 : 1)!, more)).toContain(code);
});

test("STAGES-15 nothing can be returned where nothing was submitted before", () => {
  const process = createProcess({ ...PROCESS.regulation, steps: PROCESS.regulation.steps.filter(({ id }) => id === "planApproval" || id === "closingApproval") });
  expect(codes(firstStanding(process), "return", APPROVER, { process })).toContain("NO_SUBMISSION");
});

test("STAGES-16 a project that is taken over has done the steps up to one, with its approved values and baseline", () => {
  const { effects } = (() => { const decision = decide(first, { event: "takeOver", step: "planApproval" }, facts(KEEPER)); if (!decision.ok) throw new Error("taken over"); return decision; })();
  expect(effects).toMatchObject({ doneStep: "planApproval", openedStage: 3, baseline: { number: 1 } });
  expect(effects.approved.get("budget")).toBe(500_000);
});

test("STAGES-17 a reopened closure has its stage's steps to do again; a rejected plan its correction", () => {
  expect(done(STANDINGS.closed, "reopen", BOSS).effects).toMatchObject({ doneStep: "start", reopened: ["summaryReport", "evaluation", "sharing", "closingApproval"] });
  expect(done(STANDINGS.stopped, "reopen", APPROVER).effects.state).toBe("returned");
  const stoppedAtRecord = after([["hold", "team", BOSS], ["reject", "team", BOSS]], PROCESS, until("initiationApproval"));
  expect(done(stoppedAtRecord, "reopen", APPROVER).effects).toMatchObject({ state: "recording", doneStep: "initiationApproval" });
});

test("STAGES-18 another regulation goes through the same machine", () => {
  const process = createProcess(small);
  const roster: Roster = { people: [{ name: "Ann", department: "", roles: [], from: "", to: "" }, { name: "Bo", department: "", roles: ["partner", "studioManager"], from: "", to: "" }], delegations: [] };
  const row = new Map<string, string | number>([["lead", "Ann"], ["clientBrief", "logo"], ["fee", 9000], ["hours", 40], ["plannedStart", 46_100], ["plannedEnd", 46_130], ["actualEnd", 46_129], ["files", "https://example.com"], ["invoice", "I-1"]]);
  let standing = firstStanding(process);
  for (const [event, person] of [["submit", "Ann"], ["submit", "Ann"], ["approve", "Bo"]] as const) {
    standing = done(standing, event, person, { process, roster, row }).effects.standing;
  }
  expect([standing.due, standing.baselines.length, standing.approved.get("fee")?.value]).toEqual(["signOff", 1, 9000]);
});

test("STAGES-19 an approval says the row's values, whatever it is given; long texts that nothing freezes stay out", () => {
  const { entry } = done(until("review"), "approve", BOSS, { values: { budget: 1 } });
  expect(entry.values["budget"]).toBe(500_000);
  const submitted = done(first, "submit", SPONSOR, { row: new Map([...facts("").row, ["background", "长".repeat(3000)]]) });
  expect(Object.keys(submitted.entry.values)).not.toContain("background");
});

test("STAGES-29 each step says by which event it is done", () => {
  expect(PROCESS.regulation.steps.map((step) => [step.id, doingEvent(PROCESS, step)])).toEqual(expect.arrayContaining([
    ["proposal", "submit"], ["review", "review"], ["planApproval", "approve"], ["closingApproval", "close"], ["meetings", "note"], ["risks", "note"],
  ]));
});
