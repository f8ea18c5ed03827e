import { createHash } from "node:crypto";
import { createCalculator } from "../../../src/host/calc/create-calculator";
import { enterText } from "../../../src/host/model/edit/enter";
import { mergeCells } from "../../../src/host/model/edit/merge";
import { protectSheet, unprotectSheet } from "../../../src/host/model/edit/protect";
import { addTable } from "../../../src/host/model/edit/tables";
import { changeStyle, writeFormula, writeValues } from "../../../src/host/model/edit/write";
import { deleteCells, insertCells } from "../../../src/host/model/edit/structure";
import { setValidation, type ValidationRule } from "../../../src/host/model/rules/validation";
import { act, contents, fill, picture, rect, refusal, setupWorkbook } from "./setup-workbook";

function setup() {
  const workbook = setupWorkbook(["项目"]);
  workbook.calculator = createCalculator(workbook);
  const sheet = workbook.parts.sheets[0]!;
  const type = (address: string, text: string, acceptInvalid = false) =>
    act(workbook, () => enterText(sheet, rect(address).top, rect(address).left, text, { acceptInvalid }));
  return { workbook, sheet, type };
}

const rule = (change: Partial<ValidationRule>): ValidationRule => ({
  type: "whole", operator: "between", formula1: "1", formula2: "10", ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" }, ...change,
});

test("HOST-MODEL-80 what is typed is read, an entry under a merge goes to its first cell, a line break wraps", () => {
  const { workbook, sheet, type } = setup();
  act(workbook, () => mergeCells(sheet, rect("A1:B2"), false));
  expect(type("B2", "2026/3/5")).toEqual({ kind: "done" });
  expect(contents(sheet, "A1:B1")).toEqual([[46086, ""]]);
  type("C1", "两\n行");
  expect(workbook.styles.get(sheet.styleAt(0, 2)).alignment.wrap).toBe(true);
  act(workbook, () => changeStyle(sheet, rect("D1"), { numberFormat: "0%" }));
  type("D1", "80");
  type("E1", "=today()+1");
  type("F1", "=a1");
  expect(contents(sheet, "D1:F1")).toEqual([[0.8, "=TODAY()+1", "=A1"]]);
  expect([4, 5].map((column) => workbook.styles.get(sheet.styleAt(0, column)).numberFormat)).toEqual(["yyyy/m/d", "yyyy/m/d"]);
});

test("HOST-MODEL-81 a broken formula, a part of an array formula and an overlong text are refused and change nothing", () => {
  const { workbook, sheet, type } = setup();
  act(workbook, () => {
    sheet.putCell(0, 0, { value: 1, formula: "C1:C2*2", style: 0, arrayRange: "A1:A2" });
    sheet.putCell(1, 0, { value: 1, formula: null, style: 0 });
  });
  const before = picture(workbook);
  expect(type("B1", "=SUM((1)")).toMatchObject({ kind: "refused", style: "stop" });
  expect(type("A2", "5")).toMatchObject({ kind: "refused", style: "stop", message: "无法更改部分数组。" });
  expect(type("B1", "x".repeat(32768))).toMatchObject({ kind: "refused" });
  expect(picture(workbook)).toEqual(before);
});

test("HOST-MODEL-82 a refused entry says the rule's own title and message, else Excel's; a warning can be passed, a stop cannot", () => {
  const { workbook, sheet, type } = setup();
  act(workbook, () => setValidation(sheet, rect("A1:A3"), rule({})));
  expect(type("A1", "11")).toEqual({ kind: "refused", style: "stop", title: "Microsoft Excel", message: "此值与此单元格定义的数据验证限制不匹配。" });
  expect(type("A1", "11", true)).toMatchObject({ kind: "refused" });
  expect(type("A1", "10")).toEqual({ kind: "done" });
  act(workbook, () => setValidation(sheet, rect("A2"), rule({ alert: { show: true, style: "warning", title: "进度", message: "请填 1 到 10。" } })));
  expect(type("A2", "11")).toEqual({ kind: "refused", style: "warning", title: "进度", message: "请填 1 到 10。" });
  expect(type("A2", "11", true)).toEqual({ kind: "done" });
  act(workbook, () => setValidation(sheet, rect("A3"), rule({ alert: { show: false, style: "stop", title: "", message: "" } })));
  expect(type("A3", "很多")).toEqual({ kind: "done" });
  expect(contents(sheet, "A1:A3")).toEqual([[10], [11], ["很多"]]);
});

test("HOST-MODEL-83 what a formula comes to is validated, and a program's values are not", () => {
  const { workbook, sheet, type } = setup();
  fill(sheet, "B1", [[20]]);
  act(workbook, () => setValidation(sheet, rect("A1"), rule({})));
  expect(type("A1", "=B1")).toMatchObject({ kind: "refused" });
  expect(type("A1", "=B1/4")).toEqual({ kind: "done" });
  fill(sheet, "A1", [[99]]);
  expect(contents(sheet, "A1")).toEqual([[99]]);
});

