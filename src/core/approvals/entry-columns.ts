/** The columns of the ledger's table, from left to right. Those from `edition` on are for the proof; a sheet may hide them. */

import type { Text } from "../language";

export const ENTRY_COLUMNS = {
  number: { zh: "编号", en: "Entry" },
  time: { zh: "时间", en: "Time (UTC)" },
  project: { zh: "项目编号", en: "Project number" },
  stage: { zh: "阶段", en: "Stage" },
  step: { zh: "步骤", en: "Step" },
  event: { zh: "决定", en: "Decision" },
  person: { zh: "办理人", en: "Person" },
  role: { zh: "角色", en: "Role" },
  identifiedBy: { zh: "身份依据", en: "Known by" },
  comment: { zh: "意见", en: "Comment" },
  values: { zh: "批准值", en: "Approved values" },
  id: { zh: "指纹", en: "Fingerprint" },
  /** Ids beside the words that people read. */
  stageId: { zh: "阶段代码", en: "Stage code" },
  stepId: { zh: "步骤代码", en: "Step code" },
  eventId: { zh: "决定代码", en: "Decision code" },
  roleId: { zh: "角色代码", en: "Role code" },
  identity: { zh: "身份代码", en: "Identity code" },
  edition: { zh: "制度版次", en: "Edition" },
  regulation: { zh: "制度指纹", en: "Regulation fingerprint" },
  parents: { zh: "前项", en: "Entries before" },
  valuesHash: { zh: "批准值摘要", en: "Values digest" },
  key: { zh: "密钥", en: "Key" },
  hash: { zh: "摘要", en: "Digest" },
  signature: { zh: "签名", en: "Signature" },
} as const satisfies Record<string, Text>;

export type EntryColumn = keyof typeof ENTRY_COLUMNS;
export const ENTRY_COLUMN_IDS = Object.keys(ENTRY_COLUMNS) as readonly EntryColumn[];

/** Columns that say in people's words what the code columns say; the proof rests on the codes, and the words are compared with them. */
export const WORD_COLUMNS = ["stage", "step", "event", "role", "identifiedBy"] as const satisfies readonly EntryColumn[];
export type WordColumn = (typeof WORD_COLUMNS)[number];
