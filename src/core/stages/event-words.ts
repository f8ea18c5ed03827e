/** What people call the events of a project, as said of something that was done. */

import type { ProjectEvent } from "../approvals/entry";
import type { Text } from "../language";

export const EVENT_WORDS = {
  submit: { zh: "提交", en: "submitted" },
  review: { zh: "评审通过", en: "passed" },
  approve: { zh: "同意", en: "approved" },
  close: { zh: "结项", en: "closed" },
  return: { zh: "退回", en: "returned" },
  reject: { zh: "否决", en: "rejected" },
  withdraw: { zh: "撤回", en: "withdrawn" },
  hold: { zh: "暂停", en: "put on hold" },
  resume: { zh: "恢复", en: "resumed" },
  change: { zh: "变更", en: "changed" },
  rebaseline: { zh: "更新基线", en: "new baseline" },
  reopen: { zh: "重新开启", en: "reopened" },
  takeOver: { zh: "接管", en: "taken over" },
  note: { zh: "登记", en: "noted" },
} as const satisfies Record<ProjectEvent, Text>;
