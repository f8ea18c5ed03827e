/** What 总览 says. */

import type { Text } from "../language";

export const OVERVIEW_TEXTS = {
  title: { zh: "项目总览", en: "Project overview" },
  source: (source: string): Text => {
    const [sheet, range] = sheetAndRange(source);
    return { zh: `统计范围：“${sheet}”台账（转换时 ${range}），新增行自动计入`, en: `Counts the register on “${sheet}” (${range} when it was converted); new rows are counted too` };
  },
  ownSource: (sheet: string): Text => ({ zh: `统计“${sheet}”里的全部项目，新增行自动计入`, en: `Counts all projects on “${sheet}”; new rows are counted too` }),
  madeBy: (regulation: string): Text => ({ zh: `由“项目台账”按《${regulation}》生成，数字随台账自动重算`, en: `Made by “Project Register” after “${regulation}”; the figures follow the register` }),
  statusDate: { zh: "状态日期", en: "Status date" },
  statusHint: { zh: "延期和进度偏差算到这一天。可改成任一日期；要恢复为今天，输入 =TODAY()", en: "Lateness and progress are counted up to this day. Any date may be typed; =TODAY() makes it today again" },
  statusAlert: { zh: "请输入日期，例如 2026-03-05；或输入 =TODAY()。", en: "Type a date such as 2026-03-05, or =TODAY()." },
  statusComment: { zh: "偏差算到这一天", en: "Deviations are counted up to this day" },
  scope: { zh: "范围", en: "Scope" },
  otherTypes: { zh: "其他类别", en: "Other types" },
  noType: { zh: "未填类别", en: "No type" },
  total: { zh: "合计", en: "Total" },
  otherStages: { zh: "其他或未填", en: "Other or none" },
  projects: { zh: "项目数", en: "Projects" },
  budget: { zh: "预算", en: "Budget" },
  actualCost: { zh: "实际支出", en: "Actual cost" },
  unit: (unit: Text): Text => ({ zh: `（${unit.zh}）`, en: ` (${unit.en})` }),
  overspent: { zh: "超支项目", en: "Overspent" },
  late: { zh: "延期项目", en: "Late" },
  lateRow: { zh: "其中延期", en: "Of these late" },
  worstRow: { zh: "最多延期（天）", en: "Most days late" },
  check: { zh: "核对", en: "Check" },
  checkGood: { zh: "● 合计等于项目数", en: "● The total is the number of projects" },
  checkBad: { zh: "■ 合计不等于项目数", en: "■ The total is not the number of projects" },
  cleaning: { zh: "待清理", en: "To be cleaned" },
  item: { zh: "内容", en: "Item" },
  count: { zh: "数量", en: "Count" },
  withoutNumber: { zh: "没有编号的项目", en: "Projects without a number" },
  unreadable: (column: string): Text => ({ zh: `“${column}”里读不出的内容`, en: `Unreadable in “${column}”` }),
  notes: { zh: "备注（可填写）", en: "Notes (free to write)" },
  page: { zh: "第 &P 页 共 &N 页", en: "Page &P of &N" },
} as const;

/** '项目 1'!B5:Q74 -> 项目 1, B5:Q74 */
function sheetAndRange(source: string): readonly [string, string] {
  const mark = source.lastIndexOf("!");
  const sheet = source.slice(0, Math.max(0, mark));
  return [sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, source.slice(mark + 1)];
}
