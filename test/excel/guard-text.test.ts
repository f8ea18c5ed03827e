import fc from "fast-check";
import { guardText } from "../../src/excel/guard-text";

function check(input: string, expected: "guarded" | "as it is") {
  expect({ input, written: guardText(input) }).toEqual({ input, written: expected === "guarded" ? `'${input}` : input });
}

test("EXCEL-TEXT-1 a text that Excel would take for a formula is guarded", () => {
  for (const text of ["=1+1", "+1", "-", "-说明", "@SUM(A1)", "'已有撇号", "\tx", "\rx", "\nx", "＝1", "＋1"]) check(text, "guarded");
});

test("EXCEL-TEXT-2 a text that Excel would read as a number, date, time, percent or money is guarded", () => {
  for (const text of ["001", "1", "1.5", " 12 ", "1/2", "2026-3-5", "2026/3/5", "2026年3月5日", "12:30", "80%", "８０％", "1e5", "1E+3", "1,234", "¥5", "$5", "(5)", "5 Mar", "Mar-26", "March 5, 2026", "上午9时", "9:00 AM"]) {
    check(text, "guarded");
  }
});

test("EXCEL-TEXT-3 a text that Excel would read as a truth value or an error is guarded", () => {
  for (const text of ["TRUE", "false", "#N/A", "#REF!", "#DIV/0!"]) check(text, "guarded");
});

test("EXCEL-TEXT-4 other texts are written as they are", () => {
  for (const text of ["", "待定", "2026.3.5", "PRJ-2026-014", "1.5万", "春季新品推广", "3月活动复盘", "Q1", "May I?", "约80%左右", "#项目", "A1"]) check(text, "as it is");
});

test("EXCEL-TEXT-5 numbers, truth values and null pass", () => {
  expect([guardText(0), guardText(-1.5), guardText(true), guardText(null)]).toEqual([0, -1.5, true, null]);
});

test("EXCEL-TEXT-7 in a cell of text format only a text that begins like a formula is guarded", () => {
  expect(["001", "48 48", "=1", "'x"].map((text) => guardText(text, true))).toEqual(["001", "48 48", "'=1", "''x"]);
});

test("EXCEL-TEXT-6 whatever is guarded loses nothing but the apostrophe, and whatever Number() reads is guarded", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.integer().map((n) => ` ${n}%`)), (text) => {
      const written = String(guardText(text));
      expect(written === text || written === `'${text}`).toBe(true);
      const readsAsNumber = text.trim() !== "" && /^[\d.eE+\-\s]+$/.test(text) && Number.isFinite(Number(text));
      if (readsAsNumber) expect(written).toBe(`'${text}`);
    }),
  );
});
