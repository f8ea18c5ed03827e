/** Range.autoFill. https://learn.microsoft.com/javascript/api/excel/excel.autofilltype */

import { contains, type Rect } from "../../model/address";
import { copyRange, type CopyWhat } from "../../model/edit/copy";
import type { Worksheet } from "../../model/sheet";
import { HostError } from "../host-error";

export const AUTO_FILL = ["FillDefault", "FillCopy", "FillFormats", "FillValues", "FillSeries", "FillDays", "FillWeekdays", "FillMonths", "FillYears", "LinearTrend", "GrowthTrend", "FlashFill"] as const;

/** Copies; what would have to continue a series is refused rather than guessed. */
export function autoFill(sheet: Worksheet, source: Rect, to: { sheet: Worksheet; rect: Rect }, kind: (typeof AUTO_FILL)[number]): void {
  if (to.sheet !== sheet || !contains(to.rect, source)) throw new HostError("InvalidArgument");
  const isVertical = to.rect.left === source.left && to.rect.right === source.right;
  const isHorizontal = to.rect.top === source.top && to.rect.bottom === source.bottom;
  if (!isVertical && !isHorizontal) throw new HostError("InvalidArgument");
  const what = kindOfCopy(sheet, source, kind);
  for (const part of partsAround(source, to.rect)) copyRange({ sheet, rect: source }, { sheet, rect: part }, what);
}

function kindOfCopy(sheet: Worksheet, source: Rect, kind: (typeof AUTO_FILL)[number]): CopyWhat {
  if (kind === "FillCopy") return "All";
  if (kind === "FillFormats") return "Formats";
  if (kind === "FillValues") return "Formulas";
  if (kind === "FillDefault" && !continuesSeries(sheet, source)) return "All";
  throw new HostError("NotImplemented", `This host does not continue series (autoFill "${kind}").`);
}

/** Numbers in more than one cell, dates and texts that end with a digit are continued by Excel; formulas, other texts and one number are copied. */
function continuesSeries(sheet: Worksheet, source: Rect): boolean {
  const isOneCell = source.top === source.bottom && source.left === source.right;
  for (let row = source.top; row <= source.bottom; row++) {
    for (let column = source.left; column <= source.right; column++) {
      const cell = sheet.cellAt(row, column);
      if (cell.formula !== null || cell.value === null) continue;
      if (typeof cell.value === "string" && /\d\s*$|^[一二三四五六七八九十]|^(星期|周)/.test(cell.value)) return true;
      if (typeof cell.value === "number" && (!isOneCell || /[ymdhs]/i.test(sheet.workbook.styles.get(cell.style).numberFormat.replace("General", "")))) return true;
    }
  }
  return false;
}

function partsAround(source: Rect, all: Rect): Rect[] {
  const parts = [
    { ...all, bottom: source.top - 1 }, { ...all, top: source.bottom + 1 },
    { ...source, left: all.left, right: source.left - 1 }, { ...source, left: source.right + 1, right: all.right },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
