/** The text with which a cell is edited: its formula, or its constant as one would type it. */

import { CellError } from "../../model/cell";
import type { Worksheet } from "../../model/sheet";
import { displayText } from "../../model/text/display-text";

export function editText(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.cellAt(row, column);
  const style = sheet.workbook.styles.get(sheet.styleAt(row, column));
  if (cell.formula !== null) return sheet.parts.protection && style.formulaHidden ? "" : `=${cell.formula}`;
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "number") return numberText(sheet, value, style.numberFormat);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof CellError) return value.code;
  return style.quotePrefix ? `'${value}` : value;
}

function numberText(sheet: Worksheet, value: number, numberFormat: string): string {
  const kind = kindOf(numberFormat);
  if (kind === "percent") return `${Number((value * 100).toPrecision(15))}%`;
  if (kind === "number" || value < 0) return String(Number(value.toPrecision(15))).replace("e", "E");
  const isTimeOnly = value < 1 && kind === "time", hasTime = value % 1 !== 0;
  const format = isTimeOnly ? "h:mm:ss" : hasTime ? "yyyy/m/d h:mm:ss" : "yyyy/m/d";
  return displayText(sheet.workbook, value, format).text;
}

/** By the letters of the first section that are not quoted, escaped or in brackets. */
function kindOf(numberFormat: string): "number" | "percent" | "date" | "time" {
  const letters = numberFormat.split(";")[0]!.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  if (/^general$/i.test(letters.trim())) return "number";
  if (letters.includes("%")) return "percent";
  if (/[yd]/i.test(letters)) return "date";
  if (/[hs]/i.test(letters)) return "time";
  return /m/i.test(letters) ? "date" : "number";
}
