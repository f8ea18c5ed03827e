import type { AdoptionReport } from "../../../src/core/adoption/report";
import { summarySentence } from "../../../src/pane/describe/summary";
import { TEXTS } from "../../../src/pane/texts/texts";
import { CLEAN_REPORT } from "../screens";

type Reason = AdoptionReport["changed"][number]["reason"];

function reportWith(reasons: readonly Reason[], unreadable = 0): AdoptionReport {
  return {
    ...CLEAN_REPORT,
    changed: reasons.map((reason, index) => ({ cell: `表!A${index + 1}`, from: "x", to: "y", reason, shown: "y" })),
    unreadable: Array.from({ length: unreadable }, (_, index) => ({ cell: `表!B${index + 1}`, value: "?", expected: "date" as const, why: "" })),
  };
}

test.each<readonly [string, readonly Reason[], number, string]>([
  ["nothing to do", [], 0, "没有读不出来的单元格；行和列一个不少。"],
  ["dates only", ["dateRead", "dateRead"], 0, "2 处日期将改成规范写法；没有读不出来的单元格；行和列一个不少。"],
  ["dates and amounts", ["unitConverted", "dateRead"], 6, "2 处日期和金额将改成规范写法；6 处读不出，保持原样并标色；行和列一个不少。"],
  ["all kinds, in a fixed order", ["choiceMatched", "percentRead", "numberRead", "unitConverted", "dateRead"], 0, "5 处日期、金额、数字、百分数和选项将改成规范写法；没有读不出来的单元格；行和列一个不少。"],
  ["texts are tidied, not read", ["spaceTrimmed", "headerFilled", "mergeFilled", "headerMadeUnique", "headerMadeText", "dateRead"], 0, "1 处日期将改成规范写法；5 处文字将整理；没有读不出来的单元格；行和列一个不少。"],
])("PANE-80 the summary of %s", (_, reasons, unreadable, expected) => {
  expect(summarySentence(reportWith(reasons, unreadable), TEXTS.zh)).toBe(expected);
});

test("PANE-81 the summary in English begins like a sentence", () => {
  expect(summarySentence(reportWith(["unitConverted", "dateRead"], 1), TEXTS.en)).toBe(
    "2 dates and amounts will be written in the standard way; 1 cell that cannot be read stays as it is and is coloured; no row or column is lost.",
  );
  expect(summarySentence(reportWith([]), TEXTS.en)).toBe("Every cell can be read; no row or column is lost.");
});
