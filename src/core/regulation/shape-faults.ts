/** What is wrong with the shape of data that should be a regulation: where, what was expected and what stands there. */

import type * as z from "zod/mini";
import type { Text } from "../language";

export interface ShapeFault {
  /** "registers.0.fields.3.type" */
  readonly place: string;
  readonly expected: Text;
  readonly got: string;
}

export function shapeFaults(data: unknown, issues: readonly z.core.$ZodIssue[]): ShapeFault[] {
  return issues.map((issue) => ({ place: issue.path.map(String).join("."), expected: expectedOf(issue), got: gotAt(data, issue.path) }));
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { zh: "文字", en: "text" }, number: { zh: "数字", en: "a number" }, int: { zh: "整数", en: "a whole number" }, boolean: { zh: "是或否", en: "true or false" }, array: { zh: "列表", en: "a list" }, object: { zh: "一组内容", en: "a group of values" },
};

function expectedOf(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case "invalid_type": return TYPES[issue.expected] ?? { zh: issue.expected, en: issue.expected };
    case "invalid_value": return { zh: `${issue.values.map(String).join("、")} 之一`, en: `one of ${issue.values.map(String).join(", ")}` };
    case "too_small": return issue.origin === "string" ? { zh: "不能空着", en: "something" } : issue.origin === "array" ? { zh: `至少 ${issue.minimum} 项`, en: `at least ${issue.minimum}` } : { zh: `不小于 ${issue.minimum} 的数`, en: `at least ${issue.minimum}` };
    case "invalid_format": return FORMATS.find(({ pattern }) => issue.pattern === pattern)?.text ?? { zh: `形如 ${issue.pattern ?? issue.format}`, en: `the form ${issue.pattern ?? issue.format}` };
    default: return { zh: "别的内容", en: "something else" };
  }
}

const FORMATS: readonly { readonly pattern: string; readonly text: Text }[] = [
  { pattern: "/^[a-z][A-Za-z0-9]*$/", text: { zh: "小写字母开头、只含字母和数字的代码", en: "a code of letters and digits that begins with a small letter" } },
  { pattern: "/^[A-Z][A-Za-z0-9]*$/", text: { zh: "大写字母开头、只含字母和数字的表名", en: "a table name of letters and digits that begins with a capital" } },
  { pattern: String.raw`/^\d{4}-\d{2}-\d{2}$/`, text: { zh: "日期，例如 2026-03-05", en: "a date such as 2026-03-05" } },
];

function gotAt(data: unknown, path: readonly PropertyKey[]): string {
  const value = path.reduce<unknown>((at, key) => (typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), data);
  const text = value === undefined || (Array.isArray(value) && value.length === 0) ? "" : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
