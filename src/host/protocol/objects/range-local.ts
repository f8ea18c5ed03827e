/** Formulas in R1C1 notation, and number formats as zh-CN Excel spells them. */

import type { Rect } from "../../model/address";
import { writeFormulas } from "../../model/edit/write";
import { formulaFromR1C1, formulaToR1C1 } from "../../model/references/translate-r1c1";
import type { Worksheet } from "../../model/sheet";
import { readGrid, toWire } from "./range-grids";

export function readR1C1(sheet: Worksheet, rect: Rect) {
  return readGrid(sheet, rect, (cell, row, column) => {
    if (!cell) return "";
    return cell.formula === null ? toWire(cell.value) : formulaToR1C1(`=${cell.formula}`, { row, column });
  });
}

export function writeR1C1(sheet: Worksheet, rect: Rect, formulas: readonly (readonly (string | number | boolean | undefined)[])[]): void {
  const inA1 = formulas.map((line, y) => line.map((formula, x) =>
    typeof formula === "string" && formula.startsWith("=") ? formulaFromR1C1(formula, { row: rect.top + y, column: rect.left + x }) : formula));
  writeFormulas(sheet, rect, inA1);
}

const GENERAL = "General";
const GENERAL_ZH = "G/通用格式";

/** Only the name of the general format differs between zh-CN and en-US. */
export function localFormats(formats: unknown, locale: string, direction: "toLocal" | "toInvariant"): unknown {
  if (!locale.startsWith("zh")) return formats;
  const translate = (format: unknown) =>
    typeof format !== "string" ? format : direction === "toLocal" ? format.replace(/^General/, GENERAL_ZH) : format.replace(GENERAL_ZH, GENERAL);
  return Array.isArray(formats) ? formats.map((line: unknown) => (Array.isArray(line) ? line.map(translate) : line)) : translate(formats);
}
