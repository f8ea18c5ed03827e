/** The words that adoption writes into a workbook, in its language. */

import type { Language, Text } from "../language";

export const SHEET_WORDS = {
  overview: { zh: "总览", en: "Overview" },
  lists: { zh: "列表", en: "Lists" },
  decisions: { zh: "审批记录", en: "Decisions" },
  regulation: { zh: "制度", en: "Regulation" },
  steps: { zh: "制度步骤", en: "Steps" },
  fields: { zh: "制度字段", en: "Fields" },
  clauses: { zh: "制度条款", en: "Clauses" },
  words: { zh: "制度词语", en: "Words" },
  versions: { zh: "制度版本", en: "Versions" },
  backup: { zh: "原表备份", en: "Original backup" },
  editedCells: { zh: "恢复前的改动", en: "Changes before restore" },
} as const satisfies Record<string, Text>;

/** What the helper column says of a row. */
export const ROW_KIND_WORDS = {
  project: { zh: "项目", en: "Project" },
  other: { zh: "非项目", en: "Other" },
} as const satisfies Record<string, Text>;

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
