import type { Scalar } from "../../../src/host/model/cell";
import { checkValue, setValidation, type ValidationRule } from "../../../src/host/model/rules/validation";
import { createCalculator } from "../../../src/host/calc/create-calculator";
import { act, fill, rect, setupWorkbook } from "./setup-workbook";

const rule = (formula1: string, change: Partial<ValidationRule> = {}): ValidationRule => ({
  type: "custom", operator: "between", formula1, formula2: null, ignoreBlanks: false, inCellDropDown: true,
  prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" }, ...change,
});

function setup(...rules: readonly (readonly [string, ValidationRule])[]) {
  const workbook = setupWorkbook();
  workbook.calculator = createCalculator(workbook);
  const sheet = workbook.parts.sheets[0]!;
  for (const [address, each] of rules) act(workbook, () => setValidation(sheet, rect(address), each));
  return { workbook, sheet, rules: () => sheet.parts.validations.map(({ ranges, formula1 }) => [ranges, formula1]) };
}

test.each([
  ["a row below continues it", [["B2:B3", "=B2>A2"], ["B4", "=B4>A4"]], [[["B2:B4"], "B2>A2"]]],
  ["a row above does, and its formulas count from there", [["B3:B4", "=B3>A3"], ["B2", "=B2>A2"]], [[["B2:B4"], "B2>A2"]]],
  ["a gap is filled", [["B2", "=B2>A2"], ["B4", "=B4>A4"], ["B3", "=B3>A3"]], [[["B2:B4"], "B2>A2"]]],
  ["cells elsewhere make another range", [["B2:B3", "=B2>A2"], ["D9", "=D9>C9"]], [[["B2:B3", "D9:D9"], "B2>A2"]]],
  ["a formula that reads otherwise is another rule", [["B2:B3", "=B2>$A$2"], ["B4", "=B4>$A$4"]], [[["B2:B3"], "B2>$A$2"], [["B4:B4"], "B4>$A$4"]]],
] as const)("HOST-MODEL-96 the same rule on other cells joins: %s", (_what, given, expected) => {
  const { rules } = setup(...given.map(([address, formula]) => [address, rule(formula)] as const));
  expect(rules()).toEqual(expected.map(([ranges, formula]) => [ranges.map((range) => rect(range)), formula]));
});

test.each([
  ["message", { alert: { show: true, style: "stop", title: "", message: "另一条" } }],
  ["prompt", { prompt: { show: true, title: "", message: "提示" } }],
  ["blanks", { ignoreBlanks: true }],
] as const)("HOST-MODEL-97 a rule with another %s stays apart", (_what, change) => {
  expect(setup(["B2:B3", rule("=B2>A2")], ["B4", rule("=B4>A4", change)]).rules()).toHaveLength(2);
});

test("HOST-MODEL-98 each cell of a joined rule is asked about its own row", () => {
  const { workbook, sheet } = setup(["B3:B4", rule("=B3>A3")], ["B2", rule("=B2>A2")], ["D9", rule("=D9>C9")]);
  fill(sheet, "A2", [[10], [20], [30]]);
  fill(sheet, "C9", [[5]]);
  const accepts = (row: number, column: number, value: Scalar) => act(workbook, () => checkValue(sheet, row, column, value)) === null;
  expect([accepts(1, 1, 11), accepts(1, 1, 9), accepts(3, 1, 31), accepts(3, 1, 29), accepts(8, 3, 6), accepts(8, 3, 4)]).toEqual([true, false, true, false, true, false]);
});
