/** What the register's session says after an act, and where there is nothing to show. */

import type { Text } from "../../core/language";

export const SESSION_TEXTS = {
  hint: { zh: "在台账里选中一个项目，这里就显示它的阶段、待办和缺少的内容。", en: "Select a project in the register to see its stages, what it waits for and what is missing." },
  added: { zh: "已添加 {key}。", en: "{key} was added." },
  changed: { zh: "{key} 已保存。", en: "{key} was saved." },
  recorded: { zh: "“{key}”已办理。", en: "“{key}” was recorded." },
  made: { zh: "新台账已建好。", en: "The new register is ready." },
  applied: { zh: "制度的修改已生效。", en: "The changed regulation is in force." },
  completed: { zh: "补全完成。", en: "The register is complete." },
  repaired: { zh: "已修复 {key} 项。", en: "{key} repaired." },
  putBack: { zh: "修复已撤回。", en: "The repair was taken back." },
} as const satisfies Record<string, Text>;
