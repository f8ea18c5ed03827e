/** Asks one validation rule about values. Sources and bounds that read the same for all cells are worked out once. */

import { CellError, type Scalar } from "../cell";
import type { Result } from "../calculator";
import type { Validation } from "../parts";
import { formulaPieces } from "../references/formula-pieces";
import { translateFormula } from "../references/translate-formula";
import type { Worksheet } from "../sheet";
import { displayText } from "../text/display-text";
import { origin } from "./retarget-ranges";

export class RuleReader {
  private readonly results = new Map<string, Result>();

  constructor(private readonly sheet: Worksheet, private readonly rule: Validation) {}

  accepts(row: number, column: number, value: Scalar): boolean {
    const { type, ignoreBlanks } = this.rule;
    if (type === "none") return true;
    if ((value === null || value === "") && ignoreBlanks && type !== "custom") return true;
    if (value instanceof CellError) return false;
    switch (type) {
      case "list": return this.isListed(row, column, value);
      case "custom": return ((value === null || value === "") && ignoreBlanks) || isTrue(first(this.evaluate(this.rule.formula1, row, column)));
      case "textLength": return this.compare(row, column, lengthOf(value));
      case "whole": return typeof value === "number" && Number.isInteger(value) && this.compare(row, column, value);
      default: return typeof value === "number" && this.compare(row, column, value);
    }
  }

  /** The texts of a list, without empty ones. */
  listTexts(row: number, column: number): string[] {
    const literal = this.literalItems();
    if (literal) return literal;
    return this.sourceValues(row, column).filter((value) => value !== null && value !== "")
      .map((value) => displayText(this.sheet.workbook, value, "General").text);
  }

  /** Texts of a literal list compare exactly, those of a range without regard to case, as in Excel. */
  private isListed(row: number, column: number, value: Scalar): boolean {
    const literal = this.literalItems();
    if (literal) return literal.includes(displayText(this.sheet.workbook, value, "General").text.trim());
    const values = this.sourceValues(row, column);
    // Excel takes anything where a named list has empty cells and blanks are ignored.
    if (this.rule.ignoreBlanks && this.isNamedSource() && values.some((item) => item === null || item === "")) return true;
    const wanted = typeof value === "string" ? value.toLowerCase() : value;
    return values.some((item) => (typeof item === "string" ? item.toLowerCase() : item) === wanted);
  }

  private literalItems(): string[] | null {
    const source = this.rule.formula1 ?? "";
    if (!source.startsWith('"')) return null;
    return source.slice(1, -1).replace(/""/g, '"').split(",").map((item) => item.trim());
  }

  private isNamedSource(): boolean {
    const pieces = formulaPieces(this.rule.formula1 ?? "");
    const [only] = pieces;
    return pieces.length === 1 && typeof only === "object" && only.kind === "name";
  }

  private sourceValues(row: number, column: number): Scalar[] {
    const result = this.evaluate(this.rule.formula1, row, column);
    if (!Array.isArray(result)) return result instanceof CellError ? [] : [result as Scalar];
    return (result as readonly (readonly Scalar[])[]).flat().filter((value) => !(value instanceof CellError));
  }

  private compare(row: number, column: number, value: number): boolean {
    const low = this.bound(this.rule.formula1, row, column);
    const isPair = this.rule.operator === "between" || this.rule.operator === "notBetween";
    const high = isPair ? this.bound(this.rule.formula2, row, column) : 0;
    // An empty cell as a bound allows everything where blanks are ignored; an error allows nothing.
    if (low === "any" || high === "any") return true;
    if (low === null || high === null) return false;
    switch (this.rule.operator) {
      case "between": return value >= low && value <= high;
      case "notBetween": return value < low || value > high;
      case "equal": return value === low;
      case "notEqual": return value !== low;
      case "lessThan": return value < low;
      case "lessThanOrEqual": return value <= low;
      case "greaterThan": return value > low;
      case "greaterThanOrEqual": return value >= low;
    }
  }

  private bound(formula: string | null, row: number, column: number): number | "any" | null {
    if (formula === null) return null;
    const literal = Number(formula);
    if (formula.trim() !== "" && Number.isFinite(literal)) return literal;
    const result = first(this.evaluate(formula, row, column));
    if (typeof result === "number") return result;
    if (result === null || result === "") return this.rule.ignoreBlanks ? "any" : 0;
    return typeof result === "boolean" ? Number(result) : null;
  }

  private evaluate(formula: string | null, row: number, column: number): Result {
    const range = this.rule.ranges[0];
    if (formula === null || !range) return null;
    const here = translateFormula(formula, origin(range), { row, column }, true);
    // A formula without cells of its own row or column reads the same everywhere, but one like ROW() does not.
    const isConstant = here === formula && !here.includes("(");
    const known = isConstant ? this.results.get(here) : undefined;
    if (known !== undefined) return known;
    const result = this.sheet.workbook.calculator.evaluate(here, { sheetId: this.sheet.id, row, column });
    if (isConstant) this.results.set(here, result);
    return result;
  }
}

/** One value of a result: the first of an array. */
export function first(result: Result): Scalar {
  return Array.isArray(result) ? ((result as readonly (readonly Scalar[])[])[0]?.[0] ?? null) : (result as Scalar);
}

export function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function lengthOf(value: Scalar): number {
  return value === null ? 0 : typeof value === "boolean" ? (value ? 4 : 5) : String(value).length;
}
