/** One example of every screen of a register, as a marketing department's workbook would give it. */

import type { FormField, ProjectCard, RegisterScreen, ShownFinding } from "../../../src/app/register/state";

const SHEET = "项目台账";

export const CARD: ProjectCard = {
  row: 13,
  number: "PRJ-2026-014",
  name: "春季新品推广",
  facts: ["营销活动", "张伟", "市场一部"],
  stages: [
    { label: "立项", state: "done" }, { label: "计划", state: "done" }, { label: "执行", state: "current" }, { label: "监控", state: "open" }, { label: "收尾", state: "closed" },
  ],
  waitsFor: "进度报告，应于 2026-03-15（张伟，4.4.1）",
  primary: { id: "progress", kind: "add", label: "填写进度报告", clause: "4.4.1", reason: null },
  acts: [
    { id: "meetings", kind: "add", label: "记录进度会议", clause: "4.3.1", reason: null },
    { id: "risks", kind: "add", label: "登记风险", clause: "4.4.3", reason: null },
    { id: "qualityCheck", kind: "record", label: "完成质量检查", clause: "4.4.2", reason: null },
    { id: "summary", kind: "record", label: "提交项目总结", clause: "4.5.1", reason: "还不能：收尾阶段没有开放（条款 4.5）。" },
    { id: "closing", kind: "decide", label: "批准收尾", clause: "", reason: "还不能：先要有项目总结和成果评估（条款 4.5.1、4.5.2）。" },
  ],
  missing: [{ cell: `${SHEET}!F14`, label: "实际开始" }, { cell: `${SHEET}!R14`, label: "风险应对" }],
  deviations: [
    { label: "进度", text: "-8%", severity: "watch" }, { label: "成本", text: "+3%", severity: "fine" }, { label: "延期", text: "晚 14 天", severity: "severe" },
  ],
  done: [
    { label: "提交项目建议书", clause: "4.1.1", when: "2026-01-20", who: "张伟" },
    { label: "立项批准", clause: "4.1.3", when: "2026-02-03", who: "李娜" },
    { label: "计划批准", clause: "4.2.3", when: "2026-02-18", who: "李娜" },
  ],
  related: [
    { register: "team", label: "项目团队", count: 4, cell: "项目团队!A5" },
    { register: "risks", label: "风险登记", count: 2, cell: "风险登记!A9" },
  ],
};

function field(id: string, label: string, change: Partial<FormField> = {}): FormField {
  return { id, label, about: "", editor: "text", isRequired: false, value: "", options: [], isOpen: false, fault: null, readOnly: null, ...change };
}

export const FORM_FIELDS: readonly FormField[] = [
  field("number", "风险编号", { value: "R-0007", readOnly: "由系统编号。" }),
  field("what", "风险", { isRequired: true, about: "会发生什么，影响什么。", editor: "longText" }),
  field("found", "识别日期", { isRequired: true, editor: "date", value: "2026-03-02" }),
  field("likelihood", "可能性", { editor: "choice", options: ["低", "中", "高"], isRequired: true }),
  field("cost", "预计损失（元）", { editor: "number" }),
  field("share", "发生的把握", { editor: "percent" }),
  field("areas", "影响方面", { editor: "choices", options: ["进度", "成本", "质量", "声誉"], value: "进度、成本" }),
  field("category", "类别", { editor: "choice", isOpen: true, options: ["市场", "供应", "人员"] }),
  field("owner", "负责人", { editor: "person", options: ["张伟", "李娜", "王芳"], value: "张伟" }),
  field("department", "所属部门", { editor: "department", options: ["市场一部", "市场二部"] }),
  field("project", "项目编号", { editor: "projectNumber", options: ["PRJ-2026-014", "PRJ-2026-015"], value: "PRJ-2026-014" }),
  field("file", "附件", { editor: "link" }),
  field("score", "风险值", { editor: "computed", value: "6", readOnly: "按公式算出。" }),
  field("note", "备注"),
];

const FINDINGS: readonly ShownFinding[] = [
  { id: "f1", severity: "severe", kind: "公式被覆盖", text: "“下一步”这一格是手写的内容，不是公式。", cell: `${SHEET}!S8`, repair: "写回公式" },
  { id: "f2", severity: "severe", kind: "阶段没有开放", text: "PRJ-2026-009 在“执行”，但计划还没有批准（条款 4.2.3）。", cell: `${SHEET}!K12`, repair: null },
  { id: "f3", severity: "watch", kind: "人员不在名册", text: "“王小明”不在名册里。", cell: `${SHEET}!H20`, repair: null },
  { id: "f4", severity: "watch", kind: "录入规则丢失", text: "“预算总额”列有 3 格没有录入规则。", cell: `${SHEET}!L8:L10`, repair: "补上录入规则" },
];

const CHANGES = [
  { title: "阶段", items: [{ text: "新增阶段“复盘”，排在“收尾”之后", cell: "制度!B14" }] },
  { title: "项目台账", items: [{ text: "新增列“复盘结论”", cell: null }, { text: "“预算总额”改名为“批准预算”", cell: "制度字段!D22" }] },
];

