import fc from "fast-check";
import { CellError, type Scalar } from "../../../src/host/model/cell";
import { createCalculator } from "../../../src/host/calc/create-calculator";
import { addNames, addTables, setupDatedWorkbook, setupWorkbook } from "./setup-workbook";

test("HOST-CALC-04 an edit recalculates what depends on it, across sheets and chains", () => {
  const book = setupWorkbook("甲", "乙");
  book.write("甲", { A1: 1, A2: "=A1*2", A3: "=SUM(A1:A2)" });
  book.write("乙", { A1: "=甲!A3+1", B1: "=SUM(甲!A:A)" });
  expect([book.value("乙", "A1"), book.value("乙", "B1")]).toEqual([4, 6]);
  book.write("甲", { A1: 10 });
  expect([book.value("甲", "A2"), book.value("甲", "A3"), book.value("乙", "A1"), book.value("乙", "B1")]).toEqual([20, 30, 31, 60]);
  book.write("甲", { A9: 5 });
  expect(book.value("乙", "B1")).toBe(65);
  book.write("甲", { A2: 0 });
  expect(book.value("乙", "A1")).toBe(11);
});

test("HOST-CALC-04 recalculate names the sheets whose results changed, and only those", () => {
  const book = setupWorkbook("甲", "乙");
  book.write("甲", { A1: 1 });
  book.write("乙", { A1: "=甲!A1>0" });
  const told: string[] = [];
  book.workbook.watch((act) => act.events.forEach((event) => event.type === "calculated" && told.push(event.sheetId)));
  book.write("甲", { A1: 2 });
  expect(told).toEqual([]);
  book.write("甲", { A1: -2 });
  expect(told).toEqual(["sheet2"]);
});

test("HOST-CALC-05 a chain of 20,000 cells needs no deep recursion, in either order", () => {
  const book = setupWorkbook();
  const cells: Record<string, string | number> = { A1: 1, B20001: 1 };
  for (let row = 2; row <= 20_001; row++) {
    cells[`A${row}`] = `=A${row - 1}+1`;
    cells[`B${row - 1}`] = `=B${row}+1`;
  }
  book.write("Sheet1", cells);
  expect([book.value("Sheet1", "A20001"), book.value("Sheet1", "B1")]).toEqual([20_001, 20_001]);
  book.write("Sheet1", { A1: 5, B20001: 7 });
  expect([book.value("Sheet1", "A20001"), book.value("Sheet1", "B1")]).toEqual([20_005, 20_007]);
});

test("HOST-CALC-06 cells in a circle are 0 and reported; breaking the circle mends them", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: "=B1+1", B1: "=C1+1", C1: "=A1+1", D1: "=A1+5", E1: "=SUM(E1:E3)" });
  expect(["A1", "B1", "C1", "D1", "E1"].map((place) => book.value("Sheet1", place))).toEqual([0, 0, 0, 5, 0]);
  expect(book.calculator.warnings().map(({ kind, row, column }) => `${kind} ${row} ${column}`).sort()).toEqual(["circular 0 0", "circular 0 1", "circular 0 2", "circular 0 4"]);
  book.write("Sheet1", { C1: 1, E1: 0 });
  expect(["A1", "B1", "D1"].map((place) => book.value("Sheet1", place))).toEqual([3, 2, 8]);
  expect(book.calculator.warnings()).toEqual([]);
});

test("HOST-CALC-06 a branch not taken, and asking for a row number, close no circle", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: "=IF(C1=1,A2,7)", A2: "=IF(C1=1,3,A1)", B5: "=ROWS(B$1:B5)+ROW(B5)", C1: 0 });
  expect(["A1", "A2", "B5"].map((place) => book.value("Sheet1", place))).toEqual([7, 7, 10]);
  book.write("Sheet1", { C1: 1 });
  expect(["A1", "A2"].map((place) => book.value("Sheet1", place))).toEqual([3, 3]);
  expect(book.calculator.warnings()).toEqual([]);
});

