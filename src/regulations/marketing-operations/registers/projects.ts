/** 项目台账: one row a project. Ids, words and the order of the fields are what adopted lists are recognised by. */

import type { Register } from "../../../core/regulation/regulation";

export const PROJECTS: Register = {
  id: "projects", table: "Projects", scope: "projects", clause: "4", key: { field: "projectNumber" }, label: { zh: "项目台账", en: "Project register" }, about: { zh: "每个项目一行", en: "One row a project" },
  fields: [
    {
      id: "projectNumber", type: "projectNumber", label: { zh: "项目编号", en: "Project number" }, about: { zh: "每个项目唯一的编号", en: "The number that identifies a project" },
      words: { zh: ["项目编号", "编号", "项目代码", "项目号", "立项编号", "立项号", "项目编码"], en: ["project number", "project no", "project id", "project code", "number", "code", "id"] },
    },
    {
      id: "projectName", type: "text", isRequired: true, label: { zh: "项目名称", en: "Project name" }, about: { zh: "项目的名称", en: "The project's name" },
      words: { zh: ["项目名称", "名称", "项目名", "项目", "活动名称", "项目主题", "项目全称", "项目内容", "重点工作", "工作名称"], en: ["project name", "name", "project", "title", "project title"] },
    },
    {
      id: "projectType", type: "choice", options: "projectTypes", clause: "1-3", label: { zh: "项目类别", en: "Project type" }, about: { zh: "项目的类别", en: "The kind of project" },
      words: { zh: ["项目类别", "类别", "项目类型", "类型", "分类", "项目分类", "业务类别"], en: ["project type", "type", "category", "kind", "project category"] },
    },
    {
      id: "department", type: "department", clause: "4.1.1", label: { zh: "所属部门", en: "Department" }, about: { zh: "主办或所属部门", en: "The department in charge" },
      words: { zh: ["所属部门", "部门", "主办部门", "责任部门", "承办部门", "牵头部门", "申报部门", "发起部门", "负责部门", "单位", "责任单位"], en: ["department", "dept", "team", "division", "unit", "sponsor"] },
    },
    {
      id: "manager", type: "person", clause: "4.2.1", label: { zh: "项目经理", en: "Project manager" }, about: { zh: "项目的负责人", en: "The person in charge" },
      words: { zh: ["项目经理", "负责人", "项目负责人", "经理", "责任人", "主管", "承办人", "经办人", "牵头人"], en: ["project manager", "manager", "owner", "pm", "responsible", "lead", "project lead", "person in charge"] },
    },
    {
      id: "initiationDate", type: "date", clause: "4.1.3", label: { zh: "立项时间", en: "Initiated" }, about: { zh: "立项批准的日期", en: "The day of approval" },
      words: { zh: ["立项时间", "立项日期", "批准日期", "批复日期", "立项批准时间", "申报日期"], en: ["initiated", "initiation date", "approved", "approval date", "approved on"] },
    },
    {
      id: "plannedStart", type: "date", clause: "4.2.2", label: { zh: "计划开始", en: "Planned start" }, about: { zh: "计划开始的日期", en: "The day on which it should start" },
      words: { zh: ["计划开始", "计划开始时间", "计划开始日期", "预计开始", "开始", "开始时间", "开始日期", "开工", "开工日期", "开工时间", "启动时间", "启动日期", "起始日期", "计划启动", "计划开工", "起始时间"], en: ["planned start", "start", "start date", "begin", "begins", "kick-off"] },
    },
    {
      id: "plannedEnd", type: "date", notBefore: "plannedStart", clause: "4.2.2", label: { zh: "预计完成", en: "Planned end" }, about: { zh: "计划完成的日期", en: "The day on which it should be finished" },
      words: { zh: ["预计完成", "计划完成", "预计完成时间", "预计完成日期", "计划完成时间", "计划完成日期", "计划结束", "计划结束日期", "预计结束", "截止日期", "截止时间", "计划完工", "计划完工日期", "完成期限", "到期日", "要求完成日期", "要求完成时间", "完工时限", "结束", "结束日期", "结束时间", "计划交付"], en: ["planned end", "due", "due date", "planned finish", "end", "end date", "deadline", "target date", "finish by"] },
    },
    {
      id: "actualStart", type: "date", clause: "5.3.1", label: { zh: "实际开始", en: "Actual start" }, about: { zh: "真正开始的日期", en: "The day on which it started" },
      words: { zh: ["实际开始", "实际开始时间", "实际开始日期", "实际启动", "实际开工", "实际开工日期"], en: ["actual start", "started", "started on"] },
    },
    {
      id: "actualEnd", type: "date", notBefore: "actualStart", label: { zh: "实际完成", en: "Actual end" }, about: { zh: "真正完成的日期；未完成则留空", en: "The day on which it was finished; empty while it is not" },
      words: { zh: ["实际完成", "实际完成时间", "实际完成日期", "完成时间", "完成日期", "实际结束", "实际结束日期", "实际完工", "实际完工日期", "结项日期", "结项时间", "验收日期", "完工日期"], en: ["actual end", "finished", "finished on", "completed", "completion date", "actual finish", "closed on"] },
    },
    {
      id: "budget", type: "money", unit: "yuan", clause: "4.1.1", label: { zh: "预算总额", en: "Budget" }, about: { zh: "批准的预算", en: "The approved budget" },
      words: { zh: ["预算总额", "预算", "项目预算", "批复预算", "预算金额", "计划投资", "总预算", "预算费用", "立项金额", "批准预算", "年度预算", "经费", "批复经费"], en: ["budget", "total budget", "planned cost", "approved budget"] },
    },
    {
      id: "actualCost", type: "money", unit: "yuan", label: { zh: "实际支出", en: "Actual cost" }, about: { zh: "到状态日期为止的支出", en: "What was spent up to the status date" },
      words: { zh: ["实际支出", "支出", "累计支出", "实际费用", "实际花费", "实际成本", "已支出", "已用", "已用金额", "发生额", "实际金额", "累计发生", "已付金额", "决算", "决算金额", "结算金额"], en: ["actual cost", "spent", "actual", "cost to date", "expenditure", "actual spend", "spend"] },
    },
    {
      id: "spendingRate", type: "percent", isUnbounded: true, label: { zh: "执行率", en: "Spending rate" }, about: { zh: "实际支出占预算的比例", en: "What was spent as a share of the budget" },
      words: { zh: ["执行率", "预算执行率", "支出比例", "费用执行率", "使用率"], en: ["spending rate", "budget used", "burn rate", "utilisation", "utilization"] },
    },
    {
      id: "progress", type: "percent", clause: "4.4.1", label: { zh: "进度", en: "Progress" }, about: { zh: "已完成工作的比例", en: "The share of the work that is done" },
      words: { zh: ["进度", "完成率", "完成进度", "项目进度", "完成比例", "完成度", "完成百分比", "当前进度", "形象进度"], en: ["progress", "done", "complete", "percent complete", "completion", "% complete", "% done"] },
    },
    {
      id: "stage", type: "choice", options: "stages", clause: "4", label: { zh: "阶段", en: "Stage" }, about: { zh: "项目所处的阶段", en: "The stage that the project is in" },
      words: { zh: ["阶段", "项目阶段", "当前阶段", "状态", "项目状态", "所处阶段", "进展阶段", "当前状态", "进展状态", "目前状态", "推进状态", "实施状态", "执行状态", "实施阶段"], en: ["stage", "phase", "status", "state", "project stage", "project phase"] },
    },
    {
      id: "background", type: "longText", clause: "4.1.1", label: { zh: "立项背景", en: "Background" }, about: { zh: "为什么要做这个项目", en: "Why the project is needed" },
      words: { zh: ["背景", "项目背景", "立项依据", "立项理由", "立项原因"], en: ["project background", "rationale"] },
    },
    {
      id: "objectives", type: "longText", clause: "4.1.1", label: { zh: "项目目标", en: "Objectives" }, about: { zh: "项目要达到什么，最好能衡量", en: "What the project is to achieve, best in figures" },
      words: { zh: ["预期目标", "工作目标", "活动目标", "立项目标"], en: ["objective", "goals", "project goals"] },
    },
    {
      id: "outcomes", type: "longText", clause: "4.1.1", label: { zh: "预期成果", en: "Expected outcomes" }, about: { zh: "项目结束时会有什么", en: "What there will be when the project is over" },
      words: { zh: ["预期效果", "预期收益", "预期成效", "预期产出"], en: ["outcomes", "expected results", "expected benefits"] },
    },
    {
      id: "fundingSource", type: "text", label: { zh: "资金来源", en: "Source of funds" }, about: { zh: "钱从哪里来，例如年度预算、专项资金", en: "Where the money comes from, such as the annual budget" },
      words: { zh: ["经费来源", "预算来源", "费用来源"], en: ["funding source", "funding", "funded by"] },
    },
    {
      id: "objectivesReached", type: "choice", options: "attainment", clause: "4.5.1", label: { zh: "目标达成", en: "Objectives reached" }, about: { zh: "与建议书的目标对照", en: "Compared with the objectives of the proposal" },
      words: { zh: ["目标达成情况", "目标是否达成", "目标完成情况"], en: ["objectives met", "goals reached"] },
    },
    {
      id: "summary", type: "longText", clause: "4.5.1", label: { zh: "项目总结", en: "Closing summary" }, about: { zh: "做成了什么，没做成什么，原因何在", en: "What was achieved, what was not, and why" },
      words: { zh: ["总结报告", "结项总结"], en: ["project summary", "summary report"] },
    },
    {
      id: "marketFeedback", type: "longText", clause: "4.5.2", label: { zh: "市场反馈", en: "Market feedback" }, about: { zh: "客户、渠道和媒体的反应", en: "What customers, sales channels and media say" },
      words: { zh: ["客户反馈", "市场反应"], en: ["customer feedback"] },
    },
    {
      id: "businessEffect", type: "longText", clause: "4.5.2", label: { zh: "业务成效", en: "Business effect" }, about: { zh: "对销售、客户和品牌的作用，尽量用数字", en: "What it did for sales, customers and brand, in figures where possible" },
      words: { zh: ["业务效果", "经营效果", "实际成效", "经济效益"], en: ["business results", "business impact"] },
    },
    {
      id: "evaluation", type: "longText", clause: "4.5.2", label: { zh: "评估结论", en: "Evaluation" }, about: { zh: "市场运营部的结论和建议", en: "What the marketing-operations department concludes and advises" },
      words: { zh: ["成果评估", "项目评估", "项目评价", "效果评估"], en: ["assessment", "project evaluation"] },
    },
    {
      id: "remarks", type: "text", label: { zh: "备注", en: "Remarks" }, about: { zh: "其他说明", en: "Anything else" },
      words: { zh: ["备注", "说明", "备注说明", "其他"], en: ["remarks", "remark", "notes", "note", "comment", "comments"] },
    },
  ],
};
