import * as fc from "fast-check";
import { cellFormula, formula, functionsUsed, joinFormulas, quoteText } from "../../../src/core/formula/formula";
import { absolute, cell, escapeColumn, named, thisRow, wholeColumn } from "../../../src/core/formula/references";

test("CORE-FORMULA-1 values of the template are rendered by their kind: texts quoted, references as they are written", () => {
  expect(cellFormula(formula`IF(ISNUMBER(${thisRow("完成")}),${1.5},${'say "no"'})&${true}`)).toBe('=IF(ISNUMBER([@完成]),1.5,"say ""no""")&TRUE');
  expect(joinFormulas([cell(4, 1), cell(4, 1, "row"), cell(4, 1, "column"), cell(4, 1, "both"), named("StatusDate")], ",").text).toBe("B5,B$5,$B5,$B$5,StatusDate");
});

test.each([
  ["预算", "[@预算]"], ["预算 (万元)", "[@[预算 (万元)]]"], ["预算（万元）", "[@[预算（万元）]]"], ["Type [code]", "[@[Type '[code']]]"], ["Budget #", "[@[Budget '#]]"], ["it's", "[@[it''s]]"], ["a@b", "[@[a'@b]]"], ["2026", "[@2026]"],
])("CORE-FORMULA-2 the column %s is written %s in its own row", (name, written) => {
  expect(thisRow(name).text).toBe(written);
});

test("CORE-FORMULA-3 whole columns and other sheets are escaped", () => {
  expect(wholeColumn("Projects", "a]b").text).toBe("Projects[[a']b]]");
  expect(absolute("2026 年", { top: 1, left: 0, bottom: 5, right: 0 }).text).toBe("'2026 年'!$A$2:$A$6");
  fc.assert(fc.property(fc.string(), (name) => escapeColumn(name).replace(/'(.)/gs, "$1") === name));
});

test("CORE-FORMULA-4 a function outside the list is refused where it is built", () => {
  expect(() => formula`XLOOKUP(1,${thisRow("a")},2)`).toThrow("XLOOKUP");
  expect(() => formula`1+${Number.NaN}`).toThrow("NaN");
});

test("CORE-FORMULA-5 functions are found outside of texts, sheet names and column names only", () => {
  expect(functionsUsed(`=IF(A1="SUM(1)",sum('LET(x)'!A1,Projects[FILTER(x)]),[@[MAXIFS (a)]])`)).toEqual(["IF", "SUM"]);
  fc.assert(fc.property(fc.string(), (text) => functionsUsed(`=${quoteText(text)}`).length === 0));
});