test("HOST-CALC-07 values from a file stay until something they depend on changes, or all is recalculated", () => {
  const book = setupWorkbook();
  const sheet = book.sheet("Sheet1");
  sheet.place(0, 0, { value: 1, formula: null, style: 0 });
  sheet.place(0, 1, { value: 99, formula: "A1+1", style: 0 });
  sheet.place(0, 2, { value: 98, formula: "5+5", style: 0 });
  sheet.place(0, 3, { value: null, formula: "A1+2", style: 0 });
  book.workbook.calculator = createCalculator(book.workbook);
  book.write("Sheet1", { Z1: 1 });
  expect(["B1", "C1", "D1"].map((place) => book.value("Sheet1", place))).toEqual([99, 98, 3]);
  book.write("Sheet1", { A1: 2 });
  expect(["B1", "C1", "D1"].map((place) => book.value("Sheet1", place))).toEqual([3, 98, 4]);
  const fresh = createCalculator(book.workbook);
  expect([...fresh.recalculateAll()]).toEqual(["sheet1"]);
  expect(book.value("Sheet1", "C1")).toBe(10);
});

test("HOST-CALC-08 a formula with a function that is missing keeps the file's value and is listed", () => {
  const book = setupWorkbook();
  const sheet = book.sheet("Sheet1");
  sheet.place(0, 0, { value: 42, formula: "CUBEVALUE(1,A5)+A5", style: 0 });
  sheet.place(0, 1, { value: 7, formula: "SUM(Sheet1:Sheet9!A1)", style: 0 });
  sheet.place(0, 2, { value: 8, formula: "[1]Other!A1", style: 0 });
  sheet.place(0, 3, { value: 6, formula: "SUM(1", style: 0 });
  const calculator = createCalculator(book.workbook);
  book.workbook.calculator = calculator;
  addNames(book, { 阶乘: "LAMBDA(n,IF(n<2,1,n*阶乘(n-1)))" });
  sheet.place(0, 4, { value: 24, formula: "阶乘(4)", style: 0 });
  calculator.structureChanged();
  book.write("Sheet1", { A5: 1, A6: "=A1+1", A7: "=NOSUCH(1)" });
  calculator.recalculateAll();
  expect(["A1", "B1", "C1", "D1", "E1", "A6"].map((place) => book.value("Sheet1", place))).toEqual([42, 7, 8, 6, 24, 43]);
  expect(book.value("Sheet1", "A7")).toBe(CellError.of("#NAME?"));
  expect(calculator.missingFunctions()).toEqual(["3-D reference", "CUBEVALUE", "NOSUCH", "external reference", "recursive name 阶乘"]);
  expect(calculator.warnings().map(({ kind }) => kind).sort()).toEqual(["missing", "missing", "missing", "missing", "missing", "unreadable"]);
});

test("HOST-CALC-09 names, tables and sheets may come, change and go", () => {
  const book = setupWorkbook("甲", "乙");
  book.write("甲", { A1: "列", A2: 1, A3: 2, A4: 3, C1: "=SUM(我的表[列])", C2: "=税*2", C3: "=丙!A1" });
  expect(["C1", "C2", "C3"].map((place) => String(book.value("甲", place)))).toEqual(["#REF!", "#NAME?", "#REF!"]);
  addTables(book, { name: "我的表", sheet: "甲", range: "A1:A3", columns: ["列"] });
  addNames(book, { 税: "甲!$A$3" });
  expect(["C1", "C2"].map((place) => book.value("甲", place))).toEqual([3, 4]);
  const { workbook } = book;
  workbook.transact("grow", { kind: "user" }, () => workbook.set("tables", workbook.parts.tables.map((table) => ({ ...table, range: { ...table.range, bottom: 3 } }))));
  workbook.transact("rename", { kind: "user" }, () => book.sheet("乙").set("name", "丙"));
  expect(["C1", "C3"].map((place) => book.value("甲", place))).toEqual([6, 0]);
  addNames(book, { 税: "100" }, "甲");
  expect(book.value("甲", "C2")).toBe(200);
  workbook.undo();
  expect(book.value("甲", "C2")).toBe(4);
});

test("HOST-CALC-09 rows that were replaced are read anew, whole columns too", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: 1, A2: 2, A3: 3, C1: "=SUM(A:A)", C2: "=COUNTIF(A:A,\">1\")" });
  const sheet = book.sheet("Sheet1");
  book.workbook.transact("delete row 3", { kind: "user" }, () => {
    const rows = new Map([...sheet.rows].filter(([row]) => row !== 2));
    sheet.replaceRows(rows, new Map());
  });
  expect(["C1", "C2"].map((place) => book.value("Sheet1", place))).toEqual([3, 1]);
  book.workbook.undo();
  expect(["C1", "C2"].map((place) => book.value("Sheet1", place))).toEqual([6, 2]);
});

