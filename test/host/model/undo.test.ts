import fc from "fast-check";
import { intersect, MAX_COLUMNS, MAX_ROWS, type Rect } from "../../../src/host/model/address";
import { clearRange } from "../../../src/host/model/edit/clear";
import { copyRange } from "../../../src/host/model/edit/copy";
import { enterText } from "../../../src/host/model/edit/enter";
import { mergeCells, unmergeCells } from "../../../src/host/model/edit/merge";
import { addName, changeName, deleteName } from "../../../src/host/model/edit/names";
import { protectSheet, unprotectSheet } from "../../../src/host/model/edit/protect";
import { addSheet, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../../../src/host/model/edit/sheets";
import { deleteCells, insertCells } from "../../../src/host/model/edit/structure";
import { addTable, addTableColumn, addTableRows, convertToRange, deleteTable, deleteTableColumn, renameColumn, renameTable, setTable } from "../../../src/host/model/edit/tables";
import { changeStyle, writeFormula, writeNumberFormats, writeValues } from "../../../src/host/model/edit/write";
import { autofitColumns, autofitRows } from "../../../src/host/model/measure";
import { ModelError } from "../../../src/host/model/model-error";
import { addConditionalRule, deleteConditionalRules } from "../../../src/host/model/rules/conditional";
import { setValidation } from "../../../src/host/model/rules/validation";
import type { Workbook, Worksheet } from "../../../src/host/model/workbook";
import { createCalculator } from "../../../src/host/calc/create-calculator";
import { act, picture, rect, setupWorkbook } from "./setup-workbook";

type Edit = (workbook: Workbook, sheet: Worksheet, area: Rect, number: number) => unknown;

const list = {
  type: "list", operator: "between", formula1: '"甲,乙"', formula2: null, ignoreBlanks: true, inCellDropDown: true,
  prompt: { show: false, title: "", message: "" }, alert: { show: true, style: "stop", title: "", message: "" },
} as const;
const whole = (area: Rect, number: number): Rect => (number % 2 ? { ...area, left: 0, right: MAX_COLUMNS - 1 } : { ...area, top: 0, bottom: MAX_ROWS - 1 });
const grid = (area: Rect, value: (row: number, column: number) => string | number | null) =>
  Array.from({ length: area.bottom - area.top + 1 }, (_row, i) => Array.from({ length: area.right - area.left + 1 }, (_column, j) => value(i, j)));
const anyTable = (workbook: Workbook, number: number) => workbook.parts.tables[number % Math.max(1, workbook.parts.tables.length)]?.id ?? "none";

const EDITS: Record<string, Edit> = {
  values: (_w, sheet, area, n) => writeValues(sheet, area, grid(area, (i, j) => [n + i, `文${j}`, "2026/3/5", "=A1+$B$2", null, "'7"][(i + j + n) % 6]!)),
  formula: (_w, sheet, area, n) => writeFormula(sheet, area, ["=SUM(A1:C4)", "=项目!B2*2", "=ROW()", "=COUNT(清单)"][n % 4]!),
  type: (_w, sheet, area, n) => enterText(sheet, area.top, area.left, ["甲", "5", "=A1", "", "2026年3月5日", "两\n行"][n % 6]!),
  numberFormat: (_w, sheet, area) => writeNumberFormats(sheet, area, "0.00"),
  style: (_w, sheet, area, n) => changeStyle(sheet, n % 3 ? area : whole(area, n), { font: { bold: n % 2 === 0 }, locked: n % 5 !== 0 }),
  clear: (_w, sheet, area, n) => clearRange(sheet, n % 4 ? area : whole(area, n), (["All", "Contents", "Formats", "RemoveHyperlinks"] as const)[n % 4]!),
  insert: (_w, sheet, area, n) => insertCells(sheet, n % 3 ? whole(area, n) : area, n % 2 ? "down" : "right"),
  delete: (_w, sheet, area, n) => deleteCells(sheet, n % 3 ? whole(area, n) : area, n % 2 ? "up" : "left"),
  merge: (_w, sheet, area, n) => (n % 3 ? mergeCells(sheet, area, n % 2 === 0) : unmergeCells(sheet, area)),
  copy: (workbook, sheet, area, n) => copyRange({ sheet, rect: n % 5 ? area : whole(area, n) }, { sheet: workbook.parts.sheets[n % workbook.parts.sheets.length]!, rect: n % 5 ? rect("D3") : whole(rect("C3"), n) }, (["All", "Values", "Formulas", "Formats"] as const)[n % 4]!),
  addTable: (_w, sheet, area, n) => addTable(sheet, area, n % 2 === 0),
  tableRows: (workbook, _s, _a, n) => addTableRows(workbook, anyTable(workbook, n), n % 2 ? null : 0, [workbook.parts.tables[n % Math.max(1, workbook.parts.tables.length)]?.columns.map(() => n) ?? []]),
  tableColumn: (workbook, _s, _a, n) => (n % 3 ? addTableColumn(workbook, anyTable(workbook, n), n % 2 ? null : 0, null, null) : deleteTableColumn(workbook, anyTable(workbook, n), 0)),
  renameTable: (workbook, _s, _a, n) => (n % 2 ? renameTable(workbook, anyTable(workbook, n), `新表${n}`) : renameColumn(workbook, anyTable(workbook, n), 0, `新列${n}`)),
  setTable: (workbook, _s, _a, n) => setTable(workbook, anyTable(workbook, n), n % 2 ? { hasTotals: n % 3 === 0 } : { hasHeaders: n % 3 === 0, style: { rowStripes: false } }),
  endTable: (workbook, _s, _a, n) => (n % 2 ? convertToRange(workbook, anyTable(workbook, n)) : deleteTable(workbook, anyTable(workbook, n))),
  name: (workbook, sheet, _a, n) => (n % 3 === 0 ? addName(workbook, n % 2 ? sheet.id : null, "清单", "=项目!$A$2:$B$6", "") : n % 3 === 1 ? deleteName(workbook, null, "清单") : changeName(workbook, null, "清单", { comment: "x" })),
  validation: (_w, sheet, area, n) => setValidation(sheet, area, n % 3 ? { ...list } : null),
  conditional: (_w, sheet, area, n) => (n % 3 ? addConditionalRule(sheet, [area], { type: "expression", formulas: ["A1>3"], stopIfTrue: false, style: { font: { bold: true } } }) : deleteConditionalRules(sheet, area)),
  sheets: (workbook, sheet, _a, n) => [() => addSheet(workbook), () => deleteSheet(sheet), () => renameSheet(sheet, `表 ${n}`), () => moveSheet(sheet, 0), () => copySheet(sheet, 1), () => setVisibility(sheet, n % 2 ? "hidden" : "visible")][n % 6]!(),
  protect: (_w, sheet, _a, n) => (n % 3 === 0 ? protectSheet(sheet, { allowFormatCells: true }) : unprotectSheet(sheet)),
  fit: (_w, sheet, _a, n) => (n % 2 ? autofitColumns(sheet, 0, 5) : autofitRows(sheet, 0, 5)),
};

const span = fc.tuple(fc.nat(6), fc.nat(6)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const step = fc.record({ name: fc.constantFrom(...Object.keys(EDITS)), rows: span, columns: span, number: fc.nat(59), sheet: fc.nat(3) });

/** What holds in every workbook, whatever was done to it. */
function unsound(workbook: Workbook): string[] {
  const found: string[] = [];
  for (const table of workbook.parts.tables) {
    const sheet = workbook.sheetById(table.sheetId);
    if (!sheet) found.push(`${table.name} is on no sheet`);
    if (table.columns.length !== table.range.right - table.range.left + 1) found.push(`${table.name} has ${table.columns.length} columns`);
    if (new Set(table.columns.map((column) => column.name.toLowerCase())).size !== table.columns.length) found.push(`${table.name} has a column name twice`);
    if (table.range.bottom - table.range.top < (table.hasHeaders ? 1 : 0) + (table.hasTotals ? 1 : 0)) found.push(`${table.name} has no body`);
    if (table.hasHeaders) table.columns.forEach((column, index) => {
      const value = sheet?.valueAt(table.range.top, table.range.left + index);
      if (value !== column.name) found.push(`${table.name}: header ${String(value)} of column ${column.name}`);
    });
    if (sheet?.parts.merges.some((merge) => intersect(merge, table.range))) found.push(`${table.name} has merged cells`);
    for (const other of workbook.parts.tables) {
      if (other !== table && (other.name.toLowerCase() === table.name.toLowerCase() || other.id === table.id)) found.push(`${table.name} is there twice`);
      if (other !== table && other.sheetId === table.sheetId && intersect(other.range, table.range)) found.push(`${table.name} and ${other.name} overlap`);
    }
  }
  for (const sheet of workbook.parts.sheets) {
    const { merges, validations, columns } = sheet.parts;
    merges.forEach((merge, index) => merges.slice(index + 1).forEach((other) => intersect(merge, other) && found.push(`merges of ${sheet.name} overlap`)));
    const ranges = validations.flatMap((rule) => rule.ranges);
    ranges.forEach((range, index) => ranges.slice(index + 1).forEach((other) => intersect(range, other) && found.push(`validations of ${sheet.name} overlap`)));
    columns.forEach((spanOf, index) => spanOf.first > spanOf.last || (columns[index + 1]?.first ?? Infinity) <= spanOf.last ? found.push(`columns of ${sheet.name} overlap`) : 0);
    for (const range of [...ranges, ...merges]) if (range.top > range.bottom || range.left > range.right) found.push(`an inverted range on ${sheet.name}`);
  }
  return found;
}

/** Edits that the model refuses leave no trace; everything else is one act. */
function run(workbook: Workbook, steps: readonly { name: string; rows: readonly [number, number]; columns: readonly [number, number]; number: number; sheet: number }[]): number {
  let done = 0;
  for (const { name, rows, columns, number, sheet } of steps) {
    const target = workbook.parts.sheets[sheet % workbook.parts.sheets.length]!;
    const area = { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
    const before = picture(workbook);
    try {
      act(workbook, () => EDITS[name]!(workbook, target, area, number));
      done++;
    } catch (error) {
      if (!(error instanceof ModelError)) throw new Error(`${name}: ${String(error)}`, { cause: error });
      expect(picture(workbook)).toEqual(before);
    }
    expect([name, unsound(workbook)]).toEqual([name, []]);
  }
  return done;
}

test("HOST-MODEL-40 undo takes back whatever was done, redo does it again, and tables, merges and rules stay sound throughout", () => {
  let done = 0;
  fc.assert(fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
    const workbook = setupWorkbook(["项目", "总览"]);
    workbook.calculator = createCalculator(workbook);
    act(workbook, () => {
      writeValues(workbook.parts.sheets[0]!, rect("A1:C4"), [["编号", "预算", "支出"], ["P1", 5, 3], ["P2", 6, "=B3*2"], ["P3", 7, 4]]);
      addTable(workbook.parts.sheets[0]!, rect("A1:C4"), true, "Projects");
      writeFormula(workbook.parts.sheets[1]!, rect("B2"), "=SUM(Projects[预算])+项目!C3");
    });
    workbook.journal.clear();
    const start = picture(workbook);
    done += run(workbook, steps);
    const end = picture(workbook);
    while (workbook.undo());
    expect(picture(workbook)).toEqual(start);
    while (workbook.redo());
    expect(picture(workbook)).toEqual(end);
  }), { numRuns: 250 });
  // The property would say nothing if most edits were refused.
  expect(done).toBeGreaterThan(600);
});

test("HOST-MODEL-41 an act that fails in its middle leaves no trace and cannot be undone", () => {
  const workbook = setupWorkbook();
  const sheet = workbook.parts.sheets[0]!;
  const before = picture(workbook);
  expect(() => act(workbook, () => {
    writeValues(sheet, rect("A1:B1"), [[1, 2]]);
    insertCells(sheet, rect("1:3"), "down");
    throw new ModelError("InvalidOperation", "no");
  })).toThrow("no");
  expect(picture(workbook)).toEqual(before);
  expect(workbook.undo()).toBe(false);
});

test("HOST-MODEL-43 a part of an act that fails is taken back alone, and undo takes back all the rest", () => {
  const workbook = setupWorkbook();
  const sheet = workbook.activeSheet;
  const before = picture(workbook);
  act(workbook, () => {
    writeValues(sheet, rect("H1"), [["一"]]);
    expect(() => workbook.attempt(() => {
      writeValues(sheet, rect("H2"), [["二"]]);
      throw new ModelError("InvalidArgument", "stop");
    })).toThrow("stop");
    writeValues(sheet, rect("H3"), [["三"]]);
  });
  expect([0, 1, 2].map((row) => sheet.valueAt(row, 7))).toEqual(["一", null, "三"]);
  workbook.undo();
  expect(picture(workbook)).toEqual(before);
});

test("HOST-MODEL-44 formats set on a range are those set cell by cell, whatever rows and columns show", () => {
  fc.assert(fc.property(fc.array(fc.tuple(span, span, fc.nat(5)), { maxLength: 8 }), (changes) => {
    const [ranges, cells] = [setupWorkbook(), setupWorkbook()];
    for (const [rows, columns, number] of changes) {
      const area = { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
      const change = [{ font: { bold: true } }, { numberFormat: "0.00" }, { font: { bold: undefined } }, { locked: false }, { fill: { pattern: "none" } }, { numberFormat: "General" }][number]!;
      const asked = number % 3 === 0 ? whole(area, number) : area;
      act(ranges, () => changeStyle(ranges.activeSheet, asked, change));
      act(cells, () => {
        if (asked !== area) return changeStyle(cells.activeSheet, asked, change);
        const formats = number === 1 || number === 5 ? change.numberFormat : undefined;
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            const one = { top: row, left: column, bottom: row, right: column };
            if (formats !== undefined) writeNumberFormats(cells.activeSheet, one, [[formats]]);
            else changeStyle(cells.activeSheet, one, change);
          }
        }
      });
    }
    expect(picture(ranges)).toEqual(picture(cells));
  }), { numRuns: 60 });
});

test("HOST-MODEL-42 the used range is that of the cells, whatever came before", () => {
  fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
    const workbook = setupWorkbook(["项目", "总览"]);
    run(workbook, steps.flatMap((each) => [each, { ...each, name: "values" }]));
    if (workbook.parts.sheets.length > 1) workbook.undo();
    for (const sheet of workbook.parts.sheets) {
      for (const valuesOnly of [false, true]) {
        const places = [...sheet.rows].flatMap(([row, cells]) => [...cells].filter(([, cell]) => !valuesOnly || cell.value !== null || cell.formula !== null).map(([column]) => [row, column] as const));
        const expected = places.length === 0 ? null : {
          top: Math.min(...places.map(([row]) => row)), bottom: Math.max(...places.map(([row]) => row)),
          left: Math.min(...places.map(([, column]) => column)), right: Math.max(...places.map(([, column]) => column)),
        };
        expect(sheet.usedRect(valuesOnly)).toEqual(expected);
      }
    }
  }), { numRuns: 80 });
});
