/** The whole corpus, with the place of each formula on the sheet 用例. */

import type { Worksheet } from "../../../../src/host/model/sheet";
import type { Scalar } from "../../../../src/host/model/cell";
import { CellError } from "../../../../src/host/model/cell";
import type { TestWorkbook } from "../setup-workbook";
import type { Case, Expected } from "./case";
import { DATE_CASES } from "./date";
import { LOOKUP_CASES } from "./lookup";
import { MATH_CASES } from "./math";
import { OPERATOR_CASES } from "./operators";
import { STATISTICS_CASES } from "./statistics";
import { TEXT_CASES } from "./text";

export const CASES_BY_TOPIC: Readonly<Record<string, readonly Case[]>> = {
  operators: OPERATOR_CASES, math: MATH_CASES, statistics: STATISTICS_CASES, lookup: LOOKUP_CASES, text: TEXT_CASES, dates: DATE_CASES,
};

export const ALL_CASES: readonly Case[] = Object.values(CASES_BY_TOPIC).flat();

/** Formulas stand in column B, each in its own row, so that none reads another. */
export const CASE_COLUMN = 1;

/** Writes all formulas of the corpus in one act. */
export function putCases(book: TestWorkbook): Worksheet {
  const sheet = book.sheet("用例");
  book.workbook.transact("cases", { kind: "user" }, () => {
    ALL_CASES.forEach(([formula, , extra], row) => {
      const place = `B${row + 1}`;
      sheet.putCell(row, CASE_COLUMN, { value: null, formula, style: 0, ...(extra?.array ? { arrayRange: place } : {}) });
    });
  });
  return sheet;
}

/** Same kind and, for numbers, the same to nine significant digits (documentation gives no more in places). */
export function isSame(value: Scalar, expected: Expected): boolean {
  if (value instanceof CellError) return value.code === expected;
  if (typeof value === "number" && typeof expected === "number") return Math.abs(value - expected) <= 5e-9 * Math.max(1e-6, Math.abs(expected));
  return value === expected;
}

export function show(value: Scalar): Expected | null {
  return value instanceof CellError ? value.code : value;
}