test("HOST-CALC-10 a table's own-row formula means its row, also for rows added later, and is #VALUE! beside them", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: "预算", B1: "成本", C1: "偏差", A2: 10, B2: 12, A3: 20, B3: 15 });
  addTables(book, { name: "表1", sheet: "Sheet1", range: "A1:C3", columns: ["预算", "成本", "偏差"] });
  book.write("Sheet1", { C2: "=[@成本]-[@预算]", C3: "=[@成本]-[@预算]", E2: "=表1[@成本]", E9: "=表1[@成本]" });
  expect(["C2", "C3", "E2", "E9"].map((place) => String(book.value("Sheet1", place)))).toEqual(["2", "-5", "12", "#VALUE!"]);
  const { workbook } = book;
  workbook.transact("grow", { kind: "user" }, () => workbook.set("tables", workbook.parts.tables.map((table) => ({ ...table, range: { ...table.range, bottom: 3 } }))));
  book.write("Sheet1", { A4: 5, B4: 9, C4: "=[@成本]-[@预算]" });
  expect(book.value("Sheet1", "C4")).toBe(4);
  book.write("Sheet1", { B2: 30 });
  expect(["C2", "C3", "E2"].map((place) => book.value("Sheet1", place))).toEqual([20, -5, 30]);
});

test("HOST-CALC-11 volatile functions are looked at again; what depends on them only where they changed", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: "=TODAY()", A2: "=A1+1", B1: 1, B2: 2, C1: "=SUM(OFFSET(B1,0,0,2,1))", C2: "=INDIRECT(\"B\"&1)+1", C3: "=C1*10" });
  expect([book.value("Sheet1", "A1"), book.value("Sheet1", "C1"), book.value("Sheet1", "C2")]).toEqual([46086, 3, 2]);
  book.write("Sheet1", { B2: 5 });
  book.write("Sheet1", { B1: 4 });
  expect(["C1", "C2", "C3"].map((place) => book.value("Sheet1", place))).toEqual([9, 5, 90]);
  book.workbook.now = () => new Date(2026, 2, 6, 1, 0, 0);
  book.write("Sheet1", { Z1: 0 });
  expect(["A1", "A2"].map((place) => book.value("Sheet1", place))).toEqual([46087, 46088]);
});

test("HOST-CALC-11 what OFFSET finds is followed, also where it changes late in the same recalculation", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: "=SUM(OFFSET(D1,0,0))", B1: "=RAND()", D1: "=B1*2" });
  for (let i = 0; i < 3; i++) {
    book.write("Sheet1", { Z1: i });
    expect(book.value("Sheet1", "A1")).toBe(book.value("Sheet1", "D1"));
    expect(book.value("Sheet1", "D1")).toBe((book.value("Sheet1", "B1") as number) * 2);
  }
});

test("HOST-CALC-12 SUBTOTAL leaves out hidden rows and other subtotals", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)", A4: 4, B1: "=SUBTOTAL(9,A1:A4)", B2: "=SUBTOTAL(109,A1:A4)" });
  expect([book.value("Sheet1", "B1"), book.value("Sheet1", "B2")]).toEqual([7, 7]);
  book.workbook.transact("hide", { kind: "user" }, () => book.sheet("Sheet1").setRowFormat(1, { hidden: true }));
  expect([book.value("Sheet1", "B1"), book.value("Sheet1", "B2")]).toEqual([7, 5]);
});

test("HOST-CALC-21 hiding a row wakes totals of what is visible, undo puts them back, and other acts leave them alone", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: 1, A2: 2, A3: 4, C1: "=SUBTOTAL(109,A1:A3)", C2: "=AGGREGATE(9,5,A1:A3)", C3: "=C1*10", C4: "=SUBTOTAL(109,A1:A3)+TODAY()*0" });
  const sheet = book.sheet("Sheet1");
  const totals = () => ["C1", "C2", "C3", "C4"].map((address) => book.value("Sheet1", address));
  expect(totals()).toEqual([7, 7, 70, 7]);
  book.workbook.transact("hide", { kind: "user" }, () => sheet.setRowFormat(1, { hidden: true }));
  expect(totals()).toEqual([5, 5, 50, 5]);
  book.workbook.undo();
  expect(totals()).toEqual([7, 7, 70, 7]);
  let looks = 0;
  const rowFormat = sheet.rowFormat.bind(sheet);
  sheet.rowFormat = (row) => {
    looks++;
    return rowFormat(row);
  };
  book.workbook.transact("widen", { kind: "user" }, () => sheet.setColumnFormat(0, 0, { width: 20 }));
  book.workbook.transact("heighten", { kind: "user" }, () => sheet.setRowFormat(0, { height: 30 }));
  book.write("Sheet1", { F1: 5 });
  book.write("Sheet1", { C4: null });
  looks = 0;
  book.write("Sheet1", { F1: 6 });
  expect(looks).toBe(0);
});

