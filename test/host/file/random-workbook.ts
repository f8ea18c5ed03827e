/** Arbitrary small workbooks, as plain models, for the round trip. */

import { stringifyStructRef } from "@borgar/fx";
import fc from "fast-check";
import { cellName, type Rect } from "../../../src/host/model/address";
import { CellError, ERROR_CODES, type Cell, type Scalar } from "../../../src/host/model/cell";
import { DEFAULT_PAGE_LAYOUT, type ConditionalRule, type RowFormat, type Table, type Validation } from "../../../src/host/model/parts";
import { Worksheet } from "../../../src/host/model/sheet";
import { Workbook } from "../../../src/host/model/workbook";

const HARD_CHARACTERS = ["&", "<", ">", '"', "'", "\n", "\t", "\r", "\u0001", "\u000b", " ", "_x0041_", "_x", "中", "😀", "\ud800", "\ufffe", "a", "]]>", "é", "[", "#", "@"];
const text = fc.array(fc.constantFrom(...HARD_CHARACTERS), { maxLength: 6 }).map((parts) => parts.join(""));
const filled = text.filter((value) => value !== "");
/** Errors that Excel stores only with a rich value come back as #VALUE!. */
const error = fc.constantFrom(...ERROR_CODES.filter((code) => code !== "#SPILL!" && code !== "#CALC!")).map((code) => CellError.of(code));
const scalar: fc.Arbitrary<Scalar> = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0), fc.integer(), text, fc.boolean(), error);
const formula = fc.constantFrom("A1+1", "SUM(A:A)", '"<&"&B2', "XLOOKUP(1,A1:A3,B1:B3)", "FILTER(A1:A3,B1:B3>0)", "LET(x,1,x+1)", "表甲[@预算]*2", "COUNTA(表甲[预算])", "'第 2 张'!A1");
const position = fc.record({ row: fc.nat(30), column: fc.nat(12) });
const rect: fc.Arbitrary<Rect> = fc.record({ top: fc.nat(20), left: fc.nat(10), height: fc.nat(4), width: fc.nat(3) })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }));

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ value: scalar, formula: fc.constant(null), style: fc.nat(3) }),
  fc.record({ value: fc.oneof(scalar, fc.constant(null)), formula, style: fc.nat(3) }),
  fc.record({ value: fc.constant(null), formula: fc.constant(null), style: fc.integer({ min: 1, max: 3 }) }),
);

const rowFormat: fc.Arbitrary<RowFormat> = fc.record(
  { height: fc.constantFrom(12.75, 30), hidden: fc.constant(true), style: fc.integer({ min: 1, max: 3 }), outline: fc.integer({ min: 1, max: 7 }), collapsed: fc.constant(true) }, { requiredKeys: ["height"] });

const validation: fc.Arbitrary<Omit<Validation, "id">> = fc.record({
  ranges: fc.array(rect, { minLength: 1, maxLength: 2 }), type: fc.constantFrom("whole", "decimal", "list", "date", "time", "textLength", "custom"),
  operator: fc.constantFrom("between", "notBetween", "equal", "greaterThanOrEqual"), formula1: fc.constantFrom('"甲,乙"', "IFNA($A1,0)>0", "'第 2 张'!$A$1:$A$3"),
  formula2: fc.constantFrom(null, "5"), ignoreBlanks: fc.boolean(), inCellDropDown: fc.boolean(), prompt: fc.record({ show: fc.boolean(), title: text, message: text }),
  alert: fc.record({ show: fc.boolean(), style: fc.constantFrom("stop", "warning", "information"), title: text, message: text }),
});

const rule: fc.Arbitrary<Omit<ConditionalRule, "id" | "priority">> = fc.record({
  ranges: fc.array(rect, { minLength: 1, maxLength: 2 }), type: fc.constant("expression"), stopIfTrue: fc.boolean(), formulas: fc.constantFrom(["$A1>1"], ['A1="<&"']),
  style: fc.record({ font: fc.record({ bold: fc.boolean(), color: fc.record({ rgb: fc.constantFrom("9C0006", "006100") }) }), fill: fc.constant({ pattern: "solid", foreground: { rgb: "FFC7CE" } }) }),
});

