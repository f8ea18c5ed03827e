/** What people call the events that concern the workbook. */

import type { Text } from "../language";
import type { WorkbookEvent } from "./entry";

export const WORKBOOK_EVENT_WORDS = {
  enrol: { zh: "登记密钥", en: "key enrolled" },
  confirmKey: { zh: "确认密钥", en: "key confirmed" },
  revokeKey: { zh: "撤销密钥", en: "key revoked" },
  delegate: { zh: "委托", en: "delegated" },
  amend: { zh: "修订制度", en: "regulation amended" },
  audit: { zh: "审计", en: "audit" },
} as const satisfies Record<WorkbookEvent, Text>;