test("HOST-CALC-23 a replaced name is followed by the formulas that use it, and no other is calculated again", () => {
  const book = setupWorkbook();
  addNames(book, { 税率: "0.1" });
  book.write("Sheet1", { A1: 5, B1: "=税率*100", B2: "=A1*2", B3: "=新名" });
  const setNames = (names: Readonly<Record<string, string>>) => book.workbook.transact("names", { kind: "user" }, () =>
    book.workbook.set("names", Object.entries(names).map(([name, formula]) => book.workbook.parts.names.find((known) => known.name === name && known.formula === formula) ?? { name, scope: null, formula, comment: "", visible: true })));
  const values = () => ["B1", "B2", "B3"].map((address) => String(book.value("Sheet1", address)));
  expect(values()).toEqual(["10", "10", "#NAME?"]);
  setNames({ 税率: "0.1", 别的: "7" });
  expect(values()).toEqual(["10", "10", "#NAME?"]);
  book.write("Sheet1", { A1: 6, B4: "=别的" });
  expect([...values(), book.value("Sheet1", "B4")]).toEqual(["10", "12", "#NAME?", 7]);
  setNames({ 税率: "0.2", 新名: "3" });
  expect([...values(), String(book.value("Sheet1", "B4"))]).toEqual(["20", "12", "3", "#NAME?"]);
  book.workbook.undo();
  expect([...values(), book.value("Sheet1", "B4")]).toEqual(["10", "12", "#NAME?", 7]);
});

test("HOST-CALC-22 conditional counts and sums are those of a plain walk over the rows, whichever condition has an index", () => {
  const value = fc.oneof(fc.constantFrom<Scalar>("甲", "乙", "A", "a", "", null, "3", true, 0), fc.integer({ min: 0, max: 4 }));
  const criterion = fc.constantFrom<Scalar>("甲", "a", 3, "3", ">1", "<>甲", "", "=", true, "*");
  fc.assert(fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 25 }), criterion, criterion, (rows, first, second) => {
    const book = setupWorkbook();
    const cells: Record<string, Scalar> = {};
    rows.forEach((row, i) => row.forEach((content, j) => (cells[`${"ABC"[j]}${i + 1}`] = content)));
    const end = rows.length;
    book.write("Sheet1", { ...cells, H1: first === "=" ? "'=" : first, H2: second === "=" ? "'=" : second });
    const asked = `A1:A${end},$H$1,B1:B${end},$H$2`, turned = `B1:B${end},$H$2,A1:A${end},$H$1`;
    const each = Array.from({ length: end }, (_, i) => `COUNTIFS(A${i + 1},$H$1,B${i + 1},$H$2)`);
    // Four times, so that the columns get their indexes on the way.
    book.write("Sheet1", Object.fromEntries(["J1", "J2", "J3", "J4"].map((address, i) => [address, `=COUNTIFS(${i % 2 ? turned : asked})`])));
    book.write("Sheet1", { K1: `=${each.join("+")}`, K2: `=SUMIFS(C1:C${end},${asked})` });
    const count = book.value("Sheet1", "K1");
    expect(["J1", "J2", "J3", "J4"].map((address) => book.value("Sheet1", address))).toEqual([count, count, count, count]);
    expect(book.value("Sheet1", "K2")).toBe(sumOf(rows, each.map((_, i) => book.calculator.evaluate(each[i]!, { sheetId: "sheet1", row: 0, column: 20 }))));
  }), { numRuns: 60 });
});

function sumOf(rows: readonly (readonly Scalar[])[], counts: readonly unknown[]): number {
  return rows.reduce((sum, row, i) => sum + (counts[i] === 1 && typeof row[2] === "number" ? row[2] : 0), 0);
}

test("HOST-CALC-13 an array formula fills its range; readers of any of its cells follow", () => {
  const book = setupWorkbook();
  const sheet = book.sheet("Sheet1");
  book.write("Sheet1", { A1: 1, A2: 2, A3: 3, B2: 0, B3: 0, D1: "=B3+1" });
  book.workbook.transact("array", { kind: "user" }, () => sheet.putCell(0, 1, { value: null, formula: "A1:A2*10", style: 0, arrayRange: "B1:B3" }));
  expect(["B1", "B2", "B3", "D1"].map((place) => String(book.value("Sheet1", place)))).toEqual(["10", "20", "#N/A", "#N/A"]);
  book.workbook.transact("array", { kind: "user" }, () => sheet.putCell(0, 1, { value: null, formula: "A1:A3*10", style: 0, arrayRange: "B1:B3" }));
  book.write("Sheet1", { A3: 7 });
  expect(["B3", "D1"].map((place) => book.value("Sheet1", place))).toEqual([70, 71]);
});

