/** The words that stand in cells of the regulation's tables for its fixed choices. */

import type { Text } from "../../language";
import type { FieldTypeId } from "../fields/field-type-ids";

export type WordsOf<Id extends string> = Readonly<Record<Id, Text>>;

export const YES_NO = { yes: { zh: "是", en: "Yes" }, no: { zh: "否", en: "No" } } as const satisfies WordsOf<string>;

export const TYPE_WORDS: WordsOf<FieldTypeId> = {
  text: { zh: "文字", en: "Text" }, longText: { zh: "长文字", en: "Long text" }, number: { zh: "数字", en: "Number" }, money: { zh: "金额", en: "Money" }, percent: { zh: "百分比", en: "Percent" },
  date: { zh: "日期", en: "Date" }, choice: { zh: "单选", en: "Choice" }, choices: { zh: "多选", en: "Choices" }, person: { zh: "人员", en: "Person" }, department: { zh: "部门", en: "Department" },
  projectNumber: { zh: "项目编号", en: "Project number" }, link: { zh: "链接", en: "Link" }, formula: { zh: "公式", en: "Formula" },
};

export const UNIT_WORDS = { yuan: { zh: "元", en: "Yuan" }, thousand: { zh: "千元", en: "Thousand yuan" }, tenThousand: { zh: "万元", en: "10,000 yuan" } } as const satisfies WordsOf<string>;

export const SCOPE_WORDS = { projects: { zh: "每个项目一行", en: "One row a project" }, project: { zh: "属于项目", en: "Rows of a project" }, workbook: { zh: "全公司", en: "Whole company" } } as const satisfies WordsOf<string>;

export const ACT_WORDS = { record: { zh: "登记", en: "Record" }, review: { zh: "审核", en: "Review" }, approve: { zh: "批准", en: "Approve" } } as const satisfies WordsOf<string>;

export const REPEAT_WORDS = { once: { zh: "一次", en: "Once" }, recurring: { zh: "定期", en: "Recurring" }, asNeeded: { zh: "需要时", en: "As needed" } } as const satisfies WordsOf<string>;

export const SPAN_WORDS = { day: { zh: "天", en: "Day" }, week: { zh: "周", en: "Week" }, month: { zh: "月", en: "Month" }, quarter: { zh: "季度", en: "Quarter" } } as const satisfies WordsOf<string>;

export const CARRIER_WORDS = {
  whole: { zh: "制度首页", en: "The regulation itself" }, stage: { zh: "阶段", en: "Stage" }, step: { zh: "步骤", en: "Step" }, register: { zh: "登记表", en: "Register" }, field: { zh: "字段", en: "Field" },
  list: { zh: "列表", en: "List" }, role: { zh: "角色", en: "Role" }, threshold: { zh: "阈值", en: "Threshold" }, interval: { zh: "周期", en: "Interval" }, report: { zh: "报表", en: "Report" },
} as const satisfies WordsOf<string>;

/** What `options` of a field says for the stages. */
export const STAGES_WORD: Text = { zh: "阶段", en: "Stages" };

export const META_WORDS = {
  title: { zh: "名称", en: "Title" }, edition: { zh: "版次", en: "Edition" }, issued: { zh: "施行日期", en: "In force from" }, numbering: { zh: "项目编号规则", en: "Numbering of projects" },
  id: { zh: "标识", en: "Identifier" }, version: { zh: "格式版本", en: "Format version" },
} as const satisfies WordsOf<string>;
export type MetaId = keyof typeof META_WORDS;