export const REGISTER_SCREENS = {
  overview: {
    kind: "overview", sheet: SHEET, overviewSheet: "总览", canComplete: false, projectsRegister: "projects",
    counts: [
      { label: "进行中", value: 27, cell: `${SHEET}!A5` }, { label: "本周应办", value: 6, cell: "总览!B3" }, { label: "超期", value: 3, cell: "总览!B4" }, { label: "红灯", value: 0, cell: null },
    ],
    toDo: [
      { text: "PRJ-2026-014 春季新品推广：进度报告，应于 2026-03-15（张伟）", cell: `${SHEET}!S14` },
      { text: "PRJ-2026-021 老客户答谢会：等待计划批准（李娜）", cell: `${SHEET}!S21` },
    ],
  },
  overviewEmpty: { kind: "overview", sheet: SHEET, overviewSheet: null, canComplete: true, projectsRegister: null, counts: [], toDo: [] },
  project: { kind: "project", card: CARD, hint: "", projectsRegister: "projects" },
  projectNone: { kind: "project", card: null, hint: "在项目台账里点一个项目所在的行。", projectsRegister: "projects" },
  projectBlocked: { kind: "project", card: { ...CARD, deviations: [], missing: [], done: [], related: [], facts: [], primary: { id: "planApproval", kind: "decide", label: "记录计划批准", clause: "4.2.3", reason: "还缺 2 项：风险应对、资源（条款 4.2.2）。" } }, hint: "", projectsRegister: "projects" },
  more: {
    kind: "more", regulationTitle: "市场运营项目管理制度", edition: "1.0", canUncomplete: true, canRestore: true,
    registers: [
      { id: "projects", label: "项目台账", about: "每个项目一行", cell: `${SHEET}!A5`, count: 30 },
      { id: "risks", label: "风险登记", about: "识别、评估、应对（条款 4.4.3）", cell: "风险登记!A5", count: 1 },
      { id: "roster", label: "名册", about: "", cell: null, count: 0 },
    ],
  },
  form: { kind: "form", form: { registerId: "risks", title: "新增风险", clause: "4.4.3", project: { number: "PRJ-2026-014", name: "春季新品推广" }, row: null, fields: FORM_FIELDS }, problem: null },
  formFaulty: {
    kind: "form", problem: null,
    form: {
      registerId: "projects", title: "修改项目资料", clause: "4.1.1", project: null, row: 13,
      fields: [
        field("name", "项目名称", { isRequired: true, value: "春季新品推广" }),
        field("finish", "计划完成", { editor: "date", value: "三月底", fault: "应为日期，如 2026-03-31；现在是“三月底”。" }),
        field("stage", "阶段", { editor: "choice", options: ["立项", "计划"], value: "结项", fault: "应为：立项、计划。" }),
      ],
    },
  },
  formRefused: { kind: "form", form: { registerId: "risks", title: "新增风险", clause: "", project: null, row: null, fields: FORM_FIELDS.slice(0, 2) }, problem: { code: "CELL_EDIT_MODE", facts: {} } },
  step: {
    kind: "step", problem: null,
    form: {
      stepId: "planApproval", title: "记录计划批准", clause: "4.2.3", project: { number: "PRJ-2026-014", name: "春季新品推广" },
      values: [{ label: "预算总额", text: "120,000.00 元" }, { label: "计划完成", text: "2026-06-30" }, { label: "备注", text: "" }],
      people: ["李娜", "赵强"], person: "", comment: "", fault: null, effects: ["开放“执行”阶段", "“预算总额”“计划完成”从此不能直接修改"],
    },
  },
  stepFaulty: {
    kind: "step", problem: null,
    form: { stepId: "planApproval", title: "记录计划批准", clause: "", project: { number: "PRJ-2026-014", name: "春季新品推广" }, values: [], people: [], person: "张伟", comment: "同意", fault: "要由提交人以外的人批准。", effects: [] },
  },
  check: { kind: "check", findings: FINDINGS, repaired: [] },
  checkRepaired: { kind: "check", findings: FINDINGS.slice(1, 3), repaired: [{ id: "r1", text: "S8 写回公式" }] },
  checkClean: { kind: "check", findings: [], repaired: [] },
  regulation: { kind: "regulation", faults: [], changes: CHANGES, sheets: [{ cell: "制度!A1", label: "制度" }, { cell: "制度步骤!A1", label: "制度步骤" }] },
  regulationFaulty: { kind: "regulation", faults: [{ cell: "制度步骤!D9", label: "办理角色应为名册里的角色，现在是“老板”。" }], changes: [], sheets: [{ cell: "制度步骤!A1", label: "制度步骤" }] },
  regulationSame: { kind: "regulation", faults: [], changes: [], sheets: [{ cell: "制度!A1", label: "制度" }] },
  complete: { kind: "complete", changes: CHANGES },
  completeNothing: { kind: "complete", changes: [] },
  uncomplete: { kind: "uncomplete", changes: [{ title: "会移除的工作表", items: [{ text: "制度", cell: "制度!A1" }, { text: "风险登记", cell: "风险登记!A1" }] }] },
  new: {
    kind: "new", chosen: "marketing", sheets: ["总览", "项目台账", "项目团队", "风险登记", "审批记录", "列表", "制度"],
    regulations: [{ name: "marketing", title: "市场运营项目管理制度", edition: "1.0" }, { name: "small", title: "小项目规则", edition: "1.0" }],
  },
  reading: { kind: "working", task: "reading", done: 0, total: 0 },
  writing: { kind: "working", task: "writing", done: 12, total: 40 },
  failed: { kind: "failed", problem: { code: "CELL_EDIT_MODE", facts: {} } },
} as const satisfies Record<string, RegisterScreen>;

export type RegisterExample = keyof typeof REGISTER_SCREENS;
