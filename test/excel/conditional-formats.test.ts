/** @jest-environment jsdom */
import type { Operation } from "../../src/core/blueprint/operations";
import { done, type Sheets } from "../app/workbook-port-contract";
import { closeExcel, setupExcel } from "./setup-excel";

afterAll(closeExcel);

const SHEETS: Sheets = { 项目: [["编号", "预算"], ["R-1", 100], ["R-1", 200], ["R-2", 300]] };
const on = (address: string, formula: string): Operation => ({ do: "conditionalFormat", sheet: "项目", address, formula, fill: "#FFC7CE" });
const duplicates: Operation = { do: "duplicateFormat", sheet: "项目", address: "A2:A1048576", fontColor: "#9C0006", fill: "#FFC7CE" };

test("EXCEL-FORMAT-1 Excel's own rule for duplicates marks them, in numbers and texts, down to the last row", async () => {
  const { port, host } = await setupExcel(SHEETS);
  done(await port.apply([duplicates]));
  const sheet = host.workbook.sheetByName("项目")!;
  expect(sheet.parts.conditionalRules).toMatchObject([{ type: "duplicateValues", ranges: [{ top: 1, bottom: 1_048_575 }], style: { font: {}, fill: {} } }]);
});

test("EXCEL-FORMAT-2 of the conditional formats on a range those named are taken away, people's own stay; one sync more, and only then", async () => {
  const { port, host } = await setupExcel(SHEETS);
  const formulas = () => host.workbook.sheetByName("项目")!.parts.conditionalRules.map((rule) => rule.formulas[0] ?? rule.type).sort();
  done(await port.apply([on("A2:B9", "=$B2>150"), on("A2:B9", "=$B2>250"), on("D2:D9", "=$B2>150"), duplicates]));
  const remove = (parts: { formulas: string[]; duplicates: boolean }): Operation => ({ do: "removeConditionalFormats", sheet: "项目", address: "A2:B9", ...parts });
  done(await port.apply([remove({ formulas: ["= $b2 > 150", "=$B2>999"], duplicates: false })]));
  expect([formulas(), port.trace().at(-1)!.syncs]).toEqual([["$B2>150", "$B2>250", "duplicateValues"], 2]);
  done(await port.apply([remove({ formulas: [], duplicates: true }), on("A2:B9", "=$B2<0"), { do: "clearConditionalFormats", sheet: "项目", address: "D2:D9" }]));
  expect(formulas()).toEqual(["$B2<0", "$B2>250"]);
  done(await port.apply([remove({ formulas: ["=$B2>250"], duplicates: true })]));
  expect(formulas()).toEqual(["$B2<0"]);
});

test("EXCEL-FORMAT-3 rules cleared earlier in the same list are no error", async () => {
  const { port, host } = await setupExcel(SHEETS);
  done(await port.apply([on("A2:B9", "=$B2>150")]));
  done(await port.apply([{ do: "clearConditionalFormats", sheet: "项目", address: "A1:B9" }, { do: "removeConditionalFormats", sheet: "项目", address: "A2:B9", formulas: ["=$B2>150"], duplicates: true }]));
  expect(host.workbook.sheetByName("项目")!.parts.conditionalRules).toEqual([]);
});
