/**
 * The sheet 总览: projects by type and stage, money, lateness and what is still to be cleaned, all as live formulas over the table.
 * "Other" rows and columns are the total less the listed ones, so that every total is the number of projects whatever people type.
 */

import type { Block } from "../adoption/snapshot";
import type { Language } from "../language";
import { cellFormula, formula, type RawFormula } from "../formula/formula";
import { block, cell, wholeColumn } from "../formula/references";
import { absoluteAddress, blockAddress, cellAddress, columnName, onSheet } from "./addresses";
import { headerText } from "./list-page";
import { moneyColumns, stageColumns, typeCriterion, type OverviewColumn, type OverviewSource } from "./overview-columns";
import { OVERVIEW_TEXTS as T } from "./overview-texts";
import { overviewCleaning } from "./overview-cleaning";
import type { Operation } from "./operations";
import { COUNT_FORMATS } from "./severity-formats";
import { COLOURS, LOOKS } from "./sheet-look";
import { STABLE_NAMES } from "./stable-names";
import { FIRST_DAY, LAST_DAY } from "../regulation/fields/serial-date";

export interface Overview extends OverviewSource {
  readonly sheet: string;
  /** Where the new sheet goes: after this one, the last: between others, sums over sheets (=SUM(一月:十二月!B4)) would take it in. */
  readonly after: string;
  readonly language: Language;
  readonly regulationTitle: string;
  /** "项目台账!B5:N35"; or the sheet of a register that we made. */
  readonly source: string | { readonly sheet: string };
  /** A serial number, or null for today. */
  readonly statusDate: number | null;
}

const STATUS_ROW = 3;
const HEADER_ROW = 5;
const FIRST_TYPE_ROW = HEADER_ROW + 1;

/** `prepare` makes the sheet and the status date, which the table's formulas need; `fill` follows when the table is there. */
export function buildOverview(overview: Overview): { readonly prepare: Operation[]; readonly fill: Operation[] } {
  const { sheet, language } = overview;
  const columns = [...stageColumns(overview), ...moneyColumns(overview)];
  const right = columns.length;
  const types = overview.type === null ? [] : overview.types;
  const totalRow = FIRST_TYPE_ROW + (overview.type === null ? 0 : types.length + 2);
  const lateRows = overview.daysLate === null ? 0 : 2;
  const checkRow = totalRow + lateRows + 1;
  const cleaning = overviewCleaning(overview, checkRow + 2);
  const notesRow = cleaning.bottom + 2;
  const bottom = notesRow + 3;
  return {
    prepare: prepare(overview),
    fill: [
      { do: "format", sheet, address: blockAddress({ top: 0, left: 0, bottom, right }), format: LOOKS.all },
      ...heading(overview, right),
      ...mainTable(overview, columns, types, totalRow),
      ...lateTable(overview, columns, totalRow),
      ...checkLine(overview, columns, totalRow, checkRow),
      ...cleaning.operations,
      ...notes(sheet, language, notesRow, right),
      ...widths(sheet, columns),
      { do: "freeze", sheet, rows: HEADER_ROW + 1, columns: 1 },
      { do: "gridlines", sheet, show: false },
      pageSetup(overview, { top: 0, left: 0, bottom, right }),
      { do: "protect", sheet },
    ],
  };
}

function prepare({ sheet, after, language, statusDate }: Overview): Operation[] {
  const address = cellAddress(STATUS_ROW, 1);
  const reference = `=${onSheet(sheet, absoluteAddress({ top: STATUS_ROW, left: 1, bottom: STATUS_ROW, right: 1 }))}`;
  return [
    { do: "addSheet", sheet, position: { after }, tabColor: COLOURS.headerFill },
    { do: "numberFormat", sheet, address, format: "yyyy-mm-dd" },
    statusDate === null ? { do: "formulas", sheet, address, formulas: cellFormula(formula`TODAY()`) } : { do: "values", sheet, address, values: [[statusDate]] },
    { do: "addName", name: STABLE_NAMES.statusDate, reference, comment: T.statusComment[language] },
  ];
}

