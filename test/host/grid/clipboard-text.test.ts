import fc from "fast-check";
import { clipboardToText, textToClipboard } from "../../../src/host/grid/session/clipboard-text";

test("HOST-GRID-10 text written to the clipboard reads back as the same cells", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "甲", '"', "\t", "\n", " ", ",") });
  const rows = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(fc.property(rows, (cells) => {
    const isLastRowEmpty = cells.at(-1)!.length === 1 && cells.at(-1)![0] === "";
    fc.pre(!isLastRowEmpty);
    expect(clipboardToText(textToClipboard(cells))).toEqual(cells);
  }));
});

test.each([
  ["a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
  ["a\nb", [["a"], ["b"]]],
  ["a\t", [["a", ""]]],
  ["", [[""]]],
  ['"一\r\n二"\t3', [["一\n二", "3"]]],
  ['5" 管\t"未闭合', [['5" 管', '"未闭合']]],
  ['"甲""乙"', [['甲"乙']]],
])("HOST-GRID-11 the clipboard text %j is read as %j", (text, cells) => {
  expect(clipboardToText(text)).toEqual(cells);
});
