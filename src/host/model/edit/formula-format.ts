/** The number format that a cell without one takes on with a typed formula, as Excel gives it. */

import { isDateFormat, isPercentFormat } from "numfmt";
import { formulaPieces } from "../references/formula-pieces";
import type { Worksheet } from "../sheet";

/** Dates from date functions; else that of the first cell referred to, where the formula only passes it on or moves it (A1, A1+7). */
export function formatOfFormula(sheet: Worksheet, formula: string): string | null {
  if (/^NOW\(/.test(formula)) return "yyyy/m/d h:mm";
  if (/^(?:TODAY|DATE|EDATE|EOMONTH|WORKDAY|WORKDAY\.INTL|DATEVALUE)\(/.test(formula)) return "yyyy/m/d";
  const pieces = formulaPieces(formula);
  const texts = pieces.filter((piece) => typeof piece === "string").join("");
  const references = pieces.filter((piece) => typeof piece === "object" && piece.kind === "range");
  const [reference] = references;
  if (references.length !== 1 || !reference || reference.prefix || !/^(?:[+-]\d+)?$/.test(texts)) return null;
  const { numberFormat } = sheet.workbook.styles.get(sheet.styleAt(reference.rect.top, reference.rect.left));
  return isDateFormat(numberFormat) || (isPercentFormat(numberFormat) && texts === "") ? numberFormat : null;
}
