/** What 检查 can find: one table of kinds with their texts. {name} stands for a fact of the finding. */

import type { Operation } from "../blueprint/operations";
import type { Language, Text } from "../language";

interface KindOfFinding {
  readonly severity: "severe" | "watch";
  /** What it is, for grouping. */
  readonly title: Text;
  readonly text: Text;
  /** What a repair does; null where only a person can tell what is right. */
  readonly repair: Text | null;
}

export const FINDINGS = {
  tableMissing: {
    severity: "severe", title: { zh: "登记表不见了", en: "A register is gone" },
    text: { zh: "找不到“{register}”的表格 {table}。", en: "The table {table} of “{register}” is gone." },
    repair: { zh: "重新加一张空的“{register}”", en: "Add “{register}” again, empty" },
  },
  regulationMissing: {
    severity: "severe", title: { zh: "制度的表格不见了", en: "Tables of the regulation are gone" },
    text: { zh: "“{sheet}”里找不到表格：{tables}。", en: "“{sheet}” lacks these tables: {tables}." },
    repair: { zh: "按最近应用的制度重新加上", en: "Add them again from the regulation as last applied" },
  },
  regulationFault: {
    severity: "severe", title: { zh: "制度读不懂", en: "A cell of the regulation that makes no sense" },
    text: { zh: "{fault}。改好以前，制度按最近应用的版本继续有效。", en: "{fault}. Until this is put right the regulation counts as it was last applied." },
    repair: null,
  },
  helperChanged: {
    severity: "severe", title: { zh: "加载项写的值被改", en: "A value of the add-in was changed" },
    text: { zh: "“{column}”由加载项写入，应为“{expected}”，这一格是“{got}”。", en: "“{column}” is written by the add-in: “{expected}” was expected, “{got}” is there." },
    repair: { zh: "改回“{expected}”", en: "Set it back to “{expected}”" },
  },
  overviewMissing: {
    severity: "severe", title: { zh: "总览不见了", en: "The overview is gone" },
    text: { zh: "找不到总览上的状态日期，延期天数和超期应办算不出来。", en: "The status date on the overview is gone: days late and what is overdue cannot be counted." },
    repair: { zh: "重新加上总览，状态日期为当天", en: "Add the overview again, with today as the status date" },
  },
  namesMissing: {
    severity: "severe", title: { zh: "名称不见了", en: "Defined names are gone" },
    text: { zh: "找不到名称 {names}，用到它们的下拉列表和公式不起作用。", en: "The defined names {names} are gone: lists and formulas that use them do not work." },
    repair: { zh: "重新定义", en: "Define them again" },
  },
  columnRenamed: {
    severity: "severe", title: { zh: "列名改了", en: "A column was renamed" },
    text: { zh: "“{register}”缺少列“{column}”；它原来的位置现在是“{found}”。", en: "“{register}” lacks the column “{column}”; “{found}” stands in its place." },
    repair: { zh: "把列名“{found}”改回“{column}”", en: "Rename “{found}” back to “{column}”" },
  },
  columnMissing: {
    severity: "severe", title: { zh: "列不见了", en: "A column is gone" },
    text: { zh: "“{register}”缺少列：{columns}。", en: "“{register}” lacks these columns: {columns}." },
    repair: { zh: "在表格右边重新加上", en: "Add them again at the right of the table" },
  },
  formulaOverwritten: {
    severity: "severe", title: { zh: "公式被覆盖", en: "A formula was overwritten" },
    text: { zh: "“{column}”应由公式算出，这一格是“{got}”。", en: "“{column}” is computed; this cell holds “{got}”." },
    repair: { zh: "放回公式", en: "Put the formula back" },
  },
  validationLost: {
    severity: "watch", title: { zh: "录入检查丢失", en: "A check at the input is lost" },
    text: { zh: "“{register}”的列“{column}”没有（或只有一部分）应有的录入检查。", en: "Column “{column}” of “{register}” lacks its check at the input, in whole or in part." },
    repair: { zh: "重新设置录入检查", en: "Set the check again" },
  },
  numberMissing: {
    severity: "severe", title: { zh: "没有编号", en: "No number" },
    text: { zh: "这一行有内容，但没有“{column}”。", en: "This row has contents but no “{column}”." },
    repair: { zh: "填上下一个空闲编号 {next}", en: "Enter the next free number, {next}" },
  },
  numberTwice: {
    severity: "severe", title: { zh: "编号重复", en: "A number used twice" },
    text: { zh: "编号“{number}”用了 {count} 次：{cells}。", en: "The number “{number}” is used {count} times: {cells}." },
    repair: null,
  },
  numberMalformed: {
    severity: "watch", title: { zh: "编号不合规则", en: "A number out of pattern" },
    text: { zh: "编号“{number}”不符合规则 {pattern}。", en: "The number “{number}” does not follow the pattern {pattern}." },
    repair: null,
  },
  stageNotOpen: {
    severity: "severe", title: { zh: "阶段尚未开放", en: "A stage that is not open" },
    text: { zh: "项目 {number} 写的阶段是“{stage}”，现在最多到“{open}”。", en: "Project {number} is said to be in “{stage}”; what is open goes up to “{open}”." },
    repair: { zh: "改回“{open}”", en: "Set it back to “{open}”" },
  },
  stageUnknown: {
    severity: "severe", title: { zh: "没有这个阶段", en: "No such stage" },
    text: { zh: "项目 {number} 的阶段“{stage}”不在制度里。", en: "Project {number} has the stage “{stage}”, which the regulation does not know." },
    repair: null,
  },
  approvedChanged: {
    severity: "severe", title: { zh: "批准后被改", en: "Changed after approval" },
    text: { zh: "项目 {number} 的“{column}”批准的是“{approved}”，现在是“{got}”。", en: "“{column}” of project {number} was approved as “{approved}” and is “{got}” now." },
    repair: { zh: "改回批准的“{approved}”", en: "Set it back to the approved “{approved}”" },
  },
  stepUnknown: {
    severity: "severe", title: { zh: "步骤记录读不懂", en: "A step that is not known" },
    text: { zh: "项目 {number} 的“{column}”是“{got}”，制度里没有这个步骤。", en: "“{column}” of project {number} is “{got}”, a step that the regulation does not have." },
    repair: { zh: "按审批记录改为“{expected}”", en: "Set it to “{expected}”, as the decisions say" },
  },
  stepNotRecorded: {
    severity: "severe", title: { zh: "步骤与审批记录不符", en: "A step that the decisions do not show" },
    text: { zh: "项目 {number} 的“{column}”是“{got}”，审批记录里最后一步是“{expected}”。", en: "“{column}” of project {number} is “{got}”; the last step among the decisions is “{expected}”." },
    repair: { zh: "按审批记录改为“{expected}”", en: "Set it to “{expected}”, as the decisions say" },
  },
  lastDateWrong: {
    severity: "watch", title: { zh: "最近日期不符", en: "A latest date that is not" },
    text: { zh: "项目 {number} 的“{column}”应为 {expected}（按“{register}”），实际是 {got}。", en: "“{column}” of project {number} should be {expected} (by “{register}”) and is {got}." },
    repair: { zh: "改为 {expected}", en: "Set it to {expected}" },
  },
  requiredMissing: {
    severity: "watch", title: { zh: "必填项为空", en: "Something required is empty" },
    text: { zh: "“{column}”必填，这一格是空的{because}。", en: "“{column}” is required and empty{because}." },
    repair: null,
  },
  valueWrong: {
    severity: "watch", title: { zh: "读不懂的值", en: "A value that cannot be read" },
    text: { zh: "“{column}”里的“{got}”{why}。", en: "“{got}” in “{column}”: {why}." },
    repair: null,
  },
  choiceUnknown: {
    severity: "watch", title: { zh: "不在列表中", en: "Not in the list" },
    text: { zh: "“{column}”里的“{got}”不在列表“{list}”中。", en: "“{got}” in “{column}” is not in the list “{list}”." },
    repair: null,
  },
  personUnknown: {
    severity: "watch", title: { zh: "不在名册", en: "Not in the roster" },
    text: { zh: "“{column}”里的“{got}”不在名册里（{count} 处）。", en: "“{got}” in “{column}” is not in the roster ({count} times)." },
    repair: null,
  },
  projectUnknown: {
    severity: "severe", title: { zh: "没有这个项目", en: "No such project" },
    text: { zh: "“{register}”这一行的项目编号“{got}”不在项目台账里。", en: "This row of “{register}” has the project number “{got}”, which no project has." },
    repair: null,
  },
  datesOutOfOrder: {
    severity: "watch", title: { zh: "日期先后不对", en: "Dates out of order" },
    text: { zh: "“{column}”{got} 早于“{other}”{before}。", en: "“{column}” {got} is before “{other}” {before}." },
    repair: null,
  },
  overLimit: {
    severity: "watch", title: { zh: "超出预算", en: "Over the limit" },
    text: { zh: "项目 {number} 在“{register}”里的{column}合计 {sum}，超过{limitColumn} {limit}。", en: "“{column}” of project {number} in “{register}” adds up to {sum}, over its {limitColumn} of {limit}." },
    repair: null,
  },
} as const satisfies Record<string, KindOfFinding>;

export type FindingKind = keyof typeof FINDINGS;

/** What would put it right, and what would take that back. */
export interface Repair {
  readonly operations: readonly Operation[];
  readonly undo: readonly Operation[];
}

export interface Finding {
  /** The same finding has the same id from one check to the next. */
  readonly id: string;
  readonly kind: FindingKind;
  /** "项目台账!F14"; null where there is no cell to go to. */
  readonly cell: string | null;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly repair: Repair | null;
}

export function findingText({ kind, facts }: Finding, language: Language): string {
  return filled(FINDINGS[kind].text[language], facts);
}

/** What the repair does, in words; null where there is none. */
export function repairText({ kind, facts, repair }: Finding, language: Language): string | null {
  const words = FINDINGS[kind].repair;
  return repair === null || words === null ? null : filled(words[language], facts);
}

function filled(text: string, facts: Finding["facts"]): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? "…"));
}