const pageLayout = fc.record({
  orientation: fc.constantFrom("portrait", "landscape"), paperSize: fc.constantFrom(8, 9), fit: fc.constantFrom([null, null], [1, null], [null, 2], [1, 1], [2, 3]), scale: fc.constantFrom(60, 100),
  centerHorizontally: fc.boolean(), printGridlines: fc.boolean(), draft: fc.boolean(), pageOrder: fc.constantFrom("downThenOver", "overThenDown"), firstPageNumber: fc.constantFrom(null, 3),
  rowBreaks: fc.constantFrom([], [3], [2, 9]), columnBreaks: fc.constantFrom([], [4]), oddHeader: text, differentFirst: fc.boolean(),
}).map(({ fit, scale, oddHeader, differentFirst, ...rest }) => ({
  ...DEFAULT_PAGE_LAYOUT, ...rest, fitToWidth: fit[0] ?? null, fitToHeight: fit[1] ?? null, scale: fit[0] === null && fit[1] === null ? scale : null,
  headerFooter: { ...DEFAULT_PAGE_LAYOUT.headerFooter, oddHeader, differentFirst },
}));

const sheetModel = fc.record({
  cells: fc.array(fc.tuple(position, cell), { maxLength: 25 }), rowFormats: fc.array(fc.tuple(fc.nat(25), rowFormat), { maxLength: 3 }),
  validations: fc.array(validation, { maxLength: 2 }), rules: fc.array(rule, { maxLength: 3 }), pageLayout,
  frozen: fc.record({ rows: fc.nat(2), columns: fc.nat(2) }), showGridlines: fc.boolean(), zoom: fc.constantFrom(75, 100, 150),
  tabColor: fc.constantFrom(null, { rgb: "FF0000" }, { theme: 4, tint: 0.4 }), merges: fc.constantFrom([], [{ top: 40, left: 0, bottom: 41, right: 2 }]),
  width: fc.constantFrom(undefined, 9.5), selection: rect, isProtected: fc.boolean(), hasTable: fc.boolean(), columnNames: fc.uniqueArray(filled, { minLength: 2, maxLength: 2, selector: (name) => name.toLowerCase() }),
});
type SheetModel = typeof sheetModel extends fc.Arbitrary<infer T> ? T : never;

