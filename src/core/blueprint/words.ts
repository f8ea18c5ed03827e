/** The words that adoption writes into a workbook, in its language. */

import type { RowKind } from "../adoption/plan";
import type { Language, Text } from "../language";

export const SHEET_WORDS = {
  overview: { zh: "总览", en: "Overview" },
  lists: { zh: "列表", en: "Lists" },
  backup: { zh: "原表备份", en: "Original backup" },
  editedCells: { zh: "恢复前的改动", en: "Changes before restore" },
} as const satisfies Record<string, Text>;

export const ROW_KIND_WORDS: Readonly<Record<RowKind, Text>> = {
  project: { zh: "项目", en: "Project" },
  subtotal: { zh: "小计", en: "Subtotal" },
  total: { zh: "合计", en: "Total" },
  blank: { zh: "空行", en: "Blank" },
  header: { zh: "表头", en: "Header" },
  note: { zh: "备注", en: "Note" },
};

export const ADDED_COLUMN_WORDS = {
  stage: { zh: "阶段", en: "Stage" },
  daysLate: { zh: "延期天数", en: "Days late" },
  costDeviation: { zh: "成本偏差", en: "Cost deviation" },
  progressDeviation: { zh: "进度偏差", en: "Progress deviation" },
  rowKind: { zh: "行类别", en: "Row kind" },
} as const satisfies Record<string, Text>;

export type AddedColumnId = keyof typeof ADDED_COLUMN_WORDS;

export function say(text: Text, language: Language): string {
  return text[language];
}