function heading({ sheet, language, regulationTitle, source }: Overview, right: number): Operation[] {
  const status = cellAddress(STATUS_ROW, 1);
  return [
    { do: "values", sheet, address: "A1:A4", values: [[T.title[language]], [(typeof source === "string" ? T.source(source) : T.ownSource(source.sheet))[language]], [T.madeBy(regulationTitle)[language]], [T.statusDate[language]]] },
    { do: "values", sheet, address: cellAddress(STATUS_ROW, 2), values: [[T.statusHint[language]]] },
    { do: "format", sheet, address: "A1", format: LOOKS.title },
    { do: "format", sheet, address: "A2:A3", format: { fontColor: COLOURS.quietText } },
    { do: "format", sheet, address: blockAddress({ top: STATUS_ROW, left: 2, bottom: STATUS_ROW, right }), format: { fontColor: COLOURS.quietText } },
    { do: "format", sheet, address: "A4", format: { bold: true } },
    { do: "format", sheet, address: status, format: { border: COLOURS.line, fill: COLOURS.inputFill, bold: true, horizontal: "center", locked: false } },
    {
      do: "validation", sheet, address: status,
      rule: {
        kind: "date", operator: "between", from: FIRST_DAY, to: LAST_DAY, ignoreBlanks: false,
        alert: { style: "stop", title: T.statusDate[language], message: T.statusAlert[language] },
      },
    },
    { do: "rowHeight", sheet, address: "1:1", points: 30 },
    { do: "rowHeight", sheet, address: `${HEADER_ROW + 1}:${HEADER_ROW + 1}`, points: 34 },
  ];
}

/** One row a type, then other types, projects without a type, and the total. */
function mainTable(overview: Overview, columns: readonly OverviewColumn[], types: readonly string[], totalRow: number): Operation[] {
  const { sheet, language, type } = overview;
  const right = columns.length;
  const [otherRow, emptyRow] = [totalRow - 2, totalRow - 1];
  const labels = [...types, ...(type === null ? [] : [T.otherTypes[language], T.noType[language]]), T.total[language]];
  const rows: string[][] = [];
  types.forEach((name, index) => rows.push(columns.map((column, at) => cellFormula(column.formula({ row: FIRST_TYPE_ROW + index, at: at + 1, criterion: typeCriterion(name, FIRST_TYPE_ROW + index) })))));
  if (type !== null) {
    rows.push(columns.map((_column, at) => cellFormula(restOf(FIRST_TYPE_ROW, otherRow, emptyRow, totalRow, at + 1))));
    rows.push(columns.map((column, at) => cellFormula(column.formula({ row: emptyRow, at: at + 1, criterion: formula`${""}` }))));
  }
  rows.push(columns.map((column, at) => cellFormula(column.formula({ row: totalRow, at: at + 1, criterion: null }))));
  const body = { top: FIRST_TYPE_ROW, left: 1, bottom: totalRow, right };
  return [
    { do: "values", sheet, address: blockAddress({ top: HEADER_ROW, left: 0, bottom: HEADER_ROW, right }), values: [[overview.type ?? T.scope[language], ...columns.map(({ header }) => header)]] },
    { do: "values", sheet, address: blockAddress({ ...body, left: 0, right: 0 }), values: labels.map((label) => [label]) },
    { do: "formulas", sheet, address: blockAddress(body), formulas: rows },
    { do: "format", sheet, address: blockAddress({ top: HEADER_ROW, left: 0, bottom: HEADER_ROW, right }), format: LOOKS.header },
    { do: "format", sheet, address: blockAddress({ ...body, left: 0 }), format: LOOKS.grid },
    { do: "format", sheet, address: blockAddress({ ...body, top: totalRow, left: 0 }), format: LOOKS.total },
    ...columns.map((column, at): Operation => ({ do: "numberFormat", sheet, address: blockAddress({ ...body, left: at + 1, right: at + 1 }), format: column.numberFormat })),
    ...columns.flatMap((column, at): Operation[] => (column.isWarning ? warnings(sheet, { ...body, left: at + 1, right: at + 1 }, null) : [])),
  ];
}

/** The total less the listed types and the empty ones; rounded, as sums of fractions leave traces. */
function restOf(first: number, rest: number, empty: number, total: number, at: number): RawFormula {
  const listed = rest > first ? formula`-SUM(${block({ top: first, left: at, bottom: rest - 1, right: at })})` : formula``;
  return formula`ROUND(${cell(total, at)}${listed}-${cell(empty, at)},6)`;
}

