/** Data validation: rules on cells. https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */

import { holds, intersect, subtract, type Rect } from "../address";
import type { Scalar } from "../cell";
import { assertEditable } from "../edit/protect";
import { ModelError } from "../model-error";
import type { Validation } from "../parts";
import { formulaPieces } from "../references/formula-pieces";
import { normaliseFormula } from "../references/normalise-formula";
import type { Worksheet } from "../sheet";
import { parseInput } from "../text/parse-input";
import { joinValidation } from "./join-validations";
import { retargetRanges } from "./retarget-ranges";
import { RuleReader } from "./rule-reader";

export type ValidationRule = Omit<Validation, "id" | "ranges">;

/** Longest literal list that Excel takes. */
const MAX_LIST = 255;

export function validationAt(sheet: Worksheet, row: number, column: number): Validation | null {
  return sheet.parts.validations.find((rule) => rule.ranges.some((range) => holds(range, row, column))) ?? null;
}

/** null takes validation off the range. Formulas count from the range's first cell. */
export function setValidation(sheet: Worksheet, rect: Rect, rule: ValidationRule | null): void {
  assertEditable(sheet, rect, "structure");
  const kept = sheet.parts.validations.flatMap((other) => {
    if (!other.ranges.some((range) => intersect(range, rect))) return [other];
    const ranges = other.ranges.flatMap((range) => subtract(range, rect));
    return ranges.length === 0 ? [] : [retargetRanges(other, ranges)];
  });
  const isRule = rule !== null && rule.type !== "none";
  sheet.set("validations", isRule ? joinValidation(kept, { ...readRule(rule, sheet), id: `dv${sheet.workbook.freshId()}`, ranges: [rect] }) : kept);
  sheet.workbook.tell({ type: "formatChanged", sheetId: sheet.id, rect });
}

/**
 * The rule that `value` breaks in this cell, or null. A custom formula is asked with the value in the cell, which is put back after;
 * so call it inside an act or with the cell's own value.
 */
export function checkValue(sheet: Worksheet, row: number, column: number, value: Scalar): Validation | null {
  const rule = validationAt(sheet, row, column);
  if (!rule) return null;
  return withValue(sheet, row, column, value, () => (new RuleReader(sheet, rule).accepts(row, column, value) ? null : rule));
}

/** What the drop-down of the cell offers; null where it has none. */
export function listItems(sheet: Worksheet, row: number, column: number): string[] | null {
  const rule = validationAt(sheet, row, column);
  return rule && rule.type === "list" && rule.inCellDropDown ? new RuleReader(sheet, rule).listTexts(row, column) : null;
}

/** Cells with contents that their rule would refuse, as rectangles one column wide. */
export function invalidCells(sheet: Worksheet, rect: Rect): Rect[] {
  const used = sheet.usedRect(true);
  const area = used && intersect(used, rect);
  if (!area) return [];
  const found: Rect[] = [];
  for (const rule of sheet.parts.validations) {
    const reader = new RuleReader(sheet, rule);
    for (const range of rule.ranges) {
      const cells = intersect(range, area);
      if (cells) found.push(...invalidRuns(sheet, reader, cells));
    }
  }
  return found;
}

function invalidRuns(sheet: Worksheet, reader: RuleReader, cells: Rect): Rect[] {
  const runs: Rect[] = [];
  for (let column = cells.left; column <= cells.right; column++) {
    let start = -1;
    for (let row = cells.top; row <= cells.bottom + 1; row++) {
      const value = row <= cells.bottom ? sheet.valueAt(row, column) : null;
      const isInvalid = value !== null && value !== "" && !reader.accepts(row, column, value);
      if (isInvalid && start < 0) start = row;
      if (!isInvalid && start >= 0) {
        runs.push({ top: start, bottom: row - 1, left: column, right: column });
        start = -1;
      }
    }
  }
  return runs;
}

function withValue<T>(sheet: Worksheet, row: number, column: number, value: Scalar, ask: () => T): T {
  const before = sheet.cellAt(row, column);
  if (before.value === value) return ask();
  const { calculator } = sheet.workbook;
  const put = (cell: typeof before) => {
    sheet.place(row, column, cell);
    calculator.cellChanged(sheet.id, row, column);
    calculator.recalculate();
  };
  put({ value, formula: null, style: before.style });
  try {
    return ask();
  } finally {
    put(before);
  }
}

function readRule(rule: ValidationRule, sheet: Worksheet): ValidationRule {
  const needsSecond = rule.operator === "between" || rule.operator === "notBetween";
  const isCompared = rule.type !== "list" && rule.type !== "custom";
  const formula1 = readFormula(rule, rule.formula1, sheet);
  const formula2 = isCompared && needsSecond ? readFormula(rule, rule.formula2, sheet) : null;
  if (formula1 === null || (isCompared && needsSecond && formula2 === null)) throw new ModelError("InvalidArgument", "数据验证规则缺少公式或数值。");
  return { ...rule, formula1, formula2 };
}

function readFormula(rule: ValidationRule, text: string | null, sheet: Worksheet): string | null {
  if (text === null || text.trim() === "") return null;
  const formula = text.replace(/^=/, "").trim();
  if (rule.type === "list" && formula.startsWith('"')) {
    if (formula.length - 2 > MAX_LIST) throw new ModelError("InvalidArgument", `数据验证的序列不能超过 ${MAX_LIST} 个字符。`);
    return formula;
  }
  // A date or time written out becomes its serial number.
  if (!text.startsWith("=") && (rule.type === "date" || rule.type === "time")) {
    const read = parseInput(formula, "General", sheet.workbook.properties.is1904);
    if (typeof read.value === "number") return String(read.value);
  }
  const normal = normaliseFormula(formula, null);
  if (normal === null) throw new ModelError("InvalidArgument", `数据验证的公式有误：=${formula}`);
  if (formulaPieces(normal).some((piece) => typeof piece !== "string" && piece.kind === "struct")) {
    throw new ModelError("InvalidArgument", "数据验证的公式不能使用表格的结构化引用。");
  }
  return normal;
}
