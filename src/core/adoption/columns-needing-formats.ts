/** Columns whose cells look like dates, amounts or percentages: only their number formats tell which they are. */

import type { FoundList } from "./plan";
import { valueAt } from "./sheet-grid";
import type { SheetSnapshot } from "./snapshot";

/** Digits and what people write around them in dates and amounts. */
const FIGURES = /^[\s\d０-９¥￥.,，．/\-－年月日号%％万千亿元wk+()（）:：]+$/i;

/** Absolute columns of the list, from left to right. */
export function columnsNeedingFormats(snapshot: SheetSnapshot, { header, body }: FoundList): number[] {
  const columns: number[] = [];
  for (let column = header.left; column <= header.right; column += 1) {
    for (let row = body.top; row <= body.bottom; row += 1) {
      const value = valueAt(snapshot, row, column);
      if (typeof value === "number" || (typeof value === "string" && /[\d０-９]/.test(value) && FIGURES.test(value))) {
        columns.push(column);
        break;
      }
    }
  }
  return columns;
}
