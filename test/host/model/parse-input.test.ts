import { CellError } from "../../../src/host/model/cell";
import { parseInput } from "../../../src/host/model/text/parse-input";

const read = (text: string, numberFormat = "General", is1904 = false) => {
  const { value, formula, numberFormat: format, quotePrefix } = parseInput(text, numberFormat, is1904, 2026);
  return formula !== null ? `=${formula}` : [value, format, ...(quotePrefix ? ["'"] : [])];
};

test.each([
  ["2026/3/5", [46086, "yyyy/m/d"]], ["2026-3-5", [46086, "yyyy/m/d"]], ["2026-03-05", [46086, "yyyy/m/d"]],
  ["26/3/5", [46086, "yyyy/m/d"]], ["3/5/2026", [46086, "yyyy/m/d"]],
  ["2026年3月5日", [46086, 'yyyy"年"m"月"d"日"']], ["2026年3月", [46082, 'yyyy"年"m"月"']], ["3月5日", [46086, 'm"月"d"日"']],
  ["3/5", [46086, 'm"月"d"日"']], ["2026/3", [46082, "mmm-yy"]], ["1900/1/1", [1, "yyyy/m/d"]], ["1900/3/1", [61, "yyyy/m/d"]],
  ["2026/3/5 9:30", [46086 + 9.5 / 24, "yyyy/m/d h:mm"]],
])("HOST-MODEL-1 date %s", (text, expected) => expect(read(text)).toEqual(expected));

test.each(["2026.3.5", "2026/13/5", "2026/2/30", "2026-3/5", "待定", "1.5万", "100-200", "三月五日", "9:75", "13月1日", "(预计)", "#1", "'"])(
  "HOST-MODEL-2 %s stays text", (text) => {
    expect(parseInput(text, "General", false, 2026)).toMatchObject({ value: text === "'" ? "" : text, formula: null, numberFormat: null });
  });

test.each([
  ["12:30", [0.5208333333333334, "h:mm"]], ["上午9:30", [9.5 / 24, "h:mm AM/PM"]], ["下午3:00", [15 / 24, "h:mm AM/PM"]], ["9:30 PM", [21.5 / 24, "h:mm AM/PM"]],
  ["9时30分", [9.5 / 24, "h:mm"]], ["25:00", [25 / 24, "[h]:mm:ss"]], ["1:02:03", [3723 / 86400, "h:mm:ss"]],
])("HOST-MODEL-3 time %s", (text, expected) => expect(read(text)).toEqual(expected));

test.each([
  ["1,234", [1234, "#,##0"]], ["1,234.5", [1234.5, "#,##0.00"]], ["-1,234", [-1234, "#,##0"]], ["80%", [0.8, "0%"]], ["80.5%", [0.805, "0.00%"]],
  ["¥5", [5, '"¥"#,##0;"¥"\\-#,##0']], ["￥5.5", [5.5, '"¥"#,##0.00;"¥"\\-#,##0.00']], ["-¥5", [-5, '"¥"#,##0;"¥"\\-#,##0']],
  ["1e3", [1000, "0.00E+00"]], ["001", [1, null]], [".5", [0.5, null]], ["+7", [7, null]], ["(5)", [-5, null]], [" 12 ", [12, null]],
  ["１２３", [123, null]], ["1 1/2", [1.5, "# ?/?"]], ["123456789012345678", [123456789012345000, null]],
  ["TRUE", [true, null]], ["false", [false, null]], ["#N/A", [CellError.of("#N/A"), null]], ["#div/0!", [CellError.of("#DIV/0!"), null]],
])("HOST-MODEL-4 number %s", (text, expected) => expect(read(text)).toEqual(expected));

test("HOST-MODEL-5 a leading apostrophe makes text, a leading = + - a formula where it can be one", () => {
  expect(read("'007")).toEqual(["007", null, "'"]);
  expect(read("=SUM(A1:A3)")).toBe("=SUM(A1:A3)");
  expect(read("+A1*2")).toBe("=+A1*2");
  expect(read("-")).toEqual(["-", null]);
  expect(read("--")).toEqual(["--", null]);
  expect(read("=")).toEqual(["=", null]);
});

test("HOST-MODEL-6 a cell with the format @ takes everything as text, any other format is kept", () => {
  expect(read("2026/3/5", "@")).toEqual(["2026/3/5", null]);
  expect(read("=A1", "@")).toEqual(["=A1", null]);
  expect(read("2026/3/5", "0.00")).toEqual([46086, null]);
});

test("HOST-MODEL-7 in a workbook of 1904 the same day has another number", () => {
  expect(read("2026/3/5", "General", true)).toEqual([46086 - 1462, "yyyy/m/d"]);
  expect(read("1903/1/1", "General", true)).toEqual(["1903/1/1", null]);
});
