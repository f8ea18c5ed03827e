/** Lays the messy sample out as a workbook: list, a department summary that refers to it, and the department's filling rules. */
import { addSheet, renameSheet } from "../../host/model/edit/sheets";
import { newWorkbook } from "../../host/file/new-workbook";
import type { StyleChange } from "../../host/model/styles";
import type { Workbook } from "../../host/model/workbook";
import { SAMPLE_QUARTERS, type SampleProject } from "./marketing-projects";
import { paintSheet, type SheetPainter } from "./sheet-painter";

const LIST = "2025-2026项目";
/** The list begins in column B; column N is a blank spacer. */
const HEADERS = ["序号", "项目编号", "项目名称", "项目类别", "所属部门", "项目经理", "立项时间", "预计完成", "实际完成", "预算总额\n（万元）", "实际支出\n（元）", "执行率", "", "进度", "状态", "备注"];
const FIRST_ROW = 6;
const LINE = { style: "thin", color: { rgb: "A6A6A6" } } as const;
const BOX: StyleChange = { border: { left: LINE, right: LINE, top: LINE, bottom: LINE }, alignment: { vertical: "center" } };
const DATE = { ...BOX, numberFormat: "yyyy/m/d" };

export function buildMarketingSample(): Workbook {
  const workbook = newWorkbook("市场部项目清单.xlsx");
  workbook.transact("sample", { kind: "file" }, () => {
    const list = workbook.parts.sheets[0]!;
    renameSheet(list, LIST);
    const lastRow = paintList(paintSheet(list));
    paintSummary(paintSheet(addSheet(workbook, "部门汇总")), lastRow);
    paintRules(paintSheet(addSheet(workbook, "填报要求")));
  });
  workbook.journal.clear();
  return workbook;
}

/** Returns the last row of the list proper (before 合计). */
function paintList(sheet: SheetPainter): number {
  sheet.widths([3, 6, 15, 30, 14, 12, 9, 15, 15, 15, 12, 13, 9, 3, 8, 9, 22]);
  sheet.put(1, 1, "市场运营部2025—2026年度项目清单", { font: { size: 18, bold: true }, alignment: { horizontal: "center", vertical: "center" } });
  sheet.merge("B1:Q1");
  sheet.height(1, 32);
  sheet.put(2, 1, "填写说明：每周五下班前更新；金额按表头单位填写，保留两位小数；日期写成 2026-03-05；没有的内容留空，不要合并单元格。", { font: { italic: true, color: { rgb: "7F7F7F" } }, alignment: { wrap: true, vertical: "center" } });
  sheet.merge("B2:Q2");
  sheet.height(2, 30);
  sheet.put(3, 1, "编制部门：市场运营部");
  sheet.put(3, 15, "更新日期：");
  sheet.put(3, 16, "2026.11.20");
  HEADERS.forEach((header, i) => sheet.put(5, i + 1, header, { ...BOX, font: { bold: true }, fill: { pattern: "solid", foreground: { rgb: "DDEBF7" } }, alignment: { horizontal: "center", vertical: "center", wrap: true } }));
  sheet.height(5, 33);

  let row = FIRST_ROW;
  let serial = 1;
  const subtotals: number[] = [];
  for (const quarter of SAMPLE_QUARTERS) {
    const first = row;
    for (const project of quarter.projects) paintProject(sheet, row++, serial++, project);
    paintSubtotal(sheet, row, `${quarter.label}小计`, { money: (column) => `==SUM(${column}${first}:${column}${row - 1})` });
    subtotals.push(row++);
  }
  const lastRow = row - 1;
  paintSubtotal(sheet, row, "合计", { money: (column) => `==${subtotals.map((at) => `${column}${at}`).join("+")}` });
  sheet.put(row + 2, 1, "注：1. 执行率=实际支出/预算总额；2. 标黄的项目需在周会上说明；3. “双11”为跨季度项目，按立项季度统计。");
  sheet.put(row + 3, 1, "制表人：何静　　　审核：李娜　　　部门负责人：");
  for (const at of [9, 38, 58]) sheet.look(`B${at}:Q${at}`, { fill: { pattern: "solid", foreground: { rgb: "FFF2CC" } } });
  return lastRow;
}

