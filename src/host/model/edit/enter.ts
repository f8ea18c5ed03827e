/** What a person types into a cell: checked, read, and followed by what tables do. */

import { cellName, type Rect } from "../address";
import type { Scalar } from "../cell";
import { ModelError } from "../model-error";
import type { Validation } from "../parts";
import { normaliseFormula } from "../references/normalise-formula";
import { first } from "../rules/rule-reader";
import { checkValue } from "../rules/validation";
import type { Worksheet } from "../sheet";
import { parseInput, type ParsedInput } from "../text/parse-input";
import { assertArraysWhole } from "./array-ranges";
import { fillColumn } from "./calculated-columns";
import { tableAt } from "./find-table";
import { mergeAt } from "./merge";
import { isEditable, PROTECTED_MESSAGE } from "./protect";
import { ContentWriter } from "./put-content";
import { growBelow, growRight, tablesToGrow } from "./table-growth";
import { syncHeaders } from "./table-headers";
import { formatOfFormula } from "./formula-format";
import { MAX_TEXT } from "./write";

export type EntryResult =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly style: "stop" | "warning" | "information"; readonly title: string; readonly message: string }
  | { readonly kind: "protected"; readonly message: string };

/** Excel's own words where a rule brings none. */
const DEFAULT_TITLE = "Microsoft Excel";
const DEFAULT_MESSAGE = "此值与此单元格定义的数据验证限制不匹配。";
const DONE: EntryResult = { kind: "done" };

/**
 * Enters `text` as typed. Nothing is changed unless the answer is "done". `acceptInvalid`: the person has answered a warning or an
 * information with yes; a stop stays a stop. https://support.microsoft.com/office/apply-data-validation-to-cells-29fecbcc-d1b9-42c1-9d76-eff3ce5f7249
 */
export function enterText(sheet: Worksheet, row: number, column: number, text: string, options: { readonly acceptInvalid?: boolean } = {}): EntryResult {
  const merge = mergeAt(sheet, row, column);
  if (merge) [row, column] = [merge.top, merge.left];
  const rect: Rect = { top: row, left: column, bottom: row, right: column };
  if (!isEditable(sheet, row, column)) return { kind: "protected", message: PROTECTED_MESSAGE };
  const obstacle = obstacleOf(sheet, rect, text);
  if (obstacle !== null) return stop(obstacle);
  const read = readTyped(sheet, row, column, text);
  if (!read) return stop(`${cellName(row, column)} 的公式有误。请检查括号、引号和逗号；如果不是公式，请在前面加单引号。`);
  const broken = brokenRule(sheet, row, column, read);
  if (broken && !(options.acceptInvalid && broken.alert.style !== "stop")) {
    const { style, title, message } = broken.alert;
    return { kind: "refused", style, title: title || DEFAULT_TITLE, message: message || DEFAULT_MESSAGE };
  }
  put(sheet, rect, read, text);
  return DONE;
}

function obstacleOf(sheet: Worksheet, rect: Rect, text: string): string | null {
  if (text.length > MAX_TEXT) return `单元格的文本不能超过 ${MAX_TEXT} 个字符。`;
  try {
    assertArraysWhole(sheet, rect);
    return null;
  } catch (error) {
    if (error instanceof ModelError) return error.message;
    throw error;
  }
}

/** null where it is a formula that is not well formed. */
function readTyped(sheet: Worksheet, row: number, column: number, text: string): ParsedInput | null {
  const { workbook } = sheet;
  const { numberFormat } = workbook.styles.get(sheet.styleAt(row, column));
  const read = parseInput(text, numberFormat, workbook.properties.is1904, workbook.now().getFullYear());
  if (read.formula === null) return { ...read, value: percentEntry(text, numberFormat, read.value) };
  const formula = normaliseFormula(read.formula, tableAt(sheet, row, column)?.name ?? null);
  return formula === null ? null : { ...read, formula, numberFormat: numberFormat === "General" ? formatOfFormula(sheet, formula) : null };
}

/** In a cell with a percent format, 80 means 80 %. */
function percentEntry(text: string, numberFormat: string, value: Scalar): Scalar {
  if (typeof value !== "number" || text.includes("%") || !/%/.test(numberFormat.replace(/"[^"]*"|\\./g, ""))) return value;
  return Math.abs(value) >= 1 ? value / 100 : value;
}

function brokenRule(sheet: Worksheet, row: number, column: number, read: ParsedInput): Validation | null {
  let { value } = read;
  if (read.formula !== null) value = first(sheet.workbook.calculator.evaluate(read.formula, { sheetId: sheet.id, row, column }));
  const rule = checkValue(sheet, row, column, value);
  return rule?.alert.show ? rule : null;
}

function put(sheet: Worksheet, rect: Rect, read: ParsedInput, text: string): void {
  const { top: row, left: column } = rect;
  const before = sheet.cellAt(row, column).formula;
  const growing = text === "" ? [] : tablesToGrow(sheet, rect, true);
  new ContentWriter(sheet).putContent(row, column, read);
  if (text.includes("\n")) wrap(sheet, row, column);
  syncHeaders(sheet, rect);
  growBelow(sheet, growing, rect);
  if (text !== "") growRight(sheet, row, column);
  const table = tableAt(sheet, row, column);
  if (table && read.formula !== null) fillColumn(sheet, table, row, column, sheet.cellAt(row, column).formula ?? read.formula, before);
  sheet.workbook.tell({ type: "changed", sheetId: sheet.id, rect, change: "RangeEdited" });
}

function wrap(sheet: Worksheet, row: number, column: number): void {
  const cell = sheet.cellAt(row, column);
  sheet.putCell(row, column, { ...cell, style: sheet.workbook.styles.change(cell.style, { alignment: { wrap: true } }) });
}

function stop(message: string): EntryResult {
  return { kind: "refused", style: "stop", title: DEFAULT_TITLE, message };
}
