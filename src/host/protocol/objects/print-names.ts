/** Print area and print titles: they are defined names of the sheet. */

import { isWholeColumns, isWholeRows, parseRect, quoteSheetName, rectName, splitSheetName, type Rect } from "../../model/address";
import type { Worksheet } from "../../model/sheet";

const AREA = "Print_Area";
const TITLES = "Print_Titles";

export function printArea(sheet: Worksheet): Rect[] {
  return rectsOfName(sheet, AREA);
}

export function setPrintArea(sheet: Worksheet, rects: readonly Rect[]): void {
  setName(sheet, AREA, rects);
}

export function printTitles(sheet: Worksheet): { readonly rows: Rect | null; readonly columns: Rect | null } {
  const rects = rectsOfName(sheet, TITLES);
  return { rows: rects.find((rect) => isWholeRows(rect)) ?? null, columns: rects.find((rect) => isWholeColumns(rect)) ?? null };
}

/** The file wants the columns first. */
export function setPrintTitles(sheet: Worksheet, change: { readonly rows?: Rect; readonly columns?: Rect }): void {
  const { rows, columns } = { ...printTitles(sheet), ...change };
  setName(sheet, TITLES, [columns, rows].filter((rect) => rect !== null));
}

function rectsOfName(sheet: Worksheet, name: string): Rect[] {
  const found = sheet.workbook.parts.names.find((item) => item.scope === sheet.id && item.name.toLowerCase() === name.toLowerCase());
  return found ? splitAreas(found.formula).flatMap((area) => parseRect(splitSheetName(area).rest) ?? []) : [];
}

function setName(sheet: Worksheet, name: string, rects: readonly Rect[]): void {
  const { workbook } = sheet;
  const others = workbook.parts.names.filter((item) => !(item.scope === sheet.id && item.name.toLowerCase() === name.toLowerCase()));
  const formula = rects.map((rect) => `${quoteSheetName(sheet.name)}!${absoluteName(rect)}`).join(",");
  workbook.set("names", rects.length === 0 ? others : [...others, { name, scope: sheet.id, formula, comment: "", visible: true }]);
}

/** "$B$5:$N$35" */
export function absoluteName(rect: Rect): string {
  return rectName(rect).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** Splits at commas outside quotes. */
function splitAreas(formula: string): string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}
