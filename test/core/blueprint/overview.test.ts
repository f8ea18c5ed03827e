import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildListsSheet } from "../../../src/core/blueprint/lists-sheet";
import { buildOverview, type Overview } from "../../../src/core/blueprint/overview";
import type { Operation } from "../../../src/core/blueprint/operations";
import type { Language } from "../../../src/core/language";
import { projectTypes } from "../../../src/core/regulation/regulation";
import { marketingOperations } from "../../../src/regulations/marketing-operations";

function overviewIn(language: Language, change: Partial<Overview> = {}): Overview {
  const zh = language === "zh";
  return {
    sheet: zh ? "总览" : "Overview", after: zh ? "项目台账" : "Register", language, regulationTitle: marketingOperations.title[language], source: zh ? "项目台账!B5:N35" : "Register!B5:N35", statusDate: null,
    table: "Projects", rowKind: zh ? "行类别" : "Row kind", projectWord: zh ? "项目" : "Project", stage: zh ? "状态" : "Status", stages: marketingOperations.stages.map(({ label }) => label[language]),
    type: zh ? "项目类别" : "Type [code]", types: [...projectTypes(marketingOperations).map(({ label }) => label[language]), "A*B"], number: zh ? "项目编号" : "No.",
    budget: { name: zh ? "预算总额（万元）" : "Budget #", unit: "tenThousand" }, actualCost: { name: zh ? "实际支出（元）" : "Spent", unit: "yuan" }, daysLate: zh ? "延期天数" : "Days late", costDeviation: zh ? "成本偏差" : "Cost deviation", severeDaysLate: 15,
    numeric: [{ name: zh ? "预计完成" : "Due date", bounds: { from: 32_874, below: 73_416 } }, { name: zh ? "预算总额（万元）" : "Budget #", bounds: null }], ...change,
  };
}

/** One operation a line, so that a change shows as a line. `UPDATE_GOLDEN=1` writes the files anew. */
function expectGolden(name: string, operations: readonly Operation[]): void {
  const path = join(__dirname, "../golden", `${name}.json`);
  const text = `[\n${operations.map((operation) => JSON.stringify(operation)).join(",\n")}\n]\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}

test.each(["zh", "en"] as const)("CORE-OVERVIEW-1 the overview's operations are those of the golden file: %s", (language) => {
  const { prepare, fill } = buildOverview(overviewIn(language));
  expectGolden(`overview.${language}`, [...prepare, ...fill]);
});

test.each(["zh", "en"] as const)("CORE-OVERVIEW-2 the lists sheet's operations are those of the golden file: %s", (language) => {
  expectGolden(`lists.${language}`, buildListsSheet({ sheet: language === "zh" ? "列表" : "Lists", after: language === "zh" ? "项目清单" : "Projects", regulation: marketingOperations, language, choiceLanguage: language, furtherTypes: ["联名合作"] }));
});

test("CORE-OVERVIEW-3 it prints on A4 landscape, one page wide, with its header rows on each page and everything inside the print area", () => {
  const { prepare, fill } = buildOverview(overviewIn("zh"));
  const setup = fill.find((operation) => operation.do === "pageSetup")?.setup;
  expect(setup).toMatchObject({ orientation: "landscape", paper: "a4", fitWidth: 1, fitHeight: null, titleRows: "$1:$6", footer: { center: "第 &P 页 共 &N 页" } });
  const lastRow = Number(/\d+$/.exec(setup?.printArea ?? "")?.[0]);
  for (const operation of [...prepare, ...fill]) if ("address" in operation && /\d/.test(operation.address)) expect(Math.max(...[...operation.address.matchAll(/\d+/g)].map(Number))).toBeLessThanOrEqual(lastRow);
});

test("CORE-OVERVIEW-4 a status date that is given is a value, otherwise today by a formula; & in names is doubled in headers", () => {
  expect(buildOverview(overviewIn("zh", { statusDate: 46_000 })).prepare).toContainEqual({ do: "values", sheet: "总览", address: "B4", values: [[46_000]] });
  expect(buildOverview(overviewIn("zh")).prepare).toContainEqual({ do: "formulas", sheet: "总览", address: "B4", formulas: "=TODAY()" });
  const setup = buildOverview(overviewIn("zh", { regulationTitle: "研发&市场" })).fill.find((operation) => operation.do === "pageSetup")?.setup;
  expect(setup?.footer?.left).toBe("研发&&市场");
});

test("CORE-OVERVIEW-5 what the register lacks is left out, and the total row stays", () => {
  const { fill } = buildOverview(overviewIn("zh", { type: null, budget: null, actualCost: null, costDeviation: null, daysLate: null, number: null, numeric: [] }));
  const header = fill.find((operation) => operation.do === "values" && operation.address.startsWith("A6:"));
  expect(header).toMatchObject({ values: [["范围", "立项", "计划", "执行", "监控", "收尾", "其他或未填", "项目数"]] });
  expect(fill.filter((operation) => operation.do === "formulas").map((operation) => operation.do === "formulas" && operation.address)).toEqual(["B7:H7", "B8"]);
});
