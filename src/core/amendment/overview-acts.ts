/** 总览 written anew under the changed regulation: the status date and what people wrote into its notes stay. */

import { madeCells } from "../adoption/made-cells";
import { blockAddress, cellAddress, parseBlock } from "../blueprint/addresses";
import type { CellValue, Operation } from "../blueprint/operations";
import type { Act } from "./act";

export interface OverviewChange {
  readonly sheet: string;
  /** From A1 on, as the sheet stands. */
  readonly values: readonly (readonly CellValue[])[];
  /** What the add-in writes there, before and after. */
  readonly before: readonly Operation[];
  readonly after: readonly Operation[];
}

/** The cell of the status date: no part of the contents. */
const STATUS = { row: 3, column: 1 };

/** Empty where the sheet says the same as before. */
export function overviewActs({ sheet, values, before, after }: OverviewChange): readonly Act[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const [was, is] = [extent(before), extent(after)];
  const whole = { bottom: Math.max(was.bottom, is.bottom, values.length - 1), right: Math.max(was.right, is.right, ...values.map((row) => row.length - 1)) };
  const made = madeAt(before, sheet);
  const notes = values.flatMap((line, row) => line.flatMap((value, column): Note[] => (value === "" || made.has(`${row},${column}`) || (row === STATUS.row && column === STATUS.column) ? [] : [{ row, column, value }])));
  return [{
    operations: [...emptied(sheet, whole), ...withNotes(after, sheet, notes, is.bottom - was.bottom)],
    undo: [...emptied(sheet, whole), ...withNotes(before, sheet, notes, 0)],
  }];
}

/** Something that people wrote where the add-in writes nothing. */
interface Note {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

function madeAt(content: readonly Operation[], sheet: string): ReadonlySet<string> {
  return new Set(madeCells(content, sheet).flatMap(({ column, rows }) => rows.map((row) => `${row},${column}`)));
}

function withNotes(content: readonly Operation[], sheet: string, notes: readonly Note[], down: number): readonly Operation[] {
  const made = madeAt(content, sheet);
  const written = notes.flatMap(({ row, column, value }): Operation[] => (made.has(`${row + down},${column}`) ? [] : [{ do: "values", sheet, address: cellAddress(row + down, column), values: [[value]] }]));
  const protect = content.findIndex((one) => one.do === "protect");
  return protect < 0 ? [...content, ...written] : [...content.slice(0, protect), ...written, ...content.slice(protect)];
}

function emptied(sheet: string, { bottom, right }: { readonly bottom: number; readonly right: number }): readonly Operation[] {
  const { row, column } = STATUS;
  const around = [
    { top: 0, left: 0, bottom: row - 1, right }, { top: row, left: 0, bottom: row, right: column - 1 },
    { top: row, left: column + 1, bottom: row, right: Math.max(column + 1, right) }, { top: row + 1, left: 0, bottom: Math.max(row + 1, bottom), right },
  ];
  const all = blockAddress({ top: 0, left: 0, bottom, right });
  return [
    { do: "unprotect", sheet },
    { do: "clearConditionalFormats", sheet, address: all },
    ...around.map((block): Operation => ({ do: "clear", sheet, address: blockAddress(block), what: "all" })),
  ];
}

function extent(operations: readonly Operation[]): { readonly bottom: number; readonly right: number } {
  const blocks = operations.flatMap((one) => (one.do === "values" || one.do === "formulas" || one.do === "format" ? (parseBlock(one.address) ?? []) : []));
  return { bottom: Math.max(0, ...blocks.map(({ bottom }) => bottom)), right: Math.max(0, ...blocks.map(({ right }) => right)) };
}
