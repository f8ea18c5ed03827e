/** One column of a sheet as calculation sees it: its formula cells, which of them are stale, and a dense copy of its values. */

import type { Worksheet } from "../../model/sheet";
import type { ValueIndex } from "../values/area";
import { numberKey } from "../values/compare";
import type { Scalar } from "../../model/cell";
import { textToNumber } from "../values/text-number";
import type { FormulaCell } from "./formula-cell";

export class ColumnView {
  /** Formula cells by row; an array formula stands at each row that it fills. */
  readonly cells = new Map<number, FormulaCell>();
  readonly stale = new Set<FormulaCell>();
  private values: Scalar[] | null = null;
  private index: ValueIndex | null = null;
  private asked = 0;

  constructor(private readonly worksheet: Worksheet, readonly column: number) {}

  /** Values by row up to the last row in use; shorter where the column ends earlier. Read only. */
  dense(): readonly Scalar[] {
    if (this.values) return this.values;
    const values: Scalar[] = [];
    // forEach makes no pair per row, unlike for-of
    this.worksheet.rows.forEach((cells, row) => {
      const value = cells.get(this.column)?.value;
      if (value === undefined || value === null) return;
      while (values.length < row) values.push(null);
      values[row] = value;
    });
    return (this.values = values);
  }

  get isDense(): boolean {
    return this.values !== null;
  }

  /** The index, once it has been asked for often enough to be worth building. */
  lookupIndex(): ValueIndex | null {
    if (!this.index && ++this.asked > 2) this.index = buildIndex(this.dense());
    return this.index;
  }

  valueStored(row: number, value: Scalar): void {
    const values = this.values;
    if (!values) return;
    if ((values[row] ?? null) === value) return;
    while (values.length < row) values.push(null);
    values[row] = value;
    if (this.index) {
      this.index = null;
      this.asked = 0;
    }
  }

  forgetValues(): void {
    this.values = null;
    this.index = null;
    this.asked = 0;
  }
}

function buildIndex(values: readonly Scalar[]): ValueIndex {
  const rows = new Map<number | string | boolean, number[]>();
  const spelt = new Map<number, number[]>();
  values.forEach((value, row) => {
    if (typeof value === "string") {
      add(rows, value.toLowerCase(), row);
      const first = value.charCodeAt(0);
      if (first <= 57 || first === 0xffe5) {
        const number = textToNumber(value);
        if (number !== null) add(spelt, numberKey(number), row);
      }
    } else if (typeof value === "number") add(rows, numberKey(value), row);
    else if (typeof value === "boolean") add(rows, value, row);
  });
  return { rows, spelt };
}

function add<K>(map: Map<K, number[]>, key: K, row: number): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
