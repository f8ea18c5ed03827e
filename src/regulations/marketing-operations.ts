/** 市场运营项目管理制度: stages, kinds of project, the columns of its register and the thresholds. Data only. */

import type { Regulation } from "../core/regulation/regulation";

export const marketingOperations: Regulation = {
  format: "project-register/regulation",
  version: 2,
  id: "marketingOperations",
  title: { zh: "市场运营项目管理制度", en: "Regulation for marketing-operations projects" },
  edition: "1.0",
  issued: "2026-01-01",
  numbering: "PRJ-{yyyy}-{nnn}",

  stages: [
    {
      id: "initiation", clause: "4.1", label: { zh: "立项", en: "Initiation" }, about: { zh: "建议书、评审、批准（条款 4.1）", en: "Proposal, review, approval (clause 4.1)" },
      words: { zh: ["立项中", "立项阶段", "待立项", "立项审批", "申请中", "待审批", "审批中", "未启动", "待启动", "前期"], en: ["initiated", "initiating", "proposal", "proposed", "submitted"] },
    },
    {
      id: "planning", clause: "4.2", label: { zh: "计划", en: "Planning" }, about: { zh: "团队、计划及其审核批准（条款 4.2）", en: "Team, plan, its review and approval (clause 4.2)" },
      words: { zh: ["计划中", "计划阶段", "规划", "规划中", "策划", "策划中", "策划阶段", "筹备", "筹备中", "准备中"], en: ["plan", "planned", "in planning", "preparation", "preparing"] },
    },
    {
      id: "execution", clause: "4.3", label: { zh: "执行", en: "Execution" }, about: { zh: "启动、会议、资源、沟通（条款 4.3）", en: "Start, meetings, resources, communication (clause 4.3)" },
      words: { zh: ["执行中", "执行阶段", "进行", "进行中", "实施", "实施中", "在建", "推进中", "正在推进", "施工中", "开展中", "在施"], en: ["executing", "in progress", "ongoing", "running", "active", "started", "wip"] },
    },
    {
      id: "monitoring", clause: "4.4", label: { zh: "监控", en: "Monitoring" }, about: { zh: "进度报告、质量检查、风险（条款 4.4）", en: "Progress reports, quality checks, risks (clause 4.4)" },
      words: { zh: ["监控中", "监控阶段", "监测", "跟踪", "跟踪中"], en: ["monitored", "monitor", "control", "tracking"] },
    },
    {
      id: "closure", clause: "4.5", label: { zh: "收尾", en: "Closure" }, about: { zh: "总结、评估、知识共享（条款 4.5）", en: "Summary, evaluation, sharing (clause 4.5)" },
      words: { zh: ["收尾中", "收尾阶段", "结项", "已结项", "结项中", "完成", "已完成", "完结", "已完结", "结束", "已结束", "验收", "已验收", "结案", "已结案", "结题", "竣工", "归档", "已归档", "完工", "关闭", "已关闭"], en: ["closed", "closing", "done", "complete", "completed", "finished"] },
    },
  ],

  roles: [],

  lists: [
    {
      id: "projectTypes", isOpen: true, label: { zh: "项目类别", en: "Project type" }, about: { zh: "项目的类别，可以增加", en: "The kinds of project; more can be added" },
      options: [
        {
          id: "newProduct", label: { zh: "新产品推广", en: "New-product promotion" }, about: { zh: "新产品上市与推广", en: "Launch and promotion of new products" },
          words: { zh: ["新品推广", "新品", "新产品", "新产品推广类", "产品推广"], en: ["new product", "product launch", "launch", "product promotion"] },
        },
        {
          id: "research", label: { zh: "市场调研", en: "Market research" }, about: { zh: "调查与研究", en: "Surveys and studies" },
          words: { zh: ["调研", "市场调查", "市场研究", "市场调研类"], en: ["research", "survey", "market survey"] },
        },
        {
          id: "campaign", label: { zh: "营销活动", en: "Marketing campaign" }, about: { zh: "营销与促销活动", en: "Marketing and sales campaigns" },
          words: { zh: ["活动", "营销", "促销活动", "市场活动", "营销活动类"], en: ["campaign", "marketing", "marketing event"] },
        },
        {
          id: "customers", label: { zh: "客户关系管理", en: "Customer relations" }, about: { zh: "客户与会员的维护", en: "Care for customers and members" },
          words: { zh: ["客户关系", "客户管理", "crm", "客户关系维护", "客户关系管理类"], en: ["customer relations", "customer relationship", "crm", "customer relationship management"] },
        },
        {
          id: "brand", label: { zh: "品牌形象提升", en: "Brand image" }, about: { zh: "品牌与形象", en: "Brand and image" },
          words: { zh: ["品牌", "品牌形象", "品牌提升", "品牌建设", "品牌形象提升类"], en: ["brand", "branding", "brand building"] },
        },
        ],
    },
  ],

  registers: [
    {
      id: "projects", table: "Projects", scope: "projects", clause: "4", key: { field: "projectNumber" }, label: { zh: "项目台账", en: "Project register" }, about: { zh: "每个项目一行", en: "One row a project" },
      fields: [
        {
          id: "projectNumber", type: "projectNumber", label: { zh: "项目编号", en: "Project number" }, about: { zh: "每个项目唯一的编号", en: "The number that identifies a project" },
          words: { zh: ["项目编号", "编号", "项目代码", "项目号", "立项编号", "立项号", "项目编码"], en: ["project number", "project no", "project id", "project code", "number", "code", "id"] },
        },
        {
          id: "projectName", type: "text", label: { zh: "项目名称", en: "Project name" }, about: { zh: "项目的名称", en: "The project's name" },
          words: { zh: ["项目名称", "名称", "项目名", "项目", "活动名称", "项目主题", "项目全称", "项目内容", "重点工作", "工作名称"], en: ["project name", "name", "project", "title", "project title"] },
        },
        {
          id: "projectType", type: "choice", options: "projectTypes", label: { zh: "项目类别", en: "Project type" }, about: { zh: "项目的类别", en: "The kind of project" },
          words: { zh: ["项目类别", "类别", "项目类型", "类型", "分类", "项目分类", "业务类别"], en: ["project type", "type", "category", "kind", "project category"] },
        },
        {
          id: "department", type: "department", label: { zh: "所属部门", en: "Department" }, about: { zh: "主办或所属部门", en: "The department in charge" },
          words: { zh: ["所属部门", "部门", "主办部门", "责任部门", "承办部门", "牵头部门", "申报部门", "发起部门", "负责部门", "单位", "责任单位"], en: ["department", "dept", "team", "division", "unit", "sponsor"] },
        },
        {
          id: "manager", type: "person", label: { zh: "项目经理", en: "Project manager" }, about: { zh: "项目的负责人", en: "The person in charge" },
          words: { zh: ["项目经理", "负责人", "项目负责人", "经理", "责任人", "主管", "承办人", "经办人", "牵头人"], en: ["project manager", "manager", "owner", "pm", "responsible", "lead", "project lead", "person in charge"] },
        },
        {
          id: "initiationDate", type: "date", label: { zh: "立项时间", en: "Initiated" }, about: { zh: "立项批准的日期", en: "The day of approval" },
          words: { zh: ["立项时间", "立项日期", "批准日期", "批复日期", "立项批准时间", "申报日期"], en: ["initiated", "initiation date", "approved", "approval date", "approved on"] },
        },
        {
          id: "plannedStart", type: "date", label: { zh: "计划开始", en: "Planned start" }, about: { zh: "计划开始的日期", en: "The day on which it should start" },
          words: { zh: ["计划开始", "计划开始时间", "计划开始日期", "预计开始", "开始", "开始时间", "开始日期", "开工", "开工日期", "开工时间", "启动时间", "启动日期", "起始日期", "计划启动", "计划开工", "起始时间"], en: ["planned start", "start", "start date", "begin", "begins", "kick-off"] },
        },
        {
          id: "plannedEnd", type: "date", label: { zh: "预计完成", en: "Planned end" }, about: { zh: "计划完成的日期", en: "The day on which it should be finished" },
          words: { zh: ["预计完成", "计划完成", "预计完成时间", "预计完成日期", "计划完成时间", "计划完成日期", "计划结束", "计划结束日期", "预计结束", "截止日期", "截止时间", "计划完工", "计划完工日期", "完成期限", "到期日", "要求完成日期", "要求完成时间", "完工时限", "结束", "结束日期", "结束时间", "计划交付"], en: ["planned end", "due", "due date", "planned finish", "end", "end date", "deadline", "target date", "finish by"] },
        },
        {
          id: "actualStart", type: "date", label: { zh: "实际开始", en: "Actual start" }, about: { zh: "真正开始的日期", en: "The day on which it started" },
          words: { zh: ["实际开始", "实际开始时间", "实际开始日期", "实际启动", "实际开工", "实际开工日期"], en: ["actual start", "started", "started on"] },
        },
        {
          id: "actualEnd", type: "date", label: { zh: "实际完成", en: "Actual end" }, about: { zh: "真正完成的日期；未完成则留空", en: "The day on which it was finished; empty while it is not" },
          words: { zh: ["实际完成", "实际完成时间", "实际完成日期", "完成时间", "完成日期", "实际结束", "实际结束日期", "实际完工", "实际完工日期", "结项日期", "结项时间", "验收日期", "完工日期"], en: ["actual end", "finished", "finished on", "completed", "completion date", "actual finish", "closed on"] },
        },
        {
          id: "budget", type: "money", label: { zh: "预算总额", en: "Budget" }, about: { zh: "批准的预算", en: "The approved budget" },
          words: { zh: ["预算总额", "预算", "项目预算", "批复预算", "预算金额", "计划投资", "总预算", "预算费用", "立项金额", "批准预算", "年度预算", "经费", "批复经费"], en: ["budget", "total budget", "planned cost", "approved budget"] },
        },
        {
          id: "actualCost", type: "money", label: { zh: "实际支出", en: "Actual cost" }, about: { zh: "到状态日期为止的支出", en: "What was spent up to the status date" },
          words: { zh: ["实际支出", "支出", "累计支出", "实际费用", "实际花费", "实际成本", "已支出", "已用", "已用金额", "发生额", "实际金额", "累计发生", "已付金额", "决算", "决算金额", "结算金额"], en: ["actual cost", "spent", "actual", "cost to date", "expenditure", "actual spend", "spend"] },
        },
        {
          id: "spendingRate", type: "percent", isUnbounded: true, label: { zh: "执行率", en: "Spending rate" }, about: { zh: "实际支出占预算的比例", en: "What was spent as a share of the budget" },
          words: { zh: ["执行率", "预算执行率", "支出比例", "费用执行率", "使用率"], en: ["spending rate", "budget used", "burn rate", "utilisation", "utilization"] },
        },
        {
          id: "progress", type: "percent", label: { zh: "进度", en: "Progress" }, about: { zh: "已完成工作的比例", en: "The share of the work that is done" },
          words: { zh: ["进度", "完成率", "完成进度", "项目进度", "完成比例", "完成度", "完成百分比", "当前进度", "形象进度"], en: ["progress", "done", "complete", "percent complete", "completion", "% complete", "% done"] },
        },
        {
          id: "stage", type: "choice", options: "stages", label: { zh: "阶段", en: "Stage" }, about: { zh: "项目所处的阶段", en: "The stage that the project is in" },
          words: { zh: ["阶段", "项目阶段", "当前阶段", "状态", "项目状态", "所处阶段", "进展阶段", "当前状态", "进展状态", "目前状态", "推进状态", "实施状态", "执行状态", "实施阶段"], en: ["stage", "phase", "status", "state", "project stage", "project phase"] },
        },
        {
          id: "remarks", type: "text", label: { zh: "备注", en: "Remarks" }, about: { zh: "其他说明", en: "Anything else" },
          words: { zh: ["备注", "说明", "备注说明", "其他"], en: ["remarks", "remark", "notes", "note", "comment", "comments"] },
        },
        ],
    },
  ],

  steps: [],

  thresholds: {
    daysLate: { label: { zh: "延期天数", en: "Days late" }, about: { zh: "从多少天起", en: "From how many days on" }, watch: 1, severe: 15 },
    costOverrun: { label: { zh: "成本超支", en: "Cost overrun" }, about: { zh: "成本偏差为负时占预算的比例", en: "Share of the budget by which the cost deviation is below zero" }, watch: 0.0001, severe: 0.1 },
    progressBehind: { label: { zh: "进度落后", en: "Progress behind" }, about: { zh: "进度偏差为负时的百分点", en: "Share of the whole work by which the progress is behind" }, watch: 0.05, severe: 0.2 },
  },

  intervals: [],
  clauses: [],
  reports: [],
};
