/** What a person should look at in the rows: duplicates, missing numbers and names, rows that are no projects, dates out of order. */

import type { CellValue } from "../blueprint/operations";
import { startField } from "../blueprint/added-columns";
import { unitShift } from "../blueprint/deviation-formulas";
import type { Language, Text } from "../language";
import { showNumber } from "../regulation/fields/amount-text";
import { toKey } from "../regulation/fields/plain-text";
import { FIELD } from "../regulation/regulation";
import type { ColumnChoice, FoundList, RowKind } from "./plan";
import type { AdoptionReport } from "./report";

type Notice = AdoptionReport["notices"][number];

export interface NoticeInput {
  /** The body after reading. */
  readonly grid: readonly (readonly CellValue[])[];
  readonly rowKinds: readonly RowKind[];
  readonly list: FoundList;
  readonly columns: readonly ColumnChoice[];
  readonly language: Language;
  readonly at: (row: number, column: number) => string;
}

const ROW_NOTICES: Partial<Record<RowKind, { readonly kind: Notice["kind"]; readonly text: Text }>> = {
  subtotal: { kind: "subtotalRow", text: { zh: "小计行，留在原处，不计入项目", en: "a subtotal; stays where it is and is not counted as a project" } },
  total: { kind: "subtotalRow", text: { zh: "合计行，留在原处，不计入项目", en: "a total; stays where it is and is not counted as a project" } },
  note: { kind: "blankRow", text: { zh: "说明行或小标题（没有编号和名称，只有一格内容，或以“其中”“上述”开头），留在原处，不计入项目", en: "a remark or heading (without number and name, with one content only, or a part of other rows); stays where it is and is not counted as a project" } },
  blank: { kind: "blankRow", text: { zh: "空行，留在原处，不计入项目", en: "a blank row; stays where it is and is not counted" } },
  header: { kind: "repeatedHeader", text: { zh: "重复的表头，留在原处，不计入项目", en: "a repeated header; stays where it is and is not counted as a project" } },
};

export function projectNotices(input: NoticeInput): Notice[] {
  const { rowKinds, list, language, at } = input;
  const rows = rowKinds.flatMap((kind, index): Notice[] => {
    const notice = ROW_NOTICES[kind];
    return notice === undefined ? [] : [{ cell: at(list.body.top + index, list.body.left), kind: notice.kind, text: notice.text[language] }];
  });
  return [...rows, ...missing(input, FIELD.number, "missingNumber"), ...missing(input, FIELD.name, "missingName"), ...duplicateNumbers(input), ...duplicateRows(input), ...dateOrder(input), ...moneySlips(input)];
}

const MISSING: Readonly<Record<"missingNumber" | "missingName", Text>> = {
  missingNumber: { zh: "项目没有编号", en: "the project has no number" },
  missingName: { zh: "项目没有名称", en: "the project has no name" },
};

function missing({ grid, rowKinds, list, columns, language, at }: NoticeInput, field: string, kind: "missingNumber" | "missingName"): Notice[] {
  const column = columnOf(columns, field);
  if (column === null) return [];
  return grid.flatMap((row, index): Notice[] =>
    rowKinds[index] === "project" && String(row[column - list.body.left] ?? "").trim() === "" ? [{ cell: at(list.body.top + index, column), kind, text: MISSING[kind][language] }] : []);
}

function duplicateNumbers(input: NoticeInput): Notice[] {
  const column = columnOf(input.columns, FIELD.number);
  if (column === null) return [];
  const keyOf = (row: readonly CellValue[]): string => toKey(String(row[column - input.list.body.left] ?? ""));
  return duplicates(input, keyOf, column, "duplicateNumber", (first) => ({ zh: `编号与第 ${first} 行相同`, en: `the same number as in row ${first}` }));
}

/** The same in every field but remarks; rows of fewer than four contents say too little. */
function duplicateRows(input: NoticeInput): Notice[] {
  const compared = input.columns.filter(({ field }) => field !== null && field !== "remarks");
  const left = input.list.body.left;
  const keyOf = (row: readonly CellValue[]): string => {
    const contents = compared.map(({ column }) => textOf(row[column - left]));
    return contents.filter((content) => content !== "").length < 4 ? "" : contents.join("\n\t");
  };
  return duplicates(input, keyOf, left, "duplicateRow", (first) => ({ zh: `与第 ${first} 行重复`, en: `repeats row ${first}` }));
}

function textOf(value: CellValue = ""): string {
  return typeof value === "string" ? value.trim() : String(value);
}

function duplicates({ grid, rowKinds, list, language, at }: NoticeInput, keyOf: (row: readonly CellValue[]) => string, column: number, kind: Notice["kind"], text: (first: number) => Text): Notice[] {
  const seen = new Map<string, number>();
  return grid.flatMap((row, index): Notice[] => {
    const key = rowKinds[index] === "project" ? keyOf(row) : "";
    if (key === "") return [];
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [{ cell: at(list.body.top + index, column), kind, text: text(list.body.top + first + 1)[language] }];
  });
}

function dateOrder({ grid, rowKinds, list, columns, language, at }: NoticeInput): Notice[] {
  const start = columnOf(columns, startField(columns));
  const ends = [columnOf(columns, FIELD.plannedEnd), columnOf(columns, FIELD.actualEnd)].filter((column): column is number => column !== null);
  if (start === null) return [];
  return grid.flatMap((row, index) => {
    const from = row[start - list.body.left];
    if (rowKinds[index] !== "project" || typeof from !== "number") return [];
    return ends.flatMap((column): Notice[] => {
      const to = row[column - list.body.left];
      return typeof to === "number" && Math.floor(to) < Math.floor(from) ? [{ cell: at(list.body.top + index, column), kind: "endBeforeStart", text: language === "zh" ? "早于开始日期" : "before the start" }] : [];
    });
  });
}

/** More than this many times the budget was hardly spent: one of the two is in another unit. */
const MOST_TIMES_THE_BUDGET = 100;

function moneySlips({ grid, rowKinds, list, columns, language, at }: NoticeInput): Notice[] {
  const budget = columns.find(({ field }) => field === FIELD.budget);
  const cost = columns.find(({ field }) => field === FIELD.actualCost);
  if (budget === undefined || cost === undefined) return [];
  const times = 10 ** unitShift(budget.unit, cost.unit);
  return grid.flatMap((row, index): Notice[] => {
    const [planned, spent] = [row[budget.column - list.body.left], row[cost.column - list.body.left]];
    if (rowKinds[index] !== "project" || typeof planned !== "number" || typeof spent !== "number" || planned <= 0) return [];
    if (spent * times <= planned * MOST_TIMES_THE_BUDGET) return [];
    const text: Text = { zh: `“${cost.name}”${showNumber(spent)} 是“${budget.name}”${showNumber(planned)} 的一百倍以上，单位是否有误？`, en: `“${cost.name}” ${showNumber(spent)} is over a hundred times “${budget.name}” ${showNumber(planned)}; are the units right?` };
    return [{ cell: at(list.body.top + index, cost.column), kind: "unitSlip", text: text[language] }];
  });
}

function columnOf(columns: readonly ColumnChoice[], field: string): number | null {
  return columns.find((column) => column.field === field)?.column ?? null;
}
