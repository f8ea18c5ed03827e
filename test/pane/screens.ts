/** One example of every screen, as a real list of projects would give it. */

import type { ListSummary, Screen } from "../../src/app/session/state";
import type { ColumnProposal, RowKind } from "../../src/core/adoption/plan";
import type { AdoptionReport } from "../../src/core/adoption/report";

const SHEET = "2025年项目";

export function listOf(range: string, top: number, bottom: number, projectCount: number, title: string | null = "市场部2025年度项目一览表"): ListSummary {
  const rowKinds: readonly RowKind[] = Array.from({ length: bottom - top }, (_, row) => (row < projectCount ? "project" : row < projectCount + 2 ? "subtotal" : "total"));
  return {
    range, projectCount,
    list: {
      sheet: SHEET, header: { top, left: 1, bottom: top, right: 13 }, body: { top: top + 1, left: 1, bottom, right: 13 }, rowKinds,
      title: title === null ? null : { block: { top: 0, left: 1, bottom: 0, right: 13 }, text: title }, notes: [], confidence: 0.9,
    },
  };
}

function column(index: number, name: string, field: string | null, confidence: number, samples: readonly string[], unreadable = 0): ColumnProposal {
  return { column: index, name, field, unit: field === "budget" ? "tenThousand" : null, confidence, samples, counts: { read: 28 - unreadable, unreadable, blank: 2 } };
}

export const FIELDS = [
  { id: "number", label: "项目编号" }, { id: "name", label: "项目名称" }, { id: "type", label: "项目类别" }, { id: "department", label: "所属部门" },
  { id: "manager", label: "项目经理" }, { id: "plannedStart", label: "计划开始" }, { id: "plannedFinish", label: "计划完成" }, { id: "actualFinish", label: "实际完成" },
  { id: "budget", label: "预算总额" }, { id: "actualCost", label: "实际支出" }, { id: "progress", label: "进度" }, { id: "stage", label: "阶段" },
];

export const COLUMNS: readonly ColumnProposal[] = [
  column(1, "编号", "number", 1, ["XM-2025-001", "XM-2025-002"]),
  column(2, "项目名称", "name", 1, ["春季新品推广", "老客户答谢会"]),
  column(3, "类型", "type", 0.9, ["营销活动", "市场调研"]),
  column(4, "开始", "plannedStart", 0.8, ["2025.3.5", "2025年3月12日"], 2),
  column(5, "费用（万）", "budget", 0.55, ["1.5万", "12"], 3),
  column(6, "", null, 0.3, []),
  column(7, "负责", "manager", 0.5, ["张伟", "李娜"]),
  column(8, "备注", null, 0.95, ["待定"]),
];

export function reportOf(changes = 86): AdoptionReport {
  const changed: AdoptionReport["changed"] = Array.from({ length: changes }, (_, index) =>
    index % 4 === 3
      ? { cell: `${SHEET}!H${index + 6}`, from: "1.5万", to: 1.5, reason: "unitConverted" as const, shown: "1.50" }
      : { cell: `${SHEET}!F${index + 6}`, from: "2025.3.5", to: 45721, reason: "dateRead" as const, shown: "2025-03-05" },
  );
  return {
    format: "project-register/adoption-report", version: 1, sheet: SHEET, list: `${SHEET}!B5:N35`, table: "Projects",
    columns: [{ header: `${SHEET}!B5`, name: "编号", field: "number", unit: null, read: 30, unreadable: 0, blank: 0 }],
    changed,
    formatted: [{ range: `${SHEET}!F6:F35`, to: "yyyy-mm-dd" }],
    restyled: [{ range: `${SHEET}!B5:N5`, what: "表头改为深色底白字" }],
    unmerged: [{ range: `${SHEET}!C8:C9` }],
    moved: [],
    unreadable: [
      { cell: `${SHEET}!F14`, value: "待定", expected: "date", why: "没有写日期" },
      { cell: `${SHEET}!F19`, value: "3月底", expected: "date", why: "没有写年份" },
      { cell: `${SHEET}!H22`, value: "约12-15万", expected: "number", why: "是一个范围" },
    ],
    notices: [
      { cell: `${SHEET}!B17`, kind: "duplicateNumber", text: "XM-2025-011 也在 B12" },
      { cell: `${SHEET}!B20`, kind: "missingNumber", text: "这一行没有项目编号" },
    ],
    recalculated: [{ cell: "汇总!C4", formula: "=SUM('2025年项目'!H6:H35)", from: 120, to: 121.5 }],
    added: [
      { what: "table", where: `${SHEET}!B5:R35`, text: "表格 Projects" },
      { what: "column", where: `${SHEET}!O5:O35`, text: "晚几天（公式）" },
      { what: "column", where: `${SHEET}!P5:P35`, text: "费用偏差（公式）" },
      { what: "sheet", where: "总览", text: "按类型和阶段统计" },
    ],
  };
}

const ONE = listOf("B5:N35", 4, 34, 27);
export const CLEAN_REPORT: AdoptionReport = { ...reportOf(0), unreadable: [], notices: [] };

export const SCREENS = {
  starting: { kind: "starting" },
  nothing: { kind: "nothing", sheet: SHEET, problem: { code: "LOOKS_LIKE_FORM", facts: { sheet: SHEET } } },
  readOnly: { kind: "nothing", sheet: SHEET, problem: { code: "READ_ONLY", facts: {} } },
  found: { kind: "found", sheet: SHEET, lists: [ONE], chosen: 0 },
  foundSeveral: { kind: "found", sheet: SHEET, lists: [ONE, listOf("B42:H60", 41, 59, 15, null)], chosen: 0 },
  columns: { kind: "columns", list: ONE.list, range: "B5:N35", columns: COLUMNS, fields: FIELDS, problem: null },
  preview: { kind: "preview", range: "B5:N35", projectCount: 27, report: reportOf() },
  reading: { kind: "working", task: "reading", done: 0, total: 0 },
  converting: { kind: "working", task: "converting", done: 3, total: 8 },
  result: { kind: "result", report: reportOf(), toClean: reportOf().unreadable, sheet: SHEET, overviewSheet: "总览" },
  resultClean: { kind: "result", report: CLEAN_REPORT, toClean: [], sheet: SHEET, overviewSheet: "总览" },
  register: { kind: "register", sheet: SHEET, overviewSheet: "总览", canRestore: true, toClean: [] },
  registerToClean: { kind: "register", sheet: SHEET, overviewSheet: "总览", canRestore: true, toClean: reportOf().unreadable.slice(0, 2) },
  registerForGood: { kind: "register", sheet: SHEET, overviewSheet: "总览", canRestore: false, toClean: [] },
  confirmRestore: { kind: "confirmRestore", sheet: SHEET, editedSince: [{ cell: `${SHEET}!G8`, value: 16, header: "" }, { cell: `${SHEET}!M9`, value: "执行", header: "状态" }], dependents: [], keptOnSheet: "恢复前的改动" },
  restored: { kind: "restored", sheet: SHEET, keptOnSheet: "恢复前的改动", wasUndone: false },
  undone: { kind: "restored", sheet: SHEET, keptOnSheet: null, wasUndone: true },
  failed: { kind: "failed", problem: { code: "SHEET_CHANGED", facts: { sheet: SHEET, where: "F14" } }, back: "preview" },
  failedAtStart: { kind: "failed", problem: { code: "CELL_EDIT_MODE", facts: {} }, back: "start" },
} as const satisfies Record<string, Screen>;

export type ExampleName = keyof typeof SCREENS;