/** How many are late in each stage, and the most days. */
function lateTable(overview: Overview, columns: readonly OverviewColumn[], totalRow: number): Operation[] {
  const { sheet, language, daysLate } = overview;
  if (daysLate === null) return [];
  const counted = columns.filter((column) => column.late !== undefined);
  const [lateRow, worstRow] = [totalRow + 1, totalRow + 2];
  const body = { top: lateRow, left: 1, bottom: worstRow, right: counted.length };
  const rows = [counted.map((column, at) => cellFormula(column.late?.count({ row: lateRow, at: at + 1 }) ?? formula``)), counted.map((column) => cellFormula(column.late?.worst ?? formula``))];
  return [
    { do: "values", sheet, address: blockAddress({ ...body, left: 0, right: 0 }), values: [[T.lateRow[language]], [T.worstRow[language]]] },
    { do: "formulas", sheet, address: blockAddress(body), formulas: rows },
    { do: "format", sheet, address: blockAddress({ ...body, left: 0 }), format: LOOKS.grid },
    { do: "numberFormat", sheet, address: blockAddress(body), format: COUNT_FORMATS.watch },
    ...warnings(sheet, { ...body, bottom: lateRow }, null),
    ...warnings(sheet, { ...body, top: worstRow }, overview.severeDaysLate),
  ];
}

function checkLine({ sheet, language, table, rowKind, projectWord }: Overview, columns: readonly OverviewColumn[], totalRow: number, row: number): Operation[] {
  const stages = columns.filter((column) => column.isStage).length;
  const matrix = block({ top: FIRST_TYPE_ROW, left: 1, bottom: Math.max(FIRST_TYPE_ROW, totalRow - 1), right: stages });
  const counted = formula`COUNTIFS(${wholeColumn(table, rowKind)},${projectWord})`;
  const address = cellAddress(row, 1);
  return [
    { do: "values", sheet, address: cellAddress(row, 0), values: [[T.check[language]]] },
    { do: "formulas", sheet, address, formulas: cellFormula(formula`IF(SUM(${matrix})=${counted},${T.checkGood[language]},${T.checkBad[language]})`) },
    { do: "format", sheet, address: cellAddress(row, 0), format: { bold: true } },
    { do: "conditionalFormat", sheet, address, formula: cellFormula(formula`LEFT(${cell(row, 1)},1)=${"■"}`), fontColor: COLOURS.redText, fill: COLOURS.redFill, bold: true },
    { do: "conditionalFormat", sheet, address, formula: cellFormula(formula`LEFT(${cell(row, 1)},1)=${"●"}`), fontColor: COLOURS.greenText },
  ];
}

function notes(sheet: string, language: Language, row: number, right: number): Operation[] {
  return [
    { do: "values", sheet, address: cellAddress(row, 0), values: [[T.notes[language]]] },
    { do: "format", sheet, address: cellAddress(row, 0), format: { bold: true } },
    { do: "format", sheet, address: blockAddress({ top: row + 1, left: 0, bottom: row + 3, right }), format: { locked: false, fill: COLOURS.inputFill } },
  ];
}

function widths(sheet: string, columns: readonly OverviewColumn[]): Operation[] {
  return [{ do: "columnWidth", sheet, address: "A:A", points: 140 }, ...columns.map((column, at): Operation => ({ do: "columnWidth", sheet, address: `${columnName(at + 1)}:${columnName(at + 1)}`, points: at === 0 ? 72 : column.points }))];
}

function pageSetup({ sheet, language, regulationTitle }: Overview, area: Parameters<typeof blockAddress>[0]): Operation {
  return {
    do: "pageSetup", sheet,
    setup: {
      orientation: "landscape", paper: "a4", fitWidth: 1, fitHeight: null, titleRows: `$1:$${HEADER_ROW + 1}`, printArea: blockAddress(area),
      margins: { left: 57, right: 36, top: 54, bottom: 54, header: 22, footer: 22 },
      header: { right: headerText(sheet) },
      footer: { left: headerText(regulationTitle), center: T.page[language], right: "&D" },
      centerHorizontally: true,
    },
  };
}

/** Amber where there is something to be watched; with `severeFrom`, red from there on. Only one of the two holds at a time. */
function warnings(sheet: string, of: Block, severeFrom: number | null): Operation[] {
  const own = cell(of.top, of.left);
  const watch = severeFrom === null ? formula`${own}>0` : formula`AND(${own}>0,${own}<${severeFrom})`;
  const severe: Operation[] = severeFrom === null ? [] : [
    { do: "conditionalFormat", sheet, address: blockAddress(of), formula: cellFormula(formula`${own}>=${severeFrom}`), fontColor: COLOURS.redText, bold: true, numberFormat: COUNT_FORMATS.severe },
  ];
  return [...severe, { do: "conditionalFormat", sheet, address: blockAddress(of), formula: cellFormula(watch), fontColor: COLOURS.amberText, bold: true }];
}
