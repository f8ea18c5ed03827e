import { namesSheet, shortAddress } from "../../../src/pane/describe/address";

test.each([
  ["项目台账!F14", "项目台账", "F14"],
  ["'Q1 2026'!B2:C9", "Q1 2026", "B2:C9"],
  ["'It''s'!A1", "It's", "A1"],
  ["汇总!C4", "项目台账", "汇总!C4"],
  ["StageList", "项目台账", "StageList"],
])("PANE-87 %s for a reader of %s is %s", (address, sheet, expected) => {
  expect(shortAddress(address, sheet)).toBe(expected);
});

test("PANE-88 only addresses with a sheet can be gone to", () => {
  expect(["表!A1", "A1", "StageList"].map(namesSheet)).toEqual([true, false, false]);
});
