import fc from "fast-check";
import { columnName } from "../../../src/host/model/address";
import { formulaKey } from "../../../src/host/calc/formula/formula-key";
import { createCalculator } from "../../../src/host/calc/create-calculator";
import { putContent, setupWorkbook, type Content } from "./setup-workbook";

const ROWS = 6, COLUMNS = 4;
const place = fc.tuple(fc.nat(COLUMNS - 1), fc.nat(ROWS - 1)).map(([column, row]) => `${columnName(column)}${row + 1}`);
const area = fc.tuple(place, place).map(([from, to]) => `${from}:${to}`);
const formula = fc.oneof(
  fc.tuple(place, place).map(([a, b]) => `=${a}+${b}`),
  area.map((cells) => `=SUM(${cells})`),
  fc.tuple(area, fc.integer({ min: -3, max: 3 })).map(([cells, limit]) => `=COUNTIF(${cells},">${limit}")`),
  fc.tuple(place, place, place).map(([a, b, c]) => `=IF(${a}>0,${b},${c})`),
  fc.tuple(area, fc.nat(5), fc.nat(3)).map(([cells, row, column]) => `=INDEX(${cells},${row + 1},${column + 1})`),
  fc.tuple(place, fc.integer({ min: -2, max: 2 })).map(([cell, rows]) => `=SUM(OFFSET(${cell},${rows},0,2,1))`),
  fc.nat(COLUMNS - 1).map((column) => `=MAX(${columnName(column)}:${columnName(column)})`),
  place.map((cell) => `=IFERROR(INDIRECT("${cell}"),-1)`),
);
const content: fc.Arbitrary<Content> = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -5, max: 5 }) }, fc.constantFrom(null, "x", "3", true), { weight: 3, arbitrary: formula });
const edits = fc.array(fc.array(fc.tuple(place, content), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

test("HOST-CALC-18 recalculating after each edit equals calculating the final cells at once", () => {
  fc.assert(fc.property(edits, (acts) => {
    const stepwise = setupWorkbook(), sheet = stepwise.sheet("Sheet1");
    for (const act of acts) {
      stepwise.workbook.transact("edit", { kind: "user" }, () => act.forEach(([address, value]) => putContent(sheet, address, value)));
    }
    // which cells of a circle are 0 may depend on where it is entered
    fc.pre(stepwise.calculator.warnings().length === 0);
    const before = valuesOf(sheet);
    const fresh = createCalculator(stepwise.workbook);
    fresh.recalculateAll();
    expect(fresh.warnings()).toEqual([]);
    expect(valuesOf(sheet)).toEqual(before);
  }), { numRuns: 400 });
});

test("HOST-CALC-18 undoing every edit leads back to the same values", () => {
  fc.assert(fc.property(edits, (acts) => {
    const { workbook, sheet: byName } = setupWorkbook(), sheet = byName("Sheet1");
    const before = valuesOf(sheet);
    for (const act of acts) {
      workbook.transact("edit", { kind: "user" }, () => act.forEach(([address, value]) => putContent(sheet, address, value)));
      fc.pre(createCalculatorWarnings(workbook) === 0);
    }
    // An act that changed nothing leaves nothing to undo, so the acts are not counted.
    while (workbook.undo());
    expect(valuesOf(sheet)).toEqual(before);
  }), { numRuns: 150 });
});

test("HOST-CALC-19 formulas filled to other cells share a key, different ones do not", () => {
  fc.assert(fc.property(fc.nat(30), fc.nat(30), fc.nat(500), fc.nat(20), (dc, dr, row, column) => {
    const at = (r: number, c: number) => `SUM(${columnName(c + dc)}$3:$B${r + dr + 1},'A1 表'!${columnName(c)}${r + 1},"A1",表[A1],LOG10(2),${columnName(c)}:${columnName(c)})`;
    const here = formulaKey(at(row, column), row, column), there = formulaKey(at(row + 7, column + 3), row + 7, column + 3);
    expect(there).toEqual(here);
    expect(formulaKey(at(row, column), row + 1, column).key).not.toBe(here.key);
    expect(here.hasBrackets).toBe(true);
  }));
});

type Sheet = ReturnType<ReturnType<typeof setupWorkbook>["sheet"]>;

function valuesOf(sheet: Sheet): string[] {
  return Array.from({ length: ROWS * COLUMNS }, (_, i) => `${typeof sheet.valueAt(Math.floor(i / COLUMNS), i % COLUMNS)} ${String(sheet.valueAt(Math.floor(i / COLUMNS), i % COLUMNS))}`);
}

function createCalculatorWarnings(workbook: Sheet["workbook"]): number {
  return (workbook.calculator as ReturnType<typeof createCalculator>).warnings().length;
}
