/** Data validation rules between office.js and the model. https://learn.microsoft.com/javascript/api/excel/excel.datavalidationrule */

import { quoteSheetName } from "../../model/address";
import type { ComparisonOperator, Validation } from "../../model/parts";
import type { ValidationRule } from "../../model/rules/validation";
import type { Workbook } from "../../model/workbook";
import { HostError } from "../host-error";
import { rectOf, type LiveRange } from "./live-range";
import { absoluteName } from "./print-names";
import { oneOf } from "./parameters";
import { HostObject } from "./targets";

type Plain = Readonly<Record<string, unknown>>;
type RulePart = Pick<ValidationRule, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

const COMPARED = { wholeNumber: "whole", decimal: "decimal", textLength: "textLength", date: "date", time: "time" } as const;
const WIRE_TYPE: Readonly<Record<Validation["type"], string>> = {
  none: "None", whole: "WholeNumber", decimal: "Decimal", list: "List", date: "Date", time: "Time", textLength: "TextLength", custom: "Custom",
};
const OPERATORS: readonly (readonly [wire: string, model: ComparisonOperator])[] = [
  ["Between", "between"], ["NotBetween", "notBetween"], ["EqualTo", "equal"], ["NotEqualTo", "notEqual"], ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"], ["GreaterThanOrEqualTo", "greaterThanOrEqual"], ["LessThanOrEqualTo", "lessThanOrEqual"],
];
/** Longest literal list, commas included. */
const LIST_LIMIT = 255;
/** Longest formula of Excel's dialog. Whether the API takes more is not said; where more would be needed, a name can hold it. */
const FORMULA_LIMIT = 255;
const DAY = 86_400_000;

/** Exactly one kind of rule must be given. */
export function ruleFromWire(value: unknown): RulePart {
  if (value === null || typeof value !== "object") throw new HostError("InvalidArgument");
  const given = Object.entries(value as Plain).filter(([, part]) => part !== null && part !== undefined);
  const [kind, part] = given[0] ?? [];
  if (given.length !== 1 || kind === undefined || part === null || typeof part !== "object") throw new HostError("InvalidArgument");
  const rule = part as Plain;
  if (kind === "list") return { type: "list", operator: "between", formula1: listSource(rule.source), formula2: null, inCellDropDown: rule.inCellDropDown !== false };
  if (kind === "custom") return { type: "custom", operator: "between", formula1: formulaText(rule.formula), formula2: null, inCellDropDown: true };
  const type = COMPARED[kind as keyof typeof COMPARED];
  if (!type) throw new HostError("InvalidArgument");
  const operator = OPERATORS.find(([wire]) => wire === oneOf(...OPERATORS.map(([name]) => name)).read(rule.operator))![1];
  const needsSecond = operator === "between" || operator === "notBetween";
  return { type, operator, formula1: bound(rule.formula1, type), formula2: needsSecond ? bound(rule.formula2, type) : null, inCellDropDown: true };
}

export function ruleToWire(rule: Validation | null, workbook: Workbook): Plain {
  if (!rule || rule.type === "none" || rule.formula1 === null) return {};
  if (rule.type === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: sourceToWire(rule.formula1) } };
  if (rule.type === "custom") return { custom: { formula: `=${rule.formula1}` } };
  const kind = Object.entries(COMPARED).find(([, type]) => type === rule.type)![0];
  const bounds = { formula1: boundToWire(rule.formula1, rule.type, workbook), ...(rule.formula2 === null ? {} : { formula2: boundToWire(rule.formula2, rule.type, workbook) }) };
  return { [kind]: { ...bounds, operator: OPERATORS.find(([, model]) => model === rule.operator)![0] } };
}

export function typeToWire(type: Validation["type"]): string {
  return WIRE_TYPE[type];
}

/** A Range, a formula with "=", or items parted by commas. Structured references are not taken, as in Excel. */
function listSource(source: unknown): string {
  if (source instanceof HostObject) return rangeFormula(source as HostObject);
  if (typeof source !== "string" || source === "") throw new HostError("InvalidArgument");
  if (source.startsWith("=")) return formulaText(source);
  if (source.length > LIST_LIMIT) throw new HostError("InvalidArgument", `A list of items may have ${LIST_LIMIT} characters, this one has ${source.length}.`);
  return `"${source.replace(/"/g, '""')}"`;
}

function sourceToWire(formula: string): string {
  return /^".*"$/s.test(formula) ? formula.slice(1, -1).replace(/""/g, '"') : `=${formula}`;
}

function formulaText(formula: unknown): string {
  if (typeof formula !== "string" || !formula.startsWith("=")) throw new HostError("InvalidArgument");
  if (formula.length > FORMULA_LIMIT) throw new HostError("InvalidArgument", `A formula of a validation may have ${FORMULA_LIMIT} characters, this one has ${formula.length}.`);
  return formula.slice(1);
}

/** Dates and times come as ISO texts, formulas or Ranges (not as numbers); the others also as numbers. */
function bound(value: unknown, type: Validation["type"]): string {
  if (value instanceof HostObject) return rangeFormula(value as HostObject);
  const isMoment = type === "date" || type === "time";
  if (typeof value === "number" && !isMoment) return String(value);
  if (typeof value !== "string" || value === "") throw new HostError("InvalidArgument");
  if (value.startsWith("=")) return formulaText(value);
  if (isMoment) return String(serialFromIso(value));
  if (!Number.isFinite(Number(value))) throw new HostError("InvalidArgument");
  return value;
}

function rangeFormula(value: HostObject): string {
  if (value.type !== "Range") throw new HostError("InvalidArgument");
  const range = value.target as LiveRange;
  return `${quoteSheetName(range.sheet.name)}!${absoluteName(rectOf(range))}`;
}

/** "2026-03-05", "2026-03-05T08:30:00" or "08:30" as a serial number of the 1900 system. */
function serialFromIso(text: string): number {
  const match = /^(?:(\d{4})-(\d{1,2})-(\d{1,2}))?(?:[T ]?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?Z?$/.exec(text);
  if (!match || text === "") throw new HostError("InvalidArgument");
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  const days = year === undefined ? 0 : Date.UTC(year, month! - 1, day) / DAY + 25_569;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}

function boundToWire(formula: string, type: Validation["type"], workbook: Workbook): string | number {
  const number = Number(formula);
  if (formula.trim() === "" || !Number.isFinite(number)) return `=${formula}`;
  if (type !== "date" && type !== "time") return number;
  const serial = workbook.properties.is1904 && type === "date" ? number + 1462 : number;
  const iso = new Date(Math.round((serial - 25_569) * DAY)).toISOString();
  return type === "date" && Number.isInteger(serial) ? iso.slice(0, 10) : serial < 1 ? iso.slice(11, 19) : iso.slice(0, 19);
}