test("HOST-CALC-14 outside array formulas a whole column as one value means the formula's row", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: 1, A2: 2, A3: 3, B2: "=A:A*10", B3: "=A:A", C3: "=SUM(A:A*1)", D3: "=@A1:A3", E3: "=VLOOKUP(A:A,A1:A3,1,FALSE)" });
  expect(["B2", "B3", "C3", "D3", "E3"].map((place) => book.value("Sheet1", place))).toEqual([20, 3, 6, 3, 3]);
});

test("HOST-CALC-15 evaluate answers for a place without changing anything, with arrays as rows", () => {
  const book = setupWorkbook("项目", "名单");
  book.write("名单", { A1: "立项", A2: "执行", A3: "结项" });
  book.write("项目", { B5: 2, B6: 3, C5: "=B5*2" });
  addNames(book, { 阶段: "名单!$A$1:$A$3", 本行: "项目!$B1" });
  const at = (row: number) => ({ sheetId: "sheet1", row, column: 0 });
  expect(book.calculator.evaluate("INDEX(阶段,1):INDEX(阶段,$B5)", at(4))).toEqual([["立项"], ["执行"]]);
  expect(book.calculator.evaluate("INDEX(阶段,1):INDEX(阶段,$B6)", at(5))).toEqual([["立项"], ["执行"], ["结项"]]);
  expect(book.calculator.evaluate("C5>3", at(0))).toBe(true);
  expect(book.calculator.evaluate("本行", at(5))).toBe(3);
  expect(book.calculator.evaluate("NOSUCH(1)", at(0))).toBe(CellError.of("#NAME?"));
  expect(book.calculator.missingFunctions()).toEqual([]);
});

test("HOST-CALC-15 evaluate inside an act sees what the act has written so far", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: 1, B1: "=A1*2" });
  book.workbook.transact("act", { kind: "user" }, () => {
    book.sheet("Sheet1").putCell(0, 0, { value: 21, formula: null, style: 0 });
    expect(book.calculator.evaluate("B1", { sheetId: "sheet1", row: 9, column: 9 })).toBe(42);
  });
});

test("HOST-CALC-16 undo and redo bring results back", () => {
  const book = setupWorkbook();
  book.write("Sheet1", { A1: 1, B1: "=A1+1" });
  book.write("Sheet1", { A1: 5 });
  book.write("Sheet1", { B1: "=A1*100" });
  expect(book.value("Sheet1", "B1")).toBe(500);
  book.workbook.undo();
  expect(book.value("Sheet1", "B1")).toBe(6);
  book.workbook.undo();
  expect(book.value("Sheet1", "B1")).toBe(2);
  book.workbook.redo();
  book.workbook.redo();
  expect(book.value("Sheet1", "B1")).toBe(500);
});

test("HOST-CALC-17 a 1904 workbook counts days from 1904", () => {
  const book = setupDatedWorkbook(true, "Sheet1");
  book.write("Sheet1", { A1: "=DATE(2026,3,5)", A2: "=YEAR(0)", A3: "=TEXT(A1,\"yyyy-mm-dd\")", A4: "=TODAY()-A1", A5: "=\"2026-03-05\"-A1", A6: "=WEEKDAY(A1)" });
  expect(["A1", "A2", "A3", "A4", "A5", "A6"].map((place) => book.value("Sheet1", place))).toEqual([44624, 1904, "2026-03-05", 0, 0, 5]);
});

test("HOST-CALC-20 a LAMBDA that never ends is #NUM!, and the rest is calculated", () => {
  const book = setupWorkbook();
  addNames(book, { 平方: "LAMBDA(n,n*n)" });
  book.write("Sheet1", { A1: "=LET(f,LAMBDA(g,n,g(g,n)),f(f,1))", A2: "=平方(7)", A3: "=LET(f,LAMBDA(g,n,IF(n<2,1,n*g(g,n-1))),f(f,5))" });
  expect(["A1", "A2", "A3"].map((place) => String(book.value("Sheet1", place)))).toEqual(["#NUM!", "49", "120"]);
});
