import { createCalculator } from "../../../src/host/calc/create-calculator";
import type { ConditionalRule } from "../../../src/host/model/parts";
import type { Scalar } from "../../../src/host/model/cell";
import { CellError } from "../../../src/host/model/cell";
import { addConditionalRule, conditionalStyle, deleteConditionalRules, type NewConditionalRule } from "../../../src/host/model/rules/conditional";
import { act, fill, rect, refusal, setupWorkbook } from "./setup-workbook";

function setup(values: readonly Scalar[]) {
  const workbook = setupWorkbook(["项目"]);
  workbook.calculator = createCalculator(workbook);
  const sheet = workbook.parts.sheets[0]!;
  fill(sheet, "A1", values.map((value) => [value]));
  const add = (rule: Partial<NewConditionalRule>, ranges = [rect(`A1:A${values.length}`)]): ConditionalRule =>
    act(workbook, () => addConditionalRule(sheet, ranges, { type: "expression", stopIfTrue: false, formulas: [], style: { font: { bold: true } }, ...rule }));
  const looks = () => values.map((_value, row) => conditionalStyle(sheet, row, 0));
  return { workbook, sheet, add, looks };
}

const raw = (attributes: Record<string, string>, inner = "") => ({ attributes, inner });

test.each([
  ["a formula counted from the first cell", { formulas: ["=$A1>1"] }, [1, 2, "x"], [0, 1, 1]],
  ["cellIs between, bounds in either order", { type: "cellIs", operator: "between", formulas: ["5", "2"] }, [1, 2, 5, 6, "x"], [0, 1, 1, 0, 0]],
  ["cellIs less than counts an empty cell as 0", { type: "cellIs", operator: "lessThan", formulas: ["1"] }, [0, null, 2], [1, 1, 0]],
  ["cellIs equal to a text", { type: "cellIs", operator: "equal", formulas: ['"ok"'] }, ["OK", "no", null], [1, 0, 0]],
  ["containsText", { type: "containsText", text: "逾期" }, ["已逾期3天", "正常", null], [1, 0, 0]],
  ["notContainsText", { type: "notContainsText", text: "逾期" }, ["已逾期", "正常", null], [0, 1, 1]],
  ["beginsWith", { type: "beginsWith", text: "p" }, ["P1", "1P"], [1, 0]],
  ["endsWith", { type: "endsWith", text: "p" }, ["P1", "1P"], [0, 1]],
  ["blanks", { type: "containsBlanks" }, [null, " ", "x", 0], [1, 1, 0, 0]],
  ["errors", { type: "containsErrors" }, [CellError.of("#N/A"), "x"], [1, 0]],
  ["duplicates", { type: "duplicateValues" }, ["P1", "p1", "P2", null, null], [1, 1, 0, 0, 0]],
  ["unique values", { type: "uniqueValues" }, ["P1", "p1", "P2", null], [0, 0, 1, 0]],
  ["the top two", { type: "top10", raw: raw({ rank: "2" }) }, [1, 5, 3, 4], [0, 1, 0, 1]],
  ["the bottom half", { type: "top10", raw: raw({ rank: "50", percent: "1", bottom: "1" }) }, [1, 5, 3, 4], [1, 0, 1, 0]],
  ["above average", { type: "aboveAverage", raw: raw({}) }, [1, 5, 3, "x"], [0, 1, 0, 0]],
  ["below or at the average", { type: "aboveAverage", raw: raw({ aboveAverage: "0", equalAverage: "1" }) }, [1, 5, 3], [1, 0, 1]],
  ["last week", { type: "timePeriod", raw: raw({ timePeriod: "lastWeek" }) }, [46082 - 8, 46082 - 7, 46082 - 1, 46082], [0, 1, 1, 0]],
  ["next month", { type: "timePeriod", raw: raw({ timePeriod: "nextMonth" }) }, [46112, 46113, 46142, 46143], [0, 1, 1, 0]],
] as const)("HOST-MODEL-100 %s", (_what, rule, values, expected) => {
  const { add, looks } = setup(values);
  add(rule);
  expect(looks().map((look) => (look.style ? 1 : 0))).toEqual(expected);
});

test("HOST-MODEL-101 of two rules the later added wins, and stopIfTrue ends the asking", () => {
  const { add, looks } = setup([5]);
  add({ formulas: ["A1>1"], style: { font: { bold: true, italic: true }, fill: { pattern: "solid", background: { rgb: "FF0000" } } } });
  add({ formulas: ["A1>2"], style: { font: { italic: false } } });
  expect(looks()[0]!.style).toEqual({ font: { bold: true, italic: false }, fill: { pattern: "solid", background: { rgb: "FF0000" } } });
  add({ formulas: ["A1>3"], style: { font: { strike: true } }, stopIfTrue: true });
  expect(looks()[0]!.style).toEqual({ font: { strike: true } });
});

test("HOST-MODEL-102 bars, icons and colour scales come out as the grid draws them", () => {
  const { add, looks } = setup([0, 50, 100, "x"]);
  add({ type: "dataBar", raw: raw({}, '<dataBar minLength="0" maxLength="100"><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>') });
  add({ type: "iconSet", raw: raw({}, '<iconSet iconSet="3Flags" showValue="0"><cfvo type="percent" val="0"/><cfvo type="num" val="50" gte="0"/><cfvo type="percent" val="67"/></iconSet>') });
  add({ type: "colorScale", raw: raw({}, '<colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FFFFFF00"/><color rgb="FF00FF00"/></colorScale>') });
  expect(looks().map((look) => [look.bar?.fraction, look.icon?.index, look.icon?.hidesValue, look.scaleColor])).toEqual([
    [0, 0, true, "FF0000"], [0.5, 0, true, "FFFF00"], [1, 2, true, "00FF00"], [undefined, undefined, undefined, undefined],
  ]);
});

test("HOST-MODEL-103 what is kept is forgotten when a value changes, also through a formula", () => {
  const { sheet, add, looks } = setup([1, "=A1*2"]);
  add({ type: "cellIs", operator: "greaterThan", formulas: ["5"] });
  expect(looks().map((look) => Boolean(look.style))).toEqual([false, false]);
  fill(sheet, "A1", [[4]]);
  expect(looks().map((look) => Boolean(look.style))).toEqual([false, true]);
});

test("HOST-MODEL-104 rules are taken off a part of their range and go on reading the same; a broken formula is refused", () => {
  const { workbook, sheet, add } = setup([1, 2, 3, 4]);
  add({ formulas: ["A1>2"] });
  act(workbook, () => deleteConditionalRules(sheet, rect("A1:A3")));
  expect(sheet.parts.conditionalRules).toMatchObject([{ ranges: [rect("A4")], formulas: ["A4>2"] }]);
  act(workbook, () => deleteConditionalRules(sheet, "all"));
  expect(sheet.parts.conditionalRules).toEqual([]);
  expect(refusal(workbook, () => addConditionalRule(sheet, [rect("A1")], { type: "expression", stopIfTrue: false, formulas: ["=A1>"] }))).toBe("InvalidArgument");
});
