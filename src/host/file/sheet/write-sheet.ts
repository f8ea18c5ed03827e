/** A worksheet part from the model: the file's own elements where nothing changed, new ones elsewhere. */

import { holds, rectName, sameRect } from "../../model/address";
import { DEFAULT_PAGE_LAYOUT, type Table } from "../../model/parts";
import type { SheetParts, Worksheet } from "../../model/sheet";
import type { SheetOrigin } from "../origin";
import type { PackageParts } from "../package/package-parts";
import type { SharedStringWriter } from "../strings/shared-string-writer";
import type { StyleWriter } from "../styles/style-writer";
import { serialize, XML_HEADER, xml } from "../xml/xml-tree";
import { hasSameCells, hasSameRowFormats } from "./cell-snapshot";
import { extensionLinks, writeConditionalFormatting } from "./conditional-formats";
import { ElementList } from "./element-list";
import { withMovedRules, withoutValidations } from "./extensions";
import { writeFilter } from "./filter";
import { writeHyperlinks } from "./hyperlinks";
import { writeMerges } from "./merges";
import { moveLinkedParts, moveReferences } from "./moved-parts";
import { PAGE_ELEMENTS, writePageElement } from "./page-layout";
import { writeProtection } from "./protection";
import { writeColumns, writeSheetFormat, writeSheetProperties } from "./sheet-properties";
import { writeSheetViews } from "./sheet-views";
import { writeValidations } from "./validations";
import { writeCells } from "./write-cells";

export interface SheetTarget {
  readonly parts: PackageParts;
  readonly part: string;
  readonly strings: SharedStringWriter;
  readonly styles: StyleWriter;
  readonly tables: readonly Table[];
  /** Relationship ids of the sheet's tables, where the list changed; null where it did not. */
  readonly tableLinks: readonly string[] | null;
  /** The raw `<sheetData>` of the file. */
  readonly readCells: () => string;
}

