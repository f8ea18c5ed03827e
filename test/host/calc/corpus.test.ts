import { ALL_CASES, CASE_COLUMN, CASES_BY_TOPIC, isSame, putCases, show } from "./corpus/all-cases";
import { setupCorpusWorkbook } from "./corpus/fixture";

describe("formulas have the values that Excel gives", () => {
  const book = setupCorpusWorkbook();
  const sheet = putCases(book);

  for (const [topic, cases] of Object.entries(CASES_BY_TOPIC)) {
    test(`HOST-CALC-01 ${topic}`, () => {
      const wrong = cases.flatMap((one) => {
        const [formula, expected] = one;
        const value = sheet.valueAt(ALL_CASES.indexOf(one), CASE_COLUMN);
        return isSame(value, expected) ? [] : [{ formula, expected, got: show(value) }];
      });
      expect(wrong).toEqual([]);
    });
  }

  test("HOST-CALC-01 the corpus is large and no function of it is missing", () => {
    expect(ALL_CASES.length).toBeGreaterThanOrEqual(300);
    expect(new Set(ALL_CASES.map(([formula]) => formula)).size).toBe(ALL_CASES.length);
    expect(book.calculator.missingFunctions()).toEqual([]);
    expect(book.calculator.warnings()).toEqual([]);
  });

  test("HOST-CALC-02 recalculating everything changes nothing", () => {
    const before = ALL_CASES.map((_, row) => sheet.valueAt(row, CASE_COLUMN));
    book.calculator.recalculateAll();
    expect(ALL_CASES.map((_, row) => sheet.valueAt(row, CASE_COLUMN))).toEqual(before);
  });
});
