/** A small register with each kind of gate, for tests: lists by named formulas, own row, other sheets, dates, colours to the last row. */

import type { Operation, ValidationRule } from "../../src/core/blueprint/operations";
import type { Sheets } from "../app/workbook-port-contract";

/** Serial numbers: 46082 is 1 March 2026. J: stages open; K, L: as approved. */
export const GATE_SHEETS: Sheets = {
  项目台账: [
    ["项目台账"], [], [],
    ["编号", "阶段", "预算", "计划开始", "计划结束", "类型", "名称", "备注", "下一步", "已开放阶段", "批准预算", "批准名称"],
    ["PRJ-2026-001", "立项", 100, 46082, 46100, "", "春季", "", "", 1, "", ""],
    ["PRJ-2026-002", "立项", 200, 46082, 46100, "", "新品A", "", "", 2, 200, "新品A"],
    ["PRJ-2026-003", "执行", 300, 46082, 46100, "", "调研", "", "", 4, "", ""],
  ],
  列表: [["列表"], [], [], ["阶段"], ["立项"], ["规划"], ["执行"], ["收尾"]],
  费用: [["项目编号", "金额"], ["PRJ-2026-001", ""], ["PRJ-2026-001", ""], ["PRJ-2026-009", ""]],
};

const NUMBERS = "项目台账!$A$5:INDEX(项目台账!$A$5:$A$2000,MAX(1,COUNTA(项目台账!$A$5:$A$2000)))";
export const STAGE_LIST = "列表!$A$5:INDEX(列表!$A$5:$A$2000,MAX(1,COUNTA(列表!$A$5:$A$2000)))";

const rule = (kind: ValidationRule["kind"], title: string, message: string, more: Partial<ValidationRule>): ValidationRule => ({ kind, ignoreBlanks: false, alert: { style: "stop", title, message }, ...more });
const on = (sheet: string, address: string, one: ValidationRule): Operation => ({ do: "validation", sheet, address, rule: one });
const red = (address: string, formula: string): Operation => ({ do: "conditionalFormat", sheet: "项目台账", address, formula, fill: "#FFC7CE", fontColor: "#9C0006", numberFormat: '"■ "General;"■ "-General;"■ "General;"■ "@' });

export const STAGE_SOURCE = "=INDEX(StageList,1):INDEX(StageList,MAX(1,N($J5)))";

export const GATES: readonly Operation[] = [
  { do: "addTable", sheet: "项目台账", address: "A4:L7", name: "Projects", style: "TableStyleLight1", filterButtons: true },
  { do: "addTable", sheet: "费用", address: "A1:B4", name: "Costs", style: "TableStyleLight1", filterButtons: true },
  { do: "addName", name: "StageList", reference: `=${STAGE_LIST}`, comment: "" },
  { do: "addName", name: "ProjectNumberList", reference: `=${NUMBERS}`, comment: "" },
  { do: "numberFormat", sheet: "项目台账", address: "D5:E7", format: "yyyy-mm-dd" },
  on("项目台账", "B5:B7", rule("list", "阶段", "该阶段尚未开放。", { source: STAGE_SOURCE })),
  on("项目台账", "A5:A7", rule("custom", "编号", "编号已用过，或格式不对。", { source: '=IF($A5="",TRUE,AND(SUMPRODUCT(1*($A$5:$A$50004=$A5))<2,COUNTIF($A$5:$A$50004,$A5)<2,IFERROR($A5="PRJ-"&TEXT(0+MID($A5,5,4),"0000")&"-"&TEXT(0+MID($A5,10,15),REPT("0",MAX(3,LEN($A5)-9))),FALSE)))' })),
  on("项目台账", "C5:C7", rule("custom", "已批准", "预算已按 4.2 批准。", { source: '=IF($K5="",IF($C5="",TRUE,ISNUMBER($C5)),$C5=$K5)' })),
  on("项目台账", "G5:G7", rule("custom", "已批准", "预算已按 4.2 批准。", { source: '=IF($L5="",TRUE,EXACT($G5,$L5))' })),
  on("项目台账", "E5:E7", rule("date", "日期", "不早于“计划开始”。", { operator: "between", from: "=MAX(36526,N($D5))", to: "=73050", prompt: { title: "计划结束", message: "不早于计划开始" } })),
  on("费用", "B2:B4", rule("custom", "预算", "合计超过批准的预算。", { source: "=IF(ISNUMBER(INDEX(项目台账!$C$5:$C$50004,MATCH($A2,ProjectNumberList,0))),ROUND(SUMIFS($B$2:$B$50001,$A$2:$A$50001,$A2),6)<=INDEX(项目台账!$C$5:$C$50004,MATCH($A2,ProjectNumberList,0)),TRUE)" })),
  red("C5:C1048576", '=AND($K5<>"",NOT($C5=$K5))'),
  red("E5:E1048576", "=AND(ISNUMBER($E5),NOT(IF(ISNUMBER($D5),INT(N($E5))>=INT($D5),TRUE)))"),
  { do: "duplicateFormat", sheet: "项目台账", address: "A5:A1048576", fontColor: "#9C0006", fill: "#FFC7CE" },
  red("B5:B1048576", '=AND($B5<>"",IFERROR(MATCH($B5,StageList,0),99)>MAX(1,N($J5)))'),
  { do: "groupColumns", sheet: "项目台账", address: "J:L" },
  { do: "hideColumns", sheet: "项目台账", address: "J:L", hidden: true },
];
