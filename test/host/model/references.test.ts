import fc from "fast-check";
import { columnName } from "../../../src/host/model/address";
import type { Table } from "../../../src/host/model/parts";
import { formulaPieces, joinPieces } from "../../../src/host/model/references/formula-pieces";
import { normaliseFormula } from "../../../src/host/model/references/normalise-formula";
import { dropColumnsInFormula, dropSheetInFormula, renameColumnInFormula, renameSheetInFormula, renameTableInFormula } from "../../../src/host/model/references/rename-in-formula";
import { tableToAddresses } from "../../../src/host/model/references/resolve-structured";
import { translateFormula } from "../../../src/host/model/references/translate-formula";
import { rect } from "./setup-workbook";

const at = (row: number, column: number) => ({ row, column });

test.each([
  "SUM(项目台账!$A$1:B5)+[@预算]*'My sheet'!A:A", "A1:INDEX(B:B,3)", "表[[#Headers],[a]:[b]]", "'a''b'!A1", "[Book.xlsx]Sheet1!B2", "Sheet1:Sheet3!A1", "SUM($1:$4)",
  'IF(A1="A1","B2",[@[预 算(万元)]])', "A1#", "OFFSET(阶段,0,0)", "SUM(A1.:.B5)", "A1 B1", "#REF!+1",
])("HOST-MODEL-20 %s comes back as it was", (formula) => expect(joinPieces(formulaPieces(formula))).toBe(formula));

test.each([
  ["A1+$A1+A$1+$A$1", at(0, 0), at(2, 1), "B3+$A3+B$1+$A$1"], ["SUM(B:B)+SUM(3:3)", at(0, 0), at(1, 1), "SUM(C:C)+SUM(4:4)"],
  ["A1", at(1, 0), at(0, 0), "#REF!"], ["A$5:A6", at(5, 0), at(2, 0), "A3:A$5"], ['"A1"&[@预算]&项目!B2', at(0, 0), at(1, 0), '"A1"&[@预算]&项目!B3'],
])("HOST-MODEL-21 %s moved like a fill", (formula, from, to, expected) => expect(translateFormula(formula, from, to)).toBe(expected));

test("HOST-MODEL-22 there and back again is the same formula", () => {
  const place = fc.record({ row: fc.nat(50), column: fc.nat(20) });
  fc.assert(fc.property(place, place, fc.nat(20), fc.nat(50), (from, to, column, row) => {
    const formula = `SUM($B$2:${columnName(column + 40)}${row + 60})+项目!C$${row + 60}+$D${row + 55}`;
    const moved = translateFormula(formula, from, to, true);
    expect(translateFormula(moved, to, from, true)).toBe(formula);
  }), { numRuns: 100 });
});

test("HOST-MODEL-23 renaming a sheet changes references to it only, and quotes the name where needed", () => {
  expect(renameSheetInFormula("Sheet1!A1+'Sheet1'!B2+Sheet11!C3+\"Sheet1!A1\"+Sheet1!名称", "sheet1", "新 表")).toBe("'新 表'!A1+'新 表'!B2+Sheet11!C3+\"Sheet1!A1\"+'新 表'!名称");
  expect(renameSheetInFormula("Sheet1:Sheet3!A1+[B.xlsx]Sheet1!A1", "Sheet1", "甲")).toBe("甲:Sheet3!A1+[B.xlsx]Sheet1!A1");
  expect(dropSheetInFormula("SUM(甲!A1:B2,乙!A1)", "甲")).toBe("SUM(#REF!,乙!A1)");
});

test("HOST-MODEL-24 renaming a table or a column follows in structured references", () => {
  expect(renameTableInFormula("SUM(表1[预算])+ROWS(表1)+表11[a]", "表1", "项目")).toBe("SUM(项目[预算])+ROWS(项目)+表11[a]");
  expect(renameColumnInFormula("[@预算]+表1[预算]+表2[预算]", "表1", true, "预算", "预算(万元)")).toBe("[@[预算(万元)]]+表1[预算(万元)]+表2[预算]");
  expect(renameColumnInFormula("[@预算]+表1[预算]", "表1", false, "预算", "费用")).toBe("[@预算]+表1[费用]");
  expect(dropColumnsInFormula("SUM(表1[[a]:[c]])+表1[b]", "表1", false, ["a", "b", "c"], ["a", "c"])).toBe("SUM(表1[[a]:[c]])+#REF!");
  expect(dropColumnsInFormula("SUM(表1[[a]:[c]])", "表1", false, ["a", "b", "c"], ["b"])).toBe("SUM(表1[b])");
});

test("HOST-MODEL-25 structured references become addresses when the table is no more", () => {
  const table: Table = {
    id: "1", name: "表1", sheetId: "s", range: rect("B2:C5"), hasHeaders: true, hasTotals: false, columns: [{ id: 1, name: "a" }, { id: 2, name: "b" }],
    style: { name: "", firstColumn: false, lastColumn: false, rowStripes: true, columnStripes: false }, showFilterButton: true,
  };
  expect(tableToAddresses("[@a]*2+SUM([b])", table, { isInside: true, row: 3 }, null)).toBe("$B4*2+SUM($C$3:$C$5)");
  expect(tableToAddresses("SUM(表1[b])+ROWS(表1[#All])+COLUMNS(表1)", table, { isInside: false, row: 0 }, "项目 表")).toBe(
    "SUM('项目 表'!$C$3:$C$5)+ROWS('项目 表'!$B$2:$C$5)+COLUMNS('项目 表'!$B$3:$C$5)");
});

test("HOST-MODEL-26 an entered formula is written as Excel writes it, a broken one is none", () => {
  expect(normaliseFormula("sum(a1:$b$2)+true", null)).toBe("SUM(A1:$B$2)+TRUE");
  expect(normaliseFormula("表1[[#This Row],[预算]]*2", "表1")).toBe("[@预算]*2");
  expect(normaliseFormula("表1[[#This Row],[预算]]*2", null)).toBe("表1[@预算]*2");
  expect(normaliseFormula("_xlfn.XLOOKUP(A1,B:B,C:C)", null)).toBe("XLOOKUP(A1,B:B,C:C)");
  for (const broken of ["SUM((A1", "1+", "[@预算]", "A1 B1 +"]) expect(normaliseFormula(broken, null)).toBeNull();
});
