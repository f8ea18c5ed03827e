/** What "Go to special" finds. https://learn.microsoft.com/javascript/api/excel/excel.specialcelltype */

import { intersect, type Rect } from "../../model/address";
import { CellError, type Cell } from "../../model/cell";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";
import { usedRectWithin } from "./used-cells";

export const SPECIAL_CELLS = ["Blanks", "ConditionalFormats", "Constants", "DataValidations", "Formulas", "SameConditionalFormat", "SameDataValidation", "Visible"] as const;
export const SPECIAL_VALUES = [
  "All", "Errors", "ErrorsLogical", "ErrorsNumbers", "ErrorsText", "ErrorsLogicalNumber", "ErrorsLogicalText", "ErrorsNumberText",
  "Logical", "LogicalNumbers", "LogicalText", "LogicalNumbersText", "Numbers", "NumbersText", "Text",
] as const;

/** Rectangles of the cells found, top to bottom. Only the used part of a range is searched, as in Excel. */
export function specialCells(sheet: Worksheet, within: readonly Rect[], kind: (typeof SPECIAL_CELLS)[number], values: (typeof SPECIAL_VALUES)[number]): Rect[] {
  switch (kind) {
    case "ConditionalFormats": return covered(within, sheet.parts.conditionalRules.flatMap((rule) => rule.ranges));
    case "DataValidations": return covered(within, sheet.parts.validations.flatMap((rule) => rule.ranges));
    case "SameConditionalFormat":
    case "SameDataValidation": throw new HostError("NotImplemented", `This host does not have getSpecialCells("${kind}").`);
    case "Blanks": return search(sheet, within, (cell) => !cell || (cell.value === null && cell.formula === null));
    case "Constants": return search(sheet, within, (cell) => !!cell && cell.formula === null && cell.value !== null && isOf(cell, values));
    case "Formulas": return search(sheet, within, (cell) => !!cell && cell.formula !== null && isOf(cell, values));
    case "Visible": return visible(sheet, within);
  }
}

function covered(within: readonly Rect[], ranges: readonly Rect[]): Rect[] {
  return within.flatMap((rect) => ranges.flatMap((range) => intersect(rect, range) ?? []));
}

function isOf(cell: Cell, values: string): boolean {
  if (values === "All") return true;
  const { value } = cell;
  if (value instanceof CellError) return values.includes("Errors");
  if (typeof value === "boolean") return values.includes("Logical");
  return typeof value === "number" ? values.includes("Number") : values.includes("Text");
}

function search(sheet: Worksheet, within: readonly Rect[], accepts: (cell: Cell | undefined) => boolean): Rect[] {
  return within.flatMap((rect) => {
    const used = usedRectWithin(sheet, rect, false);
    const part = used && intersect(rect, used);
    if (!part) return [];
    const runs: Rect[] = [];
    for (let row = part.top; row <= part.bottom; row++) {
      const cells = sheet.rows.get(row);
      for (let column = part.left; column <= part.right; column++) {
        if (!accepts(cells?.get(column))) continue;
        const left = column;
        while (column < part.right && accepts(cells?.get(column + 1))) column++;
        runs.push({ top: row, left, bottom: row, right: column });
      }
    }
    return stack(runs);
  });
}

/** Joins runs of equal columns in rows that follow each other. */
function stack(runs: readonly Rect[]): Rect[] {
  const done: { top: number; left: number; bottom: number; right: number }[] = [];
  const last = new Map<string, (typeof done)[number]>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const above = last.get(key);
    if (above && above.bottom === run.top - 1) {
      above.bottom = run.bottom;
      continue;
    }
    const block = { ...run };
    done.push(block);
    last.set(key, block);
  }
  return done;
}

function visible(sheet: Worksheet, within: readonly Rect[]): Rect[] {
  const isRowHidden = (row: number) => sheet.rowFormat(row).hidden === true;
  const isColumnHidden = (column: number) => sheet.columnFormat(column).hidden === true;
  return within.flatMap((rect) => {
    const part = usedRectWithin(sheet, rect, false) ?? { ...rect, bottom: rect.top, right: rect.left };
    const rows = spans(part.top, part.bottom, isRowHidden), columns = spans(part.left, part.right, isColumnHidden);
    return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
  });
}

function spans(first: number, last: number, isHidden: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    if (isHidden(index)) continue;
    const from = index;
    while (index < last && !isHidden(index + 1)) index++;
    found.push([from, index]);
  }
  return found;
}
