import { listRangeName, listTableName } from "../../../src/core/blueprint/stable-names";
import { choicesName, registerNames } from "../../../src/core/blueprint/list-names";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { registerById } from "../../../src/core/regulation/regulation";
import { calculate } from "../calculate";
import { ToyWorkbook } from "../toy-workbook";
import { testRegulation } from "./test-regulation";

/** How many rows a name has, and its last cell, over a column from A5 on. */
function reach(name: string, make: (toy: ToyWorkbook) => void, column: readonly CellValue[]): CellValue[] {
  const toy = new ToyWorkbook("S 1", column.map((value) => [value]), { at: "A4" });
  make(toy);
  toy.set("S 1", "C1", { formula: `=ROWS(${name})`, value: "" });
  toy.set("S 1", "C2", { formula: `=INDEX(${name},ROWS(${name}))&""`, value: "" });
  const at = calculate(toy);
  return [at("S 1", "C1"), at("S 1", "C2")];
}

test("CORE-NAMES-1 a list's name follows what people add below its table; an empty one has one blank cell", () => {
  const make = (toy: ToyWorkbook): void => toy.apply([choicesName("GradesList", { sheet: "S 1", block: { top: 3, left: 0, bottom: 5, right: 0 }, headers: ["选项"] }, "")]);
  expect(reach("GradesList", make, ["选项", "高", "低"])).toEqual([2, "低"]);
  expect(reach("GradesList", make, ["选项", "高", "低", "中", "极低"])).toEqual([4, "极低"]);
  expect(reach("GradesList", make, ["选项"])).toEqual([1, ""]);
});

test("CORE-NAMES-2 the numbers of projects reach to the last one, over rows without a number and cells with errors", () => {
  const register = registerById(testRegulation, "projects")!;
  const place = { register, sheet: "S 1", block: { top: 3, left: 0, bottom: 9, right: 0 }, headers: ["编号"], headerOf: new Map([["projectNumber", "编号"]]) };
  const make = (toy: ToyWorkbook): void => toy.apply(registerNames(testRegulation, [place], "zh"));
  expect(reach("ProjectNumberList", make, ["编号", "P-1", "", "#N/A", 7, "", "P-9"])).toEqual([6, "P-9"]);
  expect(reach("ProjectNumberList", make, ["编号"])).toEqual([1, ""]);
  expect(registerNames(testRegulation, [place], "zh").map((operation) => operation.do === "addName" && operation.name)).toEqual(["ProjectNumberList"]);
});

test.each([["projectTypes", "Types", "TypeList"], ["departments", "DepartmentsOptions", "DepartmentList"], ["riskLevels", "RiskLevelsOptions", "RiskLevelsList"]])("CORE-NAMES-3 the list %s has the table %s and the name %s", (id, table, name) => {
  expect([listTableName(id), listRangeName(id)]).toEqual([table, name]);
});