export const randomWorkbook: fc.Arbitrary<Workbook> = fc.record({
  is1904: fc.boolean(), first: sheetModel, second: sheetModel, comment: text, isSecondActive: fc.boolean(),
  settings: fc.dictionary(filled.filter((key) => !/[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/.test(key)), fc.jsonValue().map((value) => JSON.stringify(value)), { maxKeys: 3 }),
}).map(({ is1904, first, second, comment, isSecondActive, settings }) => {
  const workbook = new Workbook({ fileName: "随机.xlsx", isReadOnly: false, is1904 });
  workbook.styles.change(0, { font: { bold: true, color: { rgb: "FF0000" }, underline: "single" }, numberFormat: "yyyy-mm-dd" });
  workbook.styles.change(0, { fill: { pattern: "solid", foreground: { theme: 4, tint: -0.25 } }, border: { top: { style: "thin", color: { auto: true } } }, alignment: { horizontal: "center", wrap: true } });
  workbook.styles.change(1, { locked: false, quotePrefix: true, numberFormat: '0.0"万<"' });
  const sheets = [buildSheet(workbook, "项目 <1>", first, "表甲"), buildSheet(workbook, "第 2 张", second, "表乙")];
  const names = [
    { name: "Print_Area", scope: sheets[1]!.id, formula: "'第 2 张'!$A$1:$C$9", comment: "", visible: true }, { name: "阶段", scope: null, formula: "'第 2 张'!$A$1", comment, visible: false },
  ];
  Object.assign(workbook.parts, {
    sheets, names, activeSheetId: sheets[isSecondActive ? 1 : 0]!.id, settings: new Map(Object.entries(settings)),
    selections: new Map([[sheets[0]!.id, first.selection], [sheets[1]!.id, second.selection]]),
  });
  return Object.assign(workbook, { [fc.toStringMethod]: () => "a workbook" });
});

function buildSheet(workbook: Workbook, name: string, model: SheetModel, tableName: string): Worksheet {
  const sheet = new Worksheet(workbook, `s${workbook.freshId()}`, name);
  for (const [{ row, column }, content] of model.cells) sheet.place(row, column, content);
  for (const [row, format] of model.rowFormats) sheet.rowFormats.set(row, format);
  Object.assign(sheet.parts, {
    pageLayout: model.pageLayout, frozen: model.frozen, showGridlines: model.showGridlines, zoom: model.zoom, tabColor: model.tabColor, merges: model.merges,
    columns: model.width === undefined ? [] : [{ first: 2, last: 5, width: model.width, style: 2 }], validations: model.validations.map((item, i) => ({ ...item, id: `v${i}` })),
    conditionalRules: model.rules.map((item, i) => ({ ...item, id: `c${i}`, priority: i + 1 })),
    protection: model.isProtected ? { options: PROTECTED, password: { hashValue: "aGFzaA==", spinCount: "100000" } } : null,
  });
  if (model.hasTable) addTable(sheet, tableName, model.columnNames);
  return sheet;
}

function addTable(sheet: Worksheet, name: string, columnNames: readonly string[]): void {
  const range = { top: 50, left: 1, bottom: 53, right: 2 };
  columnNames.forEach((value, i) => sheet.place(range.top, range.left + i, { value, formula: null, style: 0 }));
  sheet.place(51, 2, { value: 4, formula: `${stringifyStructRef({ context: [], table: "", sections: ["this row"], columns: [columnNames[0]!] })}&""`, style: 0 });
  const table: Table = {
    id: name, name, sheetId: sheet.id, range, hasHeaders: true, hasTotals: true, showFilterButton: true,
    columns: [{ id: 1, name: columnNames[0]!, totalsLabel: "合计" }, { id: 2, name: columnNames[1]!, calculatedFormula: "ROW()", totalsFunction: "sum" }],
    style: { name: "TableStyleMedium2", firstColumn: false, lastColumn: true, rowStripes: true, columnStripes: false },
  };
  Object.assign(sheet.workbook.parts, { tables: [...sheet.workbook.parts.tables, table] });
}

const PROTECTED = {
  allowAutoFilter: true, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: true, allowFormatCells: true, allowFormatColumns: false,
  allowFormatRows: false, allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: true, allowPivotTables: false, allowSort: true, selectionMode: "Unlocked" as const,
};

/** What must be equal after the round trip, without ids and with formats spelled out. */
export function describeWorkbook(workbook: Workbook): unknown {
  const position = (id: string | null) => workbook.parts.sheets.findIndex((sheet) => sheet.id === id);
  return {
    is1904: workbook.properties.is1904, active: position(workbook.parts.activeSheetId), settings: Object.fromEntries(workbook.parts.settings),
    names: [...workbook.parts.names].map((name) => ({ ...name, scope: position(name.scope) })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    tables: workbook.parts.tables.map(({ id: _id, sheetId, ...table }) => ({ ...table, sheet: position(sheetId) })),
    sheets: workbook.parts.sheets.map((sheet) => describeSheet(sheet)),
  };
}

function describeSheet(sheet: Worksheet): unknown {
  const { workbook } = sheet;
  const cells: Record<string, unknown> = {};
  for (const [row, columns] of sheet.rows) for (const [column, { value, formula: shown, style }] of columns) cells[cellName(row, column)] = { value, shown, style: workbook.styles.get(style) };
  const { hyperlinks: _links, structuralChanges: _changes, defaultRowHeight: _height, ...parts } = sheet.parts;
  return {
    ...parts, cells, selection: workbook.selectionOf(sheet.id), rowFormats: Object.fromEntries(sheet.rowFormats), validations: parts.validations.map(({ id: _id, ...rest }) => rest),
    conditionalRules: parts.conditionalRules.map(({ id: _id, style, ...rest }) => ({ ...rest, style: { font: style?.font, fill: style?.fill } })),
  };
}
