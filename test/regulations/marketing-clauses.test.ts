import { sequence, type Step } from "../../src/core/regulation/regulation";
import { marketingOperations as regulation } from "../../src/regulations/marketing-operations";

const stepById = (id: string): Step => regulation.steps.find((step) => step.id === id)!;

/** Every clause of the regulation, as its page has them. */
const CLAUSES = [
  "1-3", "4", "4.1", "4.1.1", "4.1.2", "4.1.3", "4.2", "4.2.1", "4.2.2", "4.2.3", "4.3", "4.3.1", "4.3.2", "4.3.3", "4.4", "4.4.1", "4.4.2", "4.4.3", "4.5", "4.5.1", "4.5.2", "4.5.3",
  "5.1", "5.2", "5.3", "5.3.1", "5.4", "5.5", "6.1", "6.2", "6.3", "7.1", "7.2", "7.3", "7.4",
];

test("REG-MARKETING-5 every clause of the regulation is there, in order, and no other", () => {
  expect(regulation.clauses.map(({ id }) => id)).toEqual(CLAUSES);
});

/** clause, step, who acts, the stage it stands in, what is entered: own fields required, registers. */
test.each<[string, string, string, string, readonly string[], readonly string[]]>([
  ["4.1.1", "proposal", "sponsor", "initiation", ["background", "objectives", "outcomes", "budget", "department"], []],
  ["4.1.2", "review", "reviewers", "initiation", [], ["reviews"]],
  ["4.1.3", "initiationApproval", "management", "initiation", [], []],
  ["4.2.1", "team", "projectManager", "planning", ["manager"], ["team"]],
  ["4.2.2", "plan", "projectManager", "planning", ["plannedStart", "plannedEnd"], ["tasks", "risks"]],
  ["4.2.3", "planReview", "planReviewer", "planning", [], []],
  ["4.2.3", "planApproval", "planApprover", "planning", [], []],
  ["5.3.1", "start", "projectManager", "execution", ["actualStart"], []],
  ["4.3.1", "meetings", "projectManager", "execution", [], ["meetings"]],
  ["4.3.2", "resources", "projectManager", "execution", [], ["resources"]],
  ["4.3.3", "communication", "teamMember", "execution", [], ["communications"]],
  ["4.4.1", "progressReport", "projectManager", "monitoring", [], ["progressReports"]],
  ["4.4.2", "quality", "qualityChecker", "monitoring", [], ["qualityChecks"]],
  ["4.4.3", "risks", "projectManager", "monitoring", [], ["risks"]],
  ["4.5.1", "summaryReport", "projectManager", "closure", ["objectivesReached", "summary"], []],
  ["4.5.2", "evaluation", "marketingOperations", "closure", ["marketFeedback", "businessEffect"], []],
  ["4.5.3", "sharing", "projectManager", "closure", [], ["lessons"]],
])("REG-MARKETING-6 clause %s is the step %s by %s", (clause, id, role, stage, fields, registers) => {
  const step = stepById(id);
  expect([step.clause, step.role, step.stage]).toEqual([clause, role, stage]);
  expect(step.requires.fields).toEqual(fields);
  expect([...new Set([...(step.register === null || step.requires.rows.length > 0 ? [] : [step.register]), ...step.requires.rows.map(({ register }) => register)])]).toEqual(registers);
});

test("REG-MARKETING-7 the sequence, what it opens, and what it holds still", () => {
  expect(sequence(regulation).map(({ id }) => id)).toEqual([
    "proposal", "review", "initiationApproval", "team", "plan", "planReview", "planApproval", "start", "summaryReport", "evaluation", "sharing", "closingApproval",
  ]);
  expect(regulation.steps.filter(({ opens }) => opens.length > 0).map(({ id, opens }) => [id, opens])).toEqual([["initiationApproval", ["planning"]], ["planApproval", ["execution"]], ["start", ["monitoring", "closure"]]]);
  expect(regulation.steps.filter(({ freezes }) => freezes.length > 0).map(({ id, freezes }) => [id, freezes])).toEqual([
    ["initiationApproval", ["objectives", "outcomes", "budget", "department"]], ["planApproval", ["plannedStart", "plannedEnd", "budget"]],
  ]);
});

test("REG-MARKETING-8 the plan is reviewed and approved by two people, and no approver handed in what is approved", () => {
  expect(stepById("initiationApproval").otherThan).toEqual(["proposal"]);
  expect([stepById("planReview").act, stepById("planApproval").act]).toEqual(["review", "approve"]);
  expect(stepById("planApproval").otherThan).toEqual(expect.arrayContaining(["planReview", "plan"]));
});

test("REG-MARKETING-9 each risk has a response, the budget's lines stay within it, a member and a receiver of lessons are from another department, every department has answered", () => {
  expect(stepById("plan").requires.rows).toContainEqual({ register: "risks", least: 0, filled: "response" });
  expect(stepById("team").requires.rows).toContainEqual({ register: "team", least: 1, filled: "duties", otherDepartment: "department" });
  expect(stepById("sharing").requires.rows).toContainEqual({ register: "lessons", least: 1, otherDepartment: "sharedWith" });
  expect(stepById("review").requires.rows).toContainEqual({ register: "reviews", least: 1, filled: "opinion" });
  expect(regulation.registers.find(({ id }) => id === "budgetLines")?.within).toEqual({ amount: "amount", limit: "budget" });
  expect(regulation.registers.find(({ id }) => id === "risks")?.fields.find(({ id }) => id === "score")?.formula).toBe("[likelihood]*[impact]");
});

test("REG-MARKETING-10 meetings every two weeks, progress reports every month, audits every quarter", () => {
  expect(regulation.intervals.map(({ id, every, unit }) => `${id}: ${every} ${unit}`)).toEqual(["meeting: 2 week", "progressReport: 1 month", "audit: 1 quarter"]);
  expect(regulation.reports.find(({ id }) => id === "audit")?.interval).toBe("audit");
});

test("REG-MARKETING-11 what no clause asks for is the company's own option", () => {
  expect(regulation.steps.filter(({ clause }) => clause === "").map(({ id }) => id)).toEqual(["closingApproval"]);
  expect(regulation.registers.filter(({ clause }) => clause === "").map(({ id }) => id)).toEqual(["issues", "costs", "roster", "calendar"]);
  expect(regulation.clauses.filter(({ carriedBy }) => carriedBy.some(({ id }) => id === "closingApproval"))).toEqual([]);
});

test("REG-MARKETING-12 columns that adopted lists are recognised by keep their order, and none of the others' words stands within them", () => {
  const fields = regulation.registers[0]!.fields;
  const usual = ["projectNumber", "projectName", "projectType", "department", "manager", "initiationDate", "plannedStart", "plannedEnd", "actualStart", "actualEnd", "budget", "actualCost", "spendingRate", "progress", "stage"];
  expect(fields.slice(0, usual.length).map(({ id }) => id)).toEqual(usual);
  expect(fields.at(-1)?.id).toBe("remarks");
  const wordsOf = (field: (typeof fields)[number]): string[] => [field.label.zh, ...field.words.zh];
  const known = fields.filter(({ id }) => usual.includes(id)).flatMap(wordsOf);
  const added = fields.slice(usual.length, -1).flatMap(wordsOf);
  expect(added.filter((word) => known.some((other) => other.includes(word)))).toEqual([]);
});
