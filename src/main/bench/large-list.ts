/** The list that the benchmark adopts: 10,000 projects by 30 columns, mixed as real lists are; the same each time. */
import type { Scalar } from "../../host/model/cell";
import { renameSheet } from "../../host/model/edit/sheets";
import type { Workbook } from "../../host/model/workbook";
import { newWorkbook } from "../../host/file/new-workbook";

export const LARGE = { sheet: "清单", rows: 10_000, columns: 30 } as const;

const HEADERS = ["项目编号", "项目名称", "项目类别", "所属部门", "项目经理", "立项时间", "预计完成", "实际完成", "预算总额（元）", "实际支出（元）", "进度", "状态", "备注"];
const TYPES = ["新产品推广", "市场调研", "营销活动", "客户关系管理", "品牌形象提升"];
const DEPARTMENTS = ["市场一部", "市场二部", "品牌部", "电商部", "客户服务部", "渠道部"];
const MANAGERS = ["张伟", "李娜", "王芳", "赵敏", "陈晨", "刘洋", "孙磊", "周婷"];
const STATUSES = ["立项", "计划", "执行", "监控", "收尾"];
const FIRST_DAY = 45_292; // 2024-01-01

export function buildLargeList(): Workbook {
  const workbook = newWorkbook("大清单.xlsx");
  workbook.transact("list", { kind: "file" }, () => {
    const sheet = workbook.parts.sheets[0]!;
    renameSheet(sheet, LARGE.sheet);
    const date = workbook.styles.change(0, { numberFormat: "yyyy-mm-dd" });
    const put = (row: number, column: number, value: Scalar) =>
      sheet.putCell(row, column, { value, formula: null, style: typeof value === "number" && column >= 5 && column <= 7 ? date : 0 });
    for (let column = 0; column < LARGE.columns; column++) put(0, column, HEADERS[column] ?? `附加信息${column - HEADERS.length + 1}`);
    for (let i = 0; i < LARGE.rows; i++) {
      const start = FIRST_DAY + (i % 900), budget = 20_000 + ((i * 7919) % 480_000);
      const row: Scalar[] = [
        `P-${String(i + 1).padStart(5, "0")}`, `${TYPES[i % 5]}项目第${i + 1}号`, TYPES[i % 5]!, DEPARTMENTS[i % 6]!, MANAGERS[i % 8]!,
        // One date in fifty is text, one in a thousand cannot be read.
        i % 1000 === 7 ? "待定" : i % 50 === 3 ? textDate(start) : start, start + 60 + (i % 120), i % 3 === 0 ? null : start + 55 + (i % 140),
        i % 200 === 11 ? `${budget / 10_000}万` : budget, Math.round(budget * (0.4 + (i % 70) / 100)), (i % 21) / 20, STATUSES[i % 5]!, i % 9 === 0 ? "按计划推进" : null,
      ];
      row.forEach((value, column) => value !== null && put(i + 1, column, value));
      for (let column = row.length; column < LARGE.columns; column++) put(i + 1, column, column % 2 ? (i * column) % 1000 : `说明${(i + column) % 97}`);
    }
  });
  workbook.journal.clear();
  return workbook;
}

function textDate(serial: number): string {
  const date = new Date((serial - 25_569) * 86_400_000);
  return `${date.getUTCFullYear()}.${date.getUTCMonth() + 1}.${date.getUTCDate()}`;
}
