import { hasRelativeReference } from "../../src/excel/operations/relative-references";

test("EXCEL-OPERATE-1 formulas that mean other cells elsewhere are told from those that do not", () => {
  const relative = ["=A1", "=$A1+1", "=A$1", "=SUM(B2:C9)", "=SUM(A:A)", "=SUM(1:1)", "=列表!A1", "='市场 一部'!$A1", "=IF([@预算]>B2,1,0)", "=LOG10(C3)"];
  const fixed = ["=1+1", "=$A$1", "=SUM($A:$C)", "=SUM($1:$2)", "=[@[预计完成]]-[@开始]", "=Projects[[#This Row],[A1]]", '="A1"', "=LOG10(2)", "=TODAY()", "=StageList", "=列表!$A$2", "='A1'!$B$2", "=[@['[A1']]]", "=ABS(_A1)"];
  expect(relative.filter((formula) => !hasRelativeReference(formula))).toEqual([]);
  expect(fixed.filter(hasRelativeReference)).toEqual([]);
});