function paintProject(sheet: SheetPainter, row: number, serial: number, project: SampleProject): void {
  const money = (format: string): StyleChange => ({ ...BOX, numberFormat: format });
  const contents: [SampleProject[keyof SampleProject] | string, StyleChange][] = [
    [serial, { ...BOX, alignment: { horizontal: "center", vertical: "center" } }],
    [project.number, BOX], [project.name, BOX], [project.type, BOX], [project.department, BOX], [project.manager, BOX],
    // Two of the typed-over dates lost their format, as happens after pasting values.
    ...[project.start, project.plannedEnd, project.actualEnd].map((date): [typeof date, StyleChange] => [date, typeof date === "number" && project.number !== "SC-2026-012" ? DATE : BOX]),
    [project.budget, money("#,##0.00")], [project.actualCost, money("#,##0")],
    [`==IF(OR(NOT(ISNUMBER(K${row})),NOT(ISNUMBER(L${row}))),"",L${row}/10000/K${row})`, money("0.0%")],
    ["", {}],
    [project.progress, typeof project.progress === "number" ? money("0%") : BOX], [project.status, BOX], [project.remark, BOX],
  ];
  contents.forEach(([value, look], i) => sheet.put(row, i + 1, value, look));
}

function paintSubtotal(sheet: SheetPainter, row: number, label: string, { money }: { money: (column: string) => string }): void {
  const bold: StyleChange = { ...BOX, font: { bold: true }, fill: { pattern: "solid", foreground: { rgb: "F2F2F2" } } };
  for (let column = 1; column <= 16; column++) if (column !== 13) sheet.put(row, column, "", bold);
  sheet.put(row, 1, label, { ...bold, alignment: { horizontal: "center", vertical: "center" } });
  sheet.merge(`B${row}:J${row}`);
  sheet.put(row, 10, money("K"), { ...bold, numberFormat: "#,##0.00" });
  sheet.put(row, 11, money("L"), { ...bold, numberFormat: "#,##0" });
}

function paintSummary(sheet: SheetPainter, lastRow: number): void {
  const range = (column: string) => `'${LIST}'!$${column}$${FIRST_ROW}:$${column}$${lastRow}`;
  sheet.widths([14, 10, 16, 16]);
  sheet.put(1, 0, "按部门汇总（手工维护）", { font: { bold: true, size: 14 } });
  ["部门", "项目数", "预算（万元）", "支出（元）"].forEach((header, i) => sheet.put(2, i, header, { ...BOX, font: { bold: true } }));
  ["市场一部", "市场二部", "品牌部", "电商部", "客户服务部", "渠道部"].forEach((department, i) => {
    const row = 3 + i;
    sheet.put(row, 0, department, BOX);
    sheet.put(row, 1, `==COUNTIF(${range("F")},A${row})`, BOX);
    sheet.put(row, 2, `==SUMIF(${range("F")},A${row},${range("K")})`, { ...BOX, numberFormat: "#,##0.00" });
    sheet.put(row, 3, `==SUMIF(${range("F")},A${row},${range("L")})`, { ...BOX, numberFormat: "#,##0" });
  });
}

function paintRules(sheet: SheetPainter): void {
  sheet.widths([80]);
  ["填报要求", "一、每个项目一行，立项当天登记。", "二、预算以批准的项目建议书为准，调整须附说明。", "三、项目结束后五个工作日内填写实际完成日期和实际支出。"].forEach((text, i) =>
    sheet.put(i + 1, 0, text, i === 0 ? { font: { bold: true, size: 14 } } : {}));
}
