/** Messy lists as data, one for each kind of mess that adoption has to take. */
import { ToyWorkbook } from "./toy-workbook";

/** Title and instructions above, a spacer column, subtotals, total, notes; mixed dates, amounts and percentages. */
export function marketingList(): ToyWorkbook {
  return new ToyWorkbook("项目清单", [
    ["市场部项目清单"],
    ["填写说明：每周五更新；金额按表头单位填写。"],
    [],
    ["序号", "项目编号", "项目名称", "项目类别", "所属部门", "项目经理", "立项时间", "预计完成", "实际完成", "预算总额\n（万元）", "实际支出\n（元）", "", "进度", "状态", "备注"],
    [1, "SC-001", "春季推广", "新产品推广", "一部", "张伟", { value: 45663, format: "yyyy/m/d" }, "2025.3.31", "2025年3月28日", 48, 465200, "", 1, "已完成", ""],
    [2, "SC-002", "渠道调研", "调研", "二部", "李娜 ", "2025.1.8", 20250310, 45730, "12万元", "11.86万", "", "100%", "结项", "-超支"],
    ["2025年第一季度小计", "", "", "", "", "", "", "", "", { formula: "=SUM(J5:J6)", value: 48 }, { formula: "=SUM(K5:K6)", value: 465200 }],
    [3, "", "门店导视", "品牌", "品牌部", "陈晨", "2025-04-31", "待定", "", "约30", "—", "", 80, "进行中", "=待核"],
    [4, "SC-002", "社团合作", "联名合作", "一部", "刘洋", "3月5日", "2025年6月", "/", 350000, "￥1,200", "", "0.5", "暂停", ""],
    [],
    ["合 计", "", "", "", "", "", "", "", "", { formula: "=J7+J8", value: 48 }],
    [],
    ["注：1. 标黄的项目需说明。"],
    ["制表人：何静　　审核：李娜"],
  ], { at: "B1", merges: ["B1:P1", "B7:J7"], widths: [12, 40, 80, 150, 80, 60, 60, 50, 50, 50, 70, 70, 20, 50, 50, 90] });
}

/** Two header rows with groups, types merged down, something standing to the right. */
export function groupedList(): ToyWorkbook {
  return new ToyWorkbook("2026 年 计划", [
    ["2026年度重点项目（单位：元）"],
    ["项目类别", "项目编号", "项目名称", "时间", "", "", "费用", "", "完成率"],
    ["", "", "", "开始", "计划完成", "实际完成", "预算", "支出", ""],
    ["营销活动", "YX-01", "春节大集", "2026.1.5", "2026.2.10", "2026.2.9", 350000, 342100, "100%", "", "← 已通报"],
    ["", "YX-02", "马拉松", "2026.3.1", "2026.5.30", "", "42万", 458000, "90%"],
    ["市场调研", "DY-01", "满意度", "26/3/1", "2026-06-30", "", 90000, 88200, 20],
  ], { merges: ["A1:I1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:H2", "I2:I3", "A4:A5"], widths: [60, 60, 90, 60, 60, 60, 60, 60, 60, 20, 80] });
}

/** English, with awkward headers: line break, brackets, a year, a formula, a repeated one. */
export function awkwardList(): ToyWorkbook {
  return new ToyWorkbook("Q4 'live' list", [
    ["Project No.", "Project\nname", "Type [code]", "Owner", "Start", "Due date", "Finished", "Budget #", "Spent", "% done", 2026, "Note", "note", { formula: '="a"&"b"', value: "ab" }, ""],
    ["P1", "Spring launch", "campaign", "Ann", "2026-01-05", "2026-03-31", "2026-03-30", 10000, 9800, 1, "ok", "x", "y", 1, "q"],
    ["P2", "Brand film", "brand", "Bob", "5 March 2026", "2026-05-31", "n/a", "12,500", 13200, 0.9, "late", "", "", 2, "q"],
    ["P3", "Survey", "something new", "Ann", "2026-04-01", "TBD", "", "8k", 7000, "85%", "", "", "", "", "q"],
  ], { widths: [60, 90, 60, 60, 60, 60, 60, 60, 60] });
}
