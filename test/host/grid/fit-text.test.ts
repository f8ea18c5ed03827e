import { fitText, shrinkFactor } from "../../../src/host/grid/layout/fit-text";
import { overflowOf } from "../../../src/host/grid/layout/overflow";

/** Every letter is 8 pixels wide. */
const measure = (text: string) => text.length * 8;
const fit = (text: string, width: number, general: number | null = null, isNumber = true) => fitText({ text, general, isNumber, width, measure });

test("HOST-GRID-20 a number or date too wide for its column shows only # signs", () => {
  expect(fit("2026年3月5日", 40)).toEqual({ text: "#####", spacing: 0 });
  expect(fit("1234567", 30)).toEqual({ text: "###", spacing: 0 });
  expect(fit("1234567", 2)).toEqual({ text: "#", spacing: 0 });
});

test("HOST-GRID-20 letters come a little closer before # signs are shown", () => {
  expect(fit("12345678", 60)).toEqual({ text: "12345678", spacing: -0.5 });
});

test("HOST-GRID-21 a General number gives up decimals before it shows # signs", () => {
  expect(fit("3.333333333", 40, 10 / 3)).toEqual({ text: "3.333", spacing: 0 });
  expect(fit("1234567.5", 56, 1234567.5).text).toBe("1234568");
  expect(fit("1234567", 16, 1234567).text).toBe("##");
});

test("HOST-GRID-22 text is never replaced by # signs", () => {
  expect(fit("很长的文字", 10, null, false)).toEqual({ text: "很长的文字", spacing: 0 });
});

test("HOST-GRID-23 shrink-to-fit only ever makes the font smaller", () => {
  expect(shrinkFactor(50, 100)).toBe(1);
  expect(shrinkFactor(200, 100)).toBe(0.5);
});

const over = (textWidth: number, align: "left" | "center" | "right", filled: readonly number[], column = 5) =>
  overflowOf({ column, textWidth, cellWidth: 50, align, isFree: (at) => !filled.includes(at), sizeOf: (at) => (at === 7 ? 0 : 50), lastColumn: 20 });

test("HOST-GRID-24 text runs over empty neighbours in the direction of its alignment", () => {
  expect(over(40, "left", [])).toEqual({ first: 5, last: 5 });
  expect(over(90, "left", [])).toEqual({ first: 5, last: 6 });
  expect(over(90, "right", [])).toEqual({ first: 4, last: 5 });
  expect(over(140, "center", [])).toEqual({ first: 4, last: 6 });
});

test("HOST-GRID-24 a filled neighbour and the sheet's edge stop the text; hidden columns give no room", () => {
  expect(over(500, "left", [8])).toEqual({ first: 5, last: 7 });
  expect(over(120, "left", [])).toEqual({ first: 5, last: 8 });
  expect(over(500, "right", [], 1)).toEqual({ first: 0, last: 1 });
});