test("HOST-MODEL-84 a locked cell of a protected sheet refuses the person and the program, an unlocked one takes both", () => {
  const { workbook, sheet, type } = setup();
  act(workbook, () => {
    changeStyle(sheet, rect("B:B"), { locked: false });
    protectSheet(sheet, { allowInsertRows: true });
  });
  expect(type("A1", "1")).toMatchObject({ kind: "protected" });
  expect(type("B1", "1")).toEqual({ kind: "done" });
  expect(refusal(workbook, () => writeValues(sheet, rect("A1:B1"), [[1, 2]]))).toBe("AccessDenied");
  act(workbook, () => writeValues(sheet, rect("B2"), [[2]]));
  act(workbook, () => insertCells(sheet, rect("1:1"), "down"));
  expect(refusal(workbook, () => deleteCells(sheet, rect("1:1"), "up"))).toBe("AccessDenied");
  expect(refusal(workbook, () => changeStyle(sheet, rect("B2"), { font: { bold: true } }))).toBe("AccessDenied");
  expect(refusal(workbook, () => addTable(sheet, rect("B1:B3"), true))).toBe("AccessDenied");
  expect(refusal(workbook, () => protectSheet(sheet, {}))).toBe("AccessDenied");
});

test("HOST-MODEL-85 a password has to be right: ours, the old short hash, and the salted SHA-512 of newer files", () => {
  const { workbook, sheet } = setup();
  act(workbook, () => protectSheet(sheet, {}, "password"));
  expect(sheet.parts.protection!.password).toEqual({ password: "83AF" });
  expect(refusal(workbook, () => unprotectSheet(sheet, "Password"))).toBe("AccessDenied");
  act(workbook, () => unprotectSheet(sheet, "password"));
  const salted = {
    algorithmName: "SHA-512", saltValue: "AQIDBAUGBwgJCgsMDQ4PEA==", spinCount: "1000",
    hashValue: saltedHash("台账", Buffer.from("AQIDBAUGBwgJCgsMDQ4PEA==", "base64"), 1000),
  };
  act(workbook, () => protectSheet(sheet, {}));
  act(workbook, () => sheet.set("protection", { ...sheet.parts.protection!, password: salted }));
  expect(refusal(workbook, () => unprotectSheet(sheet))).toBe("AccessDenied");
  act(workbook, () => unprotectSheet(sheet, "台账"));
  expect(sheet.parts.protection).toBeNull();
});

test("HOST-MODEL-86 typing below a table adds a row with formulas, formats and validation; beside it a column; on a protected sheet neither", () => {
  const { workbook, sheet, type } = setup();
  fill(sheet, "A1", [["编号", "预算", "偏差"], ["P1", 5, null]]);
  act(workbook, () => {
    addTable(sheet, rect("A1:C2"), true);
    writeFormula(sheet, rect("C2"), "=[@预算]*2");
    setValidation(sheet, rect("B2"), rule({}));
  });
  type("A3", "P2");
  expect(workbook.parts.tables[0]!.range).toEqual(rect("A1:C3"));
  expect(contents(sheet, "C3")).toEqual([["=[@预算]*2"]]);
  expect(sheet.parts.validations[0]!.ranges).toEqual([rect("B2:B3")]);
  expect(type("B3", "11")).toMatchObject({ kind: "refused" });
  type("D2", "王芳");
  type("E1", "预算");
  expect(contents(sheet, "D1:E1")).toEqual([["列4", "预算2"]]);
  expect(workbook.parts.tables[0]!.range).toEqual(rect("A1:E3"));
  type("A5", "注");
  act(workbook, () => {
    changeStyle(sheet, rect("A:Z"), { locked: false });
    protectSheet(sheet, {});
  });
  type("A4", "P3");
  expect(workbook.parts.tables[0]!.range).toEqual(rect("A1:E3"));
});

test("HOST-MODEL-87 a formula typed into an empty or uniform table column fills it, into a mixed one it does not", () => {
  const { workbook, sheet, type } = setup();
  fill(sheet, "A1", [["预算", "偏差", "混合"], [1, null, null], [2, null, 7], [3, null, null]]);
  act(workbook, () => addTable(sheet, rect("A1:C4"), true, "表"));
  type("B3", "=[@预算]*2");
  expect(contents(sheet, "B2:B4")).toEqual([["=[@预算]*2"], ["=[@预算]*2"], ["=[@预算]*2"]]);
  type("B2", "=A2+1");
  expect(contents(sheet, "B2:B4")).toEqual([["=A2+1"], ["=A3+1"], ["=A4+1"]]);
  type("C2", "=A2");
  expect(contents(sheet, "C2:C4")).toEqual([["=A2"], [7], [""]]);
  expect(workbook.parts.tables[0]!.columns.map((column) => column.calculatedFormula ?? null)).toEqual([null, "A2+1", null]);
  expect(sheet.valueAt(2, 1)).toBe(3);
  workbook.undo();
  workbook.undo();
  expect([contents(sheet, "B3"), sheet.valueAt(2, 1)]).toEqual([[["=[@预算]*2"]], 4]);
});

function saltedHash(password: string, salt: Buffer, spins: number): string {
  let hash = createHash("sha512").update(salt).update(Buffer.from(password, "utf16le")).digest();
  for (let spin = 0; spin < spins; spin++) {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(spin);
    hash = createHash("sha512").update(hash).update(count).digest();
  }
  return hash.toString("base64");
}
