/** A regulation small enough to see through, with one of each: texts, choices, dates in order, amounts with a limit, people, steps of all kinds. */
import type { Interval, Regulation, RegulationField, Step } from "../../../src/core/regulation/regulation";

const NONE = { zh: [], en: [] };
const both = (zh: string, en: string) => ({ zh, en });
const field = (id: string, type: RegulationField["type"], zh: string, en: string, more: Partial<RegulationField> = {}): RegulationField => ({ id, type, label: both(zh, en), about: both(`${zh}的说明`, `About ${en}`), words: NONE, ...more });
const step = (id: string, stage: string, zh: string, en: string, more: Partial<Step> = {}): Step => ({
  id, stage, clause: "1.1", label: both(zh, en), about: both(zh, en), role: "office", act: "record", repeats: "once", requires: { fields: [], rows: [] }, register: null, opens: [], freezes: [], otherThan: [], ...more,
});
const option = (id: string, zh: string, en: string) => ({ id, label: both(zh, en), words: NONE, about: both(`${zh}的意思`, `What ${en} means`) });
const interval = (id: string, every: number, unit: Interval["unit"]): Interval => ({ id, every, unit, label: both(id, id), about: both(id, id) });
const threshold = (watch: number, severe: number) => ({ label: both("偏差", "Deviation"), about: both("从多少起", "From"), watch, severe });

export const testRegulation: Regulation = {
  format: "project-register/regulation", version: 2, id: "test", title: both("试用制度", "Trial regulation"), edition: "1.0", issued: "2026-01-01", numbering: "P-{yyyy}-{nnn}",
  stages: [{ ...option("start", "立项", "Initiation"), clause: "1" }, { ...option("work", "执行", "Execution"), clause: "2" }, { ...option("end", "收尾", "Closure"), clause: "3" }],
  roles: [
    { id: "manager", field: "manager", label: both("项目经理", "Project manager"), about: both("负责人", "In charge") },
    { id: "office", label: both("管理层", "Management"), about: both("批准", "Approves") },
  ],
  lists: [
    { id: "projectTypes", isOpen: true, label: both("类别", "Type"), about: both("种类", "Kinds"), options: [option("one", "甲类", "Kind A"), option("two", "乙类", "Kind B")] },
    { id: "grades", isOpen: false, label: both("等级", "Grade"), about: both("等级", "Grades"), options: [option("high", "高", "High"), option("low", "低", "Low")] },
    { id: "departments", isOpen: true, label: both("部门", "Department"), about: both("部门", "Departments"), options: [option("market", "市场部", "Marketing"), option("sales", "销售部", "Sales")] },
  ],
  registers: [
    {
      id: "projects", table: "Projects", scope: "projects", clause: "1", key: { field: "projectNumber" }, label: both("项目台账", "Projects"), about: both("每个项目一行", "One row a project"),
      fields: [
        field("projectNumber", "projectNumber", "项目编号", "Project number"), field("projectName", "text", "项目名称", "Project name"), field("stage", "choice", "阶段", "Stage", { options: "stages" }),
        field("projectType", "choice", "项目类别", "Project type", { options: "projectTypes" }), field("grade", "choice", "等级", "Grade", { options: "grades" }), field("department", "department", "所属部门", "Department"),
        field("manager", "person", "项目经理", "Manager"), field("objectives", "longText", "目标", "Objectives", { clause: "1.1" }),
        field("plannedStart", "date", "计划开始", "Planned start"), field("plannedEnd", "date", "预计完成", "Planned end", { notBefore: "plannedStart" }),
        field("actualStart", "date", "实际开始", "Actual start"), field("actualEnd", "date", "实际完成", "Actual end", { notBefore: "actualStart" }),
        field("budget", "money", "预算 [总额]", "Budget #1", { unit: "tenThousand" }), field("actualCost", "money", "实际支出", "Actual cost", { unit: "yuan" }), field("progress", "percent", "进度", "Progress"),
      ],
    },
    {
      id: "costs", table: "Costs", scope: "project", clause: "2", key: { field: "costNumber", prefix: "C" }, within: { amount: "amount", limit: "budget" }, label: both("费用", "Costs"), about: both("每笔费用一行", "One row a line"),
      fields: [
        field("costNumber", "text", "费用号", "Cost number"), field("projectNumber", "projectNumber", "项目编号", "Project number", { isRequired: true }), field("amount", "money", "金额", "Amount", { unit: "yuan" }),
        field("count", "number", "数量", "Count"), field("total", "formula", "合计", "Total", { formula: "[amount]*[count]" }), field("paidOn", "date", "付款日期", "Paid on"),
      ],
    },
    {
      id: "roster", table: "Roster", scope: "workbook", clause: "", key: { field: "name" }, label: both("名册", "Roster"), about: both("每人一行", "One row a person"),
      fields: [field("name", "person", "姓名", "Name"), field("unit", "department", "部门", "Department")],
    },
  ],
  steps: [
    step("proposal", "start", "建议书", "Proposal", { role: "manager", requires: { fields: ["objectives", "budget"], rows: [] } }),
    step("approval", "start", "批准", "Approval", { clause: "1.2", act: "approve", opens: ["work"], freezes: ["objectives", "budget", "grade", "manager"], otherThan: ["proposal"] }),
    step("begin", "work", "启动", "Start", { clause: "", role: "manager", requires: { fields: ["actualStart"], rows: [] }, opens: ["end"], freezes: ["plannedEnd"] }),
    step("meeting", "work", "例会", "Meeting", { clause: "2.1", role: "manager", repeats: "recurring", interval: "weekly" }),
    step("report", "work", "报告", "Report", { clause: "", role: "office", repeats: "recurring", interval: "monthly" }),
    step("advice", "work", "建议", "Advice", { repeats: "asNeeded" }),
    step("summary", "end", "总结", "Summary", { clause: "3.1", requires: { fields: ["actualEnd", "actualCost"], rows: [] } }),
  ],
  thresholds: { daysLate: threshold(1, 15), costOverrun: threshold(0.0001, 0.1), progressBehind: threshold(0.05, 0.2) },
  intervals: [interval("weekly", 2, "week"), interval("monthly", 1, "month")],
  clauses: [{ id: "1", title: both("总则", "General"), text: both("总则。", "General."), carriedBy: [{ kind: "whole", id: "" }] }],
  reports: [],
};
