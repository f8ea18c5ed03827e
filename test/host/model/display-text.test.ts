import { CellError } from "../../../src/host/model/cell";
import { displayText } from "../../../src/host/model/text/display-text";
import { setupWorkbook } from "./setup-workbook";

const workbook = setupWorkbook();

test.each([
  ["[$-804]aaaa", 46086, "星期四"], ["aaa", 46086, "周四"], ['yyyy"年"m"月"d"日"', 46086, "2026年3月5日"], ["yyyy年m月d日", 46086, "2026年3月5日"],
  ["yyyy/m/d", 46086, "2026/3/5"], ["[$-F800]dddd, mmmm dd, yyyy", 46086, "2026年3月5日"], ["上午/下午h:mm", 46086.4, "上午9:36"], ["yyyy/m/d", -1, "######"],
  ["#,##0.00;[Red]-#,##0.00", 1234.5, "1,234.50"], ["0.00%", 0.805, "80.50%"], ["@", "文本", "文本"], ["General", 0.1 + 0.2, "0.3"], ["General", 1 / 3, "0.333333333"],
  ["General", 123456789012, "1.23457E+11"], ["General", 100500, "100500"], ["0!.0", 46000, "4600.0"], ['0.0,"万"', 12345, "12.3万"],
  ["[DBNum1][$-804]General", 12045, "一万二千〇四十五"], ["[DBNum2][$-804]General", 10, "壹拾"], ["[DBNum2]0", 205, "贰零伍"],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 46096, "二〇二六年三月十五日"], ['0;0;0;"内容："@', "甲", "内容：甲"], ["不是[格式", 5, "5"],
])("HOST-MODEL-10 format %s shows %p as %s", (numberFormat, value, expected) => expect(displayText(workbook, value, numberFormat).text).toBe(expected));

test("HOST-MODEL-11 a format's colour comes with the text, also by its Chinese name", () => {
  expect(displayText(workbook, -5, "#,##0.00;[Red]-#,##0.00")).toEqual({ text: "-5.00", color: "FF0000" });
  expect(displayText(workbook, 5, "#,##0.00;[Red]-#,##0.00")).toEqual({ text: "5.00" });
  expect(displayText(workbook, 5, "[蓝色]0")).toEqual({ text: "5", color: "0000FF" });
});

test("HOST-MODEL-12 errors, logical values and empty cells", () => {
  expect(displayText(workbook, CellError.of("#DIV/0!"), "0.00").text).toBe("#DIV/0!");
  expect(displayText(workbook, true, "0.00").text).toBe("TRUE");
  expect(displayText(workbook, null, "0.00").text).toBe("");
});

test("HOST-MODEL-13 the date system of 1904 counts", () => {
  expect(displayText(setupWorkbook(["a"], true), 46086 - 1462, "yyyy/m/d").text).toBe("2026/3/5");
});
