import { parseBlock } from "../../../../src/core/blueprint/addresses";
import type { CellValue } from "../../../../src/core/blueprint/operations";
import { COLOURS } from "../../../../src/core/blueprint/sheet-look";
import type { Row } from "../bench";
import { testRegulation } from "../test-regulation";
import { setupGates, type GateBench } from "./gate-bench";

const PROJECT = { projectNumber: "P-2026-001", projectName: "春季推广" };

/** Which fill the cell of a row has, the rule that was made last on top. */
function fillOf(bench: GateBench, register: string, id: string): string | null {
  const rules = bench.colours(register, id).filter((operation) => operation.do === "conditionalFormat");
  const results = bench.ask(register, rules.map(({ formula }) => ({ index: 0, formula })));
  for (const result of results) expect(typeof result).toBe("boolean");
  return rules.findLast((_, index) => results[index] === true)?.fill ?? null;
}

test.each<[string, string, Row, string | null]>([
  ["a stage that is open", "stage", { doneStep: "approval", stage: "执行" }, null], ["a stage that no approval opened", "stage", { stage: "执行" }, COLOURS.redFill], ["a stage of nobody's", "stage", { doneStep: "begin", stage: "暂停" }, COLOURS.redFill],
  ["no stage", "stage", {}, null], ["the approved budget", "budget", { budget: 5, "approved:budget": 5 }, null], ["another budget than the approved one", "budget", { budget: 6, "approved:budget": 5 }, COLOURS.redFill],
  ["an approved budget that was deleted", "budget", { budget: "", "approved:budget": 5 }, COLOURS.redFill], ["approved words with other capitals", "objectives", { objectives: "up", "approved:objectives": "Up" }, COLOURS.redFill], ["the approved words", "objectives", { objectives: "Up", "approved:objectives": "Up" }, null],
  ["an end before its start", "actualEnd", { actualStart: 46_010, actualEnd: 46_009 }, COLOURS.redFill], ["an end on its start", "actualEnd", { actualStart: 46_010, actualEnd: 46_010.5 }, null], ["an end beside a start that nobody can read", "actualEnd", { actualStart: "待定", actualEnd: 46_000 }, null],
  ["a date that nobody can read", "plannedStart", { plannedStart: "下周" }, COLOURS.amberFill], ["a number that is no day", "plannedStart", { plannedStart: 20_260_305 }, COLOURS.amberFill], ["a mark for nothing", "plannedStart", { plannedStart: "—" }, null],
  ["a number badly formed", "projectNumber", { projectNumber: "2026-1" }, COLOURS.redFill], ["a number well formed", "projectNumber", {}, null],
  ["empty, and required now", "objectives", {}, COLOURS.neededFill], ["empty, and required later", "actualCost", {}, null], ["filled in, and required now", "objectives", { objectives: "x" }, null],
  ["a step in its turn", "nextStep", { doneStep: "approval" }, null], ["an overdue one", "nextStep", { doneStep: "begin", actualStart: 46_100 }, COLOURS.amberFill],
  ["many days late", "daysLate", { plannedEnd: 46_000 }, COLOURS.redFill], ["a few days late", "daysLate", { plannedEnd: 46_195 }, COLOURS.amberFill],
])("CORE-COLOUR-1 %s", (_name, id, row, expected) => {
  expect(fillOf(setupGates(testRegulation, "zh", { projects: [{ ...PROJECT, ...row }] }), "projects", id)).toBe(expected);
});

test("CORE-COLOUR-2 a line over the budget is red, and a blank row has no colour at all", () => {
  const over = (amount: CellValue): GateBench => setupGates(testRegulation, "zh", { projects: [{ ...PROJECT, budget: 1 }], costs: [{ projectNumber: "P-2026-001", amount }] });
  expect([over(10_000), over(10_001), over("两千"), over("")].map((bench) => fillOf(bench, "costs", "amount"))).toEqual([null, COLOURS.redFill, COLOURS.amberFill, null]);
  const empty = setupGates(testRegulation, "zh");
  for (const { id } of testRegulation.registers) for (const spec of empty.specs.get(id)!) expect([id, spec.id, fillOf(empty, id, spec.id)]).toEqual([id, spec.id, null]);
});

test("CORE-COLOUR-3 numbers that are used twice have Excel's own rule; on our sheets rows to come are coloured, on people's only theirs, and what adoption has coloured is left", () => {
  const own = setupGates(testRegulation, "zh");
  expect(own.colours("projects", "projectNumber").filter((operation) => operation.do === "duplicateFormat")).toHaveLength(1);
  expect(own.colours("costs", "costNumber").filter((operation) => operation.do === "duplicateFormat")).toHaveLength(1);
  const bottoms = (bench: GateBench): (number | undefined)[] => [...new Set(bench.colours("projects").map((operation) => ("address" in operation ? parseBlock(operation.address)?.bottom : undefined)))];
  expect(bottoms(own)).toEqual([1_048_575]);
  const adopted = setupGates(testRegulation, "zh", { projects: [PROJECT, PROJECT] }, true);
  expect(bottoms(adopted)).toEqual([5]);
  expect(adopted.colours("projects", "daysLate")).toEqual([]);
  expect(fillOf(setupGates(testRegulation, "zh", { projects: [{ ...PROJECT, plannedStart: "下周", projectNumber: "甲-1" }] }, true), "projects", "plannedStart")).toBeNull();
});

test("CORE-COLOUR-4 what is red has a mark before it, which a print without colours shows", () => {
  const bench = setupGates(testRegulation, "zh");
  const red = testRegulation.registers.flatMap(({ id }) => bench.colours(id)).filter((operation) => operation.do === "conditionalFormat" && operation.fill === COLOURS.redFill);
  expect(red.length).toBeGreaterThan(8);
  for (const operation of red) expect(operation.do === "conditionalFormat" && operation.numberFormat).toMatch(/■/);
});
