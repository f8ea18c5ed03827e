/** The columns of the table of decisions, from left to right: one row for each step that was recorded. */

import type { Text } from "../language";

export const LEDGER_COLUMNS = {
  /** E-0001 */
  entry: { zh: "编号", en: "Entry" },
  /** UTC, as 2026-03-05T08:00:00Z. */
  time: { zh: "时间", en: "Time (UTC)" },
  project: { zh: "项目编号", en: "Project number" },
  stage: { zh: "阶段", en: "Stage" },
  step: { zh: "步骤", en: "Step" },
  stepId: { zh: "步骤代码", en: "Step code" },
  decision: { zh: "决定", en: "Decision" },
  person: { zh: "办理人", en: "Person" },
  role: { zh: "角色", en: "Role" },
  /** How it is known who the person is. */
  identifiedBy: { zh: "身份依据", en: "Known by" },
  comment: { zh: "意见", en: "Comment" },
  /** Canonical JSON of the frozen fields as they were approved. */
  values: { zh: "批准值", en: "Approved values" },
} as const satisfies Record<string, Text>;

export type LedgerColumnId = keyof typeof LEDGER_COLUMNS;

export const LEDGER_COLUMN_IDS = Object.keys(LEDGER_COLUMNS) as readonly LedgerColumnId[];

/** Entries are numbered E-0001, E-0002, ... */
export const LEDGER_PREFIX = "E";

/** What the ledger says of an entry that nobody has signed. */
export const SELF_DECLARED: Text = { zh: "自报", en: "self-declared" };

export const DECISIONS = {
  recorded: { zh: "已完成", en: "Done" },
  reviewed: { zh: "评审通过", en: "Passed" },
  approved: { zh: "同意", en: "Approved" },
  /** By nobody: the project was in the stage already when the list got its gates. */
  takenOver: { zh: "沿用", en: "Taken over" },
} as const satisfies Record<string, Text>;
