/** What the gates say. Parts of a sentence, joined by those that make the rules. */

import type { Language, Text } from "../../language";
import type { FieldEditor } from "../../regulation/fields/field-type";

export const GATE_TEXTS = {
  type: (editor: FieldEditor): Text => TYPES[editor] ?? { zh: "", en: "" },
  notBefore: (header: string): Text => ({ zh: `不早于“${header}”`, en: `not before “${header}”` }),
  notAfter: (header: string): Text => ({ zh: `不晚于“${header}”`, en: `not after “${header}”` }),
  unique: { zh: "编号不能重复", en: "a number that no other row has" },
  pattern: (example: string): Text => ({ zh: `形如 ${example}`, en: `such as ${example}` }),
  within: (limit: string): Text => ({ zh: `该项目各行合计不超过“${limit}”`, en: `the project's lines together within “${limit}”` }),
  expected: (header: string, conditions: readonly string[], language: Language): string =>
    language === "zh" ? `“${header}”：${conditions.join("，")}。` : `“${header}”: ${conditions.join(", ")}.`,
  checkTitle: { zh: "请核对", en: "Please check" },
  /** The same in every row, also in those that nobody approved yet. */
  frozen: (steps: Text, clause: Text): Text => ({
    zh: `“${steps.zh}”之后不能直接修改${clause.zh}；变更须由批准人重新批准。`,
    en: `After “${steps.en}”${clause.en} it is not changed directly; whoever approved it has to approve the change.`,
  }),
  stageTitle: { zh: "这个阶段尚未开放", en: "This stage is not open yet" },
  stage: (header: string, nextStep: string): Text => ({
    zh: `“${header}”只能选已开放的阶段。先完成“${nextStep}”一列里的步骤，后面的阶段才会开放。`,
    en: `“${header}” offers the stages that are open. The step under “${nextStep}” comes first; it opens what follows.`,
  }),
  numberTitle: { zh: "没有这个项目", en: "No such project" },
  number: (header: string): Text => ({ zh: `“${header}”要从列表中选：只能填项目台账里已有的编号。`, en: `Choose “${header}” from the list: it takes numbers that are in the register of projects.` }),
  computedTitle: { zh: "这一列由公式计算", en: "This column is computed" },
  computed: (header: string): Text => ({ zh: `“${header}”由公式计算，随本行其他内容变化，不需要填写。`, en: `“${header}” is computed from the rest of the row; nothing needs to be typed here.` }),
  keptTitle: { zh: "这一列由加载项写入", en: "The add-in writes this column" },
  kept: (header: string): Text => ({ zh: `“${header}”在办理步骤时由加载项写入，请不要手工填写。`, en: `“${header}” is written by the add-in when a step is recorded; please do not type here.` }),
} as const;

const TYPES: Partial<Record<FieldEditor, Text>> = {
  date: { zh: "需要日期，例如 2026-03-05", en: "a date such as 2026-03-05" },
  number: { zh: "需要数字，不带单位", en: "a number without a unit" },
  percent: { zh: "需要百分比，例如 80%", en: "a percentage such as 80%" },
};
