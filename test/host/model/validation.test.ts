import { createCalculator } from "../../../src/host/calc/create-calculator";
import type { Scalar } from "../../../src/host/model/cell";
import { addName } from "../../../src/host/model/edit/names";
import { checkValue, invalidCells, listItems, setValidation, validationAt, type ValidationRule } from "../../../src/host/model/rules/validation";
import { act, fill, picture, rect, refusal, setupWorkbook } from "./setup-workbook";

function setup() {
  const workbook = setupWorkbook(["项目", "列表"]);
  workbook.calculator = createCalculator(workbook);
  const [sheet, lists] = workbook.parts.sheets;
  fill(lists!, "A1", [["立项", 3], ["计划", null], ["执行", null], ["收尾", null]]);
  return { workbook, sheet: sheet!, lists: lists! };
}

const rule = (change: Partial<ValidationRule>): ValidationRule => ({
  type: "list", operator: "between", formula1: null, formula2: null, ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" }, ...change,
});

function accepts(change: Partial<ValidationRule>, values: readonly Scalar[]): boolean[] {
  const { workbook, sheet } = setup();
  act(workbook, () => {
    addName(workbook, null, "阶段", "=列表!$A$1:$A$4", "");
    setValidation(sheet, rect("C2:C9"), rule(change));
  });
  return values.map((value) => act(workbook, () => checkValue(sheet, 2, 2, value)) === null);
}

test.each([
  ["a literal list, exactly as written", { formula1: '"甲, 乙,A"' }, ["甲", "乙", "a", "丙", null], [true, true, false, false, true]],
  ["a range on another sheet", { formula1: "=列表!$A$1:$A$4" }, ["计划", "结束"], [true, false]],
  ["a name", { formula1: "=阶段" }, ["计划", "结束"], [true, false]],
  ["INDEX:INDEX", { formula1: "=INDEX(阶段,1):INDEX(阶段,列表!$B$1)" }, ["执行", "收尾"], [true, false]],
  ["OFFSET", { formula1: "=OFFSET(列表!$A$1,0,0,2,1)" }, ["计划", "执行"], [true, false]],
  ["INDIRECT", { formula1: '=INDIRECT("列表!A1:A2")' }, ["计划", "执行"], [true, false]],
  ["a range relative to the first cell", { formula1: "=列表!A1:A3" }, ["立项", "计划", "收尾"], [false, true, true]],
  ["whole numbers", { type: "whole", operator: "between", formula1: "1", formula2: "10" }, [1, 10, 11, 1.5, "5", true], [true, true, false, false, false, false]],
  ["decimals not between", { type: "decimal", operator: "notBetween", formula1: "1", formula2: "10" }, [0.5, 5], [true, false]],
  ["a date written out", { type: "date", operator: "greaterThanOrEqual", formula1: "2026-03-05" }, [46086, 46085, "2026.3.5"], [true, false, false]],
  ["a date by formula", { type: "date", operator: "lessThan", formula1: "=DATE(2026,3,5)+1" }, [46086, 46087], [true, false]],
  ["a text's length", { type: "textLength", operator: "lessThanOrEqual", formula1: "3" }, ["一二三", "一二三四", 1234], [true, false, false]],
  ["a custom formula of the value itself", { type: "custom", formula1: '=AND(ISNUMBER(C2),MOD(C2,2)=0)' }, [4, 3, "x"], [true, false, false]],
  ["blanks not ignored", { type: "whole", operator: "greaterThan", formula1: "0", ignoreBlanks: false }, [null, ""], [false, false]],
] as const)("HOST-MODEL-90 %s", (_what, change, values, expected) => expect(accepts(change, values)).toEqual(expected));

test("HOST-MODEL-91 a custom formula is asked with the new value in place, which is gone after", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A2", [["P1"], ["P2"], [null]]);
  act(workbook, () => setValidation(sheet, rect("A2:A9"), rule({ type: "custom", formula1: "=COUNTIF($A$2:$A$9,A2)=1" })));
  const before = picture(workbook);
  expect(["P3", "P2"].map((value) => act(workbook, () => checkValue(sheet, 3, 0, value)) === null)).toEqual([true, false]);
  expect(picture(workbook)).toEqual(before);
});

test("HOST-MODEL-92 the drop-down offers what the source holds; a named list with an empty cell lets anything in, as in Excel", () => {
  const { workbook, sheet } = setup();
  act(workbook, () => {
    addName(workbook, null, "空格", "=列表!$B$1:$B$3", "");
    setValidation(sheet, rect("A1"), rule({ formula1: "=列表!$A$1:$A$4" }));
    setValidation(sheet, rect("A2"), rule({ formula1: "=空格" }));
    setValidation(sheet, rect("A3"), rule({ formula1: '"是,否"', inCellDropDown: false }));
  });
  expect([0, 1, 2, 3].map((row) => listItems(sheet, row, 0))).toEqual([["立项", "计划", "执行", "收尾"], ["3"], null, null]);
  expect(act(workbook, () => checkValue(sheet, 1, 0, "别的"))).toBeNull();
});

test("HOST-MODEL-93 a new rule takes its cells from the others, which go on reading the same", () => {
  const { workbook, sheet } = setup();
  act(workbook, () => {
    setValidation(sheet, rect("C2:C9"), rule({ type: "custom", formula1: "=C2>B2" }));
    setValidation(sheet, rect("C2:C3"), rule({ formula1: '"甲"' }));
    setValidation(sheet, rect("C6"), null);
  });
  expect(sheet.parts.validations.map((each) => [each.ranges, each.formula1])).toEqual([
    [[rect("C4:C5"), rect("C7:C9")], "C4>B4"], [[rect("C2:C3")], '"甲"'],
  ]);
  expect([validationAt(sheet, 5, 2), validationAt(sheet, 6, 2)?.type]).toEqual([null, "custom"]);
});

test("HOST-MODEL-94 invalid cells are found as runs, empty ones are not", () => {
  const { workbook, sheet } = setup();
  fill(sheet, "A1", [[1], ["x"], [99], [null], [2], [50]]);
  act(workbook, () => setValidation(sheet, rect("A:A"), rule({ type: "whole", operator: "lessThan", formula1: "10", ignoreBlanks: false })));
  expect(invalidCells(sheet, rect("A:C"))).toEqual([rect("A2:A3"), rect("A6:A6")]);
});

test("HOST-MODEL-95 structured references, missing or broken formulas and lists over 255 characters are refused", () => {
  const { workbook, sheet } = setup();
  for (const change of [{ formula1: "=表[列]" }, { formula1: null }, { formula1: "=SUM((" }, { formula1: `"${"甲,".repeat(128)}"` }, { type: "whole", formula1: "1", formula2: null }] as const) {
    expect(refusal(workbook, () => setValidation(sheet, rect("A1"), rule(change)))).toBe("InvalidArgument");
  }
});