export interface SheetChange {
  /** Cells or row formats differ from the file. */
  readonly cells: boolean;
  readonly selection: boolean;
  readonly isPart: (name: keyof SheetParts) => boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function changeOf(sheet: Worksheet, origin: SheetOrigin | null): SheetChange {
  if (!origin) return { cells: true, selection: true, isPart: () => true };
  const isActive = sheet.workbook.activeSheet === sheet;
  return {
    cells: !hasSameCells(sheet, origin.cells) || haveTablesChanged(sheet, origin),
    selection: isActive !== origin.wasActive || !sameRect(sheet.workbook.selectionOf(sheet.id), origin.selection),
    isPart: (name) => sheet.parts[name] !== origin.parts[name],
  };
}

/** True where the part need not be written at all. */
export function isUnchanged(sheet: Worksheet, change: SheetChange): boolean {
  const elsewhere: readonly string[] = ["name", "visibility"];
  return !change.cells && !change.selection && (Object.keys(sheet.parts) as (keyof SheetParts)[]).every((name) => elsewhere.includes(name) || !change.isPart(name));
}

/** The part's text. */
export function writeSheet(sheet: Worksheet, origin: SheetOrigin | null, change: SheetChange, target: SheetTarget): string {
  const list = new ElementList(origin?.elements ?? [], target.part);
  const { isPart } = change;
  const { parts } = sheet;
  if (isPart("tabColor") || isPart("pageLayout")) list.put("sheetPr", writeSheetProperties(sheet, list.get("sheetPr")));
  if (change.cells) list.put("dimension", xml("dimension", { ref: rectName(sheet.usedRect() ?? { top: 0, left: 0, bottom: 0, right: 0 }) }));
  if (change.selection || isPart("frozen") || isPart("showGridlines") || isPart("zoom")) {
    list.put("sheetViews", writeSheetViews(sheet, list.get("sheetViews"), isPart("frozen")));
  }
  const areRowsFormatted = !origin || !hasSameRowFormats(sheet, origin.cells);
  if (isPart("defaultRowHeight") || isPart("defaultColumnWidth") || isPart("columns") || areRowsFormatted) {
    list.put("sheetFormatPr", writeSheetFormat(sheet, list.get("sheetFormatPr")));
  }
  if (isPart("columns")) list.put("cols", writeColumns(sheet));
  list.putRaw("sheetData", change.cells ? writeCells(sheet, cellTarget(sheet, origin, target)) : target.readCells());
  if (isPart("protection")) list.put("sheetProtection", writeProtection(parts.protection));
  if (isPart("autoFilter")) {
    list.put("autoFilter", writeFilter(parts.autoFilter, list.get("autoFilter")));
    // It names cells by address and only remembers how the rows were sorted last.
    list.put("sortState");
  }
  if (isPart("merges")) list.put("mergeCells", writeMerges(parts.merges));
  if (isPart("conditionalRules")) {
    const links = extensionLinks(origin?.parts.conditionalRules ?? []), extensions = list.get("extLst");
    list.put("conditionalFormatting", ...writeConditionalFormatting(parts.conditionalRules, (style) => target.styles.differentialId(style), links.keys()));
    if (extensions) list.put("extLst", withMovedRules(extensions, links, extensionLinks(parts.conditionalRules)));
  }
  if (isPart("validations")) {
    list.put("dataValidations", writeValidations(parts.validations, origin?.validationAttributes ?? new Map(), list.get("dataValidations")));
    const extensions = list.get("extLst");
    if (extensions) list.put("extLst", withoutValidations(extensions));
  }
  if (isPart("hyperlinks")) list.put("hyperlinks", writeHyperlinks(parts.hyperlinks, target.parts, target.part));
  if (isPart("pageLayout")) writePageLayout(sheet, origin, list);
  if (origin) moveKept(sheet, origin, list, target);
  if (target.tableLinks) {
    list.put("tableParts", target.tableLinks.length > 0
      ? xml("tableParts", { count: target.tableLinks.length }, ...target.tableLinks.map((id) => xml("tablePart", { "r:id": id }))) : null);
  }
  return `${XML_HEADER}${rootTag(origin)}${list.text()}</worksheet>`;
}

/** Only the elements that came to say something else are written. */
function writePageLayout(sheet: Worksheet, origin: SheetOrigin | null, list: ElementList): void {
  const before = origin?.parts.pageLayout ?? DEFAULT_PAGE_LAYOUT;
  for (const name of PAGE_ELEMENTS) {
    const was = writePageElement(name, before, list.get(name)), is = writePageElement(name, sheet.parts.pageLayout, list.get(name));
    const isSame = (was && serialize(was)) === (is && serialize(is));
    if (!isSame || (!origin && name === "pageMargins")) list.put(name, is);
  }
}

/** Moves what the model does not hold but names cells: comments, drawings, editable ranges, ignored errors. */
function moveKept(sheet: Worksheet, origin: SheetOrigin, list: ElementList, target: SheetTarget): void {
  const changes = sheet.parts.structuralChanges.slice(origin.parts.structuralChanges.length);
  if (changes.length === 0) return;
  moveLinkedParts(target.parts, target.part, changes);
  for (const name of ["protectedRanges", "ignoredErrors"]) {
    const element = list.get(name);
    if (element) list.put(name, moveReferences(element, changes));
  }
}

function rootTag(origin: SheetOrigin | null): string {
  const tag = (origin?.rootTag ?? `<worksheet xmlns="${MAIN}">`).replace(/\s*\/>$/, ">");
  return tag.includes("xmlns:r=") ? tag : tag.replace("<worksheet", `<worksheet xmlns:r="${LINKS}"`);
}

function cellTarget(sheet: Worksheet, origin: SheetOrigin | null, target: SheetTarget) {
  return {
    strings: target.strings, required: headerTexts(sheet, target.tables),
    tableNameAt: (row: number, column: number) => target.tables.find((table) => holds(table.range, row, column))?.name ?? null,
    rowAttributes: (row: number) => {
      const raw = origin?.rowAttributes.get(row);
      return raw !== undefined && sheet.rowFormats.get(row) === origin?.cells.rowFormats.get(row) ? raw : null;
    },
  };
}

/** Excel takes a table for damaged whose header cells are not texts equal to its column names. */
function headerTexts(sheet: Worksheet, tables: readonly Table[]): Map<number, Map<number, string>> {
  const required = new Map<number, Map<number, string>>();
  for (const { hasHeaders, range, columns } of tables) {
    if (!hasHeaders) continue;
    columns.forEach(({ name }, i) => {
      const cell = sheet.cellAt(range.top, range.left + i);
      if (cell.value === name && cell.formula === null) return;
      const row = required.get(range.top) ?? new Map<number, string>();
      required.set(range.top, row.set(range.left + i, name));
    });
  }
  return required;
}

/** Own-row references are written with the table's name, and headers are checked cell by cell: another table means other cells. */
function haveTablesChanged(sheet: Worksheet, origin: SheetOrigin): boolean {
  const now = sheet.workbook.parts.tables.filter((table) => table.sheetId === sheet.id);
  return now.length !== origin.tables.length || origin.tables.some(({ table }) => !now.includes(table));
}
