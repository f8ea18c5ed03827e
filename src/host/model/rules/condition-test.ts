/** Whether a conditional rule holds for a cell. ECMA-376 part 1, 18.18.12 (ST_CfType). */

import { CellError, type Scalar } from "../cell";
import type { ConditionalRule } from "../parts";
import { translateFormula } from "../references/translate-formula";
import type { Worksheet } from "../sheet";
import { clockToSerial } from "../text/serial-date";
import { origin } from "./retarget-ranges";
import { first, isTrue } from "./rule-reader";
import { RuleValues } from "./rule-values";

export class ConditionTest {
  private readonly values: RuleValues;
  private readonly attributes: Readonly<Record<string, string>>;

  constructor(private readonly sheet: Worksheet, private readonly rule: ConditionalRule) {
    this.values = new RuleValues(sheet, rule);
    this.attributes = rule.raw?.attributes ?? {};
  }

  isTrue(row: number, column: number): boolean {
    const value = this.sheet.valueAt(row, column);
    const text = value === null || value instanceof CellError ? "" : String(value).toLowerCase();
    const wanted = (this.rule.text ?? "").toLowerCase();
    switch (this.rule.type) {
      case "expression": return isTrue(this.formula(0, row, column));
      case "cellIs": return this.compares(value, row, column);
      case "containsText": return !(value instanceof CellError) && text.includes(wanted);
      case "notContainsText": return !text.includes(wanted);
      case "beginsWith": return wanted !== "" && text.startsWith(wanted);
      case "endsWith": return wanted !== "" && text.endsWith(wanted);
      case "containsBlanks": return !(value instanceof CellError) && text.trim() === "";
      case "notContainsBlanks": return value instanceof CellError || text.trim() !== "";
      case "containsErrors": return value instanceof CellError;
      case "notContainsErrors": return !(value instanceof CellError);
      case "duplicateValues": return value !== null && value !== "" && this.values.count(value) > 1;
      case "uniqueValues": return value !== null && value !== "" && this.values.count(value) === 1;
      case "top10": return typeof value === "number" && this.isTop(value);
      case "aboveAverage": return typeof value === "number" && this.isAboveAverage(value);
      case "timePeriod": return typeof value === "number" && this.isInPeriod(Math.floor(value));
      default: return false;
    }
  }

  private formula(index: number, row: number, column: number): Scalar {
    const formula = this.rule.formulas[index], range = this.rule.ranges[0];
    if (formula === undefined || !range) return null;
    const here = translateFormula(formula, origin(range), { row, column }, true);
    return first(this.sheet.workbook.calculator.evaluate(here, { sheetId: this.sheet.id, row, column }));
  }

  /** An empty cell counts as 0 beside numbers and as "" beside texts. */
  private compares(value: Scalar, row: number, column: number): boolean {
    const low = this.formula(0, row, column);
    const order = (bound: Scalar) => compare(value ?? (typeof bound === "string" ? "" : 0), bound ?? 0);
    const first = order(low);
    if (first === null) return false;
    switch (this.rule.operator) {
      case "between":
      case "notBetween": {
        const second = order(this.formula(1, row, column));
        if (second === null) return false;
        // The bounds may stand in either order.
        const isInside = (first >= 0 && second <= 0) || (first <= 0 && second >= 0);
        return this.rule.operator === "between" ? isInside : !isInside;
      }
      case "equal": return first === 0;
      case "notEqual": return first !== 0;
      case "lessThan": return first < 0;
      case "lessThanOrEqual": return first <= 0;
      case "greaterThan": return first > 0;
      case "greaterThanOrEqual": return first >= 0;
      default: return false;
    }
  }

  private isTop(value: number): boolean {
    const numbers = this.values.numbers();
    const rank = Number(this.attributes.rank ?? 10);
    const count = this.attributes.percent === "1" || this.attributes.percent === "true" ? Math.floor((numbers.length * rank) / 100) : rank;
    const size = Math.min(numbers.length, Math.max(1, count));
    const isBottom = this.attributes.bottom === "1" || this.attributes.bottom === "true";
    return isBottom ? value <= (numbers[size - 1] ?? -Infinity) : value >= (numbers[numbers.length - size] ?? Infinity);
  }

  private isAboveAverage(value: number): boolean {
    const mean = this.values.average();
    if (mean === null) return false;
    const isAbove = this.attributes.aboveAverage !== "0" && this.attributes.aboveAverage !== "false";
    const spread = Number(this.attributes.stdDev ?? 0) * this.values.standardDeviation();
    const bound = isAbove ? mean + spread : mean - spread;
    if (value === bound) return this.attributes.equalAverage === "1" || this.attributes.equalAverage === "true";
    return isAbove ? value > bound : value < bound;
  }

  private isInPeriod(day: number): boolean {
    const { now, properties } = this.sheet.workbook;
    const date = now();
    const today = Math.floor(clockToSerial(date, properties.is1904));
    const weekStart = today - date.getDay(), monthStart = today - date.getDate() + 1;
    const monthLength = (offset: number) => new Date(date.getFullYear(), date.getMonth() + offset + 1, 0).getDate();
    const within = (from: number, days: number) => day >= from && day < from + days;
    switch (this.attributes.timePeriod) {
      case "today": return day === today;
      case "yesterday": return day === today - 1;
      case "tomorrow": return day === today + 1;
      case "last7Days": return within(today - 6, 7);
      case "thisWeek": return within(weekStart, 7);
      case "lastWeek": return within(weekStart - 7, 7);
      case "nextWeek": return within(weekStart + 7, 7);
      case "thisMonth": return within(monthStart, monthLength(0));
      case "lastMonth": return within(monthStart - monthLength(-1), monthLength(-1));
      case "nextMonth": return within(monthStart + monthLength(0), monthLength(1));
      default: return false;
    }
  }
}

/** Numbers before texts before FALSE before TRUE; null where one is an error. */
function compare(a: Scalar, b: Scalar): number | null {
  if (a instanceof CellError || b instanceof CellError || a === null || b === null) return null;
  const kind = (value: number | string | boolean) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (kind(a) !== kind(b)) return kind(a) - kind(b);
  if (typeof a === "string" && typeof b === "string") {
    const [left, right] = [a.toLowerCase(), b.toLowerCase()];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return Number(a) - Number(b);
}
