/** Operators, coercion and references. */

import type { Case } from "./case";

const BOOLEANS = "keeps booleans as numbers";
const TABLES = "reads the name alone as all rows, and no sections alone";
const LOCALE = "LibreOffice turns text to numbers by its own setting";

export const OPERATOR_CASES: readonly Case[] = [
  ["1+2*3", 7], ["(1+2)*3", 9], ["-2^2", 4], ["2^3^2", 64], ["2^-1", 0.5], ["50%", 0.5], ["200%%", 0.02], ["-50%", -0.5], ["7/2", 3.5], ["1/0", "#DIV/0!"],
  ["\"5\"+1", 6], ["TRUE+1", 2], ["\"\"+1", "#VALUE!"], ["\"abc\"+1", "#VALUE!"], ["\"10%\"+0", 0.1], ["\"1,234\"+0", 1234],
  ["\"2026-03-05\"+0", 46086], ["\"2026年3月5日\"+0", 46086, { libreOffice: LOCALE }], ["\"2026/3/5\"+0", 46086, { libreOffice: LOCALE }], ["\"12:30\"+0", 0.520833333333333],
  ["\"¥1,234.50\"+0", 1234.5, { libreOffice: LOCALE }], ["\" 7 \"*1", 7], ["\"1e3\"+0", 1000],
  ["\"a\"&1&TRUE", "a1TRUE", { libreOffice: BOOLEANS }], ["1&\"\"", "1"], ["0.1&\"\"", "0.1"], ["1/3&\"\"", "0.333333333333333"], ["1E+30&\"\"", "1E+30", { libreOffice: "writes three digits of exponent" }], ["123456789012345&\"\"", "123456789012345"],
  ["1=1", true], ["\"a\"=\"A\"", true], ["\"a\"<\"b\"", true], ["1<\"a\"", true], ["\"z\"<TRUE", true, { libreOffice: BOOLEANS }], ["1=\"1\"", false], ["TRUE>FALSE", true], ["2>=2", true], ["1<>2", true],
  ["0.1+0.2=0.3", true], ["1.1-1=0.1", true], ["0.1+0.2-0.3", 0], ["1-0.9=0.1", true], ["数据!E4=0", true], ["数据!E4=\"\"", true], ["数据!E4=FALSE", true], ["数据!E4&\"x\"", "x"], ["数据!E4+1", 1],
  ["数据!E7=\"\"", true], ["数据!E7=0", false], ["数据!E3+1", 6], ["数据!E3=5", false], ["数据!E8+1", "#N/A"], ["NOT(数据!E4)", true], ["数据!E6+1", 2], ["+\"abc\"", "abc"], ["-\"5\"", -5], ["--TRUE", 1, { libreOffice: BOOLEANS }],
  ["数据!B2:B6 数据!A3:C3", 20], ["SUM(数据!B2:B3,数据!B5)", 70], ["SUM((数据!B2:B3,数据!B5))", 70], ["SUM(数据!B2:数据!B4)", 60], ["数据!A1:A2 数据!C1:C2", "#NULL!", { libreOffice: "gives #REF!" }],
  ["SUM(INDEX(数据!B2:B8,2):INDEX(数据!B2:B8,4))", 90], ["SUM(数据!B2:INDEX(数据!B2:B8,3))", 60], ["SUM(数据!B2:OFFSET(数据!B2,2,0))", 60], ["SUM(数据!B:B)", 137.5], ["SUM(数据!2:2)", 92110, { libreOffice: BOOLEANS }], ["COUNTA(数据!A:A)", 8], ["ROWS(数据!A:A)", 1048576], ["COLUMNS(数据!1:1)", 16384],
  ["{1,2;3,4}", 1], ["SUM({1,2;3,4})", 10], ["INDEX({1,2;3,4},2,1)", 3], ["SUM({1,2,3}*{10;20})", 180, { array: true }], ["SUM(数据!B2:B4*2)", 120, { array: true }], ["SUM((数据!B2:B6>20)*数据!B2:B6)", 120, { array: true }],
  ["MAX(LEN(数据!C2:C7))", 6, { array: true }], ["SUM(IF(数据!C2:C5=\"苹果\",数据!B2:B5,0))", 40, { array: true }], ["SUM(IF(数据!B2:B7>0,1))", 5, { array: true }],
  ["税率*100", 13], ["SUM(数列)", 137.5], ["预算总额", 1500], ["_首格", 10], ["本表", 20], ["COUNTA(项目.类型)", 5], ["数列 数据!A4:C4", 30], ["没有这个名称", "#NAME?"],
  ["SUM(台账表[预算])", 1500], ["SUM(台账表[[预算]:[成本]])", 2600], ["台账表[[#Headers],[成本]]", "成本"], ["台账表[[#Totals],[预算]]", 1500], ["ROWS(台账表)", 5, { libreOffice: TABLES }], ["ROWS(台账表[#All])", 7, { libreOffice: TABLES }], ["COLUMNS(台账表[#Data])", 5, { libreOffice: TABLES }],
  ["COUNTA(台账表[#Headers])", 5, { libreOffice: TABLES }], ["SUM(台账表[偏差 '[元']])", -400], ["ROWS(台账表[[#Headers],[#Data],[预算]])", 6], ["INDEX(台账表[编号],3)", "P3"], ["SUMIFS(台账表[预算],台账表[类型],\"市场\")", 400],
  ["SUM(台账表[[#Data],[#Totals],[成本]])", 2200], ["MATCH(\"P4\",台账表[编号],0)", 4], ["台账!E5", -400], ["台账!D7", 1100],
  ["@数据!B2:B8", "#VALUE!"], ["SINGLE({4,5})", 4, { libreOffice: "has no such function" }],
  ["数据!#REF!", "#REF!"], ["#REF!+1", "#REF!"], ["#N/A", "#N/A"], ["不存在!A1", "#REF!", { libreOffice: "links to a sheet that is not there" }],
  ["IF(,1,2)", 2], ["IF(TRUE,,2)", 0], ["SUM(1,,2)", 3],
];
