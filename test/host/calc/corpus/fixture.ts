/** The data that the formula corpus reads: a sheet of plain cells, a table with totals, and names. */

import { addNames, addTables, setupWorkbook, type TestWorkbook } from "../setup-workbook";

/** 2026-01-05 as a serial; day 1 is 1900-01-01. */
export const JANUARY_5 = 46027;

export function setupCorpusWorkbook(): TestWorkbook {
  const book = setupWorkbook("用例", "数据", "台账");
  book.write("数据", {
    A1: "编号", B1: "数", C1: "文本", D1: "日期", E1: "混合", F1: "逻辑", G1: "排序",
    A2: 1, B2: 10, C2: "苹果", D2: JANUARY_5, E2: 5, F2: true, G2: 10,
    A3: 2, B3: 20, C3: "香蕉", D3: JANUARY_5 + 36, E3: "5", F3: false, G3: 20,
    A4: 3, B4: 30, C4: "苹果", D4: JANUARY_5 + 69, F4: true, G4: 20,
    A5: 4, B5: 40, C5: "橙子", D5: JANUARY_5 + 105, E5: "x", G5: 30,
    A6: 5, B6: 50, C6: "apple", D6: JANUARY_5 + 140, E6: true, F6: "TRUE", G6: 40,
    A7: 6, B7: -15, C7: "Apple*", D7: JANUARY_5 + 173, E7: "=\"\"", G7: 50,
    A8: 7, B8: 2.5, D8: JANUARY_5 + 208, E8: "=NA()", G8: 60,
    H1: 3, H2: 5, H3: 7, H4: 9, H5: 12, I1: 2, I2: 4, I3: 5, I4: 8, I5: 11,
    J1: -1000, J2: 300, J3: 400, J4: 500, K1: 45658, K2: 45748, K3: 45838, K4: 46023,
  });
  book.write("台账", {
    A1: "编号", B1: "类型", C1: "预算", D1: "成本", E1: "偏差 [元]",
    A2: "P1", B2: "市场", C2: 100, D2: 120, E2: "=台账表[[#This Row],[成本]]-台账表[[#This Row],[预算]]",
    A3: "P2", B3: "研发", C3: 200, D3: 150, E3: "=台账表[[#This Row],[成本]]-台账表[[#This Row],[预算]]",
    A4: "P3", B4: "市场", C4: 300, D4: 330, E4: "=台账表[[#This Row],[成本]]-台账表[[#This Row],[预算]]",
    A5: "P4", B5: "工程", C5: 400, E5: "=台账表[[#This Row],[成本]]-台账表[[#This Row],[预算]]",
    A6: "P5", B6: "研发", C6: 500, D6: 500, E6: "=台账表[[#This Row],[成本]]-台账表[[#This Row],[预算]]",
    A7: "合计", C7: "=SUBTOTAL(109,台账表[预算])", D7: "=SUBTOTAL(109,台账表[成本])",
  });
  addTables(book, { name: "台账表", sheet: "台账", range: "A1:E7", columns: ["编号", "类型", "预算", "成本", "偏差 [元]"], hasTotals: true });
  addNames(book, { 税率: "0.13", 数列: "数据!$B$2:$B$8", 预算总额: "SUM(台账!$C$2:$C$6)", _首格: "数据!$B$2", "项目.类型": "台账!$B$2:$B$6" });
  addNames(book, { 本表: "数据!$B$3" }, "用例");
  return book;
}
