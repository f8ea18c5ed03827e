/** A workbook as the smallest .xlsx that LibreOffice opens: formulas without values, so that it must calculate them. */

import { strToU8, zipSync } from "fflate";
import { cellName, rectName } from "../../../src/host/model/address";
import { CellError, type Cell } from "../../../src/host/model/cell";
import type { Table } from "../../../src/host/model/parts";
import type { Worksheet } from "../../../src/host/model/sheet";
import type { Workbook } from "../../../src/host/model/workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeXlsx(workbook: Workbook): Uint8Array {
  const { sheets, tables } = workbook.parts;
  const parts: Record<string, string> = {
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbookPart(workbook),
    "xl/_rels/workbook.xml.rels": relations(sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`])),
  };
  sheets.forEach((sheet, i) => {
    const own = tables.filter((table) => table.sheetId === sheet.id);
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetPart(sheet, own.length);
    if (own.length > 0) parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relations(own.map((table) => ["table", `../tables/table${tables.indexOf(table) + 1}.xml`]));
  });
  tables.forEach((table, i) => (parts[`xl/tables/table${i + 1}.xml`] = tablePart(table, i + 1)));
  parts["[Content_Types].xml"] = contentTypes(sheets.length, tables.length);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)])));
}

function escape(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const lines = targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

function contentTypes(sheetCount: number, tableCount: number): string {
  const overrides = [`<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>`];
  for (let i = 1; i <= sheetCount; i++) overrides.push(`<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="${TYPES}.worksheet+xml"/>`);
  for (let i = 1; i <= tableCount; i++) overrides.push(`<Override PartName="/xl/tables/table${i}.xml" ContentType="${TYPES}.table+xml"/>`);
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

function workbookPart({ parts: { sheets, names } }: Workbook): string {
  const list = sheets.map((sheet, i) => `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const defined = names.map(({ name, scope, formula }) => {
    const local = scope === null ? "" : ` localSheetId="${sheets.findIndex((sheet) => sheet.id === scope)}"`;
    return `<definedName name="${escape(name)}"${local}>${escape(formula)}</definedName>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets><definedNames>${defined.join("")}</definedNames></workbook>`;
}

function sheetPart(sheet: Worksheet, tableCount: number): string {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b).map(([row, cells]) => {
    const list = [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => cellPart(cellName(row, column), cell));
    return `<row r="${row + 1}">${list.join("")}</row>`;
  });
  const tables = Array.from({ length: tableCount }, (_, i) => `<tablePart r:id="rId${i + 1}"/>`);
  const tableParts = tableCount === 0 ? "" : `<tableParts count="${tableCount}">${tables.join("")}</tableParts>`;
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows.join("")}</sheetData>${tableParts}</worksheet>`;
}

function cellPart(place: string, { value, formula, arrayRange }: Cell): string {
  if (formula !== null) {
    const array = arrayRange === undefined ? "" : ` t="array" ref="${arrayRange}"`;
    return `<c r="${place}"><f${array}>${escape(withPrefixes(formula))}</f></c>`;
  }
  if (typeof value === "string") return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
  if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value instanceof CellError) return `<c r="${place}" t="e"><v>${value.code}</v></c>`;
  return `<c r="${place}"><v>${value ?? ""}</v></c>`;
}

/** Functions newer than the file format are written with a prefix. */
const PREFIXED = [
  "IFS", "SWITCH", "TEXTJOIN", "CONCAT", "MAXIFS", "MINIFS", "XOR", "IFNA", "UNICHAR", "UNICODE", "NUMBERVALUE", "DAYS", "ISOWEEKNUM", "CEILING.MATH", "FLOOR.MATH",
  "STDEV.P", "STDEV.S", "VAR.S", "VAR.P", "PERCENTILE.INC", "PERCENTILE.EXC", "QUARTILE.INC", "QUARTILE.EXC", "RANK.EQ", "RANK.AVG", "MODE.SNGL", "FORECAST.LINEAR",
  "COVARIANCE.P", "COVARIANCE.S", "NORM.DIST", "NORM.S.INV", "BINOM.DIST", "POISSON.DIST", "BASE", "DECIMAL", "BITAND", "FORMULATEXT", "ISFORMULA", "SHEET", "SHEETS", "AGGREGATE",
];
const PREFIX = new RegExp(`(?<![\\w.])(${PREFIXED.map((name) => name.replace(/\./g, "\\.")).join("|")})\\(`, "g");

function withPrefixes(formula: string): string {
  return formula.replace(PREFIX, "_xlfn.$1(");
}

function tablePart(table: Table, id: number): string {
  const columns = table.columns.map((column) => `<tableColumn id="${column.id}" name="${escape(column.name)}"/>`);
  const filtered = rectName({ ...table.range, bottom: table.range.bottom - (table.hasTotals ? 1 : 0) });
  return `<table xmlns="${MAIN}" id="${id}" name="${escape(table.name)}" displayName="${escape(table.name)}" ref="${rectName(table.range)}"` +
    `${table.hasTotals ? ' totalsRowCount="1"' : ""}><autoFilter ref="${filtered}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`;
}
