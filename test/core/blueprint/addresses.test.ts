import * as fc from "fast-check";
import { absoluteAddress, blockAddress, cellAddress, columnName, columnsAddress, onSheet, parseBlock, parseOnSheet, quoteSheet } from "../../../src/core/blueprint/addresses";

test("CORE-ADDRESS-1 columns are named as in Excel", () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
  expect([cellAddress(4, 1), columnsAddress(14, 18), absoluteAddress({ top: 1, left: 0, bottom: 5, right: 0 })]).toEqual(["B5", "O:S", "$A$2:$A$6"]);
});

test("CORE-ADDRESS-2 a block is written and read back", () => {
  const block = fc.tuple(fc.nat(1_000_000), fc.nat(16_000), fc.nat(400), fc.nat(300)).map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));
  fc.assert(fc.property(block, (one) => {
    expect(parseBlock(blockAddress(one))).toEqual(one);
    expect(parseBlock(onSheet("a!b", absoluteAddress(one)))).toEqual(one);
  }));
});

test.each(["", "A", "A0", "1:5", "AAAA1", "A1048577", "XFE1", "A1:B2:C3", "A1,B2", "名称"])("CORE-ADDRESS-3 %p is no block", (text) => {
  expect(parseBlock(text)).toBeNull();
});

test.each([
  ["项目台账", "项目台账"], ["Sheet1", "Sheet1"], ["2025-2026项目", "'2025-2026项目'"], ["2026 年", "'2026 年'"], ["A1", "'A1'"], ["RC", "'RC'"], ["R1C1", "'R1C1'"], ["Q4 'live' list", "'Q4 ''live'' list'"], ["a.b", "a.b"], ["TRUE", "'TRUE'"], ["销售（一）", "'销售（一）'"],
])("CORE-ADDRESS-4 the sheet %s is written %s, and read back", (name, written) => {
  expect(quoteSheet(name)).toBe(written);
  expect(parseOnSheet(`${written}!F14`)).toEqual({ sheet: name, address: "F14" });
});
