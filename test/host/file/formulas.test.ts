import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import fc from "fast-check";
import { formulaFromFile } from "../../../src/host/file/formula/from-file";
import { compileSharedFormula } from "../../../src/host/file/formula/shared-formula";
import { formulaToFile } from "../../../src/host/file/formula/to-file";
import { cellName } from "../../../src/host/model/address";

const IN_TABLE = { tableName: "项目表", isArray: false };

/** [formula bar, file] for a cell in 项目表. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["[@预算]*2", "项目表[[#This Row],[预算]]*2"],
  ["[@[实际 成本]]-[@预算]", "项目表[[#This Row],[实际 成本]]-项目表[[#This Row],[预算]]"],
  ["SUM([@[一月]:[三月]])", "SUM(项目表[[#This Row],[一月]:[三月]])"],
  ["人员[@姓名]", "人员[[#This Row],[姓名]]"],
  ["SUM(项目表[预算])+项目表[[#Totals],[预算]]", "SUM(项目表[预算])+项目表[[#Totals],[预算]]"],
  ["[@['#编号]]", "项目表[[#This Row],['#编号]]"],
  ['XLOOKUP("[@预算] FILTER(",A:A,B:B)', '_xlfn.XLOOKUP("[@预算] FILTER(",A:A,B:B)'],
  ["FILTER(A1:A9,B1:B9>1)", "_xlfn._xlws.FILTER(A1:A9,B1:B9>1)"],
  ["SORT(UNIQUE(A1:A9))", "_xlfn._xlws.SORT(_xlfn.UNIQUE(A1:A9))"],
  ["LET(x,A1,单价,2,x*单价+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.单价,2,_xlpm.x*_xlpm.单价+y)"],
  ["MAP(A1:A3,LAMBDA(v,v+1))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+1))"],
  ["SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
  ["NETWORKDAYS.INTL(A1,B1,1)+WORKDAY.INTL(A1,2)", "NETWORKDAYS.INTL(A1,B1,1)+WORKDAY.INTL(A1,2)"],
  ["IFERROR(STDEV.S(A:A),0)", "IFERROR(_xlfn.STDEV.S(A:A),0)"],
  ["'费 用'!A1+SUM(表3!$A$1:B2)", "'费 用'!A1+SUM(表3!$A$1:B2)"],
];

test("HOST-FILE-40 formulas are shown as in the formula bar and written as files want them", () => {
  for (const [bar, file] of PAIRS) {
    expect(formulaToFile(bar, IN_TABLE)).toBe(file);
    expect(formulaFromFile(file, "项目表")).toBe(bar);
  }
});

test("HOST-FILE-41 a reference without table name means the table around the cell; elsewhere the name is shown", () => {
  expect(formulaToFile("SUM([预算])", IN_TABLE)).toBe("SUM(项目表[预算])");
  expect(formulaFromFile("项目表[[#This Row],[预算]]", null)).toBe("项目表[@预算]");
  expect(formulaFromFile("项目表[[#This Row],[预算]]", "人员")).toBe("项目表[@预算]");
  expect(formulaToFile("项目表[@预算]", { tableName: null, isArray: false })).toBe("项目表[[#This Row],[预算]]");
});

test("HOST-FILE-42 the @ operator goes without saying in plain formulas and is SINGLE in array formulas", () => {
  expect(formulaToFile("@A1:A5*2", { tableName: null, isArray: false })).toBe("A1:A5*2");
  expect(formulaToFile("@A1:A5*2", { tableName: null, isArray: true })).toBe("_xlfn.SINGLE(A1:A5)*2");
  expect(formulaFromFile("_xlfn.SINGLE(A1:A5)*2", null)).toBe("@A1:A5*2");
});

test("HOST-FILE-43 prefixes in other writing are read too, and unknown ones are left alone", () => {
  expect(formulaFromFile("_XLFN.XLOOKUP(1,A:A,B:B)+_xlfn.FUTURE9(1)", null)).toBe("XLOOKUP(1,A:A,B:B)+FUTURE9(1)");
  expect(formulaFromFile("_xll.Addin(1)", null)).toBe("_xll.Addin(1)");
});

test("HOST-FILE-44 shared formulas move as the translation to R1C1 and back does", () => {
  const reference = fc.tuple(fc.boolean(), fc.integer({ min: 60, max: 200 }), fc.boolean(), fc.integer({ min: 60, max: 200 }))
    .map(([lockColumn, column, lockRow, row]) => `${lockColumn ? "$" : ""}${cellName(0, column).slice(0, -1)}${lockRow ? "$" : ""}${row + 1}`);
  const piece = fc.oneof(
    reference, fc.tuple(reference, reference).map(([a, b]) => `SUM(${a}:${b})`), reference.map((cell) => `'费 用 A1'!${cell}`),
    fc.constantFrom('"A1:B2"', "SUM($C:D)", "COUNTA(BZ:$CC)", "SUM(70:$80)", "LOG10(A1B2)", "表1[预算]", "阶段A1", "1.5E+3"),
  );
  const formula = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join("+"));
  fc.assert(fc.property(formula, fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), (text, down, right) => {
    const row = 90, column = 90;
    const expected = translateFormulaToA1(translateFormulaToR1C1(text, cellName(row, column)), cellName(row + down, column + right));
    // The two differ where a range turns over: fx orders its corners, Excel keeps them as written.
    const made = compileSharedFormula(text, row, column)(row + down, column + right);
    expect(normal(made)).toBe(normal(expected));
  }), { numRuns: 300 });
});

/** Ranges with their corners in order. */
function normal(formula: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, "A1"), "A1");
}

test("HOST-FILE-45 shared formulas wrap round the sheet's edges", () => {
  expect(compileSharedFormula("A1", 1, 1)(0, 0)).toBe("XFD1048576");
});
